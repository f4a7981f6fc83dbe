import type { LabMessages } from "../types.ts";

export const broken = {
  "masked-frame": {
    title: "Une trame masquée venue du serveur",
    text: "Le laboratoire masque une trame de texte, ce que seul un client peut faire (RFC 6455, section 5.1). Le client doit faire échouer la connexion : il envoie 1002, et Chrome et ws annoncent 1006 de leur côté.",
    field:
      "Un serveur maison qui écrit ses trames comme le ferait un client ; la console de Chrome affiche `A server must not mask any frames that it sends to the client`.",
  },
  "reserved-bit": {
    title: "Un bit réservé sans extension",
    text: "Le laboratoire met à 1 un bit réservé d’une trame de texte, alors qu’aucune extension convenue ne lui donne de sens. Le client doit faire échouer la connexion : il envoie 1002, et Chrome et ws annoncent 1006 de leur côté.",
    field:
      "Des messages compressés, qui portent `RSV1`, après qu’un proxy a retiré ou changé `Sec-WebSocket-Extensions` ; ws affiche alors `RSV1 must be clear`.",
  },
  "reserved-opcode": {
    title: "Un opcode réservé",
    text: "Le laboratoire envoie une trame avec l’opcode `0x3`, que la RFC 6455 réserve à de futures trames de données. Le client doit faire échouer la connexion : il envoie 1002, et Chrome et ws annoncent 1006 de leur côté.",
    field:
      "Autre chose que la bibliothèque WebSocket écrit dans la même socket, si bien que ses octets sont lus comme un en-tête de trame.",
  },
  "fragmented-ping": {
    title: "Un ping en fragments",
    text: "Le laboratoire envoie un ping dont le bit `FIN` est à zéro, alors qu’une trame de contrôle ne doit pas être fragmentée (RFC 6455, section 5.5). Le client envoie 1002, et Chrome et ws annoncent 1006 de leur côté.",
    field:
      "Une mise en œuvre maison qui découpe toutes les trames de la même façon ; ws affiche `FIN must be set`.",
  },
  "long-ping": {
    title: "Un ping de plus de 125 octets",
    text: "Le contenu du ping dépasse les 125 octets permis à une trame de contrôle (RFC 6455, section 5.5). Le client envoie 1002, et Chrome et ws annoncent 1006 de leur côté.",
    field:
      "Une application qui transporte ses propres données dans les pings ; gorilla/websocket affiche `len > 125 for control`, aiohttp `Control frame payload cannot be larger than 125 bytes`.",
  },
  "orphan-continuation": {
    title: "Une continuation sans message",
    text: "Le laboratoire envoie une trame de continuation, alors qu’aucun message fragmenté n’est en cours. Le client doit faire échouer la connexion : il envoie 1002, et Chrome et ws annoncent 1006 de leur côté.",
    field:
      "Un proxy ou un serveur qui jette le premier fragment d’un message et laisse passer les autres ; la console de Chrome affiche `Received unexpected continuation frame`.",
  },
  "interrupted-message": {
    title: "Un message à l’intérieur d’un autre",
    text: "Le laboratoire entame un message fragmenté et en commence un autre avant le dernier fragment, là où la RFC 6455 n’admet que des trames de contrôle (section 5.4). Le client envoie 1002, et Chrome et ws annoncent 1006 de leur côté.",
    field:
      "Deux tâches qui écrivent sur la même connexion sans s’attendre l’une l’autre ; la console de Chrome affiche `Received start of new message but previous message is unfinished`.",
  },
  "one-byte-close": {
    title: "Une trame Close d’un seul octet",
    text: "Le corps de la trame Close n’a qu’un octet, alors qu’un code en prend deux. Une telle trame n’est pas valable et ne compte pas : le client envoie 1002, et Chrome et ws annoncent 1006, et non 1005.",
    field:
      "Un serveur maison qui écrit le code sur un octet ; ws affiche `invalid payload length 1`, undici `Received close frame with a 1-byte body`.",
  },
  "long-close": {
    title: "Une trame Close de plus de 125 octets",
    text: "Le motif de la trame Close dépasse 123 octets, et le contenu dépasse donc les 125 octets permis à une trame de contrôle. Le client envoie 1002 et annonce 1006 : ni le code ni le motif n’atteignent son application.",
    field:
      "Un motif où l’on a mis tout un message d’erreur, ou dont la longueur a été comptée en caractères et non en octets UTF-8.",
  },
  "bad-utf8-reason": {
    title: "Un motif qui n’est pas en UTF-8",
    text: "La trame Close du laboratoire porte un code valable et un motif qui n’est pas en UTF-8. Le client doit faire échouer la connexion : ws envoie 1007, Chrome 1002, tous deux annoncent 1006 de leur côté, et le code de la trame est perdu.",
    field: "Un motif raccourci à 123 octets par une coupure au milieu d’un caractère.",
  },
  "bad-utf8": {
    title: "Un message de texte qui n’est pas en UTF-8",
    text: "Le laboratoire envoie un message de texte dont les octets ne sont pas de l’UTF-8, et le client doit faire échouer la connexion (RFC 6455, section 8.1). La plupart des clients envoient 1007, Chrome 1002 ; Chrome et ws annoncent 1006 de leur côté.",
    field:
      "Des données binaires envoyées comme du texte, du Latin-1 pris pour de l’UTF-8, ou un texte coupé au milieu d’un caractère.",
  },
  "bad-deflate": {
    title: "Des données compressées impossibles à décompresser",
    text: "Le laboratoire accepte `permessage-deflate` et envoie un message compressé qui ne peut pas être décompressé. Le client doit faire échouer la connexion : ws envoie 1007, Chrome 1002, et tous deux annoncent 1006 de leur côté.",
    field:
      "Un proxy qui altère le flux, ou deux côtés qui ne s’accordent pas sur les paramètres de `permessage-deflate`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

import type { LabMessages } from "../types.ts";

export const opening = {
  "name-not-found": {
    title: "Un nom d’hôte sans adresse",
    text: "Le nom d’hôte de l’URL finit par `.invalid`, et aucun DNS n’a d’adresse pour lui : rien n’est envoyé à personne. Une page reçoit 1006 sans motif ; seule la console, ou un client hors du navigateur, nomme la cause.",
    field:
      "Une faute de frappe, un enregistrement DNS absent, ou un nom qui n’existe que dans un autre réseau.",
  },
  "port-refused": {
    title: "Un port que personne n’écoute",
    text: "Rien n’écoute sur le port de l’URL, et la connexion TCP est refusée aussitôt, avant le premier octet de la négociation d’ouverture. Une page reçoit 1006 ; la console de Chrome affiche `net::ERR_CONNECTION_REFUSED`.",
    field:
      "Un serveur arrêté, qui écoute sur un autre port, ou seulement sur 127.0.0.1 dans son conteneur.",
  },
  "tls-untrusted": {
    title: "Un certificat qui n’est pas reconnu",
    text: "Le certificat vient de l’autorité du laboratoire, que le client ne connaît pas, et la négociation TLS échoue : une page reçoit 1006, jamais 1015. Un client qui fait confiance à `/ca.pem` se connecte, et peut jouer tous les scénarios en TLS à cette adresse.",
    field:
      "Un certificat autosigné, ou une chaîne sans son certificat intermédiaire ; pour un WebSocket, un navigateur ne demande pas s’il faut continuer.",
  },
  "tls-expired": {
    title: "Un certificat expiré",
    text: "La date de fin de validité du certificat est passée, et le client interrompt la négociation TLS : une page reçoit 1006, jamais 1015. Seul un client qui fait confiance à `/ca.pem` voit que la date est seule en cause.",
    field:
      "Un certificat que personne n’a renouvelé à temps, ou un appareil dont l’horloge est fausse.",
  },
  "tls-wrong-name": {
    title: "Un certificat au nom d’un autre",
    text: "Le certificat est valable, mais pas pour le nom de l’URL, et le client interrompt la négociation TLS : une page reçoit 1006, jamais 1015. Seul un client qui fait confiance à `/ca.pem` voit que le nom est seul en cause.",
    field:
      "Une connexion à une adresse IP, ou à un nouveau sous-domaine que le certificat ne mentionne pas.",
  },
  "tls-refused": {
    title: "TLS sans rien en commun",
    text: "Le laboratoire n’accepte aucun des paramètres TLS que propose le client, et met fin à la négociation TLS par une alerte. Une page reçoit 1006, jamais 1015 : le WHATWG interdit ce numéro aux navigateurs.",
    field:
      "Un appareil qui ne connaît que d’anciennes versions de TLS, face à un serveur qui n’accepte que les plus récentes.",
  },
  "no-answer": {
    title: "Une négociation d’ouverture sans réponse",
    text: "Le laboratoire accepte la connexion TCP, lit la requête et n’y répond pas. Le client reste dans l’état de connexion en cours jusqu’à ce qu’il renonce, au bout de 20 s dans Firefox, et annonce 1006.",
    field:
      "Un serveur qui attend une base de données ou un service d’identité avant de répondre, ou un pare-feu qui jette les paquets sans rien dire.",
  },
  "dropped-handshake": {
    title: "Le transport coupé pendant l’ouverture",
    text: "Le laboratoire lit la requête et met fin au transport sans réponse HTTP. Il n’y a ni statut ni trame Close, et le client annonce 1006 sans avoir jamais été connecté.",
    field:
      "Une adresse `ws:` employée sur un port qui attend du TLS, ou un processus qui s’arrête avant d’avoir répondu.",
  },
  redirect: {
    title: "Une redirection à la place de 101",
    text: "Le laboratoire répond à la négociation d’ouverture par une redirection HTTP avec `Location`. Pour un WebSocket, les navigateurs, ws et undici ne suivent aucune redirection et annoncent 1006 ; websockets pour Python la suit et se connecte à la nouvelle adresse.",
    field:
      "Une redirection de `http:` vers `https:`, vers une page de connexion, ou vers le même chemin avec une barre finale.",
  },
  "not-a-websocket": {
    title: "Une page à la place d’un WebSocket",
    text: "Le laboratoire répond à la négociation d’ouverture comme à une requête ordinaire, par HTTP 200 et une page HTML. Sans 101, il n’y a pas de connexion WebSocket, et le client annonce 1006.",
    field:
      "Le repli d’une application monopage, qui répond à tout chemin inconnu par `index.html`, ou un proxy qui ne transmet pas `Upgrade`.",
  },
  "wrong-accept": {
    title: "Un `Sec-WebSocket-Accept` erroné",
    text: "Le laboratoire répond 101, mais son `Sec-WebSocket-Accept` ne correspond pas au `Sec-WebSocket-Key` du client. Le client doit faire échouer la connexion (RFC 6455, section 4.1) : il annonce 1006 sans avoir jamais été connecté.",
    field:
      "Un serveur maison qui ne calcule pas la valeur comme le veut la section 4.2.2 de la RFC 6455.",
  },
  "no-upgrade": {
    title: "Un 101 sans `Upgrade`",
    text: "Le laboratoire répond 101 avec un `Sec-WebSocket-Accept` correct, mais sans l’en-tête `Upgrade`. Le statut seul ne suffit pas (RFC 6455, section 4.1) : le client doit faire échouer la connexion et annonce 1006.",
    field:
      "Un proxy qui retire `Upgrade` de la réponse, car cet en-tête ne vaut que jusqu’au prochain relais.",
  },
  "unoffered-subprotocol": {
    title: "Un sous-protocole que personne n’a proposé",
    text: "Le laboratoire répond 101 et nomme dans `Sec-WebSocket-Protocol` un sous-protocole que le client n’a pas proposé. Le client doit faire échouer la connexion (RFC 6455, section 4.1) et annonce 1006.",
    field:
      "Un serveur qui répond toujours par son propre sous-protocole, quoi que propose le client ; ws affiche `Server sent a subprotocol but none was requested`.",
  },
  "ignored-subprotocol": {
    title: "Un sous-protocole resté sans réponse",
    text: "Le client propose un sous-protocole, et le laboratoire répond 101 sans `Sec-WebSocket-Protocol` : il n’en a choisi aucun. La RFC 6455 le permet à un serveur ; les navigateurs, ws et undici font échouer la connexion et annoncent 1006, tandis que websockets pour Python continue sans sous-protocole.",
    field:
      "Un client qui propose `graphql-transport-ws` à un serveur qui ne connaît que `graphql-ws` ; ws affiche `Server sent no subprotocol`.",
  },
  "unoffered-extension": {
    title: "Une extension que personne n’a proposée",
    text: "Le laboratoire répond 101 et nomme dans `Sec-WebSocket-Extensions` une extension que le client n’a pas proposée. Le client doit faire échouer la connexion (RFC 6455, section 4.1) et annonce 1006.",
    field:
      "Un proxy qui modifie `Sec-WebSocket-Extensions` en chemin ; ws affiche `Server indicated an extension that was not requested`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

import type { LabMessages } from "../types.ts";

export const closing = {
  echo: {
    title: "Un écho, comme témoin",
    text: "La connexion s’ouvre, et le laboratoire renvoie chaque message, répond à chaque ping par un pong et achève la négociation de fermeture quand le client l’engage ; au bout de cinq minutes, il ferme lui-même avec 1001. Si la connexion se termine autrement, c’est que quelque chose entre les deux y a mis fin.",
    field:
      "Tous les proxys sur le chemin d’un serveur qui ne fait rien de mal : ce qui échoue ici n’est pas la faute de l’application.",
  },
  "empty-close": {
    title: "Une trame Close sans code",
    text: "Le laboratoire envoie une trame Close au corps vide, le client répond de même, et le transport se termine dans les règles. Les deux côtés annoncent 1005, que personne n’a envoyé : ce numéro tient lieu du code absent.",
    field: "`close()` sans argument, dans une page comme dans ws, produit exactement cette trame.",
  },
  "client-close": {
    title: "Le client ferme",
    text: "Le client engage la négociation de fermeture. Le laboratoire reprend le code dans sa propre trame Close, puis met fin au transport, comme un serveur doit le faire ; les deux côtés annoncent le code choisi par le client, et la fin est propre.",
    field:
      "Une page qui appelle `close(1000)` quand son travail est terminé, ou un navigateur qui envoie 1001 parce que l’utilisateur a quitté la page.",
  },
  "simultaneous-close": {
    title: "Deux trames Close qui se croisent",
    text: "Chaque côté envoie une trame Close avant d’avoir lu celle de l’autre. La négociation de fermeture est achevée et la fin est propre, mais chacun annonce le code qu’il a reçu : les deux ne s’accordent jamais (RFC 6455, section 7.1.5).",
    field:
      "Un serveur qui envoie 1012 pour un déploiement au moment même où un client a terminé et appelle `close(1000)` : le client annonce 1012, le serveur 1000.",
  },
  "close-then-reset": {
    title: "Une trame Close, puis une réinitialisation",
    text: "Le laboratoire envoie une trame Close, attend celle du client, puis réinitialise le transport au lieu d’y mettre fin par un FIN. Les deux trames Close ont été échangées et le code est annoncé, mais le transport a mal fini : dans Chrome, `wasClean` est faux.",
    field:
      "Un serveur qui détruit sa socket au lieu d’y mettre fin, ou qui y met fin alors que des données reçues restent à lire, ce qui change la fin en réinitialisation.",
  },
  "data-after-close": {
    title: "Un message après la trame Close",
    text: "Le laboratoire envoie une trame Close avec 1000, suivie d’un message de texte, ce que la RFC 6455 interdit : le client doit ignorer ce message. C’est ce que font ws et undici, qui annoncent 1000 ; Chrome répond à la trame Close, puis fait échouer la connexion et annonce 1006 à sa page.",
    field:
      "Un serveur dont une autre tâche continue d’envoyer après la fermeture ; la console de Chrome affiche `Data frame received after close`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

import type { VendorMessages } from "../types.ts";

/** Endings that come from the service, the network or a clock, and the rules for ranges. */
export const serviceKinds = {
  normal: {
    short: "terminé, comme convenu",
    description: "La connexion a rempli son rôle et a été fermée volontairement.",
    howToResolve: [
      "Si la fin était attendue, il n’y a rien à faire.",
      "Sinon, cherchez quel côté a fermé : les deux peuvent employer ce numéro.",
    ],
  },
  handover: {
    short: "passé à un autre canal",
    description: "L’échange continue par un autre canal ; cette connexion n’est plus utile.",
    howToResolve: [
      "Rien n’est en panne : continuez par le nouveau canal.",
      "Assurez-vous que la surveillance ne le compte pas comme une erreur.",
    ],
  },
  kicked: {
    short: "déconnecté volontairement",
    description: "Une personne ou un programme a mis fin exprès à cette connexion.",
    howToResolve: [
      "Ne vous reconnectez pas de vous-même : la connexion suivante serait fermée aussi.",
      "Demandez aux responsables du service pourquoi la connexion a été fermée.",
    ],
  },
  unspecified: {
    short: "cause non indiquée",
    description: "La connexion a été fermée, et le code n’indique pas pourquoi.",
    howToResolve: [
      "Lisez le motif de la trame Close : il en dit peut-être plus.",
      "Reconnectez-vous après un délai croissant, et consultez l’état du service si cela se reproduit.",
    ],
  },
  "server-error": {
    short: "erreur du serveur",
    description: "Le service a échoué, sans que le client y soit pour rien.",
    howToResolve: [
      "Reconnectez-vous après un délai croissant.",
      "Si cela revient chaque fois après le même message, signalez ce message au service.",
      "Si le serveur est à vous, cherchez l’exception dans son journal à cet instant.",
    ],
  },
  "server-restart": {
    short: "arrêt ou redémarrage du serveur",
    description: "Le serveur s’arrête ou redémarre ; le client n’a rien fait de mal.",
    howToResolve: [
      "Reconnectez-vous après un délai aléatoire, pour que les clients ne reviennent pas tous à la fois.",
      "Rétablissez les abonnements et l’état après la reconnexion.",
    ],
  },
  "over-capacity": {
    short: "serveur surchargé",
    description: "Le service n’a pas de place pour cette connexion en ce moment.",
    howToResolve: [
      "Attendez, puis reconnectez-vous, plus tard après chaque échec.",
      "Si cela dure, demandez plus de capacité au service.",
    ],
  },
  "reconnect-now": {
    short: "demande de reconnexion",
    description: "Le service veut que le client revienne par une connexion neuve.",
    howToResolve: [
      "Reconnectez-vous aussitôt, puis rétablissez les abonnements et l’état.",
      "Si cela tourne en boucle, ralentissez et consultez l’état du service.",
    ],
  },
  "state-lost": {
    short: "état perdu, à synchroniser de nouveau",
    description: "Le serveur ne peut plus mettre le client à jour à partir de sa position.",
    howToResolve: [
      "Reconnectez-vous, et chargez tout l’état au lieu de reprendre.",
      "Si cela arrive souvent, raccourcissez les coupures ou allongez l’historique du serveur.",
    ],
  },
  network: {
    short: "incident de réseau",
    description: "La connexion s’est rompue en chemin ; aucun des deux côtés ne voulait la fermer.",
    howToResolve: [
      "Reconnectez-vous après un délai croissant.",
      "Si cela survient toujours après la même durée, cherchez un proxy qui coupe les connexions inactives.",
    ],
  },
  "connect-failed": {
    short: "connexion impossible",
    description: "La connexion n’a pas pu être établie, ou rétablie, à temps.",
    howToResolve: [
      "Vérifiez l’adresse, le réseau et les identifiants.",
      "Reconnectez-vous après un délai croissant.",
      "Cherchez dans le journal le statut HTTP de la négociation d’ouverture : il en dit plus que le code.",
    ],
  },
  "timeout-handshake": {
    short: "premier message trop tardif",
    description: "Le premier message ou sa confirmation n’est pas venu à temps.",
    howToResolve: [
      "Envoyez le premier message dès l’ouverture, avant tout travail lent comme la demande d’un jeton.",
      "Côté serveur, répondez-y en premier aussi.",
      "Vérifiez qu’aucun proxy ne retient les messages.",
    ],
  },
  "timeout-idle": {
    short: "rien reçu depuis trop longtemps",
    description: "La connexion est restée silencieuse plus longtemps que le service ne permet.",
    howToResolve: [
      "Envoyez un message d’entretien bien avant la limite.",
      "Si le silence est normal pour votre client, reconnectez-vous simplement.",
    ],
  },
  "timeout-ping": {
    short: "signal de vie sans réponse",
    description:
      "Un signal de vie est resté sans réponse, la connexion a donc été tenue pour morte.",
    howToResolve: [
      "Répondez aussitôt aux signaux de vie, en dehors des longs calculs.",
      "Attendez-vous à cela après une mise en veille ou un onglet en arrière-plan, et reconnectez-vous.",
      "Si cela revient, cherchez un proxy qui coupe la connexion en silence.",
    ],
  },
  "timeout-lifetime": {
    short: "durée maximale atteinte",
    description: "La connexion ou la session a atteint la plus longue durée que permet le service.",
    howToResolve: [
      "Prévoyez-le : ouvrez une nouvelle session peu avant la limite.",
      "Gardez le nécessaire de l’ancienne session, et donnez-le à la nouvelle.",
    ],
  },
  refused: {
    short: "ne pas revenir sans changement",
    description:
      "Le fournisseur a une règle pour cette plage : le client ne doit pas revenir sans rien changer.",
    howToResolve: [
      "Cherchez la cause dans le motif de la trame Close.",
      "Corrigez les réglages, les identifiants ou le message, puis reconnectez-vous.",
    ],
  },
  temporary: {
    short: "passager, se reconnecter",
    description:
      "Le fournisseur a une règle pour cette plage : l’incident passe, et le client peut revenir.",
    howToResolve: [
      "Reconnectez-vous après un délai croissant.",
      "Cherchez la cause dans le motif de la trame Close.",
    ],
  },
  "error-only": {
    short: "une erreur, pas une fin",
    description:
      "Le fournisseur emploie cette plage pour des erreurs annoncées dans un message ; la connexion reste ouverte.",
    howToResolve: [
      "Corrigez la requête à laquelle répond le message d’erreur.",
      "Ne vous reconnectez pas : la connexion fonctionne encore.",
    ],
  },
} satisfies Partial<VendorMessages["kinds"]>;

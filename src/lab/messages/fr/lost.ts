import type { LabMessages } from "../types.ts";

export const lost = {
  reset: {
    title: "Une réinitialisation",
    text: "Le laboratoire réinitialise le transport (un segment TCP avec RST) alors que la connexion est ouverte. Aucune trame Close n’est venue : le client en déduit 1006, avec un motif vide et `wasClean` à faux.",
    field:
      "Un processus serveur qui plante ou que l’on tue : le système réinitialise ses connexions, et tous les clients reçoivent 1006 à la fois.",
  },
  fin: {
    title: "La fin de TCP sans trame Close",
    text: "Le laboratoire met fin au transport par un FIN. Pour TCP, c’est une fin en règle ; pour WebSocket, ce n’en est pas une, puisque aucune trame Close ne l’a précédée : le client en déduit 1006, comme après une réinitialisation.",
    field:
      "`terminate()` dans ws, et les proxys qui renoncent : après 60 s sans données du serveur, nginx coupe les deux côtés sans trame Close.",
  },
  "unanswered-close": {
    title: "Une trame Close restée sans réponse",
    text: "Le client engage la négociation de fermeture ; le laboratoire ne répond pas à sa trame Close et laisse le transport tel quel. Le client attend (60 s dans Chrome, 30 s dans ws, 20 s dans Firefox, 10 s dans websockets pour Python), puis coupe le transport et annonce 1006, quel que soit le code qu’il avait envoyé.",
    field:
      "Un serveur dont la boucle d’événements est bloquée, ou un pair qui a quitté le réseau sans un mot.",
  },
  "refused-upgrade": {
    title: "L’ouverture refusée par un statut HTTP 403",
    text: "Le laboratoire répond à la négociation d’ouverture par HTTP 403 au lieu de 101. Il n’y a jamais eu de connexion WebSocket, donc aucun code de fermeture ; une page reçoit tout de même 1006 et ne voit pas le statut, que ws indique dans son erreur.",
    field:
      "Dans Starlette, `close(code=4401)` avant `accept()` devient HTTP 403, tout comme un chemin inconnu d’Uvicorn ou une origine que le serveur n’autorise pas.",
  },
  "black-hole": {
    title: "Un trou noir",
    text: "Après la négociation d’ouverture, le laboratoire ne lit plus rien et n’envoie plus rien, pas même un pong, et le transport reste en place. Personne n’est averti : une page, qui ne peut pas envoyer de ping, croit la connexion ouverte jusqu’à ce que quelque chose d’autre renonce, et n’en déduit 1006 qu’à ce moment-là.",
    field:
      "Un appareil en veille, ou un réseau mobile dont un routeur a oublié la connexion : rien ne se voit avant la prochaine écriture.",
  },
  "lost-close": {
    title: "La trame Close qui s’est perdue",
    text: "Le laboratoire écrit beaucoup de données, puis une trame Close avec 1008, et réinitialise le transport avant que le client en soit arrivé là. La réinitialisation détruit ce qui était encore en route : le journal du laboratoire dit 1008, le client en déduit 1006.",
    field:
      "Un serveur qui envoie 1008 puis détruit sa socket alors que des données reçues restent à lire : la cause la plus fréquente de « nous avons envoyé 1008, et les clients annoncent 1006 ».",
  },
  "cut-frame": {
    title: "Une trame coupée au milieu",
    text: "Le laboratoire annonce une trame, envoie une partie de son contenu et met fin au transport par un FIN. Le message incomplet n’atteint jamais l’application, et le client en déduit 1006.",
    field:
      "Un processus qui s’arrête pendant l’envoi d’un gros message ; gorilla/websocket affiche alors `websocket: close 1006 (abnormal closure): unexpected EOF`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

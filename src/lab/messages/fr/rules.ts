import type { LabMessages } from "../types.ts";

export const rules = {
  "huge-frame": {
    title: "Une trame d’un tébioctet",
    text: "Le laboratoire annonce une trame d’environ un tébioctet et n’en envoie guère plus que l’en-tête. Un client qui a une limite n’attend pas le reste : ws envoie 1009, Chrome coupe le transport sans trame Close, et tous deux annoncent 1006 de leur côté.",
    field:
      "Le cas pour lequel la section 10.4 de la RFC 6455 demande des limites : un pair qui annonce plus qu’un récepteur ne peut contenir.",
  },
  "message-too-big": {
    title: "Un message au-delà de la limite",
    text: "Le client envoie un message de 100 Kio ; le laboratoire n’en lit pas plus de 64 Kio et envoie 1009. Ici, les deux côtés annoncent 1009 ; un serveur qui fait échouer la connexion sans attendre la réponse du client, comme ws, annonce 1006 de son côté.",
    field:
      "Les limites par défaut : 8 Kio dans Tomcat, 64 Kio dans Jetty, 1 Mio dans websockets pour Python ; au-delà de 16 Kio, uWebSockets coupe le transport sans envoyer 1009.",
  },
  "too-fast": {
    title: "Trop de messages",
    text: "Le client envoie 20 messages d’un coup, et le laboratoire, qui n’en accepte pas plus de 10, envoie 1008 avec `retry-after` dans le motif, pour dire combien de secondes attendre. Les deux côtés annoncent 1008.",
    field:
      "Les limites de débit des messageries et des API : 1008 en général, 4008 chez Discord, 3013 chez Centrifugo.",
  },
  "wrong-type": {
    title: "Du binaire là où il faut du texte",
    text: "Le client envoie un message binaire au laboratoire, qui ne lit ici que du texte et envoie 1003 sans regarder le contenu. Les deux côtés annoncent 1003.",
    field:
      "Un `ArrayBuffer` ou un `Blob` envoyé à un serveur qui lit du JSON, ou un passage à MessagePack d’un seul des deux côtés.",
  },
  "no-token": {
    title: "Pas d’identifiant à temps",
    text: "Le laboratoire attend un message qui authentifie le client. Aucun n’arrive dans le délai : le laboratoire envoie 3008, et les deux côtés l’annoncent ; le client n’a pas été refusé, il est en retard.",
    field:
      "Le premier message de graphql-ws, `connection_init`, dont l’absence se termine par 4408, ou Twitch, qui envoie 4003 à qui ne s’abonne à rien en 10 s.",
  },
  idle: {
    title: "Fermée après un silence",
    text: "Rien n’arrive pendant quelque temps, et le laboratoire engage la négociation de fermeture avec 1001. Les deux côtés annoncent 1001, et le client sait que la connexion a été fermée volontairement.",
    field: "Jetty, après 30 s de silence par défaut, et Tomcat, après son délai d’inactivité.",
  },
  "idle-cut": {
    title: "Coupée après un silence",
    text: "Rien ne passe pendant quelque temps, et le laboratoire met fin au transport sans trame Close, comme un proxy dont le délai d’inactivité expire. Le client en déduit 1006 ; un seul octet à temps, fût-ce un ping, aurait conservé la connexion.",
    field:
      "Les proxys qui ont un délai d’inactivité : nginx après 60 s sans données du serveur, les répartiteurs d’AWS après 60 s (ALB) ou 350 s (NLB), Cloudflare après 100 s.",
  },
  "idle-cut-data": {
    title: "Coupée malgré les pings",
    text: "Aucun message ne passe pendant quelque temps, et le laboratoire met fin au transport sans trame Close, car il ne compte ni les pings ni les pongs comme du trafic. Le client en déduit 1006, malgré ses pings réguliers.",
    field:
      "Un proxy qui compte les messages et non les trames de contrôle, comme crossws pour son délai d’inactivité ; c’est alors à l’application d’envoyer des battements.",
  },
  "fixed-age": {
    title: "Coupée à un âge fixe",
    text: "Le laboratoire met fin au transport sans trame Close dès que la connexion atteint un certain âge, si active qu’elle soit. Le client en déduit 1006, et ni messages ni pings ne peuvent retarder cette fin.",
    field:
      "Le répartiteur de Google Cloud, pour lequel le délai du service d’arrière-plan, 30 s par défaut, est toute la vie d’un WebSocket, ou AWS API Gateway après 2 heures.",
  },
  "no-pong": {
    title: "Des pings sans pong",
    text: "Le laboratoire ne répond pas aux pings, alors que la RFC 6455 exige un pong (section 5.5.2). Un client qui envoie des pings renonce quand son délai est passé ; une page ne peut pas en envoyer, et n’apprend rien avant que le laboratoire ferme avec 1001.",
    field:
      "Un serveur dont la boucle d’événements est bloquée : websockets pour Python envoie un ping toutes les 20 s, et 1011 `keepalive ping timeout` si aucun pong ne vient dans les 20 s suivantes.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

import type { DiagnoseMessages } from "../types.ts";

export const silence: DiagnoseMessages["silence"] = {
  "nginx-read-timeout": {
    name: "nginx l’a terminée après 60 s sans données du serveur",
    explanation:
      "`proxy_read_timeout` vaut 60 s par défaut, et compte le silence du serveur derrière nginx. Les deux côtés reçoivent 1006, car nginx n’envoie pas de trame Close.",
    howToResolve:
      "Faites envoyer un ping par le serveur toutes les 20 à 30 s, et relevez `proxy_read_timeout` au-dessus pour ce chemin.",
    measureNext:
      "Réglez `error_log` de nginx au niveau `info`, car ce n’est pas noté comme une erreur, et cherchez `upstream timed out ... while proxying upgraded connection`.",
  },
  "haproxy-timeout": {
    name: "HAProxy l’a terminée après un silence",
    explanation:
      "Après l’upgrade, c’est `timeout tunnel` qui compte ; s’il n’est pas réglé, ce sont `timeout client` et `timeout server`, souvent 50 s. Les deux côtés reçoivent 1006.",
    howToResolve:
      "Réglez `timeout tunnel` à une heure, et faites envoyer un ping par le serveur toutes les 20 à 30 s.",
    measureNext:
      "Cherchez les indicateurs `sD` ou `cD` dans le journal de HAProxy : un délai écoulé pendant l’échange de données.",
  },
  "alb-idle-timeout": {
    name: "le répartiteur d’AWS l’a terminée après 60 s de silence",
    explanation:
      "Un Application Load Balancer termine les connexions qui ne transportent rien pendant 60 s. Un ping toutes les 60 s perd la course une fois sur deux.",
    howToResolve:
      "Envoyez un ping toutes les 25 s, et relevez `idle_timeout.timeout_seconds` du répartiteur.",
    measureNext: "Passez ce délai à 75 s : si la fin se déplace avec lui, c’est le répartiteur.",
  },
  "cloudflare-idle": {
    name: "Cloudflare l’a terminée après 100 s de silence",
    explanation:
      "Cloudflare termine une connexion relayée qui ne transporte rien pendant 100 s, et répond 524 quand le serveur se tait aussi longtemps avant l’upgrade.",
    howToResolve: "Faites envoyer un ping par le serveur toutes les 30 s.",
    measureNext:
      "Connectez-vous sans Cloudflare, droit au serveur : la fin vient-elle encore après 100 s ?",
  },
  "heroku-idle": {
    name: "le routeur de Heroku l’a terminée après 55 s de silence",
    explanation:
      "Le routeur de Heroku termine une connexion sur laquelle rien n’a été envoyé pendant 55 s, et journalise H15. Cette limite ne se règle pas.",
    howToResolve: "Envoyez un ping toutes les 25 s, d’un côté ou de l’autre.",
    measureNext: "Cherchez `code=H15` dans `heroku logs`.",
  },
  "gcp-backend-timeout": {
    name: "le répartiteur de Google Cloud l’a terminée à son délai de 30 s",
    explanation:
      "Pour un WebSocket, le délai du service d’arrière-plan est la durée de vie maximale, si active que soit la connexion. Il vaut 30 s par défaut, et les pings n’y changent rien.",
    howToResolve:
      "Relevez le délai de ce service à une journée, et faites se reconnecter les clients.",
    measureNext:
      "Envoyez quelque chose chaque seconde : si la fin vient encore après 30 s, c’est ce délai.",
  },
  "load-balancer-idle": {
    name: "un répartiteur ou une passerelle l’a terminée après un silence",
    explanation:
      "Chaque couche a sa limite d’inactivité : AWS NLB 350 s, Azure 4 minutes, Envoy 5 minutes, AWS API Gateway 10 minutes. La plus courte du trajet l’emporte.",
    howToResolve:
      "Envoyez un ping à moins de la moitié de la limite la plus courte, et jamais à sa durée exacte.",
    measureNext:
      "Laissez une connexion silencieuse à travers chaque couche, l’une après l’autre, et notez quand elle se termine.",
  },
  "server-idle-timeout": {
    name: "le serveur lui-même a terminé une connexion inactive",
    explanation:
      "Jetty (30 s), Tomcat et uWebSockets (120 s) terminent les connexions sur lesquelles rien n’arrive : les deux premiers avec 1001, le dernier sans trame Close.",
    howToResolve:
      "Relevez le délai d’inactivité du serveur, ou faites envoyer quelque chose par le client bien avant.",
    measureNext: "Cherchez `idle timeout` dans le journal du serveur, et comparez à son réglage.",
  },
  "no-pong": {
    name: "un ping est resté sans réponse",
    explanation:
      "Un côté a envoyé un ping et n’a pas reçu de pong : l’autre est parti, endormi, coupé du réseau, ou trop occupé. Les navigateurs répondent d’eux-mêmes aux pings : une page n’en voit jamais.",
    howToResolve:
      "Laissez à la réponse plus de temps que n’en demande votre client le plus lent, et traitez cette fin comme une raison de se reconnecter.",
    measureNext:
      "Journalisez pings et pongs avec leur heure des deux côtés : le ping est-il arrivé, et quand y a-t-on répondu ?",
  },
  "event-loop-blocked": {
    name: "la boucle d’événements était bloquée, et les pongs sont partis en retard",
    explanation:
      "`keepalive ping timeout` est rarement une panne du réseau : un long calcul ou un appel bloquant retient tous les pongs, et toutes les connexions se terminent ensemble.",
    howToResolve:
      "Sortez le travail bloquant de la boucle (threads, workers), et seulement ensuite relevez le délai de ping.",
    measureNext:
      "Mesurez le retard de la boucle, avec `monitorEventLoopDelay()` dans Node.js ou le mode debug d’asyncio.",
  },
  "sleep-wake": {
    name: "l’appareil dormait, et la connexion est morte pendant ce temps",
    explanation:
      "Un portable en veille ou un téléphone en poche ne répond à rien ; le serveur ou un proxy renonce, et le client l’apprend au réveil. Sur iOS, il peut n’y avoir aucun événement de fermeture.",
    howToResolve:
      "Au réveil (`visibilitychange`, `pageshow`, `online`), fermez la socket et reconnectez-vous au lieu d’attendre.",
    measureNext:
      "Comparez l’heure de la fin sur le serveur et sur le client : elle est venue bien plus tôt sur le premier.",
  },
  "background-tab": {
    name: "la page était en arrière-plan, et ses minuteries trop rares",
    explanation:
      "Après cinq minutes, Chromium n’exécute les minuteries d’une page cachée qu’une fois par minute au plus. Un battement par `setInterval` manque son échéance, et le serveur ferme.",
    howToResolve:
      "Faites envoyer le battement par le serveur, ou réarmez la minuterie dans `onmessage`.",
    measureNext: "Journalisez `document.visibilityState` à chaque battement.",
  },
  "network-lost": {
    name: "le réseau entre les deux s’est coupé",
    explanation:
      "Passage du Wi-Fi au mobile, VPN, routeur qui a oublié la connexion (les réseaux mobiles le font après 30 s à quelques minutes) : le transport n’est plus là, et aucune trame Close n’a pu arriver.",
    howToResolve:
      "Reconnectez-vous après un délai croissant et aléatoire, et envoyez un ping toutes les 25 s pour que les routeurs se souviennent.",
    measureNext:
      "Comparez les clients : si ceux d’un réseau ou d’un opérateur ressortent, c’est le réseau.",
  },
  "maximum-age": {
    name: "la connexion a atteint son âge maximal",
    explanation:
      "Une couche limite la vie des connexions, si actives soient-elles : uWebSockets envoie 1000 avec `please reconnect`, AWS API Gateway y met fin après 2 heures, les répartiteurs à l’âge qu’on leur a donné.",
    howToResolve: "Faites se reconnecter le client, même après 1000, ou relevez la limite.",
    measureNext: "Notez l’âge de plusieurs connexions à leur fin : est-ce toujours le même ?",
  },
  "heartbeat-missed": {
    name: "le battement de l’application a manqué",
    explanation:
      "SignalR, Socket.IO et d’autres envoient leurs battements comme des messages. Aucun n’est arrivé à temps : l’émetteur était occupé ou endormi, le réseau coupé, ou les deux côtés réglés différemment.",
    howToResolve: "Réglez le délai à au moins deux fois l’intervalle de l’autre côté.",
    measureNext:
      "Journalisez les battements des deux côtés : sont-ils partis en retard, ou arrivés en retard ?",
  },
  "pings-not-counted": {
    name: "un délai d’inactivité compte les données seules, pas les pings",
    explanation:
      "Quelque chose sur le trajet, ou le serveur lui-même, termine les connexions où aucun message ne passe. Pings et pongs sont des trames de contrôle : ils n’y comptent pas.",
    howToResolve:
      "Envoyez un petit message de votre propre protocole bien avant ce délai, ou augmentez-le.",
    measureNext:
      "Envoyez un message à la moitié de ce temps : si la connexion vit alors deux fois plus longtemps, c’est ce délai.",
  },
};

import type { VendorMessages } from "../types.ts";

export const rules = {
  discord:
    "La table indique pour chaque code s’il faut se reconnecter ; certains demandent d’arrêter. Un client qui ferme avec 1000 ou 1001 met fin à sa session, tout autre code permet de la reprendre pendant quelques minutes.",
  "discord-voice":
    "Il a ses propres codes, avec les numéros de la passerelle. Il demande de ne pas se reconnecter après 4014, 4021 et 4022, et d’essayer de reprendre après 4015.",
  pusher:
    "La plage décide : de 4000 à 4099, ne pas revenir sans changement ; de 4100 à 4199, revenir après au moins une seconde ; de 4200 à 4299, revenir aussitôt ; de 4300 à 4399, ce sont des erreurs, pas des fins.",
  twitch:
    "Il énumère des causes, sans règle pour chacune. Reconnectez-vous, à l’adresse de `session_reconnect` s’il en a envoyé une. La commande `twitch event websocket close` reproduit chacun de ses codes.",
  graphql:
    "Le protocole définit les codes ; le client graphql-ws décide lesquels sont définitifs. Il réessaie après 1000, 1001, 1005, 1006, 1012, 1013 et 1014, tient tout autre numéro inférieur à 2000 pour définitif, et fait 5 tentatives. Parmi les codes du protocole, il tient pour définitifs 4004, 4005, 4400, 4401, 4406, 4409, 4429 et 4500 : il s’arrête, et seule l’application peut se reconnecter.",
  "graphql-legacy":
    "Il ne définit ni codes ni règle : le serveur ferme avec 1002 ou 1011, ou sans code.",
  centrifugo:
    "La plage décide : de 3000 à 3499, de 4000 à 4499 et à partir de 5000, se reconnecter ; de 3500 à 3999 et de 4500 à 4999, c’est définitif.",
  phoenix:
    "phoenix.js se reconnecte après tout code, sauf après son propre `disconnect()` ; jusqu’à 1.8.15, après tout code sauf 1000, et après l’échéance de son propre signal de vie.",
  actioncable:
    "Il s’exprime en mots : un message JSON avec `reason` et `reconnect` précède la fermeture. Seul `reconnect: false` arrête le client ; il ne lit jamais le code, qui est 1000.",
  "socket-io":
    "Il s’exprime en mots : `disconnect` donne un motif, pas un code. Après `io server disconnect`, l’application doit appeler `connect()` elle-même.",
  sockjs:
    "Il écrit des codes dans ses propres messages, quel que soit le transport, et n’a pas de règle de reconnexion.",
  wamp: "autobahn-js ferme avec 3000 en fin de session et avec 3002 après une infraction au protocole. Nous n’avons trouvé aucune règle de reconnexion.",
  obs: "Il n’interdit qu’une chose : après 4011, un client ne doit pas se reconnecter automatiquement.",
  saltyrtc:
    "Les codes disent comment la signalisation a pris fin ; aucune règle de reconnexion ne les accompagne.",
  hocuspocus:
    "Le client se reconnecte sauf consigne contraire. Les codes 44xx valent 4000 plus le statut HTTP.",
  colyseus: "Le SDK revient de lui-même après 1001, 1005, 1006 et 4010, et après rien d’autre.",
  azure:
    "Pendant qu’un client reprend une connexion, 1008 demande d’arrêter et d’en ouvrir une nouvelle. Une erreur HTTP telle que 502 demande de continuer, 30 secondes au plus.",
  aws: "Il n’a pas de codes à lui, et le serveur applicatif ne peut pas en choisir. Une connexion dure 2 heures au plus, 10 minutes si elle est silencieuse.",
  appsync:
    "Il s’exprime en mots : les erreurs viennent dans un message JSON `connection_error`. Le client d’Amplify ferme avec 3001 quand la connexion échoue.",
  cloudflare:
    "Les Workers peuvent fermer avec 1000 à 4999 sauf 1004, 1005, 1006 et 1015. Le proxy peut redémarrer à tout moment et ferme alors les connexions : un client doit savoir revenir.",
  deepgram:
    "Il emploie des codes enregistrés, et met la cause dans le motif sous forme de mot-clé : lisez d’abord ce mot-clé.",
  speechmatics:
    "Il donne une cause pour chaque code et, pour 1011, 4005 et 4013, une attente d’au moins 5 à 10 secondes ; les autres conseils de reconnexion sont de nous.",
  openai:
    "Une session a une durée maximale ; avant sa fin vient un événement `error`, puis 1001. Ouvrez une nouvelle session.",
  pandascore:
    "1000 signifie que le match est terminé ; après tout autre code inférieur à 2000, reconnectez-vous.",
  spring:
    "Il donne des noms à des codes enregistrés, et en ajoute un à lui, hors de tout registre : 4500.",
  janus:
    "La passerelle n’a pas de codes à elle ; celui de la liste vient de ses démonstrations HTML.",
  slack:
    "Il n’a pas de codes : un message JSON `disconnect` donne le motif, le SDK ferme avec 1000 et se reconnecte. Nous n’avons trouvé aucun code dans son SDK.",
} satisfies VendorMessages["rules"];

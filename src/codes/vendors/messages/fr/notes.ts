import type { VendorMessages } from "../types.ts";

export const notes = {
  "discord-own-close":
    "Venant d’un client, Discord lit 1000 et 1001 comme un adieu : la session n’est plus valable et le robot passe hors ligne. Pour reprendre plus tard, fermez avec un autre code.",
  "discord-no-code": "Discord demande de reprendre la session quand aucun code n’a été reçu.",
  "discord-new-session":
    "Reconnectez-vous avec une nouvelle session ; celle-ci ne peut pas être reprise.",
  "discord-kicked":
    "Le client a été expulsé de l’appel. Sur la passerelle principale, le même numéro désigne des intentions non accordées.",
  "discord-resume": "Essayez de reprendre la session.",
  "pusher-error-only": "Il vient comme message d’erreur sur une connexion qui reste ouverte.",
  "twitch-inbound":
    "Sur cette connexion, un client ne peut envoyer que des trames Pong ; tout le reste passe par l’API HTTP.",
  "twitch-unused": "Le client doit s’abonner dans les 10 secondes qui suivent la connexion.",
  "twitch-grace":
    "Après `session_reconnect`, un client a 30 secondes pour changer de connexion ; les abonnements restent actifs.",
  "graphql-retried":
    "Contrairement à la plupart des refus, le client graphql-ws réessaie après celui-ci, car l’accès peut être accordé plus tard.",
  "graphql-subscribe-early": "Le client s’est abonné avant de recevoir `connection_ack`.",
  "graphql-init-twice":
    "Le client a envoyé `connection_init` plus d’une fois ; ce n’est pas une limite de débit, bien que 429 le laisse croire.",
  "graphql-still-active":
    "Le client graphql-ws ne revient que si des abonnements sont encore actifs.",
  "graphql-local":
    "Le client graphql-ws invente ce numéro quand on appelle sa méthode `terminate()` ; il ne voyage jamais.",
  "graphql-legacy-empty": "Le serveur ferme sans code, ce que les applications voient comme 1005.",
  "centrifugo-own-codes":
    "Centrifugo laisse la plage 4000 à 4999 aux applications ; sa règle pour chaque moitié décide de la reconnexion.",
  "centrifugo-token": "Effacez le jeton gardé avant de vous reconnecter.",
  "centrifugo-credentials":
    "À la première connexion, il signifie d’ordinaire qu’aucun identifiant n’a été donné.",
  "phoenix-broadcast":
    "Le serveur a diffusé `disconnect` aux connexions d’un utilisateur. Il emploie 1001 pour que tout phoenix.js revienne : avant 1.8.16, il ne le ferait pas après 1000.",
  "phoenix-heartbeat":
    "phoenix.js 1.8.16 se reconnecte après 1000, sauf si la page s’est déconnectée elle-même ; jusqu’à 1.8.15, il ne le fait pas. Quand son propre signal de vie reste sans réponse, il ferme aussi avec 1000, motif `heartbeat timeout`, puis se reconnecte, quelle que soit la version.",
  "phoenix-longpoll":
    "Le mode de secours par interrogation longue invente cet événement ; aucune trame Close n’a été envoyée.",
  "sockjs-message":
    "Le numéro se trouve dans un message de SockJS ; la trame Close du WebSocket peut en porter un autre.",
  "obs-kick":
    "Quelqu’un a cliqué sur le bouton d’expulsion dans OBS. La documentation interdit de se reconnecter automatiquement.",
  "saltyrtc-handover": "C’est un succès ici, bien que le registre appelle 3003 `Forbidden`.",
  "hocuspocus-reset": "Le client doit se reconnecter et synchroniser le document de nouveau.",
  "colyseus-no-return":
    "Le SDK de Colyseus ne revient pas de lui-même après ce code ; l’application doit rejoindre un salon de nouveau.",
  "azure-recovery":
    "La reprise de la connexion a échoué : cessez de reprendre, et ouvrez une nouvelle connexion.",
  "aws-delete":
    "Un serveur applicatif qui supprime une connexion (`DeleteConnection`) produit toujours 1000 : il ne peut pas choisir de code.",
  "aws-limits": "Les limites sont de 32 Ko pour une trame et de 128 Ko pour un message.",
  "aws-going-away":
    "Des utilisateurs signalent 1001 après 10 minutes de silence et après 2 heures en tout.",
  "cloudflare-vanished":
    "Le motif est `WebSocket disconnected without sending Close frame.` après une coupure, et `Failed to establish websocket connection` après un appel sans succès.",
  "deepgram-net":
    "Le mot-clé du motif précise lequel : `NET-0001` signifie que rien n’a été reçu pendant 10 secondes, envoyez donc un KeepAlive toutes les 3 à 5 secondes ; `NET-0003` est une limite de durée.",
  "speechmatics-policy":
    "Il met fin aussi aux sessions après 1 heure de silence ou 48 heures en tout.",
  "speechmatics-quota":
    "Speechmatics recommande d’attendre au moins 5 à 10 secondes avant la tentative suivante.",
  "openai-hour":
    "La plus longue session était de 60 minutes lors de notre lecture, et un événement `error` avec `session_expired` précède la fermeture.",
  "pandascore-plan": "L’offre du compte ne comprend pas ce qui a été demandé.",
  "spring-send-limit":
    "Un message n’a pas pu partir dans la limite de temps ou de tampon réglée. graphql-transport-ws emploie le même numéro pour une erreur interne.",
  "janus-demo":
    "Les démonstrations HTML ferment avec lui quand la passerelle ne répond pas ; il ne fait pas partie du protocole de Janus.",
} satisfies VendorMessages["notes"];

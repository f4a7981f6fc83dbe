import type { RuleAdvice } from "../advice.ts";

export const fr: RuleAdvice = {
  "message-rate":
    "Envoyez moins de messages, ou regroupez-les. Après une fermeture, attendez les secondes de retry-after données dans le motif.",
  "byte-rate":
    "Envoyez moins, ou plus lentement. Après une fermeture, attendez les secondes de retry-after données dans le motif.",
  "message-size":
    "Découpez le message dans votre propre protocole. Le renvoyer tel quel ne peut pas réussir.",
  fragments: "Envoyez un message en moins de trames, plus grandes.",
  "message-type": "Envoyez des messages d’un type autorisé.",
  "connection-limit":
    "Fermez les connexions inutiles, ou attendez les secondes de l’en-tête Retry-After.",
  origin:
    "Connectez-vous depuis une page dont l’origine figure sur la liste de l’exploitant. Réessayer ne peut pas réussir.",
  subprotocol:
    "Proposez l’un des sous-protocoles autorisés. Réessayer sans lui ne peut pas réussir.",
  idle: "Envoyez quelque chose de temps à autre, ou reconnectez-vous quand il y a de quoi envoyer.",
  lifetime: "Reconnectez-vous après une courte attente aléatoire.",
  "dead-peer":
    "Répondez aux Ping par des Pong, comme le fait tout navigateur de lui-même. Reconnectez-vous.",
  "slow-consumer": "Lisez plus vite, ou demandez moins. Reconnectez-vous quand vous le pouvez.",
  protocol: "Corrigez le client\u00A0: il a enfreint la RFC 6455. Réessayer ne peut pas réussir.",
  drain:
    "Reconnectez-vous après une courte attente aléatoire, ou après les secondes de retry-after.",
  overload:
    "Reconnectez-vous après les secondes de retry-after, ou après une attente aléatoire croissante.",
  "upstream-lost": "Reconnectez-vous après une attente aléatoire croissante.",
  "upstream-refused": "Reconnectez-vous après une attente aléatoire croissante.",
};

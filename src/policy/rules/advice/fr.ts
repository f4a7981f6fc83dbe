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
  "content-malformed":
    "Envoyez du JSON que tous les analyseurs lisent de la même façon : ni clé en double, ni NaN, ni indicateur d’ordre des octets.",
  "content-schema":
    "Envoyez des messages conformes au schéma documenté. Renvoyer celui-ci ne peut pas réussir.",
  "content-forbidden":
    "Retirez ce que la règle désigne. Renvoyer le même message ne peut pas réussir.",
  utf8: "Envoyez le texte en UTF-8, ou les octets dans un message binaire.",
  "upgrade-rate":
    "Connectez-vous moins souvent : attendez le nombre de secondes de Retry-After, et davantage après chaque échec.",
  penalty:
    "Corrigez ce qui a enfreint la règle, puis attendez le nombre de secondes de Retry-After. Il double à chaque fois.",
  "auth-invalid":
    "Procurez-vous un jeton valide, puis connectez-vous avec lui. Réessayer avec celui-ci ne peut pas réussir.",
  "auth-timeout":
    "Envoyez le jeton dans le premier message, dès la fin de la négociation d’ouverture.",
  "auth-expired":
    "Procurez-vous un nouveau jeton et reconnectez-vous ; ou renouvelez-le sur place avant son expiration, là où c’est proposé.",
  "auth-unavailable":
    "Reconnectez-vous après le nombre de secondes de Retry-After : personne ne peut vérifier les jetons en ce moment.",
  revoked: "Identifiez-vous de nouveau. Réessayer avec le même jeton ne peut pas réussir.",
};

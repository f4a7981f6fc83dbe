import type { Language } from "../../codes/index.ts";
import type { RuleId } from "../types.ts";

/** What a client should do about each rule: to stay clear of it, or after it was met. */
export const ADVICE: Readonly<Record<Language, Readonly<Record<RuleId, string>>>> = {
  en: {
    "message-rate":
      "Send fewer messages, or several in one. After a close, wait for the seconds of retry-after in the reason.",
    "byte-rate":
      "Send less, or more slowly. After a close, wait for the seconds of retry-after in the reason.",
    "message-size": "Split the message in your own protocol. Sending it again cannot succeed.",
    fragments: "Send a message in fewer, larger frames.",
    "message-type": "Send messages of an allowed type.",
    "connection-limit":
      "Close connections that are not needed, or wait for the seconds of the Retry-After header.",
    origin:
      "Connect from a page whose origin the operator has listed. Trying again cannot succeed.",
    subprotocol: "Offer one of the allowed subprotocols. Trying again without it cannot succeed.",
    idle: "Send something now and then, or connect again when there is something to send.",
    lifetime: "Connect again, after a random short wait.",
    "dead-peer": "Answer Pings with Pongs, as every browser does by itself. Connect again.",
    "slow-consumer": "Read faster, or ask for less. Connect again when you can.",
    protocol: "Mend the client: it broke RFC 6455. Trying again cannot succeed.",
    drain: "Connect again, after a random short wait, or the seconds of retry-after.",
    overload: "Connect again after the seconds of retry-after, or after a growing random wait.",
    "upstream-lost": "Connect again, after a growing random wait.",
    "upstream-refused": "Connect again, after a growing random wait.",
  },
  fr: {
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
    protocol: "Corrigez le client : il a enfreint la RFC 6455. Réessayer ne peut pas réussir.",
    drain:
      "Reconnectez-vous après une courte attente aléatoire, ou après les secondes de retry-after.",
    overload:
      "Reconnectez-vous après les secondes de retry-after, ou après une attente aléatoire croissante.",
    "upstream-lost": "Reconnectez-vous après une attente aléatoire croissante.",
    "upstream-refused": "Reconnectez-vous après une attente aléatoire croissante.",
  },
};

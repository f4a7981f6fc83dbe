import type { Messages } from "../types.ts";

export const questions = {
  "handshake-over": {
    question:
      "La négociation d’ouverture est-elle terminée, autrement dit le serveur a-t-il répondu 101 ?",
    answers: { yes: "Oui, la connexion est ouverte.", no: "Non, pas encore." },
  },
  "what-ends-it": {
    question: "Qu’est-ce qui met fin à la connexion ?",
    answers: {
      "someone-leaves": "Le travail est terminé, ou l’un des côtés s’en va.",
      "bad-message": "Le pair a envoyé quelque chose qui ne peut être ni lu ni accepté en l’état.",
      identity: "Il s’agit de l’identité du pair, ou de ce qu’il a le droit de faire.",
      conduct: "Le pair en fait trop, trop lentement, ou fait ce qui est interdit.",
      "own-trouble": "J’ai moi-même un ennui, ou un serveur placé derrière moi en a un.",
      silence: "Quelque chose qui devait venir n’est pas venu.",
      "own-meaning": "Rien de tout cela : le sens m’est propre.",
    },
  },
  "who-leaves": {
    question: "Qui s’en va, et pour combien de temps ?",
    answers: {
      done: "Personne n’y est obligé : le travail est terminé, ou l’utilisateur a choisi d’en finir.",
      client: "Le client : sa page ou son processus prend fin.",
      restart: "Le serveur : il redémarre et revient dans un instant.",
      shutdown: "Le serveur, et peut-être pour de bon.",
    },
  },
  "which-defect": {
    question: "Qu’est-ce qui ne va pas dans ce que le pair a envoyé ?",
    answers: {
      frame: "La trame elle-même : masquage, bits réservés, opcode, longueur.",
      size: "C’est trop gros.",
      type: "C’est du binaire là où seul le texte est lu, ou l’inverse.",
      bytes: "Le texte n’est pas en UTF-8, ou les données ne se décompressent pas.",
      syntax: "C’est du texte valable, mais pas du JSON valable ni le format attendu.",
      schema: "Cela s’analyse, mais les champs ne sont pas ceux qui sont attendus.",
      extension:
        "Il manque à la réponse d’ouverture du serveur une extension dont j’ai besoin, moi, le client.",
    },
  },
  "which-refusal": {
    question: "Pourquoi le pair est-il refusé ?",
    answers: {
      missing: "Il n’a présenté aucune preuve d’identité valable.",
      expired: "Sa preuve d’identité était valable et a expiré.",
      rights: "Je sais qui il est, et il n’en a pas le droit.",
      secret: "Je ne dois pas dire pourquoi.",
    },
  },
  "which-limit": {
    question: "Quelle règle enfreint-il ?",
    answers: {
      rate: "Trop de messages ou d’octets en trop peu de temps.",
      content: "Le contenu est interdit.",
      slow: "Il lit trop lentement, et ce que j’envoie s’accumule.",
      connections: "Trop de connexions sont ouvertes.",
      secret: "Je ne dois pas dire laquelle.",
    },
  },
  "which-trouble": {
    question: "Quel est l’ennui ?",
    answers: {
      load: "Je suis surchargé et dois me défaire de connexions.",
      defect: "Mon propre code a échoué.",
      upstream: "Je suis une passerelle, et le serveur placé derrière moi a échoué ou disparu.",
    },
  },
  "which-silence": {
    question: "Qu’est-ce qui n’est pas venu ?",
    answers: {
      login: "Une identification ou un premier message, avant son échéance.",
      pong: "La réponse à un ping.",
      idle: "Quoi que ce soit, depuis plus longtemps qu’une connexion ne peut rester inactive.",
    },
  },
} satisfies Messages["questions"];

import type { HelpWords } from "../types.ts";

export const probe: HelpWords["probe"] = {
  summary: "ce qui termine une connexion, et pourquoi, en se connectant",
  description:
    "Se connecte à un serveur WebSocket comme un client, observe, et dit ce qui a mis fin à la connexion et pourquoi : le nom, TCP, TLS, la réponse à la négociation d’ouverture, les pings, les délais d’inactivité, les durées de vie, les limites de taille, la négociation de fermeture. À partir de 25s d’observation, compare des connexions qui font des choses différentes. Quitte avec 0 si elle s’est ouverte et terminée avec 1000, avec 1 sinon. Ctrl-C abrège l’observation.",
  arguments: {
    url: "l’adresse : `ws://host:port/path` ou `wss://host/path`",
  },
  options: {
    for: "combien de temps observer : 10s, 90s, 10m",
    timeout: "combien de temps l’ouverture peut durer",
    ping: "d’un ping au suivant",
    closeTimeout: "combien de temps la réponse au Close peut durer",
    compare: "comparer des connexions côte à côte, si courte soit l’observation",
    send: "un message texte à envoyer ; peut être répété",
    sendSize: "envoyer un message de cette taille : 64KiB, 5MiB",
    binary: "envoyer ce message en binaire",
    subprotocol: "un sous-protocole à proposer ; peut être répété",
    origin: "l’en-tête `Origin` à envoyer",
    header: "un en-tête de plus, `Name: value` ; peut être répété",
    requireExtension: "proposer cette extension, et fermer avec 1010 sans elle",
    insecure: "continuer quand le certificat n’est pas reconnu",
    ca: "certificats à reconnaître, en PEM, à la place des habituels",
    noExperiments: "ne faire aucune tentative après la première",
  },
  examples: {
    probe: "ce qui l’empêche de s’ouvrir, ou comment elle finit",
    compare: "qui vit le plus longtemps : en silence, avec pings ou avec données",
    size: "si un gros message passe",
    header: "avec un jeton",
    json: "en données",
  },
};

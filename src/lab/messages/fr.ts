import { broken } from "./fr/broken.ts";
import { closing } from "./fr/closing.ts";
import { lost } from "./fr/lost.ts";
import { opening } from "./fr/opening.ts";
import { rules } from "./fr/rules.ts";
import type { LabMessages } from "./types.ts";

export const fr: LabMessages = {
  groups: {
    closing: {
      title: "Terminées par une trame Close",
      text: "Une trame Close termine la connexion, dans les règles ou presque. L’écho sert de témoin : il se termine quand le client le veut.",
    },
    lost: {
      title: "Perdues sans trame Close (1006)",
      text: "Aucune trame Close n’arrive, et le client en déduit 1006 de lui-même. Le numéro est toujours le même ; ce qui s’est passé sur le réseau, et quand, ne l’est pas.",
    },
    opening: {
      title: "Des connexions qui ne s’ouvrent jamais",
      text: "La négociation d’ouverture échoue. Chaque fois, une page reçoit 1006 et rien d’autre : la norme interdit aux navigateurs de distinguer ces cas, car un script pourrait s’en servir pour explorer le réseau de son lecteur.",
    },
    broken: {
      title: "Protocole enfreint",
      text: "Le laboratoire envoie ce que la RFC 6455 interdit, et le client doit faire échouer la connexion. Il envoie le code qui convient ; à sa propre application, il annonce 1006 ou, dans certaines bibliothèques, ce même code.",
    },
    rules: {
      title: "Règles, limites et délais",
      text: "Une règle du serveur, une limite ou un délai en chemin termine une connexion qui fonctionnait jusque-là.",
    },
  },
  scenarios: { ...closing, ...lost, ...opening, ...broken, ...rules },
  close: {
    title: "N’importe quel code de fermeture",
    text: "`/close/<code>` envoie une trame Close avec un numéro quelconque de 0 à 65535 et le motif demandé par `reason`, achève la négociation de fermeture et met fin au transport en premier. Les numéros qui ne doivent jamais circuler montrent à quel point un client lit avec rigueur : à 1004, 1005 ou 5000, ws répond 1002 et annonce 1006, tandis que Chrome ne refuse que 1005, 1006 et 1015.",
    field:
      "Un proxy qui relaie 1006, un vieux tableau qui donne un sens à 1004, ou un programme qui inverse les deux octets de 1000 et envoie 59395.",
  },
  refuse: {
    title: "N’importe quel statut HTTP à la place de 101",
    text: "`/refuse/<status>` répond à la négociation d’ouverture par ce statut et par les en-têtes qui vont avec, par exemple `Retry-After` pour 429 et 503. Il n’y a jamais eu de connexion WebSocket, donc aucun code de fermeture : une page reçoit 1006 et ne voit pas le statut, que ws indique dans son erreur.",
    field:
      "Un serveur qui répond 401 ou 403 faute d’identifiant, ou 404 pour un chemin erroné, et un proxy qui répond 502, 503 ou 504 parce qu’il ne joint pas le serveur derrière lui.",
  },
};

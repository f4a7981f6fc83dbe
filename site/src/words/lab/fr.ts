import type { LabWords } from "./types.ts";

export const fr: LabWords = {
  page: {
    title: "Reproduire n’importe quelle fin",
    lead: "Toutes les façons dont une connexion WebSocket prend fin, à jouer d’un clic : ce que la page apprend, à côté de ce qui s’est passé sur le réseau.",
    how: "Un laboratoire sur votre propre machine joue chaque scénario sur une vraie connexion. Cette page ne l’interroge que lorsque vous appuyez sur un bouton.",
    any: "N’importe quel code, n’importe quel statut",
  },
  reproduce: "Reproduire",
  lead: "Un clic ouvre une vraie connexion vers un laboratoire sur votre propre machine et montre les deux côtés de sa fin. Aucune requête ne part avant.",
  sends: (code) => `Le laboratoire envoie ${code}`,
  refuses: (status) => `Le laboratoire répond par HTTP ${status}`,
  more: (count) => (count === 1 ? "1 autre scénario" : `${count} autres scénarios`),
  all: "Tous les scénarios du laboratoire",
  terminal: "Depuis un terminal :",
  sights: {
    page: "Une page",
    ws: "`ws` pour Node",
    neverOpens: "ne s’ouvre jamais",
    clean: "propre",
    notClean: "pas propre",
    answer: (code) => `réponse : ${code}`,
  },
  looking: "Recherche d’un laboratoire…",
  missing: "Ce laboratoire n’a pas ce scénario.",
  absent: {
    text: "Il n’y a pas de laboratoire à côté de cette page. Lancez-en un sur votre machine, puis laissez cette page l’utiliser :",
    port: "Port sur 127.0.0.1",
    use: "Utiliser ce laboratoire et jouer",
    silent: "Rien ne répond à {}. Le laboratoire est-il lancé ?",
    notAPort: "Un port est un nombre de 1 à 65535.",
  },
  doctor: {
    see: "Voir cela se produire",
    probe: "Laissez la sonde les distinguer",
    probeText:
      "La sonde se connecte en tant que client hors du navigateur et rend compte de chaque phase : nom, port, certificat, statut HTTP, durées, pings. Avec `--for 2m`, elle maintient en plus côte à côte pendant deux minutes une connexion muette et une qui envoie des pings, et avec `--send` une troisième qui parle ; puis elle classe les causes.",
  },
  interop: {
    title: "Codes interdits sur le réseau",
    text: "Le laboratoire les envoie quand même. Ce que chaque client fait d’une telle trame Close :",
  },
};

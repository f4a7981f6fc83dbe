import type { LabWords } from "./types.ts";

export const de: LabWords = {
  page: {
    title: "Jedes Ende nachstellen",
    lead: "Alle Arten, wie eine WebSocket-Verbindung endet, mit einem Klick abzuspielen: was die Webseite erfährt, neben dem, was auf der Leitung geschah.",
    how: "Ein Labor auf Ihrem eigenen Rechner spielt jedes Szenario über eine echte Verbindung. Diese Seite fragt es erst, wenn Sie auf einen Knopf drücken.",
    any: "Jeder Code, jeder Status",
  },
  reproduce: "Nachstellen",
  lead: "Ein Klick öffnet eine echte Verbindung zu einem Labor auf Ihrem eigenen Rechner und zeigt beide Seiten ihres Endes. Vorher wird nichts angefragt.",
  sends: (code) => `Das Labor sendet ${code}`,
  refuses: (status) => `Das Labor antwortet mit HTTP ${status}`,
  more: (count) => (count === 1 ? "1 weiteres Szenario" : `${count} weitere Szenarien`),
  all: "Alle Szenarien des Labors",
  terminal: "Im Terminal:",
  sights: {
    page: "Eine Webseite",
    ws: "`ws` für Node",
    neverOpens: "öffnet sich nie",
    clean: "sauber",
    notClean: "nicht sauber",
    answer: (code) => `Antwort: ${code}`,
  },
  looking: "Suche ein Labor …",
  missing: "Dieses Labor hat dieses Szenario nicht.",
  absent: {
    text: "Neben dieser Seite läuft kein Labor. Starten Sie eines auf Ihrem Rechner, und lassen Sie diese Seite es dann benutzen:",
    port: "Port auf 127.0.0.1",
    use: "Dieses Labor benutzen und abspielen",
    silent: "Unter {} antwortet niemand. Läuft das Labor?",
    notAPort: "Ein Port ist eine Zahl von 1 bis 65535.",
  },
  doctor: {
    see: "So sieht es aus",
    probe: "Die Sonde unterscheidet sie",
    probeText:
      "Die Sonde verbindet sich als Client außerhalb des Browsers und berichtet über jede Phase: Name, Port, Zertifikat, HTTP-Status, Zeiten, Pings. Mit `--for 2m` hält sie außerdem zwei Minuten lang eine stille Verbindung neben einer, die pingt, und mit `--send` eine dritte, die Nachrichten sendet; danach ordnet sie die Ursachen nach Wahrscheinlichkeit.",
  },
  interop: {
    title: "Codes, die nicht auf die Leitung dürfen",
    text: "Das Labor sendet sie trotzdem. Was jeder Client aus einem solchen Close-Frame macht:",
  },
};

import { de as sentences } from "../../../record/sentences/de.ts";
import { counting } from "./counting.ts";
import type { ReplayWords } from "./words.ts";

const { counted, figure } = counting(sentences);

export const de: ReplayWords = {
  verdict: (ended, of) =>
    `Diese Richtlinie hätte ${figure(ended)} von ${counted(of, "Verbindung", "Verbindungen")} geschlossen oder abgewiesen.`,
  today: (ended) => `Die heutige hat ${figure(ended)} geschlossen oder abgewiesen.`,
  possible: (more) =>
    `Vielleicht hätte sie ${figure(more)} weitere beendet: Die Aufzeichnungen geben dafür nicht genug her.`,
  unjudged: (connections) =>
    `Für ${counted(connections, "Verbindung", "Verbindungen")} ist in dieser Datei keine Richtlinie gedacht: Wählen Sie eine mit --policy.`,
  incomplete: (connections) =>
    `Das Protokoll hat Lücken: ${counted(connections, "Verbindung wird", "Verbindungen werden")} nach dem beurteilt, was da ist, oder gar nicht.`,
  unknowable: (connections) =>
    `Niemand kann wissen, wie es mit ${counted(connections, "Verbindung", "Verbindungen")} unter dieser Richtlinie weitergegangen wäre.`,
  rule: "Regel",
  really: "Heute",
  actions: {
    closed: "geschlossen",
    refused: "abgewiesen",
    paused: "angehalten",
    dropped: "verworfen",
    warned: "gewarnt",
    reported: "gemeldet",
    possible: "möglich",
    spared: "verschont",
  },
  outcomes: {
    same: "wie heute",
    sooner: "früher als heute",
    added: "heute durch keine Regel",
    later: "später, spätestens beim Höchstalter",
    spared: "heute durch eine Regel",
  },
  examples: "Beispiele",
  limits: "Was sich daraus nicht sagen lässt",
  caveats: {
    contents:
      "Inhalte werden nicht aufgezeichnet: Es zählt, was damals gefunden wurde, neue Inhaltsregeln finden nichts.",
    tokens:
      "Die Richtlinie verlangt Tokens, und es ist nicht bekannt, welche angenommen worden wären.",
    returns:
      "Abgewiesene Clients wären vielleicht wiedergekommen; ihre Versuche werden nicht erfunden.",
    users:
      "Die Aufzeichnungen sagen nicht, wem eine Verbindung gehörte: Grenzen je Benutzer oder Claim bleiben außer Acht.",
    handshakes: "Die Aufzeichnungen enthalten weder Origin noch die angebotenen Unterprotokolle.",
    pace: "Die Aufzeichnungen enthalten Summen: Wie schnell Nachrichten kamen, ist nicht bekannt.",
    quiet: "Die Aufzeichnungen sagen nicht, wann eine Verbindung still war.",
    sizes:
      "Die Aufzeichnungen enthalten übertragene Bytes und nicht die Größe einzelner Nachrichten.",
    fractions:
      "Eine Regel gilt nur für einen Teil der Verbindungen, und die Aufzeichnungen sagen nicht, für welchen.",
    overlaps:
      "Es sind zu viele Aufzeichnungen, um zu zählen, wie viele Verbindungen zugleich offen waren.",
  },
  concerned: (connections) => `(${counted(connections, "Verbindung", "Verbindungen")})`,
};

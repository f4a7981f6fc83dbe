import type { Messages } from "../types.ts";

export const headings = {
  category: "WebSocket-Close-Codes",
  description: "Beschreibung",
  whenSeen: "Wann er auftritt",
  howToResolve: "Abhilfe",
  facts: "Auf einen Blick",
  retry: "Soll ein Client sich neu verbinden?",
  keyDifferences: "Wesentliche Unterschiede",
  alike: "Gemeinsamkeiten",
  whenToUseWhich: "Wann welcher Code passt",
  whenToUse: "Wann er passt",
  verdict: "Fazit",
  references: "Quellen",
  neighbours: "Oft verwechselt mit",
  situation: "Situation",
  reason: "Warum",
  notThese: "Diese nicht",
  alternatives: "Es sei denn",
  suggestedReason: "Vorgeschlagene Begründung",
  otherSideSees: "Was die andere Seite sieht",
} satisfies Messages["headings"];

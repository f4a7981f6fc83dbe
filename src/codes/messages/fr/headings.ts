import type { Messages } from "../types.ts";

export const headings = {
  category: "Codes de fermeture WebSocket",
  description: "Description",
  whenSeen: "Quand vous le voyez",
  howToResolve: "Comment résoudre",
  facts: "En bref",
  retry: "Le client doit-il se reconnecter ?",
  keyDifferences: "Différences clés",
  alike: "Points communs",
  whenToUseWhich: "Quand utiliser lequel",
  whenToUse: "Quand l’utiliser",
  verdict: "Verdict",
  references: "Sources",
  neighbours: "Souvent confondu avec",
  situation: "Situation",
  reason: "Pourquoi",
  notThese: "À éviter",
  alternatives: "Sauf si",
  suggestedReason: "Motif suggéré",
  otherSideSees: "Ce que voit l’autre côté",
} satisfies Messages["headings"];

import type { Messages } from "../types.ts";

export const headings = {
  category: "Códigos de fechamento do WebSocket",
  description: "Descrição",
  whenSeen: "Quando ele aparece",
  howToResolve: "Como resolver",
  facts: "Em resumo",
  retry: "O cliente deve se reconectar?",
  keyDifferences: "Principais diferenças",
  alike: "O que têm em comum",
  whenToUseWhich: "Quando usar cada um",
  whenToUse: "Quando usar",
  verdict: "Veredito",
  references: "Fontes",
  neighbours: "Costuma ser confundido com",
  situation: "Situação",
  reason: "Por quê",
  notThese: "Estes não",
  alternatives: "Exceto quando",
  suggestedReason: "Motivo sugerido",
  otherSideSees: "O que o outro lado vê",
} satisfies Messages["headings"];

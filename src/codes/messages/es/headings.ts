import type { Messages } from "../types.ts";

export const headings = {
  category: "Códigos de cierre de WebSocket",
  description: "Descripción",
  whenSeen: "Cuándo aparece",
  howToResolve: "Cómo resolverlo",
  facts: "De un vistazo",
  retry: "¿Debe reconectarse el cliente?",
  keyDifferences: "Diferencias clave",
  alike: "Qué tienen en común",
  whenToUseWhich: "Cuándo usar cada uno",
  whenToUse: "Cuándo usarlo",
  verdict: "Veredicto",
  references: "Fuentes",
  neighbours: "Se confunde a menudo con",
  situation: "Situación",
  reason: "Por qué",
  notThese: "Estos no",
  alternatives: "Salvo si",
  suggestedReason: "Motivo sugerido",
  otherSideSees: "Qué ve el otro lado",
} satisfies Messages["headings"];

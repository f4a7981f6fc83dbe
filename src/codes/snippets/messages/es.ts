import type { SnippetWords } from "../types.ts";

export const es: SnippetWords = {
  heading: "En código",
  cannotSend: (call, code, error, instead) =>
    instead === 1000
      ? `\`${call}\` rechaza ${code} con \`${error}\`, así que este fragmento envía 1000.`
      : `\`${call}\` rechaza ${code} con \`${error}\`, así que este fragmento envía ${instead}: un código privado que el otro lado debe conocer.`,
  acceptFirst:
    "Si la negociación de apertura ya está aceptada, omita la primera línea. Antes de `accept()`, `close()` envía HTTP 403 y ningún código de cierre.",
  goOnReading:
    "El bucle espera la trama Close del otro lado. Omítalo si otra parte del programa ya está leyendo.",
  neverServer:
    "Una página nunca responde a una negociación de apertura, así que no tiene ninguna que rechazar.",
  since: (versions) => `Requiere ${versions} o posterior.`,
};

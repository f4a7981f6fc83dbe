import { es as sentences } from "../../../record/sentences/es.ts";
import { counting } from "./counting.ts";
import type { ReplayWords } from "./words.ts";

const { counted, figure } = counting(sentences);

export const es: ReplayWords = {
  verdict: (ended, of) =>
    `Esta política habría cerrado o rechazado ${figure(ended)} de ${counted(of, "conexión", "conexiones")}.`,
  today: (ended) => `La actual cerró o rechazó ${figure(ended)}.`,
  possible: (more) =>
    `Quizá habría terminado ${figure(more)} más: los cierres registrados no bastan para saberlo.`,
  unjudged: (connections) =>
    `Ninguna política de este archivo corresponde a ${counted(connections, "conexión", "conexiones")}: elija una con --policy.`,
  incomplete: (connections) =>
    `El registro tiene huecos: ${counted(connections, "conexión se juzga", "conexiones se juzgan")} por lo que queda, o no se juzga nada.`,
  unknowable: (connections) =>
    `Nadie puede saber cómo habrían seguido ${counted(connections, "conexión", "conexiones")} con esta política.`,
  rule: "Regla",
  really: "Actual",
  actions: {
    closed: "cerradas",
    refused: "rechazadas",
    paused: "en pausa",
    dropped: "descartadas",
    warned: "avisadas",
    reported: "anotadas",
    possible: "posibles",
    spared: "respetadas",
  },
  outcomes: {
    same: "igual que hoy",
    sooner: "antes que hoy",
    added: "hoy por ninguna regla",
    later: "más tarde, como mucho al llegar a la edad máxima",
    spared: "hoy por una regla",
  },
  examples: "Ejemplos",
  limits: "Lo que esto no puede decir",
  caveats: {
    contents:
      "Los contenidos no se registran: cuenta lo que se halló entonces, y las reglas de contenido nuevas no hallan nada.",
    tokens: "La política exige tokens, y no se sabe cuáles se habrían aceptado.",
    returns: "Los clientes rechazados quizá habrían vuelto; sus intentos no se inventan.",
    users:
      "Los cierres no dicen de quién era una conexión: los límites por usuario o por atributo quedan fuera.",
    handshakes: "Los cierres no contienen ni el origen ni los subprotocolos ofrecidos.",
    pace: "Los cierres contienen totales: no se sabe a qué ritmo llegaron los mensajes.",
    quiet: "Los cierres no dicen cuándo una conexión estuvo callada.",
    sizes: "Los cierres contienen bytes transmitidos, y no el tamaño de cada mensaje.",
    fractions: "Una regla actúa en una parte de las conexiones, y los cierres no dicen en cuáles.",
    overlaps: "Hay demasiados cierres para contar cuántas conexiones estaban abiertas a la vez.",
  },
  concerned: (connections) => `(${counted(connections, "conexión", "conexiones")})`,
};

import { findings } from "./es/findings.ts";
import { opening } from "./es/opening.ts";
import { silence } from "./es/silence.ts";
import { traffic } from "./es/traffic.ts";
import type { DiagnoseMessages } from "./types.ts";

const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace(".", ",");
const seconds = (ms: number): string => `${decimal(ms / 1000)} s`;
const time = (ms: number): string =>
  ms >= 120_000 && ms % 60_000 === 0 ? `${ms / 60_000} minutos` : seconds(ms);
const size = (bytes: number): string => {
  if (bytes >= 1_048_576) return `${decimal(bytes / 1_048_576)} MiB`;
  return bytes >= 1024 ? `${decimal(bytes / 1024)} KiB` : `${bytes} bytes`;
};

export const es: DiagnoseMessages = {
  headings: {
    diagnosis: "Diagnóstico",
    causes: "Causas, de la más a la menos probable",
    because: "Por qué",
    howToResolve: "Cómo resolverlo",
    measureNext: "Para estar seguro",
    alsoPossible: "También es posible",
    nextSteps: "Siguientes pasos",
    notes: "Notas",
    source: "Texto conocido",
    settings: "Ajustes",
    anyStack: "en cualquier parte",
  },
  likelihoods: {
    "almost-certain": "casi seguro",
    likely: "probable",
    possible: "posible",
    unlikely: "poco probable",
  },
  evidence: {
    textSure: (origin) => `${origin} escribe este texto solo en este caso.`,
    textFirst: (origin) => `${origin} escribe este texto casi siempre en este caso.`,
    textAlso: (origin) => `${origin} también puede escribir este texto en este caso.`,
    codeMeans: (code, name) => `Es la causa habitual de ${code} (${name}).`,
    codeAlso: (code, name) => `${code} (${name}) también puede deberse a esto.`,
    noCloseFrame: "1006 dice que no llegó ninguna trama Close, lo que encaja.",
    http: (status) =>
      `La negociación de apertura recibió como respuesta HTTP ${status} en lugar de 101.`,
    idleDefault: (ms, product) =>
      `${time(ms)} de silencio: es el límite por defecto de ${product}.`,
    maybeIdleDefault: (ms, product) =>
      `El límite por defecto de ${product} es de ${time(ms)}; encaja si no se envió nada durante ese tiempo.`,
    silence: (ms) =>
      ms === 0
        ? "El final llegó tras un silencio."
        : `El final llegó tras ${seconds(ms)} de silencio.`,
    lifeDefault: (ms, product) =>
      `${product} termina por defecto una conexión a los ${time(ms)}, por mucha actividad que haya.`,
    roundMinutes: (minutes) =>
      `El final llegó a los ${minutes} minutos exactos, lo que parece un límite y no un accidente.`,
    neverOpened: "La conexión no llegó a abrirse.",
    openingTook: (ms) => `El intento de abrirla duró ${seconds(ms)} y no llegó a nada.`,
    endedAtOnce: "Se abrió, y terminó en menos de un segundo.",
    overAtOnce: "Todo terminó en menos de un segundo; no se dice si la conexión llegó a abrirse.",
    bigSend: "El final llegó justo después de un mensaje grande.",
    bigSendOver: (bytes, products) =>
      `El final llegó después de un mensaje de ${size(bytes)}, que supera el límite por defecto de ${products.join(", ")}.`,
    onWake: "El final llegó cuando despertó el equipo o volvió la página.",
    serverSide: "Un servidor ve este código cada vez que un navegador sale de la página.",
  },
  summary: {
    cause: (likelihood, name) => `${capital(likelihood)}: ${name}.`,
    nothing:
      "Nada de esto nos resulta conocido. Los pasos siguientes dicen qué pegar o qué medir; adivinar no le serviría.",
    onlyCode: (code, name) =>
      `El código es ${code} (${name}), y solo la aplicación que lo eligió sabe por qué se envió.`,
    otherSide: (code, name) =>
      `En este caso, al otro lado se le comunica ${code} (${name}): busque ese número en sus logs.`,
  },
  steps: {
    explainCode: (code) => `Lea qué significa el código: \`closewise explain ${code} --lang es\`.`,
    pasteText:
      "Pegue el texto de error exacto o la línea de log, en inglés si puede elegir, del lado que vio primero el final.",
    pasteCode: "Imprima `event.code`, `event.reason` y `event.wasClean` en `onclose`, y péguelos.",
    lookAtOtherSide:
      "Mire el mismo segundo en los logs del otro lado y de cada proxy intermedio: el que muestre otro código o un error sabe más.",
    measureTime:
      "Mida cuánto pasa desde la apertura hasta el final, tres veces: siempre el mismo número es un límite; uno distinto cada vez es la red.",
    wasItIdle:
      "Averigüe si se envió algo durante ese tiempo: el silencio y el tráfico apuntan a causas distintas.",
    checkOpening:
      "Averigüe si se ejecutó `onopen`. Si no, mire el estado HTTP en el panel de red o con `curl -i -H 'Connection: Upgrade' -H 'Upgrade: websocket'`.",
  },
  notes: {
    truncated: (read) => `Solo se leyeron los primeros ${read} caracteres del texto.`,
    invalidCode: "El código indicado no es tal (0-65535), así que se dejó de lado.",
    severalCodes: (used, others) =>
      `El texto menciona varios códigos: se usó ${used}, sin tener en cuenta ${others.join(", ")}.`,
  },
  findings,
  opening,
  silence,
  traffic,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

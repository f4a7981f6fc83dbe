import type { SoftwareMessages } from "./types.ts";
import { INTERNATIONAL, NO_BREAK, sizeIn, timeIn } from "./units.ts";

const UNITS = { ...INTERNATIONAL, gap: NO_BREAK };

export const es: SoftwareMessages = {
  headings: {
    sendability: "Quién puede enviarlo",
    runtimes: "Qué códigos puede enviar cada entorno",
    receivers: "Qué códigos llegan intactos",
    libraries: "Bibliotecas y navegadores",
    intermediaries: "Proxies y plataformas",
    runtime: "Entorno",
    call: "Llamada",
    accepts: "Acepta",
    otherwise: "Cualquier otro código",
    withoutCode: "Sin código",
    longReason: "Motivo de más de 123 bytes",
    receiver: "Receptor",
    alters: "Lo que no llega",
    invalid: "Códigos que nadie puede enviar",
    software: "Software",
    message: "Mayor mensaje",
    over: "Quien envía más recibe",
    ping: "Ping cada",
    pong: "Espera del pong",
    idle: "Plazo de inactividad",
    close: "Espera de Close",
    life: "Duración máxima",
    sees: "El cliente ve",
    safePing: "Envíe un ping cada",
    setting: "Ajuste",
    source: "Fuente",
  },
  attempt: {
    sends: "lo envía",
    breaks: "lo envía, aunque ninguna trama Close puede llevarlo: el otro extremo responde 1002",
    throws: (error) => `lanza ${error}`,
    sticks: (error) => `lanza ${error} y ya no puede enviar nada por la conexión`,
    replaces: (code, error) => {
      const sent =
        code === null ? "envía en su lugar una trama Close vacía" : `envía ${code} en su lugar`;
      return error === undefined ? sent : `${sent} y comunica ${error}`;
    },
    cuts: "envía lo que cabe",
    overlong: "lo envía entero, lo que incumple el protocolo: el otro extremo responde 1002",
  },
  withoutCode: {
    empty: "envía una trama Close vacía",
    required: "hay que darle uno",
  },
  arrival: {
    intact: "llegan todos los códigos",
    asServer: "como servidor",
    shows: (codes, code) => `${codes}: muestra ${code}`,
    fails: (codes, error) =>
      error === undefined
        ? `${codes}: muestra un error sin código`
        : `${codes}: muestra el error ${error} sin código`,
    answers: (code) => `el remitente recibe ${code}`,
    drops: "el remitente no recibe ninguna trama Close",
    invalid: {
      refuses: "los rechaza",
      delivers: "los entrega",
      some: "entrega algunos",
      unknown: "no se sabe",
    },
    everythingIntact: "Estos entregan todos los códigos que se pueden enviar:",
    safe: (codes) =>
      `Entregados intactos por todos los receptores que ejecutamos o leímos: ${codes} y 4000-4999.`,
  },
  comma: ", ",
  none: "ninguno",
  unknown: "no consta en nuestra fuente",
  pingRule:
    "Envíe un ping cada 20 o 30 segundos desde el servidor, porque los navegadores no pueden; quédese por debajo del menor plazo del camino, nunca igual a él.",
  checked: {
    run: "ejecutado por nosotros",
    source: "leído en su propio código o documentación",
    secondhand: "según la documentación de otro proyecto",
    unconfirmed: "sin confirmar",
  },
  size: sizeIn(UNITS),
  time: timeIn(UNITS),
};

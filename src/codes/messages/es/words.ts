import type { Mangling } from "../../types.ts";
import type { RetrySentences, Words } from "../types.ts";

const seconds = (ms: number): string => String(ms / 1000).replace(".", ",");

/** `a`, `a y b`, `a, b y c`. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} y ${last}`;
}

const named = ({ receiver, role }: Mangling): string =>
  role === "server" ? `${receiver} (como servidor)` : receiver;

/** `Apache Tomcat y Spring Cloud Gateway muestran 1002, uWebSockets (como servidor) muestra 1006`. */
export function receivers(manglings: readonly Mangling[]): string {
  const codes = [...new Set(manglings.map(({ reports }) => reports))];
  return codes
    .map((code) => {
      const names = manglings.filter(({ reports }) => reports === code);
      const verb = names.length === 1 ? "muestra" : "muestran";
      return `${list(names.map(named))} ${verb} ${code}`;
    })
    .join(", ");
}

export const words: Words = {
  aspects: {
    meaning: "Qué dice",
    outcome: "Éxito o error",
    sender: "Quién puede enviarlo",
    frame: "Enviado o deducido",
    clean: "Final limpio",
    status: "Situación en el registro",
    retry: "¿Debe reconectarse el cliente?",
    fault: "Quién tiene que actuar",
    browser: "Desde una página con `close()`",
    interop: "Llega intacto",
    http: "Pariente en HTTP",
  },
  meaning: (code, gist) => `${code} ${gist}`,
  outcome: {
    success: {
      short: "éxito",
      clause: (code) => `${code} es un éxito`,
      alike: "Ambos son un éxito.",
    },
    interruption: {
      short: "interrupción intencionada",
      clause: (code) => `${code} interrumpe el trabajo sin declarar nada como error`,
      alike: "Ambos interrumpen el trabajo sin declarar nada como error.",
    },
    error: {
      short: "error",
      clause: (code) => `${code} significa que algo salió mal`,
      alike: "Ambos significan que algo salió mal.",
    },
    unknown: {
      short: "no se indica",
      clause: (code) => `${code} por sí solo no dice si algo salió mal`,
      alike: "Ninguno de los dos dice por sí solo si algo salió mal.",
    },
  },
  sender: {
    either: {
      short: "cualquiera de los extremos",
      clause: (code) => `cualquiera de los extremos puede enviar ${code}`,
      alike: "Cualquiera de los extremos puede enviar ambos.",
    },
    client: {
      short: "solo el cliente",
      clause: (code) => `solo un cliente puede enviar ${code}`,
      alike: "Solo un cliente puede enviar cualquiera de los dos.",
    },
    nobody: {
      short: "nadie",
      clause: (code) => `nadie debe enviar ${code}`,
      alike: "Nadie debe enviar ninguno de los dos.",
    },
  },
  frame: {
    carries: {
      short: "viaja en una trama Close",
      clause: (code) => `${code} viaja en una trama Close, así que lo eligió el otro extremo`,
      alike: "Ambos viajan en una trama Close, así que los eligió el otro extremo.",
    },
    empty: {
      short: "se deduce de una trama Close vacía",
      clause: (code) => `${code} se deduce localmente de una trama Close sin código`,
      alike: "Ambos se deducen localmente de una trama Close sin código.",
    },
    absent: {
      short: "se deduce sin ninguna trama Close",
      clause: (code) => `${code} se deduce localmente porque no llegó ninguna trama Close`,
      alike: "Ambos se deducen localmente porque no llegó ninguna trama Close.",
    },
    invalid: {
      short: "no válido en una trama Close",
      clause: (code) => `una trama Close que lleva ${code} es en sí misma un error de protocolo`,
      alike:
        "Una trama Close que lleva cualquiera de los dos es en sí misma un error de protocolo.",
    },
  },
  clean: {
    possible: {
      short: "sí: `wasClean` suele valer `true`",
      clause: (code) =>
        `${code} acompaña a una negociación de cierre completa, así que \`wasClean\` suele valer \`true\``,
      alike:
        "Ambos acompañan a una negociación de cierre completa, así que `wasClean` suele valer `true`.",
    },
    never: {
      short: "no: `wasClean` vale `false`",
      clause: (code) => `${code} nunca acompaña a un final limpio: \`wasClean\` vale \`false\``,
      alike: "Ninguno de los dos acompaña a un final limpio: `wasClean` vale `false`.",
    },
  },
  status: {
    registered: {
      short: "registrado",
      clause: (code) => `${code} está registrado en la IANA`,
      alike: "Ambos están registrados en la IANA.",
    },
    reserved: {
      short: "reservado",
      clause: (code) => `${code} está reservado en el registro y no debe enviarse`,
      alike: "Ambos están reservados en el registro y no deben enviarse.",
    },
    unassigned: {
      short: "sin asignar",
      clause: (code) => `${code} está sin asignar`,
      alike: "Ambos están sin asignar.",
    },
    private: {
      short: "uso privado",
      clause: (code) => `${code} es de uso privado y no puede registrarse`,
      alike: "Ambos son de uso privado y no pueden registrarse.",
    },
    unused: {
      short: "fuera del registro",
      clause: (code) => `${code} queda fuera del registro`,
      alike: "Ambos quedan fuera del registro.",
    },
  },
  fault: {
    none: {
      short: "nadie",
      clause: (code) => `tras ${code} nadie tiene nada que reparar`,
      alike: "Nadie tiene nada que reparar.",
    },
    sender: {
      short: "el lado que cerró",
      clause: (code) => `tras ${code} le toca al lado que cerró corregir algo`,
      alike: "En ambos casos le toca al lado que cerró corregir algo.",
    },
    recipient: {
      short: "el lado que recibe el código",
      clause: (code) => `tras ${code} le toca al lado que lo recibió cambiar algo`,
      alike: "En ambos casos le toca al lado que recibe el código cambiar algo.",
    },
    either: {
      short: "cualquiera de los dos lados",
      clause: (code) => `tras ${code} puede tocarle a cualquiera de los dos lados cambiar algo`,
      alike: "En ambos casos puede tocarle a cualquiera de los dos lados cambiar algo.",
    },
    unknown: {
      short: "no se indica",
      clause: (code) => `${code} no dice quién tiene que actuar`,
      alike: "Ninguno de los dos dice quién tiene que actuar.",
    },
  },
  retry: {
    never: {
      short: "no",
      clause: (code) => `tras ${code} un cliente no tiene motivo para volver`,
      alike: "Tras cualquiera de los dos, un cliente no tiene motivo para volver.",
    },
    "after-change": {
      short: "después de un cambio",
      clause: (code) => `tras ${code} reconectarse solo sirve una vez que se ha cambiado algo`,
      alike: "Tras cualquiera de los dos, reconectarse solo sirve una vez que se ha cambiado algo.",
    },
    "after-auth": {
      short: "con una credencial nueva",
      clause: (code) =>
        `tras ${code} un cliente debería obtener una credencial nueva y después reconectarse`,
      alike:
        "Tras cualquiera de los dos, un cliente debería obtener una credencial nueva y después reconectarse.",
    },
    elsewhere: {
      short: "en otra dirección, o cuando el usuario lo pida",
      clause: (code) =>
        `tras ${code} un cliente debería probar otra dirección, o esperar a que lo pida su usuario`,
      alike:
        "Tras cualquiera de los dos, un cliente debería probar otra dirección, o esperar a que lo pida su usuario.",
    },
    application: {
      short: "según la aplicación",
      clause: (code) =>
        `tras ${code} solo la regla de la propia aplicación dice si hay que reconectarse`,
      alike:
        "Tras cualquiera de los dos, solo la regla de la propia aplicación dice si hay que reconectarse.",
    },
  },
  backoff: (minMs, maxMs) => {
    const delay = `una espera aleatoria de ${seconds(minMs)} a ${seconds(maxMs)} s`;
    return {
      short: `sí, tras ${delay}`,
      clause: (code) => `después de ${code} un cliente debería reconectarse tras ${delay}`,
      alike: `En ambos casos, un cliente debería reconectarse tras ${delay}.`,
    };
  },
  browser: {
    yes: {
      short: "sí",
      clause: (code) => `una página puede pasar ${code} a \`close()\``,
      alike: "Una página puede pasar ambos a `close()`.",
    },
    no: {
      short: "no: la llamada lanza `InvalidAccessError`",
      clause: (code) => `en una página \`close(${code})\` lanza \`InvalidAccessError\``,
      alike: "En una página, `close()` lanza `InvalidAccessError` con ambos.",
    },
  },
  interop: {
    intact: {
      short: "en todas las implementaciones leídas",
      clause: (code) => `${code} llega intacto en todas las implementaciones que hemos leído`,
      alike: "Ambos llegan intactos en todas las implementaciones que hemos leído.",
    },
    mangled: (manglings) => ({
      short: `no en todas partes: ${receivers(manglings)}`,
      clause: (code) => `${code} no llega intacto a todas partes: ${receivers(manglings)}`,
      alike: `Ninguno de los dos llega intacto a todas partes: ${receivers(manglings)}.`,
    }),
  },
  http: {
    none: {
      short: "ninguno",
      clause: (code) => `${code} no tiene ningún estado HTTP parecido`,
      alike: "Ninguno de los dos tiene un estado HTTP parecido.",
    },
    near: (status) => ({
      short: `HTTP ${status}`,
      clause: (code) => `${code} es afín a HTTP ${status}`,
      alike: `Ambos son afines a HTTP ${status}.`,
    }),
  },
  contrast: (a, b) => `${capital(a)}, mientras que ${b}.`,
  sentence: (clause) => `${capital(clause)}.`,
};

function capital(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

export const retry: RetrySentences = {
  advice: {
    never:
      "No se reconecte por iniciativa propia: el trabajo está hecho, o la respuesta sería la misma.",
    "after-change":
      "Cambie primero lo que se rechazó y después reconéctese: sin cambios, terminará igual.",
    "after-auth": "Obtenga primero una credencial nueva y después reconéctese con ella.",
    elsewhere: "Pruebe otra dirección del servicio; la misma, solo cuando lo pida el usuario.",
    application: "Siga la regla de la aplicación que eligió el código.",
  },
  backoff: (minMs, maxMs) =>
    `Reconéctese tras una espera aleatoria de ${seconds(minMs)} a ${seconds(maxMs)} s, y espere más después de cada fallo.`,
  source: (title, section) =>
    section === undefined ? `Fuente: ${title}.` : `Fuente: ${title}, sección ${section}.`,
  judgement: "Este es nuestro criterio: ninguna especificación lo dice.",
};

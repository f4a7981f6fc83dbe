import type { Words } from "./words.ts";

/** No-break space, between a figure and its unit. */
const NB = "\u00A0";

const count = (number: number, one: string, other: string): string =>
  `${number} ${number === 1 ? one : other}`;

export const es: Words = {
  list: {
    code: "Código",
    name: "Nombre",
    standing: "Registro",
    sender: "Quién puede enviarlo",
    browser: "Desde una página",
    yes: "sí",
    no: "no",
    none: "Ningún código cumple estos filtros.",
  },
  choose: {
    runtime: "¿Qué entorno lo envía?",
    noRuntime: "Otro, o ninguno: sin fragmento de código",
    runtimeHint: "Para un fragmento de código, añada una de estas opciones",
    statuses: "Estados",
    prompt: (last) => `Su respuesta, 1-${last} (Ctrl-C para salir): `,
    again: (last) => `Escriba un número del 1 al ${last}.`,
    send: (code, name) => `Envíe ${code} ${name}`,
    sendNothing: "No envíe ningún código de cierre: responda con un estado HTTP",
    fromPage: "Desde una página",
    situations: "Situaciones",
  },
  records: {
    none: "Ningún cierre cumple los filtros. Los cierres se registran mientras funciona `closewise up` o `closewise gateway`.",
    waiting: "A la espera de cierres; Ctrl-C para salir.",
    reports: {
      report: (rule, times) =>
        `${rule} solo observó, y habría actuado ${count(times, "vez", "veces")}`,
      warn: (rule, times) => `${rule} avisó ${count(times, "vez", "veces")}`,
      pause: (rule, times) => `${rule} detuvo la lectura ${count(times, "vez", "veces")}`,
      drop: (rule, times) => `${rule} descartó ${count(times, "mensaje", "mensajes")}`,
    },
  },
  up: {
    open: "Abrir",
    chatPage: "un chat de ejemplo, a través de la pasarela",
    yourUpstream: "su servidor, a través de la pasarela",
    policyPage: "la política que aplica la pasarela",
    referencePage: "la referencia y la API JSON",
    labPage: "el laboratorio: todos los finales de una conexión, a petición",
    attempt: "Probar",
    attemptHint: "en otra terminal: supera la tasa de mensajes y recibe un cierre con 1008",
    store: "Cierres",
    inMemory: "guardados en memoria, se pierden al terminar",
    endings: "Cada cierre en una frase:",
    stop: "Ctrl-C lo detiene",
    backendMoved: (wanted, port) =>
      `el puerto ${wanted} está ocupado, así que el servidor de ejemplo escucha en ${port}; elija con --backend-port`,
    referenceMoved: (wanted, port) =>
      `el puerto ${wanted} está ocupado, así que la referencia está en ${port}; elija con --admin-port`,
    noSqlite: (version) =>
      `Node ${version} no tiene SQLite, así que los cierres se guardan en memoria; Node 22.13 o posterior los guarda en un archivo`,
    unwritable: (reason) => `los cierres se guardan en memoria: ${reason}`,
    draining: (connections, seconds) =>
      connections === 0
        ? "Terminando."
        : `Terminando: se ${connections === 1 ? "cierra" : "cierran"} ${count(connections, "conexión", "conexiones")} con 1012 en un máximo de ${seconds}${NB}s. Otro Ctrl-C termina al instante.`,
    done: (endings) => `Terminado después de ${count(endings, "cierre", "cierres")}.`,
  },
  lab: {
    open: "Abrir",
    pageHint: "todos los escenarios, para ejecutar en un navegador",
    attempt: "Probar",
    probeHint: "en otra terminal: cómo se ve un reinicio desde aquí",
    wscatHint: "lo mismo con cualquier cliente: una trama Close con el código que usted indique",
    stop: "Ctrl-C lo detiene",
    runs: "Cada ejecución en una línea:",
    moved: (wanted, port) =>
      `el puerto ${wanted} está ocupado, así que el laboratorio escucha en ${port}; elija con --port`,
    exposed: (host) =>
      `el laboratorio escucha en ${host}, al que otros pueden llegar: infringe los protocolos a propósito y no debe estar en la Internet abierta`,
    labSays: (what) => `laboratorio ${what}`,
    clientSays: (code) => `cliente ${code}`,
    pageSays: (code) => `página ${code}`,
    wsSays: (code) => `ws ${code}`,
    noAnswer: "sin respuesta",
    ends: {
      fin: {
        lab: "la terminó el laboratorio (FIN)",
        client: "la terminó el cliente (FIN)",
        transport: "terminó por sí sola (FIN)",
      },
      reset: {
        lab: "la reinició el laboratorio (RST)",
        client: "la reinició el cliente (RST)",
        transport: "se rompió (RST)",
      },
    },
    notEnded: "no la terminó nadie",
    duration: (ms) => `${ms}${NB}ms`,
    done: (runs) => `Detenido tras ${count(runs, "ejecución", "ejecuciones")}.`,
    scenario: "Escenario",
    page: "Página",
    what: "Qué ocurre",
  },
  attempt: {
    connected: (url) => `Conectado a ${url}.`,
    sending: "Enviando mensajes lo más deprisa posible, a propósito…",
    sent: (messages, duration) =>
      `${count(messages, "mensaje enviado", "mensajes enviados")} en ${duration}${NB}ms.`,
    closed: (code, reason) => `Cerrado con ${code}, motivo «${reason}».`,
    closedWithoutReason: (code) => `Cerrado con ${code}, sin motivo.`,
    next: "Qué hacer ahora:",
    more: "Más información:",
  },
  admin: {
    revoked: (ended) => `Revocado. Conexiones cerradas: ${ended}.`,
    reloaded: (adopted, ended) =>
      `La nueva configuración está en vigor. Conexiones que continúan: ${adopted}; cerradas: ${ended}.`,
    drained: (url, connections) =>
      `${url} no recibe conexiones nuevas. Todavía abiertas: ${connections}.`,
    undrained: (url) => `${url} recibe de nuevo conexiones.`,
    state: "Estado",
    serving: "acepta conexiones",
    draining: "se vacía antes de terminar",
    runningFor: "En marcha desde hace",
    route: "Ruta",
    upstream: "Servidor de destino",
    status: "Estado",
    statuses: {
      healthy: "sano",
      unhealthy: "con fallos",
      ejected: "apartado",
      drained: "en drenaje",
      removed: "eliminado",
    },
    since: "Desde",
    connections: "Conexiones",
    opening: "Abriéndose",
    lastFailure: "Último fallo",
    panic: (route) =>
      `Ruta ${route}: ningún servidor de destino está sano, así que se prueban todos.`,
  },
};

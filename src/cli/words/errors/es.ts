import { es as codes } from "../../../codes/faults/es.ts";
import { optionName } from "./option-name.ts";
import type { ErrorWords } from "./types.ts";

/** No-break space, between a figure and its unit. */
const NB = "\u00A0";

const list = (items: readonly (string | number)[]): string => items.join(", ");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `Se conocen: ${list(known)}.` : `¿Quiso decir ${meant}?`;

const didYouMean = (meant: readonly string[]): string =>
  meant.length === 0 ? "" : ` ¿Quiso decir ${meant.join(" o ")}?`;

export const es: ErrorWords = {
  codes,
  unknownLanguage: (text, known) =>
    `--lang «${text}» no es un idioma que closewise hable. Use uno de estos: ${list(known)}.`,
  notACode: (text, last) =>
    `«${text}» no es un código de cierre: los códigos de cierre son los números 0-${last}. Pruebe \`closewise list\`.`,
  oneCode: (count, a, b) =>
    `\`explain\` admite un código, no ${count}. Para verlos juntos: \`closewise compare ${a} ${b}\`.`,
  notAPort: (option, text) =>
    `${option} «${text}» no es un puerto. Escriba un número de 0 a 65535.`,
  notARange: (text) => `--range «${text}» no es un rango de códigos. Escríbalo como 3000-3999.`,
  emptyRange: (text, from, to) =>
    `--range «${text}» está vacío. Escriba primero el código menor: ${from}-${to}.`,
  notSeconds: (option, text) =>
    `${option} «${text}» no es un tiempo de una hora como máximo. Escriba segundos, \`10\`, o bien \`2m\`.`,
  notATime: (option, text) =>
    `${option} «${text}» no es un momento. Escriba hace cuánto tiempo (\`30s\`, \`10m\`, \`2h\`, \`7d\`) o una fecha: \`2025-11-23\`, \`2025-11-23T14:00\`.`,
  notElapsed: (text) =>
    `--after «${text}» no es un tiempo. Escriba un número y una unidad: \`60s\`, \`350ms\`, \`2h\`.`,
  notASize: (text) =>
    `--after-send «${text}» no es un tamaño. Escriba \`5MiB\`, \`64KiB\` o un número de bytes.`,
  notACount: (text) => `--limit «${text}» no es una cantidad. Escriba un número de 1 a 10000.`,
  notADuration: (text) => `--for «${text}» no es una duración. Escriba \`30m\`, \`2h\` o \`7d\`.`,
  notConnections: (text, most) =>
    `--max-connections «${text}» no es una cantidad. Escriba un número del 1 al ${most}.`,
  notAWebSocket: (text) =>
    `«${text}» no es la dirección de un WebSocket. Escriba \`ws://host:port/path\`.`,
  storeOrConfig: "--store y --config indican ambos dónde están los cierres. Dé solo uno.",
  nothingToDiagnose:
    "no hay nada que diagnosticar. Pegue un texto de error, envíe un log por una tubería o dé un código: `closewise diagnose --code 1006 --after 60s --idle`.",
  noTerminal: (situations) =>
    `\`choose\` hace preguntas, y no hay terminal donde hacerlas. Dé --situation con una de estas: ${list(situations)}.`,
  unknownSituation: (text, meant, known) =>
    `--situation «${text}» es desconocida. ${meantOrKnown(meant, known)}`,
  httpOnlyBefore: (situations) =>
    `--http va con --situation ${situations.join(" o ")}: terminada la negociación, es una trama Close la que dice el motivo.`,
  notARefusal: (text, known) =>
    `--http «${text}» no rechaza una negociación de apertura. Use uno de estos: ${list(known)}.`,
  unknownRule: (text, meant, known) =>
    `--rule «${text}» no es una regla de closewise ni una que haya terminado una conexión registrada. ${meantOrKnown(meant, known)}`,
  upstreamIsGateway: (url) =>
    `--upstream ${url} es la propia pasarela. Dé el puerto de su servidor, o mueva la pasarela con --port.`,
  notAnUpstream: (text, instead) =>
    `--upstream: «${text}» no es la dirección de un servidor de destino. Escriba ${instead}.`,
  upstreamCredentials:
    "--upstream: una dirección no debe contener usuario ni contraseña. Quite lo que precede a la @: las direcciones aparecen en los logs.",
  upstreamFragment:
    "--upstream: una dirección no debe tener fragmento (RFC 6455 3). Quite el # y lo que sigue.",
  upstreamWildcard: (instead) =>
    `--upstream: solo el final de una ruta puede ser \`/*\`. Escriba ${instead}.`,
  replay: {
    notASource: (text) =>
      `«${text}» no es un registro de eventos ni contiene cierres. Dé el archivo de \`records.events\`, un almacén (\`closewise.db\`) o la salida de \`closewise records --json\`.`,
    unreadable: (text, reason) =>
      `«${text}» no se puede leer (${reason}). Dé la ruta de un archivo.`,
    broken: (text, reason) =>
      `«${text}» no se puede leer hasta el final (${reason}). Dé un archivo completo.`,
    unknownPolicy: (text, file, meant, known) =>
      `--policy «${text}» no está en ${file}. ${meantOrKnown(meant, known)}`,
  },
  listen: {
    gateway: (at, reason, setBy) => `no se puede escuchar en ${at}: ${reason} (${setBy}).`,
    backend: (at, reason) =>
      `el servidor de ejemplo no puede escuchar en ${at}: ${reason}. Elija otro puerto con --backend-port, u otro --host.`,
    reference: (at, reason) =>
      `la referencia no puede escuchar en ${at}: ${reason}. Elija otro puerto con --admin-port.`,
    lab: (at, reason) =>
      `el laboratorio no puede escuchar en ${at} (${reason}). Elija otro puerto con --port, u otro --host.`,
    admin: (at, reason, setBy) =>
      `el servidor de administración no puede escuchar en ${at}: ${reason}. Dele otra dirección (${setBy}).`,
    reasons: {
      EADDRINUSE: { why: "otro programa escucha ahí", wayOut: "deténgalo o elija otro puerto" },
      EACCES: {
        why: "requiere más permisos de los que tiene este proceso",
        wayOut: "elija un puerto superior a 1023",
      },
      EADDRNOTAVAIL: {
        why: "esta máquina no tiene esa dirección",
        wayOut: "elija 127.0.0.1, 0.0.0.0 o una de las suyas",
      },
      ENOTFOUND: { why: "ese host no existe", wayOut: "elija una dirección de esta máquina" },
    },
    whyAndWayOut: (why, wayOut) => `${why}; ${wayOut}`,
    setIn: (key, file) => `\`${key}\` en ${file}`,
  },
  attempt: {
    tookAll: (url, messages) =>
      `${url} aceptó ${messages} mensajes y no cerró nada: no aplica ningún límite de mensajes, o es más alto.`,
    refused: (url, status) =>
      `${url} rechazó la conexión con ${status}. \`closewise records\` de su pasarela dice el motivo.`,
    noConnection: (url, reason) =>
      `no hay conexión con ${url} (${reason}). ¿Está en marcha ahí \`closewise up\`?`,
  },
  admin: {
    notAnAddress: (text, usual) =>
      `--admin «${text}» no es una dirección. Escríbala como ${usual}.`,
    password: (variable) =>
      `--admin no debe contener una contraseña. Ponga el token en ${variable}.`,
    badToken: (variable) =>
      `el token de administración está vacío o tiene caracteres que ningún token tiene. Vea --admin-token y ${variable}.`,
    noGateway: (at, reason) =>
      `no hay ninguna pasarela a la que preguntar en ${at} (${reason}). Escriba \`admin: {}\` en su configuración, o dé su dirección con --admin.`,
    silent: (seconds) => `en silencio durante ${seconds}${NB}s`,
    notAdmin: (at, status) =>
      `lo que responde en ${at} no es la dirección de administración de una pasarela (HTTP ${status}). Dé esa dirección con --admin.`,
    wantsToken: (at, variable) =>
      `la pasarela en ${at} pide un token. Póngalo en ${variable}, o dé --admin-token.`,
    wrongToken: (at) =>
      `la pasarela en ${at} no acepta este token. Dé el de \`admin:\` en su configuración.`,
    revokeOne: "se revoca una sola cosa cada vez. Dé --user, --subject, --session o --token-id.",
    notKept:
      "la pasarela recuerda tantas revocaciones como puede, y esta no está entre ellas: quien fue revocado puede volver a conectarse. Repítala cuando otras hayan vencido.",
  },
  file: {
    missing: (file) => `${file}: este archivo no existe; dé la ruta de uno`,
    isFolder: (file) => `${file}: es una carpeta; dé la ruta de un archivo que esté en ella`,
    forbidden: (file) => `${file}: este archivo no se puede leer; cambie sus permisos o dé otro`,
  },
  defect: (text) =>
    `es un defecto de closewise: ${text}. Comuníquelo con la salida de la misma orden después de \`CLOSEWISE_DEBUG=1\`.`,
  commandLine: {
    missingArgument: (name) => `falta el argumento «${name}».`,
    missingValue: (option) => `falta un valor para la opción ${optionName(option)}.`,
    missingOption: (option) => `falta la opción ${optionName(option)}, que es obligatoria.`,
    conflict: (option, other) =>
      `la opción ${optionName(option)} no se puede usar con ${optionName(other)}.`,
    unknownOption: (option, meant) =>
      `la opción ${optionName(option)} es desconocida.${didYouMean(meant)}`,
    unknownCommand: (name, meant) => `la orden «${name}» es desconocida.${didYouMean(meant)}`,
    tooMany: (command, expected, given) =>
      `demasiados argumentos para \`${command}\`: ${given} en lugar de ${expected}.`,
    badValue: (option, value, choices) =>
      `«${value}» no vale para la opción ${optionName(option)}. Use uno de estos: ${list(choices)}.`,
    badArgument: (name, value, choices) =>
      `«${value}» no vale para el argumento «${name}». Use uno de estos: ${list(choices)}.`,
    tryHelp: (sentence, command) => `${sentence} Pruebe \`${command} --help\`.`,
  },
};

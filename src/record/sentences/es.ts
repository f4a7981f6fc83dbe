import type { Party, Peer } from "../types.ts";
import type { Ending, Sentences } from "./sentences.ts";

const NAMES: Readonly<Record<Party, string>> = {
  client: "el cliente",
  upstream: "el servidor upstream",
  gateway: "la pasarela",
};

/** Rules that nobody "breaks". */
const CIRCUMSTANCES: ReadonlyMap<string, (offender?: Peer) => string> = new Map<
  string,
  (offender?: Peer) => string
>([
  ["auth-expired", () => "La autenticación del cliente caducó"],
  ["revoked", () => "Un operador revocó el acceso del cliente"],
  ["idle", () => "La conexión estuvo inactiva demasiado tiempo"],
  ["lifetime", () => "La conexión alcanzó su edad máxima"],
  ["dead-peer", (offender) => `${subject(offender)} dejó de responder a los pings`],
  ["slow-consumer", (offender) => `${subject(offender)} leía demasiado despacio`],
  ["drain", () => "La pasarela se estaba vaciando para un reinicio planificado"],
  ["overload", () => "La pasarela tenía sobrecarga"],
  ["upstream-lost", () => "Se perdió el servidor upstream"],
  ["upstream-refused", () => "No se pudo acceder al servidor upstream"],
]);

const LOST: Readonly<Record<string, string>> = {
  eof: " (fin del flujo)",
  reset: " (conexión reiniciada)",
  timeout: " (sin señales de vida)",
};

export const es: Sentences = {
  figures: {
    decimal: ",",
    group: "\u202F",
    minGroupedDigits: 5,
    space: "\u00A0",
    partSpace: " ",
    symbols: { ms: "ms", s: "s", min: "min", h: "h", d: "d" },
  },
  quotes: ["«", "»"],
  units: {
    bytes: ["byte", "bytes"],
    messages: ["mensaje", "mensajes"],
    frames: ["trama", "tramas"],
    fragments: ["fragmento", "fragmentos"],
    connections: ["conexión", "conexiones"],
    upgrades: ["apertura", "aperturas"],
    pings: ["ping", "pings"],
  },
  pluralForm: (count) => (count === 1 ? 0 : 1),
  comma: ", ",
  limit: (measured, allowed) => `${measured}, máximo ${allowed}`,
  endings: {
    "peer-close": (e) => `${capital(NAMES[e.initiator])} ${peerClose(e)}${told(e)}${silence(e)}.`,
    rule: (e) => `${circumstance(e)}; la pasarela ${action(e)}${silence(e)}.`,
    drain: (e) =>
      `La pasarela se estaba vaciando para un reinicio planificado y ${action(e)}${silence(e)}.`,
    overload: (e) => `La pasarela tenía sobrecarga y ${action(e)}${silence(e)}.`,
    "transport-lost": (e) =>
      `${lost(e)} sin trama Close${LOST[e.transport ?? ""] ?? ""}${when(e)}${got(e)}${told(e)}.`,
    refused: (e) => `La pasarela ${action(e)}${because(e)}${silence(e)}.`,
    "upstream-refused": (e) =>
      `El servidor upstream rechazó la negociación de apertura${e.httpStatus === undefined ? "" : ` con ${e.httpStatus}`}${parenthesis(e.evidence)}${told(e)}.`,
    "upstream-unreachable": (e) =>
      `${e.waited === undefined ? "No se pudo acceder a ningún servidor upstream" : `Ningún servidor upstream respondió en ${e.waited}`}${parenthesis(e.waited === undefined ? e.evidence : undefined)}${got(e)}${told(e)}.`,
    abandoned: (e) =>
      `El cliente se fue antes de que terminara la negociación de apertura, tras ${e.duration}${parenthesis(e.evidence)}.`,
  },
  advice: {
    rules: {
      "message-rate":
        "Envíe menos mensajes por segundo, o agrúpelos; la pasarela publica el límite.",
      "byte-rate": "Envíe menos datos por segundo, o comprímalos; la pasarela publica el límite.",
      "connection-limit":
        "Cierre las conexiones que ya no hagan falta, o comparta una entre pestañas.",
      "upgrade-rate": "Conéctese con menos frecuencia y espere más después de cada fallo.",
      penalty:
        "Corrija primero lo que incumplió la regla; volver demasiado pronto solo alarga la espera.",
      "auth-unavailable":
        "Vuelva a intentarlo en unos segundos; el operador debería revisar el proveedor de identidad.",
      "auth-invalid":
        "Obtenga un token válido y después vuelva a conectarse; el mismo token se rechazará otra vez.",
      "auth-timeout": "Envíe el token en cuanto se abra la conexión.",
      "auth-expired":
        "Obtenga un token nuevo y vuelva a conectarse, o renuévelo antes de que caduque.",
      revoked:
        "No vuelva a conectarse con este token; pregunte al operador por qué se revocó el acceso.",
      origin: "Sirva la página desde un origen permitido, o añada su origen a la política.",
      subprotocol: "Ofrezca un subprotocolo que la ruta permita.",
      "content-forbidden":
        "Elimine el contenido prohibido; el mismo mensaje se rechazará otra vez.",
      "content-schema": "Haga que el mensaje cumpla el esquema de la ruta.",
      "content-malformed": "Envíe JSON bien formado.",
      utf8: "Envíe los mensajes de texto en UTF-8 válido, y los demás bytes como mensajes binarios.",
      "message-type": "Envíe el tipo de mensaje (texto o binario) que acepta la ruta.",
      "message-size": "Divida el mensaje, o aumente el límite de tamaño de la ruta.",
      fragments: "Envíe el mensaje en menos fragmentos.",
      protocol: "Actualice o repare la biblioteca WebSocket que envió la trama no válida.",
      "dead-peer":
        "Compruebe que ese extremo responde a los pings y no está bloqueado; después vuelva a conectarse tras una espera aleatoria.",
      "slow-consumer":
        "Lea más deprisa, pida menos, o deje que el emisor se salte lo que ya no es actual.",
      idle: "Vuelva a conectarse cuando haya algo que decir, o envíe algo antes de que se agote el tiempo de inactividad.",
      lifetime: "Vuelva a conectarse; la edad máxima se aplica a todas las conexiones.",
      drain: "Vuelva a conectarse tras una espera aleatoria; la pasarela se está reiniciando.",
      overload: "Vuelva a conectarse tras una espera aleatoria, más larga en cada intento.",
      "upstream-lost":
        "Mire los logs del servidor upstream de ese momento; los clientes pueden volver a conectarse tras una espera aleatoria.",
      "upstream-refused":
        "Compruebe que el servidor upstream está en marcha y acepta las conexiones de la pasarela.",
    },
    ownRule:
      "Lea qué permite esta regla de la política y aténgase a ello antes de volver a conectarse.",
    causes: {
      drain: "Vuelva a conectarse tras una espera aleatoria; la pasarela se está reiniciando.",
      overload: "Vuelva a conectarse tras una espera aleatoria, más larga en cada intento.",
      "transport-lost":
        "Compruebe la red y los proxies entre ambos; vuelva a conectarse tras una espera aleatoria.",
      refused: "Corrija la petición como indica el estado HTTP antes de intentarlo de nuevo.",
      "upstream-refused":
        "Mire la respuesta del servidor upstream: fue él, y no la pasarela, quien rechazó la conexión.",
      "upstream-unreachable":
        "Compruebe que el servidor upstream está en marcha y que su dirección en la ruta es correcta.",
      abandoned:
        "Nada, si el usuario se fue; si no, compare el tiempo límite de conexión del cliente con lo que tarda el servidor upstream.",
    },
    retry: {
      never: "Nada: la conexión ya no hacía falta, o intentarlo de nuevo no puede servir.",
      "after-change": "Corrija aquello de lo que se queja el código y después vuelva a conectarse.",
      "after-auth": "Obtenga una credencial nueva y después vuelva a conectarse.",
      elsewhere: "Conéctese a otro host, o espere a que lo pida el usuario.",
      application: "Consulte la documentación de la aplicación que eligió este código.",
    },
    backoff: (min, max) =>
      `Vuelva a conectarse tras una espera aleatoria de entre ${min} y ${max}, más larga en cada intento.`,
  },
};

function subject(offender: Peer | undefined): string {
  return offender === undefined ? "Uno de los extremos" : capital(NAMES[offender]);
}

function parenthesis(text: string | undefined): string {
  return text === undefined ? "" : ` (${text})`;
}

function onRoute({ route }: Ending): string {
  return route === undefined ? "" : ` en la ruta ${route}`;
}

function when({ opened, duration }: Ending): string {
  return opened ? ` tras ${duration}` : " antes de que terminara la negociación de apertura";
}

function peerClose(e: Ending): string {
  const { frame } = e;
  if (frame === undefined) return `cerró la conexión sin trama Close${when(e)}`;
  if (frame.code === undefined)
    return `cerró la conexión sin dar ningún código (trama Close vacía)${when(e)}`;
  if (!frame.isNormal)
    return `cerró la conexión con ${frame.code}${parenthesis(frame.reason)}${when(e)}`;
  return `cerró la conexión con normalidad (${[frame.code, frame.reason].filter(Boolean).join(", ")})${when(e)}`;
}

function circumstance(e: Ending): string {
  const { rule, offender, evidence } = e;
  const known = CIRCUMSTANCES.get(rule ?? "");
  if (known !== undefined) {
    return `${known(offender)}${onRoute(e)} (regla ${rule}${evidence === undefined ? "" : `: ${evidence}`})`;
  }
  const name = rule === undefined ? "una regla" : `la regla ${rule}`;
  const broken =
    offender === undefined
      ? `Se incumplió ${name}`
      : `${capital(NAMES[offender])} incumplió ${name}`;
  return `${broken}${onRoute(e)}${parenthesis(evidence)}`;
}

function because(e: Ending): string {
  const rule = e.rule === undefined ? undefined : `regla ${e.rule}`;
  const why = [rule, e.evidence].filter((part) => part !== undefined);
  return `${onRoute(e)}${why.length === 0 ? "" : ` (${why.join(": ")})`}`;
}

function action(e: Ending): string {
  if (!e.opened) {
    return `rechazó la negociación de apertura${e.httpStatus === undefined ? "" : ` con ${e.httpStatus}`}`;
  }
  const after = `tras ${e.duration}${e.messages === undefined ? "" : ` y ${e.messages}`}`;
  const { closing: frame } = e;
  if (frame === undefined) return `cortó la conexión sin trama Close ${after}`;
  return `cerró la conexión con ${frame.code ?? "una trama Close vacía"} ${after}`;
}

function lost({ initiator }: Ending): string {
  if (initiator === "gateway") return "La conexión se perdió";
  return `${capital(NAMES[initiator])} desapareció`;
}

function got({ httpStatus }: Ending): string {
  return httpStatus === undefined ? "" : `; el cliente recibió ${httpStatus}`;
}

function told(e: Ending): string {
  const clauses = e.told.map(
    ({ peer, frame }) => `; ${NAMES[peer]} recibió ${frame.code ?? "una trama Close vacía"}`,
  );
  return clauses.join("");
}

function silence({ opened, silent: [first, second] }: Ending): string {
  if (!opened || first === undefined) return "";
  return second === undefined
    ? `; ${NAMES[first]} nunca respondió a la trama Close`
    : "; ninguno de los dos extremos respondió a la trama Close";
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

import type { Party, Peer } from "../types.ts";
import type { Ending, Sentences } from "./sentences.ts";

const NAMES: Readonly<Record<Party, string>> = {
  client: "der Client",
  upstream: "der Upstream",
  gateway: "das Gateway",
};

/** Of the route and of who offended: the place of both in the sentence differs from rule to rule. */
type Circumstance = (where: string, offender?: Peer) => string;

/** Rules that nobody "breaks". */
const CIRCUMSTANCES: ReadonlyMap<string, Circumstance> = new Map<string, Circumstance>([
  ["auth-expired", (where) => `Die Authentifizierung des Clients${where} ist abgelaufen`],
  ["revoked", (where) => `Ein Betreiber hat dem Client${where} den Zugriff entzogen`],
  ["idle", (where) => `Die Verbindung${where} war zu lange untätig`],
  ["lifetime", (where) => `Die Verbindung${where} erreichte ihr Höchstalter`],
  [
    "dead-peer",
    (where, offender) => `${subject(offender)} antwortete${where} nicht mehr auf Pings`,
  ],
  ["slow-consumer", (where, offender) => `${subject(offender)} las${where} zu langsam`],
  ["drain", (where) => `Das Gateway fuhr${where} für einen geplanten Neustart herunter`],
  ["overload", (where) => `Das Gateway war${where} überlastet`],
  ["upstream-lost", (where) => `Die Verbindung zum Upstream${where} ging verloren`],
  ["upstream-refused", (where) => `Der Upstream war${where} nicht erreichbar`],
]);

const LOST: Readonly<Record<string, string>> = {
  eof: " (Ende des Datenstroms)",
  reset: " (Verbindung zurückgesetzt)",
  timeout: " (kein Lebenszeichen)",
};

export const de: Sentences = {
  figures: {
    decimal: ",",
    group: ".",
    space: "\u00A0",
    partSpace: " ",
    symbols: { ms: "ms", s: "s", min: "min", h: "h", d: "d" },
  },
  quotes: ["„", "“"],
  units: {
    bytes: ["Byte", "Bytes"],
    messages: ["Nachricht", "Nachrichten"],
    frames: ["Frame", "Frames"],
    fragments: ["Fragment", "Fragmente"],
    connections: ["Verbindung", "Verbindungen"],
    upgrades: ["Upgrade", "Upgrades"],
    pings: ["Ping", "Pings"],
  },
  pluralForm: (count) => (count === 1 ? 0 : 1),
  comma: ", ",
  limit: (measured, allowed) => `${measured}, höchstens ${allowed} erlaubt`,
  endings: {
    "peer-close": (e) => `${capital(NAMES[e.initiator])} ${peerClose(e)}${told(e)}${silence(e)}.`,
    rule: (e) => `${circumstance(e)}; das Gateway ${action(e)}${silence(e)}.`,
    drain: (e) =>
      `Das Gateway fuhr für einen geplanten Neustart herunter und ${action(e)}${silence(e)}.`,
    overload: (e) => `Das Gateway war überlastet und ${action(e)}${silence(e)}.`,
    "transport-lost": (e) =>
      `${lost(e)} ohne Close-Frame${LOST[e.transport ?? ""] ?? ""}${when(e)}${got(e)}${told(e)}.`,
    refused: (e) => `Das Gateway ${action(e, onRoute(e))}${because(e)}${silence(e)}.`,
    "upstream-refused": (e) =>
      `Der Upstream lehnte den Eröffnungs-Handshake${e.httpStatus === undefined ? "" : ` mit ${e.httpStatus}`} ab${parenthesis(e.evidence)}${told(e)}.`,
    "upstream-unreachable": (e) =>
      `${e.waited === undefined ? "Kein Upstream war erreichbar" : `Kein Upstream antwortete innerhalb von ${e.waited}`}${parenthesis(e.waited === undefined ? e.evidence : undefined)}${got(e)}${told(e)}.`,
    abandoned: (e) =>
      `Der Client ging nach ${e.duration}, noch vor dem Ende des Eröffnungs-Handshakes${parenthesis(e.evidence)}.`,
  },
  advice: {
    rules: {
      "message-rate":
        "Senden Sie weniger Nachrichten pro Sekunde, oder bündeln Sie sie; das Gateway veröffentlicht das Limit.",
      "byte-rate":
        "Senden Sie weniger Daten pro Sekunde, oder komprimieren Sie sie; das Gateway veröffentlicht das Limit.",
      "connection-limit":
        "Schließen Sie nicht mehr benötigte Verbindungen, oder teilen Sie eine zwischen mehreren Tabs.",
      "upgrade-rate": "Seltener verbinden und nach jedem Fehlschlag länger warten.",
      penalty:
        "Zuerst beheben, was die Regel verletzt hat; zu frühes Wiederkommen verlängert nur die Wartezeit.",
      "auth-unavailable":
        "In einigen Sekunden erneut versuchen; der Betreiber sollte den Identitätsanbieter prüfen.",
      "auth-invalid":
        "Besorgen Sie sich ein gültiges Token und verbinden Sie sich dann neu; dasselbe Token wird wieder abgelehnt.",
      "auth-timeout": "Senden Sie das Token, sobald die Verbindung offen ist.",
      "auth-expired":
        "Besorgen Sie sich ein neues Token und verbinden Sie sich neu, oder erneuern Sie es vor seinem Ablauf.",
      revoked:
        "Verbinden Sie sich mit diesem Token nicht wieder; fragen Sie den Betreiber, warum der Zugriff entzogen wurde.",
      origin:
        "Liefern Sie die Webseite von einem erlaubten Origin aus, oder nehmen Sie ihren Origin in die Richtlinie auf.",
      subprotocol: "Bieten Sie ein Subprotokoll an, das die Route erlaubt.",
      "content-forbidden":
        "Entfernen Sie den verbotenen Inhalt; dieselbe Nachricht wird wieder abgelehnt.",
      "content-schema": "Passen Sie die Nachricht an das Schema der Route an.",
      "content-malformed": "Senden Sie wohlgeformtes JSON.",
      utf8: "Senden Sie Textnachrichten als gültiges UTF-8 und andere Bytes als Binärnachrichten.",
      "message-type": "Senden Sie die Art von Nachricht (Text oder binär), die die Route annimmt.",
      "message-size": "Teilen Sie die Nachricht auf, oder erhöhen Sie das Größenlimit der Route.",
      fragments: "Senden Sie die Nachricht in weniger Fragmenten.",
      protocol:
        "Aktualisieren oder reparieren Sie die WebSocket-Bibliothek, die den ungültigen Frame gesendet hat.",
      "dead-peer":
        "Prüfen Sie, ob die Gegenstelle Pings beantwortet und nicht blockiert ist; verbinden Sie sich dann nach einer zufälligen Wartezeit neu.",
      "slow-consumer":
        "Lesen Sie schneller, fordern Sie weniger an, oder lassen Sie den Absender Veraltetes überspringen.",
      idle: "Verbinden Sie sich neu, wenn es etwas zu sagen gibt, oder senden Sie vor Ablauf der Leerlaufzeit etwas.",
      lifetime: "Verbinden Sie sich neu; das Höchstalter gilt für jede Verbindung.",
      drain:
        "Verbinden Sie sich nach einer zufälligen Wartezeit neu; das Gateway wird neu gestartet.",
      overload:
        "Verbinden Sie sich nach einer zufälligen Wartezeit neu, die mit jedem Versuch länger wird.",
      "upstream-lost":
        "Sehen Sie im Log des Upstreams zu diesem Zeitpunkt nach; Clients dürfen sich nach einer zufälligen Wartezeit neu verbinden.",
      "upstream-refused":
        "Prüfen Sie, ob der Upstream läuft und die Verbindungen des Gateways annimmt.",
    },
    ownRule:
      "Lesen Sie, was diese Regel der Richtlinie erlaubt, und halten Sie sich daran, bevor Sie sich neu verbinden.",
    causes: {
      drain:
        "Verbinden Sie sich nach einer zufälligen Wartezeit neu; das Gateway wird neu gestartet.",
      overload:
        "Verbinden Sie sich nach einer zufälligen Wartezeit neu, die mit jedem Versuch länger wird.",
      "transport-lost":
        "Prüfen Sie das Netzwerk und die Proxys dazwischen; verbinden Sie sich nach einer zufälligen Wartezeit neu.",
      refused:
        "Korrigieren Sie die Anfrage, wie es der HTTP-Status sagt, bevor Sie es wieder versuchen.",
      "upstream-refused":
        "Sehen Sie sich die Antwort des Upstreams an: Er hat die Verbindung abgelehnt, nicht das Gateway.",
      "upstream-unreachable":
        "Prüfen Sie, ob der Upstream läuft und ob seine Adresse in der Route stimmt.",
      abandoned:
        "Nichts, wenn der Benutzer gegangen ist; vergleichen Sie sonst das Verbindungs-Timeout des Clients mit der Antwortzeit des Upstreams.",
    },
    retry: {
      never:
        "Nichts: Die Verbindung wurde nicht mehr gebraucht, oder ein neuer Versuch kann nicht helfen.",
      "after-change": "Korrigieren Sie, was der Code beanstandet, und verbinden Sie sich dann neu.",
      "after-auth": "Besorgen Sie sich neue Anmeldedaten und verbinden Sie sich dann neu.",
      elsewhere:
        "Verbinden Sie sich mit einem anderen Host, oder warten Sie, bis der Benutzer es wünscht.",
      application:
        "Sehen Sie in der Dokumentation der Anwendung nach, die diesen Code gewählt hat.",
    },
    backoff: (min, max) =>
      `Verbinden Sie sich nach einer zufälligen Wartezeit zwischen ${min} und ${max} neu, die mit jedem Versuch länger wird.`,
  },
};

function subject(offender: Peer | undefined): string {
  return offender === undefined ? "Eine der Gegenstellen" : capital(NAMES[offender]);
}

function parenthesis(text: string | undefined): string {
  return text === undefined ? "" : ` (${text})`;
}

function onRoute({ route }: Ending): string {
  return route === undefined ? "" : ` auf der Route ${route}`;
}

function when({ opened, duration }: Ending): string {
  return opened ? ` nach ${duration}` : " vor dem Ende des Eröffnungs-Handshakes";
}

function peerClose(e: Ending): string {
  const { frame } = e;
  if (frame === undefined) return `schloss die Verbindung ohne Close-Frame${when(e)}`;
  const closed = `schloss die Verbindung${when(e)}`;
  if (frame.code === undefined) return `${closed}, ohne einen Code anzugeben (leerer Close-Frame)`;
  if (!frame.isNormal) return `${closed} mit ${frame.code}${parenthesis(frame.reason)}`;
  return `${closed} normal (${[frame.code, frame.reason].filter(Boolean).join(", ")})`;
}

function circumstance(e: Ending): string {
  const { rule, offender, evidence } = e;
  const known = CIRCUMSTANCES.get(rule ?? "");
  if (known !== undefined) {
    return `${known(onRoute(e), offender)} (Regel ${rule}${evidence === undefined ? "" : `: ${evidence}`})`;
  }
  const name = rule === undefined ? "eine Regel" : `die Regel ${rule}`;
  const broken =
    offender === undefined
      ? `Gegen ${name} wurde${onRoute(e)} verstoßen`
      : `${capital(NAMES[offender])} verstieß${onRoute(e)} gegen ${name}`;
  return `${broken}${parenthesis(evidence)}`;
}

function because(e: Ending): string {
  const rule = e.rule === undefined ? undefined : `Regel ${e.rule}`;
  const why = [rule, e.evidence].filter((part) => part !== undefined);
  return why.length === 0 ? "" : ` (${why.join(": ")})`;
}

/** The route stands inside the clause: a separable verb ends it. */
function action(e: Ending, where = ""): string {
  if (!e.opened) {
    return `lehnte den Eröffnungs-Handshake${where}${e.httpStatus === undefined ? "" : ` mit ${e.httpStatus}`} ab`;
  }
  const after = `nach ${e.duration}${e.messages === undefined ? "" : ` und ${e.messages}`}`;
  const { closing: frame } = e;
  if (frame === undefined) return `trennte die Verbindung${where} ohne Close-Frame ${after}`;
  return `schloss die Verbindung${where} ${after} mit ${frame.code ?? "einem leeren Close-Frame"}`;
}

function lost({ initiator }: Ending): string {
  if (initiator === "gateway") return "Die Verbindung endete";
  return `${capital(NAMES[initiator])} verschwand`;
}

function got({ httpStatus }: Ending): string {
  return httpStatus === undefined ? "" : `; der Client erhielt ${httpStatus}`;
}

function told(e: Ending): string {
  const clauses = e.told.map(
    ({ peer, frame }) => `; ${NAMES[peer]} erhielt ${frame.code ?? "einen leeren Close-Frame"}`,
  );
  return clauses.join("");
}

function silence({ opened, silent: [first, second] }: Ending): string {
  if (!opened || first === undefined) return "";
  return second === undefined
    ? `; ${NAMES[first]} beantwortete den Close-Frame nie`
    : "; keine der beiden Gegenstellen beantwortete den Close-Frame";
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

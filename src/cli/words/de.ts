import type { Words } from "./words.ts";

/** No-break space, between a figure and its unit. */
const NB = "\u00A0";

const count = (number: number, one: string, other: string): string =>
  `${number} ${number === 1 ? one : other}`;

export const de: Words = {
  list: {
    code: "Code",
    name: "Name",
    standing: "Register",
    sender: "Wer ihn senden darf",
    browser: "Aus einer Webseite",
    yes: "ja",
    no: "nein",
    none: "Kein Code passt zu diesen Filtern.",
  },
  choose: {
    runtime: "Welche Laufzeitumgebung sendet ihn?",
    noRuntime: "Eine andere oder keine: kein Codebeispiel",
    runtimeHint: "Für ein Codebeispiel eine dieser Optionen anhängen",
    statuses: "Statuscodes",
    prompt: (last) => `Ihre Antwort, 1-${last} (Strg-C zum Verlassen): `,
    again: (last) => `Bitte geben Sie eine Zahl von 1 bis ${last} ein.`,
    send: (code, name) => `Senden Sie ${code} ${name}`,
    sendNothing: "Senden Sie keinen Close-Code: Antworten Sie mit einem HTTP-Status",
    fromPage: "Aus einer Webseite",
    situations: "Situationen",
  },
  records: {
    none: "Kein Verbindungsende passt. Aufgezeichnet wird, solange `closewise up` oder `closewise gateway` läuft.",
    waiting: "Es wird auf Verbindungsenden gewartet; Strg-C zum Verlassen.",
    reports: {
      report: (rule, times) => `${rule} hat nur beobachtet und hätte ${times}-mal eingegriffen`,
      warn: (rule, times) => `${rule} hat ${times}-mal gewarnt`,
      pause: (rule, times) => `${rule} hat das Lesen ${times}-mal angehalten`,
      drop: (rule, times) => `${rule} hat ${count(times, "Nachricht", "Nachrichten")} ausgelassen`,
    },
  },
  up: {
    open: "Öffnen",
    chatPage: "ein Beispiel-Chat, durch das Gateway",
    yourUpstream: "Ihr Server, durch das Gateway",
    policyPage: "die Richtlinie, die das Gateway durchsetzt",
    referencePage: "die Referenz und die JSON-API",
    labPage: "das Labor: jedes Ende einer Verbindung, auf Abruf",
    attempt: "Probieren",
    attemptHint:
      "in einem anderen Terminal: überschreitet die Nachrichtenrate und wird mit 1008 geschlossen",
    store: "Enden",
    inMemory: "nur im Arbeitsspeicher, mit dem Beenden verloren",
    endings: "Jedes Verbindungsende in einem Satz:",
    stop: "Strg-C beendet alles",
    backendMoved: (wanted, port) =>
      `Port ${wanted} ist belegt, der Beispielserver lauscht daher auf ${port}; wählen Sie mit --backend-port`,
    referenceMoved: (wanted, port) =>
      `Port ${wanted} ist belegt, die Referenz ist daher auf ${port}; wählen Sie mit --admin-port`,
    noSqlite: (version) =>
      `Node ${version} hat kein SQLite, die Verbindungsenden bleiben daher im Arbeitsspeicher; ab Node 22.13 kommen sie in eine Datei`,
    unwritable: (reason) => `die Verbindungsenden bleiben im Arbeitsspeicher: ${reason}`,
    draining: (connections, seconds) =>
      connections === 0
        ? "Wird beendet."
        : `Wird beendet: ${count(connections, "Verbindung wird", "Verbindungen werden")} binnen ${seconds}${NB}s mit 1012 geschlossen. Noch einmal Strg-C beendet sofort.`,
    done: (endings) => `Beendet nach ${count(endings, "Verbindungsende", "Verbindungsenden")}.`,
  },
  lab: {
    open: "Öffnen",
    pageHint: "jedes Szenario, zum Abspielen im Browser",
    attempt: "Probieren",
    probeHint: "in einem anderen Terminal: wie ein Reset von hier aus aussieht",
    wscatHint: "dasselbe mit jedem Client: ein Close-Frame mit dem genannten Code",
    stop: "Strg-C beendet alles",
    runs: "Jeder Lauf in einer Zeile:",
    moved: (wanted, port) =>
      `Port ${wanted} ist belegt, das Labor lauscht daher auf ${port}; wählen Sie mit --port`,
    exposed: (host) =>
      `das Labor lauscht auf ${host}, was auch andere erreichen können: Es verletzt absichtlich Protokolle und gehört nicht ins offene Internet`,
    labSays: (what) => `Labor ${what}`,
    clientSays: (code) => `Client ${code}`,
    pageSays: (code) => `Webseite ${code}`,
    wsSays: (code) => `ws ${code}`,
    noAnswer: "keine Antwort",
    ends: {
      fin: {
        lab: "vom Labor beendet (FIN)",
        client: "vom Client beendet (FIN)",
        transport: "von selbst beendet (FIN)",
      },
      reset: {
        lab: "vom Labor zurückgesetzt (RST)",
        client: "vom Client zurückgesetzt (RST)",
        transport: "abgerissen (RST)",
      },
    },
    notEnded: "von niemandem beendet",
    duration: (ms) => `${ms}${NB}ms`,
    done: (runs) => `Beendet nach ${count(runs, "Lauf", "Läufen")}.`,
    scenario: "Szenario",
    page: "Webseite",
    what: "Was geschieht",
  },
  attempt: {
    connected: (url) => `Verbunden mit ${url}.`,
    sending: "Nachrichten werden absichtlich so schnell wie möglich gesendet …",
    sent: (messages, duration) =>
      `${count(messages, "Nachricht", "Nachrichten")} in ${duration}${NB}ms gesendet.`,
    closed: (code, reason) => `Geschlossen mit ${code}, Begründung „${reason}“.`,
    closedWithoutReason: (code) => `Geschlossen mit ${code}, ohne Begründung.`,
    next: "Was nun zu tun ist:",
    more: "Mehr dazu:",
  },
  admin: {
    revoked: (ended) => `Widerrufen. Beendete Verbindungen: ${ended}.`,
    reloaded: (adopted, ended) =>
      `Die neue Konfiguration gilt. Fortgeführte Verbindungen: ${adopted}; beendete: ${ended}.`,
    drained: (url, connections) =>
      `${url} bekommt keine neuen Verbindungen. Noch offen: ${connections}.`,
    undrained: (url) => `${url} bekommt wieder neue Verbindungen.`,
    state: "Zustand",
    serving: "nimmt Verbindungen an",
    draining: "leert sich vor dem Beenden",
    runningFor: "Läuft seit",
    route: "Route",
    upstream: "Upstream",
    status: "Zustand",
    statuses: {
      healthy: "gesund",
      unhealthy: "gestört",
      ejected: "ausgelassen",
      drained: "stillgelegt",
      removed: "entfernt",
    },
    since: "Seit",
    connections: "Verbindungen",
    opening: "Im Aufbau",
    lastFailure: "Letzter Fehler",
    panic: (route) => `Route ${route}: Kein Upstream ist gesund, daher werden alle versucht.`,
  },
};

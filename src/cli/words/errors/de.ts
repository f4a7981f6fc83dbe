import { de as codes } from "../../../codes/faults/de.ts";
import { optionName } from "./option-name.ts";
import type { ErrorWords } from "./types.ts";

/** No-break space, between a figure and its unit. */
const NB = "\u00A0";

const list = (items: readonly (string | number)[]): string => items.join(", ");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `Bekannt sind: ${list(known)}.` : `Meinten Sie ${meant}?`;

const didYouMean = (meant: readonly string[]): string =>
  meant.length === 0 ? "" : ` Meinten Sie ${meant.join(" oder ")}?`;

export const de: ErrorWords = {
  codes,
  unknownLanguage: (text, known) =>
    `--lang „${text}“ ist keine Sprache, die closewise spricht. Zur Wahl stehen: ${list(known)}.`,
  notACode: (text, last) =>
    `„${text}“ ist kein Close-Code: Close-Codes sind die Zahlen 0-${last}. Versuchen Sie \`closewise list\`.`,
  oneCode: (count, a, b) =>
    `\`explain\` nimmt einen Code, nicht ${count}. Nebeneinander: \`closewise compare ${a} ${b}\`.`,
  notAPort: (option, text) =>
    `${option} „${text}“ ist kein Port. Schreiben Sie eine Zahl von 0 bis 65535.`,
  notARange: (text) =>
    `--range „${text}“ ist kein Bereich von Codes. Schreiben Sie ihn wie 3000-3999.`,
  emptyRange: (text, from, to) =>
    `--range „${text}“ ist leer. Schreiben Sie den kleineren Code zuerst: ${from}-${to}.`,
  notSeconds: (option, text) =>
    `${option} „${text}“ ist keine Zeit bis zu einer Stunde. Schreiben Sie Sekunden, \`10\`, oder \`2m\`.`,
  notATime: (option, text) =>
    `${option} „${text}“ ist kein Zeitpunkt. Schreiben Sie, wie lange es her ist (\`30s\`, \`10m\`, \`2h\`, \`7d\`), oder ein Datum: \`2025-11-23\`, \`2025-11-23T14:00\`.`,
  notElapsed: (text) =>
    `--after „${text}“ ist keine Zeit. Schreiben Sie eine Zahl und eine Einheit: \`60s\`, \`350ms\`, \`2h\`.`,
  notASize: (text) =>
    `--after-send „${text}“ ist keine Größe. Schreiben Sie \`5MiB\`, \`64KiB\` oder eine Zahl von Bytes.`,
  notACount: (text) =>
    `--limit „${text}“ ist keine Anzahl. Schreiben Sie eine Zahl von 1 bis 10000.`,
  notADuration: (text) =>
    `--for „${text}“ ist keine Dauer. Schreiben Sie \`30m\`, \`2h\` oder \`7d\`.`,
  notConnections: (text, most) =>
    `--max-connections „${text}“ ist keine Anzahl. Schreiben Sie eine Zahl von 1 bis ${most}.`,
  notAWebSocket: (text) =>
    `„${text}“ ist nicht die Adresse eines WebSockets. Schreiben Sie \`ws://host:port/path\`.`,
  storeOrConfig:
    "--store und --config sagen beide, wo die Verbindungsenden liegen. Geben Sie eines davon an.",
  nothingToDiagnose:
    "es gibt nichts zu diagnostizieren. Fügen Sie einen Fehlertext ein, leiten Sie ein Log hinein oder geben Sie einen Code an: `closewise diagnose --code 1006 --after 60s --idle`.",
  noTerminal: (situations) =>
    `\`choose\` stellt Fragen, und es gibt kein Terminal dafür. Geben Sie --situation an, zur Wahl stehen: ${list(situations)}.`,
  unknownSituation: (text, meant, known) =>
    `--situation „${text}“ ist unbekannt. ${meantOrKnown(meant, known)}`,
  httpOnlyBefore: (situations) =>
    `--http gehört zu --situation ${situations.join(" oder ")}: Nach dem Handshake nennt ein Close-Frame den Grund.`,
  notARefusal: (text, known) =>
    `--http „${text}“ lehnt keinen Eröffnungs-Handshake ab. Zur Wahl stehen: ${list(known)}.`,
  unknownRule: (text, meant, known) =>
    `--rule „${text}“ ist weder eine Regel von closewise noch eine, die eine aufgezeichnete Verbindung beendet hat. ${meantOrKnown(meant, known)}`,
  upstreamIsGateway: (url) =>
    `--upstream ${url} ist das Gateway selbst. Geben Sie den Port Ihres Servers an, oder verlegen Sie das Gateway mit --port.`,
  notAnUpstream: (text, instead) =>
    `--upstream: „${text}“ ist keine Adresse eines Upstreams. Schreiben Sie ${instead}.`,
  upstreamCredentials:
    "--upstream: Eine Adresse darf weder Benutzer noch Passwort enthalten. Entfernen Sie, was vor dem @ steht: Adressen erscheinen in Logs.",
  upstreamFragment:
    "--upstream: Eine Adresse darf kein Fragment haben (RFC 6455 3). Entfernen Sie das # und was darauf folgt.",
  upstreamWildcard: (instead) =>
    `--upstream: Nur das Ende eines Pfads kann \`/*\` sein. Schreiben Sie ${instead}.`,
  replay: {
    notASource: (text) =>
      `„${text}“ ist weder ein Ereignisprotokoll, noch enthält es Verbindungsenden. Geben Sie die Datei von \`records.events\`, einen Speicher (\`closewise.db\`) oder die Ausgabe von \`closewise records --json\` an.`,
    unreadable: (text, reason) =>
      `„${text}“ lässt sich nicht lesen (${reason}). Geben Sie den Pfad einer Datei an.`,
    broken: (text, reason) =>
      `„${text}“ lässt sich nicht zu Ende lesen (${reason}). Geben Sie eine vollständige Datei an.`,
    unknownPolicy: (text, file, meant, known) =>
      `--policy „${text}“ steht nicht in ${file}. ${meantOrKnown(meant, known)}`,
  },
  listen: {
    gateway: (at, reason, setBy) => `auf ${at} lässt sich nicht lauschen: ${reason} (${setBy}).`,
    backend: (at, reason) =>
      `der Beispielserver kann nicht auf ${at} lauschen: ${reason}. Wählen Sie mit --backend-port einen anderen Port oder einen anderen --host.`,
    reference: (at, reason) =>
      `die Referenz kann nicht auf ${at} lauschen: ${reason}. Wählen Sie mit --admin-port einen anderen Port.`,
    lab: (at, reason) =>
      `das Labor kann nicht auf ${at} lauschen (${reason}). Wählen Sie mit --port einen anderen Port oder einen anderen --host.`,
    admin: (at, reason, setBy) =>
      `der Admin-Server kann nicht auf ${at} lauschen: ${reason}. Geben Sie ihm eine andere Adresse (${setBy}).`,
    reasons: {
      EADDRINUSE: {
        why: "dort lauscht ein anderes Programm",
        wayOut: "beenden Sie es, oder wählen Sie einen anderen Port",
      },
      EACCES: {
        why: "das verlangt mehr Rechte, als dieser Prozess hat",
        wayOut: "wählen Sie einen Port über 1023",
      },
      EADDRNOTAVAIL: {
        why: "dieser Rechner hat keine solche Adresse",
        wayOut: "wählen Sie 127.0.0.1, 0.0.0.0 oder eine eigene",
      },
      ENOTFOUND: {
        why: "diesen Host gibt es nicht",
        wayOut: "wählen Sie eine Adresse dieses Rechners",
      },
    },
    whyAndWayOut: (why, wayOut) => `${why}; ${wayOut}`,
    setIn: (key, file) => `\`${key}\` in ${file}`,
  },
  attempt: {
    tookAll: (url, messages) =>
      `${url} hat ${messages} Nachrichten angenommen und nichts geschlossen: Dort gilt keine Nachrichtenrate oder eine höhere.`,
    refused: (url, status) =>
      `${url} hat die Verbindung mit ${status} abgelehnt. \`closewise records\` des dortigen Gateways nennt den Grund.`,
    noConnection: (url, reason) =>
      `keine Verbindung zu ${url} (${reason}). Läuft dort \`closewise up\`?`,
  },
  admin: {
    notAnAddress: (text, usual) =>
      `--admin „${text}“ ist keine Adresse. Schreiben Sie sie wie ${usual}.`,
    password: (variable) =>
      `--admin darf kein Passwort enthalten. Setzen Sie stattdessen ${variable} auf das Token.`,
    badToken: (variable) =>
      `das Admin-Token ist leer oder hat Zeichen, die kein Token hat. Siehe --admin-token und ${variable}.`,
    noGateway: (at, reason) =>
      `unter ${at} gibt es kein Gateway, das sich fragen lässt (${reason}). Schreiben Sie \`admin: {}\` in seine Konfiguration, oder geben Sie seine Adresse mit --admin an.`,
    silent: (seconds) => `stumm seit ${seconds}${NB}s`,
    notAdmin: (at, status) =>
      `was unter ${at} antwortet, ist nicht die Admin-Adresse eines Gateways (HTTP ${status}). Geben Sie diese mit --admin an.`,
    wantsToken: (at, variable) =>
      `das Gateway unter ${at} verlangt ein Token. Setzen Sie ${variable}, oder geben Sie --admin-token an.`,
    wrongToken: (at) =>
      `das Gateway unter ${at} nimmt dieses Token nicht an. Geben Sie das aus \`admin:\` in seiner Konfiguration an.`,
    revokeOne:
      "es wird immer nur eines widerrufen. Geben Sie --user, --subject, --session oder --token-id an.",
    notKept:
      "das Gateway merkt sich so viele Widerrufe, wie es kann, und dieser ist nicht darunter: Wer widerrufen wurde, kann sich wieder verbinden. Wiederholen Sie ihn, wenn andere abgelaufen sind.",
  },
  file: {
    missing: (file) => `${file}: diese Datei gibt es nicht; geben Sie den Pfad einer Datei an`,
    isFolder: (file) => `${file}: das ist ein Ordner; geben Sie den Pfad einer Datei darin an`,
    forbidden: (file) =>
      `${file}: diese Datei darf nicht gelesen werden; ändern Sie ihre Rechte, oder geben Sie eine andere an`,
  },
  defect: (text) =>
    `das ist ein Fehler von closewise: ${text}. Bitte melden Sie ihn mit der Ausgabe desselben Befehls nach \`CLOSEWISE_DEBUG=1\`.`,
  commandLine: {
    missingArgument: (name) => `das Argument „${name}“ fehlt.`,
    missingValue: (option) => `der Option ${optionName(option)} fehlt ein Wert.`,
    missingOption: (option) => `die Option ${optionName(option)} fehlt; sie ist erforderlich.`,
    conflict: (option, other) =>
      `die Option ${optionName(option)} verträgt sich nicht mit ${optionName(other)}.`,
    unknownOption: (option, meant) =>
      `die Option ${optionName(option)} ist unbekannt.${didYouMean(meant)}`,
    unknownCommand: (name, meant) => `der Befehl „${name}“ ist unbekannt.${didYouMean(meant)}`,
    tooMany: (command, expected, given) =>
      `zu viele Argumente für \`${command}\`: ${given} statt ${expected}.`,
    badValue: (option, value, choices) =>
      `„${value}“ passt nicht zur Option ${optionName(option)}. Zur Wahl stehen: ${list(choices)}.`,
    badArgument: (name, value, choices) =>
      `„${value}“ passt nicht zum Argument „${name}“. Zur Wahl stehen: ${list(choices)}.`,
    tryHelp: (sentence, command) => `${sentence} Versuchen Sie \`${command} --help\`.`,
  },
};

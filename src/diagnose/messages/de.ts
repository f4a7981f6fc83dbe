import { findings } from "./de/findings.ts";
import { opening } from "./de/opening.ts";
import { silence } from "./de/silence.ts";
import { traffic } from "./de/traffic.ts";
import type { DiagnoseMessages } from "./types.ts";

const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace(".", ",");
const seconds = (ms: number): string => `${decimal(ms / 1000)} s`;
const time = (ms: number): string =>
  ms >= 120_000 && ms % 60_000 === 0 ? `${ms / 60_000} Minuten` : seconds(ms);
const size = (bytes: number): string => {
  if (bytes >= 1_048_576) return `${decimal(bytes / 1_048_576)} MiB`;
  return bytes >= 1024 ? `${decimal(bytes / 1024)} KiB` : `${bytes} Bytes`;
};

export const de: DiagnoseMessages = {
  headings: {
    diagnosis: "Diagnose",
    causes: "Ursachen, die wahrscheinlichste zuerst",
    because: "Warum",
    howToResolve: "Abhilfe",
    measureNext: "Um sicherzugehen",
    alsoPossible: "Ebenfalls möglich",
    nextSteps: "Nächste Schritte",
    notes: "Hinweise",
    source: "Bekannter Text",
    settings: "Einstellungen",
    anyStack: "überall",
  },
  likelihoods: {
    "almost-certain": "fast sicher",
    likely: "wahrscheinlich",
    possible: "möglich",
    unlikely: "unwahrscheinlich",
  },
  evidence: {
    textSure: (origin) => `${origin} schreibt diesen Text nur in diesem Fall.`,
    textFirst: (origin) => `${origin} schreibt diesen Text meist in diesem Fall.`,
    textAlso: (origin) => `${origin} kann diesen Text auch in diesem Fall schreiben.`,
    codeMeans: (code, name) => `Das ist die übliche Ursache von ${code} (${name}).`,
    codeAlso: (code, name) => `${code} (${name}) kann auch daher kommen.`,
    noCloseFrame: "1006 sagt, dass kein Close-Frame angekommen ist, und das passt dazu.",
    http: (status) =>
      `Der Eröffnungs-Handshake wurde mit HTTP ${status} statt mit 101 beantwortet.`,
    idleDefault: (ms, product) =>
      `${time(ms)} Stille: Das ist das voreingestellte Limit von ${product}.`,
    maybeIdleDefault: (ms, product) =>
      `Das voreingestellte Limit von ${product} beträgt ${time(ms)}; das passt, falls so lange nichts gesendet wurde.`,
    silence: (ms) =>
      ms === 0 ? "Das Ende kam nach Stille." : `Das Ende kam nach ${seconds(ms)} Stille.`,
    lifeDefault: (ms, product) =>
      `${product} beendet eine Verbindung standardmäßig nach ${time(ms)}, wie viel auch los ist.`,
    roundMinutes: (minutes) =>
      `Das Ende kam nach genau ${minutes} Minuten, was nach einem Limit aussieht und nicht nach einem Zufall.`,
    neverOpened: "Die Verbindung wurde nie geöffnet.",
    openingTook: (ms) => `Der Versuch, sie zu öffnen, dauerte ${seconds(ms)} und führte zu nichts.`,
    endedAtOnce: "Die Verbindung wurde geöffnet und endete binnen einer Sekunde.",
    overAtOnce:
      "Nach weniger als einer Sekunde war alles vorbei; ob die Verbindung je offen war, ist nicht gesagt.",
    bigSend: "Das Ende kam direkt nach einer großen Nachricht.",
    bigSendOver: (bytes, products) =>
      `Das Ende kam nach einer Nachricht von ${size(bytes)}; das liegt über dem voreingestellten Limit von ${products.join(", ")}.`,
    onWake: "Das Ende kam, als der Rechner aufwachte oder die Webseite zurückkehrte.",
    serverSide: "Ein Server sieht diesen Code immer, wenn ein Browser die Webseite verlässt.",
  },
  summary: {
    cause: (likelihood, name) => `${capital(likelihood)}: ${name}.`,
    nothing:
      "Nichts davon ist uns bekannt. Die Schritte unten sagen, was Sie einfügen oder messen sollten; Raten würde Ihnen nicht helfen.",
    onlyCode: (code, name) =>
      `Der Code ist ${code} (${name}), und nur die Anwendung, die ihn gewählt hat, weiß, warum er gesendet wurde.`,
    otherSide: (code, name) =>
      `In diesem Fall wird der anderen Seite ${code} (${name}) gemeldet: Suchen Sie in ihrem Log nach dieser Zahl.`,
  },
  steps: {
    explainCode: (code) =>
      `Lesen Sie, was der Code bedeutet: \`closewise explain ${code} --lang de\`.`,
    pasteText:
      "Fügen Sie den genauen Fehlertext oder die Logzeile ein, wenn möglich auf Englisch, und zwar von der Seite, die das Ende zuerst gesehen hat.",
    pasteCode:
      "Geben Sie in `onclose` die Werte `event.code`, `event.reason` und `event.wasClean` aus, und fügen Sie sie ein.",
    lookAtOtherSide:
      "Sehen Sie in das Log der anderen Seite und jedes Proxys dazwischen, zur selben Sekunde: Wer einen anderen Code oder einen Fehler zeigt, weiß mehr.",
    measureTime:
      "Messen Sie dreimal die Zeit vom Öffnen bis zum Ende: Jedes Mal dieselbe Zahl ist ein Limit, jedes Mal eine andere ist das Netzwerk.",
    wasItIdle:
      "Finden Sie heraus, ob in dieser Zeit etwas gesendet wurde: Stille und Verkehr deuten auf verschiedene Ursachen.",
    checkOpening:
      "Finden Sie heraus, ob `onopen` gelaufen ist. Wenn nicht, lesen Sie den HTTP-Status im Netzwerk-Tab oder mit `curl -i -H 'Connection: Upgrade' -H 'Upgrade: websocket'`.",
  },
  notes: {
    truncated: (read) => `Vom Text wurden nur die ersten ${read} Zeichen gelesen.`,
    invalidCode: "Der angegebene Code ist keiner (0-65535), er wurde daher nicht berücksichtigt.",
    severalCodes: (used, others) =>
      `Der Text nennt mehrere Codes: ${used} wurde verwendet, ${others.join(", ")} nicht berücksichtigt.`,
  },
  findings,
  opening,
  silence,
  traffic,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

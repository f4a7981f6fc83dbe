import type { SoftwareMessages } from "./types.ts";
import { INTERNATIONAL, NO_BREAK, sizeIn, timeIn } from "./units.ts";

const UNITS = { ...INTERNATIONAL, gap: NO_BREAK };

export const de: SoftwareMessages = {
  headings: {
    sendability: "Wer ihn senden kann",
    runtimes: "Welche Codes jede Laufzeitumgebung senden kann",
    receivers: "Welche Codes unverändert ankommen",
    libraries: "Bibliotheken und Browser",
    intermediaries: "Proxys und Plattformen",
    runtime: "Laufzeitumgebung",
    call: "Aufruf",
    accepts: "Nimmt an",
    otherwise: "Jeder andere Code",
    withoutCode: "Ohne Code",
    longReason: "Grund über 123 Bytes",
    receiver: "Empfänger",
    alters: "Was nicht ankommt",
    invalid: "Codes, die niemand senden darf",
    software: "Software",
    message: "Größte Nachricht",
    over: "Wer mehr sendet, erhält",
    ping: "Ping alle",
    pong: "Wartet auf Pong",
    idle: "Leerlauffrist",
    close: "Wartet auf Close",
    life: "Höchstdauer",
    sees: "Client sieht",
    safePing: "Ping senden alle",
    setting: "Einstellung",
    source: "Quelle",
  },
  attempt: {
    sends: "sendet ihn",
    breaks:
      "sendet ihn, obwohl kein Close-Frame ihn tragen darf: die Gegenstelle antwortet mit 1002",
    throws: (error) => `wirft ${error}`,
    sticks: (error) => `wirft ${error} und kann auf der Verbindung nichts mehr senden`,
    replaces: (code, error) => {
      const sent =
        code === null
          ? "sendet stattdessen einen leeren Close-Frame"
          : `sendet stattdessen ${code}`;
      return error === undefined ? sent : `${sent} und meldet ${error}`;
    },
    cuts: "sendet davon, was hineinpasst",
    overlong: "sendet ihn ganz, was das Protokoll bricht: die Gegenstelle antwortet mit 1002",
  },
  withoutCode: {
    empty: "sendet einen leeren Close-Frame",
    required: "verlangt einen",
  },
  arrival: {
    intact: "jeder Code kommt an",
    asServer: "als Server",
    shows: (codes, code) => `${codes}: zeigt ${code}`,
    fails: (codes, error) =>
      error === undefined
        ? `${codes}: zeigt einen Fehler ohne Code`
        : `${codes}: zeigt den Fehler ${error} ohne Code`,
    answers: (code) => `der Absender erhält ${code}`,
    drops: "der Absender erhält keinen Close-Frame",
    invalid: {
      refuses: "weist sie ab",
      delivers: "liefert sie aus",
      some: "liefert einige davon aus",
      unknown: "nicht bekannt",
    },
    everythingIntact: "Diese liefern jeden Code aus, der gesendet werden darf:",
    safe: (codes) =>
      `Von jedem Empfänger, den wir ausgeführt oder gelesen haben, unverändert ausgeliefert: ${codes} und 4000-4999.`,
  },
  comma: ", ",
  none: "keine",
  unknown: "in unserer Quelle nicht genannt",
  pingRule:
    "Senden Sie alle 20 bis 30 Sekunden einen Ping vom Server, denn Browser können es nicht; bleiben Sie unter der kleinsten Frist auf dem Weg, nie gleich ihr.",
  checked: {
    run: "von uns ausgeführt",
    source: "im eigenen Quelltext oder in der eigenen Dokumentation gelesen",
    secondhand: "aus der Dokumentation eines anderen Projekts",
    unconfirmed: "nicht bestätigt",
  },
  size: sizeIn(UNITS),
  time: timeIn(UNITS),
};

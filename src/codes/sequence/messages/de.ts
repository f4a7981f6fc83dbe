import type { SequenceWords } from "../types.ts";

export const de: SequenceWords = {
  heading: "Auf der Leitung",
  client: "Client",
  server: "Server",
  badMessage: "abgelehnte Nachricht",
  numberedMessage: (code) => `Nachricht mit ${code}`,
  emptyClose: "Close, leer",
  lost: "Transport verloren",
  tlsFails: "TLS-Handshake scheitert",
  tcpEnds: "TCP endet",
  opens: "die WebSocket-Verbindung steht",
  neverOpens: "keine WebSocket-Verbindung entsteht",
  reports: (code) => `meldet ${code}`,
  notes: {
    agreed:
      "Die Gegenseite antwortet mit einem eigenen Close-Frame, dann beendet der Server TCP. Jede Seite kann beginnen.",
    failed:
      "Wer den Fehler findet, sendet seinen Close-Frame und wartet keine Antwort ab: Der eigenen Anwendung meldet er 1006.",
    empty:
      "Ein Close-Frame ohne Statuscode ist gültig und wird beantwortet. Beide Seiten melden 1005.",
    absent: "Auf keiner Seite kommt ein Close-Frame an. Jede schließt für sich auf 1006.",
    invalid:
      "Diese Zahl darf nicht gesendet werden. Der Empfänger antwortet mit 1002 und verwirft den Transport.",
    tls: "Es gibt noch keine WebSocket-Verbindung, also auch keinen Close-Frame. Ein Browser meldet 1006.",
    message:
      "Die Zahl steht in einer Nachricht aus dem Protokoll des Anbieters, nicht in einem Close-Frame: Was die Verbindung beendet, falls überhaupt, folgt danach.",
    local:
      "Der Client des Anbieters kommt von sich aus auf diese Zahl. Kein Close-Frame enthält sie.",
    refused:
      "Der Server beantwortet den Eröffnungs-Handshake mit gewöhnlichem HTTP. Eine Webseite meldet 1006, wie der Status auch lautet; ein Client außerhalb des Browsers kann ihn lesen.",
    opened:
      "Von hier an senden beide Seiten Frames, und die Verbindung endet mit einem Close-Code.",
  },
};

import type { HelpWords } from "../types.ts";

export const probe: HelpWords["probe"] = {
  summary: "was eine Verbindung beendet und warum, durch Verbinden",
  description:
    "Verbindet sich als Client mit einem WebSocket-Server, beobachtet und sagt, was die Verbindung beendet hat und warum: Name, TCP, TLS, die Antwort auf den Eröffnungs-Handshake, Pings, Leerlauf-Limits, Lebensdauern, Größenlimits, der Schließ-Handshake. Ab 25s Beobachtung vergleicht es Verbindungen, die Verschiedenes tun. Endet mit 0, wenn sie geöffnet wurde und mit 1000 endete, sonst mit 1. Ctrl-C verkürzt die Beobachtung.",
  arguments: {
    url: "wohin: `ws://host:port/path` oder `wss://host/path`",
  },
  options: {
    for: "wie lange beobachtet wird: 10s, 90s, 10m",
    timeout: "wie lange die Eröffnung dauern darf",
    ping: "von einem Ping zum nächsten",
    closeTimeout: "wie lange die Antwort auf das Close dauern darf",
    compare: "Verbindungen nebeneinander vergleichen, wie kurz auch immer",
    send: "eine Textnachricht, die gesendet wird; wiederholbar",
    sendSize: "eine Nachricht dieser Größe senden: 64KiB, 5MiB",
    binary: "diese Nachricht binär senden",
    subprotocol: "ein Subprotokoll, das angeboten wird; wiederholbar",
    origin: "der Header `Origin`, der gesendet wird",
    header: "ein weiterer Header, `Name: value`; wiederholbar",
    requireExtension: "diese Erweiterung anbieten und ohne sie mit 1010 schließen",
    insecure: "weitermachen, wenn dem Zertifikat nicht vertraut wird",
    ca: "Zertifikate, denen vertraut wird, in PEM, statt der üblichen",
    noExperiments: "keinen Versuch über den ersten hinaus machen",
  },
  examples: {
    probe: "was sie am Öffnen hindert oder wie sie endet",
    compare: "wer am längsten lebt: still, mit Pings oder mit Daten",
    size: "ob eine große Nachricht durchkommt",
    header: "mit einem Token",
    json: "als Daten",
  },
};

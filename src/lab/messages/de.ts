import { broken } from "./de/broken.ts";
import { closing } from "./de/closing.ts";
import { lost } from "./de/lost.ts";
import { opening } from "./de/opening.ts";
import { rules } from "./de/rules.ts";
import type { LabMessages } from "./types.ts";

export const de: LabMessages = {
  groups: {
    closing: {
      title: "Beendet durch einen Close-Frame",
      text: "Ein Close-Frame beendet die Verbindung, ordnungsgemäß oder beinahe. Das Echo dient als Kontrolle: Es endet, wenn der Client es will.",
    },
    lost: {
      title: "Verloren ohne Close-Frame (1006)",
      text: "Es kommt kein Close-Frame an, und der Client folgert von sich aus 1006. Die Zahl ist immer dieselbe; was auf der Leitung geschehen ist und wann, ist es nicht.",
    },
    opening: {
      title: "Verbindungen, die sich nie öffnen",
      text: "Der Eröffnungs-Handshake scheitert. Einer Webseite wird jedes Mal 1006 gemeldet und sonst nichts: Der Standard verbietet Browsern, diese Fälle zu unterscheiden, weil ein Skript damit das Netzwerk seines Lesers auskundschaften könnte.",
    },
    broken: {
      title: "Verletztes Protokoll",
      text: "Das Labor sendet, was RFC 6455 verbietet, und der Client muss die Verbindung scheitern lassen. Er sendet den passenden Code; seiner eigenen Anwendung meldet er 1006 oder, in manchen Bibliotheken, eben diesen Code.",
    },
    rules: {
      title: "Regeln, Limits und Timeouts",
      text: "Eine Regel des Servers, ein Limit oder ein Timeout unterwegs beendet eine Verbindung, die bis dahin funktioniert hat.",
    },
  },
  scenarios: { ...closing, ...lost, ...opening, ...broken, ...rules },
  close: {
    title: "Ein beliebiger Close-Code",
    text: "`/close/<code>` sendet einen Close-Frame mit einer beliebigen Zahl von 0 bis 65535 und der mit `reason` verlangten Begründung, schließt den Schließ-Handshake ab und beendet den Transport als Erster. Zahlen, die nie auf die Leitung dürfen, zeigen, wie streng ein Client liest: ws beantwortet 1004, 1005 oder 5000 mit 1002 und meldet 1006, Chrome weist nur 1005, 1006 und 1015 zurück.",
    field:
      "Ein Proxy, der 1006 weiterreicht, eine alte Tabelle, die 1004 eine Bedeutung gibt, oder ein Programm, das die beiden Bytes von 1000 vertauscht und 59395 sendet.",
  },
  refuse: {
    title: "Ein beliebiger HTTP-Status statt 101",
    text: "`/refuse/<status>` beantwortet den Eröffnungs-Handshake mit diesem Status und den Headern, die dazugehören, etwa `Retry-After` bei 429 und 503. Eine WebSocket-Verbindung hat es nie gegeben und somit auch keinen Close-Code: Einer Webseite wird 1006 gemeldet, und sie sieht den Status nicht, den ws in seinem Fehler nennt.",
    field:
      "Ein Server, der mangels Anmeldedaten mit 401 oder 403 antwortet oder bei einem falschen Pfad mit 404, und ein Proxy, der mit 502, 503 oder 504 antwortet, weil er den Server dahinter nicht erreicht.",
  },
};

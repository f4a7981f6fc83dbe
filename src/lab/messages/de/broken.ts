import type { LabMessages } from "../types.ts";

export const broken = {
  "masked-frame": {
    title: "Ein maskierter Frame vom Server",
    text: "Das Labor maskiert einen Text-Frame, was nur ein Client darf (RFC 6455, Abschnitt 5.1). Der Client muss die Verbindung scheitern lassen: Er sendet 1002, und Chrome und ws melden auf ihrer eigenen Seite 1006.",
    field:
      "Ein selbst geschriebener Server, der seine Frames wie ein Client schreibt; in der Konsole von Chrome steht `A server must not mask any frames that it sends to the client`.",
  },
  "reserved-bit": {
    title: "Ein reserviertes Bit ohne Erweiterung",
    text: "Das Labor setzt in einem Text-Frame ein reserviertes Bit, obwohl keine Erweiterung vereinbart ist, die ihm eine Bedeutung gibt. Der Client muss die Verbindung scheitern lassen: Er sendet 1002, und Chrome und ws melden auf ihrer eigenen Seite 1006.",
    field:
      "Komprimierte Nachrichten, die `RSV1` setzen, nachdem ein Proxy `Sec-WebSocket-Extensions` entfernt oder verändert hat; ws meldet dann `RSV1 must be clear`.",
  },
  "reserved-opcode": {
    title: "Ein reservierter Opcode",
    text: "Das Labor sendet einen Frame mit dem Opcode `0x3`, den RFC 6455 für künftige Daten-Frames reserviert. Der Client muss die Verbindung scheitern lassen: Er sendet 1002, und Chrome und ws melden auf ihrer eigenen Seite 1006.",
    field:
      "Außer der WebSocket-Bibliothek schreibt noch etwas in denselben Socket, sodass dessen Bytes als Kopf eines Frames gelesen werden.",
  },
  "fragmented-ping": {
    title: "Ein Ping in Fragmenten",
    text: "Das Labor sendet einen Ping, dessen Bit `FIN` nicht gesetzt ist, obwohl ein Kontroll-Frame nicht fragmentiert werden darf (RFC 6455, Abschnitt 5.5). Der Client sendet 1002, und Chrome und ws melden auf ihrer eigenen Seite 1006.",
    field:
      "Eine selbst geschriebene Implementierung, die alle Frames gleichermaßen zerteilt; ws meldet `FIN must be set`.",
  },
  "long-ping": {
    title: "Ein Ping mit mehr als 125 Bytes",
    text: "Die Nutzdaten des Pings sind länger als die 125 Bytes, die ein Kontroll-Frame haben darf (RFC 6455, Abschnitt 5.5). Der Client sendet 1002, und Chrome und ws melden auf ihrer eigenen Seite 1006.",
    field:
      "Eine Anwendung, die eigene Daten in ihren Pings mitschickt; gorilla/websocket meldet `len > 125 for control`, aiohttp `Control frame payload cannot be larger than 125 bytes`.",
  },
  "orphan-continuation": {
    title: "Eine Fortsetzung ohne Nachricht",
    text: "Das Labor sendet einen Fortsetzungs-Frame, obwohl keine fragmentierte Nachricht im Gange ist. Der Client muss die Verbindung scheitern lassen: Er sendet 1002, und Chrome und ws melden auf ihrer eigenen Seite 1006.",
    field:
      "Ein Proxy oder ein Server, der das erste Fragment einer Nachricht verwirft und die übrigen durchlässt; in der Konsole von Chrome steht `Received unexpected continuation frame`.",
  },
  "interrupted-message": {
    title: "Eine Nachricht in einer anderen",
    text: "Das Labor beginnt eine fragmentierte Nachricht und vor deren letztem Fragment eine neue, wo RFC 6455 nur Kontroll-Frames erlaubt (Abschnitt 5.4). Der Client sendet 1002, und Chrome und ws melden auf ihrer eigenen Seite 1006.",
    field:
      "Zwei Tasks, die in dieselbe Verbindung schreiben, ohne aufeinander zu warten; in der Konsole von Chrome steht `Received start of new message but previous message is unfinished`.",
  },
  "one-byte-close": {
    title: "Ein Close-Frame mit einem Byte",
    text: "Der Inhalt des Close-Frames ist ein einziges Byte, wo ein Statuscode zwei braucht. Ein solcher Frame ist nicht gültig und zählt nicht: Der Client sendet 1002, und Chrome und ws melden 1006, nicht 1005.",
    field:
      "Ein selbst geschriebener Server, der den Code als ein Byte schreibt; ws meldet `invalid payload length 1`, undici `Received close frame with a 1-byte body`.",
  },
  "long-close": {
    title: "Ein Close-Frame mit mehr als 125 Bytes",
    text: "Die Begründung im Close-Frame ist länger als 123 Bytes, die Nutzdaten also länger als die 125 Bytes, die ein Kontroll-Frame haben darf. Der Client sendet 1002 und meldet 1006: Weder der Code noch die Begründung erreicht seine Anwendung.",
    field:
      "Eine Begründung, in die eine ganze Fehlermeldung gesteckt wurde oder deren Länge in Zeichen statt in Bytes von UTF-8 gezählt wurde.",
  },
  "bad-utf8-reason": {
    title: "Eine Begründung, die kein UTF-8 ist",
    text: "Der Close-Frame des Labors hat einen gültigen Code und eine Begründung, die kein UTF-8 ist. Der Client muss die Verbindung scheitern lassen: ws sendet 1007, Chrome 1002, beide melden auf ihrer eigenen Seite 1006, und der Code des Frames ist verloren.",
    field: "Eine Begründung, die mitten in einem Zeichen auf 123 Bytes gekürzt wurde.",
  },
  "bad-utf8": {
    title: "Eine Textnachricht, die kein UTF-8 ist",
    text: "Das Labor sendet eine Textnachricht, deren Bytes kein UTF-8 sind, und der Client muss die Verbindung scheitern lassen (RFC 6455, Abschnitt 8.1). Die meisten Clients senden 1007, Chrome 1002; Chrome und ws melden auf ihrer eigenen Seite 1006.",
    field:
      "Binärdaten, die als Text gesendet wurden, Latin-1, das für UTF-8 gehalten wurde, oder ein mitten in einem Zeichen zerschnittener Text.",
  },
  "bad-deflate": {
    title: "Komprimierte Daten, die sich nicht entpacken lassen",
    text: "Das Labor vereinbart `permessage-deflate` und sendet eine komprimierte Nachricht, die sich nicht entpacken lässt. Der Client muss die Verbindung scheitern lassen: ws sendet 1007, Chrome 1002, und beide melden auf ihrer eigenen Seite 1006.",
    field:
      "Ein Proxy, der den Datenstrom verändert, oder zwei Seiten, die sich über die Parameter von `permessage-deflate` nicht einig sind.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

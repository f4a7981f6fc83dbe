import type { LabMessages } from "../types.ts";

export const lost = {
  reset: {
    title: "Ein Reset",
    text: "Das Labor setzt den Transport mitten in einer offenen Verbindung zurück (ein TCP-Segment mit RST). Es kam kein Close-Frame, also folgert der Client 1006, mit leerer Begründung, und `wasClean` ist falsch.",
    field:
      "Ein Serverprozess, der abstürzt oder beendet wird: Das Betriebssystem setzt seine Verbindungen zurück, und allen Clients wird auf einmal 1006 gemeldet.",
  },
  fin: {
    title: "Das Ende von TCP ohne Close-Frame",
    text: "Das Labor beendet den Transport mit einem FIN. Für TCP ist das ein ordnungsgemäßes Ende, für WebSocket keines, weil vorher kein Close-Frame kam: Der Client folgert 1006, genau wie nach einem Reset.",
    field:
      "`terminate()` in ws und Proxys, die aufgeben: Nach 60 s ohne Daten vom Server beendet nginx beide Seiten ohne Close-Frame.",
  },
  "unanswered-close": {
    title: "Ein Close-Frame, der nie beantwortet wird",
    text: "Der Client beginnt den Schließ-Handshake, und das Labor beantwortet seinen Close-Frame nicht und lässt den Transport, wie er ist. Der Client wartet (Chrome 60 s, ws 30 s, Firefox 20 s, websockets für Python 10 s), trennt dann den Transport und meldet 1006, welchen Code er auch gesendet hat.",
    field:
      "Ein Server, dessen Event-Loop blockiert ist, oder eine Gegenstelle, die das Netzwerk ohne ein Wort verlassen hat.",
  },
  "refused-upgrade": {
    title: "Das Upgrade mit HTTP 403 abgelehnt",
    text: "Das Labor beantwortet den Eröffnungs-Handshake mit HTTP 403 statt 101. Eine WebSocket-Verbindung hat es nie gegeben und somit auch keinen Close-Code; einer Webseite wird trotzdem 1006 gemeldet, und sie sieht den Status nicht, den ws in seinem Fehler nennt.",
    field:
      "In Starlette wird `close(code=4401)` vor `accept()` zu HTTP 403, ebenso ein Pfad, den Uvicorn nicht kennt, oder ein Origin, den der Server nicht erlaubt.",
  },
  "black-hole": {
    title: "Ein schwarzes Loch",
    text: "Nach dem Eröffnungs-Handshake liest und sendet das Labor nichts mehr, auch keinen Pong, und der Transport bleibt bestehen. Niemand erfährt etwas: Eine Webseite kann keine Pings senden und hält die Verbindung für offen, bis etwas anderes aufgibt, und folgert erst dann 1006.",
    field:
      "Ein Gerät, das schläft, oder ein Mobilfunknetz, dessen Router die Verbindung vergessen hat: Nichts fällt auf, bis jemand schreibt.",
  },
  "lost-close": {
    title: "Der Close-Frame, der verloren ging",
    text: "Das Labor schreibt sehr viele Daten, dahinter einen Close-Frame mit 1008, und setzt den Transport zurück, bevor der Client so weit gelesen hat. Der Reset vernichtet, was noch unterwegs war: Im Log des Labors steht 1008, der Client folgert 1006.",
    field:
      "Ein Server, der 1008 sendet und seinen Socket mit ungelesenen Eingangsdaten zerstört, die häufigste Ursache von „wir haben 1008 gesendet, und Clients melden 1006“.",
  },
  "cut-frame": {
    title: "Ein mitten durchgeschnittener Frame",
    text: "Das Labor kündigt einen Frame an, sendet einen Teil seiner Nutzdaten und beendet den Transport mit einem FIN. Die unvollständige Nachricht erreicht die Anwendung nie, und der Client folgert 1006.",
    field:
      "Ein Prozess, der endet, während er eine große Nachricht sendet; gorilla/websocket meldet dann `websocket: close 1006 (abnormal closure): unexpected EOF`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

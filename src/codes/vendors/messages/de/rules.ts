import type { VendorMessages } from "../types.ts";

export const rules = {
  discord:
    "Die Tabelle sagt für jeden Code, ob man sich neu verbinden soll; manche Codes sind eine Aufforderung, aufzuhören. Ein Client, der mit 1000 oder 1001 schließt, beendet seine Sitzung; nach jedem anderen Code lässt sie sich noch einige Minuten fortsetzen.",
  "discord-voice":
    "Es gibt eigene Codes mit den Zahlen des Gateways. Nach 4014, 4021 und 4022 soll man sich nicht neu verbinden, nach 4015 die Sitzung fortzusetzen versuchen.",
  pusher:
    "Der Bereich entscheidet: 4000 bis 4099, nicht unverändert wiederkommen; 4100 bis 4199, nach mindestens einer Sekunde wiederkommen; 4200 bis 4299, sofort wiederkommen; 4300 bis 4399 sind Fehler, kein Ende der Verbindung.",
  twitch:
    "Twitch zählt Ursachen auf, ohne zu jeder eine Regel zu nennen. Verbinden Sie sich wieder, und verwenden Sie die Adresse aus `session_reconnect`, wenn eine gesendet wurde. Mit `twitch event websocket close` aus dem Kommandozeilenwerkzeug von Twitch lässt sich jeder seiner Codes auslösen.",
  graphql:
    "Das Protokoll definiert die Codes; der graphql-ws-Client entscheidet, welche endgültig sind. Nach 1000, 1001, 1005, 1006, 1012, 1013 und 1014 versucht er es erneut, jede andere Zahl unter 2000 hält er für endgültig, und er macht 5 Versuche. Von den Codes des Protokolls sind für ihn 4004, 4005, 4400, 4401, 4406, 4409, 4429 und 4500 endgültig: Er hört auf, und nur die Anwendung kann neu verbinden.",
  "graphql-legacy":
    "Es definiert keine eigenen Codes und keine Regel: Der Server schließt mit 1002 oder 1011 oder ohne Code.",
  centrifugo:
    "Der Bereich entscheidet: bei 3000 bis 3499, 4000 bis 4499 und allem ab 5000 neu verbinden; 3500 bis 3999 und 4500 bis 4999 sind endgültig.",
  phoenix:
    "phoenix.js verbindet sich nach jedem Code neu, nur nicht nach dem eigenen `disconnect()`; bis 1.8.15 nach jedem Code außer 1000 und nach seinem eigenen Heartbeat-Timeout.",
  actioncable:
    "Action Cable drückt sich in Worten aus: Vor dem Schließen kommt eine JSON-Nachricht mit `reason` und `reconnect`. Nur `reconnect: false` hält den Client auf; den Close-Code, der 1000 ist, liest er nie.",
  "socket-io":
    "Socket.IO drückt sich in Worten aus: `disconnect` gibt einen Grund an, keinen Code. Nach `io server disconnect` muss die Anwendung selbst `connect()` aufrufen.",
  sockjs:
    "SockJS schreibt Codes in seine eigenen Nachrichten, gleich über welchen Transport, und hat keine Regel für neue Verbindungen.",
  wamp: "autobahn-js schließt am Ende einer Sitzung mit 3000 und nach einer Verletzung des Protokolls mit 3002. Eine Regel für neue Verbindungen haben wir nicht gefunden.",
  obs: "Verboten ist nur eines: Nach 4011 darf sich ein Client nicht automatisch neu verbinden.",
  saltyrtc:
    "Die Codes sagen, wie die Signalisierung geendet hat; eine Regel für neue Verbindungen gehört nicht dazu.",
  hocuspocus:
    "Der Provider verbindet sich neu, wenn man ihm nichts anderes sagt. Die 44xx-Codes sind 4000 plus der HTTP-Status.",
  colyseus:
    "Das SDK kommt nach 1001, 1005, 1006 und 4010 von selbst zurück und nach nichts anderem.",
  azure:
    "Während ein Client eine Verbindung wiederherstellt, heißt 1008: aufhören und eine neue öffnen. Ein HTTP-Fehler wie 502 heißt: weiter versuchen, höchstens 30 Sekunden lang.",
  aws: "Es gibt keine eigenen Codes, und das Backend kann keinen wählen. Eine Verbindung dauert höchstens 2 Stunden, bei Stille 10 Minuten.",
  appsync:
    "AppSync drückt sich in Worten aus: Fehler kommen als JSON-Nachricht `connection_error`. Der Client von Amplify schließt mit 3001, wenn das Verbinden scheitert.",
  cloudflare:
    "Workers dürfen mit 1000 bis 4999 schließen, ausgenommen 1004, 1005, 1006 und 1015. Der Proxy kann jederzeit neu starten und beendet dann Verbindungen, ein Client muss also wiederkommen können.",
  deepgram:
    "Deepgram verwendet registrierte Codes und setzt die Ursache als maschinenlesbare Kennung in die Begründung: Lesen Sie zuerst die Kennung.",
  speechmatics:
    "Zu jedem Code ist eine Ursache angegeben und zu 1011, 4005 und 4013 eine Wartezeit von mindestens 5 bis 10 Sekunden; der übrige Rat zu neuen Verbindungen stammt von uns.",
  openai:
    "Eine Sitzung hat eine Höchstdauer; vor ihrem Ende kommt ein `error`-Ereignis, dann 1001. Öffnen Sie eine neue Sitzung.",
  pandascore:
    "1000 bedeutet, dass das Match vorbei ist; nach jedem anderen Code unter 2000 verbinden Sie sich neu.",
  spring:
    "Spring gibt registrierten Codes Namen und fügt einen eigenen hinzu, der außerhalb jedes Registers liegt: 4500.",
  janus: "Das Gateway hat keine eigenen Codes; der aufgeführte stammt aus seinen HTML-Demos.",
  slack:
    "Es gibt keine Close-Codes: Eine JSON-Nachricht `disconnect` nennt den Grund, das SDK schließt mit 1000 und verbindet sich neu. In seinem SDK haben wir keinen Code gefunden.",
} satisfies VendorMessages["rules"];

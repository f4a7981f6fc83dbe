import type { VendorMessages } from "../types.ts";

export const notes = {
  "discord-own-close":
    "Discord liest 1000 und 1001 von einem Client als Abschied: Die Sitzung wird ungültig, und der Bot geht offline. Um sie später fortzusetzen, schließen Sie mit irgendeinem anderen Code.",
  "discord-no-code":
    "Discord bittet Clients, die Sitzung fortzusetzen, wenn kein Close-Code empfangen wurde.",
  "discord-new-session":
    "Verbinden Sie sich mit einer neuen Sitzung neu; diese lässt sich nicht fortsetzen.",
  "discord-kicked":
    "Der Client wurde aus dem Anruf geworfen. Im Gateway bedeutet dieselbe Zahl nicht erlaubte Intents.",
  "discord-resume": "Versuchen Sie, die Sitzung fortzusetzen.",
  "pusher-error-only": "Er kommt als Fehlernachricht auf einer Verbindung, die offen bleibt.",
  "twitch-inbound":
    "Auf dieser Verbindung darf ein Client nur Pong-Frames senden; alles andere läuft über die HTTP-API.",
  "twitch-unused": "Der Client muss innerhalb von 10 Sekunden nach dem Verbinden etwas abonnieren.",
  "twitch-grace":
    "Nach `session_reconnect` hat ein Client 30 Sekunden Zeit zum Umziehen; die Abonnements bleiben aktiv.",
  "graphql-retried":
    "Anders als nach den meisten Ablehnungen versucht es der graphql-ws-Client nach dieser erneut, denn der Zugriff könnte später gewährt werden.",
  "graphql-subscribe-early": "Der Client hat abonniert, bevor `connection_ack` angekommen war.",
  "graphql-init-twice":
    "Der Client hat `connection_init` mehr als einmal gesendet; ein Ratenlimit ist es nicht, obwohl 429 das nahelegt.",
  "graphql-still-active": "Der graphql-ws-Client kommt nur zurück, solange Abonnements aktiv sind.",
  "graphql-local":
    "Der graphql-ws-Client denkt sich diese Zahl selbst aus, wenn sein eigenes `terminate()` aufgerufen wird; gesendet wird sie nie.",
  "graphql-legacy-empty": "Der Server schließt ohne Code, was Anwendungen als 1005 gemeldet wird.",
  "centrifugo-own-codes":
    "Centrifugo überlässt 4000 bis 4999 den Anwendungen; über neue Verbindungen entscheidet seine Regel für die jeweilige Hälfte des Bereichs.",
  "centrifugo-token": "Verwerfen Sie das gespeicherte Token, bevor Sie sich neu verbinden.",
  "centrifugo-credentials":
    "Bei der ersten Verbindung bedeutet er meist, dass keine Anmeldedaten angegeben wurden.",
  "phoenix-broadcast":
    "Der Server hat `disconnect` an die Sockets eines Benutzers verteilt. Er verwendet 1001, damit jedes phoenix.js zurückkommt; vor 1.8.16 täte es das nach 1000 nicht.",
  "phoenix-heartbeat":
    "phoenix.js 1.8.16 verbindet sich nach 1000 neu, sofern nicht die Seite selbst getrennt hat; bis 1.8.15 tut es das nicht. Auch sein eigenes Heartbeat-Timeout schließt mit 1000, mit der Begründung `heartbeat timeout`, und danach verbindet es sich in jeder Version neu.",
  "phoenix-longpoll":
    "Die Ausweichlösung mit Long Polling erzeugt dieses Close-Event selbst; ein Close-Frame wurde nicht gesendet.",
  "sockjs-message":
    "Die Zahl steht in einer Nachricht von SockJS; der Close-Frame des WebSockets enthält vielleicht eine andere.",
  "obs-kick":
    "Jemand hat in OBS auf die Schaltfläche zum Hinauswerfen geklickt. Die Dokumentation verbietet es, sich automatisch neu zu verbinden.",
  "saltyrtc-handover": "Hier ist er ein Erfolg, obwohl 3003 im Register Forbidden heißt.",
  "hocuspocus-reset":
    "Der Client sollte sich neu verbinden und das Dokument noch einmal synchronisieren.",
  "colyseus-no-return":
    "Das SDK von Colyseus kommt nach diesem Code nicht von selbst zurück; die Anwendung muss einem Raum erneut beitreten.",
  "azure-recovery":
    "Die Wiederherstellung der Verbindung ist gescheitert: Brechen Sie sie ab und öffnen Sie eine neue Verbindung.",
  "aws-delete":
    "Ein Backend, das eine Verbindung löscht (`DeleteConnection`), erzeugt immer 1000: Es kann keinen Close-Code wählen.",
  "aws-limits": "Die Limits sind 32 KB für einen Frame und 128 KB für eine Nachricht.",
  "aws-going-away":
    "Benutzer berichten von 1001 nach 10 Minuten Stille und nach insgesamt 2 Stunden.",
  "cloudflare-vanished":
    "Die Begründung ist `WebSocket disconnected without sending Close frame.` nach einem Verbindungsverlust und `Failed to establish websocket connection` nach einem gescheiterten Verbindungsaufbau.",
  "deepgram-net":
    "Die Kennung in der Begründung sagt, welcher Fall vorliegt: `NET-0001` bedeutet, dass 10 Sekunden lang nichts empfangen wurde, senden Sie also alle 3 bis 5 Sekunden ein KeepAlive; `NET-0003` ist ein Zeitlimit.",
  "speechmatics-policy":
    "Er beendet auch Sitzungen nach 1 Stunde Stille oder nach insgesamt 48 Stunden.",
  "speechmatics-quota":
    "Speechmatics empfiehlt, vor dem nächsten Versuch mindestens 5 bis 10 Sekunden zu warten.",
  "openai-hour":
    "Die längste Sitzung dauerte 60 Minuten, als wir dies gelesen haben, und vor dem Schließen kommt ein `error`-Ereignis mit `session_expired`.",
  "pandascore-plan": "Der Tarif des Kontos enthält nicht, was angefordert wurde.",
  "spring-send-limit":
    "Eine Nachricht ließ sich nicht innerhalb des eingestellten Limits für Zeit oder Puffer senden. graphql-transport-ws verwendet dieselbe Zahl für einen internen Fehler.",
  "janus-demo":
    "Die HTML-Demos schließen damit, wenn das Gateway nicht antwortet; zum Janus-Protokoll gehört er nicht.",
} satisfies VendorMessages["notes"];

import type { LabMessages } from "../types.ts";

export const rules = {
  "huge-frame": {
    title: "Ein Frame von einem Tebibyte",
    text: "Das Labor kündigt einen Frame von etwa einem Tebibyte an und sendet kaum mehr als dessen Kopf. Ein Client mit einem Limit wartet den Rest nicht ab: ws sendet 1009, Chrome beendet den Transport ohne Close-Frame, und beide melden auf ihrer eigenen Seite 1006.",
    field:
      "Der Fall, für den Abschnitt 10.4 von RFC 6455 Limits verlangt: eine Gegenstelle, die mehr ankündigt, als ein Empfänger fassen kann.",
  },
  "message-too-big": {
    title: "Eine Nachricht über dem Limit",
    text: "Der Client sendet eine Nachricht von 100 KiB, das Labor liest höchstens 64 KiB und sendet 1009. Hier melden beide Seiten 1009; ein Server, der die Verbindung scheitern lässt, ohne auf die Antwort des Clients zu warten, wie ws es tut, meldet auf seiner eigenen Seite 1006.",
    field:
      "Die voreingestellten Limits von 8 KiB in Tomcat, 64 KiB in Jetty und 1 MiB in websockets für Python; uWebSockets trennt den Transport bei mehr als 16 KiB und sendet kein 1009.",
  },
  "too-fast": {
    title: "Zu viele Nachrichten",
    text: "Der Client sendet 20 Nachrichten auf einmal, und das Labor, das höchstens 10 annimmt, sendet 1008 mit den abzuwartenden Sekunden als `retry-after` in der Begründung. Beide Seiten melden 1008.",
    field:
      "Die Ratenlimits von Chats und APIs: 1008 im Allgemeinen, 4008 von Discord, 3013 von Centrifugo.",
  },
  "wrong-type": {
    title: "Binärdaten, wo Text verlangt ist",
    text: "Der Client sendet eine Binärnachricht an das Labor, das hier nur Text liest und 1003 sendet, ohne den Inhalt anzusehen. Beide Seiten melden 1003.",
    field:
      "Ein `ArrayBuffer` oder ein `Blob`, gesendet an einen Server, der JSON liest, oder ein Serialisierer, der nur auf einer Seite auf MessagePack umgestellt wurde.",
  },
  "no-token": {
    title: "Keine rechtzeitige Anmeldung",
    text: "Das Labor wartet auf eine Nachricht, die den Client authentifiziert. Vor Ablauf der Frist kommt keine, also sendet das Labor 3008, und beide Seiten melden es: Der Client wurde nicht abgewiesen, er kam zu spät.",
    field:
      "Die erste Nachricht von graphql-ws, `connection_init`, deren Ausbleiben mit 4408 endet, oder Twitch, das 4003 an alle sendet, die binnen 10 s nichts abonnieren.",
  },
  idle: {
    title: "Geschlossen nach Stille",
    text: "Einige Zeit kommt nichts an, und das Labor beginnt den Schließ-Handshake mit 1001. Beide Seiten melden 1001, und der Client weiß, dass jemand die Verbindung absichtlich beendet hat.",
    field: "Jetty, standardmäßig nach 30 s Stille, und Tomcat nach seinem Leerlauf-Timeout.",
  },
  "idle-cut": {
    title: "Getrennt nach Stille",
    text: "Einige Zeit wird nichts übertragen, und das Labor beendet den Transport ohne Close-Frame, wie ein Proxy, dessen Leerlauf-Timeout abläuft. Der Client folgert 1006; jedes rechtzeitige Byte hätte die Verbindung erhalten, auch ein Ping.",
    field:
      "Proxys mit einem Leerlauf-Timeout: nginx nach 60 s ohne Daten vom Server, die Load Balancer von AWS nach 60 s (ALB) oder 350 s (NLB), Cloudflare nach 100 s.",
  },
  "idle-cut-data": {
    title: "Getrennt trotz Pings",
    text: "Einige Zeit wird keine Nachricht übertragen, und das Labor beendet den Transport ohne Close-Frame, denn Pings und Pongs zählt es nicht. Der Client folgert 1006 trotz seiner Heartbeats.",
    field:
      "Ein Proxy, der Nachrichten zählt und keine Kontroll-Frames, wie crossws bei seinem Leerlauf-Timeout; dort muss die Anwendung den Heartbeat senden.",
  },
  "fixed-age": {
    title: "Getrennt bei festem Alter",
    text: "Das Labor beendet den Transport ohne Close-Frame, sobald die Verbindung ein bestimmtes Alter erreicht hat, wie viel auch los ist. Der Client folgert 1006, und weder Nachrichten noch Pings können das Ende hinausschieben.",
    field:
      "Der Load Balancer von Google Cloud, bei dem das Timeout des Backends, standardmäßig 30 s, das ganze Leben eines WebSockets ist, oder AWS API Gateway nach 2 Stunden.",
  },
  "no-pong": {
    title: "Pings ohne Pong",
    text: "Das Labor beantwortet keine Pings, obwohl RFC 6455 einen Pong verlangt (Abschnitt 5.5.2). Ein Client, der Pings sendet, gibt nach Ablauf seiner Frist auf; eine Webseite kann keine senden und erfährt nichts, bis das Labor mit 1001 schließt.",
    field:
      "Ein Server, dessen Event-Loop blockiert ist: websockets für Python sendet alle 20 s einen Ping und 1011 `keepalive ping timeout`, wenn binnen weiterer 20 s kein Pong kommt.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

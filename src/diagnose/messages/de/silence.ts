import type { DiagnoseMessages } from "../types.ts";

export const silence: DiagnoseMessages["silence"] = {
  "nginx-read-timeout": {
    name: "nginx hat die Verbindung nach 60 s ohne Daten vom Server beendet",
    explanation:
      "`proxy_read_timeout` beträgt standardmäßig 60 s und zählt die Stille des Servers hinter nginx. Beiden Seiten wird 1006 gemeldet, denn nginx sendet keinen Close-Frame.",
    howToResolve:
      "Lassen Sie den Server alle 20 bis 30 s einen Ping senden, und erhöhen Sie `proxy_read_timeout` für diesen Pfad auf mehr als das.",
    measureNext:
      "Stellen Sie `error_log` von nginx auf die Stufe `info`, denn es wird nicht als Fehler protokolliert, und suchen Sie nach `upstream timed out ... while proxying upgraded connection`.",
  },
  "haproxy-timeout": {
    name: "HAProxy hat die Verbindung nach Stille beendet",
    explanation:
      "Nach dem Upgrade zählt `timeout tunnel`; wo es nicht gesetzt ist, zählen `timeout client` und `timeout server`, oft 50 s. Beiden Seiten wird 1006 gemeldet.",
    howToResolve:
      "Setzen Sie `timeout tunnel` auf eine Stunde, und lassen Sie den Server alle 20 bis 30 s einen Ping senden.",
    measureNext:
      "Suchen Sie im Log von HAProxy nach den Flags `sD` oder `cD`: ein Timeout in der Datenphase.",
  },
  "alb-idle-timeout": {
    name: "der Load Balancer von AWS hat die Verbindung nach 60 s Stille beendet",
    explanation:
      "Ein Application Load Balancer beendet Verbindungen, auf denen 60 s lang nichts läuft. Ein Ping alle 60 s verliert das Rennen in der Hälfte der Fälle.",
    howToResolve:
      "Senden Sie alle 25 s einen Ping, und erhöhen Sie `idle_timeout.timeout_seconds` des Load Balancers.",
    measureNext:
      "Ändern Sie das Timeout auf 75 s: Verschiebt sich das Ende mit, ist es der Load Balancer.",
  },
  "cloudflare-idle": {
    name: "Cloudflare hat die Verbindung nach 100 s Stille beendet",
    explanation:
      "Cloudflare beendet eine weitergeleitete Verbindung, auf der 100 s lang nichts läuft, und antwortet mit 524, wenn der Server vor dem Upgrade ebenso lange nichts sagt.",
    howToResolve: "Senden Sie vom Server aus alle 30 s einen Ping.",
    measureNext:
      "Verbinden Sie sich an Cloudflare vorbei direkt mit dem Server: Kommt das Ende immer noch nach 100 s?",
  },
  "heroku-idle": {
    name: "der Router von Heroku hat die Verbindung nach 55 s Stille beendet",
    explanation:
      "Der Router von Heroku beendet eine Verbindung, auf der 55 s lang nichts gesendet wurde, und protokolliert H15. Das Limit lässt sich nicht ändern.",
    howToResolve: "Senden Sie von einer der beiden Seiten aus alle 25 s einen Ping.",
    measureNext: "Suchen Sie in `heroku logs` nach `code=H15`.",
  },
  "gcp-backend-timeout": {
    name: "der Load Balancer von Google Cloud hat die Verbindung nach seinem Timeout von 30 s beendet",
    explanation:
      "Bei WebSockets ist das Timeout des Backend-Dienstes die längste Lebensdauer einer Verbindung, wie viel auch los ist. Voreingestellt sind 30 s, und Pings helfen nicht.",
    howToResolve:
      "Erhöhen Sie das Timeout des Backend-Dienstes auf einen Tag, und lassen Sie Clients sich neu verbinden.",
    measureNext:
      "Senden Sie jede Sekunde etwas: Kommt das Ende immer noch nach 30 s, ist es dieses Timeout.",
  },
  "load-balancer-idle": {
    name: "ein Load Balancer oder ein Gateway hat die Verbindung nach Stille beendet",
    explanation:
      "Jede Schicht hat ihr eigenes Leerlauf-Limit: AWS NLB 350 s, Azure 4 Minuten, Envoy 5 Minuten, AWS API Gateway 10 Minuten. Das kürzeste auf dem Weg entscheidet.",
    howToResolve:
      "Senden Sie Pings in weniger als der Hälfte des kürzesten Limits und nie in genau seiner Länge.",
    measureNext:
      "Lassen Sie eine Verbindung nacheinander durch jede der Schichten still, und notieren Sie, wann sie endet.",
  },
  "server-idle-timeout": {
    name: "der Server selbst hat eine untätige Verbindung beendet",
    explanation:
      "Jetty (30 s), Tomcat und uWebSockets (120 s) beenden Verbindungen, auf denen nichts ankommt: die ersten beiden mit 1001, der letzte ohne Close-Frame.",
    howToResolve:
      "Erhöhen Sie das Leerlauf-Timeout des Servers, oder lassen Sie den Client rechtzeitig vorher etwas senden.",
    measureNext:
      "Suchen Sie im Log des Servers nach `idle timeout`, und vergleichen Sie mit seiner Einstellung.",
  },
  "no-pong": {
    name: "ein Ping wurde nicht rechtzeitig beantwortet",
    explanation:
      "Eine Seite hat einen Ping gesendet und keinen Pong bekommen: Die andere ist weg, schläft, ist vom Netz getrennt oder zu beschäftigt, um zu antworten. Browser beantworten Pings von selbst, eine Webseite sieht sie also nie.",
    howToResolve:
      "Geben Sie der Antwort mehr Zeit, als Ihr langsamster Client braucht, und behandeln Sie das Ende als Anlass, sich neu zu verbinden.",
    measureNext:
      "Protokollieren Sie Pings und Pongs auf beiden Seiten mit Uhrzeit: Kam der Ping an, und wann wurde er beantwortet?",
  },
  "event-loop-blocked": {
    name: "die Event-Loop war blockiert, deshalb wurden Pings zu spät beantwortet",
    explanation:
      "`keepalive ping timeout` ist selten ein Fehler des Netzwerks: Eine einzige lange Berechnung oder ein blockierender Aufruf in der Event-Loop lässt jeden Pong warten, und alle Verbindungen enden gemeinsam.",
    howToResolve:
      "Verlagern Sie blockierende Arbeit aus der Event-Loop (Threads, Worker), und erhöhen Sie erst dann das Ping-Timeout.",
    measureNext:
      "Messen Sie die Verzögerung der Event-Loop, mit `monitorEventLoopDelay()` in Node.js oder dem Debug-Modus von asyncio.",
  },
  "sleep-wake": {
    name: "das Gerät hat geschlafen, und die Verbindung ist unterdessen gestorben",
    explanation:
      "Ein schlafender Laptop oder ein Telefon in der Tasche beantwortet nichts; der Server oder ein Proxy gibt auf, und der Client merkt es beim Aufwachen. Auf iOS gibt es womöglich überhaupt kein Close-Event.",
    howToResolve:
      "Schließen Sie beim Aufwachen (`visibilitychange`, `pageshow`, `online`) den Socket und verbinden Sie sich neu, statt zu warten.",
    measureNext:
      "Vergleichen Sie den Zeitpunkt des Endes auf dem Server mit dem auf dem Client: Auf dem Server kam es lange vorher.",
  },
  "background-tab": {
    name: "die Webseite war im Hintergrund, und ihre Timer liefen zu selten",
    explanation:
      "Chromium führt Timer einer verborgenen Webseite nach fünf Minuten höchstens einmal pro Minute aus. Ein Heartbeat mit `setInterval` versäumt seine Frist, und der Server schließt.",
    howToResolve:
      "Lassen Sie den Server den Heartbeat senden, oder stellen Sie den Timer in `onmessage` neu.",
    measureNext: "Protokollieren Sie bei jedem Heartbeat `document.visibilityState`.",
  },
  "network-lost": {
    name: "das Netzwerk dazwischen ging verloren",
    explanation:
      "Von WLAN zu Mobilfunk, ein VPN, ein Router, der die Verbindung vergessen hat (Mobilfunknetze tun das nach 30 s bis einigen Minuten): Der Transport ist weg, und kein Close-Frame konnte ankommen.",
    howToResolve:
      "Verbinden Sie sich mit wachsenden, zufälligen Abständen neu, und senden Sie alle 25 s einen Ping, damit Router sich erinnern.",
    measureNext:
      "Vergleichen Sie Clients: Fallen die in einem bestimmten Netzwerk oder bei einem Netzbetreiber auf, ist es das Netzwerk.",
  },
  "maximum-age": {
    name: "die Verbindung hat ihr Höchstalter erreicht",
    explanation:
      "Eine Schicht begrenzt das Leben einer Verbindung, wie viel auch los ist: uWebSockets sendet 1000 mit `please reconnect`, AWS API Gateway beendet sie nach 2 Stunden, Load Balancer bei dem Alter, das bei ihnen eingestellt ist.",
    howToResolve:
      "Lassen Sie den Client sich neu verbinden, auch nach 1000, oder erhöhen Sie das Limit.",
    measureNext:
      "Notieren Sie das Alter mehrerer Verbindungen an ihrem Ende: Ist es immer dasselbe?",
  },
  "heartbeat-missed": {
    name: "der eigene Heartbeat der Anwendung ist ausgeblieben",
    explanation:
      "SignalR, Socket.IO und andere senden Heartbeats als Nachrichten. Keiner kam rechtzeitig an: Der Absender war beschäftigt oder hat geschlafen, das Netzwerk war weg, oder auf beiden Seiten sind verschiedene Zeiten eingestellt.",
    howToResolve:
      "Setzen Sie das Timeout auf mindestens das Doppelte des Intervalls der anderen Seite.",
    measureNext:
      "Protokollieren Sie die Heartbeats auf beiden Seiten: Wurden sie zu spät gesendet, oder kamen sie zu spät an?",
  },
  "pings-not-counted": {
    name: "ein Leerlauf-Limit zählt nur Daten, keine Pings",
    explanation:
      "Etwas auf dem Weg oder der Server selbst beendet Verbindungen, auf denen keine Nachrichten fließen. Pings und Pongs sind Steuer-Frames und zählen dafür nicht.",
    howToResolve:
      "Senden Sie deutlich vor Ablauf des Limits eine kleine Nachricht Ihres eigenen Protokolls, oder erhöhen Sie es.",
    measureNext:
      "Senden Sie nach der halben Zeit eine Nachricht: Lebt die Verbindung dann doppelt so lange, ist es dieses Limit.",
  },
};

import type { FindingSentences } from "../types.ts";

export const findings: FindingSentences = {
  "name-not-found": "Diesen Namen gibt es nicht: Das hat die Namensauflösung gesagt.",
  "name-lookup-failed":
    "Die Namensauflösung ist gescheitert; ob es den Namen gibt, konnte niemand sagen.",
  "connection-refused": "Der Host hat die TCP-Verbindung abgelehnt.",
  "connect-timeout":
    "Keine Adresse hat die TCP-Verbindung rechtzeitig beantwortet, und keine hat sie abgelehnt.",
  "host-unreachable": "Zu der Adresse führt kein Weg: Das hat das Netzwerk gesagt.",
  "certificate-self-signed":
    "Das Zertifikat ist selbst signiert, oder eine Stelle in seiner Kette ist es.",
  "certificate-expired": "Das Zertifikat ist abgelaufen.",
  "certificate-not-yet-valid": "Das Zertifikat gilt noch nicht.",
  "certificate-wrong-name": "Das Zertifikat wurde für einen anderen Namen ausgestellt.",
  "certificate-unknown-issuer":
    "Das Zertifikat kommt von einer Stelle, der nicht vertraut wird, oder seine Kette ist unvollständig.",
  "certificate-refused": "Das Zertifikat wurde nicht angenommen.",
  "tls-not-spoken": "Es wurde TLS gesprochen, und was zurückkam, war kein TLS.",
  "tls-expected": "Der Port erwartet TLS, und Klartext wurde an ihn gesendet.",
  "tls-alert": "Der TLS-Handshake wurde mit einem Alert abgelehnt.",
  "tls-unanswered": "Der TLS-Handshake wurde nicht beantwortet.",
  "answer-missing":
    "Die Verbindung wurde angenommen, und eine vollständige Antwort auf den Eröffnungs-Handshake kam nicht.",
  "answer-dropped":
    "Statt einer Antwort auf den Eröffnungs-Handshake wurde die Verbindung getrennt.",
  "answer-not-http": "Was zurückkam, war keine Antwort in HTTP.",
  "accept-wrong": "Das `Sec-WebSocket-Accept` der 101 passt nicht zum gesendeten Schlüssel.",
  "upgrade-missing": "In der 101 fehlt `Upgrade: websocket` oder `Connection: Upgrade`.",
  "subprotocol-unoffered": "Die 101 nennt ein Subprotokoll, das nicht angeboten wurde.",
  "subprotocol-not-chosen":
    "Ein Subprotokoll wurde angeboten und keines gewählt: Browser beenden dann die Verbindung.",
  "extension-unoffered":
    "Die 101 nennt eine Erweiterung oder einen Parameter, die nicht angeboten wurden.",
  "extension-missing":
    "Der Server hat die Erweiterung nicht angenommen, die der Client braucht; die Sonde hat daher mit 1010 geschlossen.",
  "origin-decides": "Mit dem Header `Origin` hat sich die Antwort geändert.",
  "origin-irrelevant": "Mit einem anderen Header `Origin` blieb die Antwort dieselbe.",
  "subprotocol-decides": "Ohne das Subprotokoll öffnet der Server die Verbindung.",
  "slash-decides":
    "Mit geändertem Schrägstrich am Ende des Pfades öffnet der Server die Verbindung.",
  "same-without-upgrade":
    "Eine gewöhnliche Anfrage an denselben Pfad bekommt denselben Status: Das Upgrade machte keinen Unterschied.",
  "ordinary-page": "Die Antwort ist eine gewöhnliche Webseite.",
  "authentication-demanded": "Die Antwort verlangt eine Anmeldung.",
  "redirect-given": "Die Antwort nennt eine andere Adresse.",
  "proxy-answered": "Ein Proxy hat anstelle des Servers geantwortet.",
  "proxy-on-the-way": "Die Antwort kam über einen Proxy.",
  "through-nginx": "Die Antwort auf die Eröffnung kam über nginx.",
  "through-cloudflare": "Die Antwort auf die Eröffnung kam über Cloudflare.",
  "through-heroku": "Die Antwort auf die Eröffnung kam über Heroku.",
  "through-google-cloud": "Die Antwort auf die Eröffnung kam über Google Cloud.",
  "wait-demanded": "Die Antwort sagt, wann Sie wiederkommen sollen.",
  "closed-by-peer":
    "Die andere Seite hat von sich aus geschlossen, mit einem Code ihrer Anwendung.",
  "dropped-with-fin":
    "Die andere Seite hat die Transportverbindung geordnet beendet (FIN), ohne Close-Frame.",
  "dropped-with-reset": "Die Transportverbindung wurde zurückgesetzt (RST), ohne Close-Frame.",
  "refused-afterwards": "Gleich nach dem Ende lauschte an der Adresse nichts mehr.",
  "listening-afterwards":
    "Gleich nach dem Ende nahm die Adresse eine neue Verbindung an: Dort lauscht noch etwas.",
  "silence-dropped": "Die stille Verbindung wurde getrennt, während die mit Pings weiterlebte.",
  "silence-forgotten":
    "Die stille Verbindung war nicht mehr da, als die Sonde sie schließen wollte, während die mit Pings weiterlebte.",
  "silence-closed": "Die stille Verbindung wurde geschlossen, während die mit Pings weiterlebte.",
  "pings-not-counted":
    "Pings wurden beantwortet und halfen nicht: Nur die Verbindung mit Daten lebte weiter.",
  "died-despite-pings": "Die stille Verbindung und die mit Pings endeten im selben Alter.",
  "same-age": "Alle Verbindungen endeten im selben Alter, was auch immer sie taten.",
  "same-moment-closed":
    "Alle Verbindungen wurden trotz verschiedenen Alters im selben Augenblick geschlossen.",
  "same-moment-dropped":
    "Alle Verbindungen wurden trotz verschiedenen Alters im selben Augenblick getrennt.",
  "pings-flowed":
    "Pings wurden bis zum Ende beantwortet, es flossen also die ganze Zeit Bytes in beide Richtungen.",
  "pings-unanswered": "Kein Ping wurde beantwortet.",
  "pongs-stopped": "Pings wurden zuerst beantwortet, dann nicht mehr.",
  "dropped-after-large":
    "Die Transportverbindung endete gleich nach der großen Nachricht, ohne Close-Frame.",
  "frame-invalid": "Die andere Seite hat einen Frame gesendet, den RFC 6455 nicht erlaubt.",
  "frame-compressed":
    "Die andere Seite hat einen Frame mit dem reservierten Bit der Kompression gesendet, obwohl keine vereinbart war.",
  "frame-cut": "Die Transportverbindung endete mitten in einem Frame.",
  "frame-too-large":
    "Die andere Seite hat einen Frame angekündigt, der größer ist, als je ein Browser annimmt.",
  "deflate-broken":
    "Die andere Seite hat eine komprimierte Nachricht gesendet, die sich nicht entpacken lässt.",
  "close-code-invalid":
    "Die andere Seite hat einen Close-Frame mit einem Code gesendet, der nicht gesendet werden darf.",
  "text-not-utf8": "Die andere Seite hat Text gesendet, der kein UTF-8 ist.",
  "close-unanswered": "Die Sonde hat geschlossen, und kein Close-Frame kam rechtzeitig zurück.",
  "close-dropped":
    "Die Sonde hat geschlossen, und die Transportverbindung endete, ohne dass ein Close-Frame zurückkam.",
};

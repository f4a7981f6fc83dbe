import type { LabMessages } from "../types.ts";

export const opening = {
  "name-not-found": {
    title: "Ein Hostname ohne Adresse",
    text: "Der Hostname in der URL endet auf `.invalid`, und kein DNS hat dafür eine Adresse, also wird niemandem etwas gesendet. Einer Webseite wird 1006 ohne Begründung gemeldet; nur die Konsole oder ein Client außerhalb des Browsers nennt die Ursache.",
    field:
      "Ein Tippfehler, ein fehlender DNS-Eintrag oder ein Name, den es nur in einem anderen Netzwerk gibt.",
  },
  "port-refused": {
    title: "Ein Port, an dem nichts lauscht",
    text: "Am Port der URL lauscht nichts, und die TCP-Verbindung wird sofort abgelehnt, vor dem ersten Byte des Eröffnungs-Handshakes. Einer Webseite wird 1006 gemeldet; in der Konsole von Chrome steht `net::ERR_CONNECTION_REFUSED`.",
    field:
      "Ein Server, der nicht läuft, an einem anderen Port lauscht oder in seinem Container nur an 127.0.0.1.",
  },
  "tls-untrusted": {
    title: "Ein Zertifikat, dem niemand vertraut",
    text: "Das Zertifikat stammt von der eigenen Zertifizierungsstelle des Labors, die der Client nicht kennt, also scheitert der TLS-Handshake: Einer Webseite wird 1006 gemeldet, nie 1015. Ein Client, der `/ca.pem` vertraut, verbindet sich und kann unter dieser Adresse jedes Szenario über TLS spielen.",
    field:
      "Ein selbst signiertes Zertifikat oder eine Kette ohne ihr Zwischenzertifikat; bei einem WebSocket fragt ein Browser nicht, ob er fortfahren soll.",
  },
  "tls-expired": {
    title: "Ein abgelaufenes Zertifikat",
    text: "Das Datum, bis zu dem das Zertifikat gilt, ist vorbei, und der Client bricht den TLS-Handshake ab: Einer Webseite wird 1006 gemeldet, nie 1015. Nur ein Client, der `/ca.pem` vertraut, sieht, dass es allein am Datum liegt.",
    field:
      "Ein Zertifikat, das niemand rechtzeitig erneuert hat, oder ein Gerät, dessen Uhr falsch geht.",
  },
  "tls-wrong-name": {
    title: "Ein Zertifikat für einen anderen Namen",
    text: "Das Zertifikat ist gültig, aber nicht für den Namen in der URL, und der Client bricht den TLS-Handshake ab: Einer Webseite wird 1006 gemeldet, nie 1015. Nur ein Client, der `/ca.pem` vertraut, sieht, dass es allein am Namen liegt.",
    field:
      "Eine Verbindung zu einer IP-Adresse oder zu einer neuen Subdomain, die das Zertifikat nicht nennt.",
  },
  "tls-refused": {
    title: "TLS ohne etwas Gemeinsames",
    text: "Das Labor nimmt keinen der TLS-Parameter an, die der Client anbietet, und beendet den TLS-Handshake mit einem Alert. Einer Webseite wird 1006 gemeldet, nie 1015: WHATWG erlaubt Browsern diese Zahl nicht.",
    field: "Ein Gerät, das nur alte TLS-Versionen kennt, und ein Server, der nur neuere annimmt.",
  },
  "no-answer": {
    title: "Ein Eröffnungs-Handshake ohne Antwort",
    text: "Das Labor nimmt die TCP-Verbindung an, liest die Anfrage und beantwortet sie nicht. Der Client bleibt im Zustand des Verbindens, bis er aufgibt, in Firefox nach 20 s, und meldet 1006.",
    field:
      "Ein Server, der vor der Antwort auf eine Datenbank oder einen Identitätsdienst wartet, oder eine Firewall, die Pakete stillschweigend verwirft.",
  },
  "dropped-handshake": {
    title: "Das Ende des Transports im Eröffnungs-Handshake",
    text: "Das Labor liest die Anfrage und beendet den Transport ohne HTTP-Antwort. Es gibt weder einen Status noch einen Close-Frame, und der Client meldet 1006, ohne offen gewesen zu sein.",
    field:
      "Eine `ws:`-Adresse für einen Port, der TLS erwartet, oder ein Prozess, der endet, bevor er geantwortet hat.",
  },
  redirect: {
    title: "Eine Umleitung statt 101",
    text: "Das Labor beantwortet den Eröffnungs-Handshake mit einer HTTP-Umleitung und einem `Location`. Browser, ws und undici folgen bei einem WebSocket keiner Umleitung und melden 1006; websockets für Python folgt ihr und verbindet sich mit der neuen Adresse.",
    field:
      "Eine Umleitung von `http:` auf `https:`, auf eine Anmeldeseite oder auf denselben Pfad mit Schrägstrich am Ende.",
  },
  "not-a-websocket": {
    title: "Eine Webseite statt eines WebSockets",
    text: "Das Labor beantwortet den Eröffnungs-Handshake wie eine gewöhnliche Anfrage, mit HTTP 200 und einer HTML-Seite. Ohne 101 gibt es keine WebSocket-Verbindung, und der Client meldet 1006.",
    field:
      "Der Fallback einer Single-Page-Anwendung, die jeden unbekannten Pfad mit `index.html` beantwortet, oder ein Proxy, der `Upgrade` nicht weiterleitet.",
  },
  "wrong-accept": {
    title: "Ein falsches `Sec-WebSocket-Accept`",
    text: "Das Labor antwortet mit 101, aber sein `Sec-WebSocket-Accept` gehört nicht zum `Sec-WebSocket-Key` des Clients. Der Client muss die Verbindung scheitern lassen (RFC 6455, Abschnitt 4.1): Er meldet 1006, ohne offen gewesen zu sein.",
    field:
      "Ein selbst geschriebener Server, der den Wert nicht so berechnet, wie es Abschnitt 4.2.2 von RFC 6455 festlegt.",
  },
  "no-upgrade": {
    title: "Eine 101 ohne `Upgrade`",
    text: "Das Labor antwortet mit 101 und einem richtigen `Sec-WebSocket-Accept`, lässt aber den Header `Upgrade` weg. Der Status allein genügt nicht (RFC 6455, Abschnitt 4.1): Der Client muss die Verbindung scheitern lassen und meldet 1006.",
    field:
      "Ein Proxy, der `Upgrade` aus der Antwort entfernt, weil dieser Header nur bis zur nächsten Station gilt.",
  },
  "unoffered-subprotocol": {
    title: "Ein Subprotokoll, das nicht angeboten wurde",
    text: "Das Labor antwortet mit 101 und nennt in `Sec-WebSocket-Protocol` ein Subprotokoll, das der Client nicht angeboten hat. Der Client muss die Verbindung scheitern lassen (RFC 6455, Abschnitt 4.1) und meldet 1006.",
    field:
      "Ein Server, der immer mit seinem eigenen Subprotokoll antwortet, was auch immer der Client anbietet; ws meldet `Server sent a subprotocol but none was requested`.",
  },
  "ignored-subprotocol": {
    title: "Ein Subprotokoll, das unbeantwortet bleibt",
    text: "Der Client bietet ein Subprotokoll an, und das Labor antwortet mit 101 ohne `Sec-WebSocket-Protocol`: Es hat keines gewählt. RFC 6455 erlaubt das einem Server; Browser, ws und undici lassen die Verbindung scheitern und melden 1006, während websockets für Python ohne Subprotokoll weitermacht.",
    field:
      "Ein Client, der `graphql-transport-ws` anbietet, und ein Server, der nur `graphql-ws` kennt; ws meldet `Server sent no subprotocol`.",
  },
  "unoffered-extension": {
    title: "Eine Erweiterung, die nicht angeboten wurde",
    text: "Das Labor antwortet mit 101 und nennt in `Sec-WebSocket-Extensions` eine Erweiterung, die der Client nicht angeboten hat. Der Client muss die Verbindung scheitern lassen (RFC 6455, Abschnitt 4.1) und meldet 1006.",
    field:
      "Ein Proxy, der `Sec-WebSocket-Extensions` unterwegs verändert; ws meldet `Server indicated an extension that was not requested`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

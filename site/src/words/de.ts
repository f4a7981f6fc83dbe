import type { SiteWords } from "./types.ts";

export const de: SiteWords = {
  home: {
    title: "WebSocket-Schließcodes, erklärt",
    heading: "Warum wurde die WebSocket-Verbindung geschlossen?",
    lead: "Jeder Schließcode: was er bedeutet, wann Sie ihn sehen, was dagegen hilft und ob sich der Client neu verbinden soll. Dazu je zwei Codes im Vergleich, mit Urteil.",
    description:
      "Nachschlagewerk der WebSocket-Schließcodes: Bedeutung, Ursachen, Abhilfe, Rat zum Neuverbinden und der Vergleich je zweier Codes, alles mit Quelle.",
  },
  nav: {
    codes: "Schließcodes",
    ranges: "Bereiche",
    tools: "Werkzeuge und Tabellen",
    languages: "Sprachen",
  },
  codes: {
    title: "Alle WebSocket-Schließcodes",
    lead: "Die Einträge des IANA-Registers und die Bereiche, in denen alle übrigen Zahlen liegen.",
  },
  code: {
    about: (subject, gist) => `${subject} ${gist}.`,
    seeAlso: "Mit den übrigen vergleichen",
  },
  compare: {
    title: "Zwei Schließcodes vergleichen",
    lead: "Was verschieden ist, was gleich ist, wann welcher passt, und ein Urteil.",
    confused: "Oft verwechselt",
    every: "Alle Paare",
    aspect: "Merkmal",
  },
  choose: {
    title: "Welchen Schließcode soll ich senden?",
    lead: "Höchstens drei Fragen, dann der Code, ein Grund und was die Gegenseite sieht.",
    answers: "Antworten",
    restart: "Von vorn beginnen",
    send: (code) => `Senden Sie ${code}`,
    sendNothing: "Senden Sie einen HTTP-Status, keinen Schließcode",
    situations: "Alle Situationen",
    statuses: "Welcher Status",
  },
  doctor: {
    title: "Der 1006-Doktor",
    lead: "1006 sagt nur, dass kein Close-Frame kam. Der Zeitpunkt sagt den Rest.",
    blind:
      "Eine Seite kann diese Ursachen nicht unterscheiden, und das ist Absicht: ein unbekannter Name, ein geschlossener Port, ein falsches Zertifikat, ein HTTP 403 und eine abgerissene Verbindung ergeben alle 1006, einen leeren Grund und `wasClean` gleich `false`. Sehen Sie von außen nach: mit `curl`, einem Node-Skript oder im Protokoll des Servers.",
    symptoms: {
      "at-once": {
        moment: "Sofort, und sie war nie offen",
        cause:
          "Name, Port oder Pfad stimmt nicht, dem Zertifikat wird nicht vertraut, eine `ws:`-Adresse steht auf einer `https:`-Seite, oder der Server fehlt.",
        remedy:
          "Rufen Sie dieselbe Adresse mit `curl -i` und den Upgrade-Headern auf. Ohne jede HTTP-Antwort liegt es an Name, Port oder Zertifikat; eine andere Antwort als 101 ist der nächste Fall.",
      },
      "refused-upgrade": {
        moment: "Sofort, und das Serverprotokoll zeigt einen HTTP-Status",
        cause:
          "Das Upgrade wurde abgelehnt: 401 oder 403 (Anmeldung, `Origin`), 404 (Pfad), 426 oder 400 (Header im Proxy verloren), 502 (kein Backend). Frameworks, die vor dem Annehmen schließen, etwa Starlette mit `close(4401)`, senden HTTP 403: Die Seite sieht 1006, der Testclient zeigt 4401.",
        remedy:
          "Lesen Sie den Status im Protokoll des Servers oder Proxys. Muss die Seite den Grund kennen, dann erst annehmen und danach mit Code und Grund schließen.",
      },
      "after-idle": {
        moment: "Immer nach derselben Stille: 30, 55, 60 oder 100 Sekunden",
        cause:
          "Ein Proxy oder Lastverteiler hat eine stille Verbindung aufgegeben: nginx und AWS ALB nach 60 s, Heroku nach 55 s, Cloudflare nach 100 s.",
        remedy:
          "Senden Sie vom Server alle 20 bis 30 Sekunden einen Ping, deutlich unter der kleinsten Frist auf dem Weg und nie gleich ihr, und erhöhen Sie diese Frist (nginx: `proxy_read_timeout`).",
      },
      "fixed-age": {
        moment: "In einem festen Alter, auch unter Last",
        cause:
          "Eine Höchstdauer: Die Backend-Frist eines Google-Cloud-Lastverteilers (30 s) gilt für das ganze Leben eines WebSockets, AWS API Gateway beendet ihn nach 2 Stunden, manche Server haben eine eigene Grenze.",
        remedy: "Finden und erhöhen Sie die Grenze, oder verbinden Sie sich vorher neu.",
      },
      "after-send": {
        moment: "Gleich nach einer großen Nachricht",
        cause:
          "Die Nachricht überschritt die Grenze einer Station. uWebSockets und tungstenite lassen den Transport fallen, statt 1009 zu senden; anderswo kann ein TCP-Reset den Close-Frame überholen.",
        remedy:
          "Vergleichen Sie die Größe der Nachricht mit den Grenzen aller Stationen; erhöhen Sie die Grenze oder teilen Sie die Nachricht.",
      },
      "on-wake": {
        moment: "Wenn ein Laptop oder Telefon aufwacht",
        cause:
          "Das Gerät schlief, beantwortete keine Pings, und Gegenseite oder Netz haben die Verbindung vergessen.",
        remedy:
          "Verbinden Sie sich bei `visibilitychange`, `pageshow` und `online` neu, mit einer Verbindungsfrist von einigen Sekunden.",
      },
      "background-tab": {
        moment: "Nach etwa fünf Minuten in einem Hintergrund-Tab",
        cause:
          "Browser bremsen die Zeitgeber verborgener Seiten auf einen pro Minute: Ein Herzschlag der Seite verpasst die Frist des Servers.",
        remedy:
          "Senden Sie den Herzschlag vom Server, oder starten Sie den Zeitgeber der Seite in `onmessage` neu statt mit `setInterval`.",
      },
      "in-bulk": {
        moment: "Viele Clients in derselben Sekunde",
        cause:
          "Ein Deployment, ein Absturz oder ein neu geladener Proxy, der seine Verbindungen verwarf.",
        remedy:
          "Lassen Sie den Server vor dem Ende 1012 oder 1001 senden und die Clients nach einer zufälligen Pause zurückkehren.",
      },
      "no-event": {
        moment: "Stille, und minutenlang kein close-Ereignis",
        cause:
          "Der Weg starb ohne ein Wort: Wechsel von WLAN zu Mobilfunk, ein vergessliches NAT, ein angehaltener Tab auf iOS. TCP merkt es erst beim Schreiben.",
        remedy:
          "Lassen Sie den Server Pings senden und stumme Gegenstellen fallen; in der Seite gilt ein fehlender Herzschlag der Anwendung als Ende.",
      },
    },
  },
  limits: {
    title: "Grenzen und Fristen",
    lead: "Vorgaben, die Verbindungen beenden: die größte Nachricht, Pings, Leerlauffristen und wie lange auf den Schließ-Handshake gewartet wird.",
    note: "Gelesen in Quelltext oder Dokumentation des jeweiligen Programms, November 2026, sofern die Zeile nichts anderes sagt. Jede Vorgabe lässt sich ändern; ein Punkt steht, wo unsere Quelle schweigt.",
  },
  interop: {
    title: "Welche Codes unverändert ankommen",
    lead: "Manche Empfänger kennen nur die ersten Codes der RFC 6455 und zeigen ihrer Anwendung eine andere Zahl als die gesendete.",
    intact: "unverändert",
  },
  vendors: {
    lead: "Dieselbe private Zahl bedeutet bei verschiedenen Diensten Gegensätzliches. Was jeder sagt, und ob man zurückkehren soll.",
  },
  guides: { title: "Anleitungen" },
  notFound: {
    title: "Diese Seite gibt es nicht",
    text: "Vielleicht hat die Liste aller Codes, was Sie suchen.",
  },
};

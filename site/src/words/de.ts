import type { SiteWords } from "./types.ts";

export const de: SiteWords = {
  home: {
    title: "WebSocket-Close-Codes, erklärt",
    heading: "Warum wurde die WebSocket-Verbindung geschlossen?",
    lead: "Jeder Close-Code: was er bedeutet, wann Sie ihn sehen, was dagegen hilft und ob sich der Client neu verbinden soll. Dazu der Vergleich je zweier Codes, mit Fazit.",
    description:
      "Nachschlagewerk der WebSocket-Close-Codes: Bedeutung, Ursachen, Abhilfe, Rat zum Neuverbinden und der Vergleich je zweier Codes, alles mit Quelle.",
  },
  nav: {
    codes: "Close-Codes",
    ranges: "Bereiche",
    tools: "Werkzeuge und Tabellen",
    languages: "Sprachen",
  },
  codes: {
    title: "Alle WebSocket-Close-Codes",
    lead: "Die Einträge des IANA-Registers und die Bereiche, in denen alle übrigen Zahlen liegen.",
  },
  code: {
    about: (subject, gist) => `${subject} ${gist}.`,
    seeAlso: "Mit den übrigen vergleichen",
  },
  compare: {
    title: "Zwei Close-Codes vergleichen",
    lead: "Was verschieden ist, was gleich ist, wann welcher passt, und ein Fazit.",
    confused: "Oft verwechselt",
    every: "Alle Paare",
    aspect: "Merkmal",
  },
  choose: {
    title: "Welchen Close-Code soll ich senden?",
    lead: "Höchstens drei Fragen, dann der Code, eine Begründung und was die andere Seite sieht.",
    answers: "Antworten",
    restart: "Von vorn beginnen",
    send: (code) => `Senden Sie ${code}`,
    sendNothing: "Senden Sie einen HTTP-Status, keinen Close-Code",
    situations: "Alle Situationen",
    statuses: "Welcher Status",
  },
  doctor: {
    title: "Der Doktor für 1006",
    lead: "1006 sagt nur, dass kein Close-Frame kam. Der Zeitpunkt sagt den Rest.",
    blind:
      "Eine Webseite kann diese Ursachen nicht unterscheiden, und das ist Absicht: ein unbekannter Name, ein geschlossener Port, ein falsches Zertifikat, ein HTTP 403 und eine abgerissene Verbindung ergeben alle 1006, eine leere Begründung und `wasClean` gleich `false`. Sehen Sie von außen nach: zuerst mit der Sonde, dann im Log des Servers.",
    symptoms: {
      "at-once": {
        moment: "Sofort, und sie war nie offen",
        cause:
          "Name, Port oder Pfad stimmt nicht, dem Zertifikat wird nicht vertraut, eine `ws:`-Adresse steht auf einer `https:`-Seite, oder der Server fehlt.",
        remedy:
          "Geben Sie dieselbe Adresse an `npx closewise probe`. Ohne jede HTTP-Antwort liegt es an Name, Port oder Zertifikat, und die Sonde sagt, woran; eine andere Antwort als 101 ist der nächste Fall.",
      },
      "refused-upgrade": {
        moment: "Sofort, und das Log des Servers zeigt einen HTTP-Status",
        cause:
          "Das Upgrade wurde abgelehnt: 401 oder 403 (Anmeldung, `Origin`), 404 (Pfad), 426 oder 400 (Header im Proxy verloren), 502 (kein Backend). Frameworks, die vor dem Annehmen schließen, etwa Starlette mit `close(4401)`, senden HTTP 403: Die Webseite sieht 1006, der Testclient zeigt 4401.",
        remedy:
          "Lesen Sie den Status im Log des Servers oder Proxys. Muss die Webseite wissen, warum, nehmen Sie erst an und schließen danach mit Code und Begründung.",
      },
      "after-idle": {
        moment: "Immer nach derselben Stille: 30, 55, 60 oder 100 Sekunden",
        cause:
          "Ein Proxy oder Load Balancer hat eine stille Verbindung aufgegeben: nginx und AWS ALB nach 60 s, Heroku nach 55 s, Cloudflare nach 100 s.",
        remedy:
          "Senden Sie vom Server alle 20 bis 30 Sekunden einen Ping, bleiben Sie damit deutlich unter dem kleinsten Timeout auf dem Weg, nie genau darauf, und erhöhen Sie dieses Timeout (nginx: `proxy_read_timeout`).",
      },
      "fixed-age": {
        moment: "In einem festen Alter, auch unter Last",
        cause:
          "Eine Höchstdauer: Das Backend-Timeout eines Load Balancers von Google Cloud (30 s) gilt für das ganze Leben eines WebSockets, AWS API Gateway beendet ihn nach 2 Stunden, manche Server haben ein eigenes Limit.",
        remedy: "Finden und erhöhen Sie das Limit, oder verbinden Sie sich vorher neu.",
      },
      "after-send": {
        moment: "Gleich nach einer großen Nachricht",
        cause:
          "Die Nachricht überschritt das Limit einer Station. uWebSockets und tungstenite trennen die Verbindung, statt 1009 zu senden; anderswo kann ein TCP-Reset den Close-Frame überholen.",
        remedy:
          "Vergleichen Sie die Größe der Nachricht mit den Limits aller Stationen; erhöhen Sie das Limit, oder teilen Sie die Nachricht.",
      },
      "on-wake": {
        moment: "Wenn ein Laptop oder Telefon aufwacht",
        cause:
          "Das Gerät schlief, beantwortete keine Pings, und die Gegenstelle oder das Netz hat die Verbindung vergessen.",
        remedy:
          "Verbinden Sie sich bei `visibilitychange`, `pageshow` und `online` neu, mit einem Timeout von einigen Sekunden für den Aufbau.",
      },
      "background-tab": {
        moment: "Nach etwa fünf Minuten in einem Hintergrund-Tab",
        cause:
          "Browser bremsen die Timer verborgener Seiten auf einen pro Minute: Ein Heartbeat der Webseite verpasst die Frist des Servers.",
        remedy:
          "Senden Sie den Heartbeat vom Server aus, oder starten Sie den Timer der Webseite in `onmessage` neu, statt `setInterval` zu verwenden.",
      },
      "in-bulk": {
        moment: "Viele Clients in derselben Sekunde",
        cause:
          "Ein Deployment, ein Absturz oder ein neu geladener Proxy, der seine Verbindungen verwarf.",
        remedy:
          "Lassen Sie den Server vor dem Ende 1012 oder 1001 senden und die Clients nach einer zufälligen Wartezeit zurückkehren.",
      },
      "no-event": {
        moment: "Stille, und minutenlang kein Close-Event",
        cause:
          "Der Weg starb ohne ein Wort: Wechsel von WLAN zu Mobilfunk, ein NAT, das vergisst, ein angehaltener Tab auf iOS. TCP merkt es erst beim Schreiben.",
        remedy:
          "Lassen Sie den Server Pings senden und Gegenstellen ohne Antwort trennen; in der Webseite gilt ein ausbleibender Heartbeat der Anwendung als Ende.",
      },
    },
  },
  limits: {
    title: "Limits und Timeouts",
    lead: "Vorgaben, die Verbindungen beenden: die größte Nachricht, Pings, Leerlauf-Timeouts und wie lange auf den Schließ-Handshake gewartet wird.",
    note: "Gelesen in Quelltext oder Dokumentation des jeweiligen Programms, November 2026, sofern die Zeile nichts anderes sagt. Jede Vorgabe lässt sich ändern; ein Punkt steht, wo unsere Quelle schweigt.",
  },
  interop: {
    title: "Welche Codes unverändert ankommen",
    lead: "Manche Empfänger kennen nur die ersten Codes der RFC 6455 und zeigen ihrer Anwendung eine andere Zahl als die gesendete.",
    intact: "unverändert",
  },
  vendors: {
    lead: "Dieselbe private Zahl bedeutet bei verschiedenen Diensten Gegensätzliches. Was jeder damit sagt, und ob man sich neu verbinden soll.",
  },
  guides: { title: "Anleitungen" },
  notFound: {
    title: "Diese Seite gibt es nicht",
    text: "Vielleicht hat die Liste aller Codes, was Sie suchen.",
  },
};

import type { DiagnoseMessages } from "../types.ts";

export const opening: DiagnoseMessages["opening"] = {
  "nothing-listening": {
    name: "unter dieser Adresse und diesem Port lauscht nichts",
    explanation:
      "Die TCP-Verbindung wurde abgelehnt: Der Server läuft nicht, lauscht auf einem anderen Port oder nur auf einer anderen Schnittstelle (127.0.0.1 in einem Container ist von außen nicht erreichbar).",
    howToResolve:
      "Starten Sie den Server, vergleichen Sie den Port in der URL mit dem, den er ausgibt, und lassen Sie ihn auf 0.0.0.0 lauschen, wenn er von anderen Rechnern erreichbar sein muss.",
    measureNext:
      "Führen Sie auf dem Rechner des Servers `ss -ltnp` aus und suchen Sie den Port; auf dem des Clients `curl -v` zum selben Host und Port.",
  },
  "host-not-found": {
    name: "der Hostname lässt sich nicht auflösen",
    explanation:
      "Der Name in der URL hat in dem DNS, das dieser Client fragt, keine Adresse: ein Tippfehler, ein fehlender Eintrag oder ein Name, den es nur in einem anderen Netzwerk gibt.",
    howToResolve:
      "Korrigieren Sie den Namen, oder veröffentlichen Sie den Eintrag dort, wo dieser Client nachschlägt.",
    measureNext:
      "Führen Sie auf dem Rechner des Clients `getent hosts NAME` oder `nslookup NAME` aus.",
  },
  "wrong-path": {
    name: "kein WebSocket-Endpunkt unter diesem Pfad",
    explanation:
      "Der Server hat geantwortet, aber nicht als WebSocket-Server: Der Pfad, ein von einem Proxy hinzugefügtes Präfix oder ein Schrägstrich am Ende ist nicht der, den er bedient. Uvicorn antwortet hier mit 403, nicht mit 404.",
    howToResolve:
      "Vergleichen Sie den Pfad in der URL mit der Route auf dem Server, nach jeder Umschreibung auf dem Weg, bis zum letzten Schrägstrich.",
    measureNext:
      "Fragen Sie den Server direkt, an allen Proxys vorbei, mit demselben Pfad: Antwortet er mit 101?",
  },
  "upgrade-not-forwarded": {
    name: "ein Proxy gibt das Upgrade nicht weiter",
    explanation:
      "`Upgrade` und `Connection` sind Hop-by-Hop-Header: Ein Proxy, der sie nicht ausdrücklich weiterleiten soll, macht aus dem Handshake eine gewöhnliche Anfrage, und der Server beantwortet sie als solche.",
    howToResolve:
      "Stellen Sie jeden Proxy auf dem Weg so ein, dass er mit dem Server HTTP/1.1 spricht und beide Header weiterleitet.",
    measureNext:
      "Protokollieren Sie auf dem Server die Header der Anfrage. Fehlt darin `Upgrade: websocket`, hat es ein Proxy entfernt.",
  },
  "credentials-refused": {
    name: "der Server lehnt die Anmeldedaten ab, oder es gibt keine",
    explanation:
      "Der Handshake wurde mit 401 oder 403 beantwortet. Eine Webseite kann bei einem WebSocket keine Header setzen und sieht den Status nie: Ihr wird 1006 gemeldet. Cookies werden nur gesendet, wenn ihre Domain und `SameSite` es erlauben.",
    howToResolve:
      "Senden Sie die Anmeldedaten in einem Cookie, als kurzlebiges Ticket in der URL oder in der ersten Nachricht nach dem Öffnen; erneuern Sie sie vor jedem Versuch.",
    measureNext:
      "Sehen Sie sich die Anfrage im Netzwerk-Tab an: Ist das Cookie oder das Token darin, und ist es abgelaufen?",
  },
  "origin-refused": {
    name: "der Server lehnt den Origin der Webseite ab",
    explanation:
      "Server vergleichen den Header `Origin` mit einer Liste, denn kein Browser nimmt ihnen das ab. Schema, Host und Port müssen alle übereinstimmen: `https://app.example` ist nicht `https://www.app.example`.",
    howToResolve:
      "Nehmen Sie den genauen Origin der Webseite in die Liste des Servers auf. Erlauben Sie nicht alle.",
    measureNext:
      "Wiederholen Sie den Handshake mit `curl` und einem anderen Header `Origin`: Ändert sich der Status?",
  },
  "close-before-accept": {
    name: "die Server-Anwendung hat geschlossen, bevor sie angenommen hat",
    explanation:
      "Unter ASGI wird aus `close(code=4401)` vor `accept()` HTTP 403: Den Client erreicht kein Code, ihm wird 1006 gemeldet. Test-Clients zeigen trotzdem den beabsichtigten Code, die Tests bleiben also grün.",
    howToResolve:
      "Rufen Sie überall, wo der Client den Code sehen soll, erst `accept()` und danach `close()` auf.",
    measureNext:
      "Suchen Sie im Log des Servers zu dieser Sekunde nach `403` oder `connection rejected`.",
  },
  "certificate-not-trusted": {
    name: "dem Zertifikat wird nicht vertraut",
    explanation:
      "Es ist abgelaufen, selbst signiert, für einen anderen Namen ausgestellt oder wird ohne sein Zwischenzertifikat gesendet. Browser zeigen bei einem WebSocket keinen Dialog: Er scheitert einfach, mit 1006.",
    howToResolve:
      "Installieren Sie die vollständige Kette für den richtigen Namen. Für Tests öffnen Sie einmal die Adresse mit `https://` und vertrauen Sie ihr dort, oder geben Sie dem Client Ihre eigene Zertifizierungsstelle.",
    measureNext:
      "Führen Sie `openssl s_client -connect HOST:443 -servername HOST` aus und lesen Sie den `Verify return code`.",
  },
  "tls-and-plain-mixed": {
    name: "eine Seite spricht TLS, die andere nicht",
    explanation:
      "`wss:` wurde auf einem Port verwendet, der Klartext erwartet, oder `ws:` auf einem, der TLS erwartet: Jede Seite hält die ersten Bytes der anderen für Unsinn.",
    howToResolve:
      "Verwenden Sie `wss:` mit dem TLS-Port und `ws:` mit dem Klartext-Port, und prüfen Sie, wo auf dem Weg TLS endet.",
    measureNext:
      "Versuchen Sie `curl -v https://HOST:PORT` und `http://HOST:PORT`: Nur eines von beiden bekommt eine Antwort.",
  },
  "blocked-by-browser": {
    name: "der Browser oder die Plattform erlaubt die Adresse nicht",
    explanation:
      "Eine über HTTPS geladene Webseite darf `ws:` nicht öffnen (Mixed Content), die Content-Security-Policy muss die Adresse in `connect-src` nennen, und Android erlaubt standardmäßig keinen Klartext. Es wurde nichts gesendet.",
    howToResolve: "Verwenden Sie `wss:`, und nennen Sie die Adresse in `connect-src`.",
    measureNext: "Lesen Sie die Konsole der Webseite: Sie nennt die Regel, die angewandt wurde.",
  },
  "no-websocket-support": {
    name: "der Server hat keine WebSocket-Bibliothek",
    explanation:
      "Der HTTP-Server läuft ohne den Teil, der WebSocket spricht, und beantwortet den Handshake als gewöhnliche Anfrage mit 200 oder 404.",
    howToResolve:
      "Installieren Sie den fehlenden Teil in der Umgebung, die wirklich läuft, und starten Sie neu.",
    measureNext:
      "Lesen Sie das Log des Servers von seinem Start an: Er warnt einmal, beim ersten Handshake.",
  },
  "backend-unreachable": {
    name: "der Proxy kann den Server dahinter nicht erreichen",
    explanation:
      "Der Proxy läuft, und der Server dahinter läuft nicht oder hat eine andere Adresse. Clients wird während des Öffnens 502, 503 oder 504 gemeldet, danach 1014 oder 1006.",
    howToResolve:
      "Bringen Sie den Server wieder zum Laufen, korrigieren Sie seine Adresse im Proxy, und fügen Sie einen Health-Check hinzu.",
    measureNext:
      "Rufen Sie vom Rechner des Proxys aus mit `curl -v` die Adresse des Servers auf, so wie sie im Proxy steht.",
  },
  "too-many-connections": {
    name: "ein Limit für Verbindungen ist erreicht",
    explanation:
      "Der Server, der Proxy oder das Betriebssystem nimmt keine weiteren an: ein Limit pro Benutzer, das Limit eines Workers oder die Anzahl offener Dateien. Jeder WebSocket durch nginx belegt zwei Verbindungen.",
    howToResolve:
      "Erhöhen Sie das erreichte Limit, und lassen Sie Clients nach einer zufälligen Wartezeit wiederkommen.",
    measureNext:
      "Zählen Sie die offenen Verbindungen (`ss -s`) und vergleichen Sie sie mit den Limits, darunter `ulimit -n`.",
  },
  redirected: {
    name: "der Server leitet um, statt zu öffnen",
    explanation:
      "Er hat mit einer Umleitung geantwortet: von http auf https, auf eine Anmeldeseite oder auf den Pfad mit Schrägstrich. Browser folgen ihr bei einem WebSocket nie, die meisten Bibliotheken auch nicht.",
    howToResolve:
      "Verwenden Sie im Client die endgültige Adresse, oder nehmen Sie den Pfad aus der Umleitung heraus.",
    measureNext:
      "Sehen Sie nach, wohin `curl -i` geschickt wird: Der Header `Location` nennt die Regel.",
  },
  "handshake-timeout": {
    name: "der Eröffnungs-Handshake hat zu lange gedauert",
    explanation:
      "Die Verbindung wurde angenommen, aber der Handshake wurde nicht rechtzeitig beantwortet: Der Server ist beschäftigt, wartet auf etwas anderes (eine Datenbank, einen Identitätsdienst), oder Pakete werden stillschweigend verworfen.",
    howToResolve:
      "Beantworten Sie zuerst den Handshake und erledigen Sie Langsames danach; suchen Sie nach einer Firewall, die verwirft, statt abzulehnen.",
    measureNext:
      "Messen Sie die einzelnen Abschnitte: `curl -w '%{time_connect} %{time_starttransfer}'`.",
  },
  "subprotocol-mismatch": {
    name: "die beiden Seiten einigen sich auf kein Subprotokoll",
    explanation:
      "Der Client hat in `Sec-WebSocket-Protocol` eines verlangt, und der Server hat keines oder ein anderes gewählt: Browser beenden dann die Verbindung. `graphql-ws` und `graphql-transport-ws` sind zwei verschiedene.",
    howToResolve:
      "Bieten Sie eines an, das der Server unterstützt, und lassen Sie den Server mit genau einem davon antworten.",
    measureNext:
      "Vergleichen Sie den Header `Sec-WebSocket-Protocol` in der Anfrage und in der Antwort.",
  },
  "closed-while-connecting": {
    name: "der Client hat geschlossen, während er sich noch verband",
    explanation:
      "Der eigene Code des Clients hat `close()` vor `onopen` aufgerufen: Eine Komponente wurde ausgehängt (React hängt sie im Strict Mode während der Entwicklung zweimal ein), die Webseite wurde gewechselt, oder ein Timeout ist abgelaufen.",
    howToResolve:
      "Schließen Sie in `onopen`, wenn sich der Socket noch verbindet, oder tun Sie nichts: Es ist harmlos.",
    measureNext: "Setzen Sie `console.trace()` dorthin, wo `close()` aufgerufen wird.",
  },
  "lookup-failed": {
    name: "der Nameserver antwortet nicht",
    explanation:
      "Die Auflösung des Hostnamens blieb ohne Ergebnis: Der Resolver ist nicht erreichbar oder verweigert die Antwort. Der Name selbst kann durchaus stimmen.",
    howToResolve:
      "Reparieren Sie den Resolver, den dieser Rechner fragt, oder geben Sie ihm einen anderen.",
    measureNext:
      "Rufen Sie `getent hosts NAME` für diesen Namen auf und für einen, den es sicher gibt: Scheitern beide, liegt es am Resolver.",
  },
  "host-unreachable": {
    name: "die Adresse ist nicht erreichbar",
    explanation:
      "Pakete an diese Adresse werden stillschweigend verworfen oder finden keinen Weg: eine Firewall oder Sicherheitsgruppe, ein ausgeschalteter Host, ein fehlendes VPN oder die Adresse eines anderen Netzes.",
    howToResolve:
      "Lassen Sie den Port durch jede Firewall auf dem Weg, und vergleichen Sie die Adresse mit der, die der Server wirklich hat.",
    measureNext:
      "Rufen Sie `nc -vz HOST PORT` aus dem Netz des Clients und aus dem des Servers auf: Wo es gelingt, zeigt, auf welcher Seite die Pakete verloren gehen.",
  },
  "tls-refused": {
    name: "der TLS-Handshake wird abgelehnt",
    explanation:
      "Beide Seiten haben keine TLS-Version oder Chiffre gemeinsam, der Server kennt den Hostnamen nicht (SNI), oder er verlangt ein Client-Zertifikat.",
    howToResolve:
      "Erlauben Sie auf dem Server TLS 1.2 und 1.3, geben Sie ihm ein Zertifikat für diesen Namen und dem Client seines, wo eines verlangt wird.",
    measureNext:
      "Rufen Sie `openssl s_client -connect HOST:443 -servername HOST` einmal mit `-tls1_2` und einmal mit `-tls1_3` auf, und lesen Sie den Alert.",
  },
  "dropped-before-answer": {
    name: "die Verbindung wird statt einer Antwort getrennt",
    explanation:
      "Etwas nimmt die Verbindung an und beendet sie wortlos: Der Port spricht ein anderes Protokoll, eine Firewall lehnt die Anfrage ab, ein Limit ist erreicht, oder der Server scheitert beim Lesen des Handshakes.",
    howToResolve:
      "Stellen Sie sicher, dass an diesem Port ein WebSocket-Server lauscht, und suchen Sie davor nach etwas, das stillschweigend ablehnt.",
    measureNext:
      "Senden Sie mit `curl -v` eine gewöhnliche Anfrage an denselben Port, und lesen Sie das Log des Servers zu dieser Sekunde.",
  },
  "not-websocket": {
    name: "was antwortet, ist kein WebSocket-Server",
    explanation:
      "Die Antwort verletzt RFC 6455 4.1: Sie ist kein HTTP, ein Header fehlt, oder ihr `Sec-WebSocket-Accept` passt nicht zum Schlüssel. So antworten ein Cache, eine Attrappe oder ein selbst geschriebener Server, nie eine Bibliothek.",
    howToResolve:
      "Lassen Sie eine WebSocket-Bibliothek den Handshake beantworten, und keinen Cache oder Proxy an ihrer Stelle.",
    measureNext:
      "Vergleichen Sie die Antwort von `curl -i` mit den Headern in RFC 6455 4.2.2, direkt am Server.",
  },
};

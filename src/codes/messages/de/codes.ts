import type { Messages } from "../types.ts";

export const codes = {
  "normal-closure": {
    gist: "sagt der Gegenstelle, dass die Verbindung ihren Zweck erfüllt hat",
    description:
      "Die Verbindung hat getan, wofür sie geöffnet wurde, und ein Endpunkt hat sie absichtlich beendet. Es ist der einzige Code unter 3000, den eine Webseite an `close()` übergeben darf.",
    whenSeen:
      "Ein Benutzer hat einen Raum verlassen, eine Übertragung ist fertig, ein Skript hat `close(1000)` aufgerufen. Man sieht ihn auch, wo nichts fertig ist: Mehrere Bibliotheken senden ihn, wenn ihr Aufrufer keinen Code angibt, und uWebSockets sendet ihn mit der Begründung `please reconnect`, wenn eine Verbindung ihr Höchstalter erreicht. Und aiohttp beantwortet jeden Close-Frame mit 1000: Wer mit 1008 schließt, bekommt 1000 gemeldet.",
    howToResolve: [
      "Wenn Sie das Ende erwartet haben, ist nichts zu tun.",
      "Wenn nicht, suchen Sie auf der sendenden Seite nach `close()` ohne Argumente, nach einem Shutdown-Hook und nach einem Höchstalter für Verbindungen: Alle drei enden gern mit 1000.",
      "Bleiben Clients nach einem Deployment weg, prüfen Sie, was der Server sendet: Viele Clients verbinden sich nach 1000 nicht mehr neu. Senden Sie stattdessen 1012 oder 1001.",
      "Kommt 1000 in einer Schleife, vergleichen Sie die Regel des Clients für neue Verbindungen mit dem Höchstalter der Verbindungen auf dem Server.",
    ],
    whenToUse:
      "Senden Sie ihn, wenn die Arbeit erledigt ist oder der Benutzer gehen wollte. Für einen Neustart senden Sie 1012, für einen Prozess, der sich verabschiedet, 1001; und nie 1000, um eine Verbindung zu beenden, die gegen eine Regel verstoßen hat.",
  },
  "going-away": {
    gist: "sagt der Gegenstelle, dass dieser Endpunkt geht, unabhängig vom Stand der Arbeit",
    description:
      "Ein Endpunkt verabschiedet sich: Ein Server fährt herunter, oder ein Browser hat die Webseite verlassen. Die Arbeit kann unfertig sein, und niemand hat etwas falsch gemacht.",
    whenSeen:
      "Auf dem Server: jedes Mal, wenn jemand einen Tab schließt, neu lädt oder einem Link folgt. Auf dem Client: massenhaft bei einem Deployment oder einzeln, wenn der Server untätige Verbindungen beendet; Jetty und Tomcat tun das nach ihrem Leerlauf-Timeout.",
    howToResolve: [
      "Zählen Sie ihn auf einem Server als gewöhnlichen Abschied, nicht als Fehler: Browser senden ihn von selbst, wenn eine Webseite verschwindet.",
      "Verbinden Sie sich auf einem Client nach einer zufälligen Wartezeit neu, damit nicht eine ganze Flotte in derselben Sekunde zurückkehrt.",
      "Folgt er auf Stille, suchen Sie das Leerlauf-Timeout (Jetty: standardmäßig 30 s) und senden Sie rechtzeitig vor dessen Ablauf einen Ping.",
      "Ruft Ihre Webseite `close(1001)` auf, entfernen Sie den Aufruf: Er wirft einen `InvalidAccessError`. Der Browser sendet 1001 auch ohne Ihre Hilfe.",
    ],
    whenToUse:
      "Senden Sie ihn, wenn dieser Prozess geht und die Gegenstelle sich einen anderen suchen soll oder wenn Sie untätige oder sehr alte Verbindungen beenden. Bevorzugen Sie 1012, wenn derselbe Dienst binnen Sekunden zurück ist, es sei denn, die Gegenstellen laufen auf Tomcat, das 1012 als 1002 anzeigt.",
  },
  "protocol-error": {
    gist: "sagt der Gegenstelle, dass ihre Bytes das WebSocket-Protokoll selbst verletzt haben",
    description:
      "Der Endpunkt hat etwas empfangen, das RFC 6455 nicht erlaubt: einen Frame, der nicht maskiert ist oder es nicht sein dürfte, ein reserviertes Bit, einen unbekannten Opcode, einen Close-Frame von einem Byte. Es geht um die Frames, nie um das eigene Nachrichtenformat der Anwendung.",
    whenSeen:
      "Meist von einer Bibliothek, mit einem Text wie `RSV1 must be clear`, `MASK must be set` oder `invalid status code`. Ein Browser, der den Fehler entdeckt, sendet 1002, meldet seiner eigenen Webseite aber 1006, und Chrome sendet 1002 sogar bei Text, der kein UTF-8 ist.",
    howToResolve: [
      "Lesen Sie den Fehlertext der Seite, die 1002 gesendet hat: Er nennt die Regel.",
      "`RSV1`: Schalten Sie zur Probe die Komprimierung (`permessage-deflate`) auf beiden Seiten aus; die übliche Ursache ist ein Proxy, der den Header für Erweiterungen verändert.",
      "`invalid status code`: Die andere Seite hat eine reservierte oder unbekannte Zahl in ihren Close-Frame geschrieben. Manche Empfänger reagieren so auf 1012, 1013 oder 1014, obwohl diese gültig sind: siehe deren Seiten.",
      "Stellen Sie andernfalls sicher, dass nur die WebSocket-Bibliothek in den Socket schreibt und dass niemand an diesem Port reines HTTP oder rohes TCP spricht.",
    ],
    whenToUse:
      "Überlassen Sie ihn der WebSocket-Bibliothek. Für eine Nachricht, mit der Ihre Anwendung nichts anfangen kann, senden Sie 1003, 1007 oder 1008.",
  },
  "unsupported-data": {
    gist: "sagt der Gegenstelle, dass diese Art von Daten hier nicht angenommen wird, was auch immer sie enthält",
    description:
      "Der Endpunkt hat eine Art von Daten empfangen, die er nicht verarbeitet, typischerweise eine Binärnachricht, wo nur Text gelesen wird, oder umgekehrt. Der Inhalt wurde nicht einmal angesehen.",
    whenSeen:
      "Ein Client sendet einen `ArrayBuffer` oder einen `Blob` an einen Endpunkt, der JSON liest; ein Serialisierer wurde nur auf einer Seite auf MessagePack umgestellt; ein Audiodienst bekommt Text, wo er Samples erwartet.",
    howToResolve: [
      "Prüfen Sie den Typ dessen, was Sie senden: Ein String geht als Text hinaus; `Blob`, `ArrayBuffer` und `Buffer` gehen binär hinaus.",
      "Kodieren Sie, wie der Endpunkt es erwartet: `JSON.stringify` für Text, ein Byte-Array für Binärdaten.",
      "Vergleichen Sie das Subprotokoll, auf das sich beide Seiten geeinigt haben: Oft entscheidet es, welcher Typ erwartet wird.",
      "Nehmen Sie auf dem Server beide Typen an, oder dokumentieren Sie öffentlich, welchen Sie lesen.",
    ],
    whenToUse:
      "Senden Sie ihn, wenn der Typ allein schon Grund genug ist. Stimmt der Typ, aber nicht die Bytes, senden Sie 1007; stimmt beides, ist aber unerwünscht, senden Sie 1008.",
  },
  "reserved-1004": {
    gist: "ist eine Zahl, die für eine nie definierte Bedeutung freigehalten wird",
    description:
      "RFC 6455 reserviert diese Zahl, ohne ihr eine Bedeutung zu geben. Kein Endpunkt darf sie senden, und ein Empfänger behandelt sie als Protokollfehler.",
    whenSeen:
      "Nur in alten Tabellen und Kopien von Entwürfen, wo sie „zu groß“ heißt. Auf der Leitung stammt sie von einem Programm, das ihnen noch glaubt; die übliche Antwort ist 1002.",
    howToResolve: [
      "Sendet Ihr Programm sie für eine Nachricht über dem Limit, senden Sie stattdessen 1009.",
      "Gibt eine Konstante in Ihrem Code der Zahl einen Namen, entfernen Sie die Konstante: Die Tabelle, aus der sie stammt, ist älter als der RFC.",
      "Empfangen Sie die Zahl, melden Sie den Autoren der Gegenstelle einen Defekt.",
    ],
    whenToUse: "Nie. Der Code für eine zu große Nachricht ist 1009.",
  },
  "no-status-received": {
    gist: "hält fest, dass der Close-Frame der Gegenstelle ohne Statuscode kam",
    description:
      "Die Gegenstelle hat ordnungsgemäß geschlossen, aber keinen Code angegeben: Ihr Close-Frame hatte einen leeren Inhalt. Die Zahl selbst wird nie gesendet; Ihre eigene Bibliothek folgert sie.",
    whenSeen:
      "Die andere Seite hat `close()` ohne Argumente aufgerufen: In einem Browser sendet das einen leeren Close-Frame. Der Schließ-Handshake wurde abgeschlossen, `wasClean` ist also `true`. Eine Verbindung, die ohne Close-Frame verloren geht, ist 1006 und nicht dieser Code.",
    howToResolve: [
      "Suchen Sie das `close()` ohne Argumente auf der Seite, die begonnen hat, und geben Sie ihm einen Code: `close(1000)`, wenn die Arbeit erledigt ist.",
      "Leiten Sie Verbindungen weiter, geben Sie einen leeren Close-Frame als leeren Close-Frame weiter: Schreiben Sie nie 1005 hinein.",
      "Kennen Sie Ihre Bibliothek: Java-WebSocket meldet einen leeren Close-Frame als 1000, aiohttp als 0.",
      "Haben Sie das Ende nicht erwartet, behandeln Sie es als Verlust und verbinden Sie sich nach einer zufälligen Wartezeit neu.",
    ],
    whenToUse:
      "Senden Sie ihn nie: Ein Close-Frame, der 1005 enthält, verletzt das Protokoll. Um zu schließen, ohne zu sagen warum, senden Sie einen leeren Close-Frame oder besser noch 1000.",
  },
  "abnormal-closure": {
    gist: "hält fest, dass die Verbindung ohne jeden Close-Frame der Gegenstelle endete",
    description:
      "Die Verbindung endete, und es wurde kein Close-Frame empfangen. Niemand sendet diese Zahl: Jede Seite folgert sie für sich allein, und die andere Seite hat vielleicht etwas anderes gefolgert.",
    whenSeen:
      "Der Zeitpunkt verrät mehr als der Code. Sofort: Der Handshake wurde abgelehnt, oder Name, Port oder Zertifikat stimmen nicht. Nach einer festen Zeit der Stille: Ein Proxy hat aufgegeben. Bei einem festen Alter: das Limit eines Load Balancers. Nach einer großen Nachricht: das Limit der Gegenstelle. Beim Aufwachen: ein Gerät, das geschlafen hat. In einer Webseite sehen sieben Ursachen genau gleich aus, und zwar mit Absicht: Der Standard verbietet Browsern, sie zu unterscheiden.",
    howToResolve: [
      "Sofort: Rufen Sie dieselbe URL außerhalb des Browsers ab (`curl -i` mit den Upgrade-Headern) und lesen Sie den HTTP-Status: 401, 403 und 404 erreichen eine Webseite allesamt als 1006. Prüfen Sie auch den Namen, den Port, das Zertifikat und die Regel für `Origin`.",
      "Jedes Mal nach derselben Stille: Erhöhen Sie das Timeout des Proxys (nginx: `proxy_read_timeout`, standardmäßig 60 s; AWS ALB: Leerlauf-Timeout, 60 s) und senden Sie vom Server aus alle 20 bis 30 s einen Ping.",
      "Jedes Mal beim selben Alter, wie viel auch los ist: Suchen Sie nach einer maximalen Lebensdauer (das Backend-Timeout eines Google-Cloud-Load-Balancers beträgt 30 s) oder einem Deployment.",
      "Nach einer großen Nachricht: Vergleichen Sie sie mit dem Limit der Gegenstelle. uWebSockets und tungstenite trennen die Verbindung, wo andere Bibliotheken 1009 senden.",
      "Beim Aufwachen oder beim Netzwechsel: Rechnen Sie damit und verbinden Sie sich bei `online` und `visibilitychange` neu.",
      "Beim eigenen Herunterfahren: Warten Sie auf den Close-Frame der Gegenstelle, bevor Sie den Socket zerstören. Ungelesene Eingangsdaten machen aus dem Ende einen Reset, der den von Ihnen gesendeten Close-Frame vernichten kann.",
      "Verbinden Sie sich nach einer zufälligen Wartezeit von 0 bis 5 s neu, danach mit wachsenden Abständen.",
    ],
    whenToUse:
      "Senden Sie ihn nie: Er steht dafür, dass kein Close-Frame kam. Ein Gateway, das eine Seite verliert, sendet der anderen 1014 oder 1011.",
  },
  "invalid-payload": {
    gist: "sagt der Gegenstelle, dass der Typ stimmte, aber die Bytes nicht dazu passen",
    description:
      "Der Inhalt einer Nachricht stimmt nicht mit ihrem Typ überein. Das Beispiel des RFC ist eine Textnachricht, die kein UTF-8 ist; komprimierte Daten, die sich nicht entpacken lassen, werden genauso gemeldet.",
    whenSeen:
      "Binärdaten, die als Text gesendet wurden, ein mitten in einem Zeichen abgeschnittener String, Latin-1, das für UTF-8 gehalten wird, ein beschädigter `permessage-deflate`-Strom. Chrome meldet fehlerhaftes UTF-8 stattdessen als 1002.",
    howToResolve: [
      "Senden Sie Bytes als Binärnachricht, nicht als Text.",
      "Bauen Sie Text-Frames von Hand, kodieren Sie in UTF-8 und trennen Sie eine Nachricht nie innerhalb eines Zeichens; ein Fragment darf dort enden, eine Nachricht nicht.",
      "Ist im Fehler vom Entpacken die Rede, schalten Sie `permessage-deflate` zur Probe aus und vergleichen Sie dann die Komprimierungseinstellungen beider Seiten.",
      "Geht es um das Format (JSON, ein Schema), lesen Sie die Begründung und validieren Sie vor dem Senden.",
    ],
    whenToUse:
      "Senden Sie ihn bei Text, der kein UTF-8 ist, und bei Daten, die sich nicht als das dekodieren lassen, was sie zu sein vorgeben; der Wortlaut des RFC lässt ihn auch bei defektem JSON zu. Für einen ganzen Typ, den Sie ablehnen, senden Sie 1003, für wohlgeformten Inhalt, den Sie nicht wollen, 1008.",
  },
  "policy-violation": {
    gist: "sagt der Gegenstelle, dass sie gegen eine Regel dieses Endpunkts verstoßen hat",
    description:
      "Der Endpunkt hat eine Nachricht empfangen, die gegen seine Richtlinie verstößt. Es ist die allgemeine Ablehnung für Fälle, in denen kein Code es besser sagt (1003 für den Typ, 1009 für die Größe) oder die Einzelheiten verborgen bleiben müssen.",
    whenSeen:
      "Zu viele Nachrichten, ein abgelaufenes oder fehlendes Token, verbotener Inhalt, ein nicht erlaubter Origin, ein Client, der zu langsam liest. Die Bibliothek ws sendet ihn außerdem von sich aus, wenn eine Nachricht in zu vielen Fragmenten ankommt.",
    howToResolve: [
      "Lesen Sie die Begründung im Close-Event: Dort nennt ein Server die Regel, etwa `rate`, `token expired` oder `origin`.",
      "Fehlt die Begründung, achten Sie auf den Zeitpunkt. Direkt nach dem Öffnen: Anmeldedaten oder Origin. Während eines Schwalls von Nachrichten: ein Ratenlimit. Nach einer festen Zeit: ein abgelaufenes Token. Nach einer bestimmten Nachricht: ihr Inhalt.",
      "Ändern Sie das zuerst: Erneuern Sie das Token, senden Sie langsamer, korrigieren Sie die Nachricht. Verhält sich der Client wie zuvor, wird seine Verbindung wieder geschlossen.",
      "Fehlt die Begründung mit Absicht (der RFC erlaubt, die Richtlinie zu verbergen), fragen Sie den Betreiber und nennen Sie ihm Zeitpunkt und Adresse der Verbindung.",
      "Betreiben Sie den Server, protokollieren Sie zu jedem 1008 die Regel und veröffentlichen Sie Ihre Limits.",
    ],
    whenToUse:
      "Senden Sie ihn, wenn die Gegenstelle gegen eine Ihrer Regeln verstoßen hat und kein anderer Code sagt, welcher Art, oder wenn Sie es nicht sagen dürfen. Bevorzugen Sie 1009 für die Größe, 1003 für den Typ, 1013, wenn das Problem Ihre eigene Last ist, und 3000 oder 3003, wenn der Client wissen soll, dass es um Anmeldedaten oder Rechte geht.",
  },
  "message-too-big": {
    gist: "sagt der Gegenstelle, dass ihre Nachricht größer ist, als dieser Endpunkt verarbeitet",
    description:
      "Eine Nachricht oder einer ihrer Frames überschreitet das Größenlimit des Endpunkts. Das Limit zählt, was nach dem Zusammensetzen und oft nach dem Entpacken ankommt.",
    whenSeen:
      "Fast immer von einer Bibliothek mit einem voreingestellten Limit: 8 KiB in Tomcat, 32 KiB in coder/websocket, 64 KiB in Jetty, 1 MiB in websockets für Python, 4 MiB in aiohttp, 16 MiB in Uvicorn, 100 MiB in ws. AWS API Gateway schließt bei mehr als 128 KiB pro Nachricht und 32 KiB pro Frame. Der Absender der Nachricht sieht 1009, während die Seite, die geschlossen hat, ihrer eigenen Anwendung oft 1006 meldet.",
    howToResolve: [
      "Finden Sie das kleinste Limit auf dem Weg: Bibliothek des Clients, jeder Proxy, Bibliothek des Servers.",
      "Erhöhen Sie es bewusst und nicht weiter als nötig: `maxPayload` in ws, `max_size` in websockets, `maxTextMessageSize` in Jetty, `SetReadLimit` in Go.",
      "Senden Sie weniger: Teilen Sie die Nachricht auf, liefern Sie Ergebnisse seitenweise, oder stellen Sie die Datei per HTTP bereit und senden Sie deren Adresse.",
      "Ist die Nachricht komprimiert, zählen Sie die entpackte Größe: Auf sie achten die meisten Limits.",
    ],
    whenToUse:
      "Senden Sie ihn immer, wenn die Größe der Grund ist; der RFC nennt ihn dafür als besser geeignet als 1008. Bei zu vielen Nachrichten, wie klein auch immer, senden Sie 1008.",
  },
  "mandatory-extension": {
    gist: "sagt dem Server, dass der Client ohne eine nicht vereinbarte Erweiterung nicht arbeiten kann",
    description:
      "Der Client benötigt eine Erweiterung, die der Server in seiner Handshake-Antwort weggelassen hat. Nur Clients senden diesen Code: Ein Server, der eine Erweiterung benötigt, lehnt stattdessen den Handshake ab.",
    whenSeen:
      "Selten: Browser bestehen nie auf einer Erweiterung. Er kommt von einem selbst geschriebenen Client, meist mit den Namen der fehlenden Erweiterungen in der Begründung.",
    howToResolve: [
      "Lesen Sie die Begründung: Der RFC verlangt vom Client, die Erweiterungen dort aufzuzählen.",
      "Vergleichen Sie `Sec-WebSocket-Extensions` in Anfrage und Antwort; ein Proxy auf dem Weg kann den Header entfernen.",
      "Aktivieren Sie die Erweiterung auf dem Server, oder lassen Sie den Client ohne sie arbeiten.",
    ],
    whenToUse:
      "Nur als Client, und nur nach einem Handshake, dem eine unverzichtbare Erweiterung fehlt. Ein Server beantwortet den Handshake stattdessen mit einem HTTP-Status.",
  },
  "internal-error": {
    gist: "sagt der Gegenstelle, dass dieser Endpunkt versagt hat und sie selbst nichts falsch gemacht hat",
    description:
      "Der Endpunkt ist auf einen Zustand gestoßen, mit dem er nicht gerechnet hat, und kann nicht weitermachen. Der RFC sprach von Servern; Erratum 3227 lässt ihn auch Clients senden.",
    whenSeen:
      "Eine Exception in einem Nachrichten-Handler. Mit der Begründung `keepalive ping timeout` von websockets für Python besagt er, dass kein Pong rechtzeitig kam: oft eine blockierte Event-Loop oder ein langsamer Leser, kein Defekt des Servers.",
    howToResolve: [
      "Sehen Sie in den Logs der Seite nach, die ihn gesendet hat, und zwar zur selben Sekunde: Dort liegt die Ursache, nicht bei der Gegenstelle.",
      "`keepalive ping timeout`: Finden Sie heraus, was die Event-Loop der Seite blockiert, die nicht geantwortet hat, oder erhöhen Sie `ping_timeout`.",
      "Fangen Sie erwartbare Fehler ab (ungültige Eingaben, ein verlorener Upstream) und geben Sie jedem einen eigenen Code, damit 1011 für Defekte übrig bleibt.",
      "Verbinden Sie sich auf dem Client mit wachsenden Abständen neu und geben Sie nach einigen Versuchen auf: Eine Nachricht, die den Defekt auslöst, wird ihn wieder auslösen.",
    ],
    whenToUse:
      "Senden Sie ihn, wenn Ihr eigener Code versagt hat. Ist die Gegenstelle die Ursache, sagen Sie es mit 1003, 1007 oder 1008; ist es ein Upstream, senden Sie 1014; sind Sie überlastet, 1013. Einzelheiten des Fehlers gehören nicht in die Begründung.",
  },
  "service-restart": {
    gist: "sagt dem Client, dass der Dienst neu startet und bald zurück ist",
    description:
      "Der Dienst wird neu gestartet. Ein Client darf sich neu verbinden und sollte vorher zufällige 5 bis 30 s warten, damit der neue Prozess nicht überrannt wird.",
    whenSeen:
      "Bei Deployments, von Servern, die sie ankündigen: Uvicorn sendet ihn beim Herunterfahren. Eine Gegenstelle auf Tomcat oder hinter Spring Cloud Gateway sieht an seiner Stelle 1002.",
    howToResolve: [
      "Verbinden Sie sich nach einer zufälligen Wartezeit zwischen 5 und 30 s neu: Das rät die Registrierung selbst.",
      "Zählen Sie ihn nicht als Fehler und lösen Sie keinen Alarm aus; zählen Sie, wie viele Clients zurückkommen.",
      "Bekommt Ihre Anwendung bei jedem Deployment 1002 zu sehen, übersetzt Ihre Bibliothek oder ein Proxy 1012: Bitten Sie den Betreiber des Servers um 1001.",
      "Verteilen Sie auf dem Server das Schließen über die Zeit, statt alle Verbindungen im selben Augenblick zu schließen.",
    ],
    whenToUse:
      "Senden Sie ihn für einen Neustart, nach dem dieselbe Adresse wieder antwortet. In der Praxis senden ihn Server; einem Client ist es nicht verboten. Kommt der Prozess nicht zurück oder laufen die Gegenstellen auf Tomcat, senden Sie 1001; sind Sie überlastet, 1013.",
  },
  "try-again-later": {
    gist: "sagt dem Client, dass der Dienst überlastet ist und er dieser Adresse vorerst fernbleiben soll",
    description:
      "Der Dienst ist überlastet und wirft Verbindungen ab. Laut seiner Registrierung sollte sich ein Client mit einer anderen Adresse verbinden, wenn es mehrere gibt, oder mit dieser nur auf Wunsch seines Benutzers.",
    whenSeen:
      "Ein Server oder ein Gateway an der Grenze seiner Verbindungen oder seines Speichers. Eine Gegenstelle auf Tomcat oder hinter Spring Cloud Gateway sieht statt dieses Codes 1002.",
    howToResolve: [
      "Versuchen Sie eine andere Adresse des Dienstes, wenn er mehrere hat.",
      "Verbinden Sie sich sonst nicht mehr von selbst neu und bieten Sie eine Schaltfläche an; automatische Versuche sind genau die Last, die der Server loswerden will.",
      "Erhöhen Sie auf dem Server die Kapazität oder lehnen Sie früher ab: HTTP 503 mit `Retry-After` vor dem Handshake kostet weniger als eine Verbindung.",
      "Trifft es immer denselben Client, zählt das Limit vielleicht diesen Client: Dann sollte der Server 1008 senden.",
    ],
    whenToUse:
      "Senden Sie ihn, wenn das Problem Ihre Last ist und von selbst vorübergeht. Es ist der einzige Code, der „später“ sagt. Ist das Verhalten des Clients das Problem, senden Sie 1008; für einen Neustart 1012.",
  },
  "bad-gateway": {
    gist: "sagt der Gegenstelle, dass ein Server hinter diesem Gateway versagt hat",
    description:
      "Der Endpunkt ist ein Gateway oder ein Proxy, und der Server dahinter hat eine ungültige Antwort gegeben oder ist verschwunden. Der Code ist für WebSocket, was 502 für HTTP ist.",
    whenSeen:
      "Selten, denn die meisten Proxys trennen einfach die Verbindung und lassen Sie mit 1006 zurück. Empfänger auf der Basis von gorilla/websocket, tungstenite, fastwebsockets oder Tomcat kennen die Zahl nicht und machen 1002 daraus.",
    howToResolve: [
      "Sehen Sie zuerst in das Log des Gateways, dann in das des Upstreams, jeweils zur selben Sekunde.",
      "Prüfen Sie, ob der Upstream lief und ob Pfad, Host und Subprotokoll, die das Gateway für ihn verwendet, stimmen.",
      "Melden Clients stattdessen 1002, kennt ihre Bibliothek 1014 nicht: Lassen Sie das Gateway ihnen 1011 oder 1013 senden.",
      "Verbinden Sie sich auf dem Client mit wachsenden Abständen neu.",
    ],
    whenToUse:
      "Senden Sie ihn als Gateway, wenn der Upstream nach dem Handshake verloren geht oder Unsinn antwortet. Vor dem Handshake antworten Sie mit HTTP 502, 503 oder 504. Clients, die 1014 verfälschen, senden Sie 1011.",
  },
  "tls-handshake": {
    gist: "ist ein lokaler Vermerk, dass der TLS-Handshake scheiterte, bevor WebSocket begann",
    description:
      "Der TLS-Handshake ist gescheitert, zum Beispiel weil sich das Zertifikat nicht überprüfen ließ. Die Zahl wird nie gesendet, und auch Browser melden sie nicht: Sie melden 1006.",
    whenSeen:
      "In manchen Bibliotheken außerhalb des Browsers, als deren eigener Name für einen TLS-Fehler. Eine Webseite bekommt beim selben Fehler 1006; die Einzelheiten stehen in der Konsole und im Netzwerk-Tab des Browsers.",
    howToResolve: [
      "Öffnen Sie dieselbe Adresse mit `https://` im Browser, oder führen Sie `openssl s_client -connect host:443 -servername host` aus: Beides nennt den Fehler des Zertifikats.",
      "Prüfen Sie das Datum, den Hostnamen und die Zwischenzertifikate; eine Kette ohne ihre Zwischenzertifikate ist der Klassiker.",
      "Sorgen Sie bei einer privaten Zertifizierungsstelle oder einem selbst signierten Zertifikat dafür, dass der Client ihm vertraut, statt die Prüfung abzuschalten.",
      "Spricht der Port unverschlüsseltes TCP, verwenden Sie `ws://`, oder setzen Sie TLS davor.",
    ],
    whenToUse:
      "Senden Sie ihn nie: Wo TLS gescheitert ist, gibt es keine WebSocket-Verbindung zu schließen.",
  },
  unauthorized: {
    gist: "sagt dem Client, dass er zuerst gültige Anmeldedaten vorlegen muss",
    description:
      "Die Verbindung verlangt Anmeldedaten, die fehlten oder nicht gültig waren. Der Code ist bei der IANA als Verwandter von HTTP 401 für bestehende Verbindungen registriert.",
    whenSeen:
      "Nach dem Handshake, von Servern, die dann ein Token prüfen. Vorsicht vor älteren Verwendungen derselben Zahl: In Centrifugo bedeutet 3000 `connection closed`, in SockJS `Go away!`, in SaltyRTC `Path Full`, und WAMP-Clients beenden damit eine Sitzung.",
    howToResolve: [
      "Vergewissern Sie sich, dass der Server wirklich „Unauthorized“ meint: Schlagen Sie in seiner Dokumentation nach, oder lesen Sie die Begründung.",
      "Besorgen Sie sich ein frisches Token und verbinden Sie sich damit neu; mit dem alten endet es genauso.",
      "Prüfen Sie, wie das Token übertragen wird: Eine Webseite kann keine Header setzen, also steckt es in einem Cookie, in der Query, in einem Subprotokoll oder in der ersten Nachricht.",
      "Werden frische Tokens abgelehnt, prüfen Sie die Uhren beider Seiten.",
    ],
    whenToUse:
      "Senden Sie ihn, wenn der Client sich authentifizieren und wiederkommen soll. Für einen bekannten Benutzer ohne das Recht senden Sie 3003; wenn Sie den Grund nicht nennen dürfen, 1008; wenn Ihre Clients schon die 44xx-Konvention sprechen, 4401.",
  },
  forbidden: {
    gist: "sagt dem Client, dass er bekannt, aber nicht berechtigt ist und Wiederkommen nicht hilft",
    description:
      "Der Server weiß, wer der Client ist, und erlaubt nicht, was dieser will. Der Code ist bei der IANA als Verwandter von HTTP 403 für bestehende Verbindungen registriert.",
    whenSeen:
      "Der Beitritt zu einem Kanal ohne das Recht dazu, ein Tarif ohne die Funktion, ein gesperrtes Konto. Vorsicht bei SaltyRTC, wo 3003 eine gelungene Übergabe meldet.",
    howToResolve: [
      "Verbinden Sie sich nicht von sich aus neu: Dieselbe Identität bekommt dieselbe Antwort.",
      "Prüfen Sie die Rechte des Kontos, oder melden Sie sich mit einem anderen an.",
      "Vergewissern Sie sich, dass die Anfrage auf den richtigen Kanal oder Mandanten zielt.",
      "Wurde das Recht eben erst erteilt, besorgen Sie sich ein neues Token: Die Rechte stehen oft darin.",
    ],
    whenToUse:
      "Senden Sie ihn, wenn die Identität feststeht und das Recht fehlt. Ohne gültige Identität senden Sie 3000; muss sogar die Existenz der Regel verborgen bleiben, 1008.",
  },
  timeout: {
    gist: "sagt der Gegenstelle, dass etwas, das sie senden musste, nicht rechtzeitig kam",
    description:
      "Die Gegenstelle hat nicht rechtzeitig getan, was von ihr erwartet wurde. Der Code ist bei der IANA als Verwandter von HTTP 408 für bestehende Verbindungen registriert.",
    whenSeen:
      "Ein Client öffnet eine Verbindung und sendet vor Ablauf der Frist keine Anmeldung und keine erste Nachricht. Bibliotheken sind sich über einen Code für Stille nicht einig: Für dasselbe Ereignis kann Ihnen 1001, 1011, 1006 oder 4408 begegnen. In Centrifugo bedeutet 3008 `slow`.",
    howToResolve: [
      "Finden Sie heraus, was bis wann gesendet werden musste: eine Anmeldung, ein erstes Abonnement, ein Heartbeat.",
      "Senden Sie es, sobald `open` ausgelöst wird, vor allem Langsamen wie dem Abrufen eines Tokens.",
      "Versäumt eine Webseite im Hintergrund Heartbeats, beantworten Sie die des Servers, statt einen Timer laufen zu lassen: Browser verlangsamen Timer in verborgenen Tabs.",
      "Verbinden Sie sich nach einer zufälligen Wartezeit neu.",
    ],
    whenToUse:
      "Senden Sie ihn, wenn die Gegenstelle eine Frist hatte und sie versäumt hat. Für eine bloß untätige Verbindung senden Sie 1001; für eine Gegenstelle, die keine Pings mehr beantwortet, ist 1011 die übliche Wahl.",
  },
} satisfies Messages["codes"];

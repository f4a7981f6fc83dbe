import type { DiagnoseMessages } from "../types.ts";

export const traffic: DiagnoseMessages["traffic"] = {
  "message-too-big": {
    name: "eine Nachricht überschreitet das Limit des Empfängers",
    explanation:
      "Jeder Empfänger hat ein Limit und jeder Proxy, der Nachrichten liest, ebenso: voreingestellt von 8 KiB (Tomcat) bis 100 MiB (ws). Der Empfänger sendet 1009 und meldet sich selbst 1006; nach dem Entpacken zählt die entpackte Größe.",
    howToResolve:
      "Senden Sie weniger auf einmal: aufteilen, seitenweise liefern oder über HTTP hochladen. Erhöhen Sie das Limit nur so weit, wie Ihre Nachrichten es brauchen.",
    measureNext:
      "Protokollieren Sie die Größe jeder Nachricht in Bytes, und sehen Sie, welche Größe noch durchkommt.",
  },
  "limit-without-close-frame": {
    name: "eine Nachricht überschreitet das Limit eines Empfängers, der kein 1009 sendet",
    explanation:
      "uWebSockets und tungstenite trennen den Transport, wenn eine Nachricht zu groß ist, und bei anderen kann ein Reset den Close-Frame überholen: Dem Absender wird 1006 gemeldet, nicht 1009.",
    howToResolve:
      "Vergleichen Sie die Größe der Nachricht mit dem Limit des Empfängers; teilen Sie sie dann auf, oder erhöhen Sie das Limit.",
    measureNext:
      "Halbieren Sie die Nachricht, bis sie durchkommt: Die Größe, bei der die Verbindung endet, ist das Limit.",
  },
  "slow-consumer": {
    name: "der Empfänger ist zu langsam, und der Puffer des Absenders ist übergelaufen",
    explanation:
      "Es wurde mehr gesendet, als die andere Seite abnehmen konnte, und die Warteschlange des Absenders hat ihr Limit erreicht: OkHttp schließt bei mehr als 16 MiB mit 1001, Spring beendet die Sitzung, uWebSockets verwirft Nachrichten oder die Verbindung.",
    howToResolve:
      "Sehen Sie vor dem Senden nach `bufferedAmount`, und verwerfen Sie Veraltetes oder fassen Sie es zusammen.",
    measureNext:
      "Protokollieren Sie `bufferedAmount` oder die Warteschlange des Servers pro Verbindung im Zeitverlauf.",
  },
  "compression-mismatch": {
    name: "die beiden Seiten sind sich über die Komprimierung nicht einig",
    explanation:
      "Ein komprimierter Frame (RSV1) kam, wo keine Komprimierung vereinbart war, oder er ließ sich nicht entpacken. Meist hat ein Proxy den Header `Sec-WebSocket-Extensions` entfernt oder verändert.",
    howToResolve:
      "Schalten Sie `permessage-deflate` auf beiden Seiten aus. Hilft das, reparieren Sie den Proxy.",
    measureNext:
      "Vergleichen Sie `Sec-WebSocket-Extensions` in Anfrage und Antwort, an beiden Enden.",
  },
  "invalid-utf8": {
    name: "eine Textnachricht oder eine Begründung ist kein UTF-8",
    explanation:
      "Bytes wurden als Text gesendet: Binärdaten in einer Textnachricht, ein in der Mitte zerschnittenes Zeichen oder eine andere Kodierung. Chrome antwortet mit 1002, die meisten anderen mit 1007.",
    howToResolve:
      "Senden Sie Bytes binär, und trennen Sie Text zwischen Zeichen, nie zwischen Bytes.",
    measureNext: "Protokollieren Sie beim Absender die letzte Nachricht vor dem Ende hexadezimal.",
  },
  "framing-broken": {
    name: "die Bytes auf der Leitung sind keine gültigen WebSocket-Frames",
    explanation:
      "Etwas anderes schreibt in denselben Socket, ein Proxy verändert den Datenstrom, oder eine selbst geschriebene Implementierung maskiert, wo sie nicht darf, oder maskiert nicht, wo sie muss.",
    howToResolve:
      "Lassen Sie nur die WebSocket-Bibliothek in den Socket schreiben, rufen Sie `handleUpgrade` einmal pro Anfrage auf, und aktualisieren Sie die Bibliotheken.",
    measureNext:
      "Zeichnen Sie die Bytes auf (`tcpdump`, ohne TLS), und sehen Sie sich die ersten beiden Bytes des letzten Frames an.",
  },
  "invalid-close-code": {
    name: "ein Close-Frame enthält einen Code, der nicht erlaubt oder nicht bekannt ist",
    explanation:
      "1004, 1005, 1006 und 1015 dürfen nie gesendet werden, ebenso nichts von 1016 bis 2999. Manche Empfänger lehnen auch gültige neuere Codes ab: gorilla und tungstenite 1014, uWebSockets alle von 1012 bis 3999.",
    howToResolve:
      "Senden Sie einen Code, den alle zustellen, und lassen Sie keinen Proxy 1005 oder 1006 als Code weiterleiten.",
    measureNext: "Protokollieren Sie den Code an der Stelle, an der `close()` aufgerufen wird.",
  },
  "wrong-message-type": {
    name: "Text, wo Binärdaten erwartet wurden, oder umgekehrt",
    explanation:
      "Der Empfänger liest nur einen der beiden Typen. Ein String geht als Text hinaus; `Blob`, `ArrayBuffer` und `Buffer` gehen binär hinaus.",
    howToResolve: "Senden Sie den Typ, den der Empfänger liest.",
    measureNext: "Protokollieren Sie beim Absender den Typ jeder Nachricht.",
  },
  "message-not-understood": {
    name: "der Empfänger konnte den Inhalt der Nachricht nicht lesen",
    explanation:
      "Der Frame war gültig, sein Inhalt nicht: fehlerhaftes JSON, ein fehlendes Feld, eine Nachricht, die das Protokoll in diesem Moment nicht erlaubt.",
    howToResolve:
      "Prüfen Sie jede Nachricht vor dem Senden anhand des Protokolls; die Begründung nennt den Fehler.",
    measureNext: "Protokollieren Sie die letzte Nachricht, die vor dem Ende gesendet wurde.",
  },
  "policy-refused": {
    name: "es wurde gegen eine Regel des Servers verstoßen",
    explanation:
      "Die eigene Richtlinie des Servers: zu viele Nachrichten, etwas Unerlaubtes, eine zweite Verbindung desselben Benutzers. Die Begründung nennt oft die Regel.",
    howToResolve:
      "Lesen Sie die Begründung, dann die Regeln des Servers; verbinden Sie sich nicht neu, bevor sich etwas geändert hat.",
    measureNext:
      "Suchen Sie die Regel im Log des Servers zu dieser Sekunde, und zählen Sie die Nachrichten davor.",
  },
  "credential-expired": {
    name: "die Anmeldedaten sind abgelaufen, während die Verbindung offen war",
    explanation:
      "Das Token war beim Öffnen gültig und ist es nicht mehr. Der Server schließt mit 1008, 3000 oder 4401, bei einem Alter, das zu dem des Tokens passt.",
    howToResolve:
      "Erneuern Sie das Token, bevor es abläuft, und verbinden Sie sich mit dem neuen wieder.",
    measureNext:
      "Vergleichen Sie das Alter der Verbindung mit der Lebensdauer des Tokens (`exp` minus `iat`).",
  },
  "not-authenticated-in-time": {
    name: "die erste Nachricht, die der Authentifizierung dient, kam zu spät oder gar nicht",
    explanation:
      "Der Server wartet nach dem Öffnen einige Sekunden auf eine Anmeldenachricht: bei graphql-ws auf `connection_init`, standardmäßig 3 s. Er schließt mit 3008 oder 4408.",
    howToResolve:
      "Senden Sie diese Nachricht in `onopen`, vor allem Langsamen, und besorgen Sie sich das Token vor dem Verbinden.",
    measureNext: "Messen Sie die Zeit von `onopen` bis zur ersten Nachricht, die gesendet wird.",
  },
  "server-exception": {
    name: "der Code des Servers hat versagt",
    explanation:
      "Eine Exception hat die Bibliothek erreicht, die mit 1011 geschlossen oder mit 500 geantwortet hat. Die Ursache steht nur im eigenen Log des Servers.",
    howToResolve:
      "Finden Sie den Stacktrace, beheben Sie den Fehler, und fangen Sie Fehler pro Nachricht ab.",
    measureNext: "Suchen Sie im Log des Servers zu genau dieser Sekunde nach einer Exception.",
  },
  "process-died": {
    name: "der Prozess des Servers ist beendet oder abgeschossen worden",
    explanation:
      "Ein Absturz, zu wenig Speicher oder ein Signal: Das Betriebssystem setzt jede Verbindung zurück, niemand sendet einen Close-Frame, und allen Clients wird gleichzeitig 1006 gemeldet.",
    howToResolve:
      "Finden Sie heraus, warum er geendet hat, geben Sie ihm den Speicher, den er braucht, und schließen Sie bei einem geplanten Stopp mit 1012.",
    measureNext:
      "Sehen Sie sich die Anzahl der Neustarts an, und suchen Sie im System-Log nach `OOMKilled` oder `Out of memory`.",
  },
  "deploy-or-restart": {
    name: "ein Deployment oder ein Neustart hat die Verbindung beendet",
    explanation:
      "Ein Server, ein Proxy oder ein Edge-Knoten wurde ersetzt oder neu geladen, und alle seine Verbindungen endeten binnen Sekunden: mit 1001, 1012 oder, wenn sich niemand verabschiedet hat, 1006.",
    howToResolve:
      "Senden Sie 1012, verteilen Sie das Schließen über einige Sekunden, und lassen Sie Clients nach einer zufälligen Wartezeit wiederkommen.",
    measureNext:
      "Vergleichen Sie den Zeitpunkt des Endes mit dem von Deployments, und zählen Sie die beendeten Verbindungen pro Sekunde.",
  },
  "page-left": {
    name: "der Benutzer hat die Webseite verlassen oder neu geladen",
    explanation:
      "Browser senden 1001 oder trennen die Verbindung, wenn eine Webseite verschwindet. Auf einem Server ist das das gewöhnlichste Ende überhaupt.",
    howToResolve: "Zählen Sie es als Abschied und nicht als Fehler; es gibt nichts zu reparieren.",
    measureNext:
      "Vergleichen Sie mit den Seitenaufrufen: Folgt sofort eine neue Verbindung desselben Benutzers?",
  },
  "closed-without-code": {
    name: "die andere Seite hat ohne Code geschlossen",
    explanation:
      "Es kam ein leerer Close-Frame an, von einem `close()` ohne Argumente. Er sagt nichts über den Grund; 1005 ist nur der Name dafür.",
    howToResolve:
      "Geben Sie einen Code an: `close(1000)`, wenn die Arbeit erledigt ist, sonst einen anderen.",
    measureNext:
      "Suchen Sie im Code der anderen Seite nach einem `close()`, bei dem zwischen den Klammern nichts steht.",
  },
  "closed-on-purpose": {
    name: "die andere Seite hat absichtlich geschlossen",
    explanation:
      "Ein normales Ende: Die Arbeit war erledigt, der Benutzer ist gegangen, oder eine Bibliothek hat mit ihrem voreingestellten Code geschlossen. Kommt es in einer Schleife, hält eine Seite ein normales Ende für einen Fehler.",
    howToResolve: "Nichts, wenn es erwartet war. Finden Sie sonst heraus, wer `close()` aufruft.",
    measureNext: "Protokollieren Sie jeden Aufruf von `close()` mit einem Stacktrace.",
  },
  "sent-after-close": {
    name: "es wurde etwas gesendet, als die Verbindung nicht offen war",
    explanation:
      "Der Code, der sendet, weiß nicht, dass die Verbindung geendet hat oder noch nicht geöffnet ist. Der Text handelt vom Senden, nicht davon, warum die Verbindung geendet hat.",
    howToResolve:
      "Sehen Sie vor dem Senden nach `readyState`, und halten Sie in `onclose` Timer und Abonnements an.",
    measureNext: "Sehen Sie weiter oben im Log nach: Das eigentliche Ende kommt vor dieser Zeile.",
  },
  "terminated-without-close": {
    name: "eine Seite hat den Transport ohne Close-Frame getrennt",
    explanation:
      "`terminate()`, `destroy()`, eine einfach fallen gelassene Verbindung oder ein Prozess, der zu schnell geendet hat: TCP endet, und der anderen Seite wird 1006 gemeldet.",
    howToResolve:
      "Rufen Sie `close()` mit einem Code auf, und warten Sie die Antwort ab, bevor Sie den Transport trennen.",
    measureNext:
      "Suchen Sie auf der anderen Seite nach `terminate`, `destroy`, `abort` und danach, wie sie herunterfährt.",
  },
  "close-not-answered": {
    name: "der Close-Frame wurde nicht rechtzeitig beantwortet",
    explanation:
      "Diese Seite hat einen Close-Frame gesendet und nichts zurückbekommen: Die andere ist weg, beschäftigt oder muss noch eine große Nachricht senden. Je nach Bibliothek wird nach 5 bis 60 s der Transport getrennt.",
    howToResolve:
      "Sorgen Sie dafür, dass die andere Seite bis zum Ende liest; verkürzen Sie die Wartezeit, wo das nicht geht.",
    measureNext:
      "Messen Sie die Zeit von `close()` bis zum Ende, und vergleichen Sie sie mit dem Schließ-Timeout der Bibliothek.",
  },
  "close-argument-refused": {
    name: "`close()` wurde mit einem Code oder einer Begründung aufgerufen, die nicht erlaubt ist",
    explanation:
      "Eine Webseite darf nur 1000 oder 3000-4999 übergeben und eine Begründung von höchstens 123 Bytes UTF-8 (nicht Zeichen). Andernfalls wirft der Aufruf eine Exception, und die Verbindung bleibt offen.",
    howToResolve:
      "Verwenden Sie 1000 oder einen eigenen Code von 4000 bis 4999, und kürzen Sie die Begründung.",
    measureNext: "Geben Sie vor `close()` den Code und die Länge der Begründung in Bytes aus.",
  },
  "server-overloaded": {
    name: "der Server ist überlastet und wirft Verbindungen ab",
    explanation:
      "Er hat mit 1013 geschlossen oder mit 503 geantwortet: Man soll später wiederkommen. Clients, die sofort zurückkehren, machen es schlimmer.",
    howToResolve:
      "Kommen Sie mit wachsenden, zufälligen Abständen wieder; geben Sie dem Dienst mehr Kapazität.",
    measureNext:
      "Sehen Sie sich Prozessor, Speicher und Verbindungen des Servers zu diesem Zeitpunkt an.",
  },
};

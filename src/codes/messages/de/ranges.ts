import type { Messages } from "../types.ts";

export const ranges = {
  unused: {
    gist: "liegt unter 1000, wo es keine Statuscodes gibt",
    description:
      "Zahlen unter 1000 sind keine Statuscodes. Das Register beginnt bei 1000, und kein Endpunkt darf eine kleinere Zahl senden.",
    whenSeen:
      "Als 0 in einer API, die damit „keiner“ meint: aiohttp tut das bei einem leeren Close-Frame, und ein `CloseEvent`, das ein Skript selbst erzeugt, beginnt mit 0. Oder als HTTP-Status (401, 503), den jemand versehentlich an `close()` übergeben hat.",
    howToResolve: [
      "Ist es 0, lesen Sie es als „kein Code“ und sehen Sie nach, ob überhaupt ein Close-Frame kam.",
      "Ist es ein HTTP-Status, addieren Sie 4000 und senden Sie das Ergebnis, wie es die 44xx-Konvention vorsieht: Aus 401 wird 4401.",
      "Kam die Zahl über die Leitung, ist die Gegenstelle fehlerhaft: Bibliotheken antworten darauf mit 1002.",
    ],
    whenToUse:
      "Nie. Verwenden Sie einen registrierten Code oder für eine eigene Bedeutung 4000 bis 4999.",
  },
  "unassigned-protocol": {
    gist: "hat noch keine Bedeutung: Die Zahl ist für künftige Versionen des Protokolls vorgesehen",
    description:
      "Der Bereich 1000 bis 2999 gehört dem Protokoll, und diese Zahl darin ist nicht vergeben. Niemand darf sie senden, bevor eine öffentliche Spezifikation sie definiert.",
    whenSeen:
      "Von einem Programm, das sich eine beliebige Zahl ausgesucht hat. Die meisten Bibliotheken antworten mit 1002 und trennen die Verbindung; Chrome reicht die Zahl an die Webseite weiter, sodass der Fehler in Tests nicht auffällt.",
    howToResolve: [
      "Wählen Sie auf der Seite, die die Zahl sendet, stattdessen einen Code von 4000 bis 4999.",
      "Suchen Sie auf der Seite, die sie empfängt, im selben Moment nach 1002 oder 1006 in den Logs: Die meisten Bibliotheken lehnen die Zahl ab.",
      "Vergewissern Sie sich, dass sie nicht inzwischen vergeben wurde: Maßgeblich ist das Register.",
    ],
    whenToUse:
      "Nicht, bevor die IANA die Zahl vergibt. Für eine eigene Bedeutung verwenden Sie 4000 bis 4999.",
  },
  "unassigned-extension": {
    gist: "hat noch keine Bedeutung: Die Zahl ist für Erweiterungen vorgesehen, und keine hat sie beansprucht",
    description:
      "Der Bereich 1000 bis 2999 gehört dem Protokoll und Erweiterungen mit öffentlicher Spezifikation; bisher hat keine Erweiterung einen Code registriert. Niemand darf diese Zahl senden.",
    whenSeen:
      "Auf der Leitung so gut wie nie. SockJS schreibt 2010 (`Another connection still open`) in seine eigenen Nachrichten, was etwas anderes ist. Auf einen Close-Frame mit einer solchen Zahl antworten die meisten Bibliotheken mit 1002.",
    howToResolve: [
      "Wenn Ihr Programm die Zahl sendet, wählen Sie stattdessen einen Code von 4000 bis 4999.",
      "Wenn Sie sie in einer SockJS-Nachricht lesen, schlagen Sie im SockJS-Protokoll nach, nicht hier.",
      "Wenn Sie eine Erweiterung entwerfen, registrieren Sie den Code bei der IANA, mit einer öffentlichen Spezifikation.",
    ],
    whenToUse:
      "Nur als registrierter Code einer Erweiterung, und davon gibt es heute keinen. Für eine eigene Bedeutung verwenden Sie 4000 bis 4999.",
  },
  "unassigned-registrable": {
    gist: "bedeutet, was die jeweilige Bibliothek oder Anwendung sagt, und niemand hat die Zahl registriert",
    description:
      "Der Bereich 3000 bis 3999 ist für Bibliotheken, Frameworks und Anwendungen gedacht, die ihre Codes bei der IANA registrieren; wer zuerst kommt, mahlt zuerst. Diese Zahl ist nicht registriert, also kann nur ihr Absender sagen, was sie bedeutet.",
    whenSeen:
      "Von Frameworks, die den Bereich ohne Registrierung nutzen: Centrifugo (3001 bis 3509), SaltyRTC (3001 bis 3007), Amplify (3001), autobahn-js (3002). Browser und Bibliotheken reichen die Zahl weiter; ein uWebSockets-Server, der sie empfängt, meldet 1006.",
    howToResolve: [
      "Finden Sie heraus, welche Bibliothek oder welcher Dienst die Zahl gesendet hat, und schlagen Sie sie in deren Dokumentation nach.",
      "Lesen Sie die Begründung: Nur sie erklärt im Frame die Zahl.",
      "Folgen Sie der Regel dieses Anbieters für neue Verbindungen; die Zahl allein sagt dazu nichts. Centrifugo etwa will Clients bis 3499 zurückhaben und ab 3500 nicht mehr.",
      "Ist es Ihre eigene Zahl, registrieren Sie sie bei der IANA oder wechseln Sie zu 4000 bis 4999.",
    ],
    whenToUse:
      "Nur nach einer Registrierung bei der IANA, die kostenlos ist und auch Anwendungen offensteht. Für eine Bedeutung, die nur Sie und Ihre Gegenstellen brauchen, verwenden Sie 4000 bis 4999.",
  },
  "private-use": {
    gist: "bedeutet, was die beiden Seiten vereinbart haben, und für alle anderen nichts",
    description:
      "Der Bereich 4000 bis 4999 ist für die private Nutzung bestimmt: Anwendungen wählen die Bedeutung, und niemand kann diese Zahlen registrieren. Dieselbe Zahl bedeutet in verschiedenen Diensten Verschiedenes.",
    whenSeen:
      "Von Anwendungen und ihren Protokollen: Discord, Pusher, Twitch, graphql-ws und vielen mehr. Allein 4004 ist bei Discord ein ungültiges Token, bei Pusher ein Kontingent und bei Twitch eine versäumte Neuverbindung. Jede Implementierung, die wir gelesen haben, reicht den Bereich unverfälscht weiter.",
    howToResolve: [
      "Finden Sie heraus, wem der Code gehört: dem Dienst, mit dem Sie sich verbinden, oder einem Protokoll wie `graphql-transport-ws`.",
      "Schlagen Sie ihn dort nach, samt der Regel für neue Verbindungen: Manche Dienste wollen Sie nach einem bestimmten Code nie wieder sehen.",
      "Sehen die letzten drei Ziffern wie ein HTTP-Status aus (4401, 4403, 4429), gilt wahrscheinlich die 44xx-Konvention; es entscheidet die Dokumentation des Dienstes.",
      "Lesen Sie die Begründung, um die Einzelheiten zu erfahren.",
    ],
    whenToUse:
      "Verwenden Sie ihn, wenn kein registrierter Code sagt, was Sie meinen, und beide Seiten Ihnen gehören; schreiben Sie auf, was jede Zahl vom Client verlangt. Ganze Bereiche altern am besten: zum Beispiel ein Hunderter für „nicht wiederkommen“, einer für „warten, dann wiederkommen“.",
  },
  outside: {
    gist: "liegt über 4999, wo es keine Statuscodes gibt",
    description:
      "Das Feld fasst Zahlen bis 65535, aber die Statuscodes enden bei 4999. Kein Dokument gibt dieser Zahl eine Bedeutung, und kein Endpunkt sollte sie senden.",
    whenSeen:
      "Von einem Programm, das Frames von Hand schreibt oder die beiden Bytes in der falschen Reihenfolge liest. Die Bibliotheken, die wir gelesen haben, lehnen die Zahl ab; nur Chrome reicht sie an die Webseite weiter.",
    howToResolve: [
      "Bleiben Sie auf der sendenden Seite zwischen 1000 und 4999: ein registrierter Code oder für eine eigene Bedeutung 4000 und darüber.",
      "Wenn Sie die Bytes selbst auslesen, lesen Sie die Zahl als Big Endian: 59395 ist 1000 mit vertauschten Bytes.",
      "Wenn Sie sie empfangen, rechnen Sie auf einer der Seiten mit 1002 oder 1006 und melden Sie den Autoren der Gegenstelle einen Fehler.",
    ],
    whenToUse: "Nie. Die letzte Zahl für eine eigene Bedeutung ist 4999.",
  },
} satisfies Messages["ranges"];

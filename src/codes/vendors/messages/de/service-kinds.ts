import type { VendorMessages } from "../types.ts";

/** Endings that come from the service, the network or a clock, and the rules for ranges. */
export const serviceKinds = {
  normal: {
    short: "erledigt, wie vereinbart",
    description: "Die Verbindung hat ihren Zweck erfüllt und wurde absichtlich beendet.",
    howToResolve: [
      "Wenn Sie das Ende erwartet haben, ist nichts zu tun.",
      "Wenn nicht, finden Sie heraus, welche Seite geschlossen hat: Beide dürfen diese Zahl verwenden.",
    ],
  },
  handover: {
    short: "auf einen anderen Kanal umgezogen",
    description:
      "Das Gespräch geht über einen anderen Kanal weiter, diese Verbindung wird also nicht mehr gebraucht.",
    howToResolve: [
      "Nichts ist falsch: Machen Sie über den neuen Kanal weiter.",
      "Sorgen Sie dafür, dass die Überwachung das Ende nicht als Fehler zählt.",
    ],
  },
  kicked: {
    short: "absichtlich getrennt",
    description: "Ein Mensch oder ein Programm hat diese Verbindung bewusst beendet.",
    howToResolve: [
      "Verbinden Sie sich nicht von sich aus neu: Auch die nächste Verbindung würde beendet.",
      "Fragen Sie die Betreiber des Dienstes, warum die Verbindung beendet wurde.",
    ],
  },
  unspecified: {
    short: "keine Ursache angegeben",
    description: "Die Verbindung wurde beendet, und der Code sagt nicht, warum.",
    howToResolve: [
      "Lesen Sie die Begründung im Close-Frame: Sie verrät vielleicht mehr.",
      "Verbinden Sie sich mit wachsenden Abständen neu, und sehen Sie auf der Statusseite des Dienstes nach, wenn es wieder auftritt.",
    ],
  },
  "server-error": {
    short: "Fehler des Servers",
    description: "Der Dienst ist an etwas gescheitert, das nicht am Client liegt.",
    howToResolve: [
      "Verbinden Sie sich mit wachsenden Abständen neu.",
      "Tritt es jedes Mal nach derselben Nachricht auf, melden Sie diese Nachricht dem Dienst.",
      "Wenn Sie den Server betreiben, suchen Sie in seinem Log nach der Exception zu diesem Zeitpunkt.",
    ],
  },
  "server-restart": {
    short: "Server fährt herunter oder startet neu",
    description:
      "Der Server fährt herunter oder startet neu; der Client hat nichts falsch gemacht.",
    howToResolve: [
      "Verbinden Sie sich nach einer zufälligen Wartezeit neu, damit nicht alle Clients gleichzeitig zurückkehren.",
      "Richten Sie nach der neuen Verbindung Abonnements und Zustand wieder ein.",
    ],
  },
  "over-capacity": {
    short: "Server überlastet",
    description: "Der Dienst hat im Moment keinen Platz für diese Verbindung.",
    howToResolve: [
      "Warten Sie und verbinden Sie sich dann neu, nach jedem Fehlschlag mit längerer Wartezeit.",
      "Dauert es an, bitten Sie den Dienst um mehr Kapazität.",
    ],
  },
  "reconnect-now": {
    short: "Aufforderung, sich neu zu verbinden",
    description: "Der Dienst will, dass der Client über eine frische Verbindung wiederkommt.",
    howToResolve: [
      "Verbinden Sie sich sofort neu, und richten Sie dann Abonnements und Zustand wieder ein.",
      "Kommt es in einer Schleife, werden Sie langsamer und sehen Sie auf der Statusseite des Dienstes nach.",
    ],
  },
  "state-lost": {
    short: "Zustand verloren, neu synchronisieren",
    description:
      "Der Server kann den Client von dessen Stand aus nicht mehr auf den neuesten bringen.",
    howToResolve: [
      "Verbinden Sie sich neu, und laden Sie den ganzen Zustand noch einmal, statt fortzusetzen.",
      "Passiert es oft, halten Sie Unterbrechungen kürzer oder den Verlauf des Servers länger.",
    ],
  },
  network: {
    short: "Netzwerkproblem",
    description: "Die Verbindung ist unterwegs abgerissen; keine Seite wollte sie beenden.",
    howToResolve: [
      "Verbinden Sie sich mit wachsenden Abständen neu.",
      "Tritt es jedes Mal nach derselben Zeit auf, suchen Sie nach einem Proxy mit Leerlauf-Timeout.",
    ],
  },
  "connect-failed": {
    short: "Verbinden nicht möglich",
    description: "Die Verbindung ließ sich nicht rechtzeitig aufbauen oder wieder aufbauen.",
    howToResolve: [
      "Vergewissern Sie sich, dass Adresse, Netzwerk und Anmeldedaten stimmen.",
      "Verbinden Sie sich mit wachsenden Abständen neu.",
      "Suchen Sie im Log den HTTP-Status des Eröffnungs-Handshakes: Er verrät mehr als der Code.",
    ],
  },
  "timeout-handshake": {
    short: "erste Nachricht zu spät",
    description: "Die erste Nachricht oder ihre Bestätigung kam nicht rechtzeitig.",
    howToResolve: [
      "Senden Sie die erste Nachricht, sobald die Verbindung offen ist, vor allem Langsamen wie dem Abrufen eines Tokens.",
      "Beantworten Sie sie auch auf dem Server zuerst.",
      "Prüfen Sie, dass kein Proxy Nachrichten zurückhält.",
    ],
  },
  "timeout-idle": {
    short: "zu lange nichts empfangen",
    description: "Die Verbindung war länger still, als der Dienst erlaubt.",
    howToResolve: [
      "Senden Sie rechtzeitig vor dem Limit eine Keep-alive-Nachricht.",
      "Ist Stille bei Ihrem Client normal, verbinden Sie sich einfach neu.",
    ],
  },
  "timeout-ping": {
    short: "Heartbeat nicht beantwortet",
    description:
      "Ein Heartbeat wurde nicht rechtzeitig beantwortet, deshalb wurde die Verbindung für tot gehalten.",
    howToResolve: [
      "Beantworten Sie Heartbeats sofort, außerhalb langer Berechnungen.",
      "Rechnen Sie damit, wenn ein Computer aufwacht oder ein Tab im Hintergrund war, und verbinden Sie sich neu.",
      "Tritt es wieder auf, suchen Sie nach einem Proxy, der die Verbindung stillschweigend trennt.",
    ],
  },
  "timeout-lifetime": {
    short: "Höchstdauer erreicht",
    description:
      "Die Verbindung oder Sitzung hat die längste Dauer erreicht, die der Dienst erlaubt.",
    howToResolve: [
      "Planen Sie es ein: Öffnen Sie kurz vor dem Limit eine neue Sitzung.",
      "Bewahren Sie auf, was Sie aus der alten Sitzung brauchen, und übergeben Sie es der neuen.",
    ],
  },
  refused: {
    short: "nicht unverändert neu verbinden",
    description:
      "Der Anbieter hat eine Regel für diesen Bereich: Der Client darf nicht unverändert wiederkommen.",
    howToResolve: [
      "Lesen Sie in der Begründung im Close-Frame die Ursache.",
      "Korrigieren Sie die Einstellungen, die Anmeldedaten oder die Nachricht, und verbinden Sie sich dann neu.",
    ],
  },
  temporary: {
    short: "vorübergehend, neu verbinden",
    description:
      "Der Anbieter hat eine Regel für diesen Bereich: Die Störung geht vorüber, und der Client darf wiederkommen.",
    howToResolve: [
      "Verbinden Sie sich mit wachsenden Abständen neu.",
      "Lesen Sie in der Begründung im Close-Frame die Ursache.",
    ],
  },
  "error-only": {
    short: "ein Fehler, kein Ende",
    description:
      "Der Anbieter verwendet diesen Bereich für Fehler, die er in einer Nachricht meldet; die Verbindung bleibt offen.",
    howToResolve: [
      "Korrigieren Sie die Anfrage, auf die sich die Fehlernachricht bezieht.",
      "Verbinden Sie sich nicht neu: Die Verbindung funktioniert noch.",
    ],
  },
} satisfies Partial<VendorMessages["kinds"]>;

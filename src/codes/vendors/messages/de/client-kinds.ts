import type { VendorMessages } from "../types.ts";

/** Endings that the client can do something about. */
export const clientKinds = {
  "not-authenticated": {
    short: "noch nicht authentifiziert",
    description:
      "Der Client hat etwas gesendet, bevor er sich authentifiziert hatte, oder er hat sich nie authentifiziert.",
    howToResolve: [
      "Authentifizieren Sie sich zuerst, und warten Sie die Bestätigung ab, bevor Sie etwas anderes senden.",
      "Authentifizieren Sie sich nach jeder neuen Verbindung erneut: Die alte Authentifizierung gilt dort nicht mehr.",
    ],
  },
  "auth-failed": {
    short: "Authentifizierung fehlgeschlagen",
    description: "Der Dienst hat die Anmeldedaten nicht akzeptiert.",
    howToResolve: [
      "Vergewissern Sie sich, dass das Token oder der Schlüssel der richtige ist, vollständig und nicht abgelaufen.",
      "Vergewissern Sie sich, dass die Anmeldedaten zu dieser Umgebung gehören: Test- und Produktivschlüssel sind verschieden.",
      "Besorgen Sie sich neue Anmeldedaten, bevor Sie sich neu verbinden; dieselben werden wieder abgelehnt.",
    ],
  },
  "already-authenticated": {
    short: "doppelt authentifiziert",
    description:
      "Der Client hat sich auf einer Verbindung, die schon authentifiziert war, noch einmal authentifiziert.",
    howToResolve: [
      "Authentifizieren Sie sich einmal pro Verbindung.",
      "Suchen Sie nach zwei Teilen des Clients, die sich eine Verbindung teilen, oder nach einer Wiederholung der ersten Nachricht.",
    ],
  },
  forbidden: {
    short: "nicht erlaubt",
    description: "Der Dienst weiß, wer der Client ist, und erlaubt nicht, was dieser verlangt hat.",
    howToResolve: [
      "Vergleichen Sie die Rechte, den Tarif oder die Scopes des Kontos mit dem, was Sie verlangen.",
      "Bitten Sie den Dienst oder Ihre Administration um das fehlende Recht.",
    ],
  },
  "credential-expired": {
    short: "Anmeldedaten abgelaufen",
    description: "Die Anmeldedaten waren gültig, und ihre Zeit ist um.",
    howToResolve: [
      "Besorgen Sie sich ein neues Token und verbinden Sie sich dann damit neu.",
      "Erneuern Sie das Token, bevor es abläuft, nicht danach.",
    ],
  },
  "session-expired": {
    short: "Sitzung abgelaufen",
    description: "Die Sitzung hat ihr Zeitlimit überschritten und lässt sich nicht fortsetzen.",
    howToResolve: [
      "Beginnen Sie eine neue Sitzung, statt die alte fortzusetzen.",
      "Beantworten Sie Heartbeats rechtzeitig, und setzen Sie die Sitzung nach einem Verbindungsverlust früher fort.",
    ],
  },
  "session-invalid": {
    short: "Sitzung nicht mehr gültig",
    description:
      "Die Sitzung, die der Client fortsetzen will, ist unbekannt oder passt nicht zum Stand des Dienstes.",
    howToResolve: [
      "Verwerfen Sie die gespeicherte Sitzung und beginnen Sie eine neue.",
      "Vergewissern Sie sich, dass die gespeicherte Position und Adresse aus der letzten Sitzung stammen.",
    ],
  },
  "bad-message": {
    short: "Nachricht nicht verstanden",
    description:
      "Der Empfänger konnte eine Nachricht nicht dekodieren, oder eines ihrer Felder fehlt oder ist falsch.",
    howToResolve: [
      "Protokollieren Sie die letzte Nachricht vor dem Schließen und vergleichen Sie sie mit der Dokumentation.",
      "Prüfen Sie Typen und Pflichtfelder und ob die Daten wie vereinbart kodiert sind.",
    ],
  },
  "unknown-command": {
    short: "unbekannter Befehl",
    description:
      "Der Client hat eine Operation oder eine Art von Nachricht gesendet, die der Dienst nicht kennt.",
    howToResolve: [
      "Vergleichen Sie die Operation der letzten Nachricht mit der Dokumentation.",
      "Vergewissern Sie sich, dass der Client dieselbe Version spricht wie der Server.",
    ],
  },
  "unexpected-message": {
    short: "Nachricht hier nicht erlaubt",
    description:
      "Die Nachricht mag wohlgeformt sein, aber der Client darf sie an dieser Stelle nicht senden.",
    howToResolve: [
      "Finden Sie heraus, welche Nachricht zuletzt gesendet wurde, und senden Sie sie nicht mehr über diese Verbindung.",
      "Senden Sie sie über den Kanal, den der Dienst dafür vorsieht, etwa seine HTTP-API.",
    ],
  },
  "protocol-error": {
    short: "Verletzung des Protokolls",
    description:
      "Die Gegenstelle hat das Protokoll des Anbieters verletzt, oberhalb der WebSocket-Schicht.",
    howToResolve: [
      "Vergleichen Sie Reihenfolge und Form der Nachrichten mit der Dokumentation des Protokolls.",
      "Aktualisieren Sie die Client-Bibliothek: Das Protokoll hat sich vielleicht weiterentwickelt.",
    ],
  },
  "unsupported-data": {
    short: "Art der Daten nicht unterstützt",
    description: "Der Empfänger nimmt diese Art von Daten oder Nachrichten nicht an.",
    howToResolve: [
      "Prüfen Sie, ob Text oder Binärdaten erwartet werden und in welcher Kodierung.",
      "Vergewissern Sie sich, dass es diese Art von Nachricht in der Version gibt, die Sie verwenden.",
    ],
  },
  "too-big": {
    short: "Nachricht zu groß",
    description: "Eine Nachricht oder ein Frame war größer, als der Dienst annimmt.",
    howToResolve: [
      "Teilen Sie die Nachricht auf, oder senden Sie statt der Daten einen Verweis darauf.",
      "Schlagen Sie das Limit des Dienstes nach und prüfen Sie die Größe vor dem Senden.",
    ],
  },
  "client-error": {
    short: "Fehler des Clients selbst",
    description:
      "Die Client-Bibliothek hat geschlossen, weil im eigenen Code des Clients etwas fehlgeschlagen ist.",
    howToResolve: [
      "Suchen Sie die Exception im Log oder in der Konsole des Clients: Der Server hat nichts falsch gemacht.",
      "Beheben Sie den Fehler, bevor Sie sich neu verbinden, sonst tritt er wieder auf.",
    ],
  },
  duplicate: {
    short: "schon vorhanden",
    description: "Der Client hat zum zweiten Mal etwas angefordert, das es nur einmal geben darf.",
    howToResolve: [
      "Geben Sie jeder Operation eine eigene Kennung, und schließen Sie die erste ab, bevor Sie sie wiederholen.",
      "Suchen Sie nach zwei Kopien desselben Clients oder desselben Startcodes.",
    ],
  },
  encryption: {
    short: "Verschlüsselung passt nicht zusammen",
    description:
      "Die beiden Seiten sind sich über die Schlüssel oder die Art der Verschlüsselung nicht einig.",
    howToResolve: [
      "Vergleichen Sie die Verschlüsselungsmodi und Schlüssel beider Seiten.",
      "Aktualisieren Sie den Client: Der Dienst verlangt vielleicht ein neueres Verfahren.",
    ],
  },
  policy: {
    short: "Regel des Dienstes verletzt",
    description:
      "Der Client hat gegen eine Regel des Dienstes verstoßen oder zu viele Fehler gemacht.",
    howToResolve: [
      "Lesen Sie die Begründung: Sie sollte die Regel nennen.",
      "Ändern Sie das Verhalten des Clients, bevor Sie sich neu verbinden.",
    ],
  },
  "rate-limited": {
    short: "zu viele Anfragen",
    description: "Der Client hat in kurzer Zeit mehr gesendet, als der Dienst erlaubt.",
    howToResolve: [
      "Senden Sie weniger: Reihen Sie Nachrichten ein und verteilen Sie sie über die Zeit.",
      "Warten Sie, bevor Sie sich neu verbinden, nach jedem Mal länger.",
      "Schlagen Sie die Limits des Dienstes nach, und zählen Sie im Client mit.",
    ],
  },
  "over-quota": {
    short: "Kontingent oder Verbindungslimit erreicht",
    description: "Das Konto hat ein Limit für Verbindungen, Kanäle oder Nutzung erreicht.",
    howToResolve: [
      "Schließen Sie Verbindungen, die niemand braucht; suchen Sie nach Clients, die eine neue öffnen, ohne die alte zu schließen.",
      "Erhöhen Sie das Limit oder wechseln Sie in einen größeren Tarif.",
      "Verbinden Sie sich erst neu, wenn wieder Platz ist.",
    ],
  },
  slow: {
    short: "Client liest zu langsam",
    description:
      "Der Empfänger hat Nachrichten langsamer abgenommen, als der Server sie erzeugt hat, und die Warteschlange wurde zu lang.",
    howToResolve: [
      "Verrichten Sie im Client weniger Arbeit pro Nachricht, oder verlagern Sie sie aus der Empfangsschleife.",
      "Abonnieren Sie weniger.",
      "Verbinden Sie sich neu und laden Sie den Zustand noch einmal.",
    ],
  },
  unused: {
    short: "Verbindung nicht genutzt",
    description: "Der Client hat sich verbunden und die Verbindung dann nicht rechtzeitig genutzt.",
    howToResolve: [
      "Abonnieren Sie gleich nach dem Verbinden.",
      "Öffnen Sie die Verbindung erst, wenn es etwas zu abonnieren gibt.",
    ],
  },
  version: {
    short: "Version nicht unterstützt",
    description:
      "Die Version des Protokolls, die der Client verlangt hat, fehlt, ist fehlerhaft angegeben oder wird nicht unterstützt.",
    howToResolve: [
      "Aktualisieren Sie die Client-Bibliothek.",
      "Wenn Sie die Version selbst angeben, vergleichen Sie sie mit der Dokumentation.",
    ],
  },
  subprotocol: {
    short: "Subprotokoll nicht akzeptiert",
    description: "Client und Server haben kein gemeinsames Subprotokoll gefunden.",
    howToResolve: [
      "Bieten Sie beim Erzeugen des WebSockets das Subprotokoll an, das der Server spricht.",
      "Prüfen Sie, ob es zwei Generationen eines Protokolls gibt: Ihre Namen sind leicht zu verwechseln.",
    ],
  },
  unsupported: {
    short: "nicht unterstützt oder nicht verfügbar",
    description: "Was der Client verlangt hat, ist auf diesem Server nicht verfügbar.",
    howToResolve: [
      "Prüfen Sie, ob die Funktion in den Einstellungen des Servers eingeschaltet werden muss.",
      "Vergleichen Sie die Versionen beider Seiten.",
    ],
  },
  insecure: {
    short: "Verschlüsselung erforderlich",
    description: "Der Dienst nimmt nur verschlüsselte Verbindungen an.",
    howToResolve: [
      "Verbinden Sie sich mit `wss://` statt mit `ws://`.",
      "Schalten Sie TLS in den Einstellungen der Client-Bibliothek ein.",
    ],
  },
  "not-found": {
    short: "nicht gefunden",
    description:
      "Die Anwendung, den Pfad, den Server oder das Modell, das der Client genannt hat, gibt es nicht.",
    howToResolve: [
      "Prüfen Sie den Schlüssel, den Namen und die Region in der Adresse.",
      "Vergewissern Sie sich, dass nichts davon gelöscht oder verschoben wurde.",
    ],
  },
  disabled: {
    short: "abgeschaltet",
    description: "Die Anwendung oder Funktion gibt es, und ihr Eigentümer hat sie abgeschaltet.",
    howToResolve: [
      "Schalten Sie sie in der Konsole des Dienstes wieder ein.",
      "Prüfen Sie den Stand des Kontos, etwa auf unbezahlte Rechnungen.",
    ],
  },
  sharding: {
    short: "Sharding falsch oder erforderlich",
    description:
      "Der Anteil des Clients an der Arbeit ist falsch, oder er muss die Arbeit auf mehrere Verbindungen aufteilen.",
    howToResolve: [
      "Fragen Sie den Dienst nach der empfohlenen Anzahl von Shards, und verwenden Sie sie.",
      "Prüfen Sie, ob jede Shard-Nummer kleiner ist als die Anzahl der Shards.",
    ],
  },
  intents: {
    short: "Intents ungültig oder nicht gewährt",
    description:
      "Der Client hat Gruppen von Ereignissen verlangt, die es nicht gibt oder die ihm nicht gewährt wurden.",
    howToResolve: [
      "Schalten Sie die privilegierten Intents im Entwicklerportal ein, oder verlangen Sie sie nicht mehr.",
      "Berechnen Sie den Wert der Intents aus den dokumentierten Bits neu.",
      "Verbinden Sie sich erst danach neu: Unverändert werden Sie wieder abgelehnt.",
    ],
  },
} satisfies Partial<VendorMessages["kinds"]>;

import type { HttpMessages } from "./types.ts";

export const de = {
  headings: {
    category: "HTTP-Status des Eröffnungs-Handshakes",
    seenBy: "Wer was sieht",
    page: "Eine Webseite",
    library: "Eine Bibliothek",
    log: "Das Log",
    kin: "Close-Codes, die später dasselbe sagen",
    noMessage: "ein Fehler ohne Meldung",
    unverified: "nicht überprüft",
  },
  fault: {
    none: "niemand",
    client: "der Client",
    server: "der Server",
    either: "eine der beiden Seiten",
  },
  sender: "der Server oder ein Proxy davor",
  seenByPage: "`error`, dann `close` mit 1006 und leerer Begründung, wie der Status auch lautete.",
  seenByPageOpened: "Das Event `open`.",
  seenByLibrary: "Den Status oder einen Teil davon, jede Bibliothek in eigenen Worten; dann 1006.",
  seenByLibraryOpened: "Eine offene Verbindung.",
  seenByLog: (status) =>
    `Eine gewöhnliche HTTP-Anfrage mit Status ${status}, im Log des Servers oder des Proxys, der geantwortet hat.`,
  nothingToRetry: "Es gibt nichts zu wiederholen: Die Verbindung ist offen.",
  nothingToRetryShort: "nichts zu wiederholen",
  statuses: {
    "switching-protocols": {
      gist: "der Server nimmt den WebSocket an",
      description:
        "Der Server nimmt das Upgrade an; was folgt, sind WebSocket-Frames. Es ist der einzige Status, der eine Verbindung öffnet.",
      whenSeen:
        "Am Anfang jeder funktionierenden WebSocket-Verbindung, in den Netzwerkwerkzeugen eines Browsers und in Server-Logs.",
      howToResolve: [
        "Erscheint er und die Verbindung endet sofort, suchen Sie nach einem Close-Code: Der Handshake ist nicht das Problem.",
        "Beschwert sich der Client dennoch, vergleichen Sie `Sec-WebSocket-Accept`, das Subprotokoll und die Erweiterungen der Antwort mit der Anfrage.",
      ],
      whenToUse:
        "Antworten Sie damit, sobald alles geprüft ist, was sich an der Anfrage prüfen lässt. Um einer Webseite zu sagen, warum sie abgelehnt wird, antworten Sie mit 101 und schließen Sie mit einem Code.",
    },
    "moved-permanently": {
      gist: "die Adresse ist umgezogen",
      description:
        "Der Server verweist auf eine andere Adresse. Ein WebSocket-Client muss ihr nicht folgen, und Browser tun es nicht.",
      whenSeen:
        "Bei `ws://`, wo der Server auf HTTPS umleitet, mit oder ohne Schrägstrich am Ende des Pfads oder nach einem Wechsel der Domain.",
      howToResolve: [
        "Lesen Sie den Header `Location` und verbinden Sie sich mit dieser Adresse, mit `wss://` statt `https://`.",
        "Nehmen Sie WebSocket-Pfade aus den Umleitungsregeln des Proxys heraus.",
      ],
      whenToUse:
        "Vermeiden Sie ihn bei WebSocket-Adressen: Die meisten Clients scheitern, statt zu folgen.",
    },
    "bad-request": {
      gist: "die Anfrage ist kein gültiger Handshake",
      description: "Der Server konnte die Anfrage nicht als Eröffnungs-Handshake lesen.",
      whenSeen:
        "Wenn ein Proxy den Header `Upgrade` oder `Connection` entfernt, wenn `Sec-WebSocket-Key` fehlt oder wenn dieser Server eine Sitzungs-ID von Socket.IO nicht kennt.",
      howToResolve: [
        "Lassen Sie den Proxy `Upgrade` und `Connection` weitergeben, mit HTTP/1.1 zum Server.",
        "Vergleichen Sie die Anfrage mit RFC 6455, Abschnitt 4.1: Methode GET, Schlüssel und Version 13.",
        "Hat die Antwort einen Body, lesen Sie ihn: Er nennt oft den Fehler.",
      ],
      whenToUse: "Antworten Sie damit, wenn der Handshake selbst fehlerhaft ist.",
    },
    unauthorized: {
      gist: "die Anmeldedaten fehlen oder werden nicht akzeptiert",
      description:
        "Der Server verlangt gültige Anmeldedaten, und die Anfrage enthielt keine, die er akzeptiert.",
      whenSeen:
        "Wenn ein Token fehlt, falsch oder abgelaufen ist. Eine Webseite kann bei einem WebSocket keine Header setzen, ihre Anmeldedaten müssen also in einem Cookie, in der Adresse oder im Subprotokoll stecken.",
      howToResolve: [
        "Sehen Sie sich die Anfrage in den Netzwerkwerkzeugen an: Ist das Cookie oder das Token da?",
        "Besorgen Sie sich ein neues Token und verbinden Sie sich dann noch einmal.",
        "Prüfen Sie von einer anderen Domain aus das Attribut `SameSite` des Cookies.",
      ],
      whenToUse:
        "Antworten Sie damit vor dem Upgrade, wenn andere Clients als Webseiten die Ursache kennen müssen. Bei Webseiten nehmen Sie die Verbindung an und schließen Sie sie mit 3000 oder 4401.",
    },
    forbidden: {
      gist: "der Server versteht und lehnt ab",
      description:
        "Der Server lehnt die Verbindung ab: Der Origin, das Konto oder die Adresse ist nicht erlaubt.",
      whenSeen:
        "Wenn die Prüfung des Origin fehlschlägt, wenn eine Firewall eingreift oder von Uvicorn immer dann, wenn die Anwendung schließt, bevor sie annimmt, und bei unbekannten Pfaden.",
      howToResolve: [
        "Vergleichen Sie den Header `Origin` mit der Liste der Origins, die der Server erlaubt.",
        "Suchen Sie in Starlette oder FastAPI nach `close()` vor `accept()`: Der Close-Code geht verloren, und stattdessen wird 403 gesendet.",
        "Sehen Sie im Log jedes Proxys nach, welcher geantwortet hat.",
      ],
      whenToUse:
        "Antworten Sie damit bei einem Origin, der nicht erlaubt ist, wie es RFC 6455 sagt, und bei bekannten Clients ohne das Recht.",
    },
    "not-found": {
      gist: "unter diesem Pfad lauscht nichts",
      description: "Der Server hat unter diesem Pfad keinen WebSocket.",
      whenSeen:
        "Nach einem Tippfehler im Pfad, wenn ein Proxy einen Teil davon abschneidet oder hinzufügt oder wenn die Anfrage bei einem gewöhnlichen Webserver ankommt.",
      howToResolve: [
        "Vergleichen Sie den Pfad Buchstabe für Buchstabe mit dem, auf dem der Server lauscht.",
        "Verbinden Sie sich ohne den Proxy mit dem Server: Gelingt das, korrigieren Sie die Pfadregel des Proxys.",
      ],
      whenToUse:
        "Antworten Sie damit bei unbekannten Pfaden und wo die Existenz einer Ressource verborgen bleiben muss.",
    },
    "proxy-authentication-required": {
      gist: "ein Proxy verlangt Anmeldedaten",
      description:
        "Ein Proxy auf dem Weg, nicht der Server, verlangt, dass sich der Client authentifiziert.",
      whenSeen:
        "In Firmennetzwerken, wenn sich der Client über einen Proxy verbindet, der eine Anmeldung verlangt.",
      howToResolve: [
        "Geben Sie dem Client die Anmeldedaten für den Proxy; Bibliotheken außerhalb von Browsern brauchen dafür oft einen Agent.",
        "Verwenden Sie `wss://`: Es geht durch einen Tunnel, und damit kommen Proxys am besten zurecht.",
      ],
      whenToUse: "Nur ein Proxy antwortet damit, nie ein WebSocket-Server.",
    },
    "upgrade-required": {
      gist: "hier wird nur WebSocket gesprochen, oder eine andere Version",
      description:
        "Der Server erwartet ein Upgrade und hat eine gewöhnliche Anfrage bekommen oder eine WebSocket-Version, die er nicht spricht.",
      whenSeen:
        "Wenn ein Browser die Adresse eines WebSocket-Servers als Webseite öffnet, wenn ein Proxy `Upgrade` entfernt oder wenn `Sec-WebSocket-Version` nicht 13 ist.",
      howToResolve: [
        "Verbinden Sie sich mit einem WebSocket-Client, nicht mit einem HTTP-Client.",
        "Lassen Sie den Proxy `Upgrade` und `Connection` weitergeben.",
        "Lesen Sie `Sec-WebSocket-Version` in der Antwort: Dort stehen die Versionen, die der Server spricht.",
      ],
      whenToUse:
        "Antworten Sie damit, wenn die Version nicht Ihre ist, mit `Sec-WebSocket-Version` in der Antwort, oder wenn eine WebSocket-Adresse ohne Upgrade aufgerufen wird.",
    },
    "too-many-requests": {
      gist: "zu viele Verbindungen oder Versuche",
      description:
        "Der Client hat zu oft versucht, sich zu verbinden, oder er hat zu viele Verbindungen.",
      whenSeen:
        "Nach einer Schleife neuer Verbindungen ohne Wartezeit oder wenn sich viele Clients eine Adresse teilen.",
      howToResolve: [
        "Warten Sie die Zeit in `Retry-After` ab, wenn die Antwort sie enthält.",
        "Verbinden Sie sich mit wachsenden, zufälligen Abständen neu, nie in einer engen Schleife.",
        "Schließen Sie Verbindungen, die nicht mehr genutzt werden.",
      ],
      whenToUse:
        "Antworten Sie damit, um Verbindungsversuche zu begrenzen, mit `Retry-After`. Eine Webseite kann den Header nicht lesen; begrenzen Sie Schleifen von Webseiten also durch einen Close-Code.",
    },
    "internal-server-error": {
      gist: "der Server hat während des Handshakes versagt",
      description: "Der Server hat versagt, während er den Eröffnungs-Handshake bearbeitet hat.",
      whenSeen:
        "Wenn der Code, der vor dem Upgrade läuft, eine Exception wirft, etwa bei der Prüfung eines Tokens oder einer Datenbankabfrage.",
      howToResolve: [
        "Suchen Sie im Log des Servers nach der Exception zu diesem Zeitpunkt.",
        "Gehört der Server nicht Ihnen, versuchen Sie es später erneut.",
      ],
      whenToUse:
        "Überlassen Sie ihn dem Framework; sobald die Verbindung offen ist, sagt 1011 dasselbe.",
    },
    "bad-gateway": {
      gist: "ein Proxy hat vom Server keine brauchbare Antwort bekommen",
      description:
        "Ein Proxy konnte den Server dahinter nicht erreichen oder hat dessen Antwort nicht verstanden.",
      whenSeen:
        "Während der Server neu startet, wenn er auf einem anderen Port lauscht oder wenn der Proxy das falsche Protokoll mit ihm spricht.",
      howToResolve: [
        "Prüfen Sie, ob der Server läuft und dort lauscht, wo der Proxy ihn sucht.",
        "Lesen Sie das Fehler-Log des Proxys: Es nennt die Ursache.",
        "Versuchen Sie es als Client mit wachsenden Abständen erneut.",
      ],
      whenToUse:
        "Ein Gateway antwortet damit, wenn der Server dahinter vor dem Upgrade versagt. Danach 1014 oder 1011.",
    },
    "service-unavailable": {
      gist: "der Dienst nimmt im Moment keine Verbindungen an",
      description:
        "Der Dienst ist überlastet, startet oder fährt herunter und nimmt vorerst keine neuen Verbindungen an.",
      whenSeen:
        "Während eines Deployments, unter hoher Last oder von websockets für Python, während dessen Server herunterfährt.",
      howToResolve: [
        "Warten Sie die Zeit in `Retry-After` oder eine wachsende, zufällige Zeit ab, und versuchen Sie es dann erneut.",
        "Dauert es an, prüfen Sie die Health-Checks und die Anzahl der Server hinter dem Load Balancer.",
      ],
      whenToUse:
        "Antworten Sie damit, während Sie Verbindungen auslaufen lassen oder Last abwerfen, mit `Retry-After`. Auf offenen Verbindungen senden Sie 1012 oder 1013.",
    },
    "gateway-timeout": {
      gist: "ein Proxy hat zu lange auf den Server gewartet",
      description:
        "Ein Proxy hat vom Server nicht rechtzeitig eine Antwort auf den Handshake bekommen.",
      whenSeen:
        "Wenn der Server vor dem Upgrade hängt oder eine Firewall die Pakete zwischen Proxy und Server verwirft.",
      howToResolve: [
        "Finden Sie heraus, was der Server tut, bevor er antwortet: Eine langsame Prüfung von Tokens ist eine häufige Ursache.",
        "Prüfen Sie das Netzwerk zwischen dem Proxy und dem Server.",
        "Versuchen Sie es als Client mit wachsenden Abständen erneut.",
      ],
      whenToUse:
        "Ein Gateway antwortet damit, wenn der Server dahinter vor dem Upgrade zu langsam ist.",
    },
  },
} satisfies HttpMessages;

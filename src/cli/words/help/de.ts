import { probe } from "./probe/de.ts";
import type { HelpWords } from "./types.ts";

export const de: HelpWords = {
  page: {
    usage: "Aufruf:",
    arguments: "Argumente:",
    options: "Optionen:",
    globalOptions: "Allgemeine Optionen:",
    commands: "Befehle:",
    examples: "Beispiele:",
    choices: (values) => `zur Wahl: ${values}`,
    default: (value) => `Vorgabe: ${value}`,
    aside: (facts) => ` (${facts.join(", ")})`,
  },
  placeholders: {
    options: "Optionen",
    command: "Befehl",
    code: "Code",
    count: "Anzahl",
    duration: "Dauer",
    file: "Datei",
    from: "von",
    to: "bis",
    host: "Host",
    id: "ID",
    language: "Sprache",
    name: "Name",
    port: "Port",
    rule: "Regel",
    seconds: "Sekunden",
    shell: "Shell",
    side: "Seite",
    size: "Größe",
    source: "Quelle",
    what: "was",
    status: "Status",
    text: "Text",
    time: "Zeit",
    token: "Token",
    url: "URL",
    user: "Benutzer",
    who: "wer",
  },
  closewise: {
    description: "Lässt WebSocket-Verbindungen gut enden: erklärt, setzt durch, zeichnet auf.",
    options: {
      version: "gibt die Version aus",
      help: "gibt diese Hilfe aus",
      json: "gibt JSON mit fester Form aus; auch Fehler, auf stderr",
      lang: (languages) => `${languages} (Vorgabe: aus LC_ALL, LC_MESSAGES oder LANG, sonst en)`,
      noColor: "keine Farben (NO_COLOR und FORCE_COLOR gelten ebenfalls)",
    },
    examples: {
      up: "ein Beispiel zum Ausprobieren, mit Gateway",
      explain: "was ein Close-Code bedeutet und was dagegen hilft",
      compare: "zwei Codes nebeneinander",
      gateway: "ein Gateway vor Ihrem Server",
      records: "wie Verbindungen zuletzt geendet haben",
    },
  },
  up: {
    summary: "ein vollständiges Beispiel, ohne Konfiguration",
    description:
      "Startet ein Gateway mit einer Beispielrichtlinie vor einem kleinen Chat oder Ihrem eigenen Server, zeichnet jedes Verbindungsende in ./closewise.db auf und nennt es in einem Satz. Strg-C beendet alles.",
    options: {
      port: "Port des Gateways; 0 nimmt irgendeinen freien",
      host: "Adresse, auf der gelauscht wird",
      upstream: "stellt das Gateway vor diesen Server statt vor das Beispiel",
      backendPort: "Port des Beispielservers (Vorgabe: 9000 oder ein freier)",
      adminPort: "Port der Referenz und der API (Vorgabe: 8081 oder ein freier)",
      drain: "über wie viel Zeit das Schließen beim Beenden verteilt wird",
      store: (usual) => `wo Verbindungsenden aufgezeichnet werden (Vorgabe: ${usual})`,
    },
    examples: {
      up: "ein Beispiel-Chat hinter dem Gateway",
      upstream: "Ihr eigener Server dahinter",
      port: "ein anderer Port und keine Datei",
    },
  },
  gateway: {
    summary: "ein Gateway vor Ihren Servern, nach einer Konfigurationsdatei",
    description:
      "Betreibt ein Gateway: Es setzt Ihre Richtlinien durch, beendet Verbindungen mit dem richtigen Code und zeichnet jedes Ende auf. SIGHUP liest die Konfiguration neu ein: Offene Verbindungen bleiben, und eine fehlerhafte Datei ändert nichts. SIGTERM oder Strg-C leert es: Verbindungen werden über die Zeit von --drain verteilt mit 1012 geschlossen, neue bekommen 503; ein zweites Signal beendet es sofort.",
    options: {
      config: "die Konfiguration, YAML oder JSON",
      check: "prüft die Konfiguration, gibt sie mit allen Vorgaben aus und endet",
      drain: "über wie viel Zeit das Leeren verteilt wird (Vorgabe: aus der Konfiguration, 10s)",
      printEndings: "gibt jedes Verbindungsende in einem Satz aus",
      watch:
        "liest die Konfiguration neu ein, wenn sich ihre Datei oder eine darin genannte ändert, wie bei SIGHUP",
      quiet: "gibt nur Störungen aus",
    },
    examples: {
      run: "betreiben",
      check: "was gilt, mit allen Vorgaben",
      endings: "Verbindungsenden als JSON-Strom",
    },
  },
  explain: {
    summary: "was ein Close-Code bedeutet oder ein Fehlertext verrät",
    description:
      "Alles, was der Katalog über einen Close-Code, den Code eines Anbieters oder einen HTTP-Status des Eröffnungs-Handshakes weiß; oder, bei einem Fehlertext, die wahrscheinlichen Ursachen.",
    arguments: {
      code: "ein Close-Code, 0-65535; einer eines Anbieters, discord:4014; ein HTTP-Status, http:401; oder ein Fehlertext, wie er vorliegt",
    },
    examples: {
      code: "eine Seite über 1008 Policy Violation",
      language: "dasselbe auf Französisch, über 1006",
      vendor: "was Discord mit 4014 meint",
      http: "ein abgelehnter Eröffnungs-Handshake",
      json: "als Daten",
      text: "ein Fehlertext: Ursachen und was zu tun ist",
    },
  },
  diagnose: {
    summary: "warum eine Verbindung endete, nach Fehlertext oder Dauer",
    description:
      "Ordnet die Ursachen eines Verbindungsendes, mit den Anzeichen für jede und den Einstellungen, die sie beheben. Nimmt einen Fehlertext, Logzeilen oder ein ausgegebenes Close-Ereignis, auch auf stdin, und was über die Umstände bekannt ist. Endet mit 1, wenn nichts erkannt wurde.",
    arguments: { text: "der Text, wie er vorliegt; aus stdin, wenn er hineingeleitet wird" },
    options: {
      after: "wie lange die Verbindung oder der Versuch gedauert hat: 60s, 350ms, 2h",
      idle: "so lange wurde nichts gesendet",
      busy: "es flossen die ganze Zeit Daten",
      afterSend: "sie endete gleich nach einer großen Nachricht: 5MiB, 64KiB",
      onWake: "sie endete, als der Rechner aufwachte oder die Seite zurückkam",
      neverOpened: "sie kam nie zustande",
      code: "der Close-Code, den diese Seite bekam",
      reason: "die Begründung dazu",
      side: "die Seite, von der all das stammt",
    },
    examples: {
      circumstances: "ein Code und seine Umstände",
      text: "ein Fehlertext",
      log: "Logzeilen",
      json: "als Daten",
    },
  },
  probe,
  compare: {
    summary: "zwei Close-Codes nebeneinander",
    description:
      "Worin sich zwei Close-Codes, Codes von Anbietern oder HTTP-Status unterscheiden und welcher zu senden ist.",
    arguments: {
      a: "ein Close-Code; einer eines Anbieters, discord:4004; oder ein HTTP-Status, http:401",
      b: "ein anderer",
    },
    examples: {
      codes: "Normal Closure gegen Policy Violation",
      language: "auf Französisch",
      vendors: "zwei Anbieter",
      http: "nach dem Eröffnungs-Handshake und währenddessen",
      json: "als Daten",
    },
  },
  choose: {
    summary: "welcher Close-Code zu senden ist, und wie",
    description:
      "Welcher Close-Code zu senden ist, mit dem Grund dafür, einem Codebeispiel und dem, was die andere Seite sieht: durch einige Fragen oder für eine bekannte Situation.",
    options: {
      situation: "die Situation, statt der Fragen",
      runtime: "was ihn sendet; zeigt das Codebeispiel",
      http: "vor dem Ende des Handshakes: der HTTP-Status der Antwort",
      list: "listet die Situationen auf",
    },
    examples: {
      questions: "einige Fragen, dann der Code",
      list: "die Situationen, die es gibt",
      runtime: "ein Client, der zu schnell sendet",
      http: "eine Ablehnung",
      json: "als Daten",
    },
  },
  list: {
    summary: "der Katalog der Close-Codes",
    description: "Alle Close-Codes und Bereiche von Codes, die es gibt.",
    options: {
      status: "nur Codes mit diesem Stand im Register",
      sendableBy: "nur Codes, die diese Seite senden darf",
      range: "nur Codes in diesen Grenzen, etwa 3000-3999",
      vendor: "was dieser Anbieter mit seinen Codes meint",
      vendors: "die Anbieter, die es gibt",
      runtimes: "welche Codes jede Laufzeitumgebung senden kann und was sie sonst tut",
      receivers: "welche Codes unverändert ankommen und wer die anderen verändert",
      limits: "Grenzen und Fristen von Bibliotheken, Proxys und Plattformen ab Werk",
    },
    examples: {
      all: "alles",
      sendableBy: "was eine Webseite close() mitgeben kann",
      range: "Codes von Bibliotheken und Frameworks",
      vendors: "Dienste und Protokolle mit eigenen Codes",
      vendor: "die Codes von einem davon",
      runtimes: "was close() annimmt und was es sonst wirft",
      receivers: "welche Codes überall ankommen",
      limits: "Nachrichtengrößen, Pings und Fristen ab Werk",
      json: "als Daten",
    },
  },
  records: {
    summary: "wie Verbindungen geendet haben",
    description:
      "Die Verbindungsenden, die `closewise up` oder `closewise gateway` aufgezeichnet hat, die ältesten zuerst: je eine Zeile oder mit --json ein JSON-Objekt je Zeile.",
    options: {
      store: (usual) => `wo sie aufgezeichnet sind (Vorgabe: ${usual})`,
      config: "nimmt den Ort aus der Konfiguration eines Gateways",
      since: "nur seither: 10m, 2h, 7d oder 2025-11-23T14:00",
      code: "nur mit diesem Close-Code, wie ihn der Client bekam",
      rule: "nur durch diese Regel, etwa message-rate",
      route: "nur von dieser Route",
      limit: "nur so viele der neuesten, bis 10000 (Vorgabe: 1000, mit --follow 10)",
      follow: "fährt mit jedem weiteren Ende fort, bis Strg-C",
    },
    examples: {
      since: "die letzten zehn Minuten",
      rule: "wer zu schnell gesendet hat",
      follow: "sobald sie eintreten",
      json: "als Daten",
    },
  },
  admin: {
    options: {
      admin: "Admin-Adresse des Gateways",
      adminToken: (variable) =>
        `sein Token, wenn es eines hat; ${variable} hält es aus Prozesslisten heraus`,
    },
  },
  status: {
    summary: "was ein laufendes Gateway gerade tut",
    description:
      "Fragt ein laufendes Gateway nach seinen Verbindungen und dem Zustand jedes Upstreams. Das Gateway braucht `admin:` in seiner Konfiguration.",
    examples: {
      here: "das Gateway auf diesem Rechner",
      elsewhere: (variable) => `ein anderes, mit ${variable}`,
      json: "als Daten",
    },
  },
  reload: {
    summary: "lässt ein laufendes Gateway seine Konfiguration neu einlesen",
    description:
      "Lässt ein laufendes Gateway seine Konfiguration neu einlesen. Verbindungen laufen unter ihr weiter. Eine Datei mit Problemen ändert nichts: Sie werden ausgegeben, und der Exit-Code ist 2.",
    examples: {
      checked: "zuerst hier geprüft",
      json: "wie viele Verbindungen weiterlaufen, als Daten",
    },
  },
  revoke: {
    summary: "beendet die Verbindungen von Benutzer, Sitzung oder Token und sperrt sie aus",
    description:
      "Lässt ein laufendes Gateway die Verbindungen eines Benutzers, eines Subjekts, einer Sitzung oder eines einzelnen Tokens mit 1008 beenden und deren Token fortan ablehnen.",
    options: {
      user: "dieses Benutzers, wie die Limits ihn zählen",
      subject: "dieses Subjekts (der Claim `sub`)",
      session: "dieser Sitzung beim Anbieter (der Claim `sid`)",
      tokenId: "dieses einen Tokens (der Claim `jti`)",
      issuer: "nur Token dieses Ausstellers (Vorgabe: alle)",
      issuedBefore:
        "nur Token, die vorher ausgestellt sind: now (jetzt), 10m (vor zehn Minuten) oder 2025-11-23T14:00 (Vorgabe: auch spätere)",
      for: "wie lange es gemerkt wird: 2h, 7d (Vorgabe: 1d)",
    },
    examples: {
      user: "hinaus und einen Tag ausgesperrt",
      issuedBefore: "hinaus, darf sich aber neu anmelden",
      session: "eine Sitzung, eine Woche lang gemerkt",
      token: "ein einzelnes Token, das Ergebnis als Daten",
    },
  },
  drain: {
    summary: "hält neue Verbindungen von einem Upstream fern",
    description:
      "Lässt ein laufendes Gateway keine neuen Verbindungen mehr an einen Upstream schicken, auf jeder Route, die ihn hat, bis das zurückgenommen wird. Offene bleiben.",
    options: {
      upstream: "seine Adresse, wie sie in der Konfiguration steht",
      undo: "lässt ihm wieder neue Verbindungen zukommen",
    },
    examples: {
      before: "vor seiner Wartung",
      after: "danach",
      status: "wie viele dort noch offen sind",
    },
  },
  policy: {
    summary: "prüft Richtlinien, spielt Verkehr nach, gibt das Schema aus",
    description:
      "Prüft geschriebene Richtlinien, sagt, was sie mit aufgezeichnetem Verkehr gemacht hätten, und gibt das Schema aus, mit dem ein Editor arbeiten kann.",
    examples: {
      check: "alle Probleme, mit ihrer Zeile",
      replay: "wen hätte sie geschlossen?",
      schema: "für Ihren Editor",
    },
  },
  policyReplay: {
    summary: "was eine Richtlinie mit aufgezeichnetem Verkehr gemacht hätte",
    description:
      "Schickt aufgezeichneten Verkehr durch die Richtlinien einer Datei und vergleicht mit dem, was wirklich geschah. Ein Ereignisprotokoll (`records.events` in der Konfiguration) sagt, was wann geschah; die Antwort ist daher genau bis zu dem Augenblick, in dem eine Richtlinie eingegriffen hätte. Verbindungsenden allein (ein Speicher oder `closewise records --json`) sagen weniger, und die Antwort trennt das Sichere vom Möglichen.",
    arguments: {
      source:
        "ein Ereignisprotokoll, ein Speicher oder Verbindungsenden als JSON-Zeilen; auch mit gzip",
    },
    options: {
      with: "die Richtlinien zum Ausprobieren: eine Konfiguration oder nur `policies:`",
      policy: "diese für jede Verbindung (Vorgabe: nach Route, sonst nach Name)",
      route: "nur Verbindungen dieser Route",
      since: "nur seither: 10m, 2h, 7d oder 2025-11-23T14:00",
      failOn: "Exit-Code 1, wenn eine Verbindung geschlossen oder abgelehnt worden wäre",
    },
    examples: {
      events: "ein Ereignisprotokoll",
      store: "die Verbindungsenden einer Woche",
      failOn: "in der CI",
    },
  },
  policyCheck: {
    summary: "alle Probleme einer Datei, mit ihrer Zeile",
    description:
      "Prüft die Konfiguration eines Gateways oder eine Datei, die nur `policies:` enthält.",
    arguments: { file: "YAML oder JSON" },
    examples: { check: "Exit-Code 2, wenn es ein Problem gibt", json: "Probleme als Daten" },
  },
  policySchema: {
    summary: "das JSON-Schema der Konfiguration",
    description: "Gibt das JSON-Schema (2020-12) der Konfigurationsdatei eines Gateways aus.",
    examples: {
      print: "dann in YAML, ganz oben:",
      editor: "Vervollständigung und Prüfung im Editor",
    },
  },
  try: {
    summary: "sendet absichtlich zu schnell, um einen 1008 zu sehen",
    description:
      "Verbindet sich, sendet Nachrichten so schnell wie möglich, bis die Verbindung geschlossen wird, und erklärt das Ende. Nur für eigene Server.",
    arguments: { url: "wohin" },
    examples: { usual: "gegen ein laufendes `closewise up`", elsewhere: "anderswo, als Daten" },
  },
  lab: {
    summary: "ein Server, der Verbindungen auf jede Art beendet, auf Abruf",
    description:
      "Startet einen Server, der jedes Ende einer WebSocket-Verbindung auf Abruf liefert: jeden Close-Code, " +
      "jede Ablehnung, jede Art von 1006 und fehlerhafte Frames. Seine Seite spielt sie im Browser ab und zeigt " +
      "beide Seiten. Für Tests von Clients, auf diesem Rechner. Strg-C beendet ihn.",
    options: {
      host: "Adresse, auf der er lauscht",
      port: "Port, auf dem er lauscht (Vorgabe: 8082 oder ein freier)",
      maxConnections: "gleichzeitige Verbindungen; weitere werden mit 503 abgelehnt",
      noTls: "keine Ports für die Szenarien zu Zertifikaten",
      list: "die Szenarien ausgeben, mit dem Code, den eine Webseite und ws melden",
    },
    examples: {
      usual: "nennt eine Seite zum Öffnen",
      list: "was es gibt",
      json: "jeder Lauf als eine Zeile JSON, für Tests",
    },
  },
  completion: {
    summary: "ein Vervollständigungs-Skript für Ihre Shell",
    description: "Gibt ein Skript aus, das Ihrer Shell die Befehle und Optionen beibringt.",
    arguments: { shell: "Ihre Shell" },
    examples: { bash: "bash", zsh: "zsh", fish: "fish" },
  },
};

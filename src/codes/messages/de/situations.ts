import type { Messages } from "../types.ts";

export const situations = {
  "before-handshake": {
    situation: "Eine Verbindung wird vor dem Ende ihres Eröffnungs-Handshakes abgelehnt",
    why: "Vor der 101 gibt es keinen Close-Code: Antworten Sie mit einem HTTP-Status wie 401, 403, 429 oder 503 und, wo es hilft, mit `Retry-After`.",
    notThese: {
      1006: "Er lässt sich nicht senden; eine Webseite meldet ihn bei jedem beliebigen HTTP-Status.",
      1008: "Frameworks, die ein Schließen vor dem Annehmen erlauben, senden stattdessen HTTP 403, und der Code geht verloren.",
    },
    alternatives: {
      1008: "der Client ist eine Webseite und muss den Grund erfahren: Nehmen Sie den Handshake an und schließen Sie dann sofort mit dem Code und einer Begründung.",
    },
  },
  "work-done": {
    situation: "Die Arbeit ist erledigt, oder der Benutzer hat sie beendet",
    why: "Er sagt, dass nichts mehr zu tun ist, und die meisten Clients bleiben dann weg; genau das wollen Sie.",
    notThese: {
      1005: "Ihn sieht die Gegenstelle, wenn Sie ohne Code schließen, und er sagt nichts aus.",
    },
    alternatives: { 1001: "die Arbeit ist nicht fertig, und Sie gehen trotzdem." },
  },
  "client-leaving": {
    situation: "Der Prozess oder die Webseite des Clients verschwindet",
    why: "Er sagt dem Server, dass dieser Client aus eigenem Grund geht, unabhängig vom Stand der Arbeit.",
    notThese: {
      1005: "Er entsteht, wenn ohne Code geschlossen wird, und lässt den Server raten.",
      1006: "Ihn folgert der Server, wenn Sie sich beenden, ohne zu schließen.",
    },
    alternatives: {
      1000: "Sie rufen `close()` in einer Webseite auf: Sie darf 1001 nicht senden, und der Browser tut es beim Verlassen von selbst.",
    },
  },
  "server-restart": {
    situation: "Der Server startet neu, etwa für ein Deployment, und ist gleich wieder da",
    why: "Es ist der einzige Code, der sagt, wann man wiederkommen soll: nach zufälligen 5 bis 30 s, was die Clients verteilt.",
    notThese: {
      1000: "Viele Clients halten ihn für endgültig und kommen nicht zurück.",
      1006: "Ihn folgern Clients, wenn Sie den Prozess abschießen; von einem Ausfall können sie das nicht unterscheiden.",
    },
    alternatives: {
      1001: "die Gegenstellen laufen auf Tomcat oder hinter Spring Cloud Gateway, die 1012 als 1002 anzeigen.",
    },
  },
  "server-shutdown": {
    situation: "Der Server geht, und dieselbe Adresse antwortet vielleicht nicht wieder",
    why: "Er sagt, dass dieser Endpunkt geht, und lässt Clients einen anderen suchen.",
    notThese: {
      1000: "Viele Clients halten ihn für endgültig und suchen keinen anderen Server.",
      1011: "Ein geplantes Ende ist kein Fehler und sollte nicht als solcher gezählt werden.",
    },
    alternatives: { 1012: "dieselbe Adresse antwortet binnen Sekunden wieder." },
  },
  "idle-connection": {
    situation: "Eine Verbindung ist so lange untätig oder offen gewesen, wie Sie es erlauben",
    why: "Niemand hat etwas falsch gemacht: Sie räumen die Verbindung auf, und der Client darf eine neue öffnen.",
    notThese: {
      1000: "Clients, die die Verbindung noch brauchen, kommen vielleicht nicht zurück.",
      1006: "Ihn folgert der Client, wenn Sie die Verbindung ohne Close-Frame trennen.",
    },
    alternatives: {
      3008: "die Gegenstelle musste bis zu einer Frist, die sie kennt, etwas senden.",
    },
  },
  overload: {
    situation: "Sie sind überlastet und müssen Verbindungen abwerfen",
    why: "Es ist der einzige Code, der „später“ sagt: Clients sollten eine andere Adresse versuchen oder auf den Wunsch ihres Benutzers warten.",
    notThese: {
      1008: "Der Client hat gegen keine Regel verstoßen und würde den Fehler in seinem eigenen Code suchen.",
      1011: "Danach kommen Clients binnen Sekunden zurück, und das ist die Last, die Sie loswerden wollen.",
    },
    alternatives: {
      1001: "die Gegenstellen laufen auf Tomcat oder hinter Spring Cloud Gateway, die 1013 als 1002 anzeigen.",
      1008: "allein dieser Client überschreitet ein für ihn geltendes Limit.",
    },
  },
  "connection-limit": {
    situation: "Es sind zu viele Verbindungen offen, für den Dienst oder für diesen Client",
    why: "Das Limit wird wieder frei, wenn eine andere Verbindung endet, und nur dieser Code sagt „später“. Vor dem Handshake ist HTTP 429 günstiger.",
    notThese: {
      1008: "Ein Client an einem Limit, das andere ausschöpfen, hat gegen keine Regel verstoßen.",
      1011: "Nichts hat versagt: Ein Limit hat seine Arbeit getan.",
    },
    alternatives: {
      1001: "die Gegenstellen laufen auf Tomcat oder hinter Spring Cloud Gateway, die 1013 als 1002 anzeigen.",
      1008: "der Client öffnet mehr Verbindungen, als sein eigenes Kontingent erlaubt, und muss sich ändern, um bedient zu werden.",
    },
  },
  "rate-limit": {
    situation: "Die Gegenstelle sendet zu viele Nachrichten oder Bytes in zu kurzer Zeit",
    why: "Gegen eine Verhaltensregel wurde verstoßen, und kein Code ist genauer. Nennen Sie die Regel und die Wartezeit in der Begründung.",
    notThese: {
      1003: "Der Typ der Nachrichten ist in Ordnung.",
      1009: "Jede einzelne Nachricht ist klein genug; es sind nur zu viele.",
      1013: "Er gibt Ihrer Last die Schuld und schickt den Client los, dasselbe Limit anderswo zu überschreiten.",
    },
    alternatives: { 4429: "beide Seiten gehören Ihnen und folgen der 44xx-Konvention." },
  },
  "forbidden-content": {
    situation: "Eine Nachricht ist wohlgeformt, aber ihr Inhalt ist verboten",
    why: "Gegen eine Regel für Inhalte wurde verstoßen, und kein Code ist genauer.",
    notThese: {
      1003: "Er lehnt eine ganze Art von Daten ab, nicht eine Nachricht.",
      1007: "Die Bytes sind genau das, was ihr Typ verspricht; Sie wollen sie nur nicht.",
    },
    alternatives: { 3003: "andere Benutzer dürfen sie senden, und diesem fehlt das Recht." },
  },
  "slow-consumer": {
    situation: "Die Gegenstelle liest zu langsam, und was Sie senden, staut sich",
    why: "Sie begrenzen, wie viel Sie für eine Gegenstelle vorhalten, und diese liegt über der Grenze.",
    notThese: {
      1009: "Keine Nachricht ist zu groß; es warten zu viele.",
      1011: "Auf Ihrer Seite hat nichts versagt, und der Client käme so langsam zurück wie zuvor.",
    },
    alternatives: {
      1013: "Ihnen selbst fehlt Speicher, und Sie schließen die langsamsten Verbindungen, um zu überleben.",
    },
  },
  "hidden-policy": {
    situation: "Gegen eine Regel wurde verstoßen, und Sie dürfen nicht sagen, gegen welche",
    why: "Der RFC sieht ihn genau dafür vor: wenn Einzelheiten der Richtlinie verborgen bleiben müssen. Lassen Sie die Begründung leer.",
    notThese: {
      3000: "Er verrät, dass Anmeldedaten die Tür öffnen würden.",
      3003: "Er verrät, dass es die Tür gibt und andere hindurchdürfen.",
    },
    alternatives: {},
  },
  "wrong-data-type": {
    situation: "Eine Binärnachricht, wo nur Text gelesen wird, oder umgekehrt",
    why: "Der Typ wird abgelehnt, was die Nachricht auch enthält.",
    notThese: {
      1007: "Er ist für Bytes gedacht, die nicht zu einem angenommenen Typ passen.",
      1008: "Der RFC nennt hierfür 1003 als den besseren Code.",
    },
    alternatives: {},
  },
  "undecodable-data": {
    situation: "Text, der kein UTF-8 ist, oder Daten, die sich nicht entpacken lassen",
    why: "Der Typ wird angenommen, aber die Bytes passen nicht dazu: das eigene Beispiel des RFC.",
    notThese: {
      1002: "Die Frames sind in Ordnung, ihr Inhalt ist es nicht. (Chrome sendet hier trotzdem 1002.)",
      1003: "Text wird hier angenommen; dieser Text ist nur nicht lesbar.",
    },
    alternatives: {},
  },
  "malformed-content": {
    situation: "Gültiger Text, der kein gültiges JSON oder nicht das erwartete Format ist",
    why: "Der Inhalt stimmt nicht mit dem Typ überein, den beide Seiten erwarten; das deckt der Wortlaut des RFC ab.",
    notThese: {
      1002: "Er ist für das WebSocket-Protokoll gedacht, nicht für Ihr eigenes.",
      1003: "Der Datentyp, Text, ist der richtige.",
    },
    alternatives: {
      1008: "Ihr Protokoll behandelt fehlerhafte Eingaben als Regelverstoß.",
      4400: "beide Seiten gehören Ihnen und folgen der 44xx-Konvention.",
    },
  },
  "schema-mismatch": {
    situation: "Die Nachricht lässt sich parsen, ist aber keine, die Sie annehmen",
    why: "Die Daten sind intakt und verstoßen gegen eine Ihrer Regeln. Sagen Sie in der Begründung, welches Feld falsch ist.",
    notThese: {
      1002: "Er ist für das WebSocket-Protokoll gedacht, nicht für Ihr eigenes.",
      1003: "Der Datentyp ist der richtige.",
    },
    alternatives: {
      1007: "Sie betrachten das Schema als Teil des Datentyps.",
      4400: "beide Seiten gehören Ihnen und folgen der 44xx-Konvention.",
    },
  },
  "framing-error": {
    situation:
      "Die Gegenstelle verletzt das WebSocket-Protokoll: Maskierung, reservierte Bits, Opcodes, ein Close-Frame von einem Byte",
    why: "Das Protokoll selbst ist verletzt, also ist auf nichts Folgendes mehr Verlass. Ihre Bibliothek erledigt das für Sie.",
    notThese: {
      1007: "Er ist für den Inhalt von Nachrichten gedacht, nicht für deren Frames.",
      1008: "Er ist für Ihre Regeln gedacht, nicht für die des Protokolls.",
    },
    alternatives: {},
  },
  "message-too-big": {
    situation: "Eine Nachricht ist größer, als Sie verarbeiten",
    why: "Der RFC nennt ihn als den passenden Code, und ein Client kann danach handeln: die Nachricht aufteilen.",
    notThese: {
      1006: "Ihn folgert die Gegenstelle, wenn Sie die Verbindung einfach trennen.",
      1008: "Er lässt den Client bei seinen Anmeldedaten und seiner Senderate suchen.",
    },
    alternatives: {},
  },
  "missing-extension": {
    situation: "Sie sind der Client, und dem Handshake fehlt eine Erweiterung, die Sie benötigen",
    why: "Er ist dafür gemacht, und allein für Clients. Zählen Sie die fehlenden Erweiterungen in der Begründung auf.",
    notThese: {
      1002: "Der Server hat sich an das Protokoll gehalten: Erweiterungen sind ein Angebot.",
      1003: "Es wurden keine Daten abgelehnt.",
    },
    alternatives: {},
  },
  "missing-credential": {
    situation: "Die Gegenstelle hat keine gültigen Anmeldedaten",
    why: "Er sagt dem Client, was zu tun ist: sich authentifizieren, dann wiederkommen.",
    notThese: {
      1011: "Auf Ihrer Seite hat nichts versagt, und der Client würde es endlos wieder versuchen.",
      3003: "Er ist für Gegenstellen gedacht, die Sie kennen.",
    },
    alternatives: {
      1008: "Sie müssen den Grund verbergen, oder die Clients kennen nur die Codes von RFC 6455.",
      4401: "beide Seiten gehören Ihnen und folgen der 44xx-Konvention.",
    },
  },
  "credential-expired": {
    situation: "Die Anmeldedaten der Gegenstelle waren gültig und sind abgelaufen",
    why: "Der Client muss sie erneuern und wiederkommen; die Begründung sagt ihm, dass das Token nur zu alt war.",
    notThese: {
      1000: "Er sagt, dass alles erledigt ist, und viele Clients kämen nicht zurück.",
      3003: "Er sagt, dass Wiederkommen nicht hilft, was hier falsch ist.",
    },
    alternatives: {
      1008: "die Clients kennen nur die Codes von RFC 6455; dann muss es die Begründung sagen.",
      4401: "beide Seiten gehören Ihnen und folgen der 44xx-Konvention.",
    },
  },
  "not-allowed": {
    situation: "Sie wissen, wer die Gegenstelle ist, und sie darf das nicht",
    why: "Er sagt dem Client, dass weder Zeit noch ein weiterer Versuch hilft.",
    notThese: {
      1000: "Er stellt eine Ablehnung als Erfolg dar.",
      3000: "Er schickt den Client nach einem neuen Token, das nicht helfen würde.",
    },
    alternatives: {
      1008: "selbst die Existenz der Sache muss verborgen bleiben.",
      4403: "beide Seiten gehören Ihnen und folgen der 44xx-Konvention. (graphql-ws-Clients versuchen es nach 4403 erneut.)",
    },
  },
  "login-timeout": {
    situation: "Eine Anmeldung oder eine erste Nachricht kam nicht vor Ablauf der Frist",
    why: "Er nennt den Fehler: die Zeit. Der Client darf es wieder versuchen, nur schneller.",
    notThese: {
      1002: "Stille verletzt keine Regel des WebSocket-Protokolls.",
      1006: "Ihn folgert der Client, wenn Sie die Verbindung ohne Close-Frame trennen.",
    },
    alternatives: {
      1008: "die Clients kennen nur die Codes von RFC 6455.",
      4408: "beide Seiten gehören Ihnen und folgen der 44xx-Konvention.",
    },
  },
  "dead-peer": {
    situation: "Die Gegenstelle beantwortet keine Pings mehr",
    why: "Die Bibliotheken sind sich nicht einig, und die Gegenstelle wird ihn kaum lesen; 1011 ist, was websockets für Python sendet. Trennen Sie bald danach den Transport.",
    notThese: {
      1000: "Er würde eine verlorene Gegenstelle als Erfolg verbuchen.",
      1002: "Ein fehlender Pong ist eine tote Leitung oder ein beschäftigtes Programm, kein defekter Frame.",
    },
    alternatives: {
      1001: "Sie zählen es lieber als Abschied, wie es das Leerlauf-Timeout von Jetty und Tomcat tut.",
      3008: "die Anwendung der Gegenstelle beantwortet Heartbeats selbst und kennt die Frist.",
    },
  },
  "server-error": {
    situation: "Ihr eigener Code hat versagt",
    why: "Er sagt der Gegenstelle, dass sie nichts falsch gemacht hat. Schreiben Sie einen Verweis auf Ihre Logs in die Begründung, nie den Fehler selbst.",
    notThese: {
      1000: "Er verbirgt den Fehler vor allen.",
      1006: "Ihn folgert die Gegenstelle, wenn Sie die Verbindung trennen; sie verdächtigt dann ihr Netzwerk.",
    },
    alternatives: { 1012: "der Prozess startet neu und ist binnen Sekunden zurück." },
  },
  "upstream-lost": {
    situation:
      "Sie sind ein Gateway, und der Server hinter Ihnen hat versagt oder ist verschwunden",
    why: "Er schickt alle, die der Sache nachgehen, zum richtigen Rechner.",
    notThese: {
      1005: "Sie dürfen ihn nicht weitergeben: Er beschreibt nur einen leeren Close-Frame.",
      1006: "Sie dürfen ihn nicht weitergeben: Er beschreibt nur das Fehlen eines Close-Frames.",
    },
    alternatives: {
      1011: "die Clients laufen auf gorilla/websocket, tungstenite, fastwebsockets oder Tomcat, die 1014 als 1002 anzeigen.",
      1013: "der Upstream sagt, dass er überlastet ist.",
    },
  },
  "own-meaning": {
    situation: "Das Ende hat eine eigene Bedeutung",
    why: "Jeder Code von 4000 bis 4999 gehört nach Absprache mit der Gegenstelle Ihnen; 4000 steht hier für den, den Sie wählen. Dokumentieren Sie, was jeder vom Client verlangt.",
    notThese: {
      1000: "Er sagt, dass die Arbeit erledigt ist, und sonst nichts.",
      2000: "Der Bereich 1000 bis 2999 gehört dem Protokoll: Die meisten Empfänger antworten mit 1002.",
    },
    alternatives: {},
  },
} satisfies Messages["situations"];

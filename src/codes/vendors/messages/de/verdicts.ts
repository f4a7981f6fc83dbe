import type { VendorMessages } from "../types.ts";

export const verdicts: VendorMessages["verdicts"] = {
  same: (label) => ({
    rule: `Es gibt nichts zu wählen: Auf beiden Seiten steht ${label}.`,
    sentence: "Verwenden Sie ihn, wo seine Beschreibung zutrifft.",
    reason: "Was mit sich selbst verglichen wird, hat keinen Rivalen.",
  }),
  phase: (http, close) => ({
    rule: `Fragen Sie, ob der Eröffnungs-Handshake abgeschlossen ist. Vorher: ${http}. Nachher: ${close}.`,
    sentence: `Antworten Sie mit ${http}, solange der Handshake läuft; senden Sie ${close}, sobald die Verbindung offen ist.`,
    reason: `Eine Webseite erfährt von ${http} nichts: Sie sieht 1006. Muss sie die Ursache kennen, nehmen Sie die Verbindung erst an und schließen Sie sie dann mit einem Code.`,
  }),
  concluded: (http, close) => ({
    rule: `${http} ist die Antwort eines Servers; ${close} wird nie gesendet.`,
    sentence: `Antworten Sie mit ${http}; ${close} ist höchstens das, was die andere Seite meldet.`,
    reason: `Kein Close-Frame darf ${close} enthalten.`,
  }),
  opened: (opening, other) => ({
    rule: `${opening} eröffnet eine WebSocket-Verbindung; ${other} nicht.`,
    sentence: `Sie sind keine Rivalen: ${opening} ist die Antwort, wenn alles stimmt.`,
    reason: "Ein Close-Code ist erst möglich, wenn die Verbindung hergestellt ist.",
  }),
  httpByFault: (client, server) => ({
    rule: `Fragen Sie, wer handeln muss. Der Client: ${client}. Der Server: ${server}.`,
    sentence: `Trifft beides zu, antworten Sie mit ${client}.`,
    reason:
      "Der Client kann nur ändern, was man ihm sagt; Probleme des Servers gehören in das Log des Servers.",
  }),
  httpByMeaning: (a, b) => ({
    rule: `${a} und ${b} unterscheiden sich allein durch ihre Ursache.`,
    sentence: "Antworten Sie mit dem, der dem Client sagt, was er als Nächstes tun soll.",
    reason:
      "Eine Webseite sieht keinen von beiden; Bibliotheken und Logs sehen die Zahl und richten sich danach.",
  }),
  sameVendor: (a, b, vendor) => ({
    rule: `${vendor} gibt jeder Zahl ihre Bedeutung; ${a} und ${b} unterscheiden sich durch ihre Ursache.`,
    sentence:
      "Nur die Ursache entscheidet; der Client folgt dem Rat zu dem Code, den er empfangen hat.",
    reason: "Beide Zahlen gehören zum selben Protokoll, sie konkurrieren also nie.",
  }),
  sameNumber: (code, a, b) => ({
    rule: `Finden Sie heraus, wer am anderen Ende ist: ${code} gehört zu ${a} und zu ${b}.`,
    sentence: `Die Zahl ist dieselbe, die Bedeutung nicht: Eine für ${a} geschriebene Regel ist für ${b} falsch.`,
    reason:
      "Zahlen über 2999 bedeuten, was der Dienst sagt; ein Code ohne seinen Anbieter sagt also nichts.",
  }),
  otherVendors: (a, b) => ({
    rule: "Finden Sie heraus, wer am anderen Ende ist: Zwei Anbieter teilen sich nie eine Verbindung.",
    sentence: `Zwischen ${a} und ${b} gibt es nichts zu wählen: Jeder gehört zu seinem eigenen Protokoll.`,
    reason: "Ein Client sollte wissen, wessen Codes er liest, bevor er nach einem handelt.",
  }),
  registry: (vendorCode, vendor, close) => ({
    rule: `Im Protokoll von ${vendor}: ${vendorCode}. Überall sonst: ${close}.`,
    sentence: `Verwenden Sie ${vendorCode} nur, wenn die andere Seite das Protokoll von ${vendor} spricht.`,
    reason: "Die Zahl eines Anbieters sagt einem Client nichts, der den Anbieter nicht kennt.",
  }),
};

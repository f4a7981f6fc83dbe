import type { Messages } from "../types.ts";

export const verdicts: Messages["verdicts"] = {
  "same-sendable": ({ code }) => ({
    rule: `Es gibt nichts zu wählen: Auf beiden Seiten steht ${code}.`,
    sentence: `Senden Sie ${code}, wo seine Beschreibung zutrifft.`,
    reason: "Ein Code, der mit sich selbst verglichen wird, hat keinen Rivalen.",
  }),
  "same-unsendable": ({ code }) => ({
    rule: `Es gibt nichts zu wählen: Auf beiden Seiten steht ${code}.`,
    sentence: `Senden Sie ${code} niemals.`,
    reason:
      "Ein Code, der mit sich selbst verglichen wird, hat keinen Rivalen, und dieser darf in keinem Close-Frame stehen.",
  }),
  "neither-sendable": (a, b) => ({
    rule: `Weder ${a.code} noch ${b.code} steht je zur Wahl: Beiden kann man nur begegnen.`,
    sentence: `Senden Sie weder ${a.code} noch ${b.code}.`,
    reason:
      "Keine der beiden Zahlen darf in einem Close-Frame stehen; ein Empfänger würde mit 1002 antworten.",
  }),
  "other-is-concluded": (first, second) => ({
    rule: `${first.code} wird gesendet, ${second.code} immer nur von der Seite gefolgert, die ihn meldet.`,
    sentence: `Senden Sie ${first.code}; ${second.code} lässt sich nicht senden.`,
    reason: `${second.code} beschreibt, was am Ende gefehlt hat; kein Close-Frame darf ihn daher enthalten.`,
  }),
  "other-is-invalid": (first, second) => ({
    rule: `${first.code} darf in einem Close-Frame stehen, ${second.code} nicht.`,
    sentence: `Senden Sie ${first.code}, niemals ${second.code}.`,
    reason: `Die meisten Empfänger behandeln einen Close-Frame mit ${second.code} als Protokollfehler und antworten mit 1002.`,
  }),
  "client-only": (a, b) => ({
    rule: "Fragen Sie sich, welche Seite Sie sind. 1010 ist für einen Client gedacht, dem eine Erweiterung fehlt, und für niemanden sonst.",
    sentence: `Es kommt auf Ihre Seite an: Nur ein Client darf zwischen ${a.code} und ${b.code} wählen.`,
    reason:
      "Ein Server, der eine Erweiterung benötigt, lehnt stattdessen den Handshake ab. Ein Client, dem eine fehlt, sollte 1010 melden, bevor er die erste Nachricht austauscht.",
  }),
  "same-range": (a, b) => ({
    rule: `Nur die Absprache der beiden Seiten unterscheidet ${a.code} von ${b.code}.`,
    sentence: "Senden Sie den Code, dem die Dokumentation Ihres Protokolls diese Bedeutung gibt.",
    reason:
      "Die Zahlen gehören zum selben Bereich, der ihre Bedeutung denen überlässt, die sie verwenden.",
  }),
  "private-over-unregistered": (first, second) => ({
    rule: `${first.code} darf nach Absprache frei verwendet werden; ${second.code} verlangt zuerst eine Registrierung.`,
    sentence: `Wo beide passen würden, senden Sie ${first.code}.`,
    reason:
      "Zahlen von 3000 bis 3999 sind dafür gedacht, bei der IANA registriert zu werden; von 4000 bis 4999 genügt eine Absprache der beiden Seiten.",
  }),
  "registered-over-agreed": (first, second) => ({
    rule: `${first.code} bedeutet für alle dasselbe; ${second.code} bedeutet, was die beiden Seiten vereinbart haben.`,
    sentence: `Wo beide passen würden, senden Sie ${first.code}, es sei denn, Ihr Protokoll dokumentiert ${second.code}.`,
    reason:
      "Mit einem registrierten Code können auch Bibliotheken, Proxys und Menschen etwas anfangen, die Ihr Protokoll nie gesehen haben.",
  }),
  "anything-over-success": (first, second) => ({
    rule: `Fragen Sie sich, ob die Arbeit erledigt war und sonst nichts geschehen ist: Nur dann ist es ${second.code}.`,
    sentence: `Wo beide passen würden, senden Sie ${first.code}.`,
    reason:
      "Ein Erfolg sagt der Gegenstelle, dass nichts zu tun ist, und hält viele Clients davon ab zurückzukommen. Sagen Sie stattdessen, was geschehen ist.",
  }),
  "error-over-interruption": (first, second) => ({
    rule: `${first.code} meldet einen Fehler, ${second.code} eine Unterbrechung, die nichts zum Fehler erklärt.`,
    sentence: `Trifft beides zu, senden Sie ${first.code}.`,
    reason:
      "Die Unterbrechung geht von selbst vorüber; der Fehler käme mit der nächsten Verbindung wieder, also gebührt ihm die einzige Zahl, die Sie senden können.",
  }),
  "recipient-over-sender": (first, second) => ({
    rule: `Fragen Sie sich, wer etwas ändern muss. Die Gegenstelle: ${first.code}. Sie selbst: ${second.code}.`,
    sentence: `Trifft beides zu, senden Sie ${first.code}.`,
    reason:
      "Die Gegenstelle kann nur ändern, wovon sie erfährt; Ihre eigenen Probleme sind in Ihren eigenen Logs besser aufgehoben.",
  }),
  "specific-over-generic": (first, second) => ({
    rule: `${second.code} ist der allgemeinere der beiden Codes; ${first.code} sagt, worum es genau geht.`,
    sentence: `Wo beide passen würden, senden Sie ${first.code}.`,
    reason:
      "Der genauere Code sagt der anderen Seite, was als Nächstes zu tun ist, ohne dass sie die Begründung lesen muss.",
  }),
  "earliest-check": (first, second) => ({
    rule: `Die beiden Fehler werden nacheinander entdeckt: zuerst ${first.code} (${first.name}), dann ${second.code} (${second.name}).`,
    sentence: `Trifft beides zu, senden Sie ${first.code}.`,
    reason:
      "Ein sorgfältiger Endpunkt hält beim ersten Fehler an, auf den er stößt, und sieht nicht nach, was danach kommt.",
  }),
};

import type { Messages } from "../types.ts";

export const pairs = {
  "1000/1001": {
    rule: "Fragen Sie sich, ob die Arbeit erledigt ist. Wenn ja, 1000; wenn Sie unabhängig von ihrem Stand gehen, 1001.",
    sentence: "Wo beide passen würden, senden Sie 1001.",
    reason:
      "Viele Clients verstehen 1000 als letztes Wort und kommen nicht zurück; 1001 lässt ihnen die Freiheit dazu. Eine Webseite hat keine Wahl: Von den beiden darf sie nur 1000 senden, und ihr Browser sendet beim Verlassen von selbst 1001.",
  },
  "1000/1005": {
    rule: "1000 ist eine Aussage, 1005 das Fehlen einer Aussage: Die Gegenstelle hat mit einem leeren Frame geschlossen.",
    sentence: "Senden Sie 1000; schließen Sie nie ohne Code.",
    reason:
      "Niemand darf 1005 senden, und ein leerer Close-Frame lässt die Gegenstelle raten. `close(1000)` kostet zwei Bytes und sagt, dass die Arbeit erledigt ist.",
  },
  "1000/1008": {
    rule: "Fragen Sie sich, ob die Gegenstelle beim nächsten Mal etwas anders machen soll. Wenn nicht, 1000; wenn doch, 1008.",
    sentence:
      "Wurde gegen eine Regel verstoßen, senden Sie 1008, wie höflich Sie sich auch trennen möchten.",
    reason:
      "1000 sagt der Gegenstelle, dass alles gut gegangen ist: Ein hinausgeworfener Benutzer sähe einen Erfolg, und die Zahlen des Betreibers würden die Ablehnung verbergen.",
  },
  "1001/1006": {
    rule: "1001 ist ein Abschied, der angekommen ist; 1006 bedeutet, dass keiner ankam. Ein Weggang, der als 1006 erscheint, wurde nicht angekündigt, oder der Abschied ging verloren.",
    sentence: "Senden Sie 1001, bevor Sie gehen; sonst folgert die Gegenstelle 1006.",
    reason:
      "Niemand kann 1006 senden. Damit 1001 sicher ankommt, senden Sie ihn, lesen Sie weiter, bis der Close-Frame der Gegenstelle kommt, und schließen Sie erst dann den Transport.",
  },
  "1001/1012": {
    rule: "Fragen Sie sich, ob dieselbe Adresse gleich wieder antworten wird. Wenn ja, 1012; wenn nein oder wenn es niemand weiß, 1001.",
    sentence:
      "Für einen geplanten Neustart senden Sie 1012, es sei denn, die Gegenstellen laufen auf Tomcat.",
    reason:
      "Nur 1012 bringt einen Rat mit, wann man wiederkommen soll: nach zufälligen 5 bis 30 s. Tomcat und Spring Cloud Gateway machen allerdings 1002 daraus, was wie ein Fehler aussieht: Für sie ist 1001 besser.",
  },
  "1002/1007": {
    rule: "1002 betrifft die Frames, 1007 das, was sie enthalten. Bits, Längen und Opcodes sind 1002; Text, der kein UTF-8 ist, und Daten, die sich nicht entpacken lassen, sind 1007.",
    sentence: "Für fehlerhaftes UTF-8 in einer Textnachricht senden Sie 1007.",
    reason:
      "Es ist das eigene Beispiel des RFC für 1007. Rechnen Sie im selben Fall mit 1002 von Chrome, und bauen Sie daher keine Regel auf den Unterschied.",
  },
  "1003/1007": {
    rule: "Sehen Sie erst auf den Typ, dann auf die Bytes. Ein Typ, den Sie nie annehmen, ist 1003; Bytes, die nicht zu einem angenommenen Typ passen, sind 1007.",
    sentence: "Wo beide passen würden, senden Sie 1003.",
    reason:
      "Bei einem abgelehnten Typ ist der Inhalt gleichgültig: Keine Korrektur der Bytes würde die Nachricht willkommen machen. Gültiger Text mit defektem JSON darin ist nicht dieser Fall: Sein Typ wird angenommen, also ist es 1007 oder 1008.",
  },
  "1003/1008": {
    rule: "1003 lehnt die Art der Daten ab (Text oder binär); 1008 lehnt diese Nachricht oder dieses Verhalten ab.",
    sentence: "Wo beide passen würden, senden Sie 1003.",
    reason:
      "Der RFC nennt 1008 den Code für den Fall, dass keiner es besser sagt, und zählt 1003 zu den besseren. Die Ausnahme: Sie dürfen nicht verraten, was Sie annehmen.",
  },
  "1005/1006": {
    rule: "Beide folgert Ihre eigene Bibliothek. 1005: Ein Close-Frame kam, war aber leer. 1006: Es kam gar keiner. Ein FIN oder ein Reset ohne Close-Frame ist 1006.",
    sentence: "Senden Sie keinen von beiden: Beide sind in einem Close-Frame verboten.",
    reason:
      "Sie beschreiben, was gefehlt hat. Suchen Sie bei 1005 auf der anderen Seite nach einem `close()` ohne Argumente; prüfen Sie bei 1006 das Netzwerk, die Proxys und den Handshake.",
  },
  "1006/1008": {
    rule: "1008 ist eine Ablehnung, die angekommen ist; 1006 kann dieselbe Ablehnung sein, deren Close-Frame verloren ging, oder ein abgelehnter Handshake.",
    sentence: "Senden Sie 1008, und sorgen Sie dafür, dass er ankommt.",
    reason:
      "Niemand kann 1006 senden. Ein Server, der 1008 sendet und den Socket mit ungelesenen Eingangsdaten zerstört, verursacht einen Reset, der seinen eigenen Close-Frame überholen kann. Und ein Server, der vor dem Ende des Handshakes ablehnt, sendet einen HTTP-Status, den eine Webseite als 1006 sieht.",
  },
  "1006/1011": {
    rule: "1011 ist ein Fehler, den die Gegenstelle zugibt; 1006 ist eine Stille, die Sie sich selbst erklären müssen.",
    sentence:
      "Senden Sie 1011, wenn Sie versagen; 1006 folgert die Gegenstelle, wenn Sie die Verbindung einfach trennen.",
    reason:
      "Ein Close-Frame mit 1011 sagt der Gegenstelle, dass sie nichts falsch gemacht hat und wo zu suchen ist. Ein Prozess, der abstürzt, kann ihn nicht senden; fangen Sie Fehler also dort ab, wo Sie die Verbindung noch selbst schließen können.",
  },
  "1006/1015": {
    rule: "1015 ist ein lokaler Name für einen gescheiterten TLS-Handshake; 1006 ist jedes Ende ohne Close-Frame, auch dieses.",
    sentence:
      "Senden Sie weder den einen noch den anderen: Beide sind in einem Close-Frame verboten.",
    reason:
      "In einer Webseite wird Ihnen nur 1006 begegnen: Browser melden 1015 nicht. Um ein Zertifikat von jeder anderen Ursache zu unterscheiden, öffnen Sie dieselbe Adresse über `https://`.",
  },
  "1008/1009": {
    rule: "Eine zu große Nachricht ist 1009; zu viele oder unerwünschte Nachrichten sind 1008.",
    sentence: "Für die Größe senden Sie 1009.",
    reason:
      "Der RFC nennt 1009 als den besseren Code dafür, und ein Client kann danach handeln: die Nachricht aufteilen. Bei 1008 würde er bei seinen Anmeldedaten und seiner Senderate suchen.",
  },
  "1008/1011": {
    rule: "Fragen Sie sich, wer etwas ändern muss. Die Gegenstelle: 1008. Sie selbst: 1011.",
    sentence:
      "Hat die Gegenstelle gegen eine Regel verstoßen, senden Sie 1008, auch wenn Ihr Code es erst durch sein Scheitern bemerkt hat.",
    reason:
      "Nach 1011 kommen Clients zurück und würden dasselbe wieder tun; nach 1008 hören sie auf. Eine Exception in einem Validator ist eine Ablehnung; fangen Sie sie also ab und nennen Sie sie auch so.",
  },
  "1008/1013": {
    rule: "Stellen Sie sich dasselbe Verhalten an einem ruhigen Tag vor. Würden Sie es auch dann ablehnen, 1008; würden Sie es hinnehmen, 1013.",
    sentence:
      "Überschreitet dieser Client sein eigenes Limit, senden Sie 1008, auch während Sie überlastet sind.",
    reason:
      "1013 gibt Ihrer Last die Schuld und schickt den Client anderswohin, wo er dasselbe Limit überschreiten würde. Behalten Sie 1013 dem Abwerfen von Clients vor, die nichts falsch gemacht haben.",
  },
  "1008/3000": {
    rule: "3000 sagt, dass gültige Anmeldedaten fehlen; 1008 sagt, dass gegen irgendeine Regel verstoßen wurde, und kann verbergen, gegen welche.",
    sentence: "Bei fehlenden oder abgelaufenen Anmeldedaten senden Sie 3000.",
    reason:
      "Er sagt dem Client, was zu tun ist: sich authentifizieren, dann wiederkommen. Senden Sie 1008, wo der Grund verborgen bleiben muss oder wo Clients nur die Codes von RFC 6455 kennen; und dokumentieren Sie 3000, denn ältere Frameworks verwenden ihn für etwas anderes.",
  },
  "1008/3003": {
    rule: "3003 sagt, dass dieser Identität das Recht fehlt; 1008 sagt, dass gegen irgendeine Regel verstoßen wurde, und kann verbergen, gegen welche.",
    sentence: "Für einen bekannten Benutzer ohne das Recht senden Sie 3003.",
    reason:
      "Er sagt dem Client, dass weder ein neuer Versuch noch ein neues Token derselben Art hilft. Senden Sie 1008, wo sogar die Existenz der Ressource verborgen bleiben muss.",
  },
  "1011/1012": {
    rule: "1011 ist ein Fehler, 1012 ein Plan. Fragen Sie sich, ob jemand das Ende beschlossen hat.",
    sentence:
      "Ist der Dienst binnen Sekunden zurück, senden Sie 1012, auch wenn ein Fehler die Ursache des Neustarts ist.",
    reason:
      "Clients müssen wissen, wann sie zurückkommen sollen, und 1012 verteilt sie auf 5 bis 30 s. Halten Sie den Fehler in Ihren eigenen Logs fest, wo er Ihnen nützt.",
  },
  "1011/1013": {
    rule: "Fragen Sie sich, ob dieselbe Anfrage bei weniger Arbeit gelungen wäre. Wenn ja, 1013; wenn sie auch auf einem untätigen Rechner scheitern würde, 1011.",
    sentence: "Versagen Sie, weil Sie überlastet sind, senden Sie 1013.",
    reason:
      "Nach 1011 kommen Clients bald zurück, und ihre Rückkehr ist das Letzte, was ein überlasteter Server braucht. 1013 schickt sie zu einer anderen Adresse oder lässt sie warten.",
  },
  "1011/1014": {
    rule: "Fragen Sie sich, wer versagt hat. Ihr eigener Code: 1011. Ein Server hinter Ihnen: 1014.",
    sentence:
      "Hat der Upstream versagt, senden Sie 1014, es sei denn, Ihre Clients verfälschen ihn.",
    reason:
      "Er schickt alle, die der Sache nachgehen, zum richtigen Rechner. Clients auf der Basis von gorilla/websocket, tungstenite, fastwebsockets oder Tomcat zeigen 1014 als 1002 an: Für sie ist 1011 die bessere Wahl.",
  },
  "1012/1013": {
    rule: "1012 verspricht, in Sekunden zurück zu sein; 1013 bittet Clients, dieser Adresse fernzubleiben.",
    sentence: "Für einen Neustart senden Sie 1012, auch wenn Überlast seine Ursache ist.",
    reason:
      "Nach 1012 kommt ein Client von selbst zurück; nach 1013 sollte er auf seinen Benutzer warten, der sich vielleicht nie meldet.",
  },
  "1013/1014": {
    rule: "Bei 1013 geht es um Last, bei 1014 um einen defekten Upstream. Fragen Sie sich, ob eine andere Adresse den Client bedienen könnte.",
    sentence: "Sagt der Upstream, dass er überlastet ist, senden Sie 1013.",
    reason:
      "Er sagt dem Client, was zu tun ist, und mehr Empfänger verstehen ihn. Behalten Sie 1014 einem Upstream vor, der weg ist oder Unsinn antwortet.",
  },
  "3000/3003": {
    rule: "Fragen Sie sich, ob Sie wissen, wer es ist. Wenn nicht, 3000; wenn doch und das Recht fehlt, 3003.",
    sentence: "Wo beide passen würden, senden Sie 3000.",
    reason:
      "Die Identität kommt vor den Rechten: Ein abgelaufenes Token sagt nichts Verlässliches darüber, was sein Besitzer darf. Nach 3000 kann sich der Client selbst helfen, nach 3003 nicht.",
  },
  "3000/3008": {
    rule: "3000 urteilt über Anmeldedaten; 3008 sagt, dass nichts rechtzeitig kam.",
    sentence: "Kamen vor Ablauf der Frist keine Anmeldedaten, senden Sie 3008.",
    reason:
      "Er zeigt auf den wahren Fehler, nämlich Langsamkeit oder eine vergessene Nachricht, nicht auf ein ungültiges Token: Ein Client, der sein Token erneuert, käme wieder zu spät.",
  },
} satisfies Messages["pairs"];

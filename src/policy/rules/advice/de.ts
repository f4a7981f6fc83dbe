import type { RuleAdvice } from "../advice.ts";

export const de: RuleAdvice = {
  "message-rate":
    "Senden Sie weniger Nachrichten oder mehrere in einer. Warten Sie nach einem Schließen so viele Sekunden, wie retry-after in der Begründung nennt.",
  "byte-rate":
    "Senden Sie weniger oder langsamer. Warten Sie nach einem Schließen so viele Sekunden, wie retry-after in der Begründung nennt.",
  "message-size":
    "Teilen Sie die Nachricht in Ihrem eigenen Protokoll auf. Sie unverändert noch einmal zu senden, kann nicht gelingen.",
  fragments: "Senden Sie eine Nachricht in weniger, dafür größeren Frames.",
  "message-type": "Senden Sie Nachrichten einer erlaubten Art.",
  "connection-limit":
    "Schließen Sie nicht benötigte Verbindungen, oder warten Sie so viele Sekunden, wie der Header Retry-After nennt.",
  origin:
    "Verbinden Sie sich von einer Webseite, deren Origin der Betreiber aufgeführt hat. Ein neuer Versuch kann sonst nicht gelingen.",
  subprotocol:
    "Bieten Sie eines der erlaubten Subprotokolle an. Ein neuer Versuch ohne ein solches kann nicht gelingen.",
  idle: "Senden Sie hin und wieder etwas, oder verbinden Sie sich neu, wenn es etwas zu senden gibt.",
  lifetime: "Verbinden Sie sich nach einer kurzen zufälligen Wartezeit neu.",
  "dead-peer":
    "Beantworten Sie Pings mit Pongs, wie es jeder Browser von selbst tut. Verbinden Sie sich neu.",
  "slow-consumer":
    "Lesen Sie schneller, oder fordern Sie weniger an. Verbinden Sie sich neu, sobald Sie können.",
  protocol:
    "Reparieren Sie den Client: Er hat RFC 6455 verletzt. Ein neuer Versuch kann nicht gelingen.",
  drain:
    "Verbinden Sie sich nach einer kurzen zufälligen Wartezeit neu, oder nach den Sekunden von retry-after.",
  overload:
    "Verbinden Sie sich nach den Sekunden von retry-after neu, oder nach einer wachsenden zufälligen Wartezeit.",
  "upstream-lost": "Verbinden Sie sich nach einer wachsenden zufälligen Wartezeit neu.",
  "upstream-refused": "Verbinden Sie sich nach einer wachsenden zufälligen Wartezeit neu.",
  "content-malformed":
    "JSON senden, das jeder Parser gleich liest: keine doppelten Schlüssel, kein NaN, keine Bytereihenfolge-Markierung.",
  "content-schema":
    "Nachrichten senden, die zum dokumentierten Schema passen. Diese noch einmal zu senden, kann nicht gelingen.",
  "content-forbidden":
    "Weglassen, was die Regel nennt. Dieselbe Nachricht noch einmal zu senden, kann nicht gelingen.",
  utf8: "Text als UTF-8 senden, oder Bytes in einer Binärnachricht.",
  "upgrade-rate":
    "Seltener verbinden: die Sekunden aus Retry-After abwarten und nach jedem Fehlschlag länger.",
  penalty:
    "Beheben, was die Regel verletzt hat, und die Sekunden aus Retry-After abwarten. Sie verdoppeln sich jedes Mal.",
  "auth-invalid":
    "Ein gültiges Token holen und damit verbinden. Mit diesem kann es nicht gelingen.",
  "auth-timeout": "Das Token in der ersten Nachricht senden, gleich nach dem Öffnungs-Handshake.",
  "auth-expired":
    "Ein neues Token holen und neu verbinden; oder es vor dem Ablauf an Ort und Stelle erneuern, wo das angeboten wird.",
  "auth-unavailable":
    "Nach den Sekunden aus Retry-After neu verbinden: Im Augenblick kann niemand Tokens prüfen.",
  revoked: "Neu anmelden. Mit demselben Token kann es nicht gelingen.",
};

import type { LabMessages } from "../types.ts";

export const closing = {
  echo: {
    title: "Ein Echo als Kontrolle",
    text: "Die Verbindung öffnet sich, und das Labor schickt jede Nachricht zurück, beantwortet jeden Ping mit einem Pong und schließt den Schließ-Handshake ab, wenn der Client ihn beginnt; nach fünf Minuten schließt es von sich aus mit 1001. Endet die Verbindung auf andere Weise, hat etwas zwischen den beiden sie beendet.",
    field:
      "Alle Proxys auf dem Weg zu einem Server, der nichts falsch macht: Was hier schiefgeht, liegt nicht an der Anwendung.",
  },
  "empty-close": {
    title: "Ein Close-Frame ohne Code",
    text: "Das Labor sendet einen Close-Frame mit leerem Inhalt, der Client antwortet mit einem ebensolchen, und der Transport endet ordnungsgemäß. Beide Seiten melden 1005, das niemand gesendet hat: Die Zahl steht für den Code, der fehlte.",
    field:
      "`close()` ohne Argumente, auf einer Webseite wie in ws, bringt genau diesen Frame auf die Leitung.",
  },
  "client-close": {
    title: "Der Client schließt",
    text: "Der Client beginnt den Schließ-Handshake. Das Labor wiederholt den Statuscode in seinem eigenen Close-Frame und beendet dann den Transport, wie es ein Server tun muss; beide Seiten melden den Code, den der Client gewählt hat, und das Ende ist sauber.",
    field:
      "Eine Webseite, die nach getaner Arbeit `close(1000)` aufruft, oder ein Browser, der 1001 sendet, weil sein Benutzer die Webseite verlassen hat.",
  },
  "simultaneous-close": {
    title: "Zwei Close-Frames, die sich kreuzen",
    text: "Jede Seite sendet einen Close-Frame, bevor sie den der anderen gelesen hat. Der Schließ-Handshake ist vollständig und das Ende sauber, doch jede Seite meldet den Code, den sie empfangen hat, sodass die beiden nie übereinstimmen (RFC 6455, Abschnitt 7.1.5).",
    field:
      "Ein Server, der wegen eines Deployments 1012 sendet, während ein Client gerade fertig ist und `close(1000)` aufruft: Der Client meldet 1012, der Server 1000.",
  },
  "close-then-reset": {
    title: "Ein Close-Frame, dann ein Reset",
    text: "Das Labor sendet einen Close-Frame, wartet auf den des Clients und setzt dann den Transport zurück, statt ihn mit einem FIN zu beenden. Beide Close-Frames wurden ausgetauscht, und der Code wird gemeldet, aber der Transport ist schlecht ausgegangen: In Chrome ist `wasClean` falsch.",
    field:
      "Ein Server, der seinen Socket zerstört, statt ihn zu beenden, oder ihn mit ungelesenen Eingangsdaten beendet, was aus dem Ende einen Reset macht.",
  },
  "data-after-close": {
    title: "Eine Nachricht nach dem Close-Frame",
    text: "Das Labor sendet einen Close-Frame mit 1000 und dahinter eine Textnachricht, was RFC 6455 verbietet: Der Client muss die Nachricht verwerfen. ws und undici tun das und melden 1000; Chrome beantwortet den Close-Frame, lässt dann die Verbindung scheitern und meldet seiner Webseite 1006.",
    field:
      "Ein Server, bei dem ein anderer Task nach dem Schließen weitersendet; in der Konsole von Chrome steht dann `Data frame received after close`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

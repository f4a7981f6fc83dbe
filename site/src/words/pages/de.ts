import type { PageWords } from "./types.ts";

export const de: PageWords = {
  http: {
    lead: "Ein Server beantwortet den Eröffnungs-Handshake mit 101 oder mit einem der anderen Status. Eine Webseite erfährt keinen davon: Sie sieht `open` oder 1006.",
    all: "Alle Status",
    others: "Andere Status",
  },
  families: {
    title: "Welcher Code für dieselbe Sache?",
    lead: "Dieselbe Sache hat an jeder Stelle eine andere Zahl: einen HTTP-Status, bevor die Verbindung offen ist, danach einen registrierten Code, bei jedem Dienst einen privaten. Hier stehen sie nebeneinander.",
    page: (meaning) => `${meaning}: welcher Code?`,
    whatToSend: "Was man sendet",
    sideBySide: "Nebeneinander",
    services: "Was Dienste senden",
    pairs: "Je zwei im Vergleich",
    agreement: "nach Absprache",
  },
  vendorCode: {
    beside: "Neben den registrierten Codes",
    others: (vendor) => `Weitere Codes von ${vendor}`,
    inRange: "Codes in diesem Bereich",
    rest: (from, to) =>
      `Die Regel gilt für jede Zahl von ${from} bis ${to}, die nicht eigens aufgeführt ist.`,
    byNumber: "Nach Zahl",
    byNumberLead: "Eine Zahl sagt wenig ohne den Dienst, der sie gesendet hat. Wer sie aufführt:",
  },
  elements: {
    title: "Close-Codes auf der eigenen Webseite",
    lead: "Zwei Elemente erklären einen Close-Code, oder zwei nebeneinander, wo immer man sie hinstellt: eine Datei pro Sprache, komprimiert unter 10 KB, und keine Anfrage an irgendwen.",
    attempt: "Ausprobieren",
    snippet: "Zum Kopieren",
    file: (name) =>
      `Die Datei ist \`elements/${name}\` aus dem Paket \`closewise\`; sie gehört auf den eigenen Server. Sie läuft unter einer strengen Content-Security-Policy. Im Kopf der Seite und ohne \`defer\` springt beim Laden nichts.`,
    attributes: "Attribute",
    attribute: {
      code: "der Close-Code, von 0 bis 65535",
      pair: "die beiden Codes, die verglichen werden",
      lang: "die Sprache; ohne das Attribut die der Webseite",
    },
    style:
      "`::part(card)`, `::part(title)` und `::part(verdict)` lassen sich gestalten. `color-scheme` am Element wählt hell oder dunkel; ohne die Angabe entscheidet das System des Lesers.",
    fallback: "Was zwischen den Tags steht, erscheint dort, wo das Skript nicht läuft.",
  },
};

import type { VendorMessages } from "../types.ts";

export const headings: VendorMessages["headings"] = {
  vendorCategory: "Close-Codes von Anbietern",
  registry: "Was das Register zu der Zahl sagt",
  vendorRule: "Die Regel des Anbieters",
  vendors: "Anbieter, die diese Zahl verwenden",
  seeAlso: "Siehe auch",
  reasons: "Was in Worten gesagt wird",
  vendor: "Anbieter",
  code: "Code",
  name: "Eigener Name",
  meaning: "Bedeutung",
  codes: "Codes",
};

export const whenSeen: VendorMessages["whenSeen"] = {
  server: (vendor) =>
    `${vendor} sendet ihn auf einer offenen Verbindung in einem Close-Frame an die Clients.`,
  client: (vendor) => `Ein Client von ${vendor} sendet ihn in einem Close-Frame.`,
  either: (vendor) =>
    `Auf einer Verbindung von ${vendor} dürfen ihn beide Seiten in einem Close-Frame senden.`,
  local: (vendor) => `Ein Client von ${vendor} folgert ihn selbst; er steht in keinem Close-Frame.`,
  message: (vendor) => `Er steht in einer Nachricht von ${vendor}, nicht in einem Close-Frame.`,
};

export const whenToUse: VendorMessages["whenToUse"] = (vendor) =>
  `Verwenden Sie ihn nur im Protokoll von ${vendor}. Anderswo bedeutet die Zahl etwas anderes oder gar nichts.`;

export const byRange: VendorMessages["byRange"] = (vendor, from, to) =>
  `${vendor} führt diese Zahl nicht auf; es gilt die Regel für ${from} bis ${to}.`;

export const verified: VendorMessages["verified"] = "In der unten genannten Quelle gelesen.";
export const unverified: VendorMessages["unverified"] =
  "Nicht überprüft: Benutzer berichten davon, und wir haben es nicht in der Quelle des Anbieters selbst gelesen.";
export const waitIsOurs: VendorMessages["waitIsOurs"] =
  "Der Anbieter sagt, dass man sich neu verbinden soll; die Wartezeit ist unser Urteil.";

export const words: VendorMessages["words"] = {
  aspects: {
    meaning: "Was er sagt",
    phase: "Wann",
    authority: "Wer ihm eine Bedeutung gibt",
    sender: "Wer ihn sendet",
    wire: "Gesendet oder gefolgert",
    page: "Was eine Webseite erfährt",
    clean: "Sauberes Ende",
    outcome: "Erfolg oder Fehler",
    retry: "Soll man sich neu verbinden?",
    fault: "Wer handeln muss",
  },
  phase: {
    opening: "während des Eröffnungs-Handshakes",
    closing: "am Ende einer Verbindung",
  },
  authority: {
    registry: "das Register der IANA",
    agreement: "die beiden Seiten, nach Absprache",
    nobody: "niemand",
    http: "der HTTP-Standard",
    vendor: (name) => `${name}, für das eigene Protokoll`,
  },
  sentBy: {
    server: "der Dienst",
    client: "der Client",
    either: "beide Seiten",
    local: "niemand: die Bibliothek des Clients denkt ihn sich aus",
    message: "der Dienst, in einer eigenen Nachricht",
  },
  wire: {
    http: "eine HTTP-Antwort",
    local: "von einer Bibliothek gefolgert",
    message: "in einer Nachricht",
  },
  page: {
    told: "den Code und seine Begründung",
    concluded: "den Code, ohne Begründung",
    refused: "1006 ohne Begründung, wie der Status auch lautet",
    opened: "das Event `open`",
    nothing: "im Close-Event nichts davon",
  },
  yes: "ja",
  no: "nein",
  contrast: (a, aValue, b, bValue) => `${a}: ${aValue}. ${b}: ${bValue}.`,
  alike: (value) => `Für beide: ${value}.`,
  intro: (a, aGist, b, bGist) => `${a}: ${aGist}. ${b}: ${bGist}.`,
};

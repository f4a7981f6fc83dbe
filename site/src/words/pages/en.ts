import type { PageWords } from "./types.ts";

export const en: PageWords = {
  http: {
    lead: "A server answers the opening handshake with 101, or with one of the others. A page learns none of them: it sees `open`, or 1006.",
    all: "All statuses",
    others: "Other statuses",
  },
  families: {
    title: "Which code for the same thing?",
    lead: "The same thing has a different number in each place: an HTTP status before the connection is open, a registered code after that, a private one with each service. Here they stand side by side.",
    page: (meaning) => `${meaning}: which code?`,
    whatToSend: "What to send",
    sideBySide: "Side by side",
    services: "What services send",
    pairs: "Two at a time",
    agreement: "by agreement",
  },
  vendorCode: {
    beside: "Beside the registered codes",
    others: (vendor) => `Other codes of ${vendor}`,
    inRange: "Codes in this range",
    rest: (from, to) =>
      `The rule answers for every number from ${from} to ${to} that is not listed by itself.`,
    byNumber: "By number",
    byNumberLead: "A number says little without the service that sent it. Who lists it:",
  },
  elements: {
    title: "Close codes in a page of your own",
    lead: "Two elements explain a close code, or two side by side, wherever you put them: one file per language, under 10 KB compressed, and no request to anybody.",
    attempt: "Try it",
    snippet: "Copy and paste",
    file: (name) =>
      `The file is \`elements/${name}\` of the package \`closewise\`; serve it from your own server. It works under a strict Content-Security-Policy. In the head and without \`defer\`, nothing jumps while the page loads.`,
    attributes: "Attributes",
    attribute: {
      code: "the close code, from 0 to 65535",
      pair: "the two codes to compare",
      lang: "the language; without it, that of the page",
    },
    style:
      "`::part(card)`, `::part(title)` and `::part(verdict)` can be styled. `color-scheme` on the element chooses light or dark; without it, the reader's system does.",
    fallback: "What stands between the tags is shown where the script does not run.",
  },
};

import type { VendorMessages } from "../types.ts";

export const verdicts: VendorMessages["verdicts"] = {
  same: (label) => ({
    rule: `There is nothing to choose: both sides are ${label}.`,
    sentence: "Use it where its description fits.",
    reason: "What is compared with itself has no rival.",
  }),
  phase: (http, close) => ({
    rule: `Ask whether the opening handshake is over. Before: ${http}. After: ${close}.`,
    sentence: `Answer with ${http} while the handshake lasts; send ${close} once the connection is open.`,
    reason: `A page is told nothing of ${http}: it sees 1006. If the page has to know the cause, accept the connection first, then close it with a code.`,
  }),
  concluded: (http, close) => ({
    rule: `${http} is what a server answers; ${close} is never sent.`,
    sentence: `Answer with ${http}; ${close} is at most what the other side reports.`,
    reason: `No Close frame may carry ${close}.`,
  }),
  opened: (opening, other) => ({
    rule: `${opening} begins a WebSocket connection; ${other} does not.`,
    sentence: `They are no rivals: ${opening} is the answer when everything is right.`,
    reason: "A close code is possible only after the connection has been established.",
  }),
  httpByFault: (client, server) => ({
    rule: `Ask who has to act. The client: ${client}. The server: ${server}.`,
    sentence: `If both are true, answer with ${client}.`,
    reason:
      "The client can change only what it is told about; server trouble belongs in the server's log.",
  }),
  httpByMeaning: (a, b) => ({
    rule: `${a} and ${b} are told apart by their cause alone.`,
    sentence: "Answer with the one that tells the client what to do next.",
    reason: "A page sees neither; libraries and logs see the number, and act on it.",
  }),
  sameVendor: (a, b, vendor) => ({
    rule: `${vendor} gives each number its meaning; ${a} and ${b} are told apart by their cause.`,
    sentence: "Only the cause decides; the client follows the advice of the one that it received.",
    reason: "Both numbers belong to the same protocol, so they never compete.",
  }),
  sameNumber: (code, a, b) => ({
    rule: `Find out who is at the other end: ${code} belongs to ${a} and to ${b}.`,
    sentence: `The number is the same and the meaning is not: a rule written for ${a} is wrong for ${b}.`,
    reason:
      "The numbers above 2999 mean what the service says, so a code without its vendor says nothing.",
  }),
  otherVendors: (a, b) => ({
    rule: "Find out who is at the other end: two vendors never share a connection.",
    sentence: `There is nothing to choose between ${a} and ${b}: each belongs to its own protocol.`,
    reason: "A client should know whose codes it reads before it acts on one.",
  }),
  registry: (vendorCode, vendor, close) => ({
    rule: `Within the protocol of ${vendor}: ${vendorCode}. Everywhere else: ${close}.`,
    sentence: `Use ${vendorCode} only if the other side speaks the protocol of ${vendor}.`,
    reason: "A vendor's number means nothing to a client that does not know the vendor.",
  }),
};

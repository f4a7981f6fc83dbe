import type { VendorMessages } from "../types.ts";

export const headings: VendorMessages["headings"] = {
  vendorCategory: "Close codes of vendors",
  registry: "What the registry says of the number",
  vendorRule: "The vendor's own rule",
  vendors: "Vendors that use this number",
  seeAlso: "See also",
  reasons: "What it says in words",
  vendor: "Vendor",
  code: "Code",
  name: "Its own name",
  meaning: "Meaning",
  codes: "Codes",
};

export const whenSeen: VendorMessages["whenSeen"] = {
  server: (vendor) => `${vendor} sends it to its clients in a Close frame, on an open connection.`,
  client: (vendor) => `A client of ${vendor} sends it in a Close frame.`,
  either: (vendor) => `Either side of a ${vendor} connection may send it in a Close frame.`,
  local: (vendor) => `A client of ${vendor} concludes it by itself; no Close frame carries it.`,
  message: (vendor) => `It stands in a message of ${vendor}, not in a Close frame.`,
};

export const whenToUse: VendorMessages["whenToUse"] = (vendor) =>
  `Use it within the protocol of ${vendor} alone. Elsewhere the number means something else, or nothing.`;

export const byRange: VendorMessages["byRange"] = (vendor, from, to) =>
  `${vendor} does not list this number; its rule for ${from} to ${to} answers.`;

export const verified: VendorMessages["verified"] = "Read in the source named below.";
export const unverified: VendorMessages["unverified"] =
  "Not verified: users report it, and we have not read it in the vendor's own source.";
export const waitIsOurs: VendorMessages["waitIsOurs"] =
  "The vendor says to reconnect; the waiting time is our judgement.";

export const words: VendorMessages["words"] = {
  aspects: {
    meaning: "What it says",
    phase: "When",
    authority: "Who gives it a meaning",
    sender: "Who sends it",
    wire: "On the wire or concluded",
    page: "What a page is told",
    clean: "Clean ending",
    outcome: "Success or error",
    retry: "Should a client reconnect?",
    fault: "Who has to act",
  },
  phase: {
    opening: "during the opening handshake",
    closing: "at the end of a connection",
  },
  authority: {
    registry: "the IANA registry",
    agreement: "the two sides, by agreement",
    nobody: "nobody",
    http: "the HTTP standard",
    vendor: (name) => `${name}, for its own protocol`,
  },
  sentBy: {
    server: "the service",
    client: "the client",
    either: "either side",
    local: "nobody: the client's library makes it up",
    message: "the service, in a message of its own",
  },
  wire: {
    http: "an HTTP response",
    local: "concluded by a library",
    message: "inside a message",
  },
  page: {
    told: "the code and its reason",
    concluded: "the code, without a reason",
    refused: "1006 without a reason, whatever the status",
    opened: "the `open` event",
    nothing: "nothing of it in the close event",
  },
  yes: "yes",
  no: "no",
  contrast: (a, aValue, b, bValue) => `${a}: ${aValue}. ${b}: ${bValue}.`,
  alike: (value) => `For both: ${value}.`,
  intro: (a, aGist, b, bGist) => `${a}: ${aGist}. ${b}: ${bGist}.`,
};

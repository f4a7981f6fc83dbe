import { lookupHttp } from "../http/lookup.ts";
import { OPENED } from "../http/sightings.ts";
import type { Language } from "../languages.ts";
import { lookup } from "../lookup.ts";
import type { CodeReference } from "../parse-reference.ts";
import { lookupVendor } from "../vendors/lookup.ts";
import { SEQUENCE_WORDS } from "./messages/index.ts";
import { agreed, closeEnding, httpEnding, vendorEnding } from "./steps.ts";
import type { Ending } from "./steps.ts";
import type { Role, Sequence, SequenceEndpoint, SequenceWords } from "./types.ts";

/**
 * Who sends what, and what each side reports, when a connection ends with a code, or an opening
 * handshake with a status.
 *
 * @throws {CodesError} for a reference that the catalogue does not have.
 *
 * @example
 * sequenceOf({ kind: "close", code: 1008 }, "en").steps.map(({ text }) => text);
 */
export function sequenceOf(reference: CodeReference, language: Language): Sequence {
  const words = SEQUENCE_WORDS[language];
  const { kind, steps, reports } = endingOf(reference, words);
  const endpoint = (role: Role): SequenceEndpoint => {
    const code = reports[role];
    const conclusion = code === null ? null : words.reports(code);
    return { label: words[role], reports: code, conclusion };
  };
  return {
    heading: words.heading,
    client: endpoint("client"),
    server: endpoint("server"),
    steps,
    note: words.notes[kind],
  };
}

function endingOf(reference: CodeReference, words: SequenceWords): Ending {
  if (reference.kind === "http") {
    const entry = lookupHttp(reference.status);
    return httpEnding(entry, entry.status === OPENED ? "opened" : "refused", words);
  }
  if (reference.kind === "close") return closeEnding(lookup(reference.code), words);
  const { code, sentBy } = lookupVendor(reference.vendor, reference.code);
  if (sentBy === "message") return vendorEnding(code, sentBy, words);
  const entry = lookup(code);
  // No vendor can put into a Close frame what nobody may, and each concludes it from the same frames.
  if (!entry.onWire) return closeEnding(entry, words);
  if (sentBy === "local") return vendorEnding(code, sentBy, words);
  return agreed(code, sentBy === "client" ? "client" : "server", [], words);
}

import type { X509Certificate } from "node:crypto";

/** A subject is kept for as long as its connection is open. */
const LONGEST = 256;
/** One character of a subject that is written as below, with all of its escapes. */
const CHARACTER = /\\[c-f][0-9a-f](?:\\[89ab][0-9a-f])+|\\[0-7][0-9a-f]|\\?./gs;

/**
 * The subject as RFC 4514 writes it, most specific part first: `CN=alice,O=Example`. Node has
 * escaped what has a meaning there; bytes outside ASCII are escaped here, since a header holds none.
 */
export function certificateSubject({ subject }: Pick<X509Certificate, "subject">): string {
  const text = (subject ?? "").split("\n").toReversed().join(",");
  let escaped = "";
  for (const char of text) {
    const plain = char >= " " && char <= "~";
    escaped += plain ? char : Buffer.from(char).toString("hex").replace(/../g, "\\$&");
  }
  return escaped;
}

/** The same for a record: at most 256 characters. `undefined` for one that names nobody. */
export function boundedSubject(subject: string | undefined): string | undefined {
  if (subject === undefined || subject === "") return undefined;
  const characters = subject.match(CHARACTER) ?? [];
  if (characters.length <= LONGEST) return subject;
  return `${characters.slice(0, LONGEST - 1).join("")}…`;
}

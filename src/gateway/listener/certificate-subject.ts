import type { X509Certificate } from "node:crypto";

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

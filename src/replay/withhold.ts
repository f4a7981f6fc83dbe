/** Longer ones are no names. */
const LONGEST = 64;
/** A run without a dot or a dash that is longer than any word, and what identifiers and tokens look like. */
const SECRET = /[A-Za-z0-9_+/=]{24}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}|^eyJ/;

export const WITHHELD = "(withheld)";

/**
 * An offered subprotocol as it may be logged. Browsers can send no header of their own, so pages put
 * tokens here; the gateway takes out those that its policy reads, and an upstream's are not its own.
 */
export function withholdSubprotocol(name: string): string {
  return name.length > LONGEST || SECRET.test(name) ? WITHHELD : name;
}

/** Origins and hosts are for the client to write: as much as a policy could list. */
export function shorten(header: string): string {
  return header.slice(0, 512).toWellFormed();
}

/**
 * Who may put a status code in a Close frame. `nobody`: only ever reported, or of no meaning, never sent.
 *
 * No source reserves a code for servers: the texts of 1012, 1013 and 1014 speak of a service or a
 * gateway, which says who has a use for them, not who is allowed to send them.
 */
export type Sender = "either" | "client" | "nobody";

/**
 * Where a code stands in the IANA registry. `reserved` rows are in the registry but must not be
 * sent; `unassigned` and `private` come from ranges, not rows; `unused` lies outside every range.
 */
export type Status = "registered" | "reserved" | "unassigned" | "private" | "unused";

/**
 * What the Close frame looked like when an API reports this code (RFC 6455 7.1.5).
 *
 * - `carries`: the number itself was in it.
 * - `empty`: it arrived without a status code, so the API concluded this one.
 * - `absent`: none arrived, so the API concluded this one.
 * - `invalid`: a frame carrying this number breaks the protocol, and is answered with 1002.
 */
export type FrameState = "carries" | "empty" | "absent" | "invalid";

/** What the ending says about the work: done, cut short by design, gone wrong, or nothing at all. */
export type Outcome = "success" | "interruption" | "error" | "unknown";

/**
 * Who has to act to make the ending not happen again. `sender` and `recipient` are seen from the
 * Close frame: after 1009 it is the recipient, who sent too much.
 */
export type Fault = "none" | "sender" | "recipient" | "either" | "unknown";

/** A source that a reader can open. */
export interface Reference {
  readonly title: string;
  /** Section of the document, such as `7.4.1`. */
  readonly section?: string;
  readonly url: string;
}

/** Who vouches for a statement: a document, or the authors of this catalogue. */
export type Basis =
  | { readonly kind: "source"; readonly reference: Reference }
  | { readonly kind: "judgement" };

/** What a client should do next. Data, so that every consumer gives the same answer. */
export type RetryAdvice =
  /** The work is done, or trying again cannot help. */
  | { readonly kind: "never"; readonly basis: Basis }
  /** Change something first (the message, the settings), then connect again. */
  | { readonly kind: "after-change"; readonly basis: Basis }
  /** Get a new credential first, then connect again. */
  | { readonly kind: "after-auth"; readonly basis: Basis }
  /** Wait a random time between the two bounds (milliseconds), growing with each attempt. */
  | {
      readonly kind: "backoff";
      readonly minMs: number;
      readonly maxMs: number;
      readonly basis: Basis;
    }
  /** Connect to another host, or wait until the user asks. */
  | { readonly kind: "elsewhere"; readonly basis: Basis }
  /** Only the application that chose the code can know. */
  | { readonly kind: "application"; readonly basis: Basis };

export type RetryKind = RetryAdvice["kind"];

/** The nearest HTTP status, and who says that it is near. */
export interface HttpKin {
  readonly status: number;
  readonly basis: Basis;
}

/**
 * A receiver that does not deliver the code as it was sent, and the code its application is shown
 * instead; where it is shown an error and no code, the one that the sender is answered with.
 */
export interface Mangling {
  readonly receiver: string;
  /** `server`: it is known to do so as a server, or is nothing else. */
  readonly role: "any" | "server";
  readonly reports: number;
}

/** What rows and ranges have in common. */
interface Common {
  readonly status: Status;
  readonly sender: Sender;
  /** May this number be the status code inside a Close frame? (RFC 6455 7.4) */
  readonly onWire: boolean;
  readonly frame: FrameState;
  /** Does `WebSocket.close()` in a browser accept it? (WHATWG: 1000 and 3000-4999) */
  readonly browserClose: boolean;
  readonly outcome: Outcome;
  readonly fault: Fault;
  readonly retry: RetryAdvice;
  readonly httpKin: HttpKin | undefined;
  /** Receivers known to turn it into something else; empty where it arrives everywhere we looked. */
  readonly mangledBy: readonly Mangling[];
  /** Where the meaning is defined, most authoritative first. */
  readonly references: readonly [Reference, ...Reference[]];
}

/** One row of the registry. */
export interface CloseCode extends Common {
  readonly code: number;
  /** Stable kebab-case key, also the translation key: `going-away`. */
  readonly id: string;
  /** The registry's word, never translated: `Going Away`. */
  readonly name: string;
  /** Codes that people confuse with this one, most confused first. */
  readonly neighbours: readonly number[];
}

/** Every number that has no row of its own lies in exactly one range. */
export interface CloseRange extends Common {
  readonly from: number;
  readonly to: number;
  /** Stable kebab-case key, also the translation key: `private-use`. */
  readonly id: string;
  readonly name: string;
}

/** A number of the field's 16 bits, with what the catalogue knows of it. */
export type CatalogueEntry =
  | (CloseCode & { readonly kind: "code" })
  | (CloseRange & { readonly kind: "range"; readonly code: number });

/** Prose about one code or range, in one language. */
export interface CloseText {
  /** What it says, as the rest of a sentence that begins with the number: `tells the peer that ...`. */
  readonly gist: string;
  /** What it means, one or two sentences. */
  readonly description: string;
  /** When you see it. */
  readonly whenSeen: string;
  /** How to resolve it: one step per item, most likely to help first. */
  readonly howToResolve: readonly string[];
  /** When to send it, and when another code fits better. */
  readonly whenToUse: string;
}

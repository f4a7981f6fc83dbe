import type { VendorId } from "../ids.ts";
import type { VendorKind } from "../kinds.ts";
import type { VendorNote } from "../notes.ts";
import type { SentBy } from "../types.ts";

/** Prose about one kind of meaning. */
export interface KindText {
  /** A phrase for a table, without capital and full stop: `authentication failed`. */
  readonly short: string;
  readonly description: string;
  /** One step per item, most likely to help first. */
  readonly howToResolve: readonly string[];
}

/** Titles of parts that only vendors and HTTP statuses have. */
export interface ReferenceHeadings {
  readonly vendorCategory: string;
  readonly registry: string;
  readonly vendorRule: string;
  /** Over the table of vendors that use a number. */
  readonly vendors: string;
  readonly seeAlso: string;
  /** Over what a vendor says in words instead of codes. */
  readonly reasons: string;
  readonly vendor: string;
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
  readonly codes: string;
}

/** The things in which any two references can differ, in the order a comparison tells them. */
export const REFERENCE_ASPECTS = [
  "meaning",
  "phase",
  "authority",
  "sender",
  "wire",
  "page",
  "clean",
  "outcome",
  "retry",
  "fault",
] as const;
export type ReferenceAspect = (typeof REFERENCE_ASPECTS)[number];

/** What separates two references, which one to use, and why. */
export interface ReferenceVerdict {
  readonly rule: string;
  readonly sentence: string;
  readonly reason: string;
}

/** Labels stand for references: `1008 Policy Violation`, `Discord gateway 4004`, `HTTP 401`. */
export interface ReferenceVerdicts {
  readonly same: (label: string) => ReferenceVerdict;
  /** An HTTP status against a code that a Close frame may carry. */
  readonly phase: (http: string, close: string) => ReferenceVerdict;
  /** An HTTP status against a code that is never sent. */
  readonly concluded: (http: string, close: string) => ReferenceVerdict;
  /** 101 against anything: one opens a connection. */
  readonly opened: (opening: string, other: string) => ReferenceVerdict;
  readonly httpByFault: (client: string, server: string) => ReferenceVerdict;
  readonly httpByMeaning: (a: string, b: string) => ReferenceVerdict;
  readonly sameVendor: (a: string, b: string, vendor: string) => ReferenceVerdict;
  readonly sameNumber: (code: number, a: string, b: string) => ReferenceVerdict;
  readonly otherVendors: (a: string, b: string) => ReferenceVerdict;
  readonly registry: (vendorCode: string, vendor: string, close: string) => ReferenceVerdict;
}

export interface ReferenceWords {
  readonly aspects: Readonly<Record<ReferenceAspect, string>>;
  readonly phase: Readonly<Record<"opening" | "closing", string>>;
  readonly authority: {
    readonly registry: string;
    readonly agreement: string;
    readonly nobody: string;
    readonly http: string;
    readonly vendor: (name: string) => string;
  };
  /** How the number of a vendor comes about. */
  readonly sentBy: Readonly<Record<SentBy, string>>;
  readonly wire: Readonly<Record<"http" | "local" | "message", string>>;
  readonly page: Readonly<Record<"told" | "concluded" | "refused" | "opened" | "nothing", string>>;
  readonly yes: string;
  readonly no: string;
  /** Both values of an aspect in one sentence; the labels name the references. */
  readonly contrast: (a: string, aValue: string, b: string, bValue: string) => string;
  /** One value that both have. */
  readonly alike: (value: string) => string;
  readonly intro: (a: string, aGist: string, b: string, bGist: string) => string;
}

/** Everything the catalogue says of vendors in one language. */
export interface VendorMessages {
  readonly headings: ReferenceHeadings;
  readonly kinds: Readonly<Record<VendorKind, KindText>>;
  readonly notes: Readonly<Record<VendorNote, string>>;
  /** The vendor's own rule on reconnecting, and how it signals where not by codes. */
  readonly rules: Readonly<Record<VendorId, string>>;
  readonly words: ReferenceWords;
  readonly verdicts: ReferenceVerdicts;
  readonly whenSeen: Readonly<Record<SentBy, (vendor: string) => string>>;
  readonly whenToUse: (vendor: string) => string;
  /** Added to the description of a number that the vendor does not list. */
  readonly byRange: (vendor: string, from: number, to: number) => string;
  readonly verified: string;
  readonly unverified: string;
  /** The vendor says to reconnect, and leaves the time to the client. */
  readonly waitIsOurs: string;
}

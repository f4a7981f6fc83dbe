import { compare } from "./compare.ts";
import { compareFacets, facetOf } from "./reference-facets.ts";
import type { Facet } from "./reference-facets.ts";
import { findHttp, lookupHttp } from "./http/lookup.ts";
import { OPENED } from "./http/sightings.ts";
import type { Language } from "./languages.ts";
import { lookup } from "./lookup.ts";
import { MESSAGES } from "./messages/index.ts";
import type { Headings } from "./messages/types.ts";
import { formatReference } from "./parse-reference.ts";
import type { CodeReference } from "./parse-reference.ts";
import { sequenceOf } from "./sequence/sequence.ts";
import type { Sequence } from "./sequence/types.ts";
import { vendorsOf } from "./vendors/lookup.ts";
import { VENDOR_MESSAGES } from "./vendors/messages/index.ts";
import type {
  ReferenceAspect,
  ReferenceHeadings,
  ReferenceVerdict,
} from "./vendors/messages/types.ts";

export interface ReferenceSide {
  /** As `parseReference` takes it. */
  readonly reference: string;
  readonly kind: CodeReference["kind"];
  readonly code: number;
  /** `Discord gateway 4004 Authentication failed`. */
  readonly title: string;
  readonly name: string;
  readonly id: string;
  readonly description: string;
  readonly whenSeen: string;
  readonly howToResolve: readonly string[];
  /** Who sends what when a connection ends so. */
  readonly sequence: Sequence;
  /**
   * What people confuse it with, as `parseReference` takes it: of a vendor's code other vendors' rows
   * for the number, of an HTTP status the close codes that say the same.
   */
  readonly neighbours: readonly string[];
}

export interface ReferenceDifference {
  readonly aspect: ReferenceAspect;
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly sentence: string;
}

export interface ReferenceLikeness {
  readonly aspect: ReferenceAspect;
  readonly label: string;
  readonly sentence: string;
}

/** Any two references side by side: plain data, ready for JSON, in the shape of a `Comparison`. */
export interface ReferenceComparison {
  readonly language: Language;
  readonly title: string;
  readonly category: string;
  readonly intro: string;
  readonly headings: Headings & ReferenceHeadings;
  readonly a: ReferenceSide;
  readonly b: ReferenceSide;
  readonly keyDifferences: readonly ReferenceDifference[];
  readonly alike: readonly ReferenceLikeness[];
  readonly whenToUseWhich: { readonly a: string; readonly b: string; readonly rule: string };
  readonly verdict: {
    /** The one to use where both would fit; `null` where more must be known, or they never compete. */
    readonly reference: string | null;
    readonly sentence: string;
    readonly reason: string;
  };
}

/**
 * Compares any two of: a close code, a code of a vendor, an HTTP status of the opening handshake.
 * For two close codes `compare` says more.
 *
 * @throws {CodesError} for a reference that the catalogue does not have.
 *
 * @example
 * compareReferences(parseReference("1008"), parseReference("http:401"), "en").verdict.sentence;
 */
export function compareReferences(
  a: CodeReference,
  b: CodeReference,
  language: Language,
): ReferenceComparison {
  const first = facetOf(a, language);
  const second = facetOf(b, language);
  const texts = VENDOR_MESSAGES[language];
  const { rule, sentence, reason, reference } = judge(a, b, language);
  return {
    language,
    title: `${first.title} vs ${second.title}`,
    category:
      a.kind === "close" && b.kind === "close"
        ? MESSAGES[language].headings.category
        : [...new Set([first.category, second.category])].join(" / "),
    intro: texts.words.intro(first.title, first.gist, second.title, second.gist),
    headings: { ...MESSAGES[language].headings, ...texts.headings },
    a: sideOf(a, first, language),
    b: sideOf(b, second, language),
    ...compareFacets(first, second, language),
    whenToUseWhich: { a: first.whenToUse, b: second.whenToUse, rule },
    verdict: { reference, sentence, reason },
  };
}

function sideOf(reference: CodeReference, facet: Facet, language: Language): ReferenceSide {
  const { title, name, id, description, whenSeen, howToResolve } = facet;
  return {
    reference: formatReference(reference),
    kind: reference.kind,
    code: reference.kind === "http" ? reference.status : reference.code,
    title,
    name,
    id,
    description,
    whenSeen,
    howToResolve,
    sequence: sequenceOf(reference, language),
    neighbours: neighboursOf(reference),
  };
}

function neighboursOf(reference: CodeReference): readonly string[] {
  if (reference.kind === "http") return lookupHttp(reference.status).kin.map(String);
  if (reference.kind === "vendor") {
    return vendorsOf(reference.code)
      .filter(({ kind, vendor }) => kind === "row" && vendor.id !== reference.vendor)
      .map(({ vendor, code }) => `${vendor.id}:${code}`);
  }
  const entry = lookup(reference.code);
  return entry.kind === "code" ? entry.neighbours.map(String) : [];
}

type Judged = ReferenceVerdict & { readonly reference: string | null };

/** The verdict does not depend on the order of the two: the sides are put in a fixed order first. */
function judge(a: CodeReference, b: CodeReference, language: Language): Judged {
  const { verdicts } = VENDOR_MESSAGES[language];
  const [x, y] = formatReference(a) <= formatReference(b) ? [a, b] : [b, a];
  const label = (one: CodeReference): string => facetOf(one, language).label;
  if (formatReference(x) === formatReference(y)) return noneOf(verdicts.same(label(x)));
  if (x.kind === "http" && y.kind === "http") return betweenHttp(x.status, y.status, language);
  if (x.kind === "http") return httpAgainst(x, y, language);
  if (y.kind === "http") return httpAgainst(y, x, language);
  if (x.kind === "vendor" && y.kind === "vendor") {
    const vendorName = facetOf(x, language).vendorName;
    if (x.vendor === y.vendor) return noneOf(verdicts.sameVendor(label(x), label(y), vendorName));
    if (x.code !== y.code) return noneOf(verdicts.otherVendors(label(x), label(y)));
    return noneOf(verdicts.sameNumber(x.code, vendorName, facetOf(y, language).vendorName));
  }
  if (x.kind === "vendor") {
    return noneOf(verdicts.registry(label(x), facetOf(x, language).vendorName, label(y)));
  }
  if (y.kind === "vendor") {
    return noneOf(verdicts.registry(label(y), facetOf(y, language).vendorName, label(x)));
  }
  // Two close codes: `compare` has the rules, so nothing is decided twice.
  const { verdict, whenToUseWhich } = compare(x.code, y.code, language);
  const { code, sentence, reason } = verdict;
  const reference = code === null ? null : String(code);
  return { rule: whenToUseWhich.rule, sentence, reason, reference };
}

function httpAgainst(
  http: CodeReference & { readonly kind: "http" },
  other: CodeReference,
  language: Language,
): Judged {
  const { verdicts } = VENDOR_MESSAGES[language];
  const status = facetOf(http, language).label;
  const close = facetOf(other, language).label;
  if (http.status === OPENED) return noneOf(verdicts.opened(status, close));
  if (facetOf(other, language).onWire) return noneOf(verdicts.phase(status, close));
  return { ...verdicts.concluded(status, close), reference: formatReference(http) };
}

function betweenHttp(a: number, b: number, language: Language): Judged {
  const { verdicts } = VENDOR_MESSAGES[language];
  const label = (status: number): string => facetOf({ kind: "http", status }, language).label;
  if (a === OPENED) return noneOf(verdicts.opened(label(a), label(b)));
  const faults = [findHttp(a)?.fault, findHttp(b)?.fault];
  if (faults[0] === faults[1]) return noneOf(verdicts.httpByMeaning(label(a), label(b)));
  const [client, server] = faults[0] === "client" ? [a, b] : [b, a];
  return {
    ...verdicts.httpByFault(label(client), label(server)),
    reference: `http:${client}`,
  };
}

function noneOf(verdict: ReferenceVerdict): Judged {
  return { ...verdict, reference: null };
}

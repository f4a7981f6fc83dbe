import { textOf } from "./aspects.ts";
import { explainHttp, httpLabel, httpRetryPhrase } from "./http/explain.ts";
import { lookupHttp } from "./http/lookup.ts";
import { HTTP_MESSAGES } from "./http/messages/index.ts";
import { OPENED } from "./http/sightings.ts";
import type { Language } from "./languages.ts";
import { lookup } from "./lookup.ts";
import { MESSAGES } from "./messages/index.ts";
import type { CodeReference } from "./parse-reference.ts";
import type { CatalogueEntry } from "./types.ts";
import { descriptionOf, isOnWire, labelOf } from "./vendors/explain.ts";
import { lookupVendor } from "./vendors/lookup.ts";
import { REFERENCE_ASPECTS } from "./vendors/messages/types.ts";
import type { ReferenceAspect } from "./vendors/messages/types.ts";
import { VENDOR_MESSAGES } from "./vendors/messages/index.ts";
import type { SentBy } from "./vendors/types.ts";
import { retryPhrase } from "./vendors/uses.ts";

/** One reference as a comparison needs it: close codes, vendors and HTTP statuses in one shape. */
export interface Facet {
  readonly title: string;
  /** Short enough for a sentence: `Discord gateway 4004`. */
  readonly label: string;
  readonly name: string;
  readonly id: string;
  readonly category: string;
  /** Empty for what belongs to no vendor. */
  readonly vendorName: string;
  /** Does a Close frame carry it? */
  readonly onWire: boolean;
  readonly gist: string;
  readonly description: string;
  readonly whenSeen: string;
  readonly howToResolve: readonly string[];
  readonly whenToUse: string;
  /** A phrase for each aspect that applies. */
  readonly values: Readonly<Partial<Record<ReferenceAspect, string>>>;
}

/** @throws {CodesError} for a reference that the catalogue does not have. */
export function facetOf(reference: CodeReference, language: Language): Facet {
  if (reference.kind === "http") return httpFacet(reference.status, language);
  if (reference.kind === "close") return closeFacet(lookup(reference.code), language);
  return vendorFacet(reference.vendor, reference.code, language);
}

interface Compared {
  readonly keyDifferences: readonly {
    readonly aspect: ReferenceAspect;
    readonly label: string;
    readonly a: string;
    readonly b: string;
    readonly sentence: string;
  }[];
  readonly alike: readonly {
    readonly aspect: ReferenceAspect;
    readonly label: string;
    readonly sentence: string;
  }[];
}

/** What differs and what does not, of the aspects that apply to both. */
export function compareFacets(a: Facet, b: Facet, language: Language): Compared {
  const { words } = VENDOR_MESSAGES[language];
  const pairs = REFERENCE_ASPECTS.flatMap((aspect) => {
    const [x, y] = [a.values[aspect], b.values[aspect]];
    return x === undefined || y === undefined ? [] : [{ aspect, x, y }];
  });
  return {
    keyDifferences: pairs
      .filter(({ x, y }) => x !== y)
      .map(({ aspect, x, y }) => ({
        aspect,
        label: words.aspects[aspect],
        a: x,
        b: y,
        sentence: words.contrast(a.label, x, b.label, y),
      })),
    alike: pairs
      .filter(({ x, y }) => x === y)
      .map(({ aspect, x }) => ({
        aspect,
        label: words.aspects[aspect],
        sentence: words.alike(x),
      })),
  };
}

function closeFacet(entry: CatalogueEntry, language: Language): Facet {
  const messages = MESSAGES[language];
  const { words } = messages;
  const { phase, authority, page, yes, no } = VENDOR_MESSAGES[language].words;
  const { retry, frame } = entry;
  const carried = frame === "carries";
  return {
    title: `WebSocket ${entry.code} ${entry.name}`,
    label: String(entry.code),
    name: entry.name,
    id: entry.id,
    category: messages.headings.category,
    vendorName: "",
    onWire: entry.onWire,
    ...textOf(entry, messages),
    values: {
      meaning: textOf(entry, messages).gist,
      phase: phase.closing,
      authority: authority[authorityOf(entry)],
      sender: words.sender[entry.sender].short,
      wire: words.frame[frame].short,
      page: carried ? page.told : page.concluded,
      clean: carried || frame === "empty" ? yes : no,
      outcome: words.outcome[entry.outcome].short,
      retry:
        retry.kind === "backoff"
          ? words.backoff(retry.minMs, retry.maxMs).short
          : words.retry[retry.kind].short,
      fault: words.fault[entry.fault].short,
    },
  };
}

function authorityOf({ kind, onWire }: CatalogueEntry): "registry" | "agreement" | "nobody" {
  if (kind === "code") return "registry";
  return onWire ? "agreement" : "nobody";
}

function vendorFacet(vendorId: string, code: number, language: Language): Facet {
  const entry = lookupVendor(vendorId, code);
  const { vendor, sentBy, meaning } = entry;
  const { words } = MESSAGES[language];
  const texts = VENDOR_MESSAGES[language];
  const { phase, authority, sentBy: senders } = texts.words;
  const kind = texts.kinds[meaning];
  return {
    title: labelOf(entry),
    label: `${vendor.name} ${code}`,
    name: entry.name,
    id: meaning,
    category: texts.headings.vendorCategory,
    vendorName: vendor.name,
    onWire: isOnWire(sentBy),
    gist: kind.short,
    description: descriptionOf(entry, language),
    whenSeen: texts.whenSeen[sentBy](vendor.name),
    howToResolve: kind.howToResolve,
    whenToUse: texts.whenToUse(vendor.name),
    values: {
      meaning: kind.short,
      phase: phase.closing,
      authority: authority.vendor(vendor.name),
      sender: senders[sentBy],
      ...transport(sentBy, language),
      outcome: words.outcome[entry.outcome].short,
      retry: retryPhrase(entry, language),
      fault: words.fault[entry.fault].short,
    },
  };
}

function transport(
  sentBy: SentBy,
  language: Language,
): Partial<Record<"wire" | "page" | "clean", string>> {
  const { words } = MESSAGES[language];
  const { wire, page, yes } = VENDOR_MESSAGES[language].words;
  if (sentBy === "message") return { wire: wire.message, page: page.nothing };
  if (sentBy === "local") return { wire: wire.local, page: page.concluded };
  return { wire: words.frame.carries.short, page: page.told, clean: yes };
}

function httpFacet(status: number, language: Language): Facet {
  const entry = lookupHttp(status);
  const { gist, description, whenSeen, howToResolve, whenToUse } = explainHttp(status, language);
  const { words } = MESSAGES[language];
  const { phase, authority, wire, page, no } = VENDOR_MESSAGES[language].words;
  const { fault, sender, headings } = HTTP_MESSAGES[language];
  const opened = status === OPENED;
  return {
    title: httpLabel(entry),
    label: `HTTP ${status}`,
    name: entry.name,
    id: entry.id,
    category: headings.category,
    vendorName: "",
    onWire: false,
    gist,
    description,
    whenSeen,
    howToResolve,
    whenToUse,
    values: {
      meaning: gist,
      phase: phase.opening,
      authority: authority.http,
      sender,
      wire: wire.http,
      page: opened ? page.opened : page.refused,
      ...(!opened && { clean: no }),
      outcome: words.outcome[entry.outcome].short,
      retry: httpRetryPhrase(entry, language),
      fault: fault[entry.fault],
    },
  };
}

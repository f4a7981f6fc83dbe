import type { Language } from "./languages.ts";
import { formatReference } from "./parse-reference.ts";
import type { CodeReference } from "./parse-reference.ts";
import { facetOf } from "./reference-facets.ts";
import { REFERENCE_ASPECTS } from "./vendors/messages/types.ts";
import type { ReferenceAspect } from "./vendors/messages/types.ts";
import { VENDOR_MESSAGES } from "./vendors/messages/index.ts";

export interface LineUpSide {
  /** As `parseReference` takes it. */
  readonly reference: string;
  readonly kind: CodeReference["kind"];
  readonly code: number;
  /** `Discord gateway 4004 Authentication failed`. */
  readonly title: string;
  readonly name: string;
}

/** One aspect of all the references of a line-up. */
export interface LineUpRow {
  readonly aspect: ReferenceAspect;
  readonly label: string;
  /** One phrase per reference, in their order; `null` where the aspect does not apply to it. */
  readonly values: readonly (string | null)[];
}

/** Any number of references side by side, in one language: plain data, ready for JSON. */
export interface LineUp {
  readonly language: Language;
  readonly sides: readonly LineUpSide[];
  /** Only the aspects in which at least two of them differ. */
  readonly rows: readonly LineUpRow[];
}

/**
 * Puts close codes, vendors' codes and HTTP statuses beside each other, in the order given.
 *
 * @throws {CodesError} for a reference that the catalogue does not have.
 *
 * @example
 * lineUp(["http:401", "1008", "3000", "4401"].map(parseReference), "en").rows[0]?.values;
 */
export function lineUp(references: readonly CodeReference[], language: Language): LineUp {
  const { aspects } = VENDOR_MESSAGES[language].words;
  const facets = references.map((reference) => facetOf(reference, language));
  const rows = REFERENCE_ASPECTS.map((aspect) => ({
    aspect,
    label: aspects[aspect],
    values: facets.map(({ values }) => values[aspect] ?? null),
  }));
  return {
    language,
    sides: references.map((reference, index) => ({
      reference: formatReference(reference),
      kind: reference.kind,
      code: reference.kind === "http" ? reference.status : reference.code,
      title: facets[index]!.title,
      name: facets[index]!.name,
    })),
    rows: rows.filter(({ values }) => new Set(values).size > 1),
  };
}

/** Symptoms of the 1006 doctor, by the moment at which the connection ended. */
export const SYMPTOMS = [
  "at-once",
  "refused-upgrade",
  "after-idle",
  "fixed-age",
  "after-send",
  "on-wake",
  "background-tab",
  "in-bulk",
  "no-event",
] as const;
export type SymptomId = (typeof SYMPTOMS)[number];

export interface SymptomText {
  /** When it ends, as a heading. */
  readonly moment: string;
  readonly cause: string;
  /** What to check, and what to change. */
  readonly remedy: string;
}

/** What the interface says in one language. What a code means is the catalogue's to say, not ours. */
export interface SiteWords {
  readonly home: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly description: string;
  };
  readonly nav: {
    readonly codes: string;
    readonly ranges: string;
    readonly tools: string;
    readonly languages: string;
  };
  readonly codes: { readonly title: string; readonly lead: string };
  readonly code: {
    /** The catalogue's gist is the rest of a sentence that begins with the number, or here the range. */
    readonly about: (subject: string, gist: string) => string;
    readonly seeAlso: string;
  };
  readonly compare: {
    readonly title: string;
    readonly lead: string;
    readonly confused: string;
    readonly every: string;
    /** Hidden title of the first column of a table of differences. */
    readonly aspect: string;
  };
  readonly choose: {
    readonly title: string;
    readonly lead: string;
    readonly answers: string;
    readonly restart: string;
    readonly send: (code: number) => string;
    readonly sendNothing: string;
    readonly situations: string;
    readonly statuses: string;
  };
  readonly doctor: {
    readonly title: string;
    readonly lead: string;
    readonly blind: string;
    readonly symptoms: Readonly<Record<SymptomId, SymptomText>>;
  };
  readonly limits: {
    readonly title: string;
    readonly lead: string;
    /** When and where the defaults were read. */
    readonly note: string;
  };
  readonly interop: {
    readonly title: string;
    readonly lead: string;
    readonly intact: string;
  };
  readonly vendors: { readonly lead: string };
  readonly guides: { readonly title: string };
  readonly notFound: { readonly title: string; readonly text: string };
}

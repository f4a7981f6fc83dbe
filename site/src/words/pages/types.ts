/** Words of the pages for statuses, families, vendors' codes and elements, in one language. */
export interface PageWords {
  readonly http: {
    readonly lead: string;
    readonly all: string;
    readonly others: string;
  };
  readonly families: {
    readonly title: string;
    readonly lead: string;
    /** The meaning is a phrase with a capital: `Authentication failed`. */
    readonly page: (meaning: string) => string;
    readonly whatToSend: string;
    readonly sideBySide: string;
    readonly services: string;
    readonly pairs: string;
    /** Beside a number that only an agreement gives a meaning. */
    readonly agreement: string;
  };
  readonly vendorCode: {
    readonly beside: string;
    readonly others: (vendor: string) => string;
    readonly inRange: string;
    readonly rest: (from: number, to: number) => string;
    readonly byNumber: string;
    readonly byNumberLead: string;
  };
  readonly elements: {
    readonly title: string;
    readonly lead: string;
    readonly attempt: string;
    readonly snippet: string;
    /** Where the file comes from; the file's name is given. */
    readonly file: (name: string) => string;
    readonly attributes: string;
    readonly attribute: Readonly<Record<"code" | "pair" | "lang", string>>;
    readonly style: string;
    readonly fallback: string;
  };
}

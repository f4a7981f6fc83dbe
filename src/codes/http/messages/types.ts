import type { HttpStatusId } from "../statuses.ts";
import type { HttpFault, HttpText } from "../types.ts";

/** Titles of parts that only HTTP statuses have. */
export interface HttpHeadings {
  readonly category: string;
  readonly seenBy: string;
  readonly page: string;
  readonly library: string;
  readonly log: string;
  readonly kin: string;
  /** For a message that a library does not give. */
  readonly noMessage: string;
  readonly unverified: string;
}

/** Everything the catalogue says of the opening handshake's statuses in one language. */
export interface HttpMessages {
  readonly headings: HttpHeadings;
  readonly statuses: Readonly<Record<HttpStatusId, HttpText>>;
  readonly fault: Readonly<Record<HttpFault, string>>;
  readonly sender: string;
  readonly seenByPage: string;
  readonly seenByPageOpened: string;
  readonly seenByLibrary: string;
  readonly seenByLibraryOpened: string;
  readonly seenByLog: (status: number) => string;
  readonly nothingToRetry: string;
  readonly nothingToRetryShort: string;
}

import type { ProblemStatus } from "../problem.ts";

/** What the API's problems say: each entry is one or two sentences, with the value that was sent where it is given. */
export interface ProblemTexts {
  /** Names of HTTP statuses. */
  readonly titles: Readonly<Record<ProblemStatus, string>>;

  readonly notACode: (value: string) => string;
  readonly outOfRange: (code: number) => string;
  readonly codesAre: (last: number) => string;
  readonly writeReference: string;
  readonly noSuchVendor: (value: string) => string;
  readonly knownVendors: string;
  readonly notARange: (value: string) => string;
  readonly writeRange: string;
  readonly emptyRange: (value: string) => string;
  readonly smallerFirst: (from: number, to: number) => string;
  readonly noSuchLanguage: (value: string) => string;
  readonly noSuchSituation: (value: string) => string;
  readonly knownSituations: string;
  readonly notATime: (name: string, value: string) => string;
  readonly writeMilliseconds: string;
  readonly unknownValue: (name: string, value: string) => string;
  readonly useOneOf: (known: readonly string[]) => string;

  readonly noSuchPath: (path: string) => string;
  readonly seeOpenapi: string;
  readonly notAParameter: (name: string) => string;
  readonly givenTwice: (name: string) => string;
  readonly takesNone: string;
  readonly eachOnce: (known: readonly string[]) => string;
  readonly badEncoding: (segment: string) => string;
  readonly encodeSegment: string;

  readonly noSuchMethod: string;
  readonly targetTooLong: (most: number) => string;
  readonly shortenTarget: string;
  readonly bodyType: (type: string) => string;
  readonly sendPlainText: string;
  readonly bodyTooLarge: (most: number) => string;
  readonly sendFewerLines: string;
  readonly textTwice: string;
  readonly notInQuery: string;
  readonly nothingToDiagnose: string;
  readonly giveSomething: string;

  readonly defect: string;
  readonly reportDefect: string;
}

import type { RecordCriteria, TroubleKind } from "./port.ts";
import type { StoreProblem } from "./problems.ts";
import type { BodyPage } from "./sqlite-database.ts";
import type { Mode } from "./sqlite-open.ts";
import type { Row } from "./sqlite-row.ts";
import type { WriteResult } from "./write-behind.ts";

/** What the thread is started with. */
export interface Settings {
  readonly path: string;
  readonly mode: Mode;
  readonly maxBytes: number;
  readonly keepMs: number;
  readonly keepRecords: number;
}

/** What can be asked of the thread, and what it answers. */
export interface Calls {
  insert: { readonly ask: { readonly rows: readonly Row[] }; readonly answer: WriteResult };
  newest: {
    readonly ask: { readonly criteria: RecordCriteria; readonly limit: number };
    readonly answer: readonly string[];
  };
  position: { readonly ask: { readonly after: string | undefined }; readonly answer: number };
  page: {
    readonly ask: {
      readonly position: number;
      readonly criteria: RecordCriteria;
      readonly limit: number;
    };
    readonly answer: BodyPage;
  };
  /** The thread closes the file, and ends. */
  close: { readonly ask: object; readonly answer: true };
}

export type Request = {
  [Name in keyof Calls]: { readonly call: Name; readonly number: number } & Calls[Name]["ask"];
}[keyof Calls];

/** The first answer, number 0, says whether the file could be opened. */
export type Response =
  | { readonly number: number; readonly answer: unknown }
  | {
      readonly number: number;
      readonly fault: { readonly kind: TroubleKind; readonly message: string };
    }
  | {
      readonly number: 0;
      readonly refusal: {
        readonly problem: StoreProblem;
        readonly cause: unknown;
      };
    };

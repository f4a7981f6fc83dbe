import type { FaultTexts } from "../../../codes/faults/types.ts";

/**
 * What commands say when they cannot go on: whole sentences, what is wrong and the way out. `text` is
 * what the user wrote, short and printable; `meant` the name that was probably meant.
 */
export interface ErrorWords {
  /** What the catalogue says is wrong. */
  readonly codes: FaultTexts;

  readonly unknownLanguage: (text: string, known: readonly string[]) => string;
  readonly notACode: (text: string, last: number) => string;
  readonly oneCode: (count: number, a: string, b: string) => string;
  readonly notAPort: (option: string, text: string) => string;
  readonly notARange: (text: string) => string;
  readonly emptyRange: (text: string, from: number, to: number) => string;
  readonly notSeconds: (option: string, text: string) => string;
  readonly notATime: (option: string, text: string) => string;
  readonly notElapsed: (text: string) => string;
  readonly notASize: (text: string) => string;
  readonly notACount: (text: string) => string;
  readonly notADuration: (text: string) => string;
  readonly notConnections: (text: string, most: number) => string;
  readonly notAWebSocket: (text: string) => string;
  readonly storeOrConfig: string;
  readonly nothingToDiagnose: string;

  readonly noTerminal: (situations: readonly string[]) => string;
  readonly unknownSituation: (
    text: string,
    meant: string | undefined,
    known: readonly string[],
  ) => string;
  readonly httpOnlyBefore: (situations: readonly string[]) => string;
  readonly notARefusal: (text: string, known: readonly number[]) => string;
  readonly unknownRule: (
    text: string,
    meant: string | undefined,
    known: readonly string[],
  ) => string;

  readonly upstreamIsGateway: (url: string) => string;
  /** `instead` is how to write it. */
  readonly notAnUpstream: (text: string, instead: string) => string;
  readonly upstreamCredentials: string;
  readonly upstreamFragment: string;
  readonly upstreamWildcard: (instead: string) => string;

  readonly replay: {
    readonly notASource: (text: string) => string;
    readonly unreadable: (text: string, reason: string) => string;
    /** Read in part: it ends too early, or is not what it seems. */
    readonly broken: (text: string, reason: string) => string;
    readonly unknownPolicy: (
      text: string,
      file: string,
      meant: string | undefined,
      known: readonly string[],
    ) => string;
  };

  /** `at` is `host:port`. */
  readonly listen: {
    readonly gateway: (at: string, reason: string, setBy: string) => string;
    readonly backend: (at: string, reason: string) => string;
    readonly reference: (at: string, reason: string) => string;
    readonly lab: (at: string, reason: string) => string;
    readonly admin: (at: string, reason: string, setBy: string) => string;
    /** By the code of the system, without a full stop. */
    readonly reasons: Readonly<
      Record<
        "EADDRINUSE" | "EACCES" | "EADDRNOTAVAIL" | "ENOTFOUND",
        { readonly why: string; readonly wayOut: string }
      >
    >;
    readonly whyAndWayOut: (why: string, wayOut: string) => string;
    /** Where in a configuration something is set. */
    readonly setIn: (key: string, file: string) => string;
  };

  readonly attempt: {
    readonly tookAll: (url: string, messages: number) => string;
    readonly refused: (url: string, status: string) => string;
    readonly noConnection: (url: string, reason: string) => string;
  };

  readonly admin: {
    readonly notAnAddress: (text: string, usual: string) => string;
    readonly password: (variable: string) => string;
    readonly badToken: (variable: string) => string;
    readonly noGateway: (at: string, reason: string) => string;
    /** A reason of `noGateway`. */
    readonly silent: (seconds: number) => string;
    readonly notAdmin: (at: string, status: number) => string;
    readonly wantsToken: (at: string, variable: string) => string;
    readonly wrongToken: (at: string) => string;
    readonly revokeOne: string;
    readonly notKept: string;
  };

  /** Of a file that was to be read. */
  readonly file: {
    readonly missing: (file: string) => string;
    readonly isFolder: (file: string) => string;
    readonly forbidden: (file: string) => string;
  };
  readonly defect: (text: string) => string;

  readonly commandLine: CommandLineWords;
}

/** What is wrong with a command line as such. `name` and `option` are as the help has them. */
export interface CommandLineWords {
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly missingOption: (option: string) => string;
  readonly conflict: (option: string, other: string) => string;
  /** `meant` has the names that were probably meant: none, one or more. */
  readonly unknownOption: (option: string, meant: readonly string[]) => string;
  readonly unknownCommand: (name: string, meant: readonly string[]) => string;
  readonly tooMany: (command: string, expected: number, given: number) => string;
  readonly badValue: (option: string, value: string, choices: readonly string[]) => string;
  readonly badArgument: (name: string, value: string, choices: readonly string[]) => string;
  /** A sentence, and behind it where to read more. */
  readonly tryHelp: (sentence: string, command: string) => string;
}

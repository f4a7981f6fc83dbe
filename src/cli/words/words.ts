import type { Language } from "../../codes/languages.ts";
import type { UpstreamStatus } from "../../gateway/index.ts";
import type { Actor } from "../../lab/index.ts";
import type { Report } from "../../record/index.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

/** What the commands say themselves, beside the catalogue and the records, in one language. */
export interface Words {
  readonly list: {
    readonly code: string;
    readonly name: string;
    readonly standing: string;
    readonly sender: string;
    readonly browser: string;
    readonly yes: string;
    readonly no: string;
    readonly none: string;
  };
  readonly choose: {
    /** Asked last. */
    readonly runtime: string;
    readonly noRuntime: string;
    /** Where no runtime was asked for. */
    readonly runtimeHint: string;
    readonly statuses: string;
    /** Under each question; `last` is the largest number. */
    readonly prompt: (last: number) => string;
    readonly again: (last: number) => string;
    readonly send: (code: number, name: string) => string;
    readonly sendNothing: string;
    readonly fromPage: string;
    readonly situations: string;
  };
  readonly records: {
    readonly none: string;
    readonly waiting: string;
    /** What a rule did, or would have, without ending the connection; and how often. */
    readonly reports: Readonly<
      Record<NonNullable<Report["action"]>, (rule: string, times: number) => string>
    >;
  };
  readonly up: UpWords;
  readonly lab: LabWords;
  readonly attempt: AttemptWords;
  readonly admin: AdminWords;
}

/** What `status`, `reload`, `revoke` and `drain` say. */
export interface AdminWords {
  readonly revoked: (ended: number) => string;
  readonly reloaded: (adopted: number, ended: number) => string;
  readonly drained: (url: string, connections: number) => string;
  readonly undrained: (url: string) => string;
  readonly state: string;
  readonly serving: string;
  readonly draining: string;
  readonly runningFor: string;
  readonly route: string;
  readonly upstream: string;
  readonly status: string;
  readonly statuses: Readonly<Record<UpstreamStatus, string>>;
  readonly since: string;
  /** Open ones, also as the heading of a column. */
  readonly connections: string;
  /** Heading of those whose opening handshake is under way. */
  readonly opening: string;
  readonly lastFailure: string;
  readonly panic: (route: string) => string;
}

/** What `up` says. */
export interface UpWords {
  readonly open: string;
  readonly chatPage: string;
  readonly yourUpstream: string;
  readonly policyPage: string;
  readonly referencePage: string;
  readonly labPage: string;
  readonly attempt: string;
  readonly attemptHint: string;
  readonly store: string;
  readonly inMemory: string;
  readonly endings: string;
  readonly stop: string;
  readonly backendMoved: (wanted: number, port: number) => string;
  readonly referenceMoved: (wanted: number, port: number) => string;
  readonly noSqlite: (version: string) => string;
  readonly unwritable: (reason: string) => string;
  readonly draining: (connections: number, seconds: string) => string;
  readonly done: (endings: number) => string;
}

/** What `lab` says. */
export interface LabWords {
  readonly open: string;
  readonly pageHint: string;
  readonly attempt: string;
  readonly probeHint: string;
  readonly wscatHint: string;
  readonly stop: string;
  readonly runs: string;
  readonly moved: (wanted: number, port: number) => string;
  readonly exposed: (host: string) => string;
  /** A code, or the answer that a client got instead of a connection. */
  readonly labSays: (what: string) => string;
  readonly clientSays: (code: number) => string;
  readonly pageSays: (code: number) => string;
  readonly wsSays: (code: number) => string;
  readonly noAnswer: string;
  /** Who ended the transport, and how. */
  readonly ends: Readonly<Record<"fin" | "reset", Readonly<Record<Actor, string>>>>;
  readonly notEnded: string;
  readonly duration: (ms: number) => string;
  readonly done: (runs: number) => string;
  /** Headings of `--list`. */
  readonly scenario: string;
  readonly page: string;
  readonly what: string;
}

/** What `try` says. */
export interface AttemptWords {
  readonly connected: (url: string) => string;
  readonly sending: string;
  readonly sent: (messages: number, duration: string) => string;
  readonly closed: (code: string, reason: string) => string;
  readonly closedWithoutReason: (code: string) => string;
  readonly next: string;
  readonly more: string;
}

const WORDS: Readonly<Record<Language, Words>> = { en, fr, de, es, "pt-br": ptBr, ja, zh, ru };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}

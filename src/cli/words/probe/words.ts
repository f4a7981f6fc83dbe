import type { Language } from "../../../codes/languages.ts";
import type {
  CertificateTrouble,
  EndKind,
  ExperimentId,
  Phase,
  Role,
} from "../../../probe/index.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

/** How a phase can fail. */
export type Failure = Exclude<Phase["outcome"], "done">;

/** What `probe` says beside the diagnosis, in one language. Times come as text, with their units. */
export interface ProbeWords {
  /** Titles where there is nothing to explain. */
  readonly well: string;
  readonly closedByServer: string;
  readonly stopped: string;
  readonly stoppedEarly: string;
  readonly headings: {
    readonly way: string;
    readonly experiments: string;
    readonly connections: string;
    readonly ending: string;
    readonly observed: string;
  };
  readonly phases: Readonly<Record<Phase["name"], string>>;
  readonly failures: Readonly<Record<Failure, string>>;
  /** `detail`: the name, the issuer or the date that the trouble is about. */
  readonly troubles: Readonly<Record<CertificateTrouble, (detail: string) => string>>;
  readonly validUntil: (date: string) => string;
  readonly through: (proxies: string) => string;
  readonly subprotocol: (name: string) => string;
  readonly extensions: (names: string) => string;
  readonly experiments: Readonly<Record<ExperimentId, string>>;
  readonly opens: string;
  readonly noAnswer: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly endings: Readonly<Record<EndKind, string>>;
  /** How long a connection lived. */
  readonly lived: (time: string) => string;
  readonly pings: (answered: number, sent: number) => string;
  readonly roundTrip: (time: string) => string;
  readonly messages: (received: number, sent: number) => string;
  readonly largeMessage: (size: string) => string;
  readonly received: string;
  readonly sent: string;
  readonly transport: string;
  readonly page: string;
  readonly noFrame: string;
  readonly emptyFrame: string;
  /** Who ended the transport, and how. */
  readonly transports: Readonly<Record<"peer-fin" | "peer-reset" | "probe-fin", string>>;
  readonly closingTook: (time: string) => string;
  /** Before a `close` event: an `error` event. */
  readonly errorFirst: string;
  readonly watchLonger: (command: string) => string;
  readonly sendData: (command: string) => string;
  readonly watching: (open: number, remaining: string) => string;
}

const WORDS: Readonly<Record<Language, ProbeWords>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};

export function probeWordsIn(language: Language): ProbeWords {
  return WORDS[language];
}

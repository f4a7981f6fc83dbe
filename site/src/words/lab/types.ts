/** Words around the scenarios of the lab. What a scenario is, and how one ended, the lab itself says. */
export interface LabWords {
  readonly page: {
    readonly title: string;
    readonly lead: string;
    /** What a click does, and what it needs. */
    readonly how: string;
    /** Heading of the two that take any number. */
    readonly any: string;
  };
  /** Heading on the page of a code or a status. */
  readonly reproduce: string;
  /** Follows the heading: which connection a click opens, and that nothing happens before. */
  readonly lead: string;
  /** Of a scenario that is one Close frame, or one answer to the opening handshake. */
  readonly sends: (code: number) => string;
  readonly refuses: (status: number) => string;
  /** Closed at first, and holds what else is about the same code. */
  readonly more: (count: number) => string;
  /** Leads to the page of all scenarios. */
  readonly all: string;
  /** Before a command, ends with a colon. */
  readonly terminal: string;
  readonly sights: {
    /** Who reports: a page, and `ws` for Node. */
    readonly page: string;
    readonly ws: string;
    readonly neverOpens: string;
    readonly clean: string;
    readonly notClean: string;
    /** The Close frame that goes back has another code than the one that is reported. */
    readonly answer: (code: number) => string;
  };
  /** Said while the page asks whether a lab is there. */
  readonly looking: string;
  /** The lab that was found cannot play it. */
  readonly missing: string;
  /** Where the page has no lab beside it. */
  readonly absent: {
    readonly text: string;
    readonly port: string;
    readonly use: string;
    /** `{}` is the address. */
    readonly silent: string;
    readonly notAPort: string;
  };
  readonly doctor: {
    /** Before the scenarios that show a symptom. */
    readonly see: string;
    readonly probe: string;
    /** What the probe does; what it can tell that a page cannot. */
    readonly probeText: string;
  };
  readonly interop: {
    readonly title: string;
    readonly text: string;
  };
}

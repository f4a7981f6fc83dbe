import { probe } from "./probe/en.ts";

/** What `--help` says, but for the command lines, flags and values, which are the same in every language. */
export const en = {
  /** Words of the page itself. */
  page: {
    usage: "Usage:",
    arguments: "Arguments:",
    options: "Options:",
    globalOptions: "Global Options:",
    commands: "Commands:",
    examples: "Examples:",
    choices: (values: string): string => `choices: ${values}`,
    default: (value: string): string => `default: ${value}`,
    /** Facts behind a text. */
    aside: (facts: readonly string[]): string => ` (${facts.join(", ")})`,
  },
  /** What stands in angle or square brackets. Names of claims, and those in a code's place, have no other. */
  placeholders: {
    options: "options",
    command: "command",
    code: "code",
    count: "count",
    duration: "duration",
    file: "file",
    from: "from",
    to: "to",
    host: "host",
    id: "id",
    language: "language",
    name: "name",
    port: "port",
    rule: "rule",
    seconds: "seconds",
    shell: "shell",
    side: "side",
    size: "size",
    source: "source",
    what: "what",
    status: "status",
    text: "text",
    time: "time",
    token: "token",
    url: "url",
    user: "user",
    who: "who",
  },
  closewise: {
    description: "Makes WebSocket connections end well: explains, enforces, records.",
    options: {
      version: "print the version",
      help: "print help",
      json: "print JSON of a stable shape; errors too, on stderr",
      lang: (languages: string): string =>
        `${languages} (default: from LC_ALL, LC_MESSAGES or LANG, else en)`,
      noColor: "no colours (NO_COLOR and FORCE_COLOR are respected too)",
    },
    examples: {
      up: "an example to play with, gateway included",
      explain: "what a close code means, and how to resolve it",
      compare: "two codes side by side",
      gateway: "a gateway in front of your server",
      records: "how connections ended lately",
    },
  },
  up: {
    summary: "an example with everything in it, nothing to configure",
    description:
      "Starts a gateway with an example policy, in front of a small chat or of your own server, " +
      "records every ending in ./closewise.db and says each in one sentence. Ctrl-C stops it.",
    options: {
      port: "port of the gateway; 0 takes any free one",
      host: "address to listen on",
      upstream: "put the gateway in front of this server instead of the example",
      backendPort: "port of the example backend (default: 9000, or a free one)",
      adminPort: "port of the reference and the API (default: 8081, or a free one)",
      drain: "how long the closes are spread when it stops",
      store: (usual: string): string => `where endings are recorded (default: ${usual})`,
    },
    examples: {
      up: "an example chat behind the gateway",
      upstream: "your own server behind it",
      port: "another port, and no file",
    },
  },
  gateway: {
    summary: "a gateway in front of your servers, by a configuration file",
    description:
      "Runs a gateway: it enforces your policies, ends connections with the right code and records how each ended. " +
      "SIGHUP reads the configuration again: open connections stay, and an invalid file changes nothing. " +
      "SIGTERM or Ctrl-C drains it: connections are closed with 1012 over the time of --drain, new ones get 503; " +
      "a second signal ends it at once.",
    options: {
      config: "the configuration, YAML or JSON",
      check: "check the configuration, print it with every default, and leave",
      drain: "how long a drain is spread (default: from the configuration, 10s)",
      printEndings: "print each ending in one sentence",
      watch:
        "read the configuration again when its file, or one that it names, changes, as SIGHUP does",
      quiet: "print nothing but trouble",
    },
    examples: {
      run: "run it",
      check: "what is in force, defaults included",
      endings: "endings as a stream of JSON",
    },
  },
  explain: {
    summary: "what a close code means, or what an error text tells",
    description:
      "Everything the catalogue knows of a close code, a vendor's code, or an HTTP status of the opening handshake; or, for an error text, its likely causes.",
    arguments: {
      code: "a close code, 0-65535; a vendor's, discord:4014; an HTTP status, http:401; or an error text as it was found",
    },
    examples: {
      code: "a page about 1008 Policy Violation",
      language: "the same in French, about 1006",
      vendor: "what Discord means by 4014",
      http: "a refused opening handshake",
      json: "as data",
      text: "an error text: causes, and what to do",
    },
  },
  diagnose: {
    summary: "why a connection ended, from error text or timing",
    description:
      "Ranks the causes of an ending, with the evidence for each and the settings that resolve it. " +
      "Takes an error text, log lines or a printed close event, also on stdin, and what is known of " +
      "the circumstances. Exits with 1 when nothing was recognised.",
    arguments: { text: "the text as it was found; from stdin when it is piped in" },
    options: {
      after: "how long the connection lasted, or the attempt: 60s, 350ms, 2h",
      idle: "nothing was sent for that long",
      busy: "data was flowing all the time",
      afterSend: "it ended right after a large message: 5MiB, 64KiB",
      onWake: "it ended when the machine woke or the page came back",
      neverOpened: "it never opened",
      code: "the close code that this side was told",
      reason: "the reason that came with it",
      side: "the side that tells all this",
    },
    examples: {
      circumstances: "a code and its circumstances",
      text: "an error text",
      log: "log lines",
      json: "as data",
    },
  },
  probe,
  compare: {
    summary: "two close codes side by side",
    description:
      "How any two close codes, codes of vendors or HTTP statuses differ, and which one to send.",
    arguments: {
      a: "a close code; a vendor's, discord:4004; or an HTTP status, http:401",
      b: "another",
    },
    examples: {
      codes: "Normal Closure against Policy Violation",
      language: "in French",
      vendors: "two vendors",
      http: "after the opening handshake, and during it",
      json: "as data",
    },
  },
  choose: {
    summary: "which close code to send, and how",
    description:
      "Which close code to send, with its reason, a snippet, and what the other side sees: by a few questions, or for a known situation.",
    options: {
      situation: "the situation, instead of questions",
      runtime: "what sends it; shows the snippet",
      http: "before the handshake: the HTTP status to answer with",
      list: "list the situations",
    },
    examples: {
      questions: "a few questions, then the code",
      list: "the situations there are",
      runtime: "a client that sends too fast",
      http: "a refusal",
      json: "as data",
    },
  },
  list: {
    summary: "the catalogue of close codes",
    description: "Every close code and range of codes that there is.",
    options: {
      status: "only codes of this standing",
      sendableBy: "only codes that this side may send",
      range: "only codes within these bounds, such as 3000-3999",
      vendor: "what this vendor means by its codes",
      vendors: "the vendors that there are",
      runtimes: "which codes each runtime can send, and what it does otherwise",
      receivers: "which codes arrive intact, and who alters the others",
      limits: "default limits and timeouts of libraries, proxies and platforms",
    },
    examples: {
      all: "everything",
      sendableBy: "what a page may pass to close()",
      range: "codes of libraries and frameworks",
      vendors: "services and protocols with codes of their own",
      vendor: "the codes of one of them",
      runtimes: "what close() accepts, and what it throws otherwise",
      receivers: "which codes arrive everywhere",
      limits: "message sizes, pings and timeouts by default",
      json: "as data",
    },
  },
  records: {
    summary: "how connections ended",
    description:
      "The endings that `closewise up` or `closewise gateway` recorded, oldest first: a line each, " +
      "or with --json one JSON object per line.",
    options: {
      store: (usual: string): string => `where they are recorded (default: ${usual})`,
      config: "take the store from a gateway's configuration",
      since: "only since then: 10m, 2h, 7d, or 2025-11-23T14:00",
      code: "only with this close code, as the client was told it",
      rule: "only by this rule, such as message-rate",
      route: "only of this route",
      limit: "only the newest so many, up to 10000 (default: 1000, 10 with --follow)",
      follow: "go on with each ending as it happens, until Ctrl-C",
    },
    examples: {
      since: "the last ten minutes",
      rule: "who sent too fast",
      follow: "as they happen",
      json: "as data",
    },
  },
  /** Of every command that asks a running gateway. */
  admin: {
    options: {
      admin: "admin address of the gateway",
      adminToken: (variable: string): string =>
        `its token, where it has one; ${variable} keeps it out of lists of processes`,
    },
  },
  status: {
    summary: "what a running gateway is doing",
    description:
      "Asks a running gateway for its connections, and for the state of each upstream. " +
      "The gateway has to have `admin:` in its configuration.",
    examples: {
      here: "the gateway on this machine",
      elsewhere: (variable: string): string => `another, with ${variable}`,
      json: "as data",
    },
  },
  reload: {
    summary: "makes a running gateway read its configuration again",
    description:
      "Makes a running gateway read its configuration again. Connections go on under it. A file with " +
      "problems changes nothing: they are printed, and the exit code is 2.",
    examples: {
      checked: "checked here first",
      json: "how many connections go on, as data",
    },
  },
  revoke: {
    summary: "ends the connections of a user, a session or a token, and keeps them out",
    description:
      "Makes a running gateway end the connections of a user, a subject, a session or one token with " +
      "1008, and refuse their tokens from then on.",
    options: {
      user: "of this user, as limits count by it",
      subject: "of this subject (the claim `sub`)",
      session: "of this session of the provider (the claim `sid`)",
      tokenId: "of this one token (the claim `jti`)",
      issuer: "only tokens of this issuer (default: any)",
      issuedBefore:
        "only tokens issued before: now, 10m (ago), or 2025-11-23T14:00 (default: also later ones)",
      for: "how long it is remembered: 2h, 7d (default: 1d)",
    },
    examples: {
      user: "out, and kept out for a day",
      issuedBefore: "out, but may log in again",
      session: "one session, remembered for a week",
      token: "one token, the result as data",
    },
  },
  drain: {
    summary: "keeps new connections away from an upstream",
    description:
      "Makes a running gateway send no new connections to an upstream, on every route that has it, " +
      "until that is undone. Open ones stay.",
    options: {
      upstream: "its address, as the configuration has it",
      undo: "let it have new connections again",
    },
    examples: {
      before: "before its maintenance",
      after: "after it",
      status: "how many are still open there",
    },
  },
  policy: {
    summary: "check policies, replay traffic, print the schema",
    description:
      "Checks written policies, tells what they would have done to recorded traffic, and prints the schema that an editor can use.",
    examples: {
      check: "every problem, with its line",
      replay: "whom would it have closed?",
      schema: "for your editor",
    },
  },
  policyReplay: {
    summary: "what a policy would have done to recorded traffic",
    description:
      "Runs recorded traffic through the policies of a file, and compares with what really happened. An event log (records.events of the configuration) tells what happened when, so the answer is exact up to the moment at which a policy would have acted. Endings alone (a store, or `closewise records --json`) tell less, and the answer says what is certain and what is only possible.",
    arguments: { source: "an event log, a store, or endings as JSON lines; gzip is fine" },
    options: {
      with: "the policies to try: a configuration, or only `policies:`",
      policy: "this one for every connection (default: by route, else by name)",
      route: "only connections of this route",
      since: "only since then: 10m, 2h, 7d, or 2025-11-23T14:00",
      failOn: "exit code 1 when a connection would have been closed or refused",
    },
    examples: { events: "an event log", store: "endings of a week", failOn: "in CI" },
  },
  policyCheck: {
    summary: "every problem of a file, with its line",
    description: "Checks a gateway's configuration, or a file with nothing but `policies:`.",
    arguments: { file: "YAML or JSON" },
    examples: {
      check: "exit code 2 when there is a problem",
      json: "problems as data",
    },
  },
  policySchema: {
    summary: "the JSON Schema of the configuration",
    description: "Prints the JSON Schema (2020-12) of a gateway's configuration file.",
    examples: {
      print: "then in YAML, at the top:",
      editor: "completion and checks in the editor",
    },
  },
  try: {
    summary: "sends too fast on purpose, to see a 1008",
    description:
      "Connects, sends messages as fast as possible until the connection is closed, and explains the " +
      "ending. Only for servers of your own.",
    arguments: { url: "where to" },
    examples: {
      usual: "against a running `closewise up`",
      elsewhere: "elsewhere, as data",
    },
  },
  lab: {
    summary: "a server that ends connections in every way, on demand",
    description:
      "Starts a server on which every ending of a WebSocket connection can be had on demand: any close code, " +
      "any refusal, every kind of 1006, and broken frames. Its page plays them in a browser and shows both sides. " +
      "For tests of clients, on this machine. Ctrl-C stops it.",
    options: {
      host: "address to listen on",
      port: "port to listen on (default: 8082, or a free one)",
      maxConnections: "connections at once; others are refused with 503",
      noTls: "no ports for the scenarios about certificates",
      list: "print the scenarios, with the code that a page and ws report, and leave",
    },
    examples: {
      usual: "prints a page to open",
      list: "what there is",
      json: "each run as a line of JSON, for tests",
    },
  },
  completion: {
    summary: "a completion script for your shell",
    description: "Prints a script that teaches your shell the commands and options.",
    arguments: { shell: "your shell" },
    /** Of each shell alone. */
    examples: { bash: "bash", zsh: "zsh", fish: "fish" },
  },
};

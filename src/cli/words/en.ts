import type { Words } from "./words.ts";

const count = (number: number, one: string, other: string): string =>
  `${number} ${number === 1 ? one : other}`;

const timesIn = (times: number): string => (times === 1 ? "once" : `${times} times`);

export const en: Words = {
  list: {
    code: "Code",
    name: "Name",
    standing: "Standing",
    sender: "Who may send it",
    browser: "From a page",
    yes: "yes",
    no: "no",
    none: "No code fits these filters.",
  },
  choose: {
    runtime: "Which runtime sends it?",
    noRuntime: "Another, or none: no snippet",
    runtimeHint: "Snippets: add one of",
    statuses: "Statuses",
    prompt: (last) => `Your answer, 1-${last} (Ctrl-C to leave): `,
    again: (last) => `Please type a number from 1 to ${last}.`,
    send: (code, name) => `Send ${code} ${name}`,
    sendNothing: "Send no close code: answer with an HTTP status",
    fromPage: "From a page",
    situations: "Situations",
  },
  records: {
    none: "No ending fits. Endings are recorded while `closewise up` or `closewise gateway` runs.",
    waiting: "Waiting for endings; Ctrl-C to leave.",
    reports: {
      report: (rule, times) => `${rule} only watched, and would have acted ${timesIn(times)}`,
      warn: (rule, times) => `${rule} warned ${timesIn(times)}`,
      pause: (rule, times) => `${rule} stopped reading ${timesIn(times)}`,
      drop: (rule, times) => `${rule} left out ${count(times, "message", "messages")}`,
    },
  },
  up: {
    open: "Open",
    chatPage: "an example chat, through the gateway",
    yourUpstream: "your server, through the gateway",
    policyPage: "the policy that the gateway enforces",
    referencePage: "the reference, and the JSON API",
    labPage: "the lab: every way in which a connection ends, on demand",
    attempt: "Try",
    attemptHint: "in another terminal: breaks the message rate, and is closed with 1008",
    store: "Endings",
    inMemory: "kept in memory, gone when this ends",
    endings: "Each ending in one sentence:",
    stop: "Ctrl-C stops it",
    backendMoved: (wanted, port) =>
      `port ${wanted} is taken, so the example backend listens on ${port}; choose with --backend-port`,
    referenceMoved: (wanted, port) =>
      `port ${wanted} is taken, so the reference is on ${port}; choose with --admin-port`,
    noSqlite: (version) =>
      `Node ${version} has no SQLite, so endings are kept in memory; Node 22.13 or newer keeps them in a file`,
    unwritable: (reason) => `endings are kept in memory: ${reason}`,
    draining: (connections, seconds) =>
      connections === 0
        ? "Stopping."
        : `Stopping: closing ${count(connections, "connection", "connections")} with 1012 within ${seconds} s. Ctrl-C again stops at once.`,
    done: (endings) => `Stopped after ${count(endings, "ending", "endings")}.`,
  },
  lab: {
    open: "Open",
    pageHint: "every scenario, to play in a browser",
    attempt: "Try",
    probeHint: "in another terminal: what a reset looks like from here",
    wscatHint: "the same with any client: a Close frame with the code that you name",
    stop: "Ctrl-C stops it",
    runs: "Each run in one line:",
    moved: (wanted, port) =>
      `port ${wanted} is taken, so the lab listens on ${port}; choose with --port`,
    exposed: (host) =>
      `the lab listens on ${host}, which others may reach: it breaks protocols on purpose, and is not for the open Internet`,
    labSays: (what) => `lab ${what}`,
    clientSays: (code) => `client ${code}`,
    pageSays: (code) => `page ${code}`,
    wsSays: (code) => `ws ${code}`,
    noAnswer: "no answer",
    ends: {
      fin: {
        lab: "the lab ended it (FIN)",
        client: "the client ended it (FIN)",
        transport: "it ended by itself (FIN)",
      },
      reset: {
        lab: "the lab reset it (RST)",
        client: "the client reset it (RST)",
        transport: "it broke (RST)",
      },
    },
    notEnded: "nobody ended it",
    duration: (ms) => `${ms} ms`,
    done: (runs) => `Stopped after ${count(runs, "run", "runs")}.`,
    scenario: "Scenario",
    page: "Page",
    what: "What happens",
  },
  attempt: {
    connected: (url) => `Connected to ${url}.`,
    sending: "Sending messages as fast as possible, on purpose ...",
    sent: (messages, duration) =>
      `Sent ${count(messages, "message", "messages")} in ${duration} ms.`,
    closed: (code, reason) => `Closed with ${code}, reason "${reason}".`,
    closedWithoutReason: (code) => `Closed with ${code}, without a reason.`,
    next: "What to do next:",
    more: "More:",
  },
  admin: {
    revoked: (ended) => `Revoked. Connections ended: ${ended}.`,
    reloaded: (adopted, ended) =>
      `The new configuration is in force. Connections that go on: ${adopted}; ended: ${ended}.`,
    drained: (url, connections) =>
      `${url} gets no new connections. Still open there: ${connections}.`,
    undrained: (url) => `${url} gets new connections again.`,
    state: "State",
    serving: "takes connections",
    draining: "is draining",
    runningFor: "Running for",
    route: "Route",
    upstream: "Upstream",
    status: "Status",
    statuses: {
      healthy: "healthy",
      unhealthy: "unhealthy",
      ejected: "left out",
      drained: "drained",
      removed: "removed",
    },
    since: "Since",
    connections: "Connections",
    opening: "Opening",
    lastFailure: "Last failure",
    panic: (route) => `Route ${route}: no upstream is healthy, so all are tried.`,
  },
};

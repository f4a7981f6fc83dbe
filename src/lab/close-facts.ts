/** What a client makes of a Close frame with some code. */
export interface CodeSight {
  /** What its API reports. */
  readonly reports: number;
  /** The code of the Close frame that goes back. */
  readonly answers: number;
}

/** What real clients make of one code on the wire. */
export interface CloseFact {
  readonly code: number;
  /** Of a page, in Chromium 156. */
  readonly page: CodeSight;
  /** `ws` 8.23. */
  readonly ws: CodeSight;
  /** Node 24's own `WebSocket`. */
  readonly undici: CodeSight;
  /** python-websockets 10.4. */
  readonly python: CodeSight;
}

/** The connection is failed: 1002 goes back, and 1006 is reported. */
const FAILED: CodeSight = { reports: 1006, answers: 1002 };

function taken(code: number): CodeSight {
  return { reports: code, answers: code };
}

/** By RFC 6455 7.4 and the IANA registry it may be on the wire: everybody takes it. */
function valid(code: number): CloseFact {
  const sight = taken(code);
  return { code, page: sight, ws: sight, undici: sight, python: sight };
}

/** It must not be on the wire, and Chromium takes it all the same. */
function lenient(code: number): CloseFact {
  return { code, page: taken(code), ws: FAILED, undici: FAILED, python: FAILED };
}

/** It must not be on the wire, and nobody takes it. */
function refused(code: number): CloseFact {
  return { code, page: FAILED, ws: FAILED, undici: FAILED, python: FAILED };
}

/**
 * `/close/<code>` as real clients see it: every registered code, and one or more of each range beside
 * them. Measured; `test/lab` holds each row against the clients.
 */
export const CLOSE_FACTS: readonly CloseFact[] = [
  ...[0, 999].map(lenient),
  ...[1000, 1001, 1002, 1003].map(valid),
  lenient(1004),
  ...[1005, 1006].map(refused),
  ...[1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014].map(valid),
  refused(1015),
  ...[1016, 2000, 2999].map(lenient),
  ...[3000, 3003, 3008, 4000, 4999].map(valid),
  ...[5000, 65_535].map(lenient),
];

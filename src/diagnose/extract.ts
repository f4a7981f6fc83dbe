/** What a text says by itself, whoever wrote it: codes, reason, cleanness, HTTP status. */
export interface Extracted {
  /** Every close code found, the one to believe first. */
  readonly codes: readonly number[];
  readonly reason: string | null;
  readonly wasClean: boolean | null;
  readonly httpStatus: number | null;
}

/*
 * All of these are linear: every repetition has a bound, and no two that touch can take the same
 * character. A number after `:`, `.`, `/` or `-` is a port, a version or a date.
 */
const CODE_FIELD = /\b(?:close_?)?code["'`]?\s{0,4}[:=]\s{0,4}["'`]?(\d{3,5})\b/gi;
const PYTHON = /\b(?:received|sent) (\d{4}) \(/g;
const AFTER_CLOSE =
  /\b(?:clos(?:e|ed|ing|ure)|code|status|disconnect(?:ed)?|disconnection)\b[^\d\n]{0,24}(?<![:./\d-])([134]\d{3})\b(?![:./-]\d| ?(?:m?s|sec|seconds|bytes|[KM]i?B)\b)/gi;
const AFTER_WEBSOCKET =
  /\b(?:websocket|ws|socket|error)\b[^\d\n]{0,24}(?<![:./\d-])(10(?:0\d|1[0-5]))\b/gi;
const ALONE = /(?<![\w:./-])(10(?:0[1-9]|1[0-5]))(?!\w|[.:/-]\d| ?(?:ms|s|bytes|items|users)\b)/g;
const REASON = /\breason["'`]?\s{0,4}[:=]\s{0,4}(?:"([^"\n]{0,200})"|'([^'\n]{0,200})')/i;
const CLEAN = /\bwasClean["'`]?\s{0,4}[:=]\s{0,4}(true|false)\b/i;
const HTTP =
  /\bHTTP\/[\d.]{1,3}["']?\s{1,4}([1-5]\d\d)\b|\bHTTP (?:status )?([1-5]\d\d)\b|\b(?:response|status) code:?\s{1,4}'?([1-5]\d\d)\b/i;

export function extract(text: string): Extracted {
  const codes = new Set<number>();
  for (const pattern of [CODE_FIELD, PYTHON, AFTER_CLOSE, AFTER_WEBSOCKET]) {
    for (const match of text.matchAll(pattern)) {
      const code = Number(match[1]);
      if (isCloseCode(code)) codes.add(code);
    }
  }
  if (codes.size === 0) {
    for (const match of text.matchAll(ALONE)) codes.add(Number(match[1]));
  }
  const reason = REASON.exec(text);
  const clean = CLEAN.exec(text)?.[1];
  const http = HTTP.exec(text);
  const status = Number(http?.[1] ?? http?.[2] ?? http?.[3] ?? Number.NaN);
  return {
    codes: [...codes].slice(0, 10),
    reason: reason === null ? null : (reason[1] ?? reason[2] ?? ""),
    wasClean: clean === undefined ? null : clean.toLowerCase() === "true",
    // 101 is the answer that opens the connection: it says nothing of the end.
    httpStatus: status >= 200 ? status : null,
  };
}

function isCloseCode(code: number): boolean {
  return (code >= 1000 && code <= 1015) || (code >= 3000 && code <= 4999);
}

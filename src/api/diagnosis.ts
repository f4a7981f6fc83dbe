import { diagnose } from "../diagnose/index.ts";
import type { DiagnoseInput, Diagnosis } from "../diagnose/index.ts";
import { parseCode, parseFlag, parseMilliseconds, parseSide } from "./parameters.ts";
import { ProblemError } from "./problem.ts";
import type { Call } from "./routes.ts";

type Reader = (text: string) => DiagnoseInput;

/** How each parameter is read; the route's table describes them. */
const READERS: Readonly<Record<string, Reader>> = {
  text: (text) => ({ text }),
  code: (text) => ({ code: parseCode(text, "query parameter code") }),
  reason: (reason) => ({ reason }),
  wasClean: (text) => ({ wasClean: parseFlag("wasClean", text) }),
  opened: (text) => ({ opened: parseFlag("opened", text) }),
  afterMs: (text) => ({ afterMs: parseMilliseconds("afterMs", text) }),
  idle: (text) => ({ idle: parseFlag("idle", text) }),
  onWake: (text) => ({ onWake: parseFlag("onWake", text) }),
  side: (text) => ({ side: parseSide(text) }),
};

/** What the query and the body say of an ending, diagnosed. */
export function answerDiagnose({ query, language }: Call, body: string | undefined): Diagnosis {
  if (body !== undefined && query.has("text")) {
    throw new ProblemError({
      status: 400,
      code: "ERR_API_BAD_PARAMETER",
      detail: "The text is given twice, in the query and as the body.",
      where: "query parameter text",
      wayOut: "Leave it out of the query.",
    });
  }
  const input: DiagnoseInput = Object.assign(
    body === undefined ? {} : { text: body },
    ...[...query].map(([name, value]) => READERS[name]?.(value)),
  );
  if (Object.keys(input).length === 0) {
    throw new ProblemError({
      status: 400,
      code: "ERR_API_NOTHING_TO_DIAGNOSE",
      detail: "There is nothing to diagnose.",
      where: "query",
      wayOut: "Give at least one of: text, code, reason, afterMs; or POST the text as text/plain.",
    });
  }
  return diagnose(input, language);
}

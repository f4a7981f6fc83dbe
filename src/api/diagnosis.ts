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
      detail: (texts) => texts.textTwice,
      where: "query parameter text",
      wayOut: (texts) => texts.notInQuery,
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
      detail: (texts) => texts.nothingToDiagnose,
      where: "query",
      wayOut: (texts) => texts.giveSomething,
    });
  }
  return diagnose(input, language);
}

import type { Failure } from "./failure.ts";

/** Tells of a failure on stderr: `closewise: ...`, or JSON where JSON was asked for. */
export function reportFailure(failure: Failure, json: boolean): void {
  const { code, message, problems } = failure;
  if (message === "") return;
  if (json) {
    const error = { code, message, ...(problems !== undefined && { problems }) };
    process.stderr.write(`${JSON.stringify({ error })}\n`);
    return;
  }
  for (const line of message.split("\n")) process.stderr.write(`closewise: ${line}\n`);
}

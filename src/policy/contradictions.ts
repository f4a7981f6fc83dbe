import type { ParsedPolicy } from "./policy-shape.ts";
import type { Path, Problem } from "./problem.ts";
import { checkRung } from "./sections/rung.ts";
import { ENFORCED, concerns, needsIdentity } from "./settings.ts";
import type { PolicySettings } from "./settings.ts";
import { formatDuration } from "./shape/duration.ts";
import { formatRate } from "./shape/rate.ts";
import { formatSize } from "./shape/size.ts";
import type { RuleId } from "./types.ts";

/** What each key may say, but not together with another. */
export function contradictions(
  settings: PolicySettings,
  parsed: ParsedPolicy,
  path: Path,
): Problem[] {
  const problems: Problem[] = [];
  const at = (...steps: Path): Path => [...path, ...steps];
  const { limits, content } = parsed;

  for (const list of ["messages", "bytes", "connections", "upgrades"] as const) {
    for (const [i, row] of limits[list].entries()) {
      checkRung(row, at("limits", list, i), problems);
      if (settings.auth === undefined && needsIdentity(row.per)) {
        problems.push({
          path: at("limits", list, i, "per"),
          message: `per: ${row.per} needs to know whose connection it is, and there is no auth`,
          hint: "Add auth, or write per: ip",
        });
      }
    }
  }
  for (const [i, row] of content.forbid.entries())
    checkRung(row, at("content", "forbid", i), problems);
  twice(
    limits.connections,
    ({ per }) => per,
    (per, i) => ({
      path: at("limits", "connections", i),
      message: `connections per ${per} are limited twice`,
      hint: "Keep the smaller of the two",
    }),
    problems,
  );
  twice(
    content.forbid,
    ({ name }) => name,
    (name, i) => ({
      path: at("content", "forbid", i, "name"),
      message: `two patterns are named ${name}`,
      hint: "Give each its own name: records tell them apart by it",
    }),
    problems,
  );

  twice(
    limits.upgrades,
    ({ per, rate, burst = rate.amount }) =>
      `per ${per} at ${formatRate(rate, "messages")} with a burst of ${burst}`,
    (row, i) => ({
      path: at("limits", "upgrades", i),
      message: `upgrades ${row} are limited twice, and each would count double`,
      hint: "Keep one of the two",
    }),
    problems,
  );
  ratesAtOdds(settings, at, problems);
  burstsThatNeverAdmit(settings, parsed, at, problems);

  if (content.json === false && content.schema !== undefined) {
    problems.push({
      path: at("content", "json"),
      message: "a schema is for JSON, and json: false says that messages need not be JSON",
      hint: "Remove json: false, or remove the schema",
    });
  }
  const looks = content.utf8 || settings.content.json || content.forbid.length > 0;
  if (looks && !content.types.includes("text")) {
    problems.push({
      path: at("content", "types"),
      message: "the rules about what text says can never act: text is not allowed",
      hint: "Add text to the types, or remove utf8, json, schema and forbid",
    });
  }
  if (looks) checkContentRungs(settings, at, problems);
  checkAuth(settings, at, problems);
  return problems;
}

function twice<T>(
  rows: readonly T[],
  key: (row: T) => string,
  problem: (key: string, index: number) => Problem,
  problems: Problem[],
): void {
  const seen = new Set<string>();
  for (const [i, row] of rows.entries()) {
    if (seen.has(key(row))) problems.push(problem(key(row), i));
    seen.add(key(row));
  }
}

/** Connections that share a count share one row: of two that differ in what follows, one would be lost. */
function ratesAtOdds(
  { rates }: PolicySettings,
  at: (...steps: Path) => Path,
  problems: Problem[],
): void {
  const seen = new Map<string, string>();
  const rows = { messages: 0, bytes: 0 };
  for (const { unit, per, from, rate, over, rung } of rates) {
    const row = rows[unit]++;
    if (per === "connection") continue;
    const count = JSON.stringify([unit, per, from, rate.amount, rate.periodMs, rate.burst]);
    const outcome = JSON.stringify([over, rung.mode, rung.fraction]);
    if ((seen.get(count) ?? outcome) !== outcome) {
      problems.push({
        path: at("limits", unit, row),
        message: `the same ${unit} per ${per} are limited twice, with different outcomes`,
        hint: "Keep one of the two, or give them different rates",
      });
    }
    seen.set(count, outcome);
  }
}

/**
 * A message of an allowed size, sent in one frame, must be able to pass: otherwise messageSize is a
 * promise that byte-rate breaks each time, and a client that waits and retries never succeeds.
 */
function burstsThatNeverAdmit(
  settings: PolicySettings,
  parsed: ParsedPolicy,
  at: (...steps: Path) => Path,
  problems: Problem[],
): void {
  for (const [i, limit] of parsed.limits.bytes.entries()) {
    const burst = limit.burst ?? limit.rate.amount;
    if (!concerns(settings.sizeFrom, limit.from) || burst >= settings.messageSizeBytes) continue;
    const size = formatSize(settings.messageSizeBytes);
    problems.push({
      path: at("limits", "bytes", i, ...(limit.burst === undefined ? [] : ["burst"])),
      message:
        `the burst is ${formatSize(burst)}${limit.burst === undefined ? " (the rate's amount)" : ""} ` +
        `and messageSize is ${size}: a message of that size could never be admitted`,
      hint: `Write burst: ${size}, or limits.messageSize: ${formatSize(burst)}`,
    });
  }
}

/** Rules about contents stand on each other: what one lets through, the next cannot judge. */
function checkContentRungs(
  { rungs, content }: PolicySettings,
  at: (...steps: Path) => Path,
  problems: Problem[],
): void {
  const acts = (rule: RuleId): boolean => (rungs[rule] ?? ENFORCED) === ENFORCED;
  const schemaActs = content.schema !== undefined && acts("content-schema");
  const jsonActs = content.json && acts("content-malformed");
  const forbidActs = content.forbid.some(({ rung }) => rung === ENFORCED);
  const report = (rule: RuleId, message: string): void => {
    const hint = "Remove the row: the rule then acts on every connection";
    problems.push({ path: at("rules", rule), message, hint });
  };
  if (!acts("utf8") && (jsonActs || schemaActs || forbidActs)) {
    report("utf8", "json, schema and forbid can judge nothing but UTF-8");
  }
  if (!acts("content-malformed") && schemaActs) {
    report("content-malformed", "the schema can judge nothing but JSON");
  }
}

function checkAuth(
  { auth, content }: PolicySettings,
  at: (...steps: Path) => Path,
  problems: Problem[],
): void {
  if (auth === undefined) return;
  const twiceFrom = auth.from.find((source, i) => auth.from.indexOf(source) < i);
  if (twiceFrom !== undefined) {
    problems.push({
      path: at("auth", "from"),
      message: `${twiceFrom} stands there twice`,
      hint: "Keep the first",
    });
  }
  const byMessage = auth.from.includes("message") || auth.renew === "message";
  if (byMessage && !content.types.includes("text")) {
    problems.push({
      path: at("auth", auth.renew === "message" ? "expiry" : "from"),
      message: "tokens come in text messages, and text is not allowed",
      hint: "Add text to content.types",
    });
  }
  if (auth.noticeMs !== "off" && auth.noticeMs > 86_400_000) {
    problems.push({
      path: at("auth", "expiry", "notice"),
      message: `a notice ${formatDuration(auth.noticeMs)} before the end is given to nearly every client at once`,
      hint: "Write a day or less",
    });
  }
}

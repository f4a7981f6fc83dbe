import { RecordError, parseRecord } from "../../record/index.ts";
import type { CloseRecord } from "../../record/index.ts";
import { EventReplay, MAX_LINE, RecordReplay, ReplayError } from "../../replay/index.ts";
import type { PolicyChoice, ReplayReport } from "../../replay/index.ts";
import { openReader } from "../../store/index.ts";
import type { Context } from "../context.ts";
import { usageError } from "../errors.ts";
import { print, printJson } from "../print.ts";
import { readLines } from "./lines.ts";
import { replayPage } from "./page.ts";
import { choosePolicies } from "./policies.ts";
import { watchProgress } from "./progress.ts";
import { findSource } from "./source.ts";
import type { TextFile } from "./source.ts";

export interface ReplayRun {
  readonly source: string;
  readonly with: string;
  readonly policy: string | undefined;
  readonly route: string | undefined;
  /** Milliseconds since the epoch. */
  readonly since: number | undefined;
  /** Exit code 1 when a connection would have been closed or refused. */
  readonly failOnClosed: boolean;
}

/** Records of a store that are read at a time. */
const PAGE = 5_000;

/** `policy replay`: prints what the policies would have done, and sets the exit code. */
export async function runReplay(run: ReplayRun, context: Context): Promise<void> {
  const policies = await choosePolicies(run.with, run.policy);
  const report = await replaySource(run, policies);
  if (context.json) printJson({ from: run.source, with: run.with, ...report });
  else print(replayPage(report, context));
  if (run.failOnClosed && report.would.closed + report.would.refused > 0) process.exitCode = 1;
}

async function replaySource(run: ReplayRun, policies: PolicyChoice): Promise<ReplayReport> {
  const source = await findSource(run.source);
  const concerns = (route: string | undefined, at: number): boolean =>
    (run.route === undefined || route === run.route) &&
    (run.since === undefined || at >= run.since);
  if (source.kind === "events") {
    const replay = new EventReplay(policies, {
      reported: ({ route, at }) => concerns(route, at),
    });
    await eachLine(source.files, (line) => replay.line(line));
    return replay.finish();
  }
  const replay = new RecordReplay(policies, {
    reported: ({ route, endedAt }) => concerns(route, endedAt),
  });
  if (source.kind === "store") await eachRecord(source.url, (record) => replay.record(record));
  else {
    await eachLine(source.files, (line, number) => {
      const record = toRecord(line, number);
      if (record !== undefined) replay.record(record);
    });
  }
  return replay.finish();
}

/** @throws {CliError} with file and line. */
async function eachLine(
  files: readonly TextFile[],
  take: (line: string, number: number) => void,
): Promise<void> {
  const progress = watchProgress(files.reduce((sum, { bytes }) => sum + bytes, 0));
  let number = 0;
  try {
    for (const { path, isGzip } of files) {
      const before = number;
      try {
        for await (const lines of readLines(path, isGzip, progress.add)) {
          for (const line of lines) take(line, ++number);
        }
      } catch (error) {
        throw located(error, path, before, number);
      }
    }
  } finally {
    progress.done();
  }
}

/** Editors and terminals know `file:line:`; a replay counts lines over all files. */
function located(error: unknown, path: string, before: number, number: number): unknown {
  if (ReplayError.is(error)) {
    const message = error.message.replace(/^line \d+: /, "");
    return usageError(`${path}:${Math.max(1, error.line - before)}: ${message}`);
  }
  if (RecordError.is(error)) return usageError(`${path}:${number - before}: ${error.message}`);
  return error;
}

async function eachRecord(url: string, take: (record: CloseRecord) => void): Promise<void> {
  const store = await openReader(url);
  try {
    let after = "";
    for (;;) {
      const records = await store.query({ after, limit: PAGE });
      for (const record of records) take(record);
      const last = records.at(-1);
      if (last === undefined || records.length < PAGE) return;
      after = last.id;
    }
  } finally {
    await store.close();
  }
}

/** A line of `records --json`, or one of `gateway --print-endings --json` that is an ending. */
function toRecord(line: string, number: number): CloseRecord | undefined {
  if (line === "") return undefined;
  const value = parseLine(line, number);
  if (typeof value !== "object" || value === null || !("type" in value)) return parseRecord(value);
  return value.type === "ending" && "record" in value ? parseRecord(value.record) : undefined;
}

function parseLine(line: string, number: number): unknown {
  try {
    if (line.length <= MAX_LINE) return JSON.parse(line);
  } catch {
    // Told below.
  }
  throw new ReplayError("ERR_REPLAY_LINE", number, "it is not JSON. Remove the line.");
}

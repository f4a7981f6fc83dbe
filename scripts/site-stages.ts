/** How the stages of the site's build show where they are: on a terminal, and in a pipe. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** Enough to see why a stage failed. */
const KEPT_LINES = 40;

/** In a pipe, a line for each so many pages is a sign of life, not a flood. */
const PAGES_PER_LINE = 500;

export interface Stage {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** What a line of the command's output counts as: `undefined` where it counts as nothing. */
  readonly counts?: RegExp;
  /** Lines that begin a part of the stage, and how it is called. */
  readonly parts?: readonly (readonly [RegExp, string])[];
  /** What is left to do once the command has succeeded. */
  readonly finish?: () => void;
  /** Show the command's own output as it comes. */
  readonly aloud?: boolean;
}

const terminal = process.stderr.isTTY;

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A line that the next one replaces, where lines can be replaced. */
function show(line: string): void {
  if (terminal) process.stderr.write(`\r\u001B[K${line}`);
  else say(line);
}

function clear(): void {
  if (terminal) process.stderr.write("\r\u001B[K");
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one stage of several. Resolves to `false`, having shown why, where it fails. */
export async function runStage(stage: Stage, place: string): Promise<boolean> {
  const { name, command, args, cwd, counts, parts = [], aloud = false } = stage;
  const label = `site: ${place} ${name}`;
  const since = performance.now();
  show(label);
  if (aloud && terminal) say("");
  const child = spawn(command, args, {
    cwd,
    stdio: ["ignore", aloud ? "inherit" : "pipe", aloud ? "inherit" : "pipe"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  const kept: string[] = [];
  let counted = 0;
  const onLine = (line: string): void => {
    kept.push(line);
    if (kept.length > KEPT_LINES) kept.shift();
    const part = parts.find(([pattern]) => pattern.test(line));
    if (part !== undefined) show(`${label}: ${part[1]}`);
    if (counts?.test(line) !== true) return;
    counted++;
    if (terminal) show(`${label}: ${counted}`);
    else if (counted % PAGES_PER_LINE === 0) say(`${label}: ${counted}`);
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) linesOf(stream).on("line", onLine);
  }
  const status = await new Promise<number | null>((resolve) => {
    child.on("error", (error) => {
      kept.push(error.message);
      resolve(null);
    });
    child.on("close", resolve);
  });
  clear();
  if (status !== 0) {
    for (const line of kept) say(line);
    say(`${label} failed`);
    return false;
  }
  stage.finish?.();
  say(`${label}: ${counted > 0 ? `${counted} files, ` : ""}${seconds(since)}`);
  return true;
}

function linesOf(stream: Readable): ReturnType<typeof createInterface> {
  return createInterface({ input: stream, crlfDelay: Infinity });
}

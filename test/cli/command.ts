import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs the real command to its end; stdin is empty and nothing is a terminal. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  const command = new Running(args, options);
  command.process.stdin.end();
  return command.result();
}

/** Starts the real command, which goes on until it is stopped. */
export function start(args: readonly string[], options: RunOptions = {}): Running {
  return new Running(args, options);
}

export class Running {
  readonly process: ChildProcessWithoutNullStreams;
  readonly #closed: Promise<unknown[]>;
  stdout = "";
  stderr = "";

  constructor(args: readonly string[], { env = {}, cwd }: RunOptions) {
    const { NO_COLOR: _, FORCE_COLOR: __, LC_ALL: ___, LC_MESSAGES: ____, ...own } = process.env;
    this.process = spawn(process.execPath, [MAIN, ...args], {
      env: { ...own, LANG: "C", ...env },
      ...(cwd !== undefined && { cwd }),
    });
    this.process.stdout.setEncoding("utf8").on("data", (text: string) => (this.stdout += text));
    this.process.stderr.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
    this.#closed = once(this.process, "close");
  }

  /** The match in what was, or will be, printed. Fails when the command ends without it. */
  async match(pattern: RegExp, stream: "stdout" | "stderr" = "stdout"): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this[stream]);
      if (found !== null) return found;
      if (this.process.exitCode !== null || this.process.signalCode !== null) {
        throw new Error(`ended without ${pattern}:\n${this.stdout}\n${this.stderr}`);
      }
      await Promise.race([once(this.process[stream], "data"), this.#closed]);
    }
  }

  async result(): Promise<Result> {
    await this.#closed;
    return { stdout: this.stdout, stderr: this.stderr, code: this.process.exitCode };
  }

  /** Signals it, and waits for its end. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<Result> {
    this.process.kill(signal);
    return this.result();
  }

  /** For the end of a test, however it went. */
  kill(): void {
    this.process.kill("SIGKILL");
  }
}

/** One JSON value per line. */
export function jsonLines(text: string): unknown[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A program of another language that was made around snippets; it says JSON lines. */
export class Program {
  readonly #folder = mkdtempSync(join(tmpdir(), "closewise-snippets-"));
  #stop: (() => Promise<void>) | undefined;
  readonly #lines: unknown[] = [];
  #arrived = Promise.withResolvers<void>();

  /** Writes the source and starts the command in its folder. */
  start(
    file: string,
    source: string,
    command: readonly [string, ...string[]],
    env: Readonly<Record<string, string>> = {},
  ): void {
    writeFileSync(join(this.#folder, file), source);
    const [program, ...args] = command;
    const child = spawn(program, args, {
      cwd: this.#folder,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // Its own group, for `go run` and its like start another process.
      detached: true,
    });
    let complaints = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
    createInterface({ input: child.stdout }).on("line", (line) => {
      this.#lines.push(JSON.parse(line));
      this.#arrived.resolve();
    });
    const gone = once(child, "close");
    child.on("close", (status) => {
      if (status !== 0) this.#arrived.reject(new Error(`${file}: ${complaints}`));
    });
    this.#stop = async () => {
      if (child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid!, "SIGKILL");
      await gone;
    };
  }

  /** The next line that it says; fails where it fails. */
  async next<T>(): Promise<T> {
    while (this.#lines.length === 0) {
      await this.#arrived.promise;
      this.#arrived = Promise.withResolvers<void>();
    }
    return this.#lines.shift() as T;
  }

  async stop(): Promise<void> {
    this.#arrived.promise.catch(() => {});
    await this.#stop?.();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

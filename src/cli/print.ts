let whenBroken: () => void = () => process.exit(0);

/** Writes to stdout. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One JSON value over several lines, for people and programs alike. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, undefined, 2));
}

/** One JSON value on one line, for a stream of them. */
export function printJsonLine(value: unknown): void {
  print(JSON.stringify(value));
}

/** A line on stderr that is no failure: what a person should know beside the output. */
export function notice(text: string): void {
  process.stderr.write(`closewise: ${text}\n`);
}

/** A reader that has seen enough (`| head`) is not an error: the process ends without a word. */
export function leaveOnBrokenPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    whenBroken();
  });
  process.stderr.on("error", () => {});
}

/** What to do instead of leaving, for a process that has more to do than to print. */
export function onBrokenPipe(action: () => void): void {
  whenBroken = action;
}

import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/diagnose/index.ts";
import { run, start } from "./command.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function piped(text: string, ...args: readonly string[]) {
  const command = start(["diagnose", ...args]);
  command.process.stdin.on("error", () => {});
  command.process.stdin.end(text);
  return command.result();
}

describe.concurrent("diagnose", () => {
  it("ranks causes by code and timing, in both languages", async () => {
    const { stdout, code } = await run(["diagnose", "--code", "1006", "--after", "60s", "--idle"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Likely: nginx ended it/);
    expect(stdout).toMatch(
      /1\. nginx .*\(likely\)[\s\S]*proxy_read_timeout` 3600s[\s\S]*2\. the AWS/,
    );
    const french = await run([
      "diagnose",
      "--code",
      "1006",
      "--after",
      "1m",
      "--idle",
      "--lang",
      "fr",
    ]);
    expect(french.stdout).toMatch(/^Probable\u00A0: nginx l’a terminée/);
  });

  it("prints what the library answers, as JSON", async () => {
    const line = ["diagnose", "read ECONNRESET", "--after-send", "5MiB", "--json"];
    const { stdout } = await run(line);
    expect(JSON.parse(stdout)).toEqual(
      plain(diagnose({ text: "read ECONNRESET", bigSend: 5 * 1024 * 1024 }, "en")),
    );
  });

  it("reads what is piped in, line by line, and however much it is", async () => {
    const log = `INFO ok\n${"noise\n".repeat(50)}RangeError: Max payload size exceeded\n    at Receiver\n`;
    const { stdout, code } = await piped(log);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Almost certain: a message is over/),
    ]);
    const large = await piped(`${log}${"x".repeat(1_048_576)}`);
    expect(large.stdout).toMatch(/Only the first 65536 characters/);
  });

  it("does not wait for a pipe that stays open where the options are enough", async () => {
    const command = start(["diagnose", "--on-wake"]);
    const { stdout, code } = await command.result();
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Likely: the device slept/)]);
  });

  it("exits with 1 when it recognises nothing, and says what would help", async () => {
    for (const result of [await run(["diagnose", "hello"]), await piped("hello", "--json")]) {
      expect(result.code).toBe(1);
      expect(result.stderr).toBe("");
      expect(result.stdout).toMatch(/Paste the exact error text/);
    }
  });

  it("lets nothing through to the terminal", async () => {
    const { stdout } = await piped("\u001B[31mMax payload size exceeded\u001B]0;x\u0007\u202E");
    // The line feeds are the page's own.
    expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202E]/u);
    expect(stdout).toContain("\\u{1b}[31mMax payload");
  });

  it("tells what is wrong with its options", async () => {
    const table: readonly (readonly [string[], RegExp])[] = [
      [["--after", "soon"], /--after "soon" is not a time.*60s/],
      [["--code", "abc"], /"abc" is not a close code/],
      [["--after-send", "lots", "x y"], /--after-send "lots" is not a size.*5MiB/],
      [["--idle", "--busy"], /'--idle' cannot be used with option '--busy'/],
      [["--side", "left"], /client, server/],
      [[], /nothing to diagnose.*--code 1006/],
    ];
    for (const [args, message] of table) {
      const { stderr, code } = await run(["diagnose", ...args]);
      expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    }
  });
});

describe.concurrent("explain, with a text", () => {
  it("gives the causes", async () => {
    const { stdout, code } = await run(["explain", "closed", "with", "code", "1009"]);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/a message is over the receiver's limit/),
    ]);
    expect((await run(["explain", "ECONNRESET"])).stdout).toMatch(/Node\.js/);
  });

  it("exits with 1 for a text that nobody knows", async () => {
    expect((await run(["explain", "once upon a time"])).code).toBe(1);
  });
});

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { MAIN, run } from "./command.ts";

const ESCAPE = "\u001B";
/** Words that no French sentence has; names of the registry have none of them. */
const ENGLISH =
  /\b(?:the|and|of|is|are|was|with|when|which|should|you|your|this|that|it|from|for|by|not|be|to)\b/gi;

/** Without what stays in English by design: code between backquotes, addresses, ids. */
function prose(text: string): string {
  return text.replaceAll(/`[^`]*`|https?:\S+|^ {2}[a-z-]+(?= {2})/gm, "");
}

describe.concurrent("text output", () => {
  it("explain tells everything the catalogue knows", async () => {
    const { stdout, code } = await run(["explain", "1008"]);
    expect(stdout).toMatch(/^WebSocket 1008 Policy Violation\n/);
    for (const heading of [
      "Description",
      "When you see it",
      "How to resolve",
      "When to use it",
      "Should a client reconnect?",
      "At a glance",
      "Sources",
    ]) {
      expect(stdout).toContain(`\n\n${heading}\n`);
    }
    expect(stdout).toContain("\n  1. ");
    expect(stdout).toContain("our judgement");
    expect(stdout).toContain("https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1");
    expect(code).toBe(0);
  });

  it("a number without a row is explained by its range", async () => {
    const { stdout } = await run(["explain", "4123"]);
    expect(stdout).toMatch(/^WebSocket 4123 Private Use\n {2}4000-4999\n/);
  });

  it("compare has every part of the page", async () => {
    const { stdout } = await run(["compare", "1000", "1008"]);
    for (const part of [
      "1000 Normal Closure",
      "1008 Policy Violation",
      "Key differences",
      "Verdict",
    ]) {
      expect(stdout).toContain(`\n${part}\n`);
    }
  });

  it.for([
    "compare 1000 1008",
    "explain 1006",
    "explain 3456",
    "list",
    "choose --list",
    "choose --situation rate-limit",
  ])("%s --lang fr is only French", async (line) => {
    const { stdout, code } = await run([...line.split(" "), "--lang", "fr"]);
    const withoutReason = stdout.replace(/(Motif suggéré\n).*\n/, "$1");
    expect(prose(withoutReason).match(ENGLISH)).toBeNull();
    expect(code).toBe(0);
  });

  it("the language comes from the locale, by POSIX", async () => {
    const french = await run(["explain", "1000"], { env: { LANG: "fr_FR.UTF-8" } });
    expect(french.stdout).toContain("Comment résoudre");
    const first = await run(["explain", "1000"], { env: { LANG: "fr_FR", LC_ALL: "C" } });
    expect(first.stdout).toContain("How to resolve");
    const other = await run(["explain", "1000"], { env: { LANG: "de_DE.UTF-8" } });
    expect(other.stdout).toContain("How to resolve");
  });

  it("colour only where it is wanted", async () => {
    const plain = await run(["explain", "1008"]);
    expect(plain.stdout).not.toContain(ESCAPE);
    const forced = await run(["explain", "1008"], { env: { FORCE_COLOR: "1" } });
    expect(forced.stdout).toContain(ESCAPE);
    const without = await run(["explain", "1008", "--no-color"], { env: { FORCE_COLOR: "1" } });
    expect(without.stdout).toBe(plain.stdout);
    const never = await run(["explain", "1008"], { env: { NO_COLOR: "1" } });
    expect(never.stdout).toBe(plain.stdout);
  });

  it("a reader that has seen enough is no error", async () => {
    const { stdout, stderr } = await promisify(execFile)("sh", [
      "-c",
      `"${process.execPath}" "${MAIN}" list --json | head -n 1`,
    ]);
    expect(stdout).toBe("[\n");
    expect(stderr).toBe("");
  });
});

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

  it("explain tells what vendors mean by a number, beside its range", async () => {
    const { stdout } = await run(["explain", "4014"]);
    expect(stdout).toContain("\n\nVendors that use this number\n");
    expect(stdout).toMatch(/discord:4014 +Discord gateway · `Disallowed intent\(s\)`/);
    expect(stdout).toMatch(/discord-voice:4014 .*disconnected on purpose · no\n/);
  });

  it("explain of a vendor's code tells the vendor's rule and the registry's meaning", async () => {
    const { stdout, code } = await run(["explain", "discord:4014"]);
    expect(stdout).toMatch(/^Discord gateway 4014 Disallowed intent\(s\)\n/);
    for (const heading of ["The vendor's own rule", "What the registry says of the number"]) {
      expect(stdout).toContain(`\n\n${heading}\n`);
    }
    expect(code).toBe(0);
  });

  it("an HTTP status is explained, and a code below 1000 points to it", async () => {
    expect((await run(["explain", "401"])).stdout).toContain("`closewise explain http:401`");
    const { stdout } = await run(["explain", "http:401"]);
    expect(stdout).toMatch(/^HTTP 401 Unauthorized\n/);
    expect(stdout).toContain("`Unexpected server response: 401`");
  });

  it("compare of a status with a close code has every part, and a verdict", async () => {
    const { stdout } = await run(["compare", "1008", "http:401"]);
    for (const part of ["HTTP 401 Unauthorized", "1008 / http:401", "Key differences", "Verdict"]) {
      expect(stdout).toContain(`\n${part}\n`);
    }
  });

  it("list tells who sends which code, who alters it, and where defaults lie", async () => {
    expect((await run(["list", "--runtimes"])).stdout).toMatch(
      /ws \(Node\.js\) \(ws\)\n.*\n {2}Accepts +1000-1003, 1007-1014, 3000-4999\n/,
    );
    expect((await run(["list", "--receivers"])).stdout).toContain("1012-1014: shows 1002");
    expect((await run(["list", "--limits"])).stdout).toMatch(/60 s · `proxy_read_timeout`/);
  });

  it("explain tells who can send a code, and what the others do instead", async () => {
    const { stdout } = await run(["explain", "1014"]);
    expect(stdout).toMatch(/\n {2}sends it +ws \(Node\.js\) · Bun · /);
    expect(stdout).toMatch(
      /\n {2}Node\.js WebSocket \(undici\) +throws `InvalidAccessError: invalid code`\n/,
    );
    expect(stdout).toContain("1014: shows 1002, the sender gets 1002");
  });

  it("list has the codes of a vendor, or its words", async () => {
    expect((await run(["list", "--vendor", "centrifugo"])).stdout).toMatch(/\n {2}4500-4999 /);
    expect((await run(["list", "--vendor", "slack"])).stdout).toContain("`refresh_requested`");
    expect((await run(["list", "--vendors"])).stdout).toMatch(
      /\nactioncable +Action Cable +unauthorized/,
    );
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
    "explain 4014",
    "explain pusher:4150",
    "explain http:503",
    "list --vendors",
    "list --runtimes",
    "list --receivers",
    "list --limits",
    "list --vendor pusher",
    "compare 1008 http:401",
    "choose --list",
    "choose --situation rate-limit --runtime browser",
    "choose --situation before-handshake",
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
    const other = await run(["explain", "1000"], { env: { LANG: "ko_KR.UTF-8" } });
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

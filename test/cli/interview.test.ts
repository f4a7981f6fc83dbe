import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { interviewOn } from "../../src/cli/interview.ts";
import type { InterviewOptions } from "../../src/cli/interview.ts";
import { textWidth } from "../../src/cli/text-width.ts";
import type { Language, SnippetRuntime } from "../../src/codes/index.ts";

function terminal(): { input: PassThrough; output: PassThrough; seen: () => string } {
  const input = new PassThrough();
  const output = new PassThrough();
  let text = "";
  output.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
  return { input, output, seen: () => text };
}

const asking = (language: Language, runtime?: SnippetRuntime): InterviewOptions => ({
  language,
  width: 60,
  runtime,
});

describe("choose asks", () => {
  it("until the answers lead to a situation", async () => {
    const { input, output, seen } = terminal();
    const situation = interviewOn(input, output, asking("en"));
    input.write("1\n4\n");
    input.write("4\n4\n");
    expect(await situation).toEqual({ situation: "connection-limit", runtime: "go" });
    expect(seen()).toContain("1. Yes");
  });

  it("again after an answer that is none", async () => {
    const { input, output, seen } = terminal();
    const situation = interviewOn(input, output, asking("fr"));
    input.write("7\n");
    input.write("deux\n");
    input.write("2\n8\n");
    expect(await situation).toEqual({ situation: "before-handshake" });
    expect(seen().match(/Tapez un nombre de 1 à 2\./g)).toHaveLength(2);
  });

  it("for no runtime that it knows already", async () => {
    const { input, output } = terminal();
    const situation = interviewOn(input, output, asking("en", "rust"));
    input.write("2\n");
    expect(await situation).toEqual({ situation: "before-handshake", runtime: "rust" });
  });

  it("within the columns that there are", async () => {
    const { input, output, seen } = terminal();
    const situation = interviewOn(input, output, asking("ja"));
    input.write("1\n4\n1\n1\n");
    expect(await situation).toEqual({ situation: "rate-limit", runtime: "ws" });
    const long = seen()
      .split("\n")
      .filter((line) => textWidth(line) > 60);
    expect(long).toEqual([]);
  });

  it("and leaves when the input ends", async () => {
    const { input, output } = terminal();
    const situation = interviewOn(input, output, asking("en"));
    input.end();
    await expect(situation).rejects.toMatchObject({ code: "ERR_CLI_INTERRUPTED", exitCode: 130 });
  });
});

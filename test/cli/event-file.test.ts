import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EventFile } from "../../src/cli/events/event-file.ts";
import { openRecorder } from "../../src/cli/events/recorder.ts";
import { folder } from "./folder.ts";

const options = { keepBytes: 1024 * 1024, header: () => "header", onTrouble: () => {} };

describe("the event log's file", () => {
  it("holds every line in order, after what was there, whose last line may have been cut off", async () => {
    const path = folder().write("events.jsonl", "header\ncut");
    const file = new EventFile(path, options);
    await file.open();
    const lines = Array.from({ length: 1_000 }, (_, i) => `line ${i}`);
    for (const line of lines) file.write(line);
    await file.close();
    expect(readFileSync(path, "utf8").split("\n")).toEqual([
      "header",
      "cut",
      "header",
      ...lines,
      "",
    ]);
  });

  it("keeps no more parts than it may, each with its header", async () => {
    const { path: home } = folder();
    const path = join(home, "events.jsonl");
    const file = new EventFile(path, { ...options, keepBytes: 8 * 1024 });
    await file.open();
    for (let i = 0; i < 40; i++) {
      file.write(`${i} ${"x".repeat(1_000)}`);
      await file.idle();
    }
    await file.close();
    const parts = readdirSync(home);
    expect(parts.toSorted()).toEqual([
      "events.jsonl",
      ...[1, 2, 3, 4, 5, 6, 7].map((part) => `events.jsonl.${part}`),
    ]);
    for (const part of parts) expect(readFileSync(join(home, part), "utf8")).toMatch(/^header\n/);
    const sizes = parts.map((part) => readFileSync(join(home, part)).length);
    // A part is full once it is over its share: by one piece at most.
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2 * 8 * 1024 + 8 * 1_010);
    expect(readFileSync(path, "utf8")).toContain("39 x");
  });

  it("has no room when too much waits, and has it again when that is written", async () => {
    const { path } = folder();
    const file = new EventFile(join(path, "events.jsonl"), { ...options, keepBytes: 2 ** 30 });
    await file.open();
    const line = "x".repeat(64 * 1024);
    let written = 0;
    while (file.room) {
      file.write(line);
      written++;
    }
    // 4 MiB, and what was on its way already.
    expect(written).toBeGreaterThanOrEqual(64);
    expect(written).toBeLessThan(80);
    await file.idle();
    expect(file.room).toBe(true);
    await file.close();
    expect(readFileSync(join(path, "events.jsonl"), "utf8").length).toBe(
      7 + written * (line.length + 1),
    );
  });

  it("says in one line why it cannot be written, before anything begins", async () => {
    const { path } = folder();
    const opening = openRecorder(join(path, "nowhere", "events.jsonl"), options);
    await expect(opening).rejects.toMatchObject({
      code: "ERR_CLI_USAGE",
      message: expect.stringMatching(
        /^The event log cannot be written: ENOENT.*records\.events\.$/,
      ) as string,
    });
    expect(existsSync(join(path, "nowhere"))).toBe(false);
  });
});

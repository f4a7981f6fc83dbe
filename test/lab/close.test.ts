import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("close() ends every run with 1001, answers who waits, and leaves nothing open", async () => {
  const script = fileURLToPath(new URL("closing-lab.ts", import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script], {
    timeout: 20_000,
  });
  expect(stderr).toBe("");
  const goingAway = expect.stringMatching(/^88..03e9$/);
  // Without an answer to the opening handshake there is no Close frame.
  expect(JSON.parse(stdout)).toEqual([goingAway, goingAway, goingAway, "", goingAway]);
});

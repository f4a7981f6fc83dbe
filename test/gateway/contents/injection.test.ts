import { describe, expect, test } from "vitest";
import { endingLines } from "../../../src/cli/ending-lines.ts";
import { LANGUAGES } from "../../../src/codes/index.ts";
import type { CloseRecord } from "../../../src/record/index.ts";
import { OPCODE } from "../../../src/protocol/index.ts";
import { MODES, exchange, upgradeRequest } from "../support/index.ts";
import { finish, openUnder, refused } from "./setting.ts";

/** What can break a line, reorder it, or hide in it. */
const UNSAFE =
  /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/u;

/** A line of a log that is not one, in colours, and the other way round. */
const HOSTILE = "\u001B[2J\r\n12:00 admin\u0000\u0085\u009B31m\u2028\u202Eevil\u2066\u{E0041}";

function expectSafe(record: CloseRecord): void {
  for (const language of LANGUAGES) {
    const text = endingLines(record, {
      language,
      terminal: { width: Number.POSITIVE_INFINITY, paint: (_style, painted) => painted },
      date: true,
      advice: true,
      reports: true,
    });
    const lines = text.split("\n");
    expect(lines).toHaveLength(1 + record.reports.length);
    for (const line of lines) expect(line).not.toMatch(UNSAFE);
  }
}

describe.each(MODES)("what peers say, in reasons and in text, io: %s", (io) => {
  test.each(["client", "upstream"] as const)(
    "the reason of the %s's Close goes on as it is, and is printed safely",
    async (from) => {
      const pair = await openUnder({}, { io });
      pair[from].sendClose(4000, HOSTILE);
      const other = pair[from === "client" ? "upstream" : "client"];
      expect(await other.closeFrame()).toEqual({ statusCode: 4000, reason: HOSTILE });
      other.sendClose(4000);
      const record = await finish(pair);
      expect(record[from].received?.reason).toBe(HOSTILE);
      expectSafe(record);
    },
  );

  test("a Close with 10 KB breaks the protocol, and none of it is told", async () => {
    const pair = await openUnder({}, { io });
    const payload = Buffer.concat([Buffer.from([0x0f, 0xa0]), Buffer.alloc(10_240, HOSTILE)]);
    const frame = pair.client.encode(OPCODE.binary, payload);
    frame[0] = 0x88;
    pair.client.send(frame);
    expect(await pair.client.closeFrame()).toMatchObject({ statusCode: 1002 });
    expect(pair.client.close!.reason).not.toMatch(UNSAFE);
    await pair.upstream.closeFrame();
    expectSafe(await finish(pair));
  });

  test.each([
    ["controls", HOSTILE],
    ["very long", `${HOSTILE}${"x".repeat(10_000)}`],
  ])("names of properties in reasons, in warnings and in records (%s)", async (_, name) => {
    const schema = { type: "object", additionalProperties: false };
    const message = JSON.stringify({ [name]: 1 });
    const pair = await openUnder({ content: { schema } }, { io });
    pair.client.text(message);
    await refused(pair);
    for (const { reason } of [pair.client.close!, pair.upstream.close!]) {
      expect(reason).not.toMatch(UNSAFE);
      expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
    }
    const record = await finish(pair);
    expect(record.evidence!.detail).not.toMatch(UNSAFE);
    expect(record.evidence!.detail!.length).toBeLessThanOrEqual(200);
    expectSafe(record);

    const warned = await openUnder(
      {
        content: { schema },
        rules: { "content-schema": { mode: "warn" } },
        warning: { message: '{"why":"{reason}"}' },
      },
      { io },
    );
    warned.client.text(message);
    const told = JSON.parse(await warned.client.message()) as { why: string };
    expect(told.why).toMatch(/schema/);
    expect(told.why).not.toMatch(UNSAFE);
    warned.client.sendClose(1000);
    await warned.upstream.closeFrame();
    expectSafe(await finish(warned));
  });

  test("origins and subprotocols that are not allowed", async () => {
    const latin = "\u009B31mevil\u0085";
    const policy = { handshake: { origins: ["https://app.example"] } } as const;
    const { gateway } = await openUnder(policy, {
      io,
      client: { headers: { origin: "https://app.example" } },
    });
    // As bytes, since a request is Latin-1 on the wire.
    const request = Buffer.from(
      upgradeRequest({ headers: { origin: `https://${latin}${"x".repeat(5_000)}` } }),
      "latin1",
    );
    const answer = await exchange(gateway.port, request);
    expect(answer.status).toBe(403);
    expect(answer.body.replaceAll("\n", "")).not.toMatch(UNSAFE);
    expectSafe(await gateway.nextRecord());
  });

  test("the path of a request", async () => {
    const { gateway } = await openUnder(
      { handshake: { origins: ["https://app.example"] } },
      {
        io,
        client: { headers: { origin: "https://app.example" } },
      },
    );
    // Raw ones are refused by the parser; escaped ones stay escaped.
    const path = "/%0a%1b%5b31m%e2%80%ae";
    const answer = await exchange(
      gateway.port,
      upgradeRequest({ path, headers: { origin: "null" } }),
    );
    expect(answer.status).toBe(403);
    const record = await gateway.nextRecord();
    expect(record.path).toBe(path);
    expectSafe(record);
  });
});

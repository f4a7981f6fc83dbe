import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OPCODE } from "../../../src/protocol/index.ts";
import type { FrameEvent } from "../../../src/protocol/index.ts";
import { byteByByte, concat, cutAt, describeEvent, joinPieces } from "../../protocol/wire.ts";
import { MODES } from "../support/index.ts";
import { BareLink, frame } from "../support/bare-link.ts";
import { finish, openUnder, refused } from "./setting.ts";

const forbid = [{ name: "secret", pattern: "s3cret" }] as const;
const chat = { content: { forbid } } as const;

describe.each(MODES)("rules about contents, io: %s", (io) => {
  const open = (policy: Parameters<typeof openUnder>[0]) => openUnder(policy, { io });

  test("a forbidden message never reaches the upstream, and those before it do", async () => {
    const pair = await open(chat);
    pair.client.text("one", "two", "my s3cret", "four", "five");
    await refused(pair);
    expect(pair.client.close!.reason).toBe("content-forbidden: secret is not allowed here");
    expect(pair.upstream.messages).toEqual(["one", "two"]);
    expect(await finish(pair)).toMatchObject({
      cause: "rule",
      rule: "content-forbidden",
      offender: "client",
      closeCode: 1008,
      upstreamCode: 1001,
      wasClean: true,
      client: { messages: 2 },
    });
  });

  test("in fragments, with Pings between them that pass at once", async () => {
    const pair = await open(chat);
    const { client, upstream } = pair;
    client.frame(OPCODE.text, "he", { fin: false }).frame(OPCODE.ping, "1");
    await upstream.until("a Ping", ({ events }) => events.length === 1);
    client.frame(OPCODE.continuation, "ll", { fin: false }).frame(OPCODE.ping, "2");
    await upstream.until("another", ({ events }) => events.length === 2);
    client.frame(OPCODE.continuation, "o");
    expect(await upstream.message()).toBe("hello");
    // As they came: three frames.
    expect(upstream.events.filter(({ type }) => type === "header")).toHaveLength(3);

    client.frame(OPCODE.text, "s3", { fin: false }).frame(OPCODE.ping, "3");
    client.frame(OPCODE.continuation, "cret");
    await refused(pair);
    expect(upstream.messages).toEqual(["hello"]);
    expect(upstream.events.map(({ type }) => type).slice(-2)).toEqual(["ping", "close"]);
    expect(await finish(pair)).toMatchObject({ client: { messages: 1 } });
  });

  test.each([
    ["upstream", 1014, 1008],
    ["both", 1014, 1008],
  ] as const)("from: %s, the upstream's messages are looked at", async (from, client, upstream) => {
    const pair = await open({ content: { forbid, from } });
    pair.upstream.text("hello", "s3cret", "bye");
    expect(await pair.client.closeFrame()).toMatchObject({ statusCode: client });
    expect(await pair.upstream.closeFrame()).toMatchObject({ statusCode: upstream });
    expect(pair.client.messages).toEqual(["hello"]);
    expect(await finish(pair)).toMatchObject({
      rule: "content-forbidden",
      offender: "upstream",
      wasClean: true,
    });
  });

  test.each([
    ["client", "upstream"],
    ["upstream", "client"],
  ] as const)("from: %s alone, the %s says what it likes", async (from, other) => {
    const pair = await open({ content: { forbid, from } });
    pair[other].text("s3cret");
    expect(await pair[from].message()).toBe("s3cret");
  });

  test("patterns are about text: binary messages pass", async () => {
    const pair = await open(chat);
    pair.client.binary(Buffer.from("s3cret")).text("end");
    await pair.upstream.message(2);
    expect(pair.upstream.messages).toEqual([`0x${Buffer.from("s3cret").toString("hex")}`, "end"]);
  });

  test("not UTF-8: 1007", async () => {
    const pair = await open({ content: { utf8: true } });
    pair.client.text("ok").frame(OPCODE.text, Uint8Array.of(0x61, 0xc0, 0x80));
    await refused(pair, 1007);
    expect(pair.upstream.messages).toEqual(["ok"]);
    expect(await finish(pair)).toMatchObject({ rule: "utf8" });
  });

  test("a code point may be cut by a fragment", async () => {
    const pair = await open({ content: { utf8: true } });
    const euro = Buffer.from("€");
    pair.client
      .frame(OPCODE.text, euro.subarray(0, 1), { fin: false })
      .frame(OPCODE.continuation, euro.subarray(1));
    expect(await pair.upstream.message()).toBe("€");
  });

  test("not JSON, in either type: 1007", async () => {
    const pair = await open({ content: { json: true } });
    pair.client.text('{"a":1}').binary(Buffer.from('{"a":1}'));
    await pair.upstream.message(2);
    pair.client.binary(Buffer.from('{"a":1,"a":2}'));
    await refused(pair, 1007);
    expect(await finish(pair)).toMatchObject({ rule: "content-malformed" });
  });

  test("not what the schema wants: 1008, and the reason says where", async () => {
    const schema = { type: "object", properties: { room: { type: "string" } } };
    const pair = await open({ content: { schema } });
    pair.client.text('{"room":"a"}', '{"room":7}');
    await refused(pair);
    expect(pair.client.close!.reason).toContain("/room");
    expect(pair.upstream.messages).toEqual(['{"room":"a"}']);
    expect(await finish(pair)).toMatchObject({ rule: "content-schema" });
  });

  test("messages without bytes, and fragments without", async () => {
    const pair = await open(chat);
    const { client, upstream } = pair;
    client.text("").frame(OPCODE.text, "", { fin: false });
    client.frame(OPCODE.continuation, "", { fin: false }).frame(OPCODE.ping, "p");
    client.frame(OPCODE.continuation, "").text("");
    client.frame(OPCODE.text, "", { fin: false }).frame(OPCODE.continuation, "x", { fin: false });
    client.frame(OPCODE.continuation, "");
    await upstream.message(4);
    expect(upstream.messages).toEqual(["", "", "", "x"]);
    client
      .frame(OPCODE.text, "", { fin: false })
      .frame(OPCODE.continuation, "s3cret", { fin: false });
    client.frame(OPCODE.continuation, "");
    await refused(pair);
    expect(await finish(pair)).toMatchObject({ client: { messages: 4 } });
  });

  test("an empty message is no JSON", async () => {
    const pair = await open({ content: { json: true } });
    pair.client.text("");
    await refused(pair, 1007);
    expect(pair.upstream.messages).toEqual([]);
  });

  test.each([
    ["in one frame", (text: string) => [text]],
    ["in fragments", (text: string) => [text.slice(0, 600), text.slice(600, 601), text.slice(601)]],
  ])("as large as messageSize allows, %s; and a byte more", async (_, split) => {
    const pair = await open({ ...chat, limits: { messageSize: "1000B" } });
    const { client, upstream } = pair;
    const send = (text: string): void => {
      const parts = split(text);
      parts.forEach((part, i) => {
        const opcode = i === 0 ? OPCODE.text : OPCODE.continuation;
        client.frame(opcode, part, { fin: i === parts.length - 1 });
      });
    };
    send("x".repeat(1000));
    await upstream.message();
    send("y".repeat(1001));
    await refused(pair, 1009);
    expect(upstream.messages).toEqual(["x".repeat(1000)]);
    expect(await finish(pair)).toMatchObject({
      rule: "message-size",
      evidence: { measured: 1001, allowed: 1000 },
      client: { messages: 1 },
    });
  });

  test("whoever is looked at: nothing passes unseen for being larger than what is held", async () => {
    const pair = await open({
      content: { forbid, from: "upstream" },
      limits: { messageSize: "1000B", from: "client" },
    });
    pair.upstream.text("x".repeat(1000), `${"x".repeat(100_000)}s3cret`);
    expect(await pair.upstream.closeFrame()).toMatchObject({ statusCode: 1009 });
    expect(pair.client.messages).toEqual(["x".repeat(1000)]);
  });

  test("where nothing is enforced it passes, and is reported once", async () => {
    const pair = await open({ ...chat, mode: "report", limits: { messageSize: "1000B" } });
    const large = `${"x".repeat(3000)}s3cret`;
    pair.client.text("s3cret", large, "s3cret");
    await pair.upstream.message(3);
    pair.client.sendClose(1000);
    await pair.upstream.closeFrame();
    const { reports, cause } = await finish(pair);
    expect(cause).toBe("peer-close");
    expect(reports.map(({ rule, count }) => [rule, count])).toEqual([
      ["content-forbidden", 2],
      ["message-size", 1],
    ]);
  });

  test("a message of many chunks", async () => {
    const pair = await open(chat);
    const large = "0123456789".repeat(90_000);
    pair.client.text(large);
    await pair.upstream.message();
    pair.client.text(`${large}s3cret`);
    await refused(pair);
    expect(pair.upstream.messages.map((text) => text.length)).toEqual([900_000]);
  });

  test("a Close right behind the bad message: it is the rule that ended it, and the Close is read", async () => {
    const pair = await open(chat);
    const { client } = pair;
    client.send(concat([client.encode(OPCODE.text, "s3cret"), client.encodeClose(1000, "bye")]));
    expect(await client.closeFrame()).toMatchObject({ statusCode: 1008 });
    await pair.upstream.closeFrame();
    expect(await finish(pair)).toMatchObject({
      cause: "rule",
      rule: "content-forbidden",
      wasClean: true,
      client: { received: { statusCode: 1000, reason: "bye" }, messages: 0 },
      upstream: { sent: { statusCode: 1001 } },
    });
  });

  test("a Close between the fragments of a message: the message was never whole", async () => {
    const pair = await open(chat);
    pair.client.frame(OPCODE.text, "half", { fin: false }).sendClose(1000);
    expect(await pair.upstream.closeFrame()).toMatchObject({ statusCode: 1000 });
    expect(pair.upstream.events.map(({ type }) => type)).toEqual(["close"]);
    pair.upstream.sendClose(1000);
    await pair.client.closeFrame();
    expect(await finish(pair)).toMatchObject({ cause: "peer-close", client: { messages: 0 } });
  });

  test("byte by byte", async () => {
    const pair = await open(chat);
    const bytes = concat(
      ["one", "two", "s3cret"].map((text) => pair.client.encode(OPCODE.text, text)),
    );
    await pair.client.sendPieces(byteByByte(bytes));
    await refused(pair);
    expect(pair.upstream.messages).toEqual(["one", "two"]);
  });
});

/** What a client may send: whole messages, fragments with Pings between them, good and bad ones. */
const message = fc.record({
  text: fc.constantFrom("", "a", "hello", "s3cret", "s3cre", "x".repeat(200)),
  cuts: fc.array(fc.nat({ max: 200 }), { maxLength: 3 }),
  ping: fc.boolean(),
});

function bytesOf(
  from: "client" | "upstream",
  { text, cuts, ping }: typeof message extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const parts = cutAt(
    Buffer.from(text),
    cuts.map((cut) => Math.min(cut, text.length)),
  );
  const frames: Uint8Array[] = [];
  for (const [i, part] of parts.entries()) {
    const opcode = i === 0 ? OPCODE.text : OPCODE.continuation;
    frames.push(frame(from, opcode, part, { fin: i === parts.length - 1 }));
    if (ping) frames.push(frame(from, OPCODE.ping, String(i)));
  }
  return concat(frames);
}

const seen = (events: readonly FrameEvent[]) => joinPieces(events).map(describeEvent);

describe.each(["close", "drop"] as const)("over: %s, however the bytes are cut", (over) => {
  test.each(["client", "upstream"] as const)(
    "the same goes on from the %s, and it ends alike",
    (from) => {
      const other = from === "client" ? "upstream" : "client";
      fc.assert(
        fc.property(
          fc.array(message, { maxLength: 6 }),
          fc.boolean(),
          fc.array(fc.nat({ max: 2_000 }), { maxLength: 12 }),
          (messages, closes, cuts) => {
            const close = frame(from, OPCODE.close, Buffer.from([0x03, 0xe8]));
            const bytes = concat([
              ...messages.map((one) => bytesOf(from, one)),
              ...(closes ? [close] : []),
            ]);
            const run = (pieces: readonly Uint8Array[]) => {
              const bare = new BareLink({ policy: { content: { forbid, from, over } } });
              bare.feed(from, ...pieces.filter((piece) => piece.length > 0));
              const { cause, rule, reports, wasClean } = bare.end();
              expect(bare.budget.used).toBe(0);
              expect(bare[other].violation).toBeUndefined();
              const told = seen(bare[from].events);
              return {
                out: seen(bare[other].events),
                told,
                messages: bare[other].messages,
                cause,
                rule,
                reports,
                wasClean,
              };
            };
            const whole = run([bytes]);
            const good = messages.map(({ text }) => text);
            const firstBad = good.findIndex((text) => text.includes("s3cret"));
            const admitted =
              over === "drop"
                ? good.filter((text) => !text.includes("s3cret"))
                : good.slice(0, firstBad < 0 ? undefined : firstBad);
            expect(whole.messages).toEqual(admitted);
            expect(run(byteByByte(bytes))).toEqual(whole);
            expect(
              run(
                cutAt(
                  bytes,
                  cuts.map((cut) => Math.min(cut, bytes.length)),
                ),
              ),
            ).toEqual(whole);
          },
        ),
        { numRuns: 300 },
      );
    },
  );
});

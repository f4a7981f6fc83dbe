import { expect, test, vi } from "vitest";
import { MessageInflater } from "../../../src/content/index.ts";
import { Examiner } from "../../../src/gateway/examiner.ts";
import type { TokenMessages } from "../../../src/gateway/examiner.ts";
import { Inflation } from "../../../src/gateway/inflation.ts";
import { compilePolicy } from "../../../src/policy/index.ts";
import { OPCODE } from "../../../src/protocol/index.ts";
import { BareLink, frame } from "../support/bare-link.ts";
import { Deflater } from "./deflate.ts";

const inflation = (contextTakeover: boolean) => {
  const create = vi.fn((how: { readonly contextTakeover: boolean }) => new MessageInflater(how));
  return { create, inflation: new Inflation(create, { contextTakeover, windowBits: 15 }) };
};

test("nothing is made before the first message", () => {
  const { create, inflation: one } = inflation(true);
  one.close();
  expect(create).not.toHaveBeenCalled();
});

test.each([
  ["too-large", 10],
  ["corrupt", 1000],
] as const)(
  "%s: where a message may refer to it, nothing that follows can be read",
  async (fault, max) => {
    const { inflation: one } = inflation(true);
    const deflater = new Deflater({ contextTakeover: true });
    const first =
      fault === "corrupt" ? Buffer.alloc(9, 0xff) : await deflater.message("x".repeat(99));
    expect(one.lost).toBe(false);
    expect(one.inflate(first, max)).toBe(fault);
    expect(one.lost).toBe(true);
    expect(one.inflate(await deflater.message("fine"), max)).toBe("corrupt");
  },
);

test("where each is compressed by itself, the next one is read", async () => {
  const { inflation: one } = inflation(false);
  const deflater = new Deflater({ contextTakeover: false });
  expect(one.inflate(await deflater.message("x".repeat(99)), 10)).toBe("too-large");
  expect(one.lost).toBe(false);
  expect(Buffer.from(one.inflate(await deflater.message("fine"), 10)).toString()).toBe("fine");
});

test("a token in a compressed message is found behind one that was too large to be looked at", async () => {
  const found: string[] = [];
  const tokens: TokenMessages = {
    authenticator: {
      mayBeMessage: () => true,
      readMessage: (text: string) => (text.includes("token") ? text : undefined),
    } as unknown as TokenMessages["authenticator"],
    awaited: () => false,
    maxBytes: 100,
    found: (token) => {
      found.push(token);
      return "drop";
    },
    other: () => "drop",
  };
  const examiner = new Examiner({
    from: "client",
    inspector: undefined,
    binary: false,
    inflater: inflation(false).inflation,
    tokens,
    maxBytes: 1_000,
    maxFrames: 128,
    judge: () => undefined,
  });
  const deflater = new Deflater({ contextTakeover: false });
  const look = async (text: string) => {
    const payload = await deflater.message(text);
    const { length: payloadLength } = payload;
    expect(examiner.wants({ opcode: OPCODE.text, compressed: true, payloadLength })).toBe(true);
    return examiner.examine(payload);
  };
  expect(await look("y".repeat(500))).toBe("pass");
  expect(await look("my token")).toBe("drop");
  expect(found).toEqual(["my token"]);
});

test("where a reload takes the rules away, the inflater is closed with the message that is held", () => {
  const close = vi.fn();
  const bare = new BareLink({
    policy: { content: { forbid: [{ name: "secret", pattern: "secret" }] } },
    extensions: "permessage-deflate",
    createInflater: () => ({ inflate: (bytes) => bytes, close }),
  });
  const compressed = { compressed: true } as const;
  bare.feed("client", frame("client", OPCODE.text, "read", compressed));
  bare.feed("client", frame("client", OPCODE.text, "held ", { ...compressed, fin: false }));
  bare.examine(compilePolicy("bare", {}));
  expect(close).not.toHaveBeenCalled();
  bare.feed("client", frame("client", OPCODE.continuation, "back"));
  expect(close).toHaveBeenCalledTimes(1);
  bare.end();
  expect(close).toHaveBeenCalledTimes(1);
});

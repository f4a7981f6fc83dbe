import { describe, expect, it } from "vitest";
import { formatTokenSource, parseTokenSource } from "../../src/auth/index.ts";
import type { TokenSource } from "../../src/auth/index.ts";

describe("a place for a token", () => {
  it.each<[string, TokenSource, string]>([
    ["header", { kind: "header", name: "authorization" }, "header"],
    ["header:Authorization", { kind: "header", name: "authorization" }, "header"],
    ["header:X-Token", { kind: "header", name: "x-token" }, "header:x-token"],
    ["cookie:__Host-session", { kind: "cookie", name: "__Host-session" }, "cookie:__Host-session"],
    ["query:access_token", { kind: "query", name: "access_token" }, "query:access_token"],
    ["subprotocol", { kind: "subprotocol", marker: "bearer" }, "subprotocol:bearer"],
    ["subprotocol:auth.v1", { kind: "subprotocol", marker: "auth.v1" }, "subprotocol:auth.v1"],
    ["message", { kind: "message" }, "message"],
  ])("%s", (text, source, written) => {
    expect(parseTokenSource(text)).toEqual(source);
    expect(formatTokenSource(source)).toBe(written);
    expect(parseTokenSource(written)).toEqual(source);
  });

  it.each([
    ["", "is not a place for a token"],
    ["body", "is not a place for a token"],
    ["Header", "is not a place for a token"],
    ["constructor", "is not a place for a token"],
    ["header:", "names no header"],
    ["header:x token", "names no header"],
    ["header:x_token", "names no header"],
    ["header:Cookie", "is read as something else"],
    ["header:sec-websocket-protocol", "is read as something else"],
    ["header:Sec-WebSocket-Key", "belongs to the connection"],
    ["header:host", "belongs to the connection"],
    ["cookie", "names no cookie"],
    ["cookie:", "names no cookie"],
    ["cookie:a=b", "names no cookie"],
    ["cookie:a b", "names no cookie"],
    ["query", "names no parameter"],
    ["query:a&b", "names no parameter"],
    ["query:caf\u00e9", "names no parameter"],
    ["subprotocol:", "names no marker"],
    ["subprotocol:a,b", "names no marker"],
    ["message:first", "names a message"],
    [`cookie:${"x".repeat(65)}`, "names no cookie"],
  ])("is not %j", (text, message) => {
    const problem = parseTokenSource(text);
    expect(problem).toMatchObject({ kind: "invalid", message: expect.stringContaining(message) });
    expect(problem).toMatchObject({ hint: expect.stringMatching(/^Write .*[^.]$/) });
  });

  it("is quoted in short", () => {
    const problem = parseTokenSource("x\n".repeat(10_000));
    expect(problem).toMatchObject({ message: expect.stringMatching(/^.{1,160}$/) });
  });
});

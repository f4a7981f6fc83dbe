import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTokenSource, readCredential } from "../../src/auth/index.ts";
import type {
  CredentialOptions,
  CredentialReading,
  HandshakeRequest,
  TokenSource,
} from "../../src/auth/index.ts";

const EVERYWHERE = [
  "header",
  "header:x-token",
  "cookie:session",
  "query:token",
  "subprotocol:bearer",
  "message",
];

function sources(...texts: readonly string[]): readonly TokenSource[] {
  return texts.map((text) => {
    const source = parseTokenSource(text);
    if (source.kind === "invalid") throw new Error(source.message);
    return source;
  });
}

function read(
  from: string | readonly string[],
  request: Partial<HandshakeRequest>,
  options?: CredentialOptions,
): CredentialReading {
  const all = { headers: {}, query: "", subprotocols: [], ...request };
  return readCredential(sources(...[from].flat()), all, options);
}

/** The token, or what is there instead. */
function tokenIn(from: string | readonly string[], request: Partial<HandshakeRequest>): string {
  const reading = read(from, request);
  return reading.kind === "found" ? reading.token : `(${reading.kind})`;
}

function authorizedTwice(a: string, b: string): string {
  return tokenIn("header", { headers: { authorization: [a, b] } });
}

function omittedWith(value: string, options?: CredentialOptions): readonly string[] {
  return read("header", { headers: { authorization: [value] } }, options).without.omittedHeaders;
}

function cookieLeft(cookie: readonly string[], options?: CredentialOptions): string | undefined {
  return read("cookie:session", { headers: { cookie } }, options).without.cookie;
}

describe("a token in the Authorization header", () => {
  it.each([
    ["Bearer abc", "abc"],
    ["bearer abc", "abc"],
    ["BEARER   abc  ", "abc"],
    ["Bearer\tabc", "abc"],
    ["Bearer", "(none)"],
    ["Bearer ", "(none)"],
    ["Bearerabc", "(none)"],
    ["Basic YWRhOng=", "(none)"],
    ["abc", "(none)"],
    ["", "(none)"],
    // Not a token, and the verifier says so.
    ["Bearer abc def", "abc def"],
    ["Bearer abc, Bearer def", "abc, Bearer def"],
  ])("%j is %j", (value, token) => {
    expect(tokenIn("header", { headers: { authorization: [value] } })).toBe(token);
  });

  it("that comes twice counts if it is the same", () => {
    expect(authorizedTwice("Bearer abc", "bearer abc")).toBe("abc");
    expect(authorizedTwice("Bearer abc", "Bearer def")).toBe("(ambiguous)");
    expect(authorizedTwice("Basic abc", "Bearer def")).toBe("def");
  });

  it("does not reach the upstream, unless that is wanted; another scheme does", () => {
    expect(omittedWith("Bearer abc")).toEqual(["authorization"]);
    expect(omittedWith("bearer")).toEqual(["authorization"]);
    expect(omittedWith("Basic abc")).toEqual([]);
    expect(omittedWith("Bearer abc", { forwardCredential: true })).toEqual([]);
  });
});

describe("a token in a header of its own", () => {
  it("may have the scheme before it", () => {
    const from = "header:X-Token";
    expect(tokenIn(from, { headers: { "x-token": [" abc "] } })).toBe("abc");
    expect(tokenIn(from, { headers: { "x-token": ["bearer abc"] } })).toBe("abc");
    expect(tokenIn(from, { headers: { "x-token": ["abc", "def"] } })).toBe("(ambiguous)");
    expect(tokenIn(from, { headers: { authorization: ["Bearer abc"] } })).toBe("(none)");
    expect(read(from, { headers: { "x-token": [""] } }).without.omittedHeaders).toEqual([
      "x-token",
    ]);
  });

  it("is none that every object has", () => {
    for (const name of ["constructor", "valueOf", "hasOwnProperty"]) {
      expect(tokenIn(`header:${name}`, {})).toBe("(none)");
    }
  });
});

describe("a token in a cookie", () => {
  it.each([
    [["session=abc"], "abc"],
    [["a=1; session=abc; b=2"], "abc"],
    [["a=1;session=abc;b=2"], "abc"],
    [["a=1", "session=abc"], "abc"],
    [['session="abc"'], "abc"],
    [["session=abc=="], "abc=="],
    [["session=a%62c"], "a%62c"],
    [[" session = abc "], "abc"],
    [["session=abc; session=abc"], "abc"],
    [["session=abc; session=def"], "(ambiguous)"],
    [["session=abc", "session=def"], "(ambiguous)"],
    [['session=abc; session="def"'], "(ambiguous)"],
    [["session="], "(none)"],
    [["session"], "(none)"],
    [["=session"], "(none)"],
    [["Session=abc"], "(none)"],
    [["xsession=abc; sessionx=abc; __Host-session=abc"], "(none)"],
    [["a=session=abc"], "(none)"],
    [['a="x; session=abc"'], 'abc"'],
    [["; ; ;=;"], "(none)"],
  ])("%j is %j", (cookie, token) => {
    expect(tokenIn("cookie:session", { headers: { cookie } })).toBe(token);
  });

  it("is taken out of what the upstream gets, and nothing else is", () => {
    expect(cookieLeft(["a=1; session=abc; b=2"])).toBe("a=1; b=2");
    expect(cookieLeft(["a=1", "session=abc", "b=2"])).toBe("a=1; b=2");
    expect(cookieLeft(["session=abc; session=def"])).toBeUndefined();
    expect(cookieLeft(["session = abc"])).toBeUndefined();
    expect(cookieLeft([])).toBeUndefined();
    expect(cookieLeft(['a="1; 2"; Session=x'])).toBe('a="1; 2"; Session=x');
    expect(cookieLeft(["a=1; session=abc"], { forwardCredential: true })).toBe("a=1; session=abc");
  });
});

describe("a token in the query", () => {
  it.each([
    ["?token=abc", "abc"],
    ["?a=1&token=abc&b=2", "abc"],
    ["?%74oken=abc", "abc"],
    ["?token=a%62c", "abc"],
    ["?token=abc&token=abc", "abc"],
    ["?token=abc&token=a%62c", "abc"],
    ["?token=abc&token=def", "(ambiguous)"],
    ["?token=abc&%74oken=def", "(ambiguous)"],
    ["?token=", "(none)"],
    ["?token", "(none)"],
    ["?token=&token=abc", "abc"],
    ["?Token=abc", "(none)"],
    ["??token=abc", "(none)"],
    ["?xtoken=abc&tokenx=abc&token[]=abc", "(none)"],
    ["?%=1&token=%zz", "%zz"],
    ["?", "(none)"],
    ["", "(none)"],
  ])("%j is %j", (query, token) => {
    expect(tokenIn("query:token", { query })).toBe(token);
  });

  it.each([
    ["?token=abc", ""],
    ["?a=1&token=abc&b=%20+2", "?a=1&b=%20+2"],
    ["?%74oken=abc&a", "?a"],
    ["?token=abc&&token", "?"],
    ["?a=1&&b", "?a=1&&b"],
    ["??token=abc", "??token=abc"],
    ["", ""],
  ])("%j goes on as %j", (query, left) => {
    for (const forwardCredential of [false, true]) {
      expect(read("query:token", { query }, { forwardCredential }).without.query).toBe(left);
    }
  });
});

describe("a token among the subprotocols", () => {
  it.each<[readonly string[], string, readonly string[], string | undefined]>([
    [["bearer", "a.b.c"], "a.b.c", [], "bearer"],
    [["chat.v1", "bearer", "a.b.c", "chat.v2"], "a.b.c", ["chat.v1", "chat.v2"], "bearer"],
    [["chat.v1", "bearer.a.b.c"], "a.b.c", ["chat.v1"], undefined],
    [["bearer", "bearer.a.b.c"], "a.b.c", [], "bearer"],
    [["bearer", "a.b.c", "bearer.a.b.c"], "a.b.c", [], "bearer"],
    [["bearer", "a.b.c", "bearer.d.e.f"], "(ambiguous)", [], "bearer"],
    [["bearer.abc", "bearer.def"], "(ambiguous)", [], undefined],
    [["bearer"], "(none)", [], "bearer"],
    [["chat.v1", "bearer"], "(none)", ["chat.v1"], "bearer"],
    [["bearer", "not~base64url"], "(none)", [], "bearer"],
    [["bearer."], "(none)", [], undefined],
    [["bearer.a..b"], "(none)", [], undefined],
    [["Bearer", "a.b.c"], "(none)", ["Bearer", "a.b.c"], undefined],
    [["a.b.c", "chat.bearer"], "(none)", ["a.b.c", "chat.bearer"], undefined],
    [[], "(none)", [], undefined],
  ])("%j is %j", (subprotocols, token, left, marker) => {
    expect(tokenIn("subprotocol:bearer", { subprotocols })).toBe(token);
    const { without } = read("subprotocol", { subprotocols }, { forwardCredential: true });
    expect(without.subprotocols).toEqual(left);
    expect(without.marker).toBe(marker);
  });
});

describe("a token in one of several places", () => {
  const everywhere = {
    headers: { authorization: ["Bearer one"], "x-token": ["two"], cookie: ["session=three; a=1"] },
    query: "?token=four&a=1",
    subprotocols: ["chat", "bearer", "five"],
  };

  it("is the first in the order of the sources", () => {
    const found = EVERYWHERE.map((_, at) => tokenIn(EVERYWHERE.slice(at), everywhere));
    expect(found).toEqual(["one", "two", "three", "four", "five", "(none)"]);
  });

  it("is taken out of all of them", () => {
    expect(read(EVERYWHERE, everywhere).without).toEqual({
      query: "?a=1",
      cookie: "a=1",
      subprotocols: ["chat"],
      omittedHeaders: ["authorization", "x-token"],
      marker: "bearer",
    });
  });

  it("stays where no source looks", () => {
    expect(read("message", everywhere).without).toEqual({
      query: "?token=four&a=1",
      cookie: "session=three; a=1",
      subprotocols: ["chat", "bearer", "five"],
      omittedHeaders: [],
      marker: undefined,
    });
  });

  it("never reaches the upstream, wherever a client hides it", () => {
    const canary = "canary3f9c";
    const around = fc.array(
      fc.constantFrom("a=1", "b", "", " ", "token", "session=", "&", ";", "chat"),
    );
    fc.assert(
      fc.property(around, around, fc.nat({ max: 3 }), (before, after, times) => {
        const mix = (one: string): string[] => [
          ...before,
          ...Array<string>(times).fill(one),
          ...after,
        ];
        const { without } = read(EVERYWHERE, {
          query: `?${mix(`token=${canary}`).join("&")}`,
          headers: { cookie: [mix(`session=${canary}`).join(";")] },
          subprotocols: mix(`bearer.${canary}`),
        });
        expect(JSON.stringify(without)).not.toContain(canary);
      }),
    );
  });

  it("is found in a megabyte of anything in linear time", () => {
    for (const piece of [
      "a=1; ",
      "session=; ",
      "; ",
      '"',
      "=",
      "session=a",
      "&&",
      "%25",
      "bearer ",
    ]) {
      const long = piece.repeat(200_000);
      const reading = read(EVERYWHERE, {
        headers: { authorization: [`Bearer ${long}`], cookie: [long] },
        query: `?${long}`,
        subprotocols: [long],
      });
      expect(reading.kind).not.toBe("none");
    }
  });
});

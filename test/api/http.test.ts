import { once } from "node:events";
import { connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../../src/api/index.ts";
import { LANGUAGES, languageTag } from "../../src/codes/index.ts";
import { foreignWord } from "../native.ts";
import { ApiServer } from "./server.ts";
import type { Asked } from "./server.ts";

const server = new ApiServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const PAGE = "/api/v1/codes/1008?lang=fr";

describe("the API over HTTP", () => {
  it("leaves paths alone that are not its own", async () => {
    for (const path of ["/", "/apiary", "/codes.jsonx", "/codes", "/other?/api/v1/codes"]) {
      expect([path, (await server.ask(path)).text]).toEqual([path, "not the API's"]);
    }
    expect(createApi()({ url: "/x", headers: {}, on: () => {} }, untouchable)).toBe(false);
  });

  it("says what it sends, and lets any origin read it", async () => {
    const { headers, bytes } = await server.ask(PAGE);
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "content-length": String(bytes.length),
      "content-language": "fr",
      "cache-control": "public, max-age=3600",
      "access-control-allow-origin": "*",
      "x-content-type-options": "nosniff",
    });
    expect(headers["set-cookie"]).toBeUndefined();
  });

  it("answers a preflight", async () => {
    const headers = { Origin: "https://a.example", "Access-Control-Request-Method": "GET" };
    const answer = await server.ask(PAGE, { method: "OPTIONS", headers });
    expect(answer).toMatchObject({ status: 204, text: "" });
    expect(answer.headers).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-max-age": "86400",
    });
    const diagnose = await server.ask("/api/v1/diagnose", { method: "OPTIONS" });
    expect(diagnose.headers["access-control-allow-methods"]).toContain("POST");
  });

  it("answers HEAD as GET, without the body", async () => {
    const got = await server.ask(PAGE);
    const head = await server.ask(PAGE, { method: "HEAD" });
    const { date: _, ...expected } = got.headers;
    expect(head).toMatchObject({ status: 200, text: "", headers: expected });
    expect(await server.ask("/api/v1/codes/x", { method: "HEAD" })).toMatchObject({
      status: 400,
      text: "",
    });
  });

  it("has a strong tag that stays while the answer does, and saves sending it again", async () => {
    const { headers } = await server.ask(PAGE);
    const tag = headers.etag!;
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect((await server.ask("/api/v1/codes/1008?lang=en")).headers.etag).not.toBe(tag);
    expect((await server.ask("/api/v1/codes/1008?lang=fr-FR")).headers.etag).toBe(tag);
    for (const names of [tag, `W/${tag}`, `"x", ${tag}`, "*"]) {
      const again = await server.ask(PAGE, { headers: { "If-None-Match": names } });
      expect([names, again]).toMatchObject([names, { status: 304, text: "" }]);
      expect([names, again.headers]).toMatchObject([names, { etag: tag, vary: "Accept-Encoding" }]);
    }
    const other = await server.ask(PAGE, { headers: { "If-None-Match": '"x"' } });
    expect(other.status).toBe(200);
  });

  it("zips for those who take it, under a tag of its own", async () => {
    const plain = await server.ask(PAGE);
    const zipped = await server.ask(PAGE, { headers: { "Accept-Encoding": "br, gzip" } });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(zipped.bytes)).toEqual(plain.bytes);
    expect(zipped.headers.etag).not.toBe(plain.headers.etag);
    const refused = await server.ask(PAGE, { headers: { "Accept-Encoding": "gzip;q=0, br" } });
    expect(refused.headers["content-encoding"]).toBeUndefined();
  });

  it("answers the same when its cache is too small for anything", async () => {
    const small = new ApiServer({ cacheBytes: 0, maxAgeSeconds: 5 });
    await small.start();
    try {
      for (let i = 0; i < 2; i++) {
        const answer = await small.ask(PAGE);
        expect(answer.json).toEqual((await server.ask(PAGE)).json);
        expect(answer.headers["cache-control"]).toBe("public, max-age=5");
      }
    } finally {
      await small.stop();
    }
  });
});

async function problem(path: string, asked: Asked = {}) {
  const answer = await server.ask(path, asked);
  expect([path, answer.headers]).toMatchObject([
    path,
    {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      "access-control-allow-origin": "*",
    },
  ]);
  const body = answer.json as Record<string, unknown>;
  expect([path, body]).toMatchObject([path, { type: "about:blank", status: answer.status }]);
  for (const member of ["title", "detail", "where", "wayOut"]) {
    expect([`${path} ${member}`, body[member]]).toEqual([
      `${path} ${member}`,
      expect.stringMatching(/./),
    ]);
  }
  return { ...body, headers: answer.headers };
}

describe("a request without an answer", () => {
  it("is told what is wrong, where, and the way out", async () => {
    const asked = [
      ["/api", 404, "ERR_API_NO_SUCH_PATH", "path"],
      ["/api/v1/", 404, "ERR_API_NO_SUCH_PATH", "path"],
      ["/api/v1/codes/", 404, "ERR_API_NO_SUCH_PATH", "path"],
      ["/api/v2/codes", 404, "ERR_API_NO_SUCH_PATH", "path"],
      ["/api/v1/compare/1000", 404, "ERR_API_NO_SUCH_PATH", "path"],
      ["/api/v1/codes/abc", 400, "ERR_API_NOT_A_CODE", "path segment code"],
      ["/api/v1/codes/1e3", 400, "ERR_API_NOT_A_CODE", "path segment code"],
      ["/api/v1/codes/-1", 400, "ERR_API_NOT_A_CODE", "path segment code"],
      ["/api/v1/codes/65536", 404, "ERR_API_OUT_OF_RANGE", "path segment code"],
      ["/api/v1/codes/discrd:4014", 404, "ERR_API_UNKNOWN_VENDOR", "path segment code"],
      ["/api/v1/codes/discord:1", 404, "ERR_API_UNKNOWN_VENDOR_CODE", "path segment code"],
      ["/api/v1/codes/http:999", 404, "ERR_API_UNKNOWN_HTTP_STATUS", "path segment code"],
      ["/api/v1/compare/1000/:", 400, "ERR_API_BAD_REFERENCE", "path segment b"],
      ["/api/v1/vendors/nobody", 404, "ERR_API_UNKNOWN_VENDOR", "path segment vendor"],
      ["/api/v1/compare/1000/x", 400, "ERR_API_NOT_A_CODE", "path segment b"],
      ["/api/v1/codes/%ff", 400, "ERR_API_BAD_ENCODING", "path"],
      ["/api/v1/codes?range=a-b", 400, "ERR_API_BAD_PARAMETER", "query parameter range"],
      ["/api/v1/codes?range=3999-3000", 400, "ERR_API_BAD_PARAMETER", "query parameter range"],
      ["/api/v1/codes?status=odd", 400, "ERR_API_BAD_PARAMETER", "query parameter status"],
      ["/api/v1/codes?sendableby=client", 400, "ERR_API_BAD_PARAMETER", "query"],
      ["/api/v1/codes/1000?lang=en&lang=fr", 400, "ERR_API_BAD_PARAMETER", "query"],
      ["/api/v1/codes/1000?lang=tlh", 400, "ERR_API_UNKNOWN_LANGUAGE", "query parameter lang"],
      [
        "/api/v1/choose/rate-limit?runtime=cobol",
        400,
        "ERR_API_BAD_PARAMETER",
        "query parameter runtime",
      ],
      [
        "/api/v1/choose/before-handshake?http=200",
        400,
        "ERR_API_BAD_PARAMETER",
        "query parameter http",
      ],
      ["/api/v1/choose/rate-limits", 404, "ERR_API_UNKNOWN_SITUATION", "path segment situation"],
      ["/api/v1/diagnose", 400, "ERR_API_NOTHING_TO_DIAGNOSE", "query"],
      ["/api/v1/diagnose?idle=maybe", 400, "ERR_API_BAD_PARAMETER", "query parameter idle"],
      ["/api/v1/diagnose?afterMs=soon", 400, "ERR_API_BAD_PARAMETER", "query parameter afterMs"],
    ] as const;
    for (const [path, status, code, where] of asked) {
      expect([path, await problem(path)]).toMatchObject([path, { status, code, where }]);
    }
  });

  it("in an unknown language is given the known ones", async () => {
    expect(await problem("/api/v1/codes/1000?lang=tlh")).toMatchObject({ known: LANGUAGES });
  });

  it.each(LANGUAGES)("is told of in the language that is asked for (%s)", async (language) => {
    const tag = languageTag(language);
    for (const path of [
      "/api/v1/codes/abc",
      "/api/v1/codes/65536",
      "/api/v1/codes/discrd:4014",
      "/api/v1/codes?range=3999-3000",
      "/api/v1/choose/rate-limits",
      "/api/v1/nothing",
    ]) {
      const asked = { headers: { "Accept-Language": `tlh, ${tag}, en;q=0.1` } };
      const negotiated = await problem(path, asked);
      expect(negotiated.headers).toMatchObject({
        "content-language": tag,
        vary: "Accept-Language",
      });
      const { title, detail, wayOut } = negotiated as Readonly<Record<string, unknown>>;
      for (const text of [title, detail, wayOut]) {
        const own = String(text)
          .replaceAll(/`[^`]*`|[«„“「"]\S*[»“”」"]|[\w/]*[:/][\w/:.]+|discord/g, "0")
          .replaceAll(/(?:[a-z-]+(?:, |、))+[a-z-]+/g, "0");
        expect([foreignWord(own, language), text]).toEqual([undefined, text]);
      }
      const wished = await problem(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`, {
        headers: { "Accept-Language": "de" },
      });
      expect(wished).toMatchObject({ title, headers: { "content-language": tag } });
      // What programs read is the same in every language.
      const english: Readonly<Record<string, unknown>> = await problem(path);
      for (const member of ["type", "status", "code", "where", "known"]) {
        const told: Readonly<Record<string, unknown>> = negotiated;
        expect([path, member, told[member]]).toEqual([path, member, english[member]]);
      }
    }
  });

  it("in a language that there is none of is told of in the next best", async () => {
    const told = await problem("/api/v1/codes/1000?lang=tlh", {
      headers: { "Accept-Language": "fr" },
    });
    expect(told).toMatchObject({ title: "Requête incorrecte", known: LANGUAGES });
  });

  it("by another method is told which there are", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const told = await problem("/api/v1/codes", { method });
      expect(told).toMatchObject({ status: 405, headers: { allow: "GET, HEAD, OPTIONS" } });
    }
    expect(await problem("/api/v1/nothing", { method: "PUT" })).toMatchObject({ status: 404 });
  });

  it("whose words are hostile has them repeated short and inert", async () => {
    const hostile = `<script>alert("1")</script>\u202e\r\nX: y${"a".repeat(500)}`;
    for (const path of [
      `/api/v1/codes/${encodeURIComponent(hostile)}`,
      `/api/v1/codes/${encodeURIComponent(`${hostile}:1`)}`,
      `/api/v1/vendors/${encodeURIComponent(hostile)}`,
      `/api/v1/codes?lang=${encodeURIComponent(hostile)}`,
      `/api/v1/codes?${encodeURIComponent(hostile)}=1`,
      `/api/v1/choose/${encodeURIComponent(hostile)}`,
      `/api/${encodeURIComponent(hostile)}`,
    ]) {
      const { text } = await server.ask(path);
      expect([path, text.match(/[<>&\u202e]/)]).toEqual([path, null]);
      expect((JSON.parse(text) as { detail: string }).detail.length).toBeLessThan(240);
    }
  });

  it("that is too long is refused: by us with 414, and far beyond by Node with 431", async () => {
    expect(await problem(`/api/v1/diagnose?text=${"a".repeat(9_000)}`)).toMatchObject({
      status: 414,
    });
    const socket = connect(server.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(`GET /api/v1/diagnose?text=${"a".repeat(1 << 20)} HTTP/1.1\r\nHost: x\r\n\r\n`);
    const [data] = (await once(socket, "data")) as [Buffer];
    expect(data.toString()).toMatch(/^HTTP\/1\.1 431 /);
    socket.destroy();
  });

  it("with a body that is too large, of another type, or twice the text, is refused", async () => {
    expect(await post("/api/v1/diagnose", "a".repeat(64 * 1024 + 1))).toMatchObject({
      status: 413,
    });
    expect(await post("/api/v1/diagnose", "{}", "application/json")).toMatchObject({ status: 415 });
    expect(await post("/api/v1/diagnose?text=a", "b")).toMatchObject({ status: 400 });
    const largest = { method: "POST", body: "é".repeat(32 * 1024) };
    expect((await server.ask("/api/v1/diagnose", largest)).status).toBe(200);
  });
});

function post(path: string, body: string, type = "text/plain") {
  return problem(path, { method: "POST", headers: { "Content-Type": type }, body });
}

const untouchable = { writeHead: touched, end: touched };

function touched(): never {
  throw new Error("touched");
}

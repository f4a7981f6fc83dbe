import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import {
  LANGUAGES,
  choose,
  compare,
  explain,
  languageName,
  languageTag,
  list,
} from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import { diagnose } from "../../src/diagnose/index.ts";
import { run } from "../cli/command.ts";
import { ApiServer } from "./server.ts";

const server = new ApiServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

async function value(path: string, headers: Readonly<Record<string, string>> = {}) {
  const answer = await server.ask(path, { headers });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json;
}

const idsOf = async (query: string) =>
  ((await value(`/api/v1/codes?${query}`)) as { code?: number; id: string }[]).map(({ id }) => id);

describe("answers of the API", () => {
  it("have the shapes of the command's --json", async () => {
    const asked: readonly (readonly [string, readonly string[]])[] = [
      ["/api/v1/codes", ["list"]],
      [
        "/api/v1/codes?range=3000-3999&sendableBy=browser",
        ["list", "--range", "3000-3999", "--sendable-by", "browser"],
      ],
      ["/api/v1/codes/1008?lang=fr", ["explain", "1008", "--lang", "fr"]],
      ["/api/v1/compare/1000/1008?lang=fr", ["compare", "1000", "1008", "--lang", "fr"]],
      ["/api/v1/codes/discord:4014", ["explain", "discord:4014"]],
      ["/api/v1/codes/http%3A401?lang=fr", ["explain", "http:401", "--lang", "fr"]],
      ["/api/v1/compare/1008/http:401", ["compare", "1008", "http:401"]],
      ["/api/v1/vendors", ["list", "--vendors"]],
      ["/api/v1/vendors/discord", ["list", "--vendor", "discord"]],
      ["/api/v1/runtimes", ["list", "--runtimes"]],
      ["/api/v1/receivers?lang=fr", ["list", "--receivers", "--lang", "fr"]],
      ["/api/v1/limits?lang=ja", ["list", "--limits", "--lang", "ja"]],
      ["/api/v1/choose", ["choose", "--list"]],
      ["/api/v1/choose/rate-limit", ["choose", "--situation", "rate-limit"]],
      [
        "/api/v1/choose/before-handshake?runtime=go&http=429",
        ["choose", "--situation", "before-handshake", "--runtime", "go", "--http", "429"],
      ],
    ];
    for (const [path, args] of asked) {
      const { stdout } = await run([...args, "--json"]);
      expect([path, await value(path)]).toEqual([path, JSON.parse(stdout)]);
    }
  });

  it("explain, compare and choose as the library does", async () => {
    expect(await value("/api/v1/codes/4001")).toEqual(plain(explain(4001, "en")));
    expect(await value("/api/v1/compare/1008/4429?lang=fr")).toEqual(
      plain(compare(1008, 4429, "fr")),
    );
    expect(await value("/api/v1/choose/hidden-policy?lang=fr")).toEqual(
      plain(choose("hidden-policy", "fr")),
    );
  });

  it("filter the catalogue", async () => {
    expect(await idsOf("range=1008")).toEqual(["policy-violation"]);
    expect(await idsOf("status=private")).toEqual(["private-use"]);
    expect(await idsOf("sendableBy=browser")).toEqual(
      list({ sendableBy: "browser" }).map(({ id }) => id),
    );
  });

  it("add the texts to the catalogue in a language that is named, and only then", async () => {
    const [french] = (await value("/api/v1/codes?range=1008&lang=fr")) as [
      { text: { gist: string } },
    ];
    expect(french.text.gist).toBe(explain(1008, "fr").gist);
    const [plainEntry] = (await value("/api/v1/codes?range=1008", { "Accept-Language": "fr" })) as [
      object,
    ];
    expect(plainEntry).not.toHaveProperty("text");
  });

  it("name every language in itself", async () => {
    const languages = (await value("/api/v1/languages")) as { id: string; name: string }[];
    expect(languages.map(({ id }) => id)).toEqual(LANGUAGES);
    expect(languages).toContainEqual({ id: "fr", name: languageName("fr") });
  });

  it("diagnose what is in the query, or in the body", async () => {
    const text = "WebSocket connection to 'ws://x/' failed: <b>Unexpected response code: 502</b>";
    const expected = plain(diagnose({ text }, "fr"));
    expect(await value(`/api/v1/diagnose?lang=fr&text=${encodeURIComponent(text)}`)).toEqual(
      expected,
    );
    const posted = await server.ask("/api/v1/diagnose?lang=fr", {
      method: "POST",
      headers: { "Content-Type": "text/plain;charset=UTF-8" },
      body: text,
    });
    expect(posted).toMatchObject({ status: 200, json: expected });
    expect(posted.text).not.toContain("<");
    expect(posted.headers["cache-control"]).toBe("no-store");
    expect(await value("/api/v1/diagnose?code=1006&afterMs=60000&idle=true")).toEqual(
      plain(diagnose({ code: 1006, afterMs: 60_000, idle: true }, "en")),
    );
  });

  it("give the whole dataset, of this package's version", async () => {
    expect(await value("/codes.json")).toMatchObject({
      version: manifest.version,
      shapeVersion: 2,
    });
    expect(await value("/codes.schema.json")).toHaveProperty("$schema");
  });
});

const languageOf = async (path: string, accept?: string) => {
  const headers = accept === undefined ? {} : { "Accept-Language": accept };
  const answer = await server.ask(path, { headers });
  const { language } = answer.json as { language: Language };
  expect(answer.headers["content-language"]).toBe(languageTag(language));
  return language;
};

const vary = async (path: string) => (await server.ask(path)).headers.vary;

describe("the language of an answer", () => {
  it("is ?lang, else the first that the browser accepts and we have, else English", async () => {
    expect(await languageOf("/api/v1/codes/1000?lang=fr", "en")).toBe("fr");
    expect(await languageOf("/api/v1/codes/1000?lang=fr-CA")).toBe("fr");
    expect(await languageOf("/api/v1/codes/1000", "xx, fr;q=0.8, en;q=0.9")).toBe("en");
    expect(await languageOf("/api/v1/codes/1000", "xx, fr-BE;q=0.9, en;q=0.8")).toBe("fr");
    expect(await languageOf("/api/v1/codes/1000", "fr;q=0, *")).toBe("en");
    expect(await languageOf("/api/v1/codes/1000", ";;;q=,,")).toBe("en");
    expect(await languageOf("/api/v1/codes/1000")).toBe("en");
  });

  it("is told to caches, where the browser's wish decides", async () => {
    expect(await vary("/api/v1/codes/1000")).toBe("Accept-Encoding, Accept-Language");
    expect(await vary("/api/v1/codes/1000?lang=fr")).toBe("Accept-Encoding");
    expect(await vary("/codes.json")).toBe("Accept-Encoding");
  });
});

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startReference } from "../../src/cli/up/reference.ts";
import { ask } from "../api/server.ts";
import type { Answer, Asked } from "../api/server.ts";
import { jsonLines, start } from "./command.ts";
import { folder } from "./folder.ts";
import { takenPort } from "./sockets.ts";

type Ask = (path: string, asked?: Asked) => Promise<Answer>;

/** The reference over a folder where the site may be, and the port it got. */
async function reference(site: string): Promise<Ask> {
  const served = await startReference({
    port: 0,
    language: "en",
    links: () => ({ policy: "http://g.example/policy?a=1&b=2", chat: "http://c.example/" }),
    onMoved: () => {},
    site,
  });
  onTestFinished(() => served.close());
  const port = Number(new URL(served.url).port);
  return (path, asked) => ask(port, path, asked);
}

describe("the reference that up serves", () => {
  it("without a built site: a page with links to all there is, that needs nothing from elsewhere", async () => {
    const get = await reference(join(folder().path, "none"));
    const page = await get("/");
    expect(page.status).toBe(200);
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.text).toContain('<html lang="en">');
    expect(page.text).toContain('href="http://g.example/policy?a=1&amp;b=2"');
    const links = [...page.text.matchAll(/href="(\/[^"]+)"/g)].map((match) => match[1]!);
    expect(links).toEqual(expect.arrayContaining(["/codes.json", "/api/v1/openapi.json"]));
    for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200]);
    expect((await get("/?lang=fr")).text).toContain('<html lang="fr">');
    const wish = { "Accept-Language": "fr-CA,en;q=0.5" };
    expect((await get("/", { headers: wish })).text).toContain('<html lang="fr">');
    expect(page.text).not.toContain("/lab/");
    expect((await get("/nothing")).status).toBe(404);
    expect((await get("/", { method: "POST" })).status).toBe(405);
    expect(await get("/", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  });

  it("with a built site: its files in place of the page, and the API beside them", async () => {
    const site = builtSite();
    const get = await reference(site);
    expect(await get("/")).toMatchObject({ status: 200, text: "<h1>Home</h1>" });
    expect((await get("/")).headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(await get("/fr/codes/1008/")).toMatchObject({ text: "<h1>1008</h1>" });
    expect(await get("/fr/codes/1008")).toMatchObject({
      status: 308,
      headers: { location: "/fr/codes/1008/" },
    });
    expect((await get("/a%20b.css")).headers["content-type"]).toBe("text/css; charset=utf-8");
    expect(await get("/nothing")).toMatchObject({ status: 404, text: "<h1>Lost</h1>" });
    expect(await get("/api/v1/languages")).toMatchObject({ status: 200 });
    expect((await get("/codes.json")).headers["content-type"]).toMatch(/^application\/json/);
  });

  it("takes the site from the moment it is built", async () => {
    const { path } = folder();
    const site = join(path, "dist");
    const get = await reference(site);
    expect((await get("/")).text).toContain("<title>Closewise</title>");
    mkdirSync(site);
    writeFileSync(join(site, "index.html"), "<h1>Built</h1>");
    expect((await get("/")).text).toBe("<h1>Built</h1>");
  });

  it("sends a file again only when it has changed", async () => {
    const get = await reference(builtSite());
    const { etag } = (await get("/a%20b.css")).headers;
    const again = await get("/a%20b.css", { headers: { "If-None-Match": etag! } });
    expect(again).toMatchObject({ status: 304, text: "" });
    expect(await get("/a%20b.css", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  });

  it("compresses text for those who take it, and says that it depends", async () => {
    const get = await reference(builtSite());
    const length = Buffer.byteLength(LONG);
    const plain = await get("/long.html");
    expect(plain.headers).toMatchObject({
      "content-length": String(length),
      vary: "Accept-Encoding",
    });
    for (const [accepted, encoding] of [
      ["gzip, deflate, br", "br"],
      ["gzip;q=1, br;q=0", "gzip"],
      ["GZIP", "gzip"],
      ["*", "br"],
      ["identity", undefined],
      ["br;q=0, gzip;q=0", undefined],
    ] as const) {
      const headers = { "Accept-Encoding": accepted };
      const answer = await get("/long.html", { headers });
      expect([accepted, answer.headers["content-encoding"]]).toEqual([accepted, encoding]);
      expect(answer.headers.etag).toBe(plain.headers.etag);
      const head = await get("/long.html", { headers, method: "HEAD" });
      expect(head.headers["content-encoding"]).toBe(encoding);
      const known = { ...headers, "If-None-Match": plain.headers.etag! };
      expect((await get("/long.html", { headers: known })).status).toBe(304);
    }
    const short = await get("/", { headers: { "Accept-Encoding": "br" } });
    expect(short.headers["content-encoding"]).toBeUndefined();
    const image = await get("/long.png", { headers: { "Accept-Encoding": "br" } });
    expect(image.headers["content-encoding"]).toBeUndefined();
  });

  it("what was compressed is the file", async () => {
    const served = await startReference({
      port: 0,
      language: "en",
      links: () => ({ policy: "", chat: undefined }),
      onMoved: () => {},
      site: builtSite(),
    });
    onTestFinished(() => served.close());
    for (const encoding of ["br", "gzip", "identity"]) {
      const headers = { "Accept-Encoding": encoding };
      expect(await (await fetch(`${served.url}long.html`, { headers })).text()).toBe(LONG);
    }
  });

  it("lets what has a hash in its name be kept for ever, and all else be asked for again", async () => {
    const get = await reference(builtSite());
    expect((await get("/_astro/x.abc.css")).headers["cache-control"]).toMatch(/immutable/);
    expect((await get("/")).headers["cache-control"]).toBe("no-cache");
    expect((await get("/nothing")).headers["cache-control"]).toBe("no-cache");
  });

  it("serves nothing from outside the site, whatever the path says", async () => {
    const get = await reference(builtSite());
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/%2e%2e%2fsecret.txt",
      "/fr/../../secret.txt",
      "//../secret.txt",
      "/..\\secret.txt",
      "/%5c..%5csecret.txt",
      "/link.txt",
      "/out/secret.txt",
      "/.hidden",
      "/index.html%00.css",
      "/%ff",
      "/a".repeat(4_000),
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain("secret");
    }
  });
});

describe("up", () => {
  it("says where the reference is, and serves it at once", async () => {
    const running = start(
      [
        "up",
        "--port",
        "0",
        "--backend-port",
        "0",
        "--admin-port",
        "0",
        "--store",
        "memory",
        "--json",
      ],
      { cwd: folder().path },
    );
    onTestFinished(() => running.kill());
    await running.match(/\n/);
    const [places] = jsonLines(running.stdout) as [Record<string, string>];
    expect(places["reference"]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const openapi = await fetch(places["api"]!);
    expect(await openapi.json()).toHaveProperty("openapi");
    const page = await (await fetch(places["reference"]!)).text();
    expect(page).toContain("Closewise");
    // The site, where it is built, has the lab in pages of its own.
    expect(page).toMatch(/href="\/(?:lab|reproduce)\/"/);
    expect((await running.stop()).code).toBe(0);
  });

  it("a taken usual port of the reference is no obstacle, and is told; one that was asked for is", async () => {
    // Somebody else on this machine may have it already: as good.
    await takenPort(8081).catch(() => {});
    const args = ["up", "--port", "0", "--backend-port", "0", "--store", "memory"];
    const running = start(args, { cwd: folder().path });
    onTestFinished(() => running.kill());
    const [, port] = await running.match(/port 8081 is taken, .* on (\d+)/, "stderr");
    await running.match(new RegExp(`http://127\\.0\\.0\\.1:${port}/`));
    await running.stop();
    const strict = start([...args, "--admin-port", "8081"], { cwd: folder().path });
    onTestFinished(() => strict.kill());
    const { code, stderr } = await strict.result();
    expect(stderr).toMatch(/reference cannot listen on 127\.0\.0\.1:8081 .*--admin-port/);
    expect(code).toBe(2);
  });
});

/** Longer than what is not worth compressing, in more than one byte per letter. */
const LONG = "<p>Fermé, 关闭码</p>\n".repeat(500);

function builtSite(): string {
  const { path } = folder();
  const site = join(path, "dist");
  mkdirSync(join(site, "fr/codes/1008"), { recursive: true });
  writeFileSync(join(path, "secret.txt"), "secret");
  writeFileSync(join(site, "index.html"), "<h1>Home</h1>");
  writeFileSync(join(site, "404.html"), "<h1>Lost</h1>");
  writeFileSync(join(site, "fr/codes/1008/index.html"), "<h1>1008</h1>");
  writeFileSync(join(site, "a b.css"), "p {}");
  writeFileSync(join(site, "long.html"), LONG);
  writeFileSync(join(site, "long.png"), LONG);
  mkdirSync(join(site, "_astro"));
  writeFileSync(join(site, "_astro/x.abc.css"), "p {}");
  writeFileSync(join(site, ".hidden"), "secret");
  symlinkSync(join(path, "secret.txt"), join(site, "link.txt"));
  symlinkSync(path, join(site, "out"));
  return site;
}

import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { GROUPS, SCENARIO_IDS, SCENARIOS } from "../../src/lab/index.ts";
import { LAB_MESSAGES } from "../../src/lab/messages.ts";
import { LAB_PAGE_WORDS } from "../../src/cli/lab/page-words.ts";
import { RUNNER_WORDS } from "../../src/lab/runner-words/index.ts";
import { LANGUAGES, languageTag } from "../../src/codes/index.ts";
import { jsonLines, run, start } from "./command.ts";
import type { Running } from "./command.ts";
import { folder } from "./folder.ts";
import { closing, connect, takenPort } from "./sockets.ts";

const PAGE = /http:\/\/127\.0\.0\.1:\d+\/(?=\s)/;

function lab(...args: readonly string[]): Running {
  const running = start(["lab", "--port", "0", ...args]);
  onTestFinished(() => running.kill());
  return running;
}

/** Where it listens, as `ws://host:port`. */
async function address(running: Running): Promise<string> {
  const [page] = await running.match(PAGE);
  return `ws://${new URL(page).host}`;
}

describe("closewise lab", () => {
  it("says what to open and to try, and tells each run in one line", async () => {
    const running = lab();
    const ws = await address(running);
    await running.match(/probe ws:\/\/127\.0\.0\.1:\d+\/scenario\/reset\n/);
    await running.match(/npx wscat -c ws:\/\/127\.0\.0\.1:\d+\/close\/4001\n/);

    const told = closing(await connect(`${ws}/close/4001?reason=bye`));
    expect(await told).toEqual({ code: 4001, reason: "bye" });
    await running.match(
      /\n\d\d:\d\d:\d\d {2}close\/4001 +lab 4001 {2}client 4001 {2}the lab ended it \(FIN\) {2}\d+ ms\n/,
    );
    expect(await closing(await connect(`${ws}/scenario/reset?after=0s`))).toMatchObject({
      code: 1006,
    });
    await running.match(/ reset +lab 1006 {2}client 1006 {2}the lab reset it \(RST\) {2}\d+ ms\n/);

    const refused = new WebSocket(`${ws}/refuse/429`);
    refused.on("error", () => {});
    const [, response] = await once(refused, "unexpected-response");
    expect(response.statusCode).toBe(429);
    response.resume();
    await running.match(/ refuse\/429 +lab HTTP 429 {2}the lab ended it \(FIN\) {2}\d+ ms\n/);

    const { code, stdout, stderr } = await running.stop("SIGINT");
    expect(stdout).toMatch(/\nStopped after 3 runs\.\n$/);
    expect(stdout).not.toContain("\u001B");
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("--json: one object per line", async () => {
    const running = lab("--json");
    const [line] = await running.match(/.*\n/);
    const { page } = JSON.parse(line) as { page: string };
    const ws = page.replace("http:", "ws:");
    const socket = new WebSocket(`${ws}close/1005?run=a-run-of-mine`);
    socket.on("error", () => {});
    await new Promise((resolve) => socket.once("close", resolve));
    await running.match(/"type":"run".*\n/);
    const { stdout, code } = await running.stop();
    expect(jsonLines(stdout)).toEqual([
      {
        type: "listening",
        page,
        scenarios: `${page}scenarios.json`,
        close: `${ws}close/{code}`,
        refuse: `${ws}refuse/{status}`,
        runs: `${page}runs/{id}`,
        try: [expect.stringContaining(`probe ${ws}`), expect.stringContaining("wscat")],
      },
      {
        type: "run",
        run: expect.objectContaining({
          id: "a-run-of-mine",
          scenario: "close",
          sent: { code: 1005, reason: "" },
        }),
      },
      { type: "stopped", runs: 1 },
    ]);
    expect(code).toBe(0);
  });

  it("takes any free port when the usual one is taken, and says so; one that was asked for it does not", async () => {
    // Somebody else on this machine may have it already: as good.
    await takenPort(8082).catch(() => {});
    const running = start(["lab", "--no-tls"]);
    onTestFinished(() => running.kill());
    const [, port] = await running.match(/port 8082 is taken, .* on (\d+)/, "stderr");
    await running.match(new RegExp(`http://127\\.0\\.0\\.1:${port}/`));
    expect((await running.stop()).code).toBe(0);
    const strict = await run(["lab", "--port", "8082"]);
    expect(strict.stderr).toMatch(/the lab cannot listen on 127\.0\.0\.1:8082 .*--port/);
    expect(strict).toMatchObject({ stdout: "", code: 2 });
  });

  it("--max-connections: more than that are refused with 503", async () => {
    const running = lab("--max-connections", "1", "--no-tls");
    const ws = await address(running);
    await connect(`${ws}/scenario/echo`);
    const second = new WebSocket(`${ws}/scenario/echo`);
    second.on("error", () => {});
    const [, response] = await once(second, "unexpected-response");
    expect(response.statusCode).toBe(503);
    response.resume();
    expect((await running.stop()).code).toBe(0);
  });

  it("--no-tls: no scenario about certificates, here or on its page", async () => {
    const running = lab("--no-tls");
    const [page] = await running.match(PAGE);
    const html = await (await fetch(page)).text();
    expect(html).toContain('id="reset"');
    expect(html).not.toContain('id="tls-expired"');
    expect(html).not.toContain("ca.pem");
    expect((await running.stop()).code).toBe(0);
  });

  it("warns when others may reach it", async () => {
    const running = lab("--host", "0.0.0.0", "--no-tls");
    await running.match(/^closewise: the lab listens on 0\.0\.0\.0, .*on purpose.*\n$/, "stderr");
    await running.match(PAGE);
    expect((await running.stop()).code).toBe(0);
  });

  it("--lang fr speaks French, and offers its page in French", async () => {
    const running = lab("--lang", "fr", "--no-tls");
    const [page] = await running.match(PAGE);
    const html = await (await fetch(page, { headers: { "Accept-Language": "xx" } })).text();
    expect(html).toContain('<html lang="fr">');
    await closing(await connect(`${page.replace("http", "ws")}scenario/reset?after=0s`));
    await running.match(/ laboratoire 1006 {2}client 1006 {2}réinitialisée par le laboratoire/);
    expect((await running.stop()).stdout).toMatch(/Arrêté après 1 exécution\.\n$/);
  });

  it("--list prints every scenario, with the code that a page and ws report", async () => {
    const { stdout, code } = await run(["lab", "--list"]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(SCENARIO_IDS.length + 1);
    expect(stdout).toMatch(/^reset +1006 +1006 +\S/m);
    expect(code).toBe(0);
    const json = JSON.parse((await run(["lab", "--list", "--json", "--lang", "de"])).stdout);
    expect(json.map(({ id }: { id: string }) => id)).toEqual([...SCENARIO_IDS]);
    expect(json[0]).toEqual({
      id: "echo",
      group: "closing",
      ...LAB_MESSAGES.de.scenarios.echo,
      act: SCENARIOS.echo.act,
      parameters: SCENARIOS.echo.parameters,
      about: SCENARIOS.echo.about,
      page: SCENARIOS.echo.page,
      ws: SCENARIOS.echo.ws,
    });
  });
});

describe("the lab's page", () => {
  it("is in every language, whole, and loads nothing from elsewhere", async () => {
    const running = lab();
    const [address] = await running.match(PAGE);
    for (const language of LANGUAGES) {
      const response = await fetch(`${address}?lang=${language}`);
      const html = await response.text();
      expect(html).toContain(`<html lang="${languageTag(language)}">`);
      expect(html).toContain(`<h1>${LAB_PAGE_WORDS[language].title}</h1>`);
      expect(html).not.toMatch(/undefined|\[object|(?:src|href)="(?:https?:)?\/\//);
      const { groups, scenarios } = LAB_MESSAGES[language];
      const text = textOf(html);
      for (const id of SCENARIO_IDS) {
        expect(html).toContain(`id="${id}"`);
        for (const part of Object.values(scenarios[id])) expect(text).toContain(plain(part));
      }
      for (const group of GROUPS) expect(text).toContain(plain(groups[group].title));
      const [, json = ""] = /<script type="application\/json" id="data">([^<]*)</.exec(html) ?? [];
      expect(JSON.parse(json)).toMatchObject({ runner: RUNNER_WORDS[language] });
    }
    const wish = { "Accept-Language": "pt-BR,en;q=0.5" };
    expect(await (await fetch(address, { headers: wish })).text()).toContain('lang="pt-BR"');
    expect((await running.stop()).code).toBe(0);
  });

  it("has a policy that lets it run its own script alone, and connect where scenarios are", async () => {
    const running = lab();
    const [address] = await running.match(PAGE);
    const first = await fetch(address);
    const policy = first.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[\w+/=]+'; style-src 'nonce-/);
    const { scenarios } = (await (await fetch(`${address}scenarios.json`)).json()) as {
      scenarios: { url: string }[];
    };
    for (const { url } of scenarios) expect(policy).toContain(new URL(url).origin);
    const second = await fetch(address);
    expect(second.headers.get("content-security-policy")).not.toBe(policy);
    expect((await fetch(address, { method: "POST" })).status).toBe(405);
    expect((await fetch(`${address}nothing`)).status).toBe(404);
    for (const path of ["page/..%2f..%2findex.ts", "page/../index.ts", "page/none.ts", "page/x"]) {
      expect([path, (await fetch(`${address}${path}`)).status]).toEqual([path, 404]);
    }
    expect((await running.stop()).code).toBe(0);
  });
});

describe("up", () => {
  it("has the lab beside the reference, and says so", async () => {
    const { path } = folder();
    const ports = ["--port", "0", "--backend-port", "0", "--admin-port", "0"];
    const running = start(["up", ...ports, "--store", "memory", "--json"], { cwd: path });
    onTestFinished(() => running.kill());
    await running.match(/\n/);
    const [places] = jsonLines(running.stdout) as [Record<string, string>];
    const { reference, lab: labUrl } = places;
    expect(labUrl).toBe(`${reference}lab/`);
    const html = await (await fetch(`${labUrl}?lang=es`)).text();
    expect(html).toContain(`<h1>${LAB_PAGE_WORDS.es.title}</h1>`);
    expect(html).toContain('href="/"');
    const [, script = ""] = /src="(\/lab\/page\/[^"]+)"/.exec(html) ?? [];
    const served = await fetch(new URL(script, reference));
    expect(served.headers.get("content-type")).toMatch(/^text\/javascript/);
    const bare = await fetch(`${reference}lab`, { redirect: "manual" });
    expect([bare.status, bare.headers.get("location")]).toEqual([308, "/lab/"]);

    const ws = labUrl!.replace("http:", "ws:");
    expect(await closing(await connect(`${ws}close/4002`))).toMatchObject({ code: 4002 });
    const elsewhere = new WebSocket(reference!.replace("http:", "ws:"));
    elsewhere.on("error", () => {});
    const [, response] = await once(elsewhere, "unexpected-response");
    expect(response.statusCode).toBe(404);
    response.resume();
    // A client that stays does not keep it from stopping.
    const staying = closing(await connect(`${ws}scenario/black-hole`));
    expect((await running.stop()).code).toBe(0);
    await staying;
  });
});

/** The text of a page, without its markup. */
function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

const plain = (text: string): string => text.replaceAll("`", "");

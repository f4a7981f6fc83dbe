import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { WebSocketServer } from "ws";
import { Arrivals } from "../arrivals.ts";
import { Tab, chromium, launch } from "../chromium-peer.ts";
import type { PageEnd } from "../chromium-peer.ts";
import { WsEnd } from "../node-peers.ts";
import { available } from "../setting.ts";
import { startRecipe, tokenFor } from "./recipe.ts";
import type { Recipe } from "./recipe.ts";

/** What its page and its WebSockets are asked for with. */
const WAYS = {
  ws: ["http", "ws"],
  "wss over HTTP/1.1": ["https+h1", "wss+h1"],
  "wss over HTTP/2": ["https", "wss"],
} as const;
type Way = keyof typeof WAYS;

let browser: Browser | undefined;
beforeAll(async () => {
  if (chromium.missing === undefined) browser = await launch();
});
afterAll(() => browser?.close());

/** A page and a WebSocket on one server, as most applications have them. */
async function startApplication(perMessageDeflate: boolean): Promise<{
  readonly host: string;
  readonly connections: Arrivals<WsEnd>;
}> {
  const site = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Chat</title>");
  });
  const sockets = new WebSocketServer({ server: site, perMessageDeflate });
  const connections = new Arrivals<WsEnd>();
  sockets.on("connection", (socket) => connections.push(new WsEnd(socket)));
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    site.closeAllConnections();
    site.close();
  });
  return { host: `127.0.0.1:${(site.address() as AddressInfo).port}`, connections };
}

function startChat(backend: string): Promise<Recipe> {
  const http = ["    policy: chat\n", "    policy: chat\n    http: proxy\n"] as const;
  return startRecipe("chat", { backend, changes: [http] });
}

/** A page that the gateway's own address gave, in a profile of its own. */
async function openPage(recipe: Recipe, way: Way, cookie?: string): Promise<Tab> {
  const url = `${recipe.at(WAYS[way][0])}/chat`;
  const context = await browser!.newContext({ ignoreHTTPSErrors: true });
  onTestFinished(() => context.close());
  if (cookie !== undefined) await context.addCookies([{ name: "session", value: cookie, url }]);
  return Tab.open(context, url);
}

interface TokenPlace {
  readonly name: string;
  readonly compresses: boolean;
  readonly cookie: (token: string) => string | undefined;
  connect(tab: Tab, url: string, token: string): Promise<PageEnd>;
}

const places: readonly TokenPlace[] = [
  {
    name: "a cookie",
    compresses: true,
    cookie: (token) => token,
    connect: (tab, url) => tab.connect(url, ["chat.v1"]),
  },
  {
    name: "the subprotocols",
    compresses: true,
    cookie: () => undefined,
    connect: (tab, url, token) => tab.connect(url, ["chat.v1", "bearer", token]),
  },
  {
    name: "the first message",
    // There is no backend yet that could agree on it.
    compresses: false,
    cookie: () => undefined,
    async connect(tab, url, token) {
      const end = await tab.connect(url, ["chat.v1"]);
      await end.send(JSON.stringify({ type: "auth", token }));
      return end;
    },
  },
];

const DONE = { code: 1000, reason: "done" };
const line = (text: string): string => JSON.stringify({ type: "message", room: "lobby", text });
const BIG = "all work and no play, ✓ and ✗; ".repeat(10_000);
const ways = Object.keys(WAYS) as Way[];

describe.each(available([chromium]))("$name", () => {
  describe.each(ways)("over %s", (way) => {
    const urlOf = (recipe: Recipe): string => `${recipe.at(WAYS[way][1])}/chat`;

    // Chromium 156 sends 1001; over HTTP/2 it takes that back, and resets the stream instead.
    const left = { code: way === "wss over HTTP/2" ? 1006 : 1001, reason: "" };

    describe.each(places)("with its token in $name", (place) => {
      test.each([
        ["with", true],
        ["without", false],
      ])("talks %s permessage-deflate, and comes again", async (_, compresses) => {
        const application = await startApplication(compresses);
        const recipe = await startChat(application.host);
        const token = await tokenFor("ada", "chat");
        const tab = await openPage(recipe, way, place.cookie(token));
        const expected = compresses && place.compresses ? "permessage-deflate" : "";
        for (const ending of ["page", "backend", "leaves"] as const) {
          const page = await place.connect(tab, urlOf(recipe), token);
          const backend = await application.connections.next();
          expect([page.extensions, backend.extensions]).toEqual([expected, expected]);
          const said = [line("hello"), line(BIG), line(`and ✓ ${ending}`)];
          for (const text of said) {
            await page.send(text);
            expect(await backend.messages.next()).toBe(text);
            const answer = JSON.stringify({ to: "ada", text });
            await backend.send(answer);
            expect(await page.messages.next()).toBe(answer);
          }
          expect(recipe.gateway.connections).toBe(1);
          // Over HTTP/2 no socket is a WebSocket: it is a stream of the page's connection.
          const sockets = way === "wss over HTTP/2" ? 0 : 1;
          expect(recipe.gateway.sockets).toMatchObject({ websocket: sockets });
          if (ending === "page") await page.close(1000, "done");
          if (ending === "backend") await backend.close(1000, "done");
          if (ending === "leaves") await tab.page.goto("about:blank");
          expect(await backend.ended).toEqual(ending === "leaves" ? left : DONE);
          const record = await recipe.records.next();
          expect(record).toMatchObject({ user: "ada", rule: undefined, reports: [] });
          const initiator = ending === "backend" ? "upstream" : "client";
          expect(record.initiator).toBe(initiator);
          expect([record.upstreamCode, record.wasClean]).toEqual(
            ending === "leaves" ? [left.code, left.code === 1001] : [1000, true],
          );
          expect(backend.messages.all).toEqual(said);
        }
      });
    });

    test("that sends a card number gets 1008, and then cannot connect", async () => {
      const application = await startApplication(true);
      const recipe = await startChat(application.host);
      const tab = await openPage(recipe, way, await tokenFor("ada", "chat"));
      const page = await tab.connect(urlOf(recipe), ["chat.v1"]);
      const backend = await application.connections.next();
      await page.send(line("is 4111 1111 1111 1111"));
      const { code, reason } = await page.ended;
      expect(code).toBe(1008);
      expect(reason).toMatch(/^content-forbidden: .*card-number/);
      expect(await backend.ended).toMatchObject({ code: 1001 });
      expect(backend.messages.all).toEqual([]);
      expect(await recipe.records.next()).toMatchObject({
        rule: "content-forbidden",
        user: "ada",
        closeCode: 1008,
        wasClean: true,
      });
      const again = await tab.begin(urlOf(recipe), ["chat.v1"]);
      expect(await again.ended).toEqual({ code: 1006, reason: "" });
      expect(await recipe.records.next()).toMatchObject({ rule: "penalty", httpStatus: 429 });
    });

    test("cannot connect from a page of another address", async () => {
      const application = await startApplication(true);
      const recipe = await startChat(application.host);
      const elsewhere = way === "ws" ? "wss over HTTP/2" : "ws";
      const tab = await openPage(recipe, elsewhere, await tokenFor("ada", "chat"));
      const end = await tab.begin(urlOf(recipe), ["chat.v1"]);
      expect(await end.ended).toEqual({ code: 1006, reason: "" });
      expect(await recipe.records.next()).toMatchObject({ rule: "origin", httpStatus: 403 });
    });
  });
});

import { randomBytes } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocket as WsSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import { Doc } from "yjs";
import { Arrivals } from "../arrivals.ts";
import { expectQuiet, startRecipe, tokenFor } from "./recipe.ts";
import type { Recipe, Scheme } from "./recipe.ts";
import { startYjsServer } from "./yjs-server.ts";

/** `ws` with the headers of a page. */
class PageSocket extends WsSocket {
  constructor(url: string, protocols: string[]) {
    super(url, protocols, { origin: "https://app.example" });
  }
}

interface Editor {
  readonly doc: Doc;
  readonly provider: WebsocketProvider;
  readonly closes: Arrivals<{ readonly code: number; readonly reason: string } | null>;
  readonly given: Arrivals<{ readonly code: number; readonly reason: string }>;
}

const sockets: readonly (readonly [string, unknown])[] = [
  ["ws", PageSocket],
  ["undici", WebSocket],
];

function edit(
  recipe: Recipe,
  token: string,
  implementation: unknown,
  scheme: Scheme = "ws",
): Editor {
  const doc = new Doc();
  const url = `${recipe.at(scheme)}/yjs`;
  const provider = new WebsocketProvider(url, "a-document", doc, {
    params: { token },
    // Its way past the gateway, between tabs of a browser.
    disableBc: true,
    WebSocketPolyfill: implementation as typeof WebSocket,
  });
  onTestFinished(() => provider.destroy());
  const closes: Editor["closes"] = new Arrivals();
  const given: Editor["given"] = new Arrivals();
  provider.on("connection-close", (event) => closes.push(event));
  provider.on("closed", (event) => given.push(event));
  return { doc, provider, closes, given };
}

function textOf(doc: Doc): string {
  return doc.getText("text").toJSON();
}

/** Resolves once the document says so. */
async function says(doc: Doc, expected: string): Promise<void> {
  while (textOf(doc) !== expected) {
    await new Promise<void>((resolve) => {
      doc.once("update", () => resolve());
    });
  }
}

async function synced(provider: WebsocketProvider): Promise<void> {
  if (provider.synced) return;
  await new Promise<void>((resolve) => {
    provider.once("sync", () => resolve());
  });
}

describe.each(sockets)("y-websocket on %s", (_, implementation) => {
  test.each([
    ["ws", "with", true],
    ["ws", "without", false],
    ["wss", "with", true],
  ] as const)("two editors over %s, %s permessage-deflate", async (scheme, _, compresses) => {
    const server = await startYjsServer(compresses);
    const recipe = await startRecipe("y-websocket", { backend: server.host });
    const ada = edit(recipe, await tokenFor("ada", "yjs"), implementation, scheme);
    const bob = edit(recipe, await tokenFor("bob", "yjs"), implementation, scheme);
    await Promise.all([synced(ada.provider), synced(bob.provider)]);

    let whole = "";
    const type = async (by: Editor, to: Editor, text: string): Promise<void> => {
      by.doc.getText("text").insert(whole.length, text);
      whole += text;
      await says(to.doc, whole);
    };
    for (const word of ["Once ", "upon ", "a ", "time "]) {
      await type(ada, bob, word);
      await type(bob, ada, word.toUpperCase());
    }
    await type(ada, bob, "A long story ✓. ".repeat(60_000));
    const seen = new Promise<unknown>((resolve) => {
      bob.provider.awareness.on("change", () => {
        const state = bob.provider.awareness.getStates().get(ada.doc.clientID);
        if (state?.["name"] === "Ada") resolve(state);
      });
    });
    ada.provider.awareness.setLocalState({ name: "Ada", cursor: 3 });
    expect(await seen).toEqual({ name: "Ada", cursor: 3 });

    bob.provider.disconnect();
    const ending = { code: 1005, initiator: "client" } as const;
    expectQuiet(await recipe.records.next(), { ...ending, user: "bob" });
    expect(await server.closed.next()).toBe(1005);
    bob.doc.getText("text").insert(0, "Meanwhile: ");
    bob.provider.connect();
    await says(ada.doc, `Meanwhile: ${whole}`);
    await says(server.doc("a-document"), `Meanwhile: ${whole}`);
    bob.provider.destroy();
    expectQuiet(await recipe.records.next(), { ...ending, user: "bob" });
    ada.provider.destroy();
    expectQuiet(await recipe.records.next(), { ...ending, user: "ada" });

    expect(server.connections.toSorted()).toEqual([
      "/a-document ada",
      "/a-document bob",
      "/a-document bob",
    ]);
    const messages = recipe.records.all.reduce((sum, { client }) => sum + client.messages, 0);
    expect(server.received).toEqual({ binary: messages, text: 0 });
  });

  test("a change that is too large ends with 4413, and the editor stays away", async () => {
    const server = await startYjsServer(true);
    const recipe = await startRecipe("y-websocket", { backend: server.host });
    const ada = edit(recipe, await tokenFor("ada", "yjs"), implementation);
    await synced(ada.provider);
    ada.doc.getText("text").insert(0, "small");
    await says(server.doc("a-document"), "small");
    // Hard to compress: without content rules, the size is that on the wire.
    ada.doc.getText("text").insert(0, randomBytes(6 * 1024 * 1024).toString("base64"));

    const event = { code: 4413, reason: expect.stringMatching(/^message-size: /) as unknown };
    expect(await ada.given.next()).toEqual(event);
    expect(await ada.closes.next()).toMatchObject(event);
    expect(ada.provider.shouldConnect).toBe(false);
    expect(await server.closed.next()).toBe(1001);
    expect(textOf(server.doc("a-document"))).toBe("small");
    expect(await recipe.records.next()).toMatchObject({
      rule: "message-size",
      offender: "client",
      closeCode: 4413,
    });
    ada.provider.connect();
    const early = { code: 1013, reason: expect.stringMatching(/^penalty: /) as unknown };
    expect(await ada.closes.next()).toMatchObject(early);
  });

  test("a token that is over ends with 4401; with a fresh one the editor comes again", async () => {
    const server = await startYjsServer(true);
    const recipe = await startRecipe("y-websocket", { backend: server.host });
    const ada = edit(recipe, await tokenFor("ada", "yjs", 2), implementation);
    await synced(ada.provider);
    expect(await ada.given.next()).toMatchObject({ code: 4401 });
    ada.doc.getText("text").insert(0, "written meanwhile");
    ada.provider.params = { token: await tokenFor("ada", "yjs") };
    ada.provider.connect();
    await says(server.doc("a-document"), "written meanwhile");
  });
});

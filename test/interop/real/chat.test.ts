import { once } from "node:events";
import { WebSocket as WsSocket } from "ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Backend, End } from "../end.ts";
import { UndiciEnd, WsEnd, startWsServer, ws } from "../node-peers.ts";
import { PythonClients, python, pythonBackend, startPythonServer } from "../python-peers.ts";
import { available, untilEnd } from "../setting.ts";
import { authorityFile, expectQuiet, startRecipe, tokenFor } from "./recipe.ts";
import type { Recipe } from "./recipe.ts";

interface Client {
  readonly name: string;
  readonly missing?: string | undefined;
  /** Opens a connection with the token where this client can put it. */
  connect(url: string, token: string, compresses: boolean): Promise<End>;
}

let pythons: PythonClients | undefined;

const clients: readonly Client[] = [
  {
    name: "ws, token in the header",
    async connect(url, token, perMessageDeflate) {
      const headers = { Authorization: `Bearer ${token}` };
      return opened(url, ["chat.v1"], { headers, perMessageDeflate });
    },
  },
  {
    name: "ws, token in the first message",
    async connect(url, token) {
      const end = await opened(url, ["chat.v1"], {});
      await end.send(JSON.stringify({ type: "auth", token }));
      return end;
    },
  },
  {
    name: "undici, token among the subprotocols",
    async connect(url, token) {
      const end = new UndiciEnd(new WebSocket(url, ["chat.v1", "bearer", token]));
      const opening = new Promise<boolean>((resolve) => {
        end.socket.addEventListener("open", () => resolve(true));
        end.socket.addEventListener("error", () => resolve(false));
      });
      if (!(await opening)) throw new Error("the handshake failed");
      expect(end.socket.protocol).toBe("chat.v1");
      return end;
    },
  },
  {
    name: "python-websockets, token in the header",
    missing: python.missing,
    connect: (url, token, compresses) =>
      pythons!.connect(url, {
        subprotocols: ["chat.v1"],
        extra_headers: { Authorization: `Bearer ${token}` },
        compression: compresses ? "deflate" : null,
      }),
  },
];

beforeAll(() => {
  if (python.missing === undefined) pythons = new PythonClients({ SSL_CERT_FILE: authorityFile });
});
afterAll(() => pythons?.stop());

const backends = [
  {
    ...ws,
    start: (perMessageDeflate: boolean) => startWsServer({ perMessageDeflate }),
  },
  ...available([pythonBackend]).map(({ name }) => ({
    name,
    start: (compresses: boolean) =>
      startPythonServer({
        options: { subprotocols: ["chat.v1"], compression: compresses ? "deflate" : null },
      }),
  })),
];

const line = (text: string): string => JSON.stringify({ type: "message", room: "lobby", text });
const BIG = "all work and no play, ✓ and ✗; ".repeat(10_000);

describe.each(backends)("a backend of $name", ({ start }) => {
  describe.each([
    ["with", true],
    ["without", false],
  ] as const)("%s permessage-deflate", (_, compresses) => {
    describe.each(available(clients))("$name", (client) => {
      test.each(["ws", "wss"] as const)("talks over %s, and comes again", async (scheme) => {
        const backend = untilEnd(await start(compresses));
        const recipe = await startChat(backend);
        const url = `${recipe.at(scheme)}/chat`;
        const token = await tokenFor("ada", "chat");
        for (const round of [1, 2]) {
          const end = await client.connect(url, token, compresses);
          const other = await backend.connection();
          const join = JSON.stringify({ type: "join", room: "lobby" });
          const said = [join, line("hello"), line(BIG), line(`again, ${round} ✓`)];
          for (const text of said) {
            await end.send(text);
            expect(await other.messages.next()).toBe(text);
            const answer = JSON.stringify({ from: "server", to: "ada", text });
            await other.send(answer);
            expect(await end.messages.next()).toBe(answer);
          }
          for (const text of said) await end.send(text);
          await other.messages.first(2 * said.length);
          expect(other.messages.all).toEqual([...said, ...said]);
          const [closing, told] = round === 2 ? [other, end] : [end, other];
          await closing.close(1000, "done");
          expect(await told.ended).toEqual({ code: 1000, reason: "done" });
          expect(await closing.ended).toMatchObject({ code: 1000 });
          const record = await recipe.records.next();
          const initiator = round === 2 ? "upstream" : "client";
          expectQuiet(record, { code: 1000, user: "ada", initiator });
          expect(record.client.messages).toBe(2 * said.length);
          expect(record.subprotocol).toBe("chat.v1");
        }
      });

      test("that sends a card number gets 1008, and has to wait", async () => {
        const backend = untilEnd(await start(compresses));
        const recipe = await startChat(backend);
        const url = `${recipe.at("ws")}/chat`;
        const token = await tokenFor("ada", "chat");
        const end = await client.connect(url, token, compresses);
        const other = await backend.connection();
        await end.send(line("my card"));
        await end.send(line("is 4111 1111 1111 1111"));
        const { code, reason } = await end.ended;
        expect(code).toBe(1008);
        expect(reason).toMatch(/^content-forbidden: .*card-number/);
        expect(await other.ended).toMatchObject({ code: 1001 });
        expect(other.messages.all).toEqual([line("my card")]);
        expect(await recipe.records.next()).toMatchObject({
          rule: "content-forbidden",
          offender: "client",
          user: "ada",
          closeCode: 1008,
          upstreamCode: 1001,
          wasClean: true,
          reports: [],
        });
        // The status is there for whoever can read it; the API of browsers tells nothing.
        const refused = /429|handshake failed/;
        await expect(client.connect(url, token, compresses)).rejects.toThrow(refused);
        expect(await recipe.records.next()).toMatchObject({ rule: "penalty", httpStatus: 429 });
      });
    });
  });
});

test.each(available(clients))("$name: tokens are renewed in place", async (client) => {
  const backend = untilEnd(await startWsServer());
  const recipe = await startChat(backend, [["notice: 30s", "notice: 1s"]]);
  const end = await client.connect(
    `${recipe.at("ws")}/chat`,
    await tokenFor("ada", "chat", 3),
    true,
  );
  const other = await backend.connection();
  const notice = { type: "auth-expiring", expiresIn: expect.any(Number) as unknown };
  expect(JSON.parse(String(await end.messages.next()))).toEqual(notice);
  await end.send(JSON.stringify({ type: "auth", token: await tokenFor("ada", "chat", 4) }));
  await end.send(line("still here"));
  expect(await other.messages.next()).toBe(line("still here"));
  // It comes after the first token is over.
  expect(JSON.parse(String(await end.messages.next()))).toEqual(notice);
  await end.send(JSON.stringify({ type: "auth", token: await tokenFor("ada", "chat") }));
  await end.send(line("and still"));
  await other.messages.first(2);
  await end.close(1000);
  expect(await other.ended).toEqual({ code: 1000, reason: "" });
  expectQuiet(await recipe.records.next(), { code: 1000, user: "ada", initiator: "client" });
  expect(other.messages.all).toEqual([line("still here"), line("and still")]);
});

function startChat(
  backend: Backend,
  changes: readonly (readonly [string, string])[] = [],
): Promise<Recipe> {
  return startRecipe("chat", { backend: backend.url.host, changes });
}

async function opened(
  url: string,
  protocols: string[],
  options: ConstructorParameters<typeof WsSocket>[2],
): Promise<WsEnd> {
  const end = new WsEnd(new WsSocket(url, protocols, { ...options }));
  await once(end.socket, "open");
  return end;
}

import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type * as Graphql from "graphql";
import { createClient } from "graphql-ws";
import type { Client, ClientOptions } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocket as WsSocket, WebSocketServer } from "ws";
import { Arrivals } from "../arrivals.ts";
import { expectQuiet, startRecipe, tokenFor } from "./recipe.ts";
import type { Recipe, Scheme } from "./recipe.ts";

// The instance that graphql-ws gets from Node; an import here would be resolved by Vite, to another.
const graphql = createRequire(import.meta.url)("graphql") as typeof Graphql;
const { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } = graphql;

interface Context {
  readonly extra: { readonly request: { readonly headers: Record<string, unknown>; url?: string } };
}

const text = new GraphQLNonNull(GraphQLString);

/** Notes what it is sent. `tick` also tells how a subscription ended. */
function schemaWith(seen: Arrivals<string>): Graphql.GraphQLSchema {
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: "Query",
      fields: {
        whoAmI: {
          type: text,
          resolve: (_: unknown, _args, { extra }: Context) => extra.request.headers["x-user"],
        },
        blank: {
          type: text,
          args: { length: { type: new GraphQLNonNull(GraphQLInt) } },
          resolve: (_: unknown, { length }: { length: number }) => "x".repeat(length),
        },
      },
    }),
    mutation: new GraphQLObjectType({
      name: "Mutation",
      fields: {
        post: {
          type: new GraphQLNonNull(GraphQLInt),
          args: { text: { type: text } },
          resolve: (_: unknown, { text }: { text: string }) => {
            seen.push(text);
            return text.length;
          },
        },
      },
    }),
    subscription: new GraphQLObjectType({
      name: "Subscription",
      fields: {
        tick: {
          type: new GraphQLNonNull(GraphQLInt),
          args: { to: { type: GraphQLInt } },
          async *subscribe(_: unknown, { to = Infinity }: { to?: number }) {
            try {
              for (let tick = 1; tick <= to; tick++) {
                yield { tick };
                await new Promise((resolve) => {
                  setTimeout(resolve, 5);
                });
              }
            } finally {
              seen.push("unsubscribed");
            }
          },
        },
      },
    }),
  });
}

interface Backend {
  readonly host: string;
  readonly seen: Arrivals<string>;
  readonly urls: string[];
  readonly closed: Arrivals<number | undefined>;
}

async function startBackend(perMessageDeflate: boolean): Promise<Backend> {
  const http = createServer();
  const server = new WebSocketServer({ server: http, path: "/graphql", perMessageDeflate });
  const seen = new Arrivals<string>();
  const closed = new Arrivals<number | undefined>();
  const urls: string[] = [];
  const disposable = useServer(
    {
      schema: schemaWith(seen),
      context: (context) => context,
      onConnect: ({ extra }) => void urls.push(extra.request.url!),
      onClose: (_, code) => closed.push(code),
    },
    server,
    // It would end a connection whose Pong is late, as on a busy machine.
    0,
  );
  // Pings of the server's own, beside the gateway's.
  server.on("connection", (socket) => {
    const timer = setInterval(() => socket.ping(), 50);
    socket.once("close", () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => {
    http.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(async () => {
    await disposable.dispose();
    http.close();
  });
  return { host: `127.0.0.1:${(http.address() as AddressInfo).port}`, seen, urls, closed };
}

/** `ws` with the headers of a page. */
class PageSocket extends WsSocket {
  constructor(url: string, protocols: string) {
    super(url, protocols, { origin: "https://app.example" });
  }
}

interface ClosedEvent {
  readonly code: number;
  readonly reason: string;
}

interface Started {
  readonly client: Client;
  readonly closed: Arrivals<ClosedEvent>;
}

function start(options: ClientOptions): Started {
  const closed = new Arrivals<ClosedEvent>();
  const client = createClient({
    retryWait: () => Promise.resolve(),
    ...options,
    on: { closed: (event) => closed.push(event as ClosedEvent) },
  });
  onTestFinished(() => client.dispose());
  return { client, closed };
}

const urlWithToken = (recipe: Recipe, scheme: Scheme) => async (): Promise<string> =>
  `${recipe.at(scheme)}/graphql?token=${await tokenFor("ada", "graphql")}`;

async function exhaust(results: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of results);
}

async function ask(client: Client, query: string, variables = {}): Promise<unknown> {
  const { value } = await client.iterate({ query, variables }).next();
  return (value as { readonly data: unknown }).data;
}

const sockets = { ws: PageSocket, undici: WebSocket };

describe.each(Object.entries(sockets))("graphql-ws on %s", (_, webSocketImpl) => {
  test.each([
    ["ws", "with", true],
    ["ws", "without", false],
    ["wss", "with", true],
  ] as const)("a session over %s, %s permessage-deflate", async (scheme, _, compresses) => {
    const backend = await startBackend(compresses);
    const recipe = await startRecipe("graphql-ws", { backend: backend.host });
    const url = urlWithToken(recipe, scheme);
    const { client, closed } = start({ url, webSocketImpl, lazy: false, keepAlive: 50 });

    expect(await ask(client, "{ whoAmI __typename }")).toEqual({
      whoAmI: "ada",
      __typename: "Query",
    });
    const ticks: unknown[] = [];
    const subscription = "subscription ($to: Int) { tick(to: $to) }";
    for await (const { data } of client.iterate({ query: subscription, variables: { to: 40 } })) {
      ticks.push(data?.["tick"]);
    }
    expect(ticks).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));

    const post = "mutation ($text: String!) { post(text: $text) }";
    const large = "All of it, ✓. ".repeat(20_000);
    const texts = ["one", large, "three"];
    for (const text of texts) {
      expect(await ask(client, post, { text })).toEqual({ post: text.length });
    }
    expect(await ask(client, "{ blank(length: 800000) }")).toEqual({ blank: "x".repeat(800_000) });
    // Left in the middle: the client sends `complete`.
    for await (const { data } of client.iterate({ query: subscription })) {
      if (data?.["tick"] === 3) break;
    }
    await backend.seen.first(5);
    expect(backend.seen.all).toEqual(["unsubscribed", ...texts, "unsubscribed"]);
    await client.dispose();

    // undici 7.29 tells 1006 at times where messages were compressed; without a gateway, too.
    const codes = webSocketImpl === WebSocket && compresses ? [1000, 1006] : [1000];
    expect((await closed.next()).code).toBeOneOf(codes);
    expect(await backend.closed.next()).toBe(1000);
    expect(backend.urls).toEqual(["/graphql"]);
    const record = await recipe.records.next();
    expectQuiet(record, { code: 1000, user: "ada", initiator: "client" });
    expect(record.subprotocol).toBe("graphql-transport-ws");
  });

  test("a subscription goes on with a fresh token when the first is over", async () => {
    const backend = await startBackend(true);
    const recipe = await startRecipe("graphql-ws", { backend: backend.host });
    const lifetimes = [2, 3_600];
    const { client, closed } = start({
      webSocketImpl,
      url: async () => {
        const token = await tokenFor("ada", "graphql", lifetimes.shift());
        return `${recipe.at("ws")}/graphql?token=${token}`;
      },
    });
    let starts = 0;
    for await (const { data } of client.iterate({ query: "subscription { tick }" })) {
      if (data?.["tick"] === 1 && ++starts === 2) break;
    }
    expect(lifetimes).toEqual([]);
    const reason = "auth-expired: the token has expired, connect again with a new one";
    expect(await closed.next()).toMatchObject({ code: 4403, reason });
    expect(await recipe.records.next()).toMatchObject({ rule: "auth-expired", closeCode: 4403 });
    // Without subscriptions it closes by itself.
    expect(await closed.next()).toMatchObject({ code: 1000 });
    const ending = { code: 1000, user: "ada", initiator: "client" } as const;
    expectQuiet(await recipe.records.next(), ending);
  });

  test("why the recipe has no notice: the client closes with 4004 on one", async () => {
    const backend = await startBackend(true);
    const forward = "forward: { headers: { X-User: sub } }";
    const recipe = await startRecipe("graphql-ws", {
      backend: backend.host,
      changes: [[forward, `${forward}\n      expiry: { notice: 1s }`]],
    });
    const token = await tokenFor("ada", "graphql", 3);
    const url = `${recipe.at("ws")}/graphql?token=${token}`;
    const { client } = start({ url, webSocketImpl });
    const ticks = client.iterate({ query: "subscription { tick }" });
    await expect(exhaust(ticks)).rejects.toThrow(/auth-expiring/);
    expect(await backend.closed.next()).toBe(4004);
  });

  test("an introspection query ends with 1008, and the client does not come again", async () => {
    const backend = await startBackend(true);
    const recipe = await startRecipe("graphql-ws", { backend: backend.host });
    const { client, closed } = start({ url: urlWithToken(recipe, "ws"), webSocketImpl });
    const error = await ask(client, "{ __schema { types { name } } }").catch((e: unknown) => e);

    const event = {
      code: 1008,
      reason: expect.stringMatching(/^content-forbidden: .*introsp/) as unknown,
    };
    expect(error).toMatchObject(event);
    expect(await closed.next()).toMatchObject(event);
    expect(await backend.closed.next()).toBe(1001);
    expect(await recipe.records.next()).toMatchObject({
      rule: "content-forbidden",
      offender: "client",
      closeCode: 1008,
      wasClean: true,
    });
    expect(recipe.records.all).toHaveLength(1);
  });
});

import { connectAsync } from "mqtt";
import type { IClientOptions, MqttClient } from "mqtt";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocket as WsSocket } from "ws";
import type { ClientOptions } from "ws";
import { temporaryFolder } from "../../gateway/listener/certificates.ts";
import { Arrivals } from "../arrivals.ts";
import { available } from "../setting.ts";
import { mosquitto, startMosquitto } from "./mosquitto.ts";
import { expectQuiet, startRecipe, tokenFor } from "./recipe.ts";
import type { Recipe, Scheme } from "./recipe.ts";

const folder = temporaryFolder();

interface Device {
  readonly client: MqttClient;
  readonly messages: Arrivals<string>;
  /** Of the socket beneath. */
  readonly closes: Arrivals<{ readonly code: number; readonly reason: string }>;
}

async function connect(
  recipe: Recipe,
  user: string,
  scheme: Scheme,
  more: IClientOptions = {},
): Promise<Device> {
  const closes: Device["closes"] = new Arrivals();
  const token = await tokenFor(user, "mqtt");
  const client = await connectAsync(`${recipe.at(scheme)}/mqtt`, {
    clientId: user,
    transformWsUrl: (url) => `${url}?token=${token}`,
    wsOptions: { origin: "https://app.example", perMessageDeflate: true },
    createWebsocket: (url, protocols, { wsOptions }) => {
      const socket = new WsSocket(url, protocols, wsOptions as ClientOptions);
      socket.on("close", (code, reason) => closes.push({ code, reason: reason.toString() }));
      return socket;
    },
    ...more,
  });
  onTestFinished(() => client.endAsync(true));
  const messages = new Arrivals<string>();
  client.on("message", (topic, payload) => messages.push(`${topic} ${payload.toString()}`));
  return { client, messages, closes };
}

describe.each(available([mosquitto]))("MQTT.js, with $name", () => {
  test.each([
    ["ws", 4],
    ["ws", 5],
    ["wss", 5],
  ] as const)("a session over %s of MQTT %i", async (scheme, protocolVersion) => {
    const broker = await startMosquitto(folder);
    const recipe = await startRecipe("mqtt", { backend: broker.host });
    const session = protocolVersion === 5 ? { properties: { sessionExpiryInterval: 60 } } : {};
    const options = { protocolVersion, clean: false, ...session } as const;
    const ada = await connect(recipe, "ada", scheme, options);
    const bob = await connect(recipe, "bob", scheme, { protocolVersion });
    await ada.client.subscribeAsync("room/#", { qos: 1 });
    await bob.client.subscribeAsync("answer/#", { qos: 2 });

    const large = "x".repeat(40_000);
    for (const text of ["one", "two ✓", large]) {
      await bob.client.publishAsync("room/1", text, { qos: 1 });
      expect(await ada.messages.next()).toBe(`room/1 ${text}`);
      await ada.client.publishAsync("answer/1", text, { qos: 2 });
      expect(await bob.messages.next()).toBe(`answer/1 ${text}`);
    }
    await ada.client.endAsync();
    // It closes without a code, and mosquitto often drops its transport without an answer.
    const wasClean: unknown = expect.any(Boolean);
    const ending = { code: 1005, initiator: "client", wasClean } as const;
    expectQuiet(await recipe.records.next(), { ...ending, user: "ada" });
    await bob.client.publishAsync("room/1", "while you were away", { qos: 1 });
    ada.client.reconnect();
    expect(await ada.messages.next()).toBe("room/1 while you were away");
    await ada.client.endAsync();
    expectQuiet(await recipe.records.next(), { ...ending, user: "ada" });
    await bob.client.endAsync();
    expectQuiet(await recipe.records.next(), { ...ending, user: "bob" });
    const code = { code: 1005, reason: "" };
    expect(ada.closes.all.concat(bob.closes.all)).toEqual([code, code, code]);
    expect(broker.log.all.filter((line) => line.startsWith("Client "))).toEqual([
      "Client ada disconnected.",
      "Client ada disconnected.",
      "Client bob disconnected.",
    ]);
    expect(recipe.records.all[0]!.subprotocol).toBe("mqtt");
  });

  test("what is too large ends with 1009, and its will is published", async () => {
    const broker = await startMosquitto(folder);
    const recipe = await startRecipe("mqtt", { backend: broker.host });
    const will = { topic: "gone/ada", payload: Buffer.from("ada is gone"), qos: 1, retain: false };
    const ada = await connect(recipe, "ada", "ws", { will, reconnectPeriod: 0 } as IClientOptions);
    const bob = await connect(recipe, "bob", "ws");
    await bob.client.subscribeAsync("#", { qos: 1 });
    const closed = new Promise<void>((resolve) => {
      ada.client.once("close", () => resolve());
    });
    ada.client.publish("room/1", Buffer.alloc(300_000));

    await closed;
    const reason = expect.stringMatching(/^message-size: /) as unknown;
    expect(await ada.closes.next()).toEqual({ code: 1009, reason });
    expect(await bob.messages.next()).toBe("gone/ada ada is gone");
    expect(bob.messages.all).toHaveLength(1);
    expect(await recipe.records.next()).toMatchObject({
      rule: "message-size",
      offender: "client",
      user: "ada",
      closeCode: 1009,
      upstreamCode: 1001,
    });
  });
});

import { expect, test } from "vitest";
import { until } from "../listener/gauge.ts";
import { Configuring, MODES, startGateway } from "../support/index.ts";
import { openConversation, startEcho } from "../support/conversation.ts";
import type { Conversation } from "../support/conversation.ts";

const EACH = 60;

/** Two echoing upstreams, half of the talking connections on each. */
async function start(io: (typeof MODES)[number], drainMs: number) {
  const echoes = [await startEcho(), await startEcho()] as const;
  const gateway = await startGateway({
    io,
    upstreams: [echoes[0].url, echoes[1].url],
    drainMs,
  });
  const conversations: Conversation[] = [];
  for (let i = 0; i < 2 * EACH; i++) {
    conversations.push(await openConversation(gateway.port, "/chat", i));
  }
  expect(echoes.map(({ connections }) => connections)).toEqual([EACH, EACH]);
  // Round robin: every second one is on the first.
  const [first, second] = [0, 1].map((k) => conversations.filter((_, i) => i % 2 === k));
  await Promise.all(conversations.map((one) => one.hears(2)));
  return { echoes, gateway, first: first!, second: second! };
}

/** None of them has missed anything, and all go on. */
async function goOn(conversations: readonly Conversation[]): Promise<void> {
  await Promise.all(conversations.map((one) => one.hears(3)));
  for (const { fault } of conversations) expect(fault).toBeUndefined();
}

test.each(MODES)("a killed upstream ends its own talking connections alone (%s)", async (io) => {
  const { echoes, gateway, first, second } = await start(io, 0);
  const ends = first.map((one) => one.ends());
  echoes[0].kill();
  expect(new Set(await Promise.all(ends))).toEqual(new Set([1014]));
  await goOn(second);
  while (gateway.records.length < EACH) await gateway.nextRecord();
  for (const record of gateway.records) {
    expect(record).toMatchObject({ cause: "transport-lost", rule: "upstream-lost" });
  }
  expect(gateway.gateway.connections).toBe(EACH);
});

test.each(MODES)("a drained upstream ends its own with 1012, one by one (%s)", async (io) => {
  const { echoes, gateway, first, second } = await start(io, 1_500);
  const ends = first.map((one) => one.ends());
  expect(gateway.gateway.drainUpstream(echoes[0].url.href)).toBe(EACH);
  await Promise.race(ends);
  // Spread: the first have gone, and others still talk.
  const open = first.filter(({ closeCode }) => closeCode === undefined);
  expect(open.length).toBeGreaterThan(EACH / 2);
  const more = [];
  for (let i = 0; i < 4; i++) more.push(await openConversation(gateway.port, "/chat"));
  await goOn([...second, ...more]);
  expect(new Set(await Promise.all(ends))).toEqual(new Set([1012]));
  while (gateway.records.length < EACH) await gateway.nextRecord();
  for (const record of gateway.records) {
    expect(record).toMatchObject({ cause: "drain", rule: "drain", wasClean: true });
  }
  // The upstream lets its ends go a moment after the gateway has.
  await until(() => echoes[0].connections === 0);
  expect(echoes[1].connections).toBe(EACH + 4);

  expect(gateway.gateway.undrainUpstream(echoes[0].url.href)).toBe(true);
  for (let i = 0; i < 2; i++) more.push(await openConversation(gateway.port, "/chat"));
  await goOn([...second, ...more]);
  expect(echoes[0].connections).toBeGreaterThan(0);
});

test.each(MODES)("a removed route ends its own with 1012, one by one (%s)", async (io) => {
  const echo = await startEcho();
  const configuring = new Configuring();
  const [kept, gone] = ["kept", "gone"].map((name) =>
    configuring.route(echo.url, {}, { name, match: { path: `/${name}` } }),
  );
  const gateway = await startGateway({ io, routes: [kept!, gone!], drainMs: 1_500 });
  const open = (path: string) =>
    Promise.all(Array.from({ length: EACH }, () => openConversation(gateway.port, path)));
  const [staying, leaving] = [await open("/kept"), await open("/gone")];
  const ends = leaving.map((one) => one.ends());
  expect(gateway.gateway.reload([kept!])).toMatchObject({ adopted: EACH, ended: EACH });
  await Promise.race(ends);
  const still = leaving.filter(({ closeCode }) => closeCode === undefined);
  expect(still.length).toBeGreaterThan(EACH / 2);
  await goOn(staying);
  expect(new Set(await Promise.all(ends))).toEqual(new Set([1012]));
  await goOn(staying);
});

import { expect, test } from "vitest";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import { Configuring, MODES, startBackend, startGateway } from "./support/index.ts";
import { openConversation, startEcho } from "./support/conversation.ts";

const CONNECTIONS = 300;
const RELOADS = 20;

/** Each reload changes something that concerns every connection. */
function policyAt(i: number): AuthoredPolicy {
  const limits: AuthoredPolicy["limits"] = {
    messages: [{ per: "connection", rate: `${100_000 + i}/s` }],
    messageSize: i % 2 === 0 ? "64KiB" : "32KiB",
  };
  const content: AuthoredPolicy["content"] =
    i % 3 === 1
      ? { forbid: [{ name: "secret", pattern: "secret" }] }
      : i % 3 === 2
        ? { json: true, from: "both" }
        : {};
  return { limits, content, codes: { "message-rate": 4000 + i } };
}

test.each(MODES)(
  `${RELOADS} reloads under ${CONNECTIONS} talking connections: none lost, nothing lost or out of order (%s)`,
  async (io) => {
    const echo = await startEcho();
    const backend = await startBackend();
    const configuring = new Configuring();
    const other = configuring.route(backend.url, {}, { name: "other", match: { path: "/other" } });
    const routes = (i: number) => {
      const route = configuring.route(echo.url, policyAt(i), { match: { path: "/chat" } });
      return i % 2 === 0 ? [route] : [other, route];
    };
    const gateway = await startGateway({ io, routes: routes(0) });
    const conversations = await Promise.all(
      Array.from({ length: CONNECTIONS }, (_, k) => openConversation(gateway.port, "/chat", k)),
    );
    const said = () => conversations.reduce((sum, { heard }) => sum + heard, 0);
    for (let i = 1; i <= RELOADS; i++) {
      const before = said();
      expect(gateway.gateway.reload(routes(i))).toEqual({
        adopted: CONNECTIONS,
        ended: 0,
        unseen: 0,
      });
      // Every connection has said something under it, most of them more than once.
      await Promise.all(conversations.map((one) => one.hears(2)));
      expect(said()).toBeGreaterThanOrEqual(before + 2 * CONNECTIONS);
    }
    for (const one of conversations) expect(one.fault).toBeUndefined();
    expect(gateway.gateway.connections).toBe(CONNECTIONS);

    // The last policy is in force for each of them: exactly those who break it end, by its own code.
    const strict: AuthoredPolicy = {
      content: { forbid: [{ name: "secret", pattern: "secret" }] },
      codes: { "content-forbidden": 4999 },
    };
    gateway.gateway.reload([configuring.route(echo.url, strict, { match: { path: "/chat" } })]);
    const loud = conversations.filter((_, k) => k % 10 === 0);
    const codes = await Promise.all(loud.map((one) => one.breaks("a secret")));
    expect(new Set(codes)).toEqual(new Set([4999]));
    const kept = conversations.filter((_, k) => k % 10 !== 0);
    await Promise.all(kept.map((one) => one.hears(2)));
    for (const one of kept) expect(one.fault).toBeUndefined();

    await Promise.all(kept.map((one) => one.leave()));
    await Promise.all(conversations.map((one) => one.over()));
    while (gateway.records.length < CONNECTIONS) await gateway.nextRecord();
    const causes = Object.groupBy(gateway.records, ({ cause, rule }) => `${cause} ${rule}`);
    expect(Object.fromEntries(Object.entries(causes).map(([k, all]) => [k, all!.length]))).toEqual({
      "rule content-forbidden": CONNECTIONS / 10,
      "peer-close undefined": CONNECTIONS - CONNECTIONS / 10,
    });
    expect(gateway.gateway.connections).toBe(0);
  },
  120_000,
);

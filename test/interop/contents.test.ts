import { describe, expect, test } from "vitest";
import { routeTo } from "../gateway/contents/setting.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import { chromium } from "./chromium-peer.ts";
import { undici, ws, wsBackend } from "./node-peers.ts";
import { python, pythonBackend } from "./python-peers.ts";
import { available, join, withBackend, withClients } from "./setting.ts";

const clients = available([undici, ws, python, chromium]);
const backends = available([wsBackend, pythonBackend]);
withClients(clients);

const forbid = [{ name: "secret", pattern: "s3cret" }] as const;

/** Long enough for all of these libraries to compress it, and much like the one before. */
const said = (n: number, what = "hello"): string =>
  JSON.stringify({ n, text: `${what} `.repeat(400 + n) });

describe.each(backends)("$name behind the gateway", (kind) => {
  const backend = withBackend(kind);
  const enter = (client: (typeof clients)[number], policy: AuthoredPolicy) =>
    join(client, backend(), policy, { routes: [routeTo(backend().url, policy)] });

  describe.each(clients)("$name in front", (client) => {
    test("compressed messages are read both ways, and go on as they are", async () => {
      const joined = await enter(client, { content: { forbid, json: true, from: "both" } });
      expect(joined.client.extensions).toMatch(/^permessage-deflate/);
      const sent = Array.from({ length: 30 }, (_, n) => said(n));
      for (const text of sent) await joined.client.send(text);
      for (const text of sent) await joined.backend.send(text);
      for (const text of sent) expect(await joined.backend.messages.next()).toBe(text);
      for (const text of sent) expect(await joined.client.messages.next()).toBe(text);
      await joined.client.send(said(31, "s3cret"));
      expect(await joined.client.ended).toMatchObject({ code: 1008 });
      expect(await joined.backend.ended).toMatchObject({ code: 1001 });
      expect(joined.backend.messages.all).toEqual(sent);
      expect(await joined.records.next()).toMatchObject({
        rule: "content-forbidden",
        wasClean: true,
        client: { messages: 30 },
        upstream: { messages: 30 },
      });
    });

    test("what is left out leaves the rest readable", async () => {
      const joined = await enter(client, { content: { forbid, over: "drop" } });
      const sent = Array.from({ length: 30 }, (_, n) => said(n, n % 3 === 1 ? "s3cret" : "hello"));
      for (const text of sent) await joined.client.send(text);
      const left = sent.filter((text) => !text.includes("s3cret"));
      for (const text of left) expect(await joined.backend.messages.next()).toBe(text);
      await joined.client.close(1000);
      expect(await joined.backend.ended).toMatchObject({ code: 1000 });
      expect(await joined.records.next()).toMatchObject({
        wasClean: true,
        client: { messages: 20 },
        reports: [{ rule: "content-forbidden", action: "drop", count: 10 }],
      });
    });
  });
});

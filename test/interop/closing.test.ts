import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromium, newTab, tab } from "./chromium-peer.ts";
import type { ClientKind } from "./end.ts";
import { startWsServer, undici, ws, wsBackend } from "./node-peers.ts";
import { PythonClients, python, pythonBackend, startPythonServer } from "./python-peers.ts";
import {
  available,
  join,
  sentences,
  startGateway,
  untilEnd,
  withBackend,
  withClients,
} from "./setting.ts";
import { startTap } from "./tap.ts";

const clients = available([undici, ws, python, chromium]);
const backends = available([wsBackend, pythonBackend]);
withClients(clients);

/** As long as a reason can be: 123 bytes. */
const REASON = `${"é".repeat(60)}✓`;

/** What a backend may say that passes through: more than a page's API can send. */
const BACKEND_CODES = [1001, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999];

describe.each(backends)("$name behind the gateway", (kind) => {
  const backend = withBackend(kind);

  describe.each(clients)("$name in front", (client: ClientKind) => {
    test("a normal end by the client", async () => {
      const joined = await join(client, backend());
      await joined.client.send("hello");
      expect(await joined.backend.messages.next()).toBe("hello");
      await joined.backend.send("welcome");
      expect(await joined.client.messages.next()).toBe("welcome");

      await joined.client.close(1000, "done, thanks ✓");

      expect(await joined.backend.ended).toEqual({ code: 1000, reason: "done, thanks ✓" });
      expect(await joined.client.ended).toEqual({ code: 1000, reason: "done, thanks ✓" });
      const record = await joined.records.next();
      expect(record).toMatchObject({
        cause: "peer-close",
        initiator: "client",
        closeCode: 1000,
        upstreamCode: 1000,
        wasClean: true,
        client: { first: "received", messages: 1, transport: "closed" },
        upstream: { first: "sent", messages: 1, transport: "eof" },
      });
      expect(sentences(record)).toEqual({
        en: "The client closed normally (1000 Normal Closure, “done, thanks ✓”) after 1 s.",
        fr: "Le client a fermé normalement (1000 Normal Closure, « done, thanks ✓ ») après 1 s.",
      });
    });

    test("a normal end by the backend", async () => {
      const joined = await join(client, backend());
      await joined.backend.close(1000, "that was all");

      expect(await joined.client.ended).toEqual({ code: 1000, reason: "that was all" });
      const reason = client.echoesReason ? "that was all" : "";
      expect(await joined.backend.ended).toEqual({ code: 1000, reason });
      const record = await joined.records.next();
      expect(record).toMatchObject({
        cause: "peer-close",
        initiator: "upstream",
        closeCode: 1000,
        upstreamCode: 1000,
        wasClean: true,
        client: { first: "sent" },
        upstream: { first: "received" },
      });
      expect(sentences(record)).toEqual({
        en: "The upstream closed normally (1000 Normal Closure, “that was all”) after 1 s.",
        fr: "Le serveur amont a fermé normalement (1000 Normal Closure, « that was all ») après 1 s.",
      });
    });

    test.each(client.closeCodes)("the client's %i passes unchanged", async (code) => {
      const joined = await join(client, backend());
      await joined.client.close(code, REASON);

      expect(await joined.backend.ended).toEqual({ code, reason: REASON });
      expect(await joined.client.ended).toEqual({ code, reason: REASON });
      const record = await joined.records.next();
      expect(record).toMatchObject({ cause: "peer-close", initiator: "client", wasClean: true });
      expect([record.closeCode, record.upstreamCode]).toEqual([code, code]);
      expect(record.client.received).toEqual({ statusCode: code, reason: REASON });
      if (code === 1000) return;
      const { en, fr } = sentences(record);
      expect(en).toMatch(
        new RegExp(`^The client closed with ${code}.* \\(“${REASON}”\\) after 1 s`),
      );
      expect(fr).toMatch(
        new RegExp(`^Le client a fermé avec ${code}.* \\(« ${REASON} »\\) après 1 s`),
      );
    });

    test.each(BACKEND_CODES)("the backend's %i passes unchanged", async (code) => {
      const joined = await join(client, backend());
      await joined.backend.close(code, REASON);

      expect(await joined.client.ended).toEqual({ code, reason: REASON });
      expect(await joined.backend.ended).toMatchObject({ code });
      const record = await joined.records.next();
      expect(record).toMatchObject({ cause: "peer-close", initiator: "upstream", wasClean: true });
      expect([record.closeCode, record.upstreamCode]).toEqual([code, code]);
      const { en, fr } = sentences(record);
      expect(en).toMatch(new RegExp(`^The upstream closed with ${code}`));
      expect(fr).toMatch(new RegExp(`^Le serveur amont a fermé avec ${code}`));
    });

    test("an empty Close stays empty", async () => {
      const byClient = await join(client, backend());
      await byClient.client.close();
      expect(await byClient.backend.ended).toEqual({ code: 1005, reason: "" });
      expect(await byClient.client.ended).toEqual({ code: 1005, reason: "" });
      const first = await byClient.records.next();
      expect(first).toMatchObject({ closeCode: 1005, upstreamCode: 1005, wasClean: true });
      expect(first.client.received).toEqual({ statusCode: undefined, reason: "" });
      expect(sentences(first)).toEqual({
        en: "The client closed without giving a code (empty Close frame) after 1 s.",
        fr: "Le client a fermé sans donner de code (trame Close vide) après 1 s.",
      });

      const byBackend = await join(client, backend());
      await byBackend.backend.close();
      expect(await byBackend.client.ended).toEqual({ code: 1005, reason: "" });
      expect(await byBackend.backend.ended).toEqual({ code: 1005, reason: "" });
      const second = await byBackend.records.next();
      expect(second).toMatchObject({ closeCode: 1005, upstreamCode: 1005, wasClean: true });
      expect(sentences(second)).toEqual({
        en: "The upstream closed without giving a code (empty Close frame) after 1 s.",
        fr: "Le serveur amont a fermé sans donner de code (trame Close vide) après 1 s.",
      });
    });

    test("a drain: 1012", async () => {
      const joined = await join(client, backend(), {}, { drainMs: 0 });
      const drained = joined.gateway.drain();

      const reason = "drain: the gateway restarts, connect again; retry-after=5";
      expect(await joined.client.ended).toEqual({ code: 1012, reason });
      expect(await joined.backend.ended).toEqual({ code: 1001, reason });
      await drained;
      const record = await joined.records.next();
      expect(record).toMatchObject({
        cause: "drain",
        initiator: "gateway",
        rule: "drain",
        closeCode: 1012,
        upstreamCode: 1001,
        wasClean: true,
      });
      expect(sentences(record)).toEqual({
        en: "The gateway was draining for a planned restart and closed with 1012 Service Restart after 1 s.",
        fr: "La passerelle se vidait avant un redémarrage planifié et a fermé avec 1012 Service Restart après 1 s.",
      });
    });
  });
});

describe.each([undici, ws])("$name", (kind) => {
  test("both close at once: each sees the other's code", async () => {
    const joined = await join(kind, untilEnd(await startWsServer()));
    await Promise.all([joined.client.close(4001, "mine"), joined.backend.close(4002, "yours")]);

    expect(await joined.client.ended).toEqual({ code: 4002, reason: "yours" });
    expect(await joined.backend.ended).toEqual({ code: 4001, reason: "mine" });
    const record = await joined.records.next();
    expect(record).toMatchObject({
      cause: "peer-close",
      closeCode: 4002,
      upstreamCode: 4001,
      wasClean: true,
    });
    // Whose Close comes to the gateway first began it, for the record.
    const { en, fr } = sentences(record);
    expect(en).toMatch(
      /^The (?:client closed with 4001 \(“mine”\)|upstream closed with 4002 \(“yours”\)) after 1 s\.$/,
    );
    expect(fr).toMatch(
      /^Le (?:client a fermé avec 4001 \(« mine »\)|serveur amont a fermé avec 4002 \(« yours »\)) après 1 s\.$/,
    );
  });
});

describe("replies that are on their way when the client closes", () => {
  const replies = Array.from({ length: 50 }, (_, n) => `reply ${n}`);

  test.each(available([ws, python]))("reach $name", async (kind) => {
    const joined = await join(kind, untilEnd(await startWsServer()));
    await Promise.all([joined.client.send("go 50"), joined.client.close(1000)]);

    expect(await joined.client.ended).toEqual({ code: 1000, reason: "" });
    expect(joined.client.messages.all).toEqual(replies);
    expect(await joined.backend.ended).toEqual({ code: 1000, reason: "" });
    const record = await joined.records.next();
    expect(record).toMatchObject({ wasClean: true, client: { messages: 1 } });
    expect(record.upstream.messages).toBe(50);
    expect(sentences(record)).toEqual({
      en: "The client closed normally (1000 Normal Closure) after 1 s.",
      fr: "Le client a fermé normalement (1000 Normal Closure) après 1 s.",
    });
  });

  test.each(available([chromium]))("reach $name, which keeps them from its page", async () => {
    const backend = untilEnd(await startWsServer({ perMessageDeflate: false }));
    const { port, records } = await startGateway(backend.url);
    const tap = await startTap(port);
    const client = await tab().connect(tap.url);
    await client.sendAndClose("go 50", 1000);

    expect(await client.ended).toEqual({ code: 1000, reason: "" });
    expect(tap.toClient().match(/reply \d+/g)).toEqual(replies);
    // "If ready state is not OPEN (1), then return": the WebSockets Standard, for pages.
    expect(client.messages.all).toEqual([]);
    const record = await records.next();
    expect(record).toMatchObject({ closeCode: 1000, wasClean: true, upstream: { messages: 50 } });
  });

  const pythons = available([pythonBackend]);
  test.each(pythons)("are as many as $name could still send", async () => {
    const joined = await join(python, untilEnd(await startPythonServer()));
    await joined.client.send("go 5000");
    await joined.client.messages.first(1);
    await joined.client.close(1000, "enough");

    const sent = await joined.backend.replied.next();
    expect(await joined.client.ended).toEqual({ code: 1000, reason: "enough" });
    expect(await joined.backend.ended).toEqual({ code: 1000, reason: "enough" });
    expect(joined.client.messages.all).toHaveLength(sent);
    const record = await joined.records.next();
    expect(record).toMatchObject({ wasClean: true, upstream: { messages: sent } });
  });
});

describe("a process that is killed", () => {
  const pythons = available([pythonBackend]);

  describe.each(pythons)("as backend: $name", () => {
    test.each(clients)("$name gets 1014", async (kind) => {
      const backend = untilEnd(await startPythonServer());
      const joined = await join(kind, backend);
      await joined.backend.send("I feel fine");
      await joined.client.messages.first(1);
      backend.process.signal("SIGKILL");

      const reason = "upstream-lost: the upstream went away";
      expect(await joined.client.ended).toEqual({ code: 1014, reason });
      const record = await joined.records.next();
      expect(record).toMatchObject({
        cause: "transport-lost",
        initiator: "upstream",
        rule: "upstream-lost",
        closeCode: 1014,
        upstreamCode: 1006,
        wasClean: false,
        upstream: { received: undefined, sent: undefined, transport: "eof" },
      });
      expect(sentences(record)).toEqual({
        en: "The upstream went away without a Close frame (end of stream) after 1 s; the client was told 1014 Bad Gateway.",
        fr: "Le serveur amont a disparu sans trame Close (fin de flux) après 1 s ; le client a reçu le code 1014 Bad Gateway.",
      });
    });
  });

  test.each(pythons)("as client: $name", async () => {
    for (const kind of backends) {
      const clients = untilEnd(new PythonClients());
      const joined = await join(clients, untilEnd(await kind.start()));
      await joined.client.send("I feel fine");
      await joined.backend.messages.first(1);
      await clients.process.kill();

      expect(await joined.backend.ended).toEqual({ code: 1006, reason: "" });
      const record = await joined.records.next();
      expect(record).toMatchObject({
        cause: "transport-lost",
        initiator: "client",
        rule: undefined,
        closeCode: 1006,
        upstreamCode: 1006,
        wasClean: false,
        client: { received: undefined, sent: undefined, transport: "eof" },
      });
      expect(sentences(record)).toEqual({
        en: "The client vanished without a Close frame (end of stream) after 1 s.",
        fr: "Le client a disparu sans trame Close (fin de flux) après 1 s.",
      });
    }
  });

  test.each(available([chromium]))(
    "says 1001 for $name, by the browser that survives",
    async () => {
      const backend = untilEnd(await startWsServer());
      const ways: readonly ((page: Page) => void)[] = [
        (page) => void page.close(),
        (page) => void page.goto("about:blank"),
        // Never resolves: the process of the page is gone.
        (page) => void page.goto("chrome://crash").catch(() => {}),
      ];
      for (const leave of ways) {
        const own = await newTab();
        const joined = await join(own, backend);
        leave(own.page);

        expect(await joined.backend.ended).toEqual({ code: 1001, reason: "" });
        const record = await joined.records.next();
        expect(record).toMatchObject({ cause: "peer-close", initiator: "client", wasClean: true });
        expect(sentences(record)).toEqual({
          en: "The client closed with 1001 Going Away after 1 s.",
          fr: "Le client a fermé avec 1001 Going Away après 1 s.",
        });
      }
    },
  );
});

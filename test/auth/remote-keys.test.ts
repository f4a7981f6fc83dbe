import type { JWK } from "jose";
import { describe, expect, it } from "vitest";
import { check } from "../../src/auth/checked.ts";
import { RemoteKeys } from "../../src/auth/remote-keys.ts";
import { NOW, claims, forge, sign, signer } from "./tokens.ts";

const MINUTE = 60_000;
const old = signer("ES256", "old");
const fresh = signer("ES256", "fresh");

/** A provider and a clock that do only what the test says. */
class Provider {
  now = 0;
  keys: readonly JWK[] = [old.publicJwk];
  down = false;
  /** Answers wait while this is pending. */
  gate: Promise<void> = Promise.resolve();
  fetches = 0;
  running = 0;
  mostRunning = 0;
  readonly timers = new Set<{ readonly at: number; readonly run: () => void }>();

  readonly remote = new RemoteKeys({
    cacheMs: 10 * MINUTE,
    cooldownMs: MINUTE / 2,
    staleMs: 60 * MINUTE,
    clock: {
      now: () => this.now,
      schedule: (ms, run) => {
        const timer = { at: this.now + ms, run };
        this.timers.add(timer);
        return () => this.timers.delete(timer);
      },
    },
    fetch: async () => {
      this.fetches += 1;
      this.running += 1;
      this.mostRunning = Math.max(this.mostRunning, this.running);
      const { keys, down } = this;
      await this.gate;
      this.running -= 1;
      if (down) throw new Error("the answer was HTTP 503");
      return keys;
    },
  });

  /** Lets time go by, with every timer that is due, and waits for what they set off. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      const due = [...this.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.timers.delete(due);
      this.now = due.at;
      due.run();
      await settled();
    }
    this.now = end;
  }

  async verify(token: string): Promise<string> {
    const options = { algorithms: ["ES256"], currentDate: new Date(NOW) };
    const result = await check(token, this.remote, options);
    if (result.kind === "unavailable") return `unavailable: ${result.message}`;
    return result.kind === "valid" ? "valid" : result.why;
  }
}

/** Every promise that can settle without time or network has. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe("a provider's keys", () => {
  it("are fetched when the first token comes, once for all that wait", async () => {
    const provider = new Provider();
    expect(provider.fetches).toBe(0);
    const token = await sign(old);
    const { promise, resolve } = Promise.withResolvers<void>();
    provider.gate = promise;
    const waiting = Array.from({ length: 50 }, () => provider.verify(token));
    resolve();
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(["valid"]));
    expect(provider.fetches).toBe(1);
  });

  it("are renewed by a timer, and no token waits for that", async () => {
    const provider = new Provider();
    const token = await sign(old);
    await provider.verify(token);
    const { promise, resolve } = Promise.withResolvers<void>();
    provider.gate = promise;
    await provider.pass(10 * MINUTE);
    expect(provider.fetches).toBe(2);
    expect(provider.running).toBe(1);
    expect(await provider.verify(token)).toBe("valid");
    resolve();
    await settled();
    expect(provider.running).toBe(0);
  });

  it("change: a key that is new is fetched for, one that is gone counts no more", async () => {
    const provider = new Provider();
    await provider.verify(await sign(old));
    provider.keys = [fresh.publicJwk];
    await provider.pass(MINUTE);
    expect(await provider.verify(await sign(fresh))).toBe("valid");
    expect(provider.fetches).toBe(2);
    expect(await provider.verify(await sign(old))).toBe("unknown-key");
  });

  it("are not fetched again and again by a flood of made-up ids", async () => {
    const provider = new Provider();
    const good = await sign(old);
    await provider.verify(good);
    await provider.pass(MINUTE);
    for (let i = 0; i < 1_000; i++) {
      const token = forge({ alg: "ES256", kid: `made-up-${i}` }, claims(), "x");
      expect(await provider.verify(token)).toBe("unknown-key");
    }
    expect(provider.fetches).toBe(2);
    await provider.pass(MINUTE / 2 - 1);
    expect(await provider.verify(await sign(fresh))).toBe("unknown-key");
    expect(provider.fetches).toBe(2);
    await provider.pass(1);
    provider.keys = [old.publicJwk, fresh.publicJwk];
    expect(await provider.verify(await sign(fresh))).toBe("valid");
    expect(provider.fetches).toBe(3);
    expect(await provider.verify(good)).toBe("valid");
  });

  it("are fetched one at a time, however many ask at once", async () => {
    const provider = new Provider();
    const tokens = await Promise.all([sign(old), sign(fresh), sign(signer("ES256", "third"))]);
    for (let round = 0; round < 5; round++) {
      const all = Array.from({ length: 20 }, () => tokens.map((token) => provider.verify(token)));
      await Promise.all(all.flat());
      await provider.pass(MINUTE);
    }
    expect(provider.mostRunning).toBe(1);
    expect(provider.timers.size).toBe(1);
    expect(provider.fetches).toBe(5);
  });

  it("serve on while the provider is down, and come back with it", async () => {
    const provider = new Provider();
    const token = await sign(old);
    await provider.verify(token);
    provider.down = true;
    await provider.pass(70 * MINUTE);
    expect(await provider.verify(token)).toBe("valid");
    // A new key may be there by now: nobody can tell.
    expect(await provider.verify(await sign(fresh))).toBe(
      "unavailable: the keys that tokens are verified with: the answer was HTTP 503",
    );
    provider.down = false;
    provider.keys = [fresh.publicJwk];
    await provider.pass(MINUTE / 2);
    expect(await provider.verify(await sign(fresh))).toBe("valid");
    expect(await provider.verify(token)).toBe("unknown-key");
  });

  it("are too old in the end, and then nobody is let in on their word", async () => {
    const provider = new Provider();
    const token = await sign(old);
    await provider.verify(token);
    provider.down = true;
    await provider.pass(70 * MINUTE + 1);
    expect(await provider.verify(token)).toContain("unavailable: ");
    // Without anything left to serve, only tokens ask.
    await provider.pass(10 * MINUTE);
    expect(provider.timers.size).toBe(0);
    provider.down = false;
    expect(await provider.verify(token)).toBe("valid");
    expect(provider.timers.size).toBe(1);
  });

  it("are asked for less and less often while the provider is down from the start", async () => {
    const provider = new Provider();
    provider.down = true;
    const token = await sign(old);
    const asked: number[] = [];
    for (let second = 0; second < 200; second++) {
      const before = provider.fetches;
      expect(await provider.verify(token)).toContain("unavailable: ");
      if (provider.fetches > before) asked.push(second);
      await provider.pass(1_000);
    }
    expect(asked).toEqual([0, 1, 3, 7, 15, 31, 61, 91, 121, 151, 181]);
  });

  it("may be none: then no token counts, and the provider is believed", async () => {
    const provider = new Provider();
    provider.keys = [];
    expect(await provider.verify(await sign(old))).toBe("unknown-key");
  });

  it("are let go of on close", async () => {
    const provider = new Provider();
    const token = await sign(old);
    expect(await provider.verify(token)).toBe("valid");
    provider.remote.close();
    expect(provider.timers.size).toBe(0);
    expect(await provider.verify(token)).toContain("the verifier is closed");
  });

  it("are let go of on close, also while they are being fetched", async () => {
    const provider = new Provider();
    const token = await sign(old);
    const { promise, resolve } = Promise.withResolvers<void>();
    provider.gate = promise;
    const waiting = provider.verify(token);
    await settled();
    provider.remote.close();
    resolve();
    expect(await waiting).toContain("the verifier is closed");
    expect(await provider.verify(token)).toContain("the verifier is closed");
    expect(provider.timers.size).toBe(0);
    expect(provider.fetches).toBe(1);
  });

  it("serve without ids too, whatever id a token names", async () => {
    const provider = new Provider();
    const { kid: _, ...nameless } = old.publicJwk;
    provider.keys = [nameless];
    expect(await provider.verify(await sign(old))).toBe("valid");
    expect(await provider.verify(await sign(fresh))).toBe("signature");
  });
});

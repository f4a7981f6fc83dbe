import { describe, expect, test } from "vitest";
import type { HealthCheck } from "../../../src/gateway/upstreams/health-check.ts";
import { dialPool } from "../../../src/gateway/upstreams/dial-pool.ts";
import { UpstreamPool } from "../../../src/gateway/upstreams/pool.ts";
import { UpstreamPools } from "../../../src/gateway/upstreams/pools.ts";
import type { Upstream, UpstreamState } from "../../../src/gateway/upstreams/upstream.ts";
import {
  TIME_ORIGIN,
  candidatesOf,
  poolOf,
  requestFrom,
  settled,
  upstreamsOf,
} from "./pool-setting.ts";

const AB = ["ws://a/", "ws://b/"];
const HASHED = { balance: "hash" } as const;

function named(pool: UpstreamPool, host: string): Upstream {
  const { upstreams } = pool.candidates(requestFrom("x"));
  return upstreams.find(({ address }) => address.host === host)!;
}

function fail(upstream: Upstream, times = 1): void {
  for (let i = 0; i < times; i++) upstream.begin().failed("refused: nothing listens there");
}

function stateOf(pool: UpstreamPool, host: string): UpstreamState {
  return pool.describe().find(({ url }) => new URL(url).host === host)!;
}

describe("passive health", () => {
  test("failures in a row leave an upstream out; one probe decides whether it is back", async () => {
    const { pool, clock, changes } = poolOf(AB);
    const a = named(pool, "a");
    await clock.pass(500);
    fail(a, 2);
    expect(stateOf(pool, "a")).toMatchObject({
      status: "healthy",
      failures: 2,
      since: TIME_ORIGIN,
    });
    fail(a);
    expect(stateOf(pool, "a")).toMatchObject({
      status: "ejected",
      failures: 3,
      since: TIME_ORIGIN + 500,
      lastFailure: "refused: nothing listens there",
    });
    expect(changes).toEqual([
      {
        kind: "status",
        url: "ws://a/",
        from: "healthy",
        to: "ejected",
        why: "refused: nothing listens there",
      },
    ]);
    await clock.pass(9_999);
    expect(candidatesOf(pool)).toEqual(["b"]);
    await clock.pass(1);
    expect(candidatesOf(pool)).toContain("a");
    const probe = a.begin();
    expect(candidatesOf(pool)).toEqual(["b"]);
    probe.succeeded();
    expect(candidatesOf(pool)).toContain("a");
    expect(stateOf(pool, "a")).toMatchObject({ status: "healthy", failures: 0 });
  });

  test("a success in between begins the count anew", () => {
    const { pool } = poolOf(AB);
    const a = named(pool, "a");
    fail(a, 2);
    a.begin().succeeded();
    fail(a, 2);
    expect(stateOf(pool, "a").status).toBe("healthy");
  });

  test("it stays away twice as long each time, up to five minutes; what else fails changes nothing", async () => {
    const { pool, clock } = poolOf(AB);
    const a = named(pool, "a");
    fail(a, 3);
    for (const seconds of [10, 20, 40, 80, 160, 300, 300]) {
      // Begun before it was left out, and told later.
      fail(a);
      await clock.pass(seconds * 1_000 - 1);
      expect(a.available).toBe(false);
      await clock.pass(1);
      expect(a.available).toBe(true);
      a.begin().failed("still");
    }
  });

  test("one that fails again soon after its return has not been forgiven; later it has", async () => {
    const { pool, clock } = poolOf(AB);
    const a = named(pool, "a");
    fail(a, 3);
    await clock.pass(10_000);
    a.begin().succeeded();
    await clock.pass(9_000);
    fail(a, 3);
    await clock.pass(19_999);
    expect(a.available).toBe(false);
    await clock.pass(1);
    a.begin().succeeded();
    await clock.pass(20_000);
    fail(a, 3);
    await clock.pass(10_000);
    expect(a.available).toBe(true);
  });

  test("a probe whose client left leaves its place to another", async () => {
    const { pool, clock } = poolOf(AB);
    const a = named(pool, "a");
    fail(a, 3);
    await clock.pass(10_000);
    const probe = a.begin();
    expect(a.available).toBe(false);
    probe.abandoned();
    expect(a.available).toBe(true);
    // Told twice, it counts once.
    probe.failed("late");
    expect(stateOf(pool, "a")).toMatchObject({ failures: 3, opening: 0 });
  });

  test("off: nobody is left out", () => {
    const { pool } = poolOf(AB, { health: { passive: "off" } });
    fail(named(pool, "a"), 50);
    expect(candidatesOf(pool)).toHaveLength(2);
  });
});

describe("panic", () => {
  test("when none works, all are tried, and that is said; a success ends it", () => {
    const { pool, changes } = poolOf(AB);
    const [a, b] = [named(pool, "a"), named(pool, "b")];
    fail(a, 3);
    fail(b, 3);
    expect(pool.candidates(requestFrom("x"))).toMatchObject({ panic: true });
    expect(candidatesOf(pool).toSorted()).toEqual(["a", "b"]);
    expect(pool.panic).toBe(true);
    b.begin().succeeded();
    expect(candidatesOf(pool)).toEqual(["b"]);
    expect(pool.panic).toBe(false);
    expect(changes.filter(({ kind }) => kind === "panic")).toEqual([
      { kind: "panic", state: "began" },
      { kind: "panic", state: "ended" },
    ]);
  });

  test("never reaches what is drained", () => {
    const { pool } = poolOf(AB);
    fail(named(pool, "a"), 3);
    pool.drain("ws://b/");
    expect(candidatesOf(pool)).toEqual(["a"]);
    pool.drain("ws://a/");
    expect(pool.candidates(requestFrom("x"))).toEqual({ upstreams: [], panic: false });
  });
});

describe("draining", () => {
  test("new connections go elsewhere, open ones are counted on", () => {
    const { pool } = poolOf(AB);
    named(pool, "a").opened();
    const a = pool.drain("ws://a/")!;
    expect(candidatesOf(pool)).toEqual(["b"]);
    expect(stateOf(pool, "a")).toMatchObject({ status: "drained", connections: 1 });
    a.closed();
    expect(stateOf(pool, "a").connections).toBe(0);
    pool.undrain("ws://a/");
    expect(candidatesOf(pool)).toHaveLength(2);
    expect(pool.drain("ws://unknown/")).toBeUndefined();
  });

  test("with all drained, nothing is dialled", async () => {
    const { pool } = poolOf(AB);
    for (const url of AB) pool.drain(url);
    const { outcome, upstream } = await dialPool(pool, {
      balance: requestFrom("x"),
      targetOf: () => "/",
      headers: [],
      subprotocols: [],
      offers: [],
      timeoutMs: 1_000,
      signal: new AbortController().signal,
    });
    expect(outcome).toMatchObject({ kind: "failed", why: "drained", message: "drained" });
    expect(upstream).toBeUndefined();
  });

  test("a hash sends only the drained one's clients elsewhere", () => {
    const { pool } = poolOf(["ws://a/", "ws://b/", "ws://c/"], HASHED);
    const ips = Array.from({ length: 300 }, (_, i) => `10.0.0.${i}`);
    const first = (ip: string): string => candidatesOf(pool, requestFrom(ip))[0]!;
    const before = ips.map(first);
    pool.drain("ws://a/");
    const moved = ips.filter((ip, i) => first(ip) !== before[i]);
    expect(moved).toEqual(ips.filter((_, i) => before[i] === "a"));
    expect(moved.length).toBeGreaterThan(0);
  });
});

describe("least-connections", () => {
  test("counts what is open and what is being opened", () => {
    const { pool } = poolOf(AB, { balance: "least-connections" });
    const a = named(pool, "a");
    const attempt = a.begin();
    expect(candidatesOf(pool)[0]).toBe("b");
    expect(candidatesOf(pool)[0]).toBe("b");
    attempt.succeeded();
    a.opened();
    expect(candidatesOf(pool)[0]).toBe("b");
    expect(candidatesOf(pool)[0]).toBe("b");
    a.closed();
    expect(new Set([candidatesOf(pool)[0], candidatesOf(pool)[0]])).toEqual(new Set(["a", "b"]));
  });
});

describe("another configuration", () => {
  test("what is known of an upstream stays with its URL", () => {
    const { pool } = poolOf(AB);
    const [a, b] = [named(pool, "a"), named(pool, "b")];
    fail(a, 3);
    b.opened();
    pool.drain("ws://b/");
    pool.update(upstreamsOf(["ws://c/", "ws://b/", "ws://a/"], { retries: 0 }));
    expect(pool.retries).toBe(0);
    expect(pool.describe()).toMatchObject([
      { url: "ws://c/", status: "healthy" },
      { url: "ws://b/", status: "drained", connections: 1 },
      { url: "ws://a/", status: "ejected", failures: 3 },
    ]);
  });

  test("a removed one is shown while it has connections, and known again when it comes back", () => {
    const { pool } = poolOf(AB);
    const a = named(pool, "a");
    a.opened();
    pool.update(upstreamsOf(["ws://b/"]));
    expect(candidatesOf(pool)).toEqual(["b"]);
    expect(stateOf(pool, "a")).toMatchObject({ status: "removed", connections: 1 });
    pool.update(upstreamsOf(AB));
    expect(stateOf(pool, "a")).toMatchObject({ status: "healthy", connections: 1 });
    pool.update(upstreamsOf(["ws://b/"]));
    a.closed();
    expect(pool.describe().map(({ url }) => url)).toEqual(["ws://b/"]);
  });

  test.each([
    ["a scheme that cannot be dialled", ["ws://c/", "ftp://d/"]],
    ["the same upstream twice", ["ws://c/", "ws://c/"]],
  ])("%s is refused, and changes nothing", (_name, urls) => {
    const { pool } = poolOf(AB);
    expect(() => pool.update(upstreamsOf(urls))).toThrow("cannot be used");
    expect(pool.describe().map(({ url }) => url)).toEqual(AB);
  });

  test("certificates that are none are refused before anything is dialled", () => {
    const upstream = { url: new URL("wss://a/"), tls: { ca: "nonsense" } };
    expect(() => new UpstreamPool({ upstreams: [upstream] })).toThrow(
      "the upstream wss://a/ cannot be used: its TLS settings: there is no certificate in PEM",
    );
  });

  test("of several routes: each pool goes on under its name, and old routes still find theirs", () => {
    const chat = { name: "chat", ...upstreamsOf(AB) };
    const feed = { name: "feed", ...upstreamsOf(["ws://f/"]) };
    const pools = new UpstreamPools([chat, feed]);
    const known = pools.of(chat);
    expect(pools.drain("ws://a/")).toHaveLength(1);
    const next = { name: "chat", ...upstreamsOf(["ws://a/", "ws://c/"]) };
    pools.update([next]);
    expect(pools.of(next)).toBe(known);
    expect(pools.of(chat)).toBe(known);
    expect(pools.of(feed)).not.toBe(known);
    expect(pools.describe()).toMatchObject([
      {
        route: "chat",
        panic: false,
        upstreams: [
          { url: "ws://a/", status: "drained" },
          { url: "ws://c/", status: "healthy" },
        ],
      },
    ]);
    expect(() => pools.of({ ...chat })).toThrow(RangeError);
  });
});

/** Answers as it is told, and counts. */
function scripted(): { check: HealthCheck; failing: Set<string>; asked: string[] } {
  const failing = new Set<string>();
  const asked: string[] = [];
  return {
    failing,
    asked,
    check: ({ address: { host } }) => {
      asked.push(host);
      return Promise.resolve(failing.has(host) ? "answered 500" : undefined);
    },
  };
}

describe("active checks", () => {
  const ACTIVE = { health: { active: { intervalMs: 1_000, healthy: 2, unhealthy: 3 } } };

  test("nothing is asked before start, and nothing after stop", async () => {
    const { check, asked } = scripted();
    const { pool, clock } = poolOf(AB, ACTIVE, { check });
    await clock.pass(5_000);
    expect(asked).toEqual([]);
    pool.start();
    await clock.pass(500);
    expect(asked).toEqual(["a", "b"]);
    pool.stop();
    expect(clock.waiting).toBe(0);
    await clock.pass(5_000);
    expect(asked).toHaveLength(2);
  });

  test("three failures make unhealthy, two passes healthy", async () => {
    const { check, failing } = scripted();
    const { pool, clock, changes } = poolOf(AB, ACTIVE, { check });
    failing.add("a");
    pool.start();
    await clock.pass(2_499);
    expect(stateOf(pool, "a").status).toBe("healthy");
    await clock.pass(1);
    expect(stateOf(pool, "a")).toMatchObject({
      status: "unhealthy",
      lastFailure: "answered 500",
      since: TIME_ORIGIN + 2_500,
    });
    expect(candidatesOf(pool)).toEqual(["b"]);
    failing.clear();
    await clock.pass(1_999);
    expect(stateOf(pool, "a").status).toBe("unhealthy");
    await clock.pass(1);
    expect(stateOf(pool, "a").status).toBe("healthy");
    expect(changes.map((change) => change.kind === "status" && change.to)).toEqual([
      "unhealthy",
      "healthy",
    ]);
  });

  test("one that hangs is not asked again, and holds up no other", async () => {
    const asked: string[] = [];
    let answer: ((message: string | undefined) => void) | undefined;
    const check: HealthCheck = ({ address: { host } }) => {
      asked.push(host);
      return new Promise((resolve) => {
        if (host === "a") answer = resolve;
        else resolve(undefined);
      });
    };
    const { pool, clock } = poolOf(AB, ACTIVE, { check });
    pool.start();
    await clock.pass(10_000);
    expect(asked.filter((host) => host === "a")).toHaveLength(1);
    expect(asked.filter((host) => host === "b")).toHaveLength(10);
    answer?.(undefined);
    await settled();
    await clock.pass(1_000);
    expect(asked.filter((host) => host === "a")).toHaveLength(2);
  });

  test("intervals differ by up to a tenth either way", async () => {
    for (const [random, expected] of [
      [0, 900],
      [0.999_999, 1_100],
    ] as const) {
      const { check, asked } = scripted();
      const { pool, clock } = poolOf(["ws://a/"], ACTIVE, { check, random: () => random });
      pool.start();
      await clock.pass(1_000 * random);
      expect(asked).toHaveLength(1);
      await clock.pass(expected - 1);
      expect(asked).toHaveLength(1);
      await clock.pass(1);
      expect(asked).toHaveLength(2);
    }
  });

  test("other settings hold at once; without checks nothing stays unhealthy", async () => {
    const { check, failing, asked } = scripted();
    const { pool, clock } = poolOf(AB, ACTIVE, { check });
    failing.add("a");
    pool.start();
    await clock.pass(3_000);
    expect(stateOf(pool, "a").status).toBe("unhealthy");
    pool.update(upstreamsOf(["ws://a/", "ws://c/"], ACTIVE));
    expect(stateOf(pool, "a").status).toBe("unhealthy");
    asked.length = 0;
    await clock.pass(500);
    expect(asked).toEqual(["a", "c"]);
    pool.update(upstreamsOf(AB));
    expect(stateOf(pool, "a").status).toBe("healthy");
    expect(clock.waiting).toBe(0);
  });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBalancer } from "../../../src/gateway/upstreams/balance.ts";
import type { Balanced } from "../../../src/gateway/upstreams/balance.ts";
import { balanceKey, isHashSource } from "../../../src/gateway/upstreams/balance-key.ts";
import { hashText } from "../../../src/gateway/upstreams/hash.ts";
import { requestFrom } from "./pool-setting.ts";

interface Server extends Balanced {
  readonly name: string;
  load: number;
}

function server(name: string, weight = 1): Server {
  return { name, weight, load: 0, hash: hashText(name) };
}

const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
const serversOf = (all: readonly number[]): Server[] => all.map((w, i) => server(`s${i}`, w));
const keys = Array.from({ length: 2_000 }, (_, i) => `10.0.${i >> 8}.${i & 255}`);

/** How many keys go to each. */
function shares(servers: readonly Server[]): Map<string, number> {
  const balancer = createBalancer("hash");
  const counts = new Map<string, number>();
  for (const ip of keys) {
    const { name } = balancer.order(servers, requestFrom(ip))[0]!;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

describe("every order", () => {
  test.each(["round-robin", "least-connections", "hash"] as const)(
    "%s names each upstream once",
    (balance) => {
      fc.assert(
        fc.property(weights, fc.string(), (all, ip) => {
          const servers = serversOf(all);
          const order = createBalancer(balance).order(servers, requestFrom(ip));
          expect(new Set(order)).toEqual(new Set(servers));
          expect(order).toHaveLength(servers.length);
        }),
      );
    },
  );
});

describe("round-robin", () => {
  test("spreads 3 and 1 as A A B A", () => {
    const servers = [server("A", 3), server("B")];
    const balancer = createBalancer("round-robin");
    const first = (): string => balancer.order(servers, requestFrom("x"))[0]!.name;
    expect(Array.from({ length: 8 }, first).join("")).toBe("AABAAABA");
  });

  test("is exactly fair over each round", () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 3 }), (all, rounds) => {
        const servers = serversOf(all);
        const balancer = createBalancer("round-robin");
        const total = all.reduce((sum, weight) => sum + weight, 0);
        const counts = new Map(servers.map((one) => [one, 0]));
        for (let i = 0; i < total * rounds; i++) {
          const first = balancer.order(servers, requestFrom("x"))[0]!;
          counts.set(first, counts.get(first)! + 1);
        }
        expect([...counts.values()]).toEqual(all.map((weight) => weight * rounds));
      }),
    );
  });
});

describe("least-connections", () => {
  test("fills upstreams in proportion to their weights", () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 20 }), (all, rounds) => {
        const servers = serversOf(all);
        const balancer = createBalancer("least-connections");
        const total = all.reduce((sum, weight) => sum + weight, 0);
        for (let i = 0; i < total * rounds; i++) {
          balancer.order(servers, requestFrom("x"))[0]!.load++;
        }
        expect(servers.map(({ load }) => load)).toEqual(all.map((weight) => weight * rounds));
      }),
    );
  });

  test("among equals, each in turn", () => {
    const servers = [server("A"), server("B"), server("C")];
    const balancer = createBalancer("least-connections");
    const firsts = Array.from({ length: 3 }, () => balancer.order(servers, requestFrom("x"))[0]!);
    expect(new Set(firsts).size).toBe(3);
  });
});

describe("hash", () => {
  test("the same key has the same order on every gateway", () => {
    fc.assert(
      fc.property(weights, fc.string(), (all, ip) => {
        const order = (servers: readonly Server[]): string[] =>
          createBalancer("hash")
            .order(servers, requestFrom(ip))
            .map(({ name }) => name);
        // Whatever came before, and in whichever order the configuration lists them.
        expect(order(serversOf(all).toReversed())).toEqual(order(serversOf(all)));
      }),
    );
  });

  test("losing an upstream moves its keys only, and each to its second choice", () => {
    fc.assert(
      fc.property(weights, fc.string(), fc.nat(), (all, ip, lost) => {
        const servers = serversOf(all);
        const [gone] = servers.splice(lost % servers.length, 1);
        const before = createBalancer("hash").order(serversOf(all), requestFrom(ip));
        const after = createBalancer("hash").order(servers, requestFrom(ip));
        expect(after.map(({ name }) => name)).toEqual(
          before.map(({ name }) => name).filter((name) => name !== gone!.name),
        );
      }),
    );
  });

  test("shares follow the weights", () => {
    const counts = shares([server("A", 1), server("B", 2), server("C", 5)]);
    // 2,000 keys: three standard deviations of a share of 1/8 are 44, of 5/8 are 65.
    expect(Math.abs(counts.get("A")! - 250)).toBeLessThan(44);
    expect(Math.abs(counts.get("B")! - 500)).toBeLessThan(58);
    expect(Math.abs(counts.get("C")! - 1_250)).toBeLessThan(65);
  });

  test("a key that a request does not have: each upstream in turn", () => {
    const servers = [server("A"), server("B")];
    const balancer = createBalancer("hash", "cookie:session");
    const firsts = Array.from(
      { length: 4 },
      () => balancer.order(servers, requestFrom("x"))[0]!.name,
    );
    expect(firsts.join("")).toBe("ABAB");
  });
});

describe("what is hashed", () => {
  const request = requestFrom("10.0.0.1", {
    user: "ada",
    query: "?room=7&empty=&a=%20b",
    headers: { cookie: 'other=1; session="s:1"; session=2; none=', "x-tenant": "t1" },
  });

  test.each([
    ["ip", "10.0.0.1"],
    ["user", "ada"],
    ["cookie:session", '"s:1"'],
    ["cookie:none", undefined],
    ["cookie:sess", undefined],
    ["header:X-Tenant", "t1"],
    ["header:x-other", undefined],
    ["query:room", "7"],
    ["query:a", " b"],
    ["query:empty", undefined],
  ] as const)("%s: %s", (source, expected) => {
    expect(balanceKey(source, request)).toBe(expected);
  });

  test.each([
    ["ip", true],
    ["user", true],
    ["cookie:a", true],
    ["query:a[]", true],
    ["IP", false],
    ["cookie:", false],
    ["cookie:a b", false],
    ["header:a:b", false],
    ["query:a=b", false],
    ["session", false],
  ])("is %s one? %s", (text, expected) => {
    expect(isHashSource(text)).toBe(expected);
  });
});

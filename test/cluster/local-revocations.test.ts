import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LocalRevocations, REVOCATION_KEYS, isRevokedBy } from "../../src/cluster/index.ts";
import type { Revocation } from "../../src/cluster/index.ts";
import { ADA, HOUR, NOW, revocationsContract } from "./revocations-contract.ts";

revocationsContract("LocalRevocations", () => new LocalRevocations({ clock: () => NOW }));

describe("revocations of one process", () => {
  it("are kept for a day, and at most for 31", async () => {
    const revocations = new LocalRevocations({ clock: () => NOW });
    await revocations.revoke({ by: "user", value: "ada" });
    expect(revocations.check(ADA)?.until).toBe(NOW + 24 * HOUR);
    const until = NOW + 31 * 24 * HOUR;
    expect(await revocations.revoke({ by: "user", value: "ada", until })).toBe(true);
    await expect(
      revocations.revoke({ by: "user", value: "ada", until: until + 1 }),
    ).rejects.toThrow("at most");
  });

  it("are bounded: one more is told, but not kept, until others have run out", async () => {
    let now = NOW;
    const revocations = new LocalRevocations({ maxEntries: 2, clock: () => now });
    const heard: Revocation[] = [];
    revocations.subscribe((revocation) => void heard.push(revocation));
    const revoke = (value: string, until: number): Promise<boolean> =>
      revocations.revoke({ by: "user", value, until });
    expect(await revoke("one", NOW + HOUR)).toBe(true);
    expect(await revoke("two", NOW + 2 * HOUR)).toBe(true);
    expect(await revoke("ada", NOW + 3 * HOUR)).toBe(false);
    expect(heard.map(({ value }) => value)).toEqual(["one", "two", "ada"]);
    expect(revocations.check(ADA)).toBeUndefined();
    // One that is there already has its place.
    expect(await revoke("two", NOW + 3 * HOUR)).toBe(true);
    now += HOUR;
    expect(await revoke("ada", NOW + 3 * HOUR)).toBe(true);
    expect(revocations.check(ADA)).toBeDefined();
    expect(revocations.size).toBe(2);
  });

  it("begin anew where the one before has run out", async () => {
    let now = NOW;
    const revocations = new LocalRevocations({ clock: () => now });
    await revocations.revoke({ by: "user", value: "ada", until: NOW + HOUR });
    now += HOUR;
    await revocations.revoke({ by: "user", value: "ada", issuedBefore: NOW - HOUR });
    expect(revocations.check(ADA)).toBeUndefined();
  });

  it("are found exactly where a search through all of them finds one", async () => {
    const name = fc.constantFrom("a", "b", "c");
    const maybe = fc.option(name, { nil: undefined });
    const time = fc.integer({ min: NOW - 2, max: NOW + 2 });
    const request = fc.record({
      by: fc.constantFrom(...REVOCATION_KEYS),
      value: name,
      issuer: maybe,
      issuedBefore: fc.option(time, { nil: undefined }),
      until: fc.integer({ min: NOW + 1, max: NOW + 3 }),
    });
    const identity = fc.record({
      user: maybe,
      subject: maybe,
      sessionId: maybe,
      tokenId: maybe,
      issuer: maybe,
      issuedAt: fc.option(time, { nil: undefined }),
    });
    const each = fc.uniqueArray(request, {
      selector: ({ by, value, issuer }) => `${by} ${value} ${issuer}`,
    });
    await fc.assert(
      fc.asyncProperty(each, identity, time, async (requests, who, now) => {
        const revocations = new LocalRevocations({ clock: () => NOW });
        for (const one of requests) await revocations.revoke(one);
        const found = requests.some((one) => one.until > now && isRevokedBy(who, one));
        expect(revocations.check(who, now) !== undefined).toBe(found);
      }),
    );
  });
});

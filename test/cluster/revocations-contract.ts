import { describe, expect, it } from "vitest";
import { ClusterError } from "../../src/cluster/index.ts";
import type {
  Revocable,
  Revocation,
  RevocationRequest,
  Revocations,
} from "../../src/cluster/index.ts";

export const NOW = Date.UTC(2027, 0, 1, 12, 0, 0);
export const HOUR = 3_600_000;

export const ADA: Revocable = {
  user: "ada",
  subject: "s-ada",
  sessionId: "session-1",
  tokenId: "token-1",
  issuer: "https://id.example",
  issuedAt: NOW - 60_000,
};
const NOBODY: Revocable = {
  user: undefined,
  subject: undefined,
  sessionId: undefined,
  tokenId: undefined,
  issuer: undefined,
  issuedAt: undefined,
};

/** What every adapter of the port does. `create` gives an empty one whose time stands at `NOW`. */
export function revocationsContract(name: string, create: () => Revocations): void {
  describe(`${name} as Revocations`, () => {
    const user = { by: "user", value: "ada" } as const;

    it.each<[string, RevocationRequest]>([
      ["user", user],
      ["subject", { by: "subject", value: "s-ada" }],
      ["session", { by: "session", value: "session-1" }],
      ["token", { by: "token", value: "token-1" }],
      ["user of an issuer", { ...user, issuer: "https://id.example" }],
      ["user's tokens until now", { ...user, issuedBefore: NOW }],
    ])("revokes a %s", async (_what, request) => {
      const revocations = create();
      expect(revocations.check(ADA, NOW)).toBeUndefined();
      expect(await revocations.revoke(request)).toBe(true);
      expect(revocations.check(ADA, NOW)).toMatchObject(request);
      expect(revocations.check(NOBODY, NOW)).toBeUndefined();
      expect(revocations.check({ ...ADA, issuer: undefined }, NOW) === undefined).toBe(
        request.issuer !== undefined,
      );
    });

    it.each<[string, RevocationRequest]>([
      ["another user", { by: "user", value: "eve" }],
      ["a part of the name", { by: "user", value: "ad" }],
      ["another way to write it", { by: "user", value: "Ada" }],
      ["a subject of the user's name", { by: "subject", value: "ada" }],
      ["a user of the subject's name", { by: "user", value: "s-ada" }],
      ["the same user of another issuer", { ...user, issuer: "https://id.example/" }],
      ["tokens before this one", { ...user, issuedBefore: NOW - 60_000 }],
    ])("leaves this one alone: %s", async (_what, request) => {
      const revocations = create();
      await revocations.revoke(request);
      expect(revocations.check(ADA, NOW)).toBeUndefined();
    });

    it("takes a token that does not say when it was issued for an old one", async () => {
      const revocations = create();
      await revocations.revoke({ ...user, issuedBefore: NOW - HOUR });
      expect(revocations.check(ADA, NOW)).toBeUndefined();
      expect(revocations.check({ ...ADA, issuedAt: undefined }, NOW)).toBeDefined();
    });

    it("forgets when it may, not a moment before", async () => {
      const revocations = create();
      await revocations.revoke({ ...user, until: NOW + HOUR });
      expect(revocations.check(ADA, NOW + HOUR - 1)).toBeDefined();
      expect(revocations.check(ADA, NOW + HOUR)).toBeUndefined();
    });

    it("revokes what either of two requests does", async () => {
      const revocations = create();
      await revocations.revoke({ ...user, issuedBefore: NOW, until: NOW + HOUR });
      await revocations.revoke({ ...user, issuedBefore: NOW - HOUR, until: NOW + 2 * HOUR });
      expect(revocations.check(ADA, NOW + 2 * HOUR - 1)).toMatchObject({ issuedBefore: NOW });
      await revocations.revoke({ ...user, until: NOW + HOUR });
      const later = { ...ADA, issuedAt: NOW + HOUR };
      expect(revocations.check(later, NOW + 2 * HOUR - 1)).toMatchObject({
        issuedBefore: undefined,
      });
    });

    it("takes a revocation back, by exactly what it was made with", async () => {
      const revocations = create();
      const own = { ...user, issuer: "https://id.example" };
      await revocations.revoke(own);
      expect(await revocations.restore(user)).toBe(false);
      expect(await revocations.restore({ by: "token", value: "ada" })).toBe(false);
      expect(revocations.check(ADA, NOW)).toBeDefined();
      expect(await revocations.restore(own)).toBe(true);
      expect(revocations.check(ADA, NOW)).toBeUndefined();
      expect(await revocations.restore(own)).toBe(false);
    });

    it("tells its listeners before it resolves, until they leave", async () => {
      const revocations = create();
      const heard: Revocation[] = [];
      const listener = (revocation: Revocation): void => void heard.push(revocation);
      const leaveFirst = revocations.subscribe(listener);
      const leaveSecond = revocations.subscribe(listener);
      await revocations.revoke(user);
      expect(heard).toMatchObject([user, user]);
      leaveFirst();
      leaveFirst();
      await revocations.revoke({ by: "token", value: "t" });
      expect(heard).toHaveLength(3);
      leaveSecond();
      await revocations.revoke(user);
      expect(heard).toHaveLength(3);
    });

    it("tells every listener, also when one of them fails", async () => {
      const revocations = create();
      const heard: string[] = [];
      revocations.subscribe(() => {
        throw new Error("listener");
      });
      revocations.subscribe(({ value }) => void heard.push(value));
      await expect(revocations.revoke(user)).rejects.toThrow(AggregateError);
      expect(heard).toEqual(["ada"]);
      expect(revocations.check(ADA, NOW)).toBeDefined();
    });

    it.each<[string, RevocationRequest]>([
      ["nobody", { by: "user", value: "" }],
      ["a name that no claim can be", { by: "user", value: "a\nb" }],
      ["a name too long for a claim", { by: "user", value: "é".repeat(129) }],
      ["an issuer of no name", { ...user, issuer: "" }],
      ["a time that is over", { ...user, until: NOW }],
      ["a time that never ends", { ...user, until: Infinity }],
      ["no time at all", { ...user, until: Number.NaN }],
      ["no moment", { ...user, issuedBefore: Number.NaN }],
    ])("refuses %s, and tells nobody", async (_what, request) => {
      const revocations = create();
      revocations.subscribe(() => {
        throw new Error("heard");
      });
      await expect(revocations.revoke(request)).rejects.toBeInstanceOf(ClusterError);
      expect(revocations.check(ADA, NOW)).toBeUndefined();
    });
  });
}

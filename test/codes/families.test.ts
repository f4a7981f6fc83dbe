import { describe, expect, it, test } from "vitest";
import {
  FAMILIES,
  HTTP_STATUSES,
  VENDOR_KINDS,
  choose,
  familyOf,
  lookup,
} from "../../src/codes/index.ts";
import type { Family, VendorKind } from "../../src/codes/index.ts";

const families: readonly Family[] = FAMILIES;

/** Stands for any private code, where the registry has none. */
const OWN = choose("own-meaning", "en").code;

/** They give advice or nothing at all, never a cause. */
const CAUSELESS: readonly VendorKind[] = ["unspecified", "refused", "temporary", "error-only"];

describe("the families of codes", () => {
  it("have every kind that names a cause once", () => {
    const placed: readonly VendorKind[] = families.flatMap(({ kinds }) => kinds);
    const named = Object.keys(VENDOR_KINDS).filter((kind) => !CAUSELESS.includes(kind as never));
    expect([...placed].sort()).toEqual(named.sort());
    for (const kind of CAUSELESS) expect(familyOf(kind)).toBeUndefined();
    expect(familyOf("intents")?.id).toBe("not-allowed");
  });

  test.each(families)(
    "$id: its members exist, and the decision table chooses one of them",
    (family) => {
      const { id, situation, http, codes } = family;
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(codes.some((code) => lookup(code).kind === "code")).toBe(true);
      expect(new Set(codes).size).toBe(codes.length);
      for (const status of http) expect(HTTP_STATUSES.map((one) => one.status)).toContain(status);
      // 1006 is what the other side concludes; nobody chooses it.
      const nearest = codes.find((code) => lookup(code).onWire);
      const { code, notThese } = choose(situation, "en");
      expect([nearest, OWN]).toContain(code);
      expect(notThese.map((one) => one.code)).not.toContain(nearest);
    },
  );
});

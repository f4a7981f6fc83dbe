import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addressKey } from "../../src/policy/index.ts";

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["", ""],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::6", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8::1:2:3:4:5", "2001:db8:0:1::/64"],
  ["1::2:3:4:5:6:7", "1:0:2:3::/64"],
  ["::2:3:4:5:6:7:8", "0:2:3:4::/64"],
  ["1:2:3:4:5:6:7::", "1:2:3:4::/64"],
  ["::", "0:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["fe80::2%25", "fe80:0:0:0::/64"],
  ["2001:db8:1:2:3:4:192.0.2.1", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::192.0.2.1", "2001:db8:1:2::/64"],
])("%s counts as %s", (ip, key) => {
  expect(addressKey(ip)).toBe(key);
});

test.each([
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["::FFFF:192.0.2.1", "192.0.2.1"],
  ["::ffff:c000:201", "192.0.2.1"],
  ["0:0:0:0:0:ffff:c000:0201", "192.0.2.1"],
  ["::ffff:0:0", "0.0.0.0"],
  ["::ffff:255.255.255.255", "255.255.255.255"],
])(
  "%s is an IPv4 client behind an IPv6 socket and counts as %s, not with all the others",
  (ip, key) => {
    expect(addressKey(ip)).toBe(key);
  },
);

const text = (groups: readonly number[]): string =>
  groups.map((group) => group.toString(16)).join(":");

test("clients of one /64 count together, those of the next do not", () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  const eight = fc.tuple(group, group, group, group, group, group, group, group);
  fc.assert(
    fc.property(eight, group, group, (groups, last, other) => {
      // The first group keeps clear of what is not global unicast.
      const written = [0x2001, ...groups.slice(1)];
      const key = addressKey(text(written));
      expect(addressKey(text(written.with(7, last)))).toBe(key);
      expect(addressKey(text(written.with(4, last)))).toBe(key);
      const same = addressKey(text(written.with(3, other))) === key;
      expect(same).toBe(other === written[3]);
    }),
  );
});

test("every way to write an address gives the same key", () => {
  const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 8, maxLength: 8 }),
      fc.nat(7),
      fc.nat(8),
      (groups, start, length) => {
        const plain = groups.map((one) => one.toString(16));
        const padded = plain.map((one) => one.padStart(4, "0").toUpperCase());
        const key = addressKey(plain.join(":"));
        expect(addressKey(padded.join(":"))).toBe(key);
        const end = Math.min(8, start + length);
        if (end === start || groups.slice(start, end).some((one) => one !== 0)) return;
        const shortened = `${plain.slice(0, start).join(":")}::${plain.slice(end).join(":")}`;
        expect(addressKey(shortened)).toBe(key);
      },
    ),
  );
});

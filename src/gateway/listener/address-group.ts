import { isIPv6 } from "node:net";

/**
 * Who counts as one client where connections are counted by address: an IPv4 address, or an IPv6
 * network of 64 bits, since its whole rest is one customer's to choose (RFC 6177, RFC 7421).
 */
export function addressGroup(address: string): string {
  const plain = address.split("%", 1)[0]!;
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain);
  if (mapped !== null) return mapped[1]!;
  const [head = "", tail] = plain.split("::", 2);
  const before = head === "" ? [] : head.split(":");
  if (tail !== undefined && before.length < 4) {
    // Of the groups behind the gap, those of the first four count.
    const after = tail === "" ? [] : tail.split(":");
    const width = after.length + (after.at(-1)?.includes(".") === true ? 1 : 0);
    const zeroes = 8 - before.length - width;
    before.push(...Array.from({ length: zeroes }, () => "0"), ...after);
  }
  const network = before.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}

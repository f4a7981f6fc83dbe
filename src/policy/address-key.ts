const GROUPS = 8;
/** Of an IPv6 address, what one client is given; the rest is its own to choose. */
const NETWORK_GROUPS = 4;
const IPV4_TAIL = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/;

/**
 * What `per: ip` counts by: an IPv4 address as it is, an IPv6 address by its /64, since that is what
 * one client is given (RFC 6177), and it could use another address in it for each connection.
 */
export function addressKey(ip: string): string {
  if (!ip.includes(":")) return ip;
  const groups = groupsOf(ip);
  return mappedAddress(groups) ?? `${groups.slice(0, NETWORK_GROUPS).join(":")}::/64`;
}

/** All groups, in lower case and without leading zeroes; a zone says nothing about who it is. */
function groupsOf(ip: string): string[] {
  const [address = ""] = ip.toLowerCase().split("%");
  const [head = "", tail] = address.replace(IPV4_TAIL, inHex).split("::");
  const groups = head === "" ? [] : head.split(":");
  if (tail !== undefined) {
    const back = tail === "" ? [] : tail.split(":");
    for (let i = groups.length + back.length; i < GROUPS; i++) groups.push("0");
    groups.push(...back);
  }
  return groups.map((group) => group.replace(/^0+(?=.)/, ""));
}

/** `::ffff:a.b.c.d` is the IPv4 client (RFC 4291 2.5.5.2); in one /64 they would all be the same. */
function mappedAddress(groups: readonly string[]): string | undefined {
  const [high, low] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff" || high === undefined || low === undefined)
    return undefined;
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join(".");
}

function inHex(_tail: string, ...bytes: readonly string[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

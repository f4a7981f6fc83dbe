/** Bits of an IPv6 address that one client has: it can use any of the rest. */
const GROUPS = 4;

/**
 * What `per: ip` counts by: an IPv4 address as it is, an IPv6 address by its /64, since that is what
 * one client is given (RFC 6177), and it could use another address in it for each connection.
 */
export function addressKey(ip: string): string {
  if (!ip.includes(":")) return ip;
  const [address = ""] = ip.split("%");
  const [head = "", tail] = address.toLowerCase().split("::");
  const front = head === "" ? [] : head.split(":");
  if (tail !== undefined) {
    const back = tail === "" ? [] : tail.split(":");
    // An IPv4 tail takes the room of two groups.
    const taken = front.length + back.length + (tail.includes(".") ? 1 : 0);
    for (let i = taken; i < 8; i++) front.push("0");
    front.push(...back);
  }
  const groups = front.slice(0, GROUPS).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.join(":")}::/64`;
}

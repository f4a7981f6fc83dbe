import { BlockList, isIP } from "node:net";
import type { ClientRequest } from "./listener/client-request.ts";

/** Tells whose `X-Forwarded-*` headers are believed. */
export class TrustedProxies {
  readonly #list = new BlockList();

  /** @param ranges Addresses or CIDR ranges, v4 or v6. @throws TypeError or RangeError when one is not. */
  constructor(ranges: readonly string[]) {
    for (const range of ranges) {
      const [address = "", prefix] = range.split("/");
      const family = isIP(address) === 6 ? "ipv6" : "ipv4";
      if (prefix === undefined) this.#list.addAddress(address, family);
      else this.#list.addSubnet(address, Number(prefix), family);
    }
  }

  trusts(address: string): boolean {
    const family = isIP(address);
    return family !== 0 && this.#list.check(address, family === 6 ? "ipv6" : "ipv4");
  }

  /**
   * The client's address: the peer's own (or the one in its PROXY header), or, behind proxies that are all trusted, the last address
   * in `X-Forwarded-For` that is not one of them. Anything before it is the client's own claim.
   */
  clientAddress(request: Pick<ClientRequest, "headers" | "connection">): string {
    let address = request.connection.address;
    const header = request.headers["x-forwarded-for"];
    const hops = (Array.isArray(header) ? header.join(",") : (header ?? "")).split(",");
    while (this.trusts(address)) {
      const hop = normaliseAddress(hops.pop()?.trim() ?? "");
      if (isIP(hop) === 0) break;
      address = hop;
    }
    return address;
  }
}

/** An IPv4 address that reached us over an IPv6 socket is the same client. */
export function normaliseAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  return mapped?.[1] ?? address;
}

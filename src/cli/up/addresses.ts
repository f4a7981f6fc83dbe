import { networkInterfaces } from "node:os";

const ANY = new Set(["0.0.0.0", "::"]);
const LOOPBACK = ["127.0.0.1", "localhost", "::1"];

/** A host as it stands in a URL that this machine's user can open. */
export function openableHost(host: string): string {
  return inUrl(ANY.has(host) ? "127.0.0.1" : host);
}

/** The origins of a page that is served on this host and port. */
export function pageOrigins(host: string, port: number): readonly string[] {
  const addresses = ANY.has(host)
    ? Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address))
    : [host];
  const hosts = new Set([...LOOPBACK, ...addresses.map((address) => address.split("%")[0]!)]);
  return [...hosts].map((one) => `http://${inUrl(one)}:${port}`);
}

function inUrl(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

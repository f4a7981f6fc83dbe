import { createSecureContext } from "node:tls";
import { readAddress } from "../gateway/upstreams/address.ts";
import { readCertificates } from "../gateway/upstreams/connect.ts";
import type { Path, PolicySettings, Problem } from "../policy/index.ts";
import type { ParsedConfig, ParsedRoute } from "./gateway-shape.ts";
import { readPem } from "./upstream-tls.ts";
import type { ParsedUpstream } from "./upstreams-shape.ts";

type Report = (path: Path, message: string, hint: string) => void;

/** What is wrong with upstreams that are each written well. Reads the files of their TLS settings. */
export function checkUpstreams(config: ParsedConfig, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const [i, route] of config.routes.entries()) {
    for (const [k, upstream] of route.upstreams.entries()) {
      const report: Report = (path, message, hint) => {
        problems.push({ path: ["routes", i, "upstreams", k, ...path], message, hint });
      };
      checkTarget(upstream, route, report);
      for (const listener of config.listen) checkListen(upstream, listener, report);
      checkOnce(upstream, route.upstreams.slice(0, k), report);
      checkTls(upstream, file, report);
    }
    const report: Report = (path, message, hint) => {
      problems.push({ path: ["routes", i, ...path], message, hint });
    };
    checkHash(route, config.policies[route.policy], report);
    checkActive(route, report);
  }
  return problems;
}

function checkTarget({ url }: ParsedUpstream, { match }: ParsedRoute, report: Report): void {
  if (!url.endsWith("/*") || match.path.endsWith("/*")) return;
  report(
    [],
    `the path ends in /* and the route's (${match.path}) does not, so nothing can replace it`,
    `Write match: { path: ${match.path.replace(/\/$/, "")}/* }, or a fixed path here`,
  );
}

function checkListen(
  { url }: ParsedUpstream,
  listen: ParsedConfig["listen"][number],
  report: Report,
): void {
  const address = readAddress(new URL(url))!;
  if (address.transport === "unix" || listen.port === 0 || address.port !== listen.port) return;
  if (!isSelf(address.host, listen.host)) return;
  report([], "the gateway would connect to itself", "Write the upstream's own port");
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);

function isSelf(host: string, listenHost: string): boolean {
  if (host === listenHost) return true;
  const everywhere = listenHost === "0.0.0.0" || listenHost === "::";
  return LOOPBACK.has(host) && (everywhere || LOOPBACK.has(listenHost));
}

function checkOnce(
  { url }: ParsedUpstream,
  earlier: readonly ParsedUpstream[],
  report: Report,
): void {
  const { href } = new URL(url);
  if (!earlier.some((other) => new URL(other.url).href === href)) return;
  report([], "this upstream is listed twice", "Write it once, with a weight for a larger share");
}

function checkTls({ url, tls }: ParsedUpstream, file: string, report: Report): void {
  if (tls === undefined) return;
  if (!url.toLowerCase().startsWith("wss:")) {
    report(["tls"], "this upstream is not connected to over TLS", "Write wss:, or remove the key");
    return;
  }
  const { cert, key } = tls;
  if ((cert === undefined) !== (key === undefined)) {
    const [has, lacks] = cert === undefined ? ["key", "cert"] : ["cert", "key"];
    report(["tls", has], `${has} is useless without ${lacks}`, `Add ${lacks}, or remove ${has}`);
    return;
  }
  const read = (name: "ca" | "cert" | "key"): string | undefined => {
    const path = tls[name];
    if (path === undefined) return undefined;
    try {
      return readPem(path, file);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
      const hint = "Write its path relative to this configuration, and let this process read it";
      report(["tls", name], `the file ${path} cannot be read (${code})`, hint);
      return undefined;
    }
  };
  checkUsable({ ca: read("ca"), cert: read("cert"), key: read("key") }, report);
}

type Pems = Readonly<Record<"ca" | "cert" | "key", string | undefined>>;

function checkUsable({ ca, cert, key }: Pems, report: Report): void {
  if (ca !== undefined && !holds(() => readCertificates(ca))) {
    report(["tls", "ca"], "the file holds no certificate", "Write the path of a PEM file");
  }
  if (cert === undefined || key === undefined) return;
  if (holds(() => createSecureContext({ cert, key }))) return;
  const apart = holds(() => createSecureContext({ cert }));
  if (apart) {
    const hint = "Write the path of the PEM file, without a passphrase, with which it was made";
    report(["tls", "key"], "the file holds no private key of this certificate", hint);
  } else {
    report(["tls", "cert"], "the file holds no certificate", "Write the path of a PEM file");
  }
}

function holds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

function checkHash(
  { balance, hash }: ParsedRoute,
  policy: PolicySettings | undefined,
  report: Report,
): void {
  if (hash === "user" && policy !== undefined && policy.auth === undefined) {
    report(
      ["hash"],
      "the route's policy has no auth, so nobody knows whose a connection is",
      "Add auth to the policy, or write hash: ip, or a cookie that names the user",
    );
  }
  if (hash === undefined || balance === "hash") return;
  report(
    ["hash"],
    `with balance: ${balance} nothing is hashed`,
    "Write balance: hash, or remove it",
  );
}

function checkActive({ health: { active } }: ParsedRoute, report: Report): void {
  if (active === undefined || !active.upgrade) return;
  const usual = active.expect.join() === "2xx,3xx,426";
  if (usual) return;
  const hint = "Remove expect, or write upgrade: false";
  report(["health", "active", "expect"], "a whole opening handshake expects a 101", hint);
}

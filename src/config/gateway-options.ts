import { dirname, resolve } from "node:path";
import type { ListenOptions } from "../gateway/listener/options.ts";
import type { GatewayOptions, Route } from "../gateway/options.ts";
import { LocalCounters, compileSettings } from "../policy/index.ts";
import type { Counters, Policy, PolicySettings } from "../policy/index.ts";
import type { LoadedConfig, LoadedListener, LoadedRoute } from "./load.ts";
import { readTls } from "./upstream-tls.ts";

/** What a policy needs that this folder cannot make: it is joined where everything is. */
export type PolicyParts = Pick<Route, "authenticator" | "inspector" | "createInflater">;

/**
 * The options of a gateway, its policies compiled.
 *
 * @throws Error when a certificate or key can no longer be read.
 * @param options.parts Verifies tokens and looks at contents. @default nobody does
 * @param options.counters Where connections count together; pass the same object again on a reload,
 *   so that counts go on. @default new ones of this process
 */
export function toGatewayOptions(
  config: LoadedConfig,
  options: {
    readonly counters?: Counters;
    readonly parts?: (policy: string, settings: PolicySettings) => PolicyParts;
  } = {},
): Omit<GatewayOptions, "onClose"> {
  const { counters = new LocalCounters(), parts } = options;
  const policies = new Map<string, Policy>(
    Object.entries(config.policies).map(([name, settings]) => [
      name,
      compileSettings(name, settings, { counters }),
    ]),
  );
  const { limits } = config;
  const folder = dirname(config.file);
  const [first, ...others] = config.listen.map((one) => toListenOptions(one, folder));
  return {
    listen: [first!, ...others],
    routes: config.routes.map((route) => {
      const policy = policies.get(route.policy)!;
      return {
        ...toRoute(route, policy, config.file),
        ...parts?.(route.policy, policy.settings),
      };
    }),
    trustedProxies: [...new Set(config.listen.flatMap((one) => one.trustedProxies))],
    drainMs: config.drainMs,
    maxConnections: limits.maxConnections,
    maxHandshakes: limits.maxHandshakes,
    ...(limits.maxConnectionsPerIp === undefined
      ? {}
      : { maxConnectionsPerIp: limits.maxConnectionsPerIp }),
    ...(limits.maxHandshakesPerIp === undefined
      ? {}
      : { maxHandshakesPerIp: limits.maxHandshakesPerIp }),
    headersTimeoutMs: limits.headersTimeout,
    maxHeaderBytes: limits.maxHeaderSize,
    maxHeaders: limits.maxHeaders,
    maxStreams: limits.maxStreams,
    maxHeldBytes: config.unfinishedBytes,
    maxMemoryBytes: config.memoryBytes,
  };
}

/** @param folder Where relative names of files begin. */
function toListenOptions(listener: LoadedListener, folder: string): ListenOptions {
  const { host, port, tls, h2c, proxyProtocol } = listener;
  const file = (name: string): string => resolve(folder, name);
  return {
    host,
    port,
    h2c,
    proxyProtocol,
    tls: tls && {
      ...tls,
      cert: file(tls.cert),
      key: file(tls.key),
      ca: tls.ca && file(tls.ca),
      clientCa: tls.clientCa && file(tls.clientCa),
      handshakeTimeoutMs: tls.handshakeTimeout,
    },
  };
}

function toRoute(loaded: LoadedRoute, policy: Policy, file: string): Route {
  const { name, match, balance, hash, connectTimeoutMs, retries, http } = loaded;
  const { active, passive } = loaded.health;
  const [first, ...others] = loaded.upstreams.map(({ url, weight, tls }) => ({
    url: new URL(url),
    weight,
    tls: tls === undefined ? undefined : readTls(tls, file),
  }));
  return {
    name,
    match,
    // Loading has made sure that there is one.
    upstreams: [first!, ...others],
    balance,
    hash,
    health: {
      active: active && {
        path: active.path,
        expect: active.expect,
        upgrade: active.upgrade,
        intervalMs: active.interval,
        timeoutMs: active.timeout,
        healthy: active.healthy,
        unhealthy: active.unhealthy,
      },
      passive: passive === "off" ? "off" : { failures: passive.failures, ejectMs: passive.eject },
    },
    connectTimeoutMs,
    retries,
    policy,
    http,
  };
}

import type { GatewayOptions, Route } from "../gateway/options.ts";
import { LocalCounters, compileSettings } from "../policy/index.ts";
import type { Counters, Policy } from "../policy/index.ts";
import type { LoadedConfig, LoadedRoute } from "./load.ts";
import { readTls } from "./upstream-tls.ts";

/**
 * The options of a gateway, its policies compiled.
 *
 * @throws Error when a certificate or key can no longer be read.
 * @param options.counters Where connections count together; pass the same object again on a reload,
 *   so that counts go on. @default new ones of this process
 */
export function toGatewayOptions(
  config: LoadedConfig,
  options: { readonly counters?: Counters } = {},
): Omit<GatewayOptions, "onClose"> {
  const { counters = new LocalCounters() } = options;
  const policies = new Map<string, Policy>(
    Object.entries(config.policies).map(([name, settings]) => [
      name,
      compileSettings(name, settings, { counters }),
    ]),
  );
  return {
    listen: config.listen,
    routes: config.routes.map((route) => toRoute(route, policies.get(route.policy)!, config.file)),
    trustedProxies: config.trustedProxies,
    drainMs: config.drainMs,
    maxConnections: config.maxConnections,
    maxHandshakes: config.maxHandshakes,
  };
}

function toRoute(loaded: LoadedRoute, policy: Policy, file: string): Route {
  const { name, match, balance, hash, connectTimeoutMs, retries } = loaded;
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
  };
}

import type { GatewayOptions, Route } from "../gateway/options.ts";
import { LocalCounters, compileSettings } from "../policy/index.ts";
import type { Counters, Policy } from "../policy/index.ts";
import type { LoadedConfig } from "./load.ts";

/**
 * The options of a gateway, its policies compiled.
 *
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
    routes: config.routes.map(({ name, match, upstreams, policy }): Route => {
      const [first, ...others] = upstreams;
      return {
        name,
        match,
        // Loading has made sure that there is one of each.
        upstreams: [new URL(first!), ...others.map((text) => new URL(text))],
        policy: policies.get(policy)!,
      };
    }),
    trustedProxies: config.trustedProxies,
    drainMs: config.drainMs,
    maxConnections: config.maxConnections,
    maxHandshakes: config.maxHandshakes,
  };
}

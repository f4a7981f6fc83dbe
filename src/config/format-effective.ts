import { stringify } from "yaml";
import { toEffective } from "../policy/index.ts";
import { formatDuration } from "../policy/shape/duration.ts";
import type { LoadedConfig, LoadedRoute } from "./load.ts";

/**
 * The configuration as YAML with every default filled in: itself a valid configuration with the same
 * meaning. Variables are replaced by what they stand for.
 */
export function formatEffective(config: LoadedConfig): string {
  const { listen, trustedProxies, records, routes, policies } = config;
  return stringify(
    {
      listen: { ...listen, trustedProxies },
      records: { store: records.store, keep: formatDuration(records.keepMs) },
      routes: routes.map(effectiveRoute),
      policies: Object.fromEntries(
        Object.entries(policies).map(([name, settings]) => [name, toEffective(settings)]),
      ),
      drain: formatDuration(config.drainMs),
      maxConnections: config.maxConnections,
      maxHandshakes: config.maxHandshakes,
    },
    { aliasDuplicateObjects: false, lineWidth: 100 },
  ).replaceAll("${", () => "$${");
}

function effectiveRoute(route: LoadedRoute): object {
  const { name, match, upstreams, balance, hash, health, connectTimeoutMs, retries } = route;
  const { active, passive } = health;
  return {
    name,
    match,
    upstreams: upstreams.map(({ url, weight, tls }) =>
      weight === 1 && tls === undefined ? url : { url, weight, tls },
    ),
    balance,
    hash,
    health: {
      active: active && {
        ...active,
        interval: formatDuration(active.interval),
        timeout: formatDuration(active.timeout),
      },
      passive: passive === "off" ? passive : { ...passive, eject: formatDuration(passive.eject) },
    },
    connectTimeout: formatDuration(connectTimeoutMs),
    retries,
    policy: route.policy,
  };
}

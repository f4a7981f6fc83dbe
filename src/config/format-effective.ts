import { stringify } from "yaml";
import { toEffective } from "../policy/index.ts";
import { formatDuration } from "../policy/shape/duration.ts";
import { formatSize } from "../policy/shape/size.ts";
import type { LoadedConfig, LoadedListener, LoadedRoute } from "./load.ts";

/** Stands for a token, and is too short to be taken for one. */
const HIDDEN_TOKEN = "(hidden)";

/**
 * The configuration as YAML with every default filled in: itself a valid configuration with the same
 * meaning, but for secrets, which are hidden. Variables are replaced by what they stand for.
 */
export function formatEffective(config: LoadedConfig): string {
  const { listen, admin, records, routes, policies, limits } = config;
  const listeners = listen.map(listenerAsWritten);
  return stringify(
    {
      listen: listeners.length === 1 ? listeners[0] : listeners,
      admin: admin && { ...admin, token: admin.token && HIDDEN_TOKEN },
      records: {
        store: records.store,
        keep: formatDuration(records.keepMs),
        ...(records.events === undefined ? {} : { events: records.events }),
        eventsKeep: formatSize(records.eventsKeepBytes),
      },
      routes: routes.map(effectiveRoute),
      policies: Object.fromEntries(
        Object.entries(policies).map(([name, settings]) => [name, toEffective(settings)]),
      ),
      drain: formatDuration(config.drainMs),
      limits: {
        ...limits,
        headersTimeout: formatDuration(limits.headersTimeout),
        maxHeaderSize: formatSize(limits.maxHeaderSize),
      },
      unfinished: formatSize(config.unfinishedBytes),
      memory: config.memoryBytes && formatSize(config.memoryBytes),
    },
    { aliasDuplicateObjects: false, lineWidth: 100 },
  ).replaceAll("${", () => "$${");
}

function listenerAsWritten({ tls, ...listener }: LoadedListener): object {
  if (tls === undefined) return listener;
  return { ...listener, tls: { ...tls, handshakeTimeout: formatDuration(tls.handshakeTimeout) } };
}

function effectiveRoute(route: LoadedRoute): object {
  const { name, match, upstreams, balance, hash, health, connectTimeoutMs, retries, http } = route;
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
    http:
      http === "refuse"
        ? http
        : { body: formatSize(http.maxBodyBytes), timeout: formatDuration(http.timeoutMs) },
  };
}

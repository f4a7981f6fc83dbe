import { stringify } from "yaml";
import { toEffective } from "../policy/index.ts";
import { formatDuration } from "../policy/shape/duration.ts";
import { formatSize } from "../policy/shape/size.ts";
import type { LoadedConfig, LoadedListener, LoadedRoute } from "./load.ts";

/**
 * The configuration as YAML with every default filled in: itself a valid configuration with the same
 * meaning. Variables are replaced by what they stand for.
 */
export function formatEffective(config: LoadedConfig): string {
  const { listen, records, routes, policies, limits } = config;
  const listeners = listen.map(listenerAsWritten);
  return stringify(
    {
      listen: listeners.length === 1 ? listeners[0] : listeners,
      records: { store: records.store, keep: formatDuration(records.keepMs) },
      routes: routes.map(routeAsWritten),
      policies: Object.fromEntries(
        Object.entries(policies).map(([name, settings]) => [name, toEffective(settings)]),
      ),
      drain: formatDuration(config.drainMs),
      limits: {
        ...limits,
        headersTimeout: formatDuration(limits.headersTimeout),
        maxHeaderSize: formatSize(limits.maxHeaderSize),
      },
    },
    { aliasDuplicateObjects: false, lineWidth: 100 },
  ).replaceAll("${", () => "$${");
}

function listenerAsWritten({ tls, ...listener }: LoadedListener): object {
  if (tls === undefined) return listener;
  return { ...listener, tls: { ...tls, handshakeTimeout: formatDuration(tls.handshakeTimeout) } };
}

function routeAsWritten({ http, ...route }: LoadedRoute): object {
  if (http === "refuse") return { ...route, http };
  const { maxBodyBytes, timeoutMs } = http;
  return { ...route, http: { body: formatSize(maxBodyBytes), timeout: formatDuration(timeoutMs) } };
}

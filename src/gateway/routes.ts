import type { Route } from "./options.ts";
import type { UpstreamAddress } from "./upstreams/address.ts";

/** The route that takes a request: the first that matches. */
export function matchRoute(
  routes: readonly Route[],
  host: string,
  path: string,
): Route | undefined {
  return routes.find(
    ({ match }) =>
      (match.host === undefined || match.host === host) && matchesPath(match.path, path),
  );
}

function matchesPath(pattern: string, path: string): boolean {
  if (!pattern.endsWith("/*")) return path === pattern;
  const base = pattern.slice(0, -2);
  return path === base || path.startsWith(`${base}/`);
}

/** The path that an upstream is asked for: its own, with the rest of the match where it ends in `/*`. */
export function upstreamTarget(
  route: Route,
  upstream: Pick<UpstreamAddress, "pathname" | "search">,
  path: string,
  query: string,
): string {
  const own = upstream.pathname;
  if (!own.endsWith("/*")) return own + mergeQuery(upstream.search, query);
  const base = route.match.path.endsWith("/*") ? route.match.path.slice(0, -2) : "";
  const rest = path.slice(base.length);
  return (own.slice(0, -2) + rest || "/") + mergeQuery(upstream.search, query);
}

function mergeQuery(own: string, query: string): string {
  if (own === "") return query;
  return query === "" ? own : `${own}&${query.slice(1)}`;
}

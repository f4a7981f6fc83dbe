import type { RouteUpstreamChange } from "../gateway/index.ts";
import { notice } from "./print.ts";

/** Tells on stderr what became of an upstream. */
export function tellUpstream(change: RouteUpstreamChange): void {
  const { route } = change;
  if (change.kind === "panic") {
    notice(
      change.state === "began"
        ? `route ${route}: no upstream is healthy, so all are tried`
        : `route ${route}: an upstream is healthy again`,
    );
    return;
  }
  const { url, from, to, why } = change;
  notice(
    `route ${route}: upstream ${url} was ${from}, is ${to}${why === undefined ? "" : `: ${why}`}`,
  );
}

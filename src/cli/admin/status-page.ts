import { printable } from "../../record/printable.ts";
import { clockTime, localTime } from "../local-time.ts";
import { Page } from "../page.ts";
import { table } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import type { AdminWords } from "../words/words.ts";
import type { ToldRoute, ToldUpstream } from "./routes.ts";
import type { GatewayStatus } from "./target.ts";

/** What a gateway is doing, as text to read. */
export function statusPage(
  status: GatewayStatus,
  routes: readonly ToldRoute[],
  words: AdminWords,
  terminal: Terminal,
): string {
  const { draining, connections, byRoute, uptimeMs, version } = status;
  const each = Object.entries(byRoute).map(([route, count]) => `${printable(route)} ${count}`);
  const page = new Page(terminal).title(`Closewise ${printable(version)}`).rows([
    [words.state, draining ? words.draining : words.serving],
    [words.runningFor, clockTime(uptimeMs)],
    [words.connections, [String(connections), ...each].join(" · ")],
  ]);
  const panic = routes
    .filter((route) => route.panic)
    .map(({ route }) => terminal.paint("bad", words.panic(printable(route))));
  const upstreams = table(
    [
      words.route,
      words.upstream,
      words.status,
      words.since,
      words.connections,
      words.opening,
      words.lastFailure,
    ],
    routes.flatMap(({ route, upstreams }) => upstreams.map((one) => rowOf(route, one, words))),
    terminal,
  );
  return [page.toString(), upstreams, ...panic].join("\n\n");
}

function rowOf(route: string, upstream: ToldUpstream, words: AdminWords): readonly string[] {
  const { url, status, since, connections, opening, lastFailure } = upstream;
  return [
    printable(route),
    printable(url),
    words.statuses[status],
    localTime(since, "date and time"),
    String(connections),
    String(opening),
    printable(lastFailure ?? ""),
  ];
}

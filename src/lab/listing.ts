import type { IncomingMessage } from "node:http";
import { TLSSocket } from "node:tls";
import { SCENARIO_IDS } from "./catalogue.ts";
import type { ScenarioFacts } from "./catalogue.ts";
import type { Doors } from "./doors.ts";
import { SCENARIOS } from "./scenarios/index.ts";

/** What `scenarios.json` says: where to connect for each of them. */
export interface Listing {
  readonly scenarios: readonly (ScenarioFacts & {
    /** `null` where the lab has no address for it, such as TLS without listeners. */
    readonly url: string | null;
  })[];
  /** With `{code}` to be replaced. */
  readonly close: string;
  /** With `{status}` to be replaced. */
  readonly refuse: string;
  /** With `{id}` to be replaced. */
  readonly runs: string;
  /** Path of the authority's certificate, in PEM; `null` without TLS listeners. */
  readonly certificate: string | null;
}

/** Addresses as the client that asks knows this server: by its own `Host`. */
export function listing(request: IncomingMessage, base: string, doors: Doors): Listing {
  const secure = request.socket instanceof TLSSocket ? "s" : "";
  const host = hostOf(request);
  const hostname = hostnameOf(request);
  const ws = `ws${secure}://${host}${base}`;
  return {
    scenarios: SCENARIO_IDS.map((id) => {
      const { group, act, parameters, about, page, ws: node, place } = SCENARIOS[id];
      const url = place === undefined ? `${ws}/scenario/${id}` : doors.urlOf(place, id, hostname);
      return { id, group, act, parameters, about, page, ws: node, url };
    }),
    close: `${ws}/close/{code}`,
    refuse: `${ws}/refuse/{status}`,
    runs: `http${secure}://${host}${base}/runs/{id}`,
    certificate: doors.certificate === undefined ? null : `${base}/ca.pem`,
  };
}

/** By which name and port the client knows this server. */
function hostOf({ headers, socket }: IncomingMessage): string {
  const { host = "" } = headers;
  // Anything else in a `Host` header would become part of an address that others follow.
  if (/^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host)) return host;
  const { localAddress = "127.0.0.1", localPort } = socket;
  return `${localAddress.includes(":") ? `[${localAddress}]` : localAddress}:${localPort}`;
}

/** The name alone. */
export function hostnameOf(request: IncomingMessage): string {
  return hostOf(request).replace(/:\d+$/, "");
}

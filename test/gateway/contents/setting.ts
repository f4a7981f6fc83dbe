import { Parts } from "../../../src/cli/policy-parts.ts";
import { expect } from "vitest";
import { openPair, quickPolicy, startBackend, startGateway } from "../support/index.ts";
import type { BackendOptions, OpenOptions, StartOptions, Started } from "../support/index.ts";
import type { AuthoredPolicy } from "../../../src/policy/index.ts";
import type { Route } from "../../../src/gateway/index.ts";

/** A route with all that its policy needs, as the command makes it. */
export function routeTo(upstream: URL, authored: AuthoredPolicy): Route {
  const policy = quickPolicy(authored);
  const parts = new Parts(import.meta.filename).of("quick", policy.settings);
  return {
    name: "all",
    match: { path: "/*" },
    upstreams: [new URL("/*", upstream)],
    ...parts,
    policy,
  };
}

export interface OpenedOptions extends Partial<Omit<StartOptions, "policy" | "backend">> {
  readonly backend?: BackendOptions;
  readonly client?: OpenOptions;
}

/** A client and an upstream of raw bytes, and the gateway between them under this policy. */
export async function openUnder(
  authored: AuthoredPolicy,
  { backend: how = {}, client, ...rest }: OpenedOptions = {},
) {
  const backend = await startBackend(how);
  const gateway = await startGateway({ ...rest, routes: [routeTo(backend.url, authored)] });
  return { backend, gateway, ...(await openPair(gateway.port, backend, client)) };
}

export type Opened = Awaited<ReturnType<typeof openUnder>>;

/** Both sides answer the Close that they have got, and end; then there is a record. */
export async function finish({
  client,
  upstream,
  gateway,
}: Pick<Opened, "client" | "upstream"> & { readonly gateway: Started }) {
  if (client.close !== undefined) client.sendClose(client.close.statusCode);
  if (upstream.close !== undefined) upstream.sendClose(upstream.close.statusCode);
  client.socket.end();
  upstream.socket.end();
  return gateway.nextRecord();
}

const DEFLATE = "permessage-deflate";

/** Both have permessage-deflate, with these parameters. */
export function compressing(parameters = ""): OpenedOptions {
  const wire = { deflate: true };
  return {
    backend: { headers: [`Sec-WebSocket-Extensions: ${DEFLATE}${parameters}`], wire },
    client: {
      headers: { "sec-websocket-extensions": `${DEFLATE}; client_max_window_bits` },
      wire,
    },
  };
}

/** The client broke a rule: it is told so, and the upstream that it goes. */
export async function refused({ client, upstream }: Opened, statusCode = 1008): Promise<void> {
  expect(await client.closeFrame()).toMatchObject({ statusCode });
  expect(await upstream.closeFrame()).toMatchObject({ statusCode: 1001 });
}

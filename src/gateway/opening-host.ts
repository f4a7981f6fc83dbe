import type { CloseRecord } from "../record/index.ts";
import type { TrustedProxies } from "./client-address.ts";
import type { Link } from "./link.ts";
import type { LinkHost } from "./link-options.ts";
import type { ClientHandshake } from "./listener/client-handshake.ts";
import type { Route } from "./options.ts";
import type { EventRecorder } from "./recording-session.ts";
import type { Refusal } from "./refusal.ts";
import type { TransportOptions } from "./transport.ts";
import type { UpstreamPools } from "./upstreams/pools.ts";
import type { Upstream } from "./upstreams/upstream.ts";

/** What waits, on a link without an upstream, for the client's token. */
export interface Waiting {
  adopt(route: Route): void;
}

/** What the gateway gives to each opening handshake. */
export interface OpeningHost extends LinkHost {
  readonly routes: readonly Route[];
  readonly pools: UpstreamPools;
  readonly trustedProxies: TrustedProxies;
  readonly transport: TransportOptions;
  /** Wants to know what each policy session is told, and says. */
  readonly onEvent: EventRecorder | undefined;
  /** Why no upgrade is taken at the moment, if that is so. */
  turnedAway(): Refusal | undefined;
  /** May another refused client of this address wait for its Close frame? Tell when it is gone. */
  mayHold(address: string): (() => void) | undefined;
  /** @param waiting Of a client that has yet to say who it is: hears what its route says from then on. */
  opened(link: Link, handshake: ClientHandshake, route: Route, waiting?: Waiting): void;
  /** The link has an upstream now: from here on its messages are looked at, where its route asks for it. */
  joined(link: Link, upstream: Upstream): void;
  /** The opening handshake came to nothing. */
  failed(record: CloseRecord): void;
}

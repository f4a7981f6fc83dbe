/**
 * `closewise/gateway`: a reverse proxy for WebSockets that holds a written policy, ends each
 * connection with the right close code, and reports how each of them ended.
 *
 * @module
 */
export { GatewayError } from "./errors.ts";
export { createGateway } from "./gateway.ts";
export type { Gateway, Reloaded } from "./running.ts";
export type { CertificateReport } from "./listener/certificates.ts";
export type { SocketOwner } from "./listener/door.ts";
export type { ListenAddress, ListenOptions } from "./listener/options.ts";
export type { ProxyProtocol } from "./listener/proxy-header.ts";
export type { TlsOptions } from "./listener/tls-options.ts";
export type { EventRecorder, RecordedConnection } from "./recording-session.ts";
export type { GatewayOptions, HttpProxying, Route } from "./options.ts";
export type {
  ActiveHealth,
  Balance,
  ExpectedStatus,
  HashSource,
  PassiveHealth,
  UpstreamOptions,
  UpstreamTls,
  UpstreamsOptions,
} from "./upstreams/options.ts";
export type { UpstreamChange } from "./upstreams/pool.ts";
export type { RouteUpstreamChange, RouteUpstreamsState } from "./upstreams/pools.ts";
export type { UpstreamState, UpstreamStatus } from "./upstreams/upstream.ts";

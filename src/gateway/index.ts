/**
 * `closewise/gateway`: a reverse proxy for WebSockets that holds a written policy, ends each
 * connection with the right close code, and reports how each of them ended.
 *
 * @module
 */
export { GatewayError } from "./errors.ts";
export { createGateway } from "./gateway.ts";
export type { Gateway } from "./gateway.ts";
export type { GatewayOptions, Route } from "./options.ts";

import type { ProxyProtocol } from "./proxy-header.ts";
import type { TlsOptions } from "./tls-options.ts";

/** One address on which clients connect. */
export interface ListenOptions {
  /** @default "127.0.0.1" */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** @default none: plain TCP */
  readonly tls?: TlsOptions | undefined;
  /**
   * Versions of the PROXY protocol with which every connection must begin. Only trusted proxies may
   * connect then. The address that it names takes the place of the peer's; `X-Forwarded-For` is
   * then believed only if that address is itself a trusted proxy. @default "off"
   */
  readonly proxyProtocol?: ProxyProtocol | "off";
  /**
   * Takes HTTP/2 without TLS from clients that begin with it ("prior knowledge", RFC 9113 3.3).
   * @default false
   */
  readonly h2c?: boolean;
}

/** Where a listener listens. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
  /** Is TLS spoken there? */
  readonly secure: boolean;
}

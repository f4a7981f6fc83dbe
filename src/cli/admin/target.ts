import type { RevocationRequest } from "../../cluster/index.ts";
import type { RouteUpstreamsState } from "../../gateway/index.ts";

/** What became of a new reading of the configuration. */
export type ReloadResult =
  | {
      readonly ok: true;
      /** Connections that go on under the new configuration. */
      readonly adopted: number;
      /** Connections that it has no place for. */
      readonly ended: number;
      /** Of those that go on, whose compressed messages cannot be looked at until they connect again. */
      readonly unseen: number;
    }
  | {
      readonly ok: false;
      /** A line each, with file and place. */
      readonly problems: readonly string[];
    };

export interface RevokeResult {
  /** Connections that it ended. */
  readonly ended: number;
  /** Is it remembered? If not, the next opening handshake gets in. */
  readonly kept: boolean;
}

export type LogoutResult =
  | { readonly kind: "done"; readonly ended: number }
  | {
      /** The token does not count, or that cannot be known now. */
      readonly kind: "invalid" | "unavailable";
      /** A clause without anything of the token. */
      readonly message: string;
    };

export interface GatewayStatus {
  readonly draining: boolean;
  /** Open ones. */
  readonly connections: number;
  readonly byRoute: Readonly<Record<string, number>>;
  readonly uptimeMs: number;
  readonly version: string;
}

/** A running gateway, as far as its operator may reach into it. */
export interface AdminTarget {
  /** Reads the configuration again. An invalid file changes nothing. */
  reload(): Promise<ReloadResult>;
  /** @throws {ClusterError} (rejects) for a request that makes no sense. */
  revoke(request: RevocationRequest): Promise<RevokeResult>;
  /** A provider's back-channel logout token. */
  logout(token: string): Promise<LogoutResult>;
  /**
   * Keeps new connections away from an upstream, on every route that has it. Its open ones end with
   * 1012, spread over the time of a drain.
   */
  drainUpstream(url: string): { readonly found: boolean; readonly connections: number };
  undrainUpstream(url: string): { readonly found: boolean };
  upstreams(): readonly RouteUpstreamsState[];
  status(): GatewayStatus;
}

import type { RevocationRequest } from "../cluster/index.ts";
import type { Gateway, RouteUpstreamsState } from "../gateway/index.ts";
import type {
  AdminTarget,
  GatewayStatus,
  LogoutResult,
  ReloadResult,
  RevokeResult,
} from "./admin/target.ts";
import type { LiveConfig } from "./live-config.ts";
import { ownVersion } from "./version.ts";

/** What an operator may do with a gateway that runs by a configuration file. */
export class LiveTarget implements AdminTarget {
  readonly #live: LiveConfig;
  readonly #gateway: Gateway;
  readonly #startedAt = performance.now();

  constructor(live: LiveConfig, gateway: Gateway) {
    this.#live = live;
    this.#gateway = gateway;
  }

  reload(): Promise<ReloadResult> {
    return this.#live.reload();
  }

  async revoke(request: RevocationRequest): Promise<RevokeResult> {
    const before = this.#gateway.revokedConnections;
    const kept = await this.#live.revocations.revoke(request);
    return { ended: this.#gateway.revokedConnections - before, kept };
  }

  /** The token belongs to one of the policies' providers, and nothing says to which. */
  async logout(token: string): Promise<LogoutResult> {
    let answer: LogoutResult = { kind: "invalid", message: "no policy verifies tokens here" };
    for (const { verifier } of this.#live.parts.authenticators) {
      const verification = await verifier.verifyLogout(token);
      if (verification.kind === "valid") {
        const { ended } = await this.revoke(verification.logout.revoke);
        return { kind: "done", ended };
      }
      // One that cannot say is no reason not to ask the next, and is what remains if none can.
      if (answer.kind !== "unavailable") answer = verification;
    }
    return answer;
  }

  drainUpstream(url: string): { found: boolean; connections: number } {
    const connections = this.#gateway.drainUpstream(hrefOf(url));
    return { found: connections !== undefined, connections: connections ?? 0 };
  }

  undrainUpstream(url: string): { found: boolean } {
    return { found: this.#gateway.undrainUpstream(hrefOf(url)) };
  }

  upstreams(): readonly RouteUpstreamsState[] {
    return this.#gateway.upstreams();
  }

  status(): GatewayStatus {
    const { connections, draining } = this.#gateway;
    return {
      draining,
      connections,
      byRoute: this.#gateway.connectionsByRoute(),
      uptimeMs: Math.round(performance.now() - this.#startedAt),
      version: ownVersion(),
    };
  }
}

/** As the pools name an upstream; what is no URL is the name of none. */
function hrefOf(url: string): string {
  return URL.parse(url)?.href ?? url;
}

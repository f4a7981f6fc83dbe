import type { AdminTarget } from "../../../src/cli/admin/target.ts";
import type { UpstreamState } from "../../../src/gateway/index.ts";

export const SINCE = Date.parse("2025-11-23T12:00:00Z");

export const HEALTHY: UpstreamState = {
  url: "ws://127.0.0.1:9000/chat",
  status: "healthy",
  weight: 1,
  connections: 12,
  opening: 0,
  failures: 0,
  lastFailure: undefined,
  since: SINCE,
  verified: undefined,
};

export const EJECTED: UpstreamState = {
  url: "wss://chat-2.internal/*",
  status: "ejected",
  weight: 3,
  connections: 0,
  opening: 1,
  failures: 3,
  lastFailure: "tls-expired: the certificate has expired (CERT_HAS_EXPIRED)",
  since: SINCE,
  verified: true,
};

/** A gateway that does what it is asked, and remembers it. Parts of it can be replaced. */
export interface FakeTarget extends AdminTarget {
  readonly asked: readonly (readonly [what: string, argument?: unknown])[];
}

const found = (url: string): UpstreamState | undefined =>
  [HEALTHY, EJECTED].find((upstream) => upstream.url === url);

export function fakeTarget(parts: Partial<AdminTarget> = {}): FakeTarget {
  const asked: (readonly [string, unknown?])[] = [];
  return {
    asked,
    async reload() {
      asked.push(["reload"]);
      return { ok: true, adopted: 12, ended: 1, unseen: 2 };
    },
    async revoke(request) {
      asked.push(["revoke", request]);
      return { ended: 3, kept: true };
    },
    async logout(token) {
      asked.push(["logout", token]);
      return { kind: "done", ended: 1 };
    },
    drainUpstream(url) {
      asked.push(["drain", url]);
      const upstream = found(url);
      return { found: upstream !== undefined, connections: upstream?.connections ?? 0 };
    },
    undrainUpstream(url) {
      asked.push(["undrain", url]);
      return { found: found(url) !== undefined };
    },
    upstreams: () => [{ route: "chat", panic: false, upstreams: [HEALTHY, EJECTED] }],
    status: () => ({
      draining: false,
      connections: 12,
      byRoute: { chat: 12 },
      uptimeMs: 7_384_000,
      version: "0.1.0",
    }),
    ...parts,
  };
}

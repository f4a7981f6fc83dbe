import { Parts } from "../../../src/cli/policy-parts.ts";
import { LocalRevocations } from "../../../src/cluster/index.ts";
import type { Route } from "../../../src/gateway/index.ts";
import { LocalCounters, compilePolicy } from "../../../src/policy/index.ts";
import type { AuthoredPolicy } from "../../../src/policy/index.ts";
import { forge } from "../../auth/tokens.ts";
import { PATIENT } from "./gateway.ts";

/** Of HMAC tokens. */
export const TOKEN_SECRET = "a secret of thirty-two bytes or more";
/** What a policy says of tokens, where it says nothing else. */
export const BY_SECRET = { jwt: { secret: TOKEN_SECRET, algorithms: ["HS256"] } } as const;

/** A token that counts from now. @param more Claims; `exp` in seconds from now. */
export function tokenOf(sub: string, more: { readonly exp?: number; readonly jti?: string } = {}) {
  const now = Math.floor(Date.now() / 1000);
  const { exp = 300, ...others } = more;
  return forge({ alg: "HS256" }, { sub, iat: now, exp: now + exp, ...others }, TOKEN_SECRET);
}

/** One configuration after the other, with what lives longer than each of them. */
export class Configuring {
  readonly revocations = new LocalRevocations();
  readonly counters = new LocalCounters();

  /** A route with all that its policy needs, as the command makes it. */
  route(
    upstream: URL | Route["upstreams"],
    policy: AuthoredPolicy = {},
    more: Partial<Omit<Route, "policy">> = {},
  ): Route {
    const authored = { ...policy, lifetime: { ...PATIENT, ...policy.lifetime } };
    const compiled = compilePolicy("quick", authored, { counters: this.counters });
    const parts = new Parts("gateway.yaml", this.revocations).of("quick", compiled.settings);
    return {
      name: "all",
      match: { path: "/*" },
      upstreams: upstream instanceof URL ? [new URL("/*", upstream)] : upstream,
      policy: compiled,
      ...parts,
      ...more,
    };
  }
}

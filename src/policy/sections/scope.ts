import type { Scope } from "../authored.ts";
import { quoted } from "../problem.ts";
import { didYouMean } from "../shape/nearest.ts";
import type { Shape } from "../shape/shape.ts";

const CLAIM = /^claim:[A-Za-z0-9_][A-Za-z0-9_.:/-]{0,127}$/;

/** One of some scopes, or `claim:NAME` where that is possible. */
function scopes<const S extends Scope>(
  known: readonly S[],
): Shape<S | Extract<Scope, `claim:${string}`>> {
  return {
    parse(value, path, problems) {
      const word = known.find((scope) => scope === value);
      if (word !== undefined) return word;
      if (isClaim(value)) return value;
      problems.push({
        path,
        message: `${quoted(value)} is not one of ${known.join(", ")}, claim:NAME`,
        hint:
          typeof value === "string" && !value.startsWith("claim")
            ? didYouMean(value, known)
            : "Write the claim's name after a colon: claim:tenant, claim:org.id",
      });
      return undefined;
    },
    schema: () => ({ anyOf: [{ enum: [...known] }, { type: "string", pattern: CLAIM.source }] }),
  };
}

function isClaim(value: unknown): value is `claim:${string}` {
  return typeof value === "string" && CLAIM.test(value);
}

/** What messages and bytes can be counted by. */
export const rateScope = scopes(["connection", "ip", "user", "route"]);
/** What connections can be counted by. */
export const connectionScope = scopes(["ip", "user", "route"]);

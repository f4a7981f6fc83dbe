import { quoted } from "../problem.ts";
import { didYouMean } from "../shape/nearest.ts";
import { object } from "../shape/object.ts";
import type { Shape } from "../shape/shape.ts";
import type { Rung } from "../settings.ts";
import type { RuleId } from "../types.ts";
import { checkRung, rungFields, toRung } from "./rung.ts";

/** Rules whose mode can be set by name. The others stand in lists, or must always act. */
export const RUNG_RULES = [
  "message-size",
  "fragments",
  "message-type",
  "content-malformed",
  "content-schema",
  "utf8",
  "origin",
  "subprotocol",
  "auth-invalid",
  "auth-timeout",
  "auth-expired",
  "idle",
  "lifetime",
  "dead-peer",
  "slow-consumer",
] as const satisfies readonly RuleId[];

const WHERE: Readonly<Record<string, string>> = {
  "message-rate": "Write mode and enforce in the row of limits.messages",
  "byte-rate": "Write mode and enforce in the row of limits.bytes",
  "connection-limit": "Write mode and enforce in the row of limits.connections",
  "upgrade-rate": "Write mode and enforce in the row of limits.upgrades",
  "content-forbidden": "Write mode and enforce in the row of content.forbid",
} satisfies Partial<Record<RuleId, string>>;

const rung = object(rungFields);

/** The shape of a policy's `rules`: how far single rules go. */
export const rulesShape: Shape<Readonly<Partial<Record<RuleId, Rung>>>> = {
  parse(value, path, problems) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      problems.push({
        path,
        message: `${quoted(value)} is not a map`,
        hint: "Write rule ids and modes, such as message-size: { mode: warn }",
      });
      return undefined;
    }
    const before = problems.length;
    const parsed: Partial<Record<RuleId, Rung>> = Object.create(null);
    for (const [id, one] of Object.entries<unknown>({ ...value })) {
      const here = [...path, id];
      const rule = RUNG_RULES.find((known) => known === id);
      if (rule === undefined) {
        const where = Object.hasOwn(WHERE, id) ? WHERE[id] : undefined;
        problems.push({
          path: here,
          message:
            where === undefined ? "no rule with a mode has this id" : "its modes are elsewhere",
          hint: where ?? didYouMean(id, RUNG_RULES),
          about: "key",
        });
        continue;
      }
      const read = rung.parse(one, here, problems);
      if (read === undefined) continue;
      checkRung(read, here, problems);
      parsed[rule] = toRung(read);
    }
    return problems.length === before ? parsed : undefined;
  },
  schema: () => ({
    type: "object",
    properties: Object.fromEntries(RUNG_RULES.map((rule) => [rule, rung.schema()])),
    additionalProperties: false,
  }),
};

import { CLOSE_CODES, CLOSE_RANGES, isSendable, lookup } from "../../codes/index.ts";
import { CLOSING_RULES, isClosingRule } from "../defaults.ts";
import type { ClosingRule } from "../defaults.ts";
import { quoted } from "../problem.ts";
import { didYouMean } from "../shape/nearest.ts";
import type { Shape } from "../shape/shape.ts";

/** Close codes by rule: rules that have one, and codes that a server may send (RFC 6455 7.4). */
export const codeOverrides: Shape<Readonly<Partial<Record<ClosingRule, number>>>> = {
  parse(value, path, problems) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      problems.push({
        path,
        message: `${quoted(value)} is not a map`,
        hint: "Write rule ids and codes, such as upstream-lost: 1011",
      });
      return undefined;
    }
    const before = problems.length;
    const parsed: Partial<Record<ClosingRule, number>> = Object.create(null);
    for (const [rule, statusCode] of Object.entries<unknown>({ ...value })) {
      const here = [...path, rule];
      if (!isClosingRule(rule)) {
        problems.push({
          path: here,
          message: "no rule has this id",
          hint: didYouMean(rule, CLOSING_RULES),
          about: "key",
        });
      } else {
        const code = readCode(statusCode);
        if (typeof code === "number") parsed[rule] = code;
        else problems.push({ path: here, ...code });
      }
    }
    return problems.length === before ? parsed : undefined;
  },
  schema() {
    const rows = CLOSE_CODES.filter(({ onWire, sender }) => onWire && sender !== "client");
    const code = {
      anyOf: [
        { enum: rows.map((row) => row.code) },
        ...CLOSE_RANGES.filter(({ onWire }) => onWire).map(({ from, to }) => ({
          type: "integer",
          minimum: from,
          maximum: to,
        })),
      ],
    };
    return {
      type: "object",
      properties: Object.fromEntries(CLOSING_RULES.map((rule) => [rule, code])),
      additionalProperties: false,
    };
  },
};

function readCode(value: unknown): number | { message: string; hint: string } {
  const hint = "Write a code of the registry (1000-1003, 1007-1014), or 3000-4999";
  if (typeof value !== "number" || !isSendable(value)) {
    return { message: `${quoted(value)} must not be the status code of a Close frame`, hint };
  }
  if (lookup(value).sender === "client") {
    return { message: `${value} is for clients to send, not for a gateway`, hint };
  }
  return value;
}

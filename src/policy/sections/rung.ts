import { quoted } from "../problem.ts";
import type { Path, Problem } from "../problem.ts";
import { ENFORCED } from "../settings.ts";
import type { Rung } from "../settings.ts";
import { optional } from "../shape/object.ts";
import type { Shape } from "../shape/shape.ts";
import { words } from "../shape/scalar.ts";

const PERCENT = /^(\d{1,3}(?:\.\d{1,4})?)%$/;

/** A share of the connections: `5%`, `0.1%`; read as a number from 0 to 1. */
const share: Shape<number> = {
  parse(value, path, problems) {
    const match = typeof value === "string" ? PERCENT.exec(value) : null;
    const fraction = match === null ? Number.NaN : Number(match[1]) / 100;
    if (fraction >= 0 && fraction <= 1) return fraction;
    problems.push({
      path,
      message: `${quoted(value)} is not a share of the connections`,
      hint: "Write a percentage: 5%, 0.1%, 100%",
    });
    return undefined;
  },
  schema: () => ({ type: "string", pattern: PERCENT.source }),
};

/** The keys that any rule may carry. */
export const rungFields = {
  mode: optional(
    words(["report", "warn", "enforce"]),
    "report records, warn also tells the client, enforce acts (the default).",
  ),
  enforce: optional(share, "On this share of the connections; on the others the rule reports."),
} as const;

interface ParsedRung {
  readonly mode?: Rung["mode"] | undefined;
  readonly enforce?: number | undefined;
}

export function toRung({ mode = "enforce", enforce = 1 }: ParsedRung): Rung {
  return mode === "enforce" && enforce === 1 ? ENFORCED : { mode, fraction: enforce };
}

/** A rule that only watches has no share of connections to act on. */
export function checkRung(parsed: ParsedRung, path: Path, problems: Problem[]): void {
  const { mode = "enforce", enforce } = parsed;
  if (mode === "enforce" || enforce === undefined) return;
  problems.push({
    path: [...path, "enforce"],
    message: `the rule has mode: ${mode} and so is enforced on no connection`,
    hint: "Remove mode, or remove enforce",
  });
}

/** As it would be written; nothing where the rule is enforced everywhere. */
export function writeRung({ mode, fraction }: Rung): Record<string, string> {
  return {
    ...(mode === "enforce" ? {} : { mode }),
    ...(fraction === 1 ? {} : { enforce: `${Number((fraction * 100).toFixed(4))}%` }),
  };
}

import { existsSync } from "node:fs";
import { basename, relative, sep } from "node:path";

/** How a user of this process would start `closewise` again from the same folder. */
export function invocation(): string {
  const script = process.argv[1] ?? "";
  if (script.endsWith(".ts")) {
    // A checkout: the `node` of the PATH may be too old to run TypeScript.
    if (existsSync("dist/cli/main.js")) return "npx closewise";
    const local = "node_modules/.bin/node";
    return `${existsSync(local) ? local : "node"} ${relative(process.cwd(), script) || script}`;
  }
  const viaNpm = process.env["npm_command"] === "exec" || script.includes(`node_modules${sep}`);
  if (viaNpm) return "npx closewise";
  if (basename(script) === "closewise") return "closewise";
  return `node ${relative(process.cwd(), script) || script}`;
}

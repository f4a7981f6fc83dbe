import { visit } from "yaml";
import type { Document, Scalar } from "yaml";

/** Variables by name, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One `${...}` that cannot be replaced. */
export interface EnvironmentProblem {
  readonly node: Scalar;
  readonly message: string;
  readonly hint: string;
}

const REFERENCE = /\$?\$\{([^}]*)\}?/g;
const WHOLE = /^\$\{[^}]*\}$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Replaces `${NAME}` in every string of a document, keys aside; `$${NAME}` stays as `${NAME}`.
 *
 * It works on the parsed document, so that a value can never become structure. A string that is one
 * reference and nothing else becomes a number or a truth value where it stands for one, quotes or
 * not: JSON, and YAML within braces, have to quote it.
 */
export function substitute(document: Document, env: Environment): EnvironmentProblem[] {
  const problems: EnvironmentProblem[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string" || !node.value.includes("${")) return;
      const text = replaceReferences(node.value, env, (message, hint) => {
        problems.push({ node, message, hint });
      });
      node.value = WHOLE.test(node.value) ? typed(text) : text;
    },
  });
  return problems;
}

function replaceReferences(
  text: string,
  env: Environment,
  problem: (message: string, hint: string) => void,
): string {
  return text.replace(REFERENCE, (whole: string, name: string) => {
    if (whole.startsWith("$$")) return whole.slice(1);
    if (!whole.endsWith("}")) {
      problem("a ${ has no }", "Write ${NAME}, or $${ for a ${ that stays");
      return "";
    }
    if (!NAME.test(name)) {
      problem(
        `${JSON.stringify(name)} is not the name of a variable`,
        "Write ${NAME}, or $${ for a ${ that stays",
      );
      return "";
    }
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (value === undefined) {
      problem(`the environment has no ${name}`, "Set it before starting, or write the value here");
    }
    return value ?? "";
  });
}

function typed(text: string): string | number | boolean {
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  if (text === "true" || text === "false") return text === "true";
  return text;
}

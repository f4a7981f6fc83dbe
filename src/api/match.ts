import { parseLang } from "./parameters.ts";
import { ProblemError, quote } from "./problem.ts";
import { ROUTES } from "./routes.ts";
import type { Route } from "./routes.ts";
import type { Language } from "../codes/index.ts";

/** A request target that fits a route. */
export interface Match {
  readonly route: Route;
  readonly path: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
}

const WAY_OUT = "/api/v1/openapi.json describes every path and parameter.";

const TEMPLATES = ROUTES.map((route) => ({ route, segments: route.path.split("/") }));

/** @throws {ProblemError} where no route fits. */
export function matchPath(path: string): Pick<Match, "route" | "path"> {
  const segments = path.split("/");
  for (const { route, segments: template } of TEMPLATES) {
    const found = fit(template, segments);
    if (found !== undefined) return { route, path: found };
  }
  throw new ProblemError({
    status: 404,
    code: "ERR_API_NO_SUCH_PATH",
    detail: `There is nothing at ${quote(path)}.`,
    where: "path",
    wayOut: WAY_OUT,
  });
}

function fit(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index]!;
    if (!part.startsWith("{")) {
      if (part !== segment) return undefined;
    } else {
      if (segment === "") return undefined;
      values[part.slice(1, -1)] = decode(segment);
    }
  }
  return values;
}

/** The parameters of a query, each once and each known to the route. */
export function readQuery(route: Route, query: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  if (query === "") return values;
  const known = route.parameters.filter((one) => one.in === "query").map(({ name }) => name);
  for (const [name, value] of new URLSearchParams(query)) {
    const wrong = !known.includes(name)
      ? "is not a parameter of this path"
      : values.has(name)
        ? "is given twice"
        : undefined;
    if (wrong !== undefined) {
      throw new ProblemError({
        status: 400,
        code: "ERR_API_BAD_PARAMETER",
        detail: `${quote(name)} ${wrong}.`,
        where: "query",
        wayOut:
          known.length === 0
            ? "This path takes no parameters."
            : `Give each at most once: ${known.join(", ")}.`,
        known,
      });
    }
    values.set(name, value);
  }
  return values;
}

/** The language of the answer, and who chose it. */
export function languageOf(
  query: ReadonlyMap<string, string>,
  accepted: Language,
): { readonly language: Language; readonly given: boolean } {
  const lang = query.get("lang");
  return lang === undefined
    ? { language: accepted, given: false }
    : { language: parseLang(lang), given: true };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ProblemError({
      status: 400,
      code: "ERR_API_BAD_ENCODING",
      detail: `${quote(segment)} is not percent-encoded UTF-8.`,
      where: "path",
      wayOut: "Encode the segment with encodeURIComponent().",
    });
  }
}

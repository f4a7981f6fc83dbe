import { parseLang } from "./parameters.ts";
import { ProblemError, shown } from "./problem.ts";
import { ROUTES } from "./routes.ts";
import type { Route } from "./routes.ts";
import type { Language } from "../codes/index.ts";

/** A request target that fits a route. */
export interface Match {
  readonly route: Route;
  readonly path: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
}

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
    detail: (texts) => texts.noSuchPath(shown(path)),
    where: "path",
    wayOut: (texts) => texts.seeOpenapi,
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
    const isKnown = known.includes(name);
    if (!isKnown || values.has(name)) {
      throw new ProblemError({
        status: 400,
        code: "ERR_API_BAD_PARAMETER",
        detail: (texts) => texts[isKnown ? "givenTwice" : "notAParameter"](shown(name)),
        where: "query",
        wayOut: (texts) => (known.length === 0 ? texts.takesNone : texts.eachOnce(known)),
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
      detail: (texts) => texts.badEncoding(shown(segment)),
      where: "path",
      wayOut: (texts) => texts.encodeSegment,
    });
  }
}

import type { Path, Problem } from "../policy/index.ts";
import { didYouMean } from "../policy/shape/nearest.ts";
import type { ParsedConfig, ParsedRoute } from "./gateway-shape.ts";

type Report = (path: Path, message: string, hint: string) => void;

/** What can only be seen when all routes and policies are known. */
export function checkRoutes(config: ParsedConfig): Problem[] {
  const problems: Problem[] = [];
  for (const [i, route] of config.routes.entries()) {
    const report: Report = (path, message, hint) => {
      problems.push({ path: ["routes", i, ...path], message, hint });
    };
    const earlier = config.routes.slice(0, i);
    checkPolicy(route, Object.keys(config.policies), report);
    checkName(route, earlier, report);
    checkReachable(route, earlier, report);
  }
  return problems;
}

function checkPolicy(route: ParsedRoute, policies: readonly string[], report: Report): void {
  if (policies.includes(route.policy)) return;
  const hint =
    policies.length === 0
      ? `Add it: policies: { ${route.policy}: {} }`
      : didYouMean(route.policy, policies);
  report(["policy"], `there is no policy ${JSON.stringify(route.policy)}`, hint);
}

function checkName(route: ParsedRoute, earlier: readonly ParsedRoute[], report: Report): void {
  if (!earlier.some(({ name }) => name === route.name)) return;
  report(
    ["name"],
    `two routes are named ${route.name}`,
    "Give each its own: records tell them apart by it",
  );
}

function checkReachable(route: ParsedRoute, earlier: readonly ParsedRoute[], report: Report): void {
  const { path, host } = route.match;
  const first = earlier.find(
    ({ match }) => (match.host === undefined || match.host === host) && covers(match.path, path),
  );
  if (first === undefined) return;
  report(
    ["match"],
    `no request can reach this route: ${first.name} (${first.match.path}) takes them all`,
    `Move it before ${first.name}`,
  );
}

/** Does everything that `narrow` matches match `wide` too? */
function covers(wide: string, narrow: string): boolean {
  if (!wide.endsWith("/*")) return wide === narrow;
  const base = wide.slice(0, -2);
  return narrow === base || narrow.startsWith(`${base}/`);
}

import { ConfigError, parseConfig, parsePolicies, readText } from "../../config/index.ts";
import { compileSettings } from "../../policy/index.ts";
import type { Policy } from "../../policy/index.ts";
import { didYouMean } from "../../policy/shape/nearest.ts";
import type { PolicyChoice } from "../../replay/index.ts";
import { usageError } from "../errors.ts";
import { quote } from "../quote.ts";

/**
 * The policies of a file, and which of them a recorded connection gets: the one that was asked for,
 * else that of its route in a whole configuration, else the one of the same name.
 *
 * @throws {ConfigError} with every problem of the file.
 * @throws {CliError} for a policy that is not in it.
 */
export async function choosePolicies(
  file: string,
  wished: string | undefined,
): Promise<PolicyChoice> {
  const text = await readText(file);
  const options = { file, env: process.env };
  const policies = new Map<string, Policy>(
    Object.entries(parsePolicies(text, options)).map(([name, settings]) => [
      name,
      compileSettings(name, settings),
    ]),
  );
  if (wished !== undefined) {
    const policy = policies.get(wished);
    if (policy !== undefined) return () => policy;
    throw usageError(
      `--policy ${quote(wished)} is not in ${file}. ${didYouMean(wished, [...policies.keys()])}`,
    );
  }
  const routes = routesOf(text, file);
  return ({ route, policy }) => {
    const name = (route === undefined ? undefined : routes.get(route)) ?? policy;
    return name === undefined ? undefined : policies.get(name);
  };
}

/** Route to policy; none where the file holds policies alone. */
function routesOf(text: string, file: string): ReadonlyMap<string, string> {
  try {
    const { routes } = parseConfig(text, { file, env: process.env });
    return new Map(routes.map(({ name, policy }) => [name, policy]));
  } catch (error) {
    if (ConfigError.is(error)) return new Map();
    throw error;
  }
}

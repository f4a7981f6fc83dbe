/**
 * The configuration file of the gateway: YAML or JSON in, every problem with file and line, or
 * everything that starting a gateway needs.
 *
 * @module
 */
export type { Environment } from "./environment.ts";
export { ConfigError } from "./errors.ts";
export { formatEffective } from "./format-effective.ts";
export { toGatewayOptions } from "./gateway-options.ts";
export type { PolicyParts } from "./gateway-options.ts";
export { parseConfig, parsePolicies, readConfig, readText } from "./load.ts";
export type {
  CheckPolicies,
  LoadedAdmin,
  LoadedConfig,
  LoadedPolicies,
  LoadedRoute,
} from "./load.ts";
export { formatConfigProblem } from "./problems.ts";
export type { ConfigProblem } from "./problems.ts";
export { configSchema } from "./schema.ts";

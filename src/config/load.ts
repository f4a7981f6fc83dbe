import { readFile, stat } from "node:fs/promises";
import type { Balance, HashSource } from "../gateway/index.ts";
import type { HttpProxying } from "../gateway/options.ts";
import type { PolicySettings, Problem } from "../policy/index.ts";
import type { Shape } from "../policy/shape/shape.ts";
import { checkAdmin } from "./admin-shape.ts";
import type { ParsedAdmin } from "./admin-shape.ts";
import { MAX_FILE_BYTES, byPlace, readDocument } from "./document.ts";
import type { ConfigDocument, DocumentOptions } from "./document.ts";
import { ConfigError } from "./errors.ts";
import { DEFAULT_PROXYING, gatewayShape, policiesShape } from "./gateway-shape.ts";
import type { ParsedConfig, ParsedRoute } from "./gateway-shape.ts";
import type { ParsedListener } from "./listen-shape.ts";
import { checkRoutes } from "./route-checks.ts";
import { checkUpstreams } from "./upstream-checks.ts";
import type { ParsedHealth, ParsedUpstream } from "./upstreams-shape.ts";

/** A gateway's configuration with every default filled in. */
export interface LoadedConfig {
  /** Where it was read from, as given. */
  readonly file: string;
  readonly listen: readonly LoadedListener[];
  /** `sqlite:PATH` or `memory`; opened by whoever starts the gateway. */
  readonly records: LoadedRecords;
  readonly routes: readonly LoadedRoute[];
  readonly policies: LoadedPolicies;
  readonly drainMs: number;
  readonly limits: LoadedLimits;
  /** Where operators ask the running gateway; `undefined` when nobody can. */
  readonly admin: LoadedAdmin | undefined;
  /** Bytes of messages that are held until they are whole, over all connections. */
  readonly unfinishedBytes: number;
  /** Bound on the memory of the process, in bytes. */
  readonly memoryBytes: number | undefined;
}

/** With a token wherever another machine could ask. */
export type LoadedAdmin = ParsedAdmin;

export interface LoadedRecords {
  readonly store: string;
  readonly keepMs: number;
  /** File of the event log, as it is written: relative to the configuration's folder. */
  readonly events: string | undefined;
  readonly eventsKeepBytes: number;
}

/** Where clients connect. Files of TLS as they are written: relative to the configuration's folder. */
export type LoadedListener = ParsedListener;

/** In milliseconds and bytes. */
export type LoadedLimits = ParsedConfig["limits"];

export interface LoadedRoute {
  readonly name: string;
  readonly match: { readonly path: string; readonly host?: string | undefined };
  /** Files of TLS settings are relative to the configuration. */
  readonly upstreams: readonly ParsedUpstream[];
  readonly balance: Balance;
  readonly hash: HashSource | undefined;
  /** Durations in milliseconds. */
  readonly health: ParsedHealth;
  readonly connectTimeoutMs: number;
  readonly retries: number;
  /** Name of one of the policies. */
  readonly policy: string;
  /** Requests that open no WebSocket. */
  readonly http: "refuse" | HttpProxying;
}

/** By name, in the order of the file. Has no prototype. */
export type LoadedPolicies = Readonly<Record<string, PolicySettings>>;

/** Finds what is wrong with policies that are each written well: keys, schemas, patterns. */
export type CheckPolicies = (policies: LoadedPolicies, file: string) => readonly Problem[];

export interface LoadOptions extends DocumentOptions {
  /** @default nothing more is looked at */
  readonly checkPolicies?: CheckPolicies | undefined;
}

/**
 * Reads a gateway's configuration file, with `process.env` for `${NAME}`.
 *
 * @throws {ConfigError} with every problem of the file, or when it cannot be read.
 */
export async function readConfig(
  file: string,
  options: Omit<Partial<LoadOptions>, "file"> = {},
): Promise<LoadedConfig> {
  const { env = process.env, checkPolicies } = options;
  return parseConfig(await readText(file), { file, env, checkPolicies });
}

/** The text of a configuration file. @throws {ConfigError} when it cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    // Too large is told by the parser, which then needs no more than this.
    if (size > MAX_FILE_BYTES) return " ".repeat(MAX_FILE_BYTES + 1);
    return await readFile(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw ConfigError.unreadable(file, error);
  }
}

/**
 * Parses a gateway's configuration, YAML or JSON.
 *
 * @throws {ConfigError} with every problem, in the order of the file.
 */
export function parseConfig(text: string, options: LoadOptions): LoadedConfig {
  const document = readDocument(text, options);
  const config = parseWith(gatewayShape, document, options.file, (parsed) => [
    ...checkRoutes(parsed),
    ...checkUpstreams(parsed, options.file),
    ...(options.checkPolicies?.(parsed.policies, options.file) ?? []),
    ...checkAdmin(parsed),
  ]);
  const { listen, records, routes, policies, drain, limits, admin } = config;
  return {
    file: options.file,
    listen,
    records: {
      store: records.store,
      keepMs: records.keep,
      events: records.events,
      eventsKeepBytes: records.eventsKeep,
    },
    routes: routes.map((route) => ({
      name: route.name,
      match: { path: route.match.path, host: route.match.host },
      upstreams: route.upstreams,
      balance: route.balance,
      hash: route.hash,
      health: route.health,
      connectTimeoutMs: route.connectTimeout,
      retries: route.retries,
      policy: route.policy,
      http: toProxying(route.http),
    })),
    policies,
    drainMs: drain,
    limits,
    admin,
    unfinishedBytes: config.unfinished,
    memoryBytes: config.memory,
  };
}

function toProxying(http: ParsedRoute["http"]): LoadedRoute["http"] {
  if (http === "refuse") return http;
  const { body, timeout } = http === "proxy" ? DEFAULT_PROXYING : http;
  return { maxBodyBytes: body, timeoutMs: timeout };
}

/**
 * Parses policies, from a gateway's configuration (which is then checked whole) or from a file that
 * holds nothing but `policies:`.
 *
 * @throws {ConfigError} with every problem, in the order of the file.
 */
export function parsePolicies(text: string, options: LoadOptions): LoadedPolicies {
  const document = readDocument(text, options);
  const { value } = document;
  const only =
    typeof value === "object" && value !== null && Object.keys(value).join() === "policies";
  return only
    ? parseWith(
        policiesShape,
        document,
        options.file,
        (parsed) => options.checkPolicies?.(parsed.policies, options.file) ?? [],
      ).policies
    : parseConfig(text, options).policies;
}

function parseWith<T>(
  shape: Shape<T>,
  document: ConfigDocument,
  file: string,
  check: (parsed: T) => readonly Problem[] = () => [],
): T {
  const found: Problem[] = [];
  const parsed = shape.parse(document.value, [], found);
  if (parsed !== undefined) found.push(...check(parsed));
  // Where a variable is missing, what the shape says of the hole is noise.
  const holes = new Set(document.problems.map(({ line, column }) => `${line}:${column}`));
  const located = found
    .map((problem) => document.locate(problem))
    .filter(({ line, column }) => !holes.has(`${line}:${column}`));
  const problems = [...document.problems, ...located].toSorted(byPlace);
  if (parsed === undefined || problems.length > 0) throw new ConfigError(file, problems);
  return parsed;
}

import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { AuthError, createAuthenticator } from "../auth/index.ts";
import type { JwtAuthenticator, RevocationSource } from "../auth/index.ts";
import type { CheckPolicies, PolicyParts } from "../config/index.ts";
import { ContentError, MessageInflater, compileContent } from "../content/index.ts";
import { claimOf } from "../policy/index.ts";
import type { ContentInspector, PolicySettings, Problem, Rung } from "../policy/index.ts";

/** Nobody writes a schema of this size by hand, and compiling one takes long. */
const MAX_SCHEMA_BYTES = 1024 * 1024;

/**
 * What policies need beside their rules: who verifies tokens, and who looks at messages. Made once
 * for each policy, whatever routes it serves.
 */
export class Parts {
  readonly #folder: string;
  readonly #revocations: RevocationSource | undefined;
  readonly #byPolicy = new Map<string, PolicyParts>();
  readonly #authenticators = new Set<JwtAuthenticator>();

  /** @param file The configuration: names of schema files are relative to it. */
  constructor(file: string, revocations?: RevocationSource) {
    this.#folder = dirname(file);
    this.#revocations = revocations;
  }

  /** For logout tokens: each belongs to one of them. */
  get authenticators(): Iterable<JwtAuthenticator> {
    return this.#authenticators;
  }

  /** @throws {AuthError} or {ContentError}, or what reading a schema throws. */
  of(policy: string, settings: PolicySettings): PolicyParts {
    const known = this.#byPolicy.get(policy);
    if (known !== undefined) return known;
    const parts: PolicyParts = {
      authenticator: this.#authenticator(settings),
      inspector: inspectorOf(settings, this.#folder),
      createInflater: (options) => new MessageInflater(options),
    };
    this.#byPolicy.set(policy, parts);
    return parts;
  }

  close(): void {
    for (const authenticator of this.#authenticators) authenticator.close();
  }

  #authenticator(settings: PolicySettings): JwtAuthenticator | undefined {
    if (settings.auth === undefined) return undefined;
    const authenticator = createAuthenticator(settings.auth, {
      revocations: this.#revocations,
      claims: countedClaims(settings),
    });
    this.#authenticators.add(authenticator);
    return authenticator;
  }
}

/** Everything that is wrong with what policies say of keys, schemas and patterns. */
export const checkParts: CheckPolicies = (policies, file) =>
  Object.entries(policies).flatMap(([name, settings]) => {
    const path = ["policies", name];
    return authProblems(settings, path).concat(contentProblems(settings, dirname(file), path));
  });

function authProblems({ auth }: PolicySettings, path: readonly string[]): Problem[] {
  if (auth === undefined) return [];
  try {
    createAuthenticator(auth, { claims: [] }).close();
    return [];
  } catch (error) {
    if (!AuthError.is(error)) throw error;
    return error.problems.map((problem) => {
      const steps = problem.path[0] === "from" ? problem.path : ["jwt", ...problem.path];
      const { message, hint } = problem;
      return { path: [...path, "auth", ...steps], message, hint };
    });
  }
}

function contentProblems(
  settings: PolicySettings,
  folder: string,
  path: readonly string[],
): Problem[] {
  try {
    inspectorOf(settings, folder);
    return [];
  } catch (error) {
    if (ContentError.is(error)) {
      const row = /^forbid\[(\d+)\]\.(\w+)$/.exec(error.where);
      const steps = row === null ? ["schema"] : ["forbid", Number(row[1]), row[2]!];
      const where = row === null ? `${error.where}: ` : "";
      return [
        { path: [...path, "content", ...steps], message: where + error.problem, hint: error.hint },
      ];
    }
    if (!(error instanceof SchemaFileError)) throw error;
    const { message, hint } = error;
    return [{ path: [...path, "content", "schema"], message, hint }];
  }
}

/** A schema file that cannot be read, and the way out. */
class SchemaFileError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

function inspectorOf(settings: PolicySettings, folder: string): ContentInspector | undefined {
  const { utf8, json, schema, forbid } = settings.content;
  if (!utf8 && !json && schema === undefined && forbid.length === 0) return undefined;
  const document = typeof schema === "string" ? readSchema(resolve(folder, schema)) : schema;
  const inspector = compileContent({
    utf8,
    json,
    ...(document === undefined ? {} : { schema: document }),
    // The first that is found is told, so those that act stand before those that only watch.
    forbid: forbid
      .toSorted((a, b) => share(b.rung) - share(a.rung))
      .map(({ name, pattern }) => ({ name, pattern })),
  });
  // Where a rule only watches, the search goes on behind it.
  const findings = everythingActs(settings) ? "first" : "all";
  return { inspect: (payload, type) => inspector.inspect(payload, type, { findings }) };
}

/** On how many connections a rule acts: whoever meets a rarer one meets the more frequent ones too. */
function share({ mode, fraction }: Rung): number {
  return mode === "enforce" ? fraction : 0;
}

function everythingActs({ mode, rungs, content }: PolicySettings): boolean {
  const watched = (["utf8", "content-malformed", "content-schema"] as const).some(
    (rule) => rungs[rule] !== undefined,
  );
  return mode === "enforce" && !watched && content.forbid.every(({ rung }) => share(rung) === 1);
}

function readSchema(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const why =
      error instanceof Error && "code" in error ? String(error.code) : "it cannot be read";
    throw new SchemaFileError(
      `${file} cannot be read (${why})`,
      "Write a file beside the configuration, or the schema itself",
    );
  }
  if (text.length > MAX_SCHEMA_BYTES) {
    throw new SchemaFileError(`${file} has more than 1 MiB`, "Write a smaller schema");
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SchemaFileError(`${file} is not JSON: ${why}`, "Mend the file");
  }
}

function countedClaims({ rates, connections }: PolicySettings): string[] {
  const scopes = [...rates, ...connections].map(({ per }) => per);
  return [...new Set(scopes.flatMap((per) => claimOf(per) ?? []))];
}

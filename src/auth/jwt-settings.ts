import { ASYMMETRIC, isAlgorithm, isSymmetric } from "./algorithms.ts";
import type { Algorithm } from "./algorithms.ts";
import { AuthError } from "./errors.ts";
import type { JwtOptions } from "./jwt-options.ts";
import { Complaints } from "./complaints.ts";
import { readKeySetting } from "./key-setting.ts";
import type { KeySetting } from "./key-setting.ts";

/** `JwtOptions`, checked, every default filled in. */
export interface JwtSettings {
  readonly key: KeySetting;
  readonly algorithms: readonly Algorithm[];
  readonly issuers: readonly string[] | undefined;
  readonly audiences: readonly string[] | undefined;
  /** `undefined` when logout tokens are not taken. */
  readonly logoutAudiences: readonly string[] | undefined;
  readonly typ: string | undefined;
  readonly requiredClaims: readonly string[];
  readonly user: string;
  readonly clockToleranceMs: number;
  readonly maxTokenBytes: number;
  readonly cacheMs: number;
  readonly cooldownMs: number;
  readonly timeoutMs: number;
  readonly staleMs: number;
}

/** The longest that a timer of Node can wait. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** @throws {AuthError} with everything that is wrong. */
export function readJwtOptions(options: JwtOptions): JwtSettings {
  const complaints = new Complaints();
  const algorithms = readAlgorithms(options, complaints);
  const key = readKeySetting(options, algorithms, complaints);
  const issuers = readNames(options.issuer, "issuer", complaints);
  const audiences = readNames(options.audience, "audience", complaints);
  const number = (name: NumberOption, fallback: number, least: number): number => {
    const value = options[name] ?? fallback;
    const fits = Number.isSafeInteger(value) && value >= least && value <= MAX_TIMER_MS;
    if (!fits) {
      complaints.add(name, "is out of range", `Write a whole number of at least ${least}`);
    }
    return value;
  };
  const settings = {
    issuers,
    audiences,
    logoutAudiences: readLogout(options, { issuers, audiences }, complaints),
    typ: readName(options.typ, "typ", complaints),
    requiredClaims: options.requiredClaims ?? ["exp"],
    user: readName(options.user, "user", complaints) ?? "sub",
    clockToleranceMs: number("clockToleranceMs", 5_000, 0),
    maxTokenBytes: number("maxTokenBytes", 8_192, 1),
    cacheMs: number("cacheMs", 600_000, 1_000),
    cooldownMs: number("cooldownMs", 30_000, 1_000),
    timeoutMs: number("timeoutMs", 5_000, 1),
    staleMs: number("staleMs", 3_600_000, 0),
  };
  if (complaints.problems.length > 0 || key === undefined) {
    throw new AuthError(complaints.problems);
  }
  return { ...settings, key, algorithms: key.algorithms };
}

type NumberOption =
  | "clockToleranceMs"
  | "maxTokenBytes"
  | "cacheMs"
  | "cooldownMs"
  | "timeoutMs"
  | "staleMs";

/** The ones that are written, each fit for the kind of key; `undefined` when there is none. */
function readAlgorithms(
  { algorithms, secret }: JwtOptions,
  complaints: Complaints,
): readonly Algorithm[] | undefined {
  if (algorithms === undefined) return undefined;
  if (algorithms.length === 0) {
    complaints.add("algorithms", "the list is empty", "Write at least one, or remove the option");
  }
  const known: Algorithm[] = [];
  for (const [at, name] of algorithms.entries()) {
    const wrong = whyNot(name, secret === undefined ? "public" : "secret");
    if (wrong !== undefined) complaints.add(["algorithms", at], ...wrong);
    else if (isAlgorithm(name)) known.push(name);
  }
  return known.length === 0 ? undefined : known;
}

function whyNot(name: string, kind: "public" | "secret"): [string, string] | undefined {
  if (name.toLowerCase() === "none") {
    return ['"none" lets anybody in: such a token is not signed', "Remove it"];
  }
  if (!isAlgorithm(name)) {
    const shown = JSON.stringify(name.slice(0, 32).toWellFormed());
    const fitting = kind === "secret" ? "HS256, HS384 or HS512" : ASYMMETRIC.join(", ");
    return [`${shown} is not an algorithm known here`, `Write ${fitting}`];
  }
  if (kind === "public" && isSymmetric(name)) {
    return [
      `${name} signs with a secret: with a public key anybody could sign`,
      "Write an asymmetric algorithm such as RS256 or ES256, or give the secret",
    ];
  }
  if (kind === "secret" && !isSymmetric(name)) {
    return [`${name} needs a public key, not a secret`, "Write HS256, or give jwks or publicKey"];
  }
  return undefined;
}

function readLogout(
  { logout }: JwtOptions,
  known: Pick<JwtSettings, "issuers" | "audiences">,
  complaints: Complaints,
): readonly string[] | undefined {
  if (logout === undefined) return undefined;
  if (known.issuers === undefined) {
    complaints.add("logout", "needs an issuer", "Write whose logout tokens count: issuer");
  }
  const audiences = readNames(logout.audience, ["logout", "audience"], complaints);
  if (audiences === undefined && known.audiences === undefined) {
    complaints.add("logout", "needs an audience", "Write the client id: logout.audience");
  }
  return audiences ?? known.audiences;
}

function readNames(
  value: string | readonly string[] | undefined,
  path: string | readonly string[],
  complaints: Complaints,
): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const names = typeof value === "string" ? [value] : value;
  if (names.length > 0 && !names.includes("")) return names;
  // An empty text is most often a variable that was not set, and would otherwise match nothing.
  complaints.add(path, "is empty", "Write at least one name, or remove the option");
  return undefined;
}

function readName(
  value: string | undefined,
  path: string,
  complaints: Complaints,
): string | undefined {
  if (value === "") complaints.add(path, "is empty", "Write a name, or remove the option");
  return value;
}

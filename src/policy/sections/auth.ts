import { DEFAULTS } from "../defaults.ts";
import { quoted } from "../problem.ts";
import { refined, wordOr } from "../shape/choices.ts";
import { duration } from "../shape/duration.ts";
import { list } from "../shape/list.ts";
import { mapOf, object, optional, required, withDefault } from "../shape/object.ts";
import { boolean, integer, string, words } from "../shape/scalar.ts";
import type { Parsed, Shape } from "../shape/shape.ts";
import { size } from "../shape/size.ts";

const SOURCE =
  /^(?:header(?::[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64})?|(?:cookie|query|subprotocol):[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}|message)$/;
const LOOPBACK_JWKS = /^http:\/\/(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?(?:\/|$)/i;
const CLAIM = /^\S{1,128}$/;

const tokenSource = string({
  what: "a place for a token",
  pattern: SOURCE,
  hint: "Write header, header:NAME, cookie:NAME, query:NAME, subprotocol:NAME or message",
});

const jwksUrl = refined(string({ what: "a URL", pattern: /^https?:\/\/[^\s/]/i }), (url) =>
  /^https:/i.test(url) || LOOPBACK_JWKS.test(url)
    ? undefined
    : {
        message: `${quoted(url)} is fetched without TLS, so anybody on the way could send other keys`,
        hint: "Write an https URL",
      },
);

const claimName = string({
  what: "the name of a claim",
  pattern: CLAIM,
  hint: "Write the claim's name without spaces: sub, tenant, realm_access.id",
});

const oneOrMore: Shape<readonly string[]> = {
  parse(value, path, problems) {
    if (typeof value !== "string") return list(string(), { min: 1 }).parse(value, path, problems);
    const one = string().parse(value, path, problems);
    return one === undefined ? undefined : [one];
  },
  schema: () => ({ anyOf: [{ type: "string" }, list(string(), { min: 1 }).schema()] }),
};

/** Its problems never quote it: they go to terminals and logs. */
const secret: Shape<string> = {
  parse(value, path, problems) {
    if (typeof value === "string" && value.length >= 32 && value.length <= 2048) return value;
    problems.push({
      path,
      message:
        typeof value === "string"
          ? `the secret has ${value.length} characters, and must have 32 to 2048`
          : "the secret is not a text",
      hint: "Write ${NAME}, and keep a random secret of at least 32 characters in the environment",
    });
    return undefined;
  },
  schema: () => ({ type: "string", minLength: 32, maxLength: 2048 }),
};

const jwt = object({
  jwks: optional(jwksUrl, "URL of a JSON Web Key Set."),
  secret: optional(secret, "For HS256; write ${NAME} and keep it in the environment."),
  publicKey: optional(
    string({ what: "a public key", maxLength: 65_536 }),
    "PEM, or a JSON Web Key.",
  ),
  algorithms: optional(list(string(), { min: 1, max: 20 }), "Default: those that fit the key."),
  issuer: optional(string(), "Required `iss`."),
  audience: optional(oneOrMore, "One of these must stand in `aud`."),
  logout: optional(
    object({
      audience: required(oneOrMore, "the client id that the provider knows, such as chat"),
    }),
    "Back-channel logout by the issuer, where `aud` is not that of access tokens.",
  ),
  requiredClaims: withDefault(list(claimName), [], "Claims that a token must have."),
  user: withDefault(claimName, DEFAULTS.userClaim, "The claim that names the user."),
  clockTolerance: withDefault(
    duration({ min: "0s", max: "5m" }),
    DEFAULTS.clockTolerance,
    "Difference of clocks that is forgiven.",
  ),
  cache: withDefault(duration(), DEFAULTS.jwksCache, "How long a fetched key set is used."),
  cooldown: withDefault(duration(), DEFAULTS.jwksCooldown, "How soon it may be fetched again."),
  stale: withDefault(
    duration({ min: "0s" }),
    DEFAULTS.jwksStale,
    "For how long the last key set is used while it cannot be fetched.",
  ),
  timeout: withDefault(duration({ max: "1m" }), DEFAULTS.jwksTimeout, "For fetching it."),
});

const oneKey = refined(jwt, ({ jwks, secret, publicKey }) => {
  const given = [jwks, secret, publicKey].filter((key) => key !== undefined).length;
  if (given === 1) return undefined;
  return {
    message: given === 0 ? "there is no key to verify tokens with" : "there is more than one key",
    hint: "Write one of jwks, secret and publicKey",
  };
});

const forward = object({
  headers: withDefault(
    mapOf(claimName, {
      pattern: /^[A-Za-z][A-Za-z0-9-]{0,63}$/,
      named: "Write the name of a header: X-User",
    }),
    {},
    "Headers for the upstream, from claims.",
  ),
  credential: withDefault(boolean(), false, "Does the upstream get the credential too?"),
});

/** The shape of a policy's `auth`. */
export const authShape = object({
  jwt: required(oneKey, "how tokens are verified, such as { jwks: https://id.example/jwks.json }"),
  from: withDefault(
    list(tokenSource, { min: 1, max: 8 }),
    DEFAULTS.tokenFrom,
    "Where the token stands; the first place that has one counts.",
  ),
  deadline: withDefault(
    duration({ max: "5m" }),
    DEFAULTS.authDeadline,
    "For the first message, where it carries the token.",
  ),
  expiry: withDefault(
    object({
      grace: withDefault(
        duration({ min: "0s" }),
        "0s",
        "How long a connection outlives its token.",
      ),
      renew: withDefault(
        words(["message", "off"]),
        "off",
        "Can a message renew the token in place?",
      ),
      notice: withDefault(
        wordOr("off", duration()),
        "off",
        "How long before the end the client is told.",
      ),
    }),
    {},
    "The end of a token in the middle of a connection.",
  ),
  before: withDefault(
    object({
      messages: withDefault(integer(1, 100), 1, "Messages that are looked at for a token."),
      bytes: withDefault(size(), DEFAULTS.beforeBytes, "Payload of such a message."),
    }),
    {},
    "What an unauthenticated client may send.",
  ),
  forward: withDefault(forward, {}, "What the upstream is told."),
});

export type ParsedAuth = Parsed<typeof authShape>;

import { REVOCATION_KEYS } from "../../cluster/index.ts";
import type { RevocationRequest } from "../../cluster/index.ts";
import { didYouMean } from "../../policy/shape/nearest.ts";
import { badRequest } from "./problem.ts";

type Body = Readonly<Record<string, unknown>>;

const REVOCATION_FIELDS = [...REVOCATION_KEYS, "issuer", "issuedBefore", "until"];
const ONE_OF = "Write one of user, subject, session and token, with its value";

/** Whom to revoke, by the body of a request. @throws {ProblemError} */
export function readRevocation(body: Body): RevocationRequest {
  refuseOthers(body, REVOCATION_FIELDS);
  const [by, ...more] = REVOCATION_KEYS.filter((key) => Object.hasOwn(body, key));
  if (by === undefined) throw badRequest("Nobody is named.", `${ONE_OF}: {"user":"u-42"}.`);
  if (more.length > 0) {
    throw badRequest(
      `${[by, ...more].join(" and ")} are named at once.`,
      `${ONE_OF}, per request.`,
    );
  }
  return {
    by,
    value: textIn(body, by),
    issuer: body["issuer"] === undefined ? undefined : textIn(body, "issuer"),
    issuedBefore: momentIn(body, "issuedBefore"),
    until: momentIn(body, "until"),
  };
}

/** Which upstream is meant, by the body of a request. @throws {ProblemError} */
export function readUpstream(body: Body): string {
  refuseOthers(body, ["url"]);
  if (!Object.hasOwn(body, "url")) {
    throw badRequest("No upstream is named.", 'Write its address: {"url":"ws://10.0.0.7:9000/"}.');
  }
  const text = textIn(body, "url");
  const url = URL.parse(text);
  if (url === null) throw badRequest("url is not an address.", "Write ws://host:port/path.");
  return url.href;
}

/** For requests whose body says nothing. @throws {ProblemError} */
export function refuseFields(body: Body): void {
  refuseOthers(body, []);
}

/** A misspelt issuer would revoke more than was meant. */
function refuseOthers(body: Body, known: readonly string[]): void {
  const other = Object.keys(body).find((key) => !known.includes(key));
  if (other === undefined) return;
  const wayOut = known.length === 0 ? "Send {}." : didYouMean(other, known);
  throw badRequest("There is a field that is not known here.", wayOut);
}

function textIn(body: Body, name: string): string {
  const value = body[name];
  if (typeof value === "string" && value !== "") return value;
  throw badRequest(`${name} is not a text.`, `Put it between quotes: {"${name}":"..."}.`);
}

function momentIn(body: Body, name: string): number | undefined {
  const value = body[name];
  if (value === undefined) return undefined;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw badRequest(
    `${name} is not a moment.`,
    "Write milliseconds since the Unix epoch, as a number.",
  );
}

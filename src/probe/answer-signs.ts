import type { FindingId } from "../diagnose/index.ts";
import { isPage, proxiesOf } from "./describe-answer.ts";
import type { OpeningPhase } from "./phases.ts";
import { headerOf } from "./read-answer.ts";
import type { Answer, Head } from "./read-answer.ts";
import type { Request } from "./request.ts";

/** How an opening without an answer in HTTP failed. */
export interface OpeningFailure {
  readonly outcome: OpeningPhase["outcome"];
  readonly error: string | null;
  readonly finding: FindingId;
}

export function failureOf(answer: Exclude<Answer, { readonly kind: "head" }>): OpeningFailure {
  if (answer.kind === "not-http") {
    const finding = answer.tls ? "tls-expected" : "answer-not-http";
    return { outcome: "invalid", error: null, finding };
  }
  if (answer.kind !== "dropped") {
    return { outcome: answer.kind, error: null, finding: "answer-missing" };
  }
  const { error } = answer.end;
  // With TLS 1.3 a server refuses a client's certificate, or its absence, once the client is done.
  const finding = error !== null && /ALERT/.test(error) ? "tls-alert" : "answer-dropped";
  return { outcome: "dropped", error, finding };
}

/** What an answer that is no 101 says about its cause, beside its status. */
export function signsOf(head: Head, body: string, { kind }: Request): readonly FindingId[] {
  const { status } = head;
  const found: FindingId[] = [];
  // Go's, nginx's and Apache's words for it.
  if (
    status === 400 &&
    /plain HTTP request|HTTP request to an HTTPS server|speaking plain HTTP/i.test(body)
  ) {
    found.push("tls-expected");
  }
  if (status === 401 || headerOf(head, "www-authenticate") !== undefined) {
    found.push("authentication-demanded");
  }
  if (status >= 300 && status < 400 && headerOf(head, "location") !== undefined) {
    found.push("redirect-given");
  }
  if (status === 200 && kind === "upgrade" && isPage(head, body)) found.push("ordinary-page");
  if ((status === 429 || status === 503) && headerOf(head, "retry-after") !== undefined) {
    found.push("wait-demanded");
  }
  const relayed = proxiesOf(head).length > 0 || headerOf(head, "via") !== undefined;
  if (relayed && status >= 500) found.push("proxy-answered");
  else if (relayed && status !== 101) found.push("proxy-on-the-way");
  return found;
}

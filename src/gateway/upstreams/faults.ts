/** Why an upstream could not be opened: a set that does not grow with what upstreams do. */
export const FAULTS = [
  "dns",
  "refused",
  "unreachable",
  "reset",
  "no-socket",
  "connect-timeout",
  "answer-timeout",
  "tls-expired",
  "tls-not-yet-valid",
  "tls-wrong-name",
  "tls-self-signed",
  "tls-untrusted",
  "tls-client-certificate",
  "tls-protocol",
  "not-websocket",
  "drained",
  "abandoned",
] as const;

export type DialFault = (typeof FAULTS)[number];

/** How far a dial had come when it failed. */
export type DialPhase = "connecting" | "securing" | "asking";

export interface Failure {
  readonly fault: DialFault;
  /** What else is known: an error code, a time, names. At most 200 characters; may be empty. */
  readonly detail: string;
  /** `<fault>: <sentence> (<detail>)`, for an operator. */
  readonly message: string;
}

const BY_CODE: Readonly<Record<string, DialFault>> = {
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  EAI_FAIL: "dns",
  EAI_NODATA: "dns",
  ECONNREFUSED: "refused",
  ECONNRESET: "reset",
  EPIPE: "reset",
  ETIMEDOUT: "connect-timeout",
  ENOENT: "no-socket",
  ENOTSOCK: "no-socket",
  EACCES: "no-socket",
  CERT_HAS_EXPIRED: "tls-expired",
  CERT_NOT_YET_VALID: "tls-not-yet-valid",
  ERR_TLS_CERT_ALTNAME_INVALID: "tls-wrong-name",
  ERR_TLS_CERT_ALTNAME_FORMAT: "tls-wrong-name",
  HOSTNAME_MISMATCH: "tls-wrong-name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls-self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "tls-untrusted",
  UNABLE_TO_GET_ISSUER_CERT: "tls-untrusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "tls-untrusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls-untrusted",
  CERT_REVOKED: "tls-untrusted",
  CERT_REJECTED: "tls-untrusted",
  CERT_UNTRUSTED: "tls-untrusted",
  CERT_SIGNATURE_FAILURE: "tls-untrusted",
  CERT_CHAIN_TOO_LONG: "tls-untrusted",
  INVALID_CA: "tls-untrusted",
  INVALID_PURPOSE: "tls-untrusted",
  PATH_LENGTH_EXCEEDED: "tls-untrusted",
};

/** Alerts by which a server says that it did not like, or did not get, our certificate. */
const ABOUT_OUR_CERTIFICATE =
  /ALERT_(?:CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNKNOWN_CA|CERTIFICATE_UNKNOWN|CERTIFICATE_EXPIRED|CERTIFICATE_REVOKED|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED)$/;

const SENTENCES: Readonly<Record<DialFault, string>> = {
  dns: "its name could not be looked up",
  refused: "nothing listens there",
  unreachable: "it could not be connected to",
  reset: "it cut the connection before it had answered",
  "no-socket": "there is no Unix socket that this process may use",
  "connect-timeout": "the connection was not there in time",
  "answer-timeout": "it gave no answer in time",
  "tls-expired": "its certificate, or one in its chain, has expired",
  "tls-not-yet-valid": "its certificate is not valid yet; compare the two clocks",
  "tls-wrong-name": "its certificate is for another name; set tls.serverName if that name is right",
  "tls-self-signed": "its certificate is self-signed; set tls.ca to it if it is the right one",
  "tls-untrusted":
    "no trusted authority has signed its certificate; set tls.ca to the one that has",
  "tls-client-certificate":
    "it asks for a client certificate that it accepts; set tls.cert and key",
  "tls-protocol": "no TLS connection came about; does it speak TLS on this port?",
  "not-websocket": "it did not answer as a WebSocket server",
  drained: "every upstream of the route is drained",
  abandoned: "the client left",
};

export function failure(fault: DialFault, detail = ""): Failure {
  const short = detail.slice(0, 200);
  const sentence = `${fault}: ${SENTENCES[fault]}`;
  return { fault, detail: short, message: short === "" ? sentence : `${sentence} (${short})` };
}

/** Words what Node reports of a dial that failed. */
export function failureOf(error: Error, phase: DialPhase): Failure {
  // With several addresses, Node reports an AggregateError; the first is as good as any.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code = codeOf(first);
  const fault = faultOf(code, phase);
  const names = fault === "tls-wrong-name" ? namesIn(first) : "";
  return failure(fault, names === "" ? code || error.message : `${code} ${names}`);
}

/** OpenSSL's own reason, `…:SSL routines:<function>:<reason>:…`, where Node gives only `EPROTO`. */
const OPENSSL_REASON = /:SSL routines:[^:]*:([^:]+):/;

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "";
  if (error.code !== "EPROTO") return String(error.code);
  const reason = OPENSSL_REASON.exec(error.message)?.[1];
  return reason === undefined
    ? "EPROTO"
    : `ERR_SSL_${reason.toUpperCase().replaceAll(/\W+/g, "_")}`;
}

function faultOf(code: string, phase: DialPhase): DialFault {
  if (Object.hasOwn(BY_CODE, code)) return BY_CODE[code]!;
  if (ABOUT_OUR_CERTIFICATE.test(code)) return "tls-client-certificate";
  if (code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_") || code === "EPROTO") {
    return "tls-protocol";
  }
  if (code.startsWith("HPE_")) return "not-websocket";
  return phase === "securing" ? "tls-protocol" : "unreachable";
}

/** The names for which a certificate was made: what the operator compares. */
function namesIn(error: unknown): string {
  if (typeof error !== "object" || error === null || !("cert" in error)) return "";
  const { cert } = error;
  if (typeof cert !== "object" || cert === null || !("subjectaltname" in cert)) return "";
  return typeof cert.subjectaltname === "string" ? cert.subjectaltname : "";
}

import { expect, test } from "vitest";
import { failureOf } from "../../../src/gateway/upstreams/faults.ts";
import type { DialPhase } from "../../../src/gateway/upstreams/faults.ts";

function error(code: string, message = code): Error {
  return Object.assign(new Error(message), { code });
}

const EPROTO = "write EPROTO C0B7:error:0A000000:SSL routines:ssl3_read_bytes:";

test.each<[string, Error, DialPhase, string, string]>([
  ["a code of the system", error("EHOSTUNREACH"), "connecting", "unreachable", "EHOSTUNREACH"],
  [
    "the first of several addresses",
    new AggregateError([error("ECONNREFUSED"), error("ENETUNREACH")]),
    "connecting",
    "refused",
    "ECONNREFUSED",
  ],
  [
    "a plain port",
    error("EPROTO", `${EPROTO}wrong version number:../record.c:354:\n`),
    "securing",
    "tls-protocol",
    "ERR_SSL_WRONG_VERSION_NUMBER",
  ],
  [
    "a client certificate that is missed, told while writing",
    error("EPROTO", `${EPROTO}tlsv13 alert certificate required:../rec.c:1:SSL alert number 116\n`),
    "asking",
    "tls-client-certificate",
    "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
  ],
  [
    "one that is not liked, told while reading",
    error("ERR_SSL_TLSV1_ALERT_UNKNOWN_CA"),
    "asking",
    "tls-client-certificate",
    "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA",
  ],
  ["EPROTO without a reason", error("EPROTO"), "securing", "tls-protocol", "EPROTO"],
  [
    "what is no HTTP",
    error("HPE_INVALID_CONSTANT"),
    "asking",
    "not-websocket",
    "HPE_INVALID_CONSTANT",
  ],
  ["no code, while TLS is set up", new Error("odd"), "securing", "tls-protocol", "odd"],
  ["no code otherwise", new Error("odd"), "asking", "unreachable", "odd"],
])("%s", (_name, given, phase, fault, detail) => {
  expect(failureOf(given, phase)).toMatchObject({ fault, detail });
});

test("what an upstream can put into a certificate does not fill a record", () => {
  const cert = { subjectaltname: `DNS:${"a".repeat(5_000)}` };
  const given = Object.assign(error("ERR_TLS_CERT_ALTNAME_INVALID"), { cert });
  expect(failureOf(given, "securing").detail).toHaveLength(200);
});

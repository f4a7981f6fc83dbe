import { printable } from "../record/index.ts";

/** The system's or OpenSSL's word for an error: `ECONNREFUSED`, `ERR_SSL_WRONG_VERSION_NUMBER`. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return "UNKNOWN";
  const code = "code" in error && typeof error.code === "string" ? error.code : error.message;
  return printable(code.slice(0, 100));
}

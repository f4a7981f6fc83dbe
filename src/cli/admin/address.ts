import type { Command } from "commander";
import { usageError } from "../errors.ts";
import { quote } from "../quote.ts";

const USUAL = "http://127.0.0.1:8081";
const VARIABLE = "CLOSEWISE_ADMIN_TOKEN";

/** Options of every command that asks a running gateway. */
export interface AdminOptions {
  readonly admin: string;
  readonly adminToken?: string;
}

/** Where a running gateway is asked. */
export interface AdminAddress {
  /** Ends in a slash, so that paths can be resolved against it. */
  readonly url: URL;
  readonly token: string | undefined;
}

export function addAdminOptions(command: Command): Command {
  return command
    .option("--admin <url>", "admin address of the gateway", USUAL)
    .option(
      "--admin-token <token>",
      `its token, where it has one; ${VARIABLE} keeps it out of lists of processes`,
    );
}

/** @throws {CliError} for what is no address or no token. The token is not repeated. */
export function readAdminAddress(options: AdminOptions): AdminAddress {
  const url = URL.parse(options.admin);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    throw usageError(`--admin ${quote(options.admin)} is not an address. Write it like ${USUAL}.`);
  }
  if (url.username !== "" || url.password !== "") {
    throw usageError(`--admin must not hold a password. Set ${VARIABLE} to the token instead.`);
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  const token = options.adminToken ?? (process.env[VARIABLE] || undefined);
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    throw usageError(
      `the admin token is empty, or has characters that none has. See --admin-token and ${VARIABLE}.`,
    );
  }
  return { url, token };
}

import type { Command } from "commander";
import { usageError } from "../errors.ts";
import { shown } from "../shown.ts";
import type { HelpWords } from "../words/help/types.ts";

const USUAL = "http://127.0.0.1:8081";
export const TOKEN_VARIABLE = "CLOSEWISE_ADMIN_TOKEN";

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

export function addAdminOptions(command: Command, { admin: words }: HelpWords): Command {
  return command
    .option("--admin <url>", words.options.admin, USUAL)
    .option("--admin-token <token>", words.options.adminToken(TOKEN_VARIABLE));
}

/** @throws {CliError} for what is no address or no token. The token is not repeated. */
export function readAdminAddress(options: AdminOptions): AdminAddress {
  const url = URL.parse(options.admin);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    throw usageError((words) => words.admin.notAnAddress(shown(options.admin), USUAL));
  }
  if (url.username !== "" || url.password !== "") {
    throw usageError((words) => words.admin.password(TOKEN_VARIABLE));
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  const token = options.adminToken ?? (process.env[TOKEN_VARIABLE] || undefined);
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    throw usageError((words) => words.admin.badToken(TOKEN_VARIABLE));
  }
  return { url, token };
}

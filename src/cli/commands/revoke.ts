import type { Command } from "commander";
import { addAdminOptions, readAdminAddress } from "../admin/address.ts";
import type { AdminOptions } from "../admin/address.ts";
import type { RevocationKey } from "../../cluster/index.ts";
import { contextOf } from "../context.ts";
import { CliError, usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import type { HelpWords } from "../words/help/types.ts";
import { print, printJson } from "../print.ts";
import { shown } from "../shown.ts";
import { wordsIn } from "../words/words.ts";

interface RevokeOptions extends AdminOptions {
  readonly user?: string;
  readonly subject?: string;
  readonly session?: string;
  readonly tokenId?: string;
  readonly issuer?: string;
  readonly issuedBefore?: string;
  readonly for?: string;
}

export function addRevoke(program: Command, help: HelpWords): void {
  const { page, revoke: words } = help;
  const command = program
    .command("revoke")
    .summary(words.summary)
    .description(words.description)
    .option("--user <user>", words.options.user)
    .option("--subject <sub>", words.options.subject)
    .option("--session <sid>", words.options.session)
    .option("--token-id <jti>", words.options.tokenId)
    .option("--issuer <iss>", words.options.issuer)
    .option("--issued-before <time>", words.options.issuedBefore)
    .option("--for <duration>", words.options.for);
  addAdminOptions(command, help).action(run);
  addExamples(command, page.examples, [
    ["closewise revoke --user u-42", words.examples.user],
    ["closewise revoke --user u-42 --issued-before now", words.examples.issuedBefore],
    ["closewise revoke --session 08a5019c --for 7d", words.examples.session],
    ["closewise revoke --token-id 3d0c1f --json", words.examples.token],
  ]);
}

async function run(options: RevokeOptions, command: Command): Promise<void> {
  const { json, language } = contextOf(command);
  const address = readAdminAddress(options);
  const body = await requestOf(options);
  const { askGateway } = await import("../admin/client.ts");
  const { admin: words } = wordsIn(language);
  const result = await askGateway<{ readonly ended: number; readonly kept: boolean }>(address, {
    path: "api/revoke",
    body,
  });
  if (json) printJson(result);
  else print(words.revoked(result.ended));
  if (!result.kept) {
    throw new CliError("ERR_CLI_FAILED", (errors) => errors.admin.notKept);
  }
}

async function requestOf(options: RevokeOptions): Promise<object> {
  const { user, subject, session, tokenId, issuer } = options;
  const named: Readonly<Record<RevocationKey, string | undefined>> = {
    user,
    subject,
    session,
    token: tokenId,
  };
  if (Object.values(named).filter((value) => value !== undefined).length !== 1) {
    throw usageError((errors) => errors.admin.revokeOne);
  }
  const now = Date.now();
  return {
    ...named,
    issuer,
    issuedBefore: await issuedBeforeOf(options.issuedBefore, now),
    until: await untilOf(options.for, now),
  };
}

async function issuedBeforeOf(text: string | undefined, now: number): Promise<number | undefined> {
  if (text === undefined) return undefined;
  if (text === "now") return now;
  const { parseSince } = await import("../parse-since.ts");
  return parseSince("--issued-before", text, now);
}

async function untilOf(text: string | undefined, now: number): Promise<number | undefined> {
  if (text === undefined) return undefined;
  const { parseDuration } = await import("../../policy/shape/duration.ts");
  const ms = parseDuration(text) ?? 0;
  if (ms > 0) return now + ms;
  throw usageError((errors) => errors.notADuration(shown(text)));
}

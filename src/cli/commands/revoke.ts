import type { Command } from "commander";
import { addAdminOptions, readAdminAddress } from "../admin/address.ts";
import type { AdminOptions } from "../admin/address.ts";
import type { RevocationKey } from "../../cluster/index.ts";
import { contextOf } from "../context.ts";
import { CliError, usageError } from "../errors.ts";
import { addExamples } from "../examples.ts";
import { print, printJson } from "../print.ts";
import { quote } from "../quote.ts";
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

export function addRevoke(program: Command): void {
  const command = program
    .command("revoke")
    .summary("ends the connections of a user, a session or a token, and keeps them out")
    .description(
      "Makes a running gateway end the connections of a user, a subject, a session or one token with " +
        "1008, and refuse their tokens from then on.",
    )
    .option("--user <user>", "of this user, as limits count by it")
    .option("--subject <sub>", "of this subject (the claim `sub`)")
    .option("--session <sid>", "of this session of the provider (the claim `sid`)")
    .option("--token-id <jti>", "of this one token (the claim `jti`)")
    .option("--issuer <iss>", "only tokens of this issuer (default: any)")
    .option(
      "--issued-before <time>",
      "only tokens issued before: now, 10m (ago), or 2025-11-23T14:00 (default: also later ones)",
    )
    .option("--for <duration>", "how long it is remembered: 2h, 7d (default: 1d)");
  addAdminOptions(command).action(run);
  addExamples(command, [
    ["closewise revoke --user u-42", "out, and kept out for a day"],
    ["closewise revoke --user u-42 --issued-before now", "out, but may log in again"],
    ["closewise revoke --session 08a5019c --for 7d", "one session, remembered for a week"],
    ["closewise revoke --token-id 3d0c1f --json", "one token, the result as data"],
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
    throw new CliError(
      "ERR_CLI_FAILED",
      "the gateway remembers as many revocations as it can, so this one is not among them: " +
        "who was revoked can connect again. Repeat it when some have run out.",
    );
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
    throw usageError("one is revoked at a time. Give --user, --subject, --session or --token-id.");
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
  throw usageError(`--for ${quote(text)} is not a duration. Write 30m, 2h or 7d.`);
}

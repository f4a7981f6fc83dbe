import { readFileSync } from "node:fs";
import { formatSize } from "../../policy/shape/size.ts";
import { MOST_TO_SEND, checkHeader } from "../../probe/index.ts";
import type { ProbeOptions } from "../../probe/index.ts";
import { CliError, usageError } from "../errors.ts";
import { parseBytes } from "../parse-bytes.ts";
import { parseElapsed } from "../parse-elapsed.ts";
import { shown } from "../shown.ts";

/** The options of `probe`, as they were written. */
export interface ProbeFlags {
  readonly for: string;
  readonly timeout: string;
  readonly ping: string;
  readonly closeTimeout: string;
  readonly compare?: true;
  readonly send?: readonly string[];
  readonly sendSize?: string;
  readonly binary?: true;
  readonly subprotocol?: readonly string[];
  readonly origin?: string;
  readonly header?: readonly string[];
  readonly requireExtension?: "permessage-deflate";
  readonly insecure?: true;
  readonly ca?: string;
  readonly experiments: boolean;
}

/** A timer of Node holds no more. */
const LONGEST_MS = 2 ** 31 - 1;
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const VISIBLE = /^[\x21-\x7e]+$/;
const CERTIFICATE = "-----BEGIN CERTIFICATE-----";

/** @throws {CliError} for what the probe cannot use. */
export function optionsFrom(url: URL, flags: ProbeFlags): ProbeOptions {
  const { send, subprotocol, origin, requireExtension, ca } = flags;
  if (url.username !== "" || url.password !== "") {
    throw usageError((words) => words.probe.credentials);
  }
  if (origin !== undefined && !VISIBLE.test(origin)) {
    throw usageError((words) => words.probe.notAnOrigin(shown(origin)));
  }
  for (const name of subprotocol ?? []) {
    if (!TOKEN.test(name)) throw usageError((words) => words.probe.notASubprotocol(shown(name)));
  }
  const pingMs = time("--ping", flags.ping);
  return {
    forMs: time("--for", flags.for),
    timeoutMs: time("--timeout", flags.timeout),
    pingMs,
    pongTimeoutMs: pingMs,
    closeTimeoutMs: time("--close-timeout", flags.closeTimeout),
    headers: (flags.header ?? []).map(header),
    untrusted: flags.insecure === true ? "accept" : "refuse",
    experiments: flags.experiments ? "on" : "off",
    ...(flags.compare === true && { compare: true }),
    ...(send !== undefined && { send }),
    ...(flags.sendSize !== undefined && { sendSize: size(flags.sendSize) }),
    ...(flags.binary === true && { sendType: "binary" }),
    ...(subprotocol !== undefined && { subprotocols: subprotocol }),
    ...(origin !== undefined && { origin }),
    ...(requireExtension !== undefined && { requireExtension }),
    ...(ca !== undefined && { ca: certificates(ca) }),
  };
}

function time(option: string, text: string): number {
  const ms = parseElapsed(text);
  if (ms !== undefined && ms > 0 && ms <= LONGEST_MS) return ms;
  throw usageError((words) => words.probe.notATime(option, shown(text)));
}

function size(text: string): number {
  const bytes = parseBytes(text);
  if (bytes !== undefined && bytes <= MOST_TO_SEND) return bytes;
  throw usageError((words) => words.probe.notASize(shown(text), formatSize(MOST_TO_SEND)));
}

/** What is repeated of a header that cannot be sent is its name: the value may be a secret. */
function header(text: string): readonly [name: string, value: string] {
  const colon = text.indexOf(":");
  const name = text.slice(0, Math.max(0, colon)).trim();
  const value = text.slice(colon + 1).trim();
  const fault = colon < 0 ? "malformed" : checkHeader(name, value);
  if (fault === "own") throw usageError((words) => words.probe.ownHeader(shown(name)));
  if (fault === "malformed") throw usageError((words) => words.probe.notAHeader(shown(name)));
  return [name, value];
}

function certificates(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new CliError("ERR_CLI_USAGE", (words) => words.file.missing(shown(file)));
  }
  if (text.includes(CERTIFICATE)) return text;
  throw usageError((words) => words.probe.noCertificates(shown(file)));
}

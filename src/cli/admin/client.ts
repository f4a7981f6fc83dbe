import { once } from "node:events";
import { request as httpRequest } from "node:http";
import type { ClientRequest, IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { printable } from "../../record/printable.ts";
import { CliError, usageError } from "../errors.ts";
import type { Say } from "../errors.ts";
import { TOKEN_VARIABLE } from "./address.ts";
import type { AdminAddress } from "./address.ts";

const TIMEOUT_MS = 30_000;
/** Far more than a gateway with many upstreams has to tell. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

export interface AdminRequest {
  /** Without a slash at the beginning. */
  readonly path: string;
  /** Of a POST. @default a GET */
  readonly body?: object;
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Asks a running gateway, and resolves to its answer.
 *
 * @throws {CliError} (rejects) when it cannot be reached, or says no.
 */
export async function askGateway<T extends object>(
  address: AdminAddress,
  request: AdminRequest,
): Promise<T> {
  const { status, body } = await exchange(address, request);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what our own gateway answers
  if (status === 200 && body !== undefined) return body as T;
  throw refusal(address, status, body);
}

async function exchange(address: AdminAddress, { path, body }: AdminRequest): Promise<Answer> {
  const { url, token } = address;
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  try {
    const request = send(new URL(path, url), {
      method: body === undefined ? "GET" : "POST",
      headers: {
        Accept: "application/json",
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
      },
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    request.end(body && JSON.stringify(body));
    const response = await responseTo(request);
    return { status: response.statusCode ?? 0, body: parse(await textOf(response)) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const late = error.name === "AbortError";
    const code = "code" in error ? String(error.code) : error.message;
    throw failure(({ admin: words }) => {
      const why = late ? words.silent(TIMEOUT_MS / 1000) : printable(code);
      return words.noGateway(shown(address), why);
    }, error);
  }
}

async function responseTo(request: ClientRequest): Promise<IncomingMessage> {
  const [response] = await once(request, "response");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the event is documented to carry
  return response as IncomingMessage;
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) {
    text += String(chunk);
    if (text.length > MAX_ANSWER_BYTES) throw new Error("an answer without end");
  }
  return text;
}

function parse(text: string): Answer["body"] {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a gateway's problem is to the user of a command. What the gateway says itself is in English. */
function refusal(address: AdminAddress, status: number, body: Answer["body"] = {}): CliError {
  const code = String(body["code"]);
  if (!code.startsWith("ERR_ADMIN_")) {
    return failure((words) => words.admin.notAdmin(shown(address), status));
  }
  const said = printable(`${String(body["detail"])} ${String(body["wayOut"])}`);
  switch (code) {
    case "ERR_ADMIN_TOKEN":
      return address.token === undefined
        ? usageError((words) => words.admin.wantsToken(shown(address), TOKEN_VARIABLE))
        : usageError((words) => words.admin.wrongToken(shown(address)));
    case "ERR_ADMIN_CONFIG":
      return new CliError("ERR_CLI_CONFIG", () => [...linesOf(body["problems"]), said].join("\n"));
    case "ERR_ADMIN_UPSTREAM":
      return failure(() => `${said} There are: ${linesOf(body["known"]).join(", ")}.`);
    case "ERR_ADMIN_REQUEST":
    case "ERR_ADMIN_HOST":
      return usageError(() => said);
    default:
      return failure(() => said);
  }
}

function linesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((line) => printable(String(line))) : [];
}

function failure(say: Say, cause?: Error): CliError {
  return new CliError("ERR_CLI_FAILED", say, cause && { cause });
}

function shown({ url }: AdminAddress): string {
  return url.href.replace(/\/$/, "");
}

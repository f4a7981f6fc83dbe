import { once } from "node:events";
import { request as httpRequest } from "node:http";
import type { IncomingMessage } from "node:http";
import { onTestFinished } from "vitest";
import { startAdmin } from "../../../src/cli/admin/server.ts";
import type { AdminOptions } from "../../../src/cli/admin/server.ts";
import type { AdminTarget } from "../../../src/cli/admin/target.ts";
import { fakeTarget } from "./fake-target.ts";

export const TOKEN = "correct-horse-battery-staple";

/** A server on a free port of the loopback address, closed after the test. */
export async function admin(
  target: AdminTarget = fakeTarget(),
  options: Partial<AdminOptions> = {},
): Promise<URL> {
  const server = await startAdmin({
    host: "127.0.0.1",
    port: 0,
    token: undefined,
    target,
    onFault: (error) => {
      throw error;
    },
    ...options,
  });
  onTestFinished(() => server.close());
  return new URL(server.url);
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, with its type. */
  readonly body?: string | object;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
  /** `undefined` for an answer without a body. */
  readonly json: unknown;
}

/** One request on a connection of its own. */
export async function ask(url: URL, path: string, asking: Asking = {}): Promise<Answered> {
  const { body, headers = {} } = asking;
  const json = typeof body === "object";
  const request = httpRequest({
    host: url.hostname,
    port: url.port,
    path,
    method: asking.method ?? (body === undefined ? "GET" : "POST"),
    headers: { ...(json && { "Content-Type": "application/json" }), ...headers },
    agent: false,
  });
  request.end(json ? JSON.stringify(body) : body);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += String(chunk);
  return {
    status: response.statusCode!,
    headers: response.headers,
    text,
    json: text === "" ? undefined : (JSON.parse(text) as unknown),
  };
}

import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isLoopback } from "../../config/loopback.ts";
import { usageError } from "../errors.ts";
import { notice } from "../print.ts";
import { closeServer, listenSomewhere } from "../up/listen.ts";
import { createAccess } from "./access.ts";
import type { Access } from "./access.ts";
import { writeAnswer, writeProblem } from "./answer.ts";
import { ProblemError } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { ADMIN_ROUTES } from "./routes.ts";
import type { AdminTarget } from "./target.ts";

/** Operators, probes and a provider: no crowd. */
const MAX_CONNECTIONS = 128;
const CHECK_MS = 1_000;

export interface AdminOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** What operators have to send. May be `undefined` on a loopback address only. */
  readonly token: string | undefined;
  readonly target: AdminTarget;
  /** Where the address is set, for when it cannot be had. @default "admin in the configuration" */
  readonly setBy?: string;
  /** From the first byte until a request's headers are whole. @default 5_000 */
  readonly headersTimeoutMs?: number;
  /** Until the request is whole. @default 10_000 */
  readonly requestTimeoutMs?: number;
  /** The target, or this server, failed. Whoever asked was told no more than that. @default a line on stderr */
  readonly onFault?: (error: unknown) => void;
}

export interface AdminServer {
  /** `http://127.0.0.1:8081` */
  readonly url: string;
  /** Stops at once: requests under way get no answer. */
  close(): Promise<void>;
}

/**
 * Serves an operator's requests to a running gateway.
 *
 * @throws {CliError} (rejects) when the address cannot be had, or could be reached from other machines
 *   and has no token.
 */
export async function startAdmin(options: AdminOptions): Promise<AdminServer> {
  const { host, token, onFault = tellFault, setBy = "admin in the configuration" } = options;
  if (token === undefined && !isLoopback(host)) {
    const untokened = `the admin address ${host} needs a token. Write it with the host (${setBy}).`;
    throw usageError(() => untokened);
  }
  const access = createAccess(token);
  const server = createServer(
    {
      headersTimeout: options.headersTimeoutMs ?? 5_000,
      requestTimeout: options.requestTimeoutMs ?? 10_000,
      connectionsCheckingInterval: CHECK_MS,
    },
    (request, response) => {
      respond(request, response, { ...options, access, onFault }).catch(() => response.destroy());
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  const port = await listenSomewhere(server, {
    host,
    port: options.port,
    usual: options.port,
    say: (at, reason) => (words) => words.listen.admin(at, reason(words), setBy),
    onMoved: () => {},
  });
  server.on("error", onFault);
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    close: () => closeServer(server),
  };
}

interface Surroundings {
  readonly target: AdminTarget;
  readonly access: Access;
  readonly onFault: (error: unknown) => void;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { target, access, onFault }: Surroundings,
): Promise<void> {
  const path = (request.url ?? "").split("?", 1)[0]!;
  const route = ADMIN_ROUTES.find((one) => one.path === path);
  const refused = route?.for === "everybody" ? undefined : access(request);
  if (refused !== undefined) return writeProblem(request, response, refused);
  if (route === undefined) return writeProblem(request, response, NOTHING_HERE);
  const methods = route.method === "GET" ? ["GET", "HEAD"] : ["POST"];
  if (!methods.includes(request.method ?? "")) {
    return writeProblem(request, response, wrongMethod(methods));
  }
  try {
    const answer = await route.answer(target, request);
    if (answer.fault !== undefined) onFault(answer.fault);
    writeAnswer(request, response, answer);
  } catch (error) {
    // Whoever asked has left.
    if (request.destroyed && !request.complete) return;
    if (error instanceof ProblemError) return writeProblem(request, response, error.problem);
    onFault(error);
    writeProblem(request, response, FAULT);
  }
}

const NOTHING_HERE: Problem = {
  status: 404,
  code: "ERR_ADMIN_PATH",
  detail: "There is nothing at this path.",
  wayOut: "Ask for one of those that are known.",
  known: ADMIN_ROUTES.map(({ path }) => path),
};

const FAULT: Problem = {
  status: 500,
  code: "ERR_ADMIN_FAULT",
  detail: "The gateway could not do this.",
  wayOut: "See what it says on stderr.",
};

function wrongMethod(methods: readonly string[]): Problem {
  const allow = methods.join(", ");
  return {
    status: 405,
    code: "ERR_ADMIN_METHOD",
    detail: "This path is not asked with this method.",
    wayOut: `Use ${methods.join(" or ")}.`,
    headers: { Allow: allow },
  };
}

function tellFault(error: unknown): void {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  notice(`admin: a request failed: ${text.replaceAll(/\s*\n\s*/g, " ")}`);
}

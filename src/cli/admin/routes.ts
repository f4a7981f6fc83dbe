import type { IncomingMessage } from "node:http";
import { ClusterError } from "../../cluster/index.ts";
import type { UpstreamState } from "../../gateway/index.ts";
import type { Answer } from "./answer.ts";
import { readBody, readObject } from "./body.ts";
import { answerLogout } from "./logout.ts";
import { badRequest, ProblemError } from "./problem.ts";
import { readRevocation, readUpstream, refuseFields } from "./read-request.ts";
import type { AdminTarget } from "./target.ts";

type Body = Readonly<Record<string, unknown>>;

/** One thing that can be asked. */
export interface AdminRoute {
  /** `GET` is also answered where `HEAD` is asked for. */
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Who may ask? Everybody, where nothing is told, or where what is sent proves itself. */
  readonly for: "operator" | "everybody";
  readonly answer: (target: AdminTarget, request: IncomingMessage) => Answer | Promise<Answer>;
}

export const ADMIN_ROUTES: readonly AdminRoute[] = [
  {
    method: "GET",
    path: "/healthz",
    for: "everybody",
    answer: () => ({ status: 200, body: { status: "ok" } }),
  },
  {
    method: "GET",
    path: "/readyz",
    for: "everybody",
    answer: (target) =>
      target.status().draining
        ? { status: 503, body: { status: "draining" } }
        : { status: 200, body: { status: "ready" } },
  },
  {
    method: "POST",
    path: "/backchannel-logout",
    for: "everybody",
    answer: answerLogout,
  },
  {
    method: "GET",
    path: "/api/status",
    for: "operator",
    answer: (target) => ({ status: 200, body: target.status() }),
  },
  {
    method: "GET",
    path: "/api/upstreams",
    for: "operator",
    answer: (target) => ({ status: 200, body: { routes: upstreamsOf(target) } }),
  },
  {
    method: "POST",
    path: "/api/reload",
    for: "operator",
    answer: withJson(async (target, body) => {
      refuseFields(body);
      const result = await target.reload();
      if (!result.ok) throw refusedReload(result.problems);
      const { adopted, ended, unseen } = result;
      return { adopted, ended, unseen };
    }),
  },
  {
    method: "POST",
    path: "/api/revoke",
    for: "operator",
    answer: withJson(async (target, body) => {
      const { ended, kept } = await target.revoke(readRevocation(body));
      return { ended, kept };
    }),
  },
  {
    method: "POST",
    path: "/api/upstreams/drain",
    for: "operator",
    answer: withJson((target, body) => {
      const url = readUpstream(body);
      const { found, connections } = target.drainUpstream(url);
      if (!found) throw noUpstream(target);
      return { url, drained: true, connections };
    }),
  },
  {
    method: "POST",
    path: "/api/upstreams/undrain",
    for: "operator",
    answer: withJson((target, body) => {
      const url = readUpstream(body);
      if (!target.undrainUpstream(url).found) throw noUpstream(target);
      return { url, drained: false };
    }),
  },
];

/** For what is asked with a JSON object, which no form of a page can send. */
function withJson(
  answer: (target: AdminTarget, body: Body) => object | Promise<object>,
): AdminRoute["answer"] {
  return async (target, request) => {
    const body = readObject(await readBody(request, "application/json"));
    try {
      return { status: 200, body: await answer(target, body) };
    } catch (error) {
      if (!ClusterError.is(error)) throw error;
      throw badRequest(`This cannot be revoked: ${error.message}.`, "Correct it, and ask again.");
    }
  };
}

function refusedReload(problems: readonly string[]): ProblemError {
  return new ProblemError({
    status: 409,
    code: "ERR_ADMIN_CONFIG",
    detail: "The configuration has problems, so nothing was changed.",
    wayOut: "Correct it, and ask again.",
    problems,
  });
}

function noUpstream(target: AdminTarget): ProblemError {
  const known = new Set(
    target.upstreams().flatMap(({ upstreams }) => upstreams.map(({ url }) => url)),
  );
  return new ProblemError({
    status: 404,
    code: "ERR_ADMIN_UPSTREAM",
    detail: "No route has this upstream.",
    wayOut: "Write its address as the configuration does.",
    known: [...known],
  });
}

/** What a status has, with `null` where there is nothing: a shape that does not change. */
export type ToldUpstream = Omit<UpstreamState, "lastFailure" | "verified"> & {
  readonly lastFailure: string | null;
  readonly verified: boolean | null;
};

export interface ToldRoute {
  readonly route: string;
  readonly panic: boolean;
  readonly upstreams: readonly ToldUpstream[];
}

function upstreamsOf(target: AdminTarget): readonly ToldRoute[] {
  return target.upstreams().map(({ route, panic, upstreams }) => ({
    route,
    panic,
    upstreams: upstreams.map((upstream) => ({
      ...upstream,
      lastFailure: upstream.lastFailure ?? null,
      verified: upstream.verified ?? null,
    })),
  }));
}

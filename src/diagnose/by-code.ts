import { lookup } from "../codes/index.ts";
import type { CauseId } from "./causes.ts";
import { ranked } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";

type Causes = readonly [CauseId, ...CauseId[]];

/** What usually lies behind a code, most likely first. The numbers from 4000 on follow a convention. */
const BY_CODE: ReadonlyMap<number, Causes> = new Map<number, Causes>([
  [1000, ["closed-on-purpose", "maximum-age"]],
  [1001, ["deploy-or-restart", "page-left", "server-idle-timeout", "load-balancer-idle"]],
  [1002, ["framing-broken", "compression-mismatch", "invalid-close-code", "invalid-utf8"]],
  [1003, ["wrong-message-type"]],
  [1005, ["closed-without-code"]],
  [
    1006,
    [
      "nginx-read-timeout",
      "network-lost",
      "process-died",
      "credentials-refused",
      "terminated-without-close",
      "certificate-not-trusted",
      "no-pong",
      "sleep-wake",
    ],
  ],
  [1007, ["invalid-utf8", "compression-mismatch", "message-not-understood"]],
  [1008, ["policy-refused", "credential-expired", "not-authenticated-in-time", "message-too-big"]],
  [1009, ["message-too-big"]],
  [1010, ["compression-mismatch"]],
  [1011, ["server-exception", "event-loop-blocked", "no-pong"]],
  [1012, ["deploy-or-restart"]],
  [1013, ["server-overloaded", "too-many-connections"]],
  [1014, ["backend-unreachable"]],
  [1015, ["certificate-not-trusted", "tls-and-plain-mixed"]],
  [3000, ["credential-expired", "policy-refused"]],
  [3003, ["policy-refused"]],
  [3008, ["not-authenticated-in-time", "heartbeat-missed"]],
  [4400, ["message-not-understood"]],
  [4401, ["credential-expired", "policy-refused"]],
  [4403, ["policy-refused"]],
  [4406, ["subprotocol-mismatch"]],
  [4408, ["not-authenticated-in-time"]],
  [4409, ["message-not-understood"]],
  [4429, ["policy-refused"]],
  [4500, ["server-exception", "slow-consumer"]],
]);

const BY_STATUS: ReadonlyMap<number, Causes> = new Map<number, Causes>([
  [200, ["upgrade-not-forwarded", "wrong-path", "no-websocket-support"]],
  [301, ["redirected"]],
  [302, ["redirected", "credentials-refused"]],
  [307, ["redirected"]],
  [308, ["redirected"]],
  [400, ["upgrade-not-forwarded", "wrong-path", "subprotocol-mismatch"]],
  [401, ["credentials-refused"]],
  [403, ["credentials-refused", "origin-refused", "close-before-accept", "wrong-path"]],
  [404, ["wrong-path", "no-websocket-support", "upgrade-not-forwarded"]],
  [402, ["credentials-refused"]],
  [407, ["credentials-refused"]],
  [408, ["handshake-timeout"]],
  [405, ["wrong-path", "upgrade-not-forwarded"]],
  [426, ["upgrade-not-forwarded"]],
  [429, ["too-many-connections"]],
  [500, ["server-exception", "close-before-accept", "backend-unreachable"]],
  [501, ["no-websocket-support", "upgrade-not-forwarded"]],
  [502, ["backend-unreachable", "tls-and-plain-mixed"]],
  [503, ["backend-unreachable", "too-many-connections", "server-overloaded"]],
  [504, ["handshake-timeout", "backend-unreachable", "upgrade-not-forwarded"]],
  [505, ["upgrade-not-forwarded", "no-websocket-support"]],
  [511, ["credentials-refused"]],
  // Cloudflare's own: what it met between itself and the server.
  [520, ["backend-unreachable", "server-exception"]],
  [521, ["backend-unreachable"]],
  [522, ["backend-unreachable"]],
  [523, ["backend-unreachable"]],
  [524, ["cloudflare-idle", "handshake-timeout"]],
  [525, ["backend-unreachable", "tls-and-plain-mixed"]],
  [526, ["backend-unreachable"]],
  [530, ["backend-unreachable"]],
]);

/** `known`: something else says more; then 1006, which fits nearly every cause, hardly counts. */
export function codeEvidence(code: number | null, known: boolean): readonly Evidence[] {
  const causes = code === null ? undefined : BY_CODE.get(code);
  if (code === null || causes === undefined) return [];
  const { name } = lookup(code);
  if (code === 1006) {
    const points = known ? [5] : [22, 21, 20, 19, 18, 17, 16, 15];
    return ranked(causes, points, (words) => words.noCloseFrame);
  }
  return ranked(causes, causes.length === 1 ? [60] : [40, 25, 15, 10], (words, rank) =>
    rank === 0 ? words.codeMeans(code, name) : words.codeAlso(code, name),
  );
}

export function statusEvidence(status: number | null): readonly Evidence[] {
  const causes = status === null ? undefined : (BY_STATUS.get(status) ?? byClass(status));
  if (status === null || causes === undefined) return [];
  return ranked(causes, causes.length === 1 ? [70] : [60, 35, 22, 14], (words) =>
    words.http(status),
  );
}

/** What statuses that nothing special is known of say by their first digit (RFC 9110 15). */
function byClass(status: number): Causes | undefined {
  if (status >= 200 && status < 300) return ["upgrade-not-forwarded", "wrong-path"];
  if (status >= 300 && status < 400) return ["redirected", "wrong-path"];
  if (status >= 400 && status < 500) return ["wrong-path", "credentials-refused"];
  return status >= 500 && status < 600 ? ["server-exception", "backend-unreachable"] : undefined;
}

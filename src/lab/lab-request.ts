import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { HANDSHAKE_GUID, parseExtensions } from "../protocol/index.ts";
import { SCENARIO_IDS } from "./catalogue.ts";
import { closing } from "./closing.ts";
import { readQuery } from "./parameters.ts";
import { ProblemError, shown } from "./problem.ts";
import { refusing } from "./refusing.ts";
import type { RequestTarget } from "./request-target.ts";
import { SCENARIOS } from "./scenarios/index.ts";
import type { Offer, Parameters, Piece } from "./stage.ts";

/** An opening handshake that the lab has understood. */
export interface LabRequest {
  readonly piece: Piece;
  readonly parameters: Parameters;
  readonly run: string | undefined;
  readonly offer: Offer;
  readonly base: string;
  /** `Sec-WebSocket-Accept` of its key. */
  readonly acceptKey: string;
}

/** Which piece a path below the base names. @throws ProblemError */
export function findPiece(path: string): Piece {
  const [, kind, name, more] = path.split("/", 4);
  if (name !== undefined && more === undefined) {
    if (kind === "close") return closing(readNumber("close code", name, 0, 65_535));
    if (kind === "refuse") return refusing(readNumber("HTTP status", name, 200, 599));
    if (kind === "scenario") {
      const id = SCENARIO_IDS.find((each) => each === name);
      if (id !== undefined) return SCENARIOS[id];
    }
  }
  const detail = `nothing is played at ${shown(path)}; scenarios.json lists what there is`;
  throw new ProblemError({ status: 404, detail, where: "path" });
}

/** @throws ProblemError */
export function readRequest(
  { method, headers }: IncomingMessage,
  target: RequestTarget,
  { base, maxMs }: { readonly base: string; readonly maxMs: number },
): LabRequest {
  const piece = findPiece(target.path);
  const { parameters, run } = readQuery(target.query, piece.parameters, maxMs);
  const key = headers["sec-websocket-key"];
  const version = headers["sec-websocket-version"];
  if (method !== "GET" || headers.upgrade?.toLowerCase() !== "websocket") throw NO_HANDSHAKE;
  if (version !== "13") throw WRONG_VERSION;
  if (key === undefined || !/^[A-Za-z0-9+/]{22}==$/.test(key)) {
    const detail = "Sec-WebSocket-Key is 16 bytes in base64 (RFC 6455 4.1)";
    throw new ProblemError({ status: 400, detail, where: "header Sec-WebSocket-Key" });
  }
  return { piece, parameters, run, base, offer: readOffer(headers), acceptKey: acceptFor(key) };
}

function readOffer(headers: IncomingMessage["headers"]): Offer {
  const subprotocols = (headers["sec-websocket-protocol"] ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => /^[\w!#$%&'*+.^`|~-]+$/.test(name));
  const extensions = parseExtensions(headers["sec-websocket-extensions"] ?? "") ?? [];
  return { subprotocols, deflate: extensions.some(({ name }) => name === "permessage-deflate") };
}

function acceptFor(key: string): string {
  return createHash("sha1").update(key).update(HANDSHAKE_GUID).digest("base64");
}

function readNumber(what: string, text: string, min: number, max: number): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  const detail = `a ${what} is ${min} to ${max}, and not ${shown(text)}`;
  throw new ProblemError({ status: 400, detail, where: "path" });
}

export const NO_HANDSHAKE = new ProblemError({
  status: 426,
  detail:
    "this address takes WebSocket opening handshakes: new WebSocket(url), or npx wscat -c url",
  headers: { Upgrade: "websocket", Connection: "Upgrade", "Sec-WebSocket-Version": "13" },
});

const WRONG_VERSION = new ProblemError({
  status: 426,
  detail: "the lab speaks version 13 of the WebSocket protocol (RFC 6455 4.4)",
  where: "header Sec-WebSocket-Version",
  headers: { Upgrade: "websocket", Connection: "Upgrade", "Sec-WebSocket-Version": "13" },
});

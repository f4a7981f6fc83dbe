import { randomBytes } from "node:crypto";
import { OPCODE, encodeFrame } from "../protocol/index.ts";

/**
 * The payload of the gateway's own Pings, the same for all connections of the process. A Pong that
 * carries it answers us and is not forwarded; nobody else can know it before we have sent it.
 */
export const PING_PAYLOAD: Uint8Array = randomBytes(8);

export const PING_FRAME: Uint8Array = encodeFrame(OPCODE.ping, PING_PAYLOAD);

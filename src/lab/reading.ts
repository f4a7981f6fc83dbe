import { EventReader, OPCODE, VIOLATIONS, applyMask, decodeUtf8 } from "../protocol/index.ts";
import type { Opcode } from "../protocol/index.ts";
import type { StepKind } from "./run.ts";
import type { Transcript } from "./transcript.ts";

const KINDS: Readonly<Record<Opcode, StepKind>> = {
  [OPCODE.continuation]: "continuation",
  [OPCODE.text]: "text",
  [OPCODE.binary]: "binary",
  [OPCODE.close]: "close",
  [OPCODE.ping]: "ping",
  [OPCODE.pong]: "pong",
};

/** What a frame with this opcode is called in a record. */
export function kindOf(opcode: Opcode): StepKind {
  return KINDS[opcode];
}

/** Reads what a client sends: events for the play, steps with their bytes for the record. */
export function readingFor(
  transcript: Transcript,
  options: { readonly deflate: boolean },
): EventReader {
  return new EventReader(
    { from: "client", deflate: options.deflate },
    {
      frame(wire, opcode, bytes, close) {
        transcript.step("client", kindOf(opcode), {
          bytes,
          wire,
          ...(close !== undefined && { close }),
        });
      },
      rest(wire, violation) {
        if (violation === VIOLATIONS.closeCodeInvalid) return noteForbiddenClose(transcript, wire);
        transcript.step("client", "bytes", { bytes: wire.length, wire });
      },
    },
  );
}

/** A Close with a code that must not be on the wire is one all the same: Chromium answers 999 with 999. */
function noteForbiddenClose(transcript: Transcript, wire: Uint8Array): void {
  const length = wire[1]! & 0x7f;
  const payload = wire.slice(6, 6 + length);
  applyMask(payload, 0, length, wire, 2);
  const statusCode = (payload[0]! << 8) | payload[1]!;
  const close = { statusCode, reason: decodeUtf8(payload.subarray(2)) ?? "" };
  transcript.step("client", "close", { bytes: length, wire: wire.slice(0, 6 + length), close });
}

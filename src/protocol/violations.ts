/** One rule of RFC 6455 that a peer can break, and the status code to fail the connection with. */
export interface Violation {
  /** Stable id, as it appears in records and logs. */
  readonly rule: string;
  readonly statusCode: 1002 | 1007 | 1009;
  /** Section of RFC 6455 (or 7692 where it says so). */
  readonly section: string;
  /** What the peer did, as the end of the sentence "the peer sent ...". */
  readonly message: string;
}

/**
 * The table of violations. Codes: 1002 for the framing layer, 1007 where the type is right and the
 * bytes are wrong (RFC 6455 8.1), 1009 for what no implementation can count (over 2^53-1 bytes).
 */
export const VIOLATIONS = {
  maskMissing: {
    rule: "mask-missing",
    statusCode: 1002,
    section: "5.1",
    message: "an unmasked frame, and a client must mask",
  },
  maskForbidden: {
    rule: "mask-forbidden",
    statusCode: 1002,
    section: "5.1",
    message: "a masked frame, and a server must not mask",
  },
  reservedBit: {
    rule: "reserved-bit",
    statusCode: 1002,
    section: "5.2",
    message: "a reserved bit that no negotiated extension defines",
  },
  compressedContinuation: {
    rule: "compressed-continuation",
    statusCode: 1002,
    section: "RFC 7692 6.1",
    message: "RSV1 on a frame that does not begin a data message",
  },
  opcodeUnknown: {
    rule: "opcode-unknown",
    statusCode: 1002,
    section: "5.2",
    message: "a frame with a reserved opcode",
  },
  controlFragmented: {
    rule: "control-fragmented",
    statusCode: 1002,
    section: "5.5",
    message: "a control frame in fragments",
  },
  controlTooLong: {
    rule: "control-too-long",
    statusCode: 1002,
    section: "5.5",
    message: "a control frame with more than 125 bytes of payload",
  },
  lengthNotMinimal: {
    rule: "length-not-minimal",
    statusCode: 1002,
    section: "5.2",
    message: "a payload length that was not encoded in the fewest bytes",
  },
  lengthSignBit: {
    rule: "length-sign-bit",
    statusCode: 1002,
    section: "5.2",
    message: "a payload length whose most significant bit is set",
  },
  lengthUncountable: {
    rule: "length-uncountable",
    statusCode: 1009,
    section: "7.4.1",
    message: "a frame of more than 2^53-1 bytes",
  },
  continuationUnexpected: {
    rule: "continuation-unexpected",
    statusCode: 1002,
    section: "5.4",
    message: "a continuation frame with no message to continue",
  },
  continuationExpected: {
    rule: "continuation-expected",
    statusCode: 1002,
    section: "5.4",
    message: "a new message before the last one was finished",
  },
  closePayloadTooShort: {
    rule: "close-payload-too-short",
    statusCode: 1002,
    section: "5.5.1",
    message: "a Close frame with one byte of payload",
  },
  closeCodeInvalid: {
    rule: "close-code-invalid",
    statusCode: 1002,
    section: "7.4",
    message: "a Close frame with a status code that must not be on the wire",
  },
  closeReasonNotUtf8: {
    rule: "close-reason-not-utf8",
    statusCode: 1007,
    section: "5.5.1",
    message: "a Close frame whose reason is not UTF-8",
  },
} as const satisfies Record<string, Violation>;

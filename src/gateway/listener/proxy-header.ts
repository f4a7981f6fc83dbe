import { isIP } from "node:net";
import { crc32c } from "./crc32c.ts";

/** Which versions of the PROXY protocol a listener takes. */
export type ProxyProtocol = "v1" | "v2" | "both";

/** What the bytes at the start of a connection say about where it comes from. */
export type ProxyHeader =
  /** The header is not yet whole. */
  | { readonly kind: "incomplete" }
  | { readonly kind: "invalid"; readonly message: string }
  | {
      readonly kind: "header";
      /** Bytes of the header; what follows belongs to the client. */
      readonly length: number;
      /**
       * The client that the proxy speaks for; `undefined` where it speaks for itself (`LOCAL`,
       * `UNKNOWN`), or for something that has no IP address.
       */
      readonly source: { readonly address: string; readonly port: number } | undefined;
    };

/** The longest line of version 1, with its CRLF. */
const MAX_V1_BYTES = 107;
/** Version 2 could announce 64 KiB. Addresses and the TLVs of real proxies are a few hundred bytes. */
const MAX_V2_BYTES = 2_048;
/** A header that is longer than this is invalid in every version. */
export const MAX_PROXY_HEADER_BYTES = MAX_V2_BYTES;

/** `PROXY `. */
const V1_START = [0x50, 0x52, 0x4f, 0x58, 0x59, 0x20];
const V2_START = [0x0d, 0x0a, 0x0d, 0x0a, 0x00, 0x0d, 0x0a, 0x51, 0x55, 0x49, 0x54, 0x0a];
const V2_FIXED_BYTES = 16;
/** Bytes of the addresses and ports of each family: unspecified, IPv4, IPv6, Unix. */
const V2_ADDRESS_BYTES = [0, 12, 36, 216];
const TLV_CRC32C = 0x03;

const INCOMPLETE: ProxyHeader = { kind: "incomplete" };

/**
 * Reads the header of the PROXY protocol (HAProxy's proxy-protocol.txt, sections 2.1 and 2.2) from
 * the first bytes of a connection. Looks at no byte behind the header, and at few before it is whole.
 */
export function readProxyHeader(bytes: Uint8Array, accepted: ProxyProtocol): ProxyHeader {
  if (accepted !== "v1" && startsLike(bytes, V2_START)) return readV2(bytes);
  if (accepted !== "v2" && startsLike(bytes, V1_START)) return readV1(bytes);
  return invalid("the connection does not begin with a PROXY header");
}

/** Is what is there of the start the right one? */
function startsLike(bytes: Uint8Array, start: readonly number[]): boolean {
  const length = Math.min(bytes.length, start.length);
  for (let i = 0; i < length; i++) if (bytes[i] !== start[i]) return false;
  return true;
}

function readV1(bytes: Uint8Array): ProxyHeader {
  const end = bytes.subarray(0, MAX_V1_BYTES).indexOf(0x0a);
  if (end < 0) {
    return bytes.length < MAX_V1_BYTES
      ? INCOMPLETE
      : invalid(`the line is longer than ${MAX_V1_BYTES} bytes`);
  }
  if (bytes[end - 1] !== 0x0d) return invalid("the line does not end in CRLF");
  const line = String.fromCharCode(...bytes.subarray(V1_START.length, end - 1));
  const length = end + 1;
  const [family = "", source = "", destination = "", ...ports] = line.split(" ");
  // What a proxy that does not know writes behind the word means nothing.
  if (family === "UNKNOWN") return { kind: "header", length, source: undefined };
  const version = family === "TCP4" ? 4 : family === "TCP6" ? 6 : undefined;
  if (version === undefined) return invalid("the protocol is none of TCP4, TCP6 and UNKNOWN");
  if (isIP(source) !== version || isIP(destination) !== version || line.includes("%")) {
    return invalid(`an address is no address of ${family}`);
  }
  const port = readPort(ports[0]);
  if (ports.length !== 2 || port === undefined || readPort(ports[1]) === undefined) {
    return invalid("the line does not end in two ports");
  }
  return { kind: "header", length, source: { address: source, port } };
}

function readPort(text: string | undefined): number | undefined {
  const port = text !== undefined && /^(?:0|[1-9]\d{0,4})$/.test(text) ? Number(text) : Infinity;
  return port <= 65_535 ? port : undefined;
}

function readV2(bytes: Uint8Array): ProxyHeader {
  if (bytes.length > 12 && bytes[12]! >> 4 !== 2) return invalid("the version is not 2");
  if (bytes.length < V2_FIXED_BYTES) return INCOMPLETE;
  const command = bytes[12]! & 0x0f;
  if (command > 1) return invalid("the command is neither LOCAL nor PROXY");
  const length = V2_FIXED_BYTES + ((bytes[14]! << 8) | bytes[15]!);
  if (length > MAX_V2_BYTES) return invalid(`the header is longer than ${MAX_V2_BYTES} bytes`);
  const family = bytes[13]! >> 4;
  const transport = bytes[13]! & 0x0f;
  const addressBytes = V2_ADDRESS_BYTES[family];
  if (addressBytes === undefined || transport > 2) return invalid("the address family is unknown");
  const from = V2_FIXED_BYTES + addressBytes;
  // LOCAL must be taken whatever its family and addresses are; they are then skipped.
  if (command === 1 && from > length) return invalid("the addresses are cut short");
  if (bytes.length < length) return INCOMPLETE;
  if (command === 0) return { kind: "header", length, source: undefined };
  // Without a family, what follows need not be TLVs (2.2: "the receiver should ignore address information").
  const fault = family === 0 ? undefined : checkTlvs(bytes.subarray(0, length), from);
  if (fault !== undefined) return invalid(fault);
  const source = transport === 1 ? readSource(bytes, family) : undefined;
  return { kind: "header", length, source };
}

function readSource(
  bytes: Uint8Array,
  family: number,
): { address: string; port: number } | undefined {
  const portAt = V2_FIXED_BYTES + (family === 1 ? 8 : 32);
  const port = (bytes[portAt]! << 8) | bytes[portAt + 1]!;
  if (family === 1) {
    return { address: bytes.subarray(V2_FIXED_BYTES, V2_FIXED_BYTES + 4).join("."), port };
  }
  return family === 2 ? { address: ipv6(bytes.subarray(V2_FIXED_BYTES)), port } : undefined;
}

/** The canonical text (RFC 5952) of the first 16 bytes. */
function ipv6(bytes: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) =>
    ((bytes[2 * i]! << 8) | bytes[2 * i + 1]!).toString(16),
  );
  const host = new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(host);
  return mapped === null ? host : bytes.subarray(12, 16).join(".");
}

/** What is wrong with the TLVs: each must fit, and a checksum must be right. */
function checkTlvs(header: Uint8Array, from: number): string | undefined {
  for (let at = from; at < header.length;) {
    if (at + 3 > header.length) return "a TLV is cut short";
    const type = header[at]!;
    const end = at + 3 + ((header[at + 1]! << 8) | header[at + 2]!);
    if (end > header.length) return "a TLV is longer than the header";
    if (type === TLV_CRC32C) {
      if (end - at !== 7) return "the checksum does not have four bytes";
      const given = new DataView(header.buffer, header.byteOffset + at + 3, 4).getUint32(0);
      // It covers the header with zeroes in its own place.
      const covered = header.slice();
      covered.fill(0, at + 3, end);
      if (crc32c(covered) !== given) return "the checksum is wrong";
    }
    at = end;
  }
  return undefined;
}

function invalid(message: string): ProxyHeader {
  return { kind: "invalid", message };
}

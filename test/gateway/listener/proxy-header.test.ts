import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  MAX_PROXY_HEADER_BYTES,
  readProxyHeader,
} from "../../../src/gateway/listener/proxy-header.ts";
import type { ProxyHeader, ProxyProtocol } from "../../../src/gateway/listener/proxy-header.ts";

const SIGNATURE = "0d0a0d0a 000d0a51 5549540a";

function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ""), "hex"));
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, "latin1"));
}

/** A version 2 header by its parts in hex. */
function v2(command: string, family: string, rest: string): Uint8Array {
  const length = hex(rest).length.toString(16).padStart(4, "0");
  return hex(`${SIGNATURE} ${command} ${family} ${length} ${rest}`);
}

const IPV4 = "cb007109 c0000201 d431 01bb";
const IPV6 = `20010db8 00000000 00000000 00000001 20010db8 00000000 00000000 00000002 d431 01bb`;
const UNIX = "2f746d70".padEnd(432, "0");

type Source = Extract<ProxyHeader, { kind: "header" }>["source"];

describe("headers that are right", () => {
  const RIGHT: [what: string, bytes: Uint8Array, source: Source][] = [
    [
      "v1 TCP4",
      ascii("PROXY TCP4 203.0.113.9 192.0.2.1 54321 443\r\n"),
      { address: "203.0.113.9", port: 54_321 },
    ],
    [
      "v1 TCP6",
      ascii("PROXY TCP6 2001:db8::1 2001:db8::2 54321 443\r\n"),
      { address: "2001:db8::1", port: 54_321 },
    ],
    [
      "v1 port 0",
      ascii("PROXY TCP4 203.0.113.9 192.0.2.1 0 65535\r\n"),
      { address: "203.0.113.9", port: 0 },
    ],
    ["v1 UNKNOWN", ascii("PROXY UNKNOWN\r\n"), undefined],
    [
      "v1 UNKNOWN with the longest line there is",
      ascii(
        "PROXY UNKNOWN ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 65535 65535\r\n",
      ),
      undefined,
    ],
    ["v2 IPv4 over TCP", v2("21", "11", IPV4), { address: "203.0.113.9", port: 54_321 }],
    ["v2 IPv6 over TCP", v2("21", "21", IPV6), { address: "2001:db8::1", port: 54_321 }],
    [
      "v2 IPv4 mapped into IPv6",
      v2("21", "21", `00000000 00000000 0000ffff cb007109 ${"00".repeat(16)} d431 01bb`),
      { address: "203.0.113.9", port: 54_321 },
    ],
    ["v2 Unix", v2("21", "31", UNIX), undefined],
    ["v2 unspecified", v2("21", "00", ""), undefined],
    ["v2 unspecified with bytes to skip", v2("21", "00", "010203"), undefined],
    ["v2 IPv4 over UDP", v2("21", "12", IPV4), undefined],
    ["v2 LOCAL", v2("20", "00", ""), undefined],
    ["v2 LOCAL, whose addresses mean nothing", v2("20", "11", IPV4), undefined],
    ["v2 LOCAL, whose addresses are cut short", v2("20", "11", "cb00"), undefined],
    [
      "v2 with TLVs: ALPN h2, and a NOOP of three bytes",
      v2("21", "11", `${IPV4} 01 0002 6832 04 0003 000000`),
      { address: "203.0.113.9", port: 54_321 },
    ],
    [
      "v2 with a right checksum",
      v2("21", "11", `${IPV4} 03 0004 a12a099e`),
      { address: "203.0.113.9", port: 54_321 },
    ],
  ];

  test.each(RIGHT)("%s", (_, bytes, source) => {
    expect(readProxyHeader(bytes, "both")).toEqual({
      kind: "header",
      length: bytes.length,
      source,
    });
  });

  test.each(RIGHT)("%s: incomplete at every byte before its end", (_, bytes) => {
    for (let end = 0; end < bytes.length; end++) {
      expect(readProxyHeader(bytes.subarray(0, end), "both")).toEqual({ kind: "incomplete" });
    }
  });

  test.each(RIGHT)("%s: what follows is not looked at", (_, bytes, source) => {
    const more = Uint8Array.from([...bytes, ...ascii("GET / HTTP/1.1\r\n\r\n")]);
    expect(readProxyHeader(more, "both")).toEqual({ kind: "header", length: bytes.length, source });
  });
});

describe("headers that are wrong", () => {
  const WRONG: [what: string, bytes: Uint8Array, message: string, accepted?: ProxyProtocol][] = [
    ["no header", ascii("GET / HTTP/1.1\r\n"), "does not begin"],
    ["a ClientHello", hex("16 03 01"), "does not begin"],
    ["v1 where v2 is asked for", ascii("PROXY TCP4 "), "does not begin", "v2"],
    ["v2 where v1 is asked for", v2("21", "11", IPV4), "does not begin", "v1"],
    ["v1 in lower case", ascii("proxy TCP4 "), "does not begin"],
    ["v1 with LF alone", ascii("PROXY TCP4 203.0.113.9 192.0.2.1 1 2\n"), "CRLF"],
    ["v1 without an end", ascii(`PROXY TCP4 ${"1".repeat(120)}`), "107"],
    ["v1 whose line ends one byte too late", ascii(`PROXY UNKNOWN ${"x".repeat(93)}\r\n`), "107"],
    ["v1 of another protocol", ascii("PROXY UDP4 203.0.113.9 192.0.2.1 1 2\r\n"), "none of"],
    ["v1 with nothing", ascii("PROXY \r\n"), "none of"],
    ["v1 TCP4 with IPv6", ascii("PROXY TCP4 ::1 ::1 1 2\r\n"), "TCP4"],
    ["v1 TCP6 with IPv4", ascii("PROXY TCP6 203.0.113.9 192.0.2.1 1 2\r\n"), "TCP6"],
    [
      "v1 with a leading zero in an address",
      ascii("PROXY TCP4 203.0.113.09 192.0.2.1 1 2\r\n"),
      "TCP4",
    ],
    ["v1 with a zone", ascii("PROXY TCP6 fe80::1%eth0 ::1 1 2\r\n"), "TCP6"],
    ["v1 with a name", ascii("PROXY TCP4 localhost 192.0.2.1 1 2\r\n"), "TCP4"],
    ["v1 with a port too high", ascii("PROXY TCP4 203.0.113.9 192.0.2.1 65536 2\r\n"), "ports"],
    [
      "v1 with a leading zero in a port",
      ascii("PROXY TCP4 203.0.113.9 192.0.2.1 01 2\r\n"),
      "ports",
    ],
    ["v1 with a sign", ascii("PROXY TCP4 203.0.113.9 192.0.2.1 +1 2\r\n"), "ports"],
    ["v1 without ports", ascii("PROXY TCP4 203.0.113.9 192.0.2.1\r\n"), "ports"],
    ["v1 with one port", ascii("PROXY TCP4 203.0.113.9 192.0.2.1 1\r\n"), "ports"],
    ["v1 with three ports", ascii("PROXY TCP4 203.0.113.9 192.0.2.1 1 2 3\r\n"), "ports"],
    ["v1 with two spaces", ascii("PROXY TCP4  203.0.113.9 192.0.2.1 1 2\r\n"), "TCP4"],
    ["v2 of version 1", v2("11", "11", IPV4), "version"],
    ["v2 of version 3", v2("31", "11", IPV4), "version"],
    ["v2 with command 2", v2("22", "11", IPV4), "command"],
    ["v2 with family 4", v2("21", "41", IPV4), "family"],
    ["v2 with transport 3", v2("21", "13", IPV4), "family"],
    ["v2 with addresses cut short", v2("21", "11", "cb007109"), "cut short"],
    ["v2 longer than ours", hex(`${SIGNATURE} 21 11 ffff`), String(MAX_PROXY_HEADER_BYTES)],
    ["v2 with a TLV of one byte", v2("21", "11", `${IPV4} 01`), "cut short"],
    ["v2 with a TLV that reaches too far", v2("21", "11", `${IPV4} 01 0003 6832`), "longer"],
    ["v2 with a wrong checksum", v2("21", "11", `${IPV4} 03 0004 00000000`), "checksum"],
    ["v2 with a checksum of three bytes", v2("21", "11", `${IPV4} 03 0003 000000`), "four bytes"],
  ];

  test.each(WRONG)("%s", (_, bytes, message, accepted = "both") => {
    expect(readProxyHeader(bytes, accepted)).toMatchObject({
      kind: "invalid",
      message: expect.stringContaining(message) as string,
    });
  });

  test("any bytes: never more is asked for than a header can have, and nothing throws", () => {
    const start = fc.constantFrom(ascii("PROXY "), hex(SIGNATURE), hex(`${SIGNATURE} 2111`));
    const bytes = fc
      .tuple(start, fc.uint8Array({ maxLength: 3_000 }))
      .map(([head, tail]) => Uint8Array.from([...head, ...tail]));
    const isBounded = fc.property(bytes, (all) => {
      const header = readProxyHeader(all, "both");
      if (header.kind === "incomplete") return all.length < MAX_PROXY_HEADER_BYTES;
      return header.kind === "invalid" || header.length <= all.length;
    });
    expect(() => fc.assert(isBounded)).not.toThrow();
  });
});

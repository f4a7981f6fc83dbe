import { describe, expect, it } from "vitest";
import { parseDeflateParameters, parseExtensions } from "../../src/protocol/index.ts";

function read(header: string) {
  return parseDeflateParameters(parseExtensions(header)!);
}

const DEFAULTS = {
  serverNoContextTakeover: false,
  clientNoContextTakeover: false,
  serverMaxWindowBits: 15,
  clientMaxWindowBits: 15,
};

describe("the parameters of permessage-deflate", () => {
  it.each([
    ["permessage-deflate", {}],
    ["permessage-deflate; server_no_context_takeover", { serverNoContextTakeover: true }],
    ["permessage-deflate; client_no_context_takeover", { clientNoContextTakeover: true }],
    ["permessage-deflate; server_max_window_bits=8", { serverMaxWindowBits: 8 }],
    ['permessage-deflate; client_max_window_bits="10"', { clientMaxWindowBits: 10 }],
    [
      "permessage-deflate; client_max_window_bits=12; server_no_context_takeover",
      { clientMaxWindowBits: 12, serverNoContextTakeover: true },
    ],
  ])("reads %s", (header, parameters) => {
    expect(read(header)).toEqual({ ...DEFAULTS, ...parameters });
  });

  it("are none where the extension was not agreed upon", () => {
    expect(read("")).toBeUndefined();
    expect(read("x-other; server_max_window_bits=9")).toBeUndefined();
  });

  it.each([
    "permessage-deflate; client_max_window_bits",
    "permessage-deflate; server_max_window_bits",
    "permessage-deflate; server_max_window_bits=7",
    "permessage-deflate; server_max_window_bits=16",
    "permessage-deflate; server_max_window_bits=08",
    "permessage-deflate; server_max_window_bits=1e1",
    "permessage-deflate; server_no_context_takeover=1",
    "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
    "permessage-deflate; server_max_window_bits=9; server_max_window_bits=9",
    "permessage-deflate; unknown",
    "permessage-deflate; unknown=9",
    "permessage-deflate, permessage-deflate",
  ])("are invalid: %s", (header) => {
    expect(read(header)).toBe("invalid");
  });
});

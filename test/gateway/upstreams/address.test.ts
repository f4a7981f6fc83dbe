import { describe, expect, test } from "vitest";
import { readAddress } from "../../../src/gateway/upstreams/address.ts";

describe("an upstream's URL", () => {
  test.each([
    ["ws://Chat.Internal/a?b=1", ["tcp", "chat.internal", 80, "/a", "?b=1", "chat.internal"]],
    ["ws://[::1]:9000/*", ["tcp", "::1", 9_000, "/*", "", "[::1]:9000"]],
    ["wss://h", ["tls", "h", 443, "/", "", "h"]],
    ["wss://10.0.0.1:8443/x", ["tls", "10.0.0.1", 8_443, "/x", "", "10.0.0.1:8443"]],
    ["ws+unix:/run/a.sock", ["unix", "", 0, "/", "", "localhost"]],
    ["ws+unix:/run/a.sock:/chat/*?k=v", ["unix", "", 0, "/chat/*", "?k=v", "localhost"]],
  ])("%s", (url, expected) => {
    const address = readAddress(new URL(url))!;
    const { transport, host, port, pathname, search, authority } = address;
    expect([transport, host, port, pathname, search, authority]).toEqual(expected);
    expect(address.href).toBe(new URL(url).href);
  });

  test.each([
    ["ws+unix:/run/a.sock:/chat", "/run/a.sock"],
    ["ws+unix:///run/a.sock:/chat", "/run/a.sock"],
    ["ws+unix:/run/with%20space.sock", "/run/with space.sock"],
    ["ws+unix:/run/with space.sock", "/run/with space.sock"],
    ["ws://h/", undefined],
  ])("%s has the socket %s", (url, expected) => {
    expect(readAddress(new URL(url))?.socketPath).toBe(expected);
  });

  test.each([
    "http://h/",
    "unix:/run/a.sock",
    "ws+unix:run/a.sock",
    "ws+unix://host/run/a.sock",
    "ws+unix:/run/a.sock:chat",
    "ws+unix:/run/a.sock:/a:/b",
    "ws+unix:/run/%00.sock",
    "ws+unix:/run/%zz.sock",
  ])("%s is none", (url) => {
    expect(readAddress(new URL(url))).toBeUndefined();
  });
});

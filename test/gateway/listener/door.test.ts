import { describe, expect, test } from "vitest";
import { addressKey } from "../../../src/policy/index.ts";
import { Door } from "../../../src/gateway/listener/door.ts";
import { ResetBudget } from "../../../src/gateway/listener/reset-budget.ts";

describe("who counts as one client", () => {
  test.each([
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:1:2::6", "2001:db8:1:2::/64"],
    ["2001:db8::6", "2001:db8:0:0::/64"],
    ["2001:db8::1:2:3:4:5", "2001:db8:0:1::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::", "0:0:0:0::/64"],
    ["::1:2:3:4:5:6:7", "0:1:2:3::/64"],
    ["64:ff9b::203.0.113.9", "64:ff9b:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s is of %s", (address, group) => {
    expect(addressKey(address)).toBe(group);
  });
});

describe("the door", () => {
  const limits = {
    maxConnections: 3,
    maxConnectionsPerIp: 2,
    maxHandshakes: 2,
    maxHandshakesPerIp: 1,
  };

  test("one address: its handshakes, then its connections", () => {
    const door = new Door(limits);
    door.move("192.0.2.1", undefined, "door");
    expect(door.hasRoomFor("192.0.2.1")).toBe(false);
    expect(door.hasRoomFor("192.0.2.2")).toBe(true);
    door.move("192.0.2.1", "door", "opening");
    expect(door.hasRoomFor("192.0.2.1")).toBe(false);
    door.move("192.0.2.1", "opening", "websocket");
    expect(door.hasRoomFor("192.0.2.1")).toBe(true);
    door.move("192.0.2.1", undefined, "http");
    expect(door.hasRoomFor("192.0.2.1")).toBe(false);
    door.move("192.0.2.1", "http", undefined);
    expect(door.hasRoomFor("192.0.2.1")).toBe(true);
  });

  test("all together: handshakes, whoever's they are", () => {
    const door = new Door(limits);
    door.move(undefined, undefined, "door");
    door.move("2001:db8::1", undefined, "door");
    expect(door.hasRoomFor(undefined)).toBe(false);
    door.move(undefined, "door", "ending");
    expect(door.hasRoomFor(undefined)).toBe(true);
    expect(door.hasRoomFor("2001:db8::2")).toBe(false);
    expect(door.sockets).toMatchObject({ door: 1, ending: 1, none: 0 });
  });

  test("all together: connections and handshakes", () => {
    const door = new Door(limits);
    for (let i = 0; i < 4; i++) door.move(undefined, undefined, "websocket");
    expect(door.hasRoomFor(undefined)).toBe(true);
    door.move(undefined, undefined, "http");
    expect(door.hasRoomFor(undefined)).toBe(false);
  });
});

test("resets: some at once, then so many in each second", () => {
  const budget = new ResetBudget({ burst: 3, perSecond: 2 });
  expect([0, 0, 0, 0].map((now) => budget.spend(now))).toEqual([true, true, true, false]);
  expect([499, 500, 500, 1_000].map((now) => budget.spend(now))).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect([60_000, 60_000, 60_000, 60_000].map((now) => budget.spend(now))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

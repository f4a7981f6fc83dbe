import { describe, expect, it } from "vitest";

import { derive } from "../../src/record/index.ts";
import type { LegRecord } from "../../src/record/index.ts";
import { START, close, closedLeg, facts, leg, noLeg } from "./make.ts";

describe("the code that a peer's API reports (RFC 6455 7.1.5)", () => {
  const rows: readonly [string, LegRecord, number | undefined][] = [
    ["our Close, answered", leg({ sent: close(1008), received: close(1008), first: "sent" }), 1008],
    ["our Close, never answered", leg({ sent: close(1008), transport: "timeout" }), 1008],
    ["our answer to its Close", closedLeg(4001), 4001],
    [
      "our answer, where it is not an echo",
      leg({ received: close(4001), sent: close(1000), first: "received" }),
      1000,
    ],
    ["an empty Close", closedLeg(undefined), 1005],
    [
      "its Close, which we never answered",
      leg({ received: close(1000), transport: "reset" }),
      1006,
    ],
    ["no Close at all", leg({ transport: "reset" }), 1006],
    ["no Close at all, transport ended in order", leg({ transport: "eof" }), 1006],
    ["a leg that never was", noLeg, undefined],
  ];

  it.each(rows)("%s", (_name, peer, expected) => {
    expect(derive(facts({ client: peer })).closeCode).toBe(expected);
    expect(derive(facts({ upstream: peer })).upstreamCode).toBe(expected);
  });

  it("does not exist before the opening handshake is over", () => {
    const record = derive(facts({ openedAt: undefined, client: leg({ transport: "closed" }) }));
    expect(record.closeCode).toBeUndefined();
    expect(record.upstreamCode).toBeUndefined();
    expect(record.wasClean).toBe(false);
  });
});

describe("a clean close (RFC 6455 7.1.4)", () => {
  const rows: readonly [string, LegRecord, LegRecord, boolean][] = [
    ["both closing handshakes completed", closedLeg(1000), closedLeg(1000), true],
    [
      "the peer closed the transport in order",
      { ...closedLeg(1000), transport: "eof" },
      closedLeg(1000),
      true,
    ],
    ["a policy code is as clean as 1000", closedLeg(1008), closedLeg(1001), true],
    ["a leg that never was does not count", closedLeg(1014), noLeg, true],
    ["only one leg completed", closedLeg(1000), leg({ sent: close(1000) }), false],
    [
      "received, never answered",
      leg({ received: close(1000), first: "received" }),
      closedLeg(1000),
      false,
    ],
    ["reset after both frames", { ...closedLeg(1000), transport: "reset" }, closedLeg(1000), false],
    [
      "dropped after both frames",
      { ...closedLeg(1000), transport: "dropped" },
      closedLeg(1000),
      false,
    ],
    [
      "timed out after both frames",
      { ...closedLeg(1000), transport: "timeout" },
      closedLeg(1000),
      false,
    ],
    ["no leg at all", noLeg, noLeg, false],
  ];

  it.each(rows)("%s", (_name, client, upstream, expected) => {
    expect(derive(facts({ client, upstream })).wasClean).toBe(expected);
  });
});

describe("the duration", () => {
  it("counts from the end of the opening handshake", () => {
    expect(derive(facts()).durationMs).toBe(12_000);
  });

  it("counts from the request where the handshake never ended", () => {
    expect(derive(facts({ openedAt: undefined })).durationMs).toBe(12_050);
  });

  it("is never negative, since wall clocks are set back", () => {
    expect(derive(facts({ endedAt: START - 60_000 })).durationMs).toBe(0);
  });
});

it("keeps every fact", () => {
  const given = facts({ rule: "drain", offender: "client" });
  expect(derive(given)).toMatchObject({ ...given, version: 1 });
});

import { describe, expect, onTestFinished, test, vi } from "vitest";
import { MemoryGuard } from "../../src/gateway/memory-guard.ts";
import { exchange, openPair, startBackend, startGateway, upgradeRequest } from "./support/index.ts";

function guarded(maxBytes: number | undefined) {
  const sheds: number[] = [];
  const memory = { used: 0 };
  const guard = new MemoryGuard(
    maxBytes,
    (share) => sheds.push(share),
    () => memory.used,
  );
  guard.stop();
  const check = (now: number, used: number): { isShort: boolean; sheds: number } => {
    memory.used = used;
    guard.check(now);
    return { isShort: guard.isShort, sheds: sheds.length };
  };
  return { check, sheds };
}

describe("the memory guard", () => {
  test("is short from nine tenths of the limit on, and no more below", () => {
    const { check } = guarded(1_000);
    expect(check(0, 899)).toEqual({ isShort: false, sheds: 0 });
    expect(check(500, 900)).toEqual({ isShort: true, sheds: 0 });
    expect(check(1_000, 999)).toEqual({ isShort: true, sheds: 0 });
    expect(check(1_500, 899)).toEqual({ isShort: false, sheds: 0 });
  });

  test("sheds a twentieth at the limit, and gives it time to show", () => {
    const { check, sheds } = guarded(1_000);
    expect(check(0, 1_000).sheds).toBe(1);
    expect(check(500, 5_000).sheds).toBe(1);
    expect(check(1_999, 5_000).sheds).toBe(1);
    expect(check(2_000, 1_000).sheds).toBe(2);
    expect(check(4_000, 999).sheds).toBe(2);
    expect(sheds).toEqual([0.05, 0.05]);
  });

  test("without a limit it never is, and never does", () => {
    const { check } = guarded(undefined);
    expect(check(0, Number.MAX_SAFE_INTEGER)).toEqual({ isShort: false, sheds: 0 });
  });
});

test("a gateway over its limit: upgrades get 503, the youngest get 1013, never all at once", async () => {
  const rss = vi.spyOn(process.memoryUsage, "rss").mockReturnValue(899);
  onTestFinished(() => rss.mockRestore());
  const backend = await startBackend();
  const gateway = await startGateway({ backend, maxMemoryBytes: 1_000 });
  const pairs = [];
  for (let i = 0; i < 60; i++) pairs.push(await openPair(gateway.port, backend));
  rss.mockReturnValue(1_000);
  const [youngest] = pairs.slice(-1);
  const frame = await youngest!.client.closeFrame();
  expect(frame.statusCode).toBe(1013);
  expect(frame.reason).toMatch(/^overload: .*; retry-after=30$/);
  const told = pairs.filter(({ client }) => client.close !== undefined);
  expect(told).toEqual(pairs.slice(-3));

  const { status, body, head, ended } = await exchange(gateway.port, upgradeRequest());
  expect([status, ended]).toEqual([503, true]);
  expect(body).toContain("overload");
  expect(Number(head.header("retry-after"))).toBeGreaterThan(0);
  expect(await gateway.nextRecord()).toMatchObject({ cause: "refused", httpStatus: 503 });

  // They have not gone yet. The next turn is that of others, since these cannot end any faster.
  const next = pairs.at(-4)!;
  expect((await next.client.closeFrame()).statusCode).toBe(1013);
  expect(pairs.filter(({ client }) => client.close !== undefined)).toHaveLength(6);
  expect(pairs[0]!.client.close).toBeUndefined();
  for (const { client, upstream } of pairs.slice(-3)) {
    client.sendClose(1013).socket.end();
    upstream.sendClose(1001).socket.end();
    expect(await gateway.nextRecord()).toMatchObject({ cause: "overload", rule: "overload" });
  }
});

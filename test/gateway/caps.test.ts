import { describe, expect, test } from "vitest";
import { HeldRefusals } from "../../src/gateway/held-refusals.ts";
import {
  connectTo,
  exchange,
  openClient,
  readAnswer,
  startBackend,
  startGateway,
  switching,
  upgradeRequest,
} from "./support/index.ts";

const EVIL = { origin: "https://evil.example" };

test("maxConnections holds when many ask at once", async () => {
  const release: (() => void)[] = [];
  const backend = await startBackend({
    answer: (request, socket) => void release.push(() => socket.write(switching(request))),
  });
  const gateway = await startGateway({ backend, maxConnections: 3 });
  const sockets = await Promise.all(Array.from({ length: 8 }, () => connectTo(gateway.port)));
  const answers = sockets.map((socket) => readAnswer(socket));
  for (const socket of sockets) socket.write(upgradeRequest());
  for (let i = 0; i < 5; i++) expect(await gateway.nextRecord()).toMatchObject({ httpStatus: 503 });
  for (const go of release) go();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 101)).toHaveLength(3);
  expect(statuses.filter((status) => status === 503)).toHaveLength(5);
  expect(backend.arrivals).toHaveLength(3);
});

describe("refusals that are told by a Close frame", () => {
  test("are held for so many of one address; the rest get a status at once", async () => {
    const gateway = await startGateway({
      maxHeldPerIp: 3,
      policy: {
        handshake: { origins: ["https://app.example"], refuse: "close", hold: "60s" },
      },
    });
    const held = [];
    for (let i = 0; i < 3; i++) held.push(await openClient(gateway.port, { headers: EVIL }));
    const answer = await exchange(gateway.port, upgradeRequest({ headers: EVIL }));
    expect([answer.status, answer.ended]).toEqual([403, true]);
    held[0]!.socket.end();
    held[0]!.socket.destroy();
    await gateway.nextRecord();
    await gateway.nextRecord();
    held.push(await openClient(gateway.port, { headers: EVIL }));
    expect(gateway.gateway.connections).toBe(3);
  });

  test("are counted by address, an IPv6 network of 64 bits being one", () => {
    const held = new HeldRefusals(2);
    const leave = held.enter("2001:db8::1")!;
    expect(held.enter("2001:db8::2")).toBeDefined();
    expect(held.enter("2001:db8::3")).toBeUndefined();
    expect(held.enter("2001:db8:1::3")).toBeDefined();
    leave();
    expect(held.enter("2001:db8::3")).toBeDefined();
  });
});

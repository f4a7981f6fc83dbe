import { createServer } from "node:http";
import type { Server } from "node:http";
import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { play } from "../../../src/lab/browser/play.ts";
import type { LabSide, PageEvent, Told } from "../../../src/lab/browser/types.ts";
import { startLab } from "../setting.ts";

/** What the hooks were told, in order, and a promise of the first of each kind. */
function listening() {
  const events: PageEvent["what"][] = [];
  const sides: LabSide[] = [];
  const opened = Promise.withResolvers<void>();
  const told = Promise.withResolvers<Told>();
  const blocked = Promise.withResolvers<string>();
  const over = Promise.withResolvers<void>();
  return {
    events,
    sides,
    opened: opened.promise,
    told: told.promise,
    blocked: blocked.promise,
    /** The lab's side is over too. */
    over: over.promise,
    hooks: {
      onEvent({ what }: PageEvent) {
        events.push(what);
        if (what === "open") opened.resolve();
      },
      onTold: told.resolve,
      onBlocked: blocked.resolve,
      onLab(side: LabSide) {
        sides.push(side);
        if (side.state !== "seen" || side.run.endedAfterMs !== null) over.resolve();
      },
    },
  };
}

async function lab() {
  const running = await startLab({ tls: false });
  onTestFinished(() => running.stop());
  return { ws: running.ws, runs: `${running.http}/runs/{id}` };
}

describe("play", () => {
  it("tells what happens in order, then both sides under the name of the run", async () => {
    const { ws, runs } = await lab();
    const { hooks, events, sides, told } = listening();
    const playing = play({ act: "message-close" }, `${ws}/scenario/echo`, runs, hooks);
    await playing.done;
    expect(await told).toMatchObject({ code: 1000, wasClean: true, error: false, stopped: false });
    expect(events.filter((what) => what !== "message")).toEqual([
      "connecting",
      "open",
      "acted",
      "closed",
    ]);
    expect(sides).toEqual([
      {
        state: "seen",
        run: expect.objectContaining({
          id: playing.run,
          scenario: "echo",
          received: { code: 1000, reason: "done" },
        }),
      },
    ]);
    playing.stop();
  });

  it("stop closes an open connection, once, and says so", async () => {
    const { ws, runs } = await lab();
    const { hooks, events, opened, told } = listening();
    const playing = play({ act: "talk" }, `${ws}/scenario/echo`, runs, hooks);
    await opened;
    playing.stop();
    playing.stop();
    await playing.done;
    expect(await told).toMatchObject({ code: 1000, stopped: true });
    expect(events.filter((what) => what === "stopping")).toHaveLength(1);
  });

  it("a refused opening handshake never opens", async () => {
    const { ws, runs } = await lab();
    const { hooks, events, told, sides } = listening();
    await play({ act: "nothing" }, `${ws}/refuse/503`, runs, hooks).done;
    expect(await told).toMatchObject({ code: 1006, openedAfterMs: null, error: true });
    expect(events).not.toContain("open");
    expect(sides).toMatchObject([{ state: "seen", run: { status: 503, opened: false } }]);
  });

  it("what never reached the lab is unseen; a lab that is gone is unreachable", async () => {
    const { runs } = await lab();
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const gone = `127.0.0.1:${portOf(closed)}`;
    closed.close();
    await once(closed, "close");
    const unseen = listening();
    await play({ act: "nothing" }, `ws://${gone}/`, runs, unseen.hooks).done;
    expect(unseen.sides).toEqual([{ state: "unseen" }]);
    const unreachable = listening();
    const noRuns = `http://${gone}/runs/{id}`;
    await play({ act: "nothing" }, `ws://${gone}/`, noRuns, unreachable.hooks).done;
    expect(unreachable.sides).toEqual([{ state: "unreachable" }]);
  });

  it("an address that no WebSocket takes is told as blocked", async () => {
    const { runs } = await lab();
    const { hooks, blocked, events } = listening();
    const playing = play({ act: "nothing" }, "ftp://127.0.0.1/", runs, hooks);
    await playing.done;
    expect(await blocked).toMatch(/\w/);
    expect(events).toEqual([]);
    playing.stop();
  });

  it("asks again where the lab's side goes on longer than the page's", async () => {
    const ended = { endedAfterMs: 20, steps: [] };
    let asked = 0;
    const slow = createServer((_, response) => {
      response.end(JSON.stringify(asked++ === 0 ? { ...ended, endedAfterMs: null } : ended));
    }).listen(0, "127.0.0.1");
    await once(slow, "listening");
    onTestFinished(() => {
      slow.closeAllConnections();
      slow.close();
    });
    const { ws } = await lab();
    const { hooks, sides, over } = listening();
    const runs = `http://127.0.0.1:${portOf(slow)}/runs/{id}`;
    await play({ act: "nothing" }, `${ws}/close/4000`, runs, hooks).done;
    await over;
    expect(sides.map((side) => side.state === "seen" && side.run.endedAfterMs)).toEqual([null, 20]);
  });
});

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

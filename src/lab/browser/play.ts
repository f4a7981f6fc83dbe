import { act, offeredBy } from "./acts.ts";
import { askLab } from "./ask-lab.ts";
import type { Playable, PlayHooks, Playing } from "./types.ts";

/**
 * Plays a scenario from this page: connects under a fresh name, does what the client has to do, and
 * tells both sides of the end through the hooks. Touches nothing of the document.
 *
 * @param url Of the scenario, as `scenarios.json` or the reader's parameters have it; `run` is added.
 * @param runs Where the lab tells its side: an address with `{id}` in it, as in `scenarios.json`.
 */
export function play(scenario: Playable, url: string, runs: string, hooks: PlayHooks): Playing {
  const run = newRun();
  /** The socket is closed, or is to be. */
  const over = new AbortController();
  /** Nobody waits for the lab any more. */
  const asking = new AbortController();
  const done = Promise.withResolvers<void>();
  const startedAt = performance.now();
  const sinceStart = (): number => Math.round(performance.now() - startedAt);
  const tell = (what: "connecting" | "open" | "message" | "acted" | "stopping" | "error"): void =>
    hooks.onEvent?.({ atMs: sinceStart(), what });

  let socket: WebSocket;
  try {
    socket = new WebSocket(withRun(url, run), offeredBy(scenario.act));
  } catch (error) {
    hooks.onBlocked?.(error instanceof Error ? error.message : String(error));
    return { run, done: Promise.resolve(), stop() {} };
  }
  tell("connecting");

  let openedAfterMs: number | null = null;
  let error = false;
  let messages = 0;
  let stopped = false;
  let ended = false;
  socket.addEventListener("open", () => {
    openedAfterMs = sinceStart();
    tell("open");
    act(socket, scenario.act, over.signal);
    tell("acted");
  });
  socket.addEventListener("message", () => {
    messages++;
    tell("message");
  });
  socket.addEventListener("error", () => {
    error = true;
    tell("error");
  });
  socket.addEventListener("close", ({ code, reason, wasClean }) => {
    const endedAfterMs = sinceStart();
    ended = true;
    hooks.onEvent?.({ atMs: endedAfterMs, what: "closed" });
    hooks.onTold?.({
      openedAfterMs,
      endedAfterMs,
      code,
      reason,
      wasClean,
      error,
      messages,
      stopped,
    });
    over.abort();
    void askLab(runs.replace("{id}", run), asking.signal, (side) => {
      hooks.onLab?.(side);
      done.resolve();
    }).finally(done.resolve);
  });

  return {
    run,
    done: done.promise,
    stop() {
      if (ended) return asking.abort();
      if (stopped) return;
      stopped = true;
      over.abort();
      tell("stopping");
      socket.close(1000, "stopped");
    },
  };
}

/** 32 hexadecimal digits. `crypto.randomUUID` exists only where the page is a secure context. */
function newRun(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function withRun(url: string, run: string): string {
  const address = new URL(url);
  address.searchParams.set("run", run);
  return address.href;
}

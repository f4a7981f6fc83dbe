import { describe, expect, it, onTestFinished } from "vitest";
import {
  RECEIVERS,
  alterationOf,
  attemptClose,
  isSendable,
  requireRuntime,
} from "../../../src/codes/index.ts";
import type { Attempt, Runtime } from "../../../src/codes/index.ts";
import { CODES, FITTING, TOO_LONG, TRIES } from "./attempts.ts";
import type { Told } from "./attempts.ts";
import { PEERS } from "./peers.ts";
import type { Peer } from "./peers.ts";
import { Wire } from "./wire.ts";

/** What the peers close with after a call that failed; seen where that call itself sent nothing. */
const AFTERWARDS = 4567;

interface Outcome {
  readonly frame: number | "empty" | "none";
  readonly bytes: number;
  readonly told: string;
}

async function outcomes(peer: Peer): Promise<ReadonlyMap<string, Outcome>> {
  const wire = new Wire();
  const base = await wire.start();
  try {
    const tries = TRIES.filter(({ code }) => code !== null || !peer.codeNeeded);
    const told = await peer.attempt(base, tries);
    const byId = new Map(told.map((one) => [one.id, one]));
    return new Map(
      await Promise.all(
        tries.map(async ({ id, code, reason }) => {
          const seen = await wire.seen(id);
          const outcome: Outcome =
            seen.frame === "none"
              ? { frame: "none", bytes: 0, told: say(byId.get(id)!) }
              : {
                  frame: seen.code ?? "empty",
                  bytes: seen.reason.length,
                  told: say(byId.get(id)!),
                };
          return [key(code, reason), outcome] as const;
        }),
      ),
    );
  } finally {
    wire.stop();
  }
}

const key = (code: number | null, reason = ""): string => `${code} ${reason}`;

const say = ({ name, text }: Partial<Told>): string =>
  name === undefined ? "" : `${name}: ${text}`;

/** The outcome that a row foretells; `code` goes out where nothing else does. */
const FORETOLD: {
  readonly [D in Attempt["does"]]: (
    attempt: Extract<Attempt, { does: D }>,
    code: number,
  ) => Outcome;
} = {
  sends: (_, code) => ({ frame: code, bytes: 0, told: "" }),
  breaks: (_, code) => ({ frame: code, bytes: 0, told: "" }),
  throws: ({ raised }) => ({ frame: AFTERWARDS, bytes: 0, told: say(raised) }),
  sticks: ({ raised }) => ({ frame: "none", bytes: 0, told: say(raised) }),
  replaces: ({ code, raised }) => ({ frame: code ?? "empty", bytes: 0, told: say(raised ?? {}) }),
};

function foretold(attempt: Attempt, code: number): Outcome {
  return FORETOLD[attempt.does](attempt as never, code);
}

function foretoldOfLong({ longReason }: Runtime): Outcome {
  if (longReason.does === "sends") return { frame: 3000, bytes: 124, told: "" };
  // Whole characters of two bytes, and the dots that stand for the rest.
  if (longReason.does === "cuts") return { frame: 3000, bytes: 123, told: "" };
  const outcome = foretold(longReason, 3000);
  const told = outcome.told.replaceAll("{bytes}", "124").replaceAll("{reason}", TOO_LONG);
  return { ...outcome, told };
}

/** Where `.ci/run` installs the peer it has to be there; elsewhere, the test is left out with a notice. */
function needs({ runtime, missing, always }: Peer, skip: (why: string) => void): void {
  const required = always && process.env["CI"] !== undefined;
  expect(required ? missing : undefined).toBeUndefined();
  if (missing === undefined) return;
  console.warn(`SKIPPED: ${runtime} needs ${missing}`);
  skip(`needs ${missing}`);
}

describe("closes as its row says:", () => {
  it.for(PEERS)("$runtime", { timeout: 120_000 }, async (peer, { skip }) => {
    needs(peer, skip);
    const { runtime } = peer;
    const row = requireRuntime(runtime);
    const found = await outcomes(peer);
    for (const code of CODES) {
      expect([code, found.get(key(code))]).toEqual([
        code,
        foretold(attemptClose(runtime, code), code),
      ]);
    }
    expect(found.get(key(1000, FITTING))).toEqual({ frame: 1000, bytes: 123, told: "" });
    expect(found.get(key(3000, TOO_LONG))).toEqual(foretoldOfLong(row));
    const without = found.get(key(null))?.frame;
    const expected = row.withoutCode === null ? "empty" : row.withoutCode;
    expect(without).toBe(peer.codeNeeded ? undefined : expected);
  });
});

const RECEIVING = PEERS.filter(({ arrive }) => arrive !== undefined);

describe("shows its application what its row says:", () => {
  it.for(RECEIVING)("$runtime", { timeout: 120_000 }, async (peer, { skip }) => {
    needs(peer, skip);
    const wire = new Wire();
    const base = await wire.start();
    onTestFinished(() => wire.stop());
    const sent = CODES.filter((code) => isSendable(code));
    const shown = new Map((await peer.arrive!(base, sent)).map((one) => [one.id, one]));
    const receiver = RECEIVERS.find(({ id }) => id === peer.runtime)!;
    expect(receiver.checked).toBe("run");
    for (const code of sent) {
      const { shows = code, text, answers } = alterationOf(receiver, code) ?? {};
      const expected = text === undefined ? {} : { text: text.replaceAll("{code}", String(code)) };
      expect(shown.get(code)).toEqual({ id: code, shows, ...expected });
      const answer = await wire.seen(code);
      expect([code, answer]).toMatchObject([code, answers === undefined ? {} : { code: answers }]);
    }
  });
});

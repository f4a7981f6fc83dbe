import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLOSE_FACTS, SCENARIOS, SCENARIO_IDS } from "../../../src/lab/index.ts";
import type { CloseFact, LabRun, ScenarioId, Sight } from "../../../src/lab/index.ts";
import { available } from "../../interop/setting.ts";
import { expectedSide, sideOf } from "../lab-side.ts";
import type { Player, Seen } from "../players.ts";
import { newRunId, startLab } from "../setting.ts";
import type { RunningLab } from "../setting.ts";

/** What keeps a scenario short. The others are. */
const QUERIES: Readonly<Partial<Record<ScenarioId, string>>> = {
  echo: "for=1s",
  "black-hole": "for=2s",
  redirect: "for=1s",
  "no-answer": "for=1s",
  "ignored-subprotocol": "for=500ms",
  "no-token": "after=500ms",
  idle: "for=500ms",
  "idle-cut": "for=500ms",
  "idle-cut-data": "for=1s",
  "fixed-age": "for=1s",
  "no-pong": "for=3s",
};

interface Outcome {
  readonly seen: Seen;
  /** `undefined` where the lab has seen nothing. */
  readonly run: LabRun | undefined;
}

export interface Expectations {
  /** Which column of the facts is about this client. */
  readonly sight: "page" | "ws";
  readonly fact: Exclude<keyof CloseFact, "code">;
  /** Where the client differs from that column. */
  readonly differs?: Readonly<Partial<Record<ScenarioId, Sight>>>;
  readonly queries?: Readonly<Partial<Record<ScenarioId, string>>>;
}

/** Plays everything at once, then holds each outcome against the facts and the lab's side. */
export function playAll(
  player: Player,
  { sight, fact, differs = {}, queries = {} }: Expectations,
): void {
  describe.each(available([player]))("$name", () => {
    const scenarios = new Map<ScenarioId, Outcome>();
    const codes = new Map<number, Outcome>();
    let lab: RunningLab;

    async function play(url: string, act: Parameters<Player["play"]>[1]): Promise<Outcome> {
      const id = newRunId();
      const hasQuery = !url.includes("closewise.invalid");
      const mark = url.includes("?") ? "&" : "?";
      const seen = await player.play(hasQuery ? `${url}${mark}run=${id}` : url, act);
      return { seen, run: await lab.run(id) };
    }

    // Chromium waits 60 seconds for an answer to its Close.
    beforeAll(async () => {
      lab = await startLab();
      await player.start(`${lab.http}/page`);
      const { scenarios: listed } = await lab.listing();
      await Promise.all([
        ...listed.map(async ({ id, url, act }) => {
          const query = queries[id] ?? QUERIES[id];
          const outcome = await play(query === undefined ? url! : `${url}?${query}`, act);
          scenarios.set(id, outcome);
        }),
        ...CLOSE_FACTS.map(async ({ code }) => {
          codes.set(code, await play(`${lab.ws}/close/${code}?reason=on+purpose`, "nothing"));
        }),
      ]);
    }, 120_000);
    afterAll(async () => {
      await player.stop();
      await lab.stop();
    });

    test.each(SCENARIO_IDS)("%s", (id) => {
      const { seen, run } = scenarios.get(id)!;
      expect(seen).toMatchObject(differs[id] ?? SCENARIOS[id][sight]);
      expect(run && sideOf(run)).toEqual(expectedSide(player.name, id));
    });

    test.each(CLOSE_FACTS)("close $code", (row) => {
      const { reports, answers } = row[fact];
      const { seen, run } = codes.get(row.code)!;
      expect([seen.code, run!.received?.code]).toEqual([reports, answers]);
      expect(seen.reason).toBe(answers === row.code ? "on purpose" : "");
      expect(run).toMatchObject({
        scenario: "close",
        sent: { code: row.code, reason: "on purpose" },
        code: answers,
        wasClean: true,
        transport: { end: "fin", by: "lab" },
      });
    });
  });
}

import { describe, expect, it } from "vitest";
import { HTTP_STATUSES, LANGUAGES } from "../../src/codes/index.ts";
import { SCENARIOS, SCENARIO_IDS } from "../../src/lab/index.ts";
import { CODE_PAGES, RANGE_PAGES } from "../../site/src/catalogue.ts";
import { SHOWS, offerFor, pathOf, playOfStatus } from "../../site/src/lab/plays.ts";
import type { Play } from "../../site/src/lab/plays.ts";
import { sightsOf } from "../../site/src/lab/sights.ts";

const paths = (plays: readonly Play[]) => plays.map(pathOf);

describe("what the page of a code offers", () => {
  it.each([...CODE_PAGES, ...RANGE_PAGES])("$slug: its own Close frame, once", ({ code }) => {
    const { first, rest } = offerFor(code);
    const sent = [...first, ...rest].filter(({ kind }) => kind === "close");
    expect(paths(sent)).toEqual([`/close/${code}`]);
    expect(first).toContainEqual(sent[0]);
  });

  it("is every scenario about it, once", () => {
    for (const { code } of CODE_PAGES) {
      const { first, rest } = offerFor(code);
      const ids = [...first, ...rest].flatMap((play) =>
        play.kind === "scenario" ? [play.id] : [],
      );
      const about = SCENARIO_IDS.filter((id) => SCENARIOS[id].about.includes(code));
      expect([code, ids.toSorted()]).toEqual([code, about.toSorted()]);
    }
  });

  it("begins with the Close frame where one carries the code, and with a way to it elsewhere", () => {
    expect(paths(offerFor(1008).first)[0]).toBe("/close/1008");
    expect(paths(offerFor(1005).first)[0]).toBe("/scenario/empty-close");
    expect(paths(offerFor(1006).first)).toEqual([
      "/scenario/reset",
      "/scenario/fin",
      "/scenario/unanswered-close",
      "/scenario/refused-upgrade",
      "/scenario/black-hole",
      "/close/1006",
    ]);
  });
});

describe("a play", () => {
  it("has no path at the lab's address where it needs another", () => {
    expect(pathOf({ kind: "scenario", id: "tls-expired" })).toBeUndefined();
    expect(pathOf({ kind: "scenario", id: "port-refused" })).toBeUndefined();
  });

  it("of a status is one that the lab can refuse with, or an opening that succeeds", () => {
    const refusals = HTTP_STATUSES.map(({ status }) => status).filter((status) => status !== 101);
    const expected = refusals.map((status) => `/refuse/${status}`);
    expect(paths(refusals.map(playOfStatus))).toEqual(expected);
    const opening = playOfStatus(101);
    expect(opening.kind === "scenario" && SCENARIOS[opening.id].page.opened).toBe(true);
  });

  it("of a symptom ends as that symptom does, or shows what should have come instead", () => {
    const told = Object.values(SHOWS).map((ids) => ids.map((id) => SCENARIOS[id].page.code));
    expect(told.every((codes) => codes.includes(1006))).toBe(true);
  });
});

describe("what clients report", () => {
  it.each(LANGUAGES)("%s: those that see the same are named together", (language) => {
    const [all, ...none] = sightsOf({ kind: "close", code: 1008 }, language);
    expect([all?.who.length, all?.code, all?.manner, none]).toEqual([4, 1008, "", []]);
    const [page, others] = sightsOf({ kind: "close", code: 2000 }, language);
    expect([page?.who.length, page?.code]).toEqual([1, 2000]);
    expect([others?.who.length, others?.code]).toEqual([3, 1006]);
    expect(others?.manner).toContain("1002");
  });

  it("is nothing where nobody has looked", () => {
    expect(sightsOf({ kind: "close", code: 3001 }, "en")).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import type { CloseRecord } from "../../src/record/index.ts";
import { RecordReplay, replayRecords } from "../../src/replay/index.ts";
import type { ReplayReport } from "../../src/replay/index.ts";
import * as fc from "fast-check";
import { authoredPolicy } from "../policy/arbitraries.ts";
import { START, leg, noLeg, record } from "../record/make.ts";
import { always } from "./logs.ts";

const none = { same: 0, sooner: 0, added: 0, later: 0, spared: 0 };

function replay(records: readonly CloseRecord[], authored: AuthoredPolicy): ReplayReport {
  const replaying = new RecordReplay(always(authored));
  for (const one of records) replaying.record(one);
  return replaying.finish();
}

const lasting = (durationMs: number, changes: Parameters<typeof record>[0] = {}) =>
  record({ openedAt: START, endedAt: START + durationMs, ...changes });

/** For ten seconds, with so many messages from the client. */
const sent = (messages: number) => lasting(10_000, { client: leg({ messages, bytes: 9 }) });

const span = (id: string, from: number, to: number) =>
  record({ id, startedAt: START + from, openedAt: START + from, endedAt: START + to });

const closedBy = (
  rule: string,
  evidence: CloseRecord["evidence"],
  changes: Parameters<typeof record>[0] = {},
) => record({ cause: "rule", initiator: "gateway", rule, evidence, ...changes });

describe("what is certain", () => {
  test("a connection older than it may become", () => {
    const report = replay([lasting(7_200_000)], { lifetime: { max: "1h" } });
    expect(report).toMatchObject({
      source: "records",
      would: { closed: 1, refused: 0 },
      outcomes: { ...none, added: 1 },
      examples: [{ rule: "lifetime", at: START + 3_600_000, certain: true, outcome: "added" }],
    });
  });

  test("more messages than a rate can have let through", () => {
    const authored: AuthoredPolicy = {
      limits: { messages: [{ per: "connection", rate: "10/s", burst: 5 }] },
    };
    expect(replay([sent(106)], authored)).toMatchObject({
      would: { closed: 1 },
      possible: 0,
      examples: [{ rule: "message-rate", evidence: { measured: 106, allowed: 105 } }],
    });
    expect(replay([sent(105)], authored)).toMatchObject({ would: { closed: 0 }, possible: 1 });
    expect(replay([sent(5)], authored)).toMatchObject({ would: { closed: 0 }, possible: 0 });
  });

  test.each<[string, CloseRecord["evidence"], AuthoredPolicy, "same" | "spared" | "possible"]>([
    [
      "message-size",
      { measured: 9_000, allowed: 1, unit: "bytes" },
      { limits: { messageSize: "8KiB" } },
      "same",
    ],
    [
      "message-size",
      { measured: 9_000, allowed: 1, unit: "bytes" },
      { limits: { messageSize: "9KiB" } },
      "spared",
    ],
    [
      "message-size",
      { measured: 9_000, allowed: 1, unit: "bytes" },
      { limits: { messageSize: "1KiB", from: "upstream" } },
      "spared",
    ],
    [
      "idle",
      { measured: 60_000, allowed: 60_000, unit: "ms" },
      { lifetime: { idle: "30s" } },
      "same",
    ],
    ["idle", { measured: 60_000, allowed: 60_000, unit: "ms" }, {}, "spared"],
    [
      "message-type",
      { measured: 1, allowed: 0, unit: "", detail: "binary" },
      { content: { types: ["text"] } },
      "same",
    ],
    ["message-type", { measured: 1, allowed: 0, unit: "", detail: "binary" }, {}, "spared"],
    ["protocol", undefined, { mode: "report" }, "same"],
    [
      "message-rate",
      {
        measured: 41,
        allowed: 40,
        unit: "messages",
        detail: "{ per: connection, rate: 20/s, burst: 40 }",
      },
      { limits: { messages: [{ per: "connection", rate: "600/m", burst: 40 }] } },
      "same",
    ],
    [
      "message-rate",
      {
        measured: 41,
        allowed: 40,
        unit: "messages",
        detail: "{ per: connection, rate: 20/s, burst: 40 }",
      },
      { limits: { messages: [{ per: "connection", rate: "20/s", burst: 41 }] } },
      "possible",
    ],
    [
      "byte-rate",
      { measured: 2, allowed: 1, unit: "bytes", detail: "{ per: ip, rate: 1MiB/s, burst: 4MiB }" },
      { limits: { bytes: [{ per: "ip", rate: "64KiB/s", burst: "1MiB" }] } },
      "same",
    ],
    ["message-rate", { measured: 2, allowed: 1, unit: "messages" }, {}, "spared"],
  ])("a recorded ending by %s, %j, under %j: %s", (rule, evidence, authored, expected) => {
    const report = replay([closedBy(rule, evidence)], authored);
    expect(report.real.closed).toBe(1);
    expect(report.would.closed).toBe(expected === "same" ? 1 : 0);
    expect(report.possible).toBe(expected === "possible" ? 1 : 0);
    expect(report.outcomes).toEqual({
      ...none,
      ...(expected === "possible" ? {} : { [expected]: 1 }),
    });
  });

  test("a rule that reported is known to have closed, had it been enforced", () => {
    const evidence = { measured: 9_000, allowed: 1_024, unit: "bytes" };
    const reports = [{ rule: "message-size", statusCode: 1009, count: 3, evidence }];
    const authored = { limits: { messageSize: "1KiB" } } as const;
    expect(replay([record({ reports })], authored).would.closed).toBe(1);
    const watched = replay([record({ reports })], { ...authored, mode: "report" });
    expect(watched.would.closed).toBe(0);
    expect(watched.rules).toMatchObject([{ rule: "message-size", reported: 1, times: 3 }]);
  });

  test("how many were open at once, and how often they came, in whatever order they ended", () => {
    const records = [span("b", 10, 20), span("c", 15, 30), span("d", 40, 50), span("a", 0, 100)];
    const places = replay(records, { limits: { connections: [{ per: "ip", max: 2 }] } });
    expect(places.would).toEqual({ closed: 0, refused: 1 });
    expect(places.examples).toMatchObject([
      { connection: "c", rule: "connection-limit", action: "refused", at: START + 15 },
    ]);
    const upgrades = replay(records, {
      limits: { upgrades: [{ per: "ip", rate: "1/h", burst: 3 }] },
    });
    expect(upgrades.examples).toMatchObject([{ connection: "d", rule: "upgrade-rate" }]);
  });

  test("a refusal by origin, by what the new list says of it", () => {
    const refused = record({
      openedAt: undefined,
      cause: "refused",
      initiator: "gateway",
      rule: "origin",
      evidence: { measured: 1, allowed: 0, unit: "", detail: "https://b.example" },
      httpStatus: 403,
      client: noLeg,
      upstream: noLeg,
    });
    const outcome = (origins: readonly `https://${string}`[]) =>
      replay([refused], { handshake: { origins: [...origins] } }).outcomes;
    expect(outcome(["https://a.example"])).toEqual({ ...none, same: 1 });
    expect(outcome(["https://b.example"])).toEqual({ ...none, spared: 1 });
  });
});

describe("what is only possible, or unknowable, is said", () => {
  test.each<[string, AuthoredPolicy, Parameters<typeof record>[0], readonly string[]]>([
    [
      "bytes",
      { limits: { bytes: [{ per: "connection", rate: "1KiB/s" }], messageSize: "1KiB" } },
      { client: leg({ bytes: 9_000, messages: 9 }) },
      ["sizes"],
    ],
    ["origins", { handshake: { origins: ["https://a.example"] } }, {}, ["handshakes"]],
    [
      "silence",
      { lifetime: { idle: "1s" } },
      { client: leg({ messages: 2, bytes: 500 }) },
      ["quiet"],
    ],
    ["contents", { content: { json: true } }, {}, ["contents"]],
    [
      "fractions",
      { rules: { lifetime: { enforce: "5%" } }, lifetime: { max: "1s" } },
      { openedAt: START, endedAt: START + 900_000 },
      ["fractions"],
    ],
  ])("%s", (_, authored, changes, caveats) => {
    const report = replay([record(changes)], authored);
    expect(report.would).toEqual({ closed: 0, refused: 0 });
    expect(report.caveats).toEqual(caveats.map((about) => ({ about, connections: 1 })));
  });

  test("records without a policy are not judged", async () => {
    const report = await replayRecords([record({ policy: undefined })], always({}));
    expect(report).toMatchObject({ connections: 0, unjudged: 1 });
  });
});

test("any records and policies: sums agree, and the order of arrival changes none", () => {
  const any = fc
    .tuple(
      fc.nat(50_000),
      fc.nat(200_000),
      fc.nat(300),
      fc.nat(100_000),
      fc.constantFrom("message-rate", "idle", "connection-limit", "protocol", undefined),
      fc.nat(20),
    )
    .map(([start, length, messages, bytes, rule, address], i = 0) =>
      record({
        id: `${start}-${length}-${messages}-${bytes}-${i}`,
        clientAddress: `192.0.2.${address}`,
        startedAt: START + start,
        openedAt: START + start,
        endedAt: START + start + length,
        client: leg({ messages, bytes }),
        ...(rule === undefined ? {} : ({ cause: "rule", initiator: "gateway", rule } as const)),
      }),
    );
  fc.assert(
    fc.property(
      fc.uniqueArray(any, { maxLength: 30, selector: ({ id }) => id }),
      authoredPolicy,
      (records, authored) => {
        const { would, outcomes, rules, connections } = replay(records, authored);
        expect(would.closed + would.refused).toBe(outcomes.same + outcomes.sooner + outcomes.added);
        expect(connections).toBe(records.length);
        const reversed = replay(records.toReversed(), authored);
        expect(reversed.would).toEqual(would);
        expect(reversed.rules).toEqual(rules);
      },
    ),
    { numRuns: 200 },
  );
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCENARIOS, SCENARIO_IDS } from "../../src/lab/index.ts";
import type { ClientAct, Listing, ScenarioId } from "../../src/lab/index.ts";
import type { CauseId } from "../../src/diagnose/index.ts";
import type { Outcome, ProbeOptions } from "../../src/probe/index.ts";
import { startLab } from "../lab/setting.ts";
import type { RunningLab } from "../lab/setting.ts";
import { firstCause, quick } from "./quick.ts";

/** What the prober has to say of each scenario: how it went, and the most likely cause. */
const EXPECTED: Readonly<Record<ScenarioId, readonly [Outcome, CauseId | undefined]>> = {
  echo: ["well", undefined],
  "empty-close": ["ended", "closed-without-code"],
  "client-close": ["well", undefined],
  "simultaneous-close": ["ended", "closed-on-purpose"],
  "close-then-reset": ["ended", "policy-refused"],
  "data-after-close": ["well", "closed-on-purpose"],
  reset: ["ended", "terminated-without-close"],
  fin: ["ended", "terminated-without-close"],
  "unanswered-close": ["ended", "close-not-answered"],
  "refused-upgrade": ["not-opened", "credentials-refused"],
  "black-hole": ["ended", "no-pong"],
  "lost-close": ["ended", "terminated-without-close"],
  "cut-frame": ["ended", "terminated-without-close"],
  "name-not-found": ["not-opened", "host-not-found"],
  "port-refused": ["not-opened", "nothing-listening"],
  "tls-untrusted": ["not-opened", "certificate-not-trusted"],
  "tls-expired": ["not-opened", "certificate-not-trusted"],
  "tls-wrong-name": ["not-opened", "certificate-not-trusted"],
  "tls-refused": ["not-opened", "tls-refused"],
  "no-answer": ["not-opened", "handshake-timeout"],
  "dropped-handshake": ["not-opened", "dropped-before-answer"],
  redirect: ["not-opened", "redirected"],
  "not-a-websocket": ["not-opened", "wrong-path"],
  "wrong-accept": ["not-opened", "not-websocket"],
  "no-upgrade": ["not-opened", "not-websocket"],
  "unoffered-subprotocol": ["not-opened", "subprotocol-mismatch"],
  "ignored-subprotocol": ["not-opened", "subprotocol-mismatch"],
  "unoffered-extension": ["not-opened", "compression-mismatch"],
  "masked-frame": ["ended", "framing-broken"],
  "reserved-bit": ["ended", "compression-mismatch"],
  "reserved-opcode": ["ended", "framing-broken"],
  "fragmented-ping": ["ended", "framing-broken"],
  "long-ping": ["ended", "framing-broken"],
  "orphan-continuation": ["ended", "framing-broken"],
  "interrupted-message": ["ended", "framing-broken"],
  "one-byte-close": ["ended", "framing-broken"],
  "long-close": ["ended", "framing-broken"],
  "bad-utf8-reason": ["ended", "invalid-utf8"],
  "bad-utf8": ["ended", "invalid-utf8"],
  "bad-deflate": ["ended", "compression-mismatch"],
  "huge-frame": ["ended", "message-too-big"],
  "message-too-big": ["ended", "message-too-big"],
  "too-fast": ["ended", "policy-refused"],
  "wrong-type": ["ended", "wrong-message-type"],
  "no-token": ["ended", "not-authenticated-in-time"],
  idle: ["ended", "server-idle-timeout"],
  "idle-cut": ["ended", "load-balancer-idle"],
  "idle-cut-data": ["ended", "pings-not-counted"],
  "fixed-age": ["ended", "maximum-age"],
  "no-pong": ["well", "no-pong"],
};

/** What the client of a scenario has to do, as options of the prober. */
const ACTS: Partial<Readonly<Record<ClientAct, ProbeOptions>>> = {
  flood: { send: Array.from({ length: 20 }, (_, n) => `message ${n}`) },
  binary: { sendSize: 10, sendType: "binary" },
  big: { sendSize: 100 * 1024 },
  offer: { subprotocols: ["lab.v1"] },
  deflate: { requireExtension: "permessage-deflate" },
  "message-close": { send: ["now"] },
};

/** Who ended when, among connections that do different things, is all that tells these apart. */
const COMPARED: ProbeOptions = { compare: true, forMs: 5_000, staggerMs: 700, send: ["x"] };
const OPTIONS: Partial<Readonly<Record<ScenarioId, ProbeOptions>>> = {
  idle: COMPARED,
  "idle-cut": COMPARED,
  "idle-cut-data": COMPARED,
  "fixed-age": COMPARED,
  "black-hole": { forMs: 1_500, pongTimeoutMs: 500, closeTimeoutMs: 500 },
  "no-pong": { forMs: 1_500, pongTimeoutMs: 500 },
  "unanswered-close": { closeTimeoutMs: 500 },
  "no-answer": { timeoutMs: 500 },
  "no-token": { forMs: 2_000 },
};

/** Shorter than a reader of the lab's page would want. */
const QUERIES: Partial<Readonly<Record<ScenarioId, string>>> = {
  idle: "for=2s",
  "idle-cut": "for=2s",
  "idle-cut-data": "for=2s",
  "fixed-age": "for=2s",
  "no-token": "after=200ms",
};

describe("the prober names what ended each scenario of the lab", () => {
  let lab: RunningLab;
  let listing: Listing;
  beforeAll(async () => {
    lab = await startLab();
    listing = await lab.listing();
  });
  afterAll(() => lab.stop());

  it.for(SCENARIO_IDS)("%s", { concurrent: true, timeout: 60_000 }, async (id) => {
    const row = listing.scenarios.find((scenario) => scenario.id === id);
    const url = new URL(row?.url ?? "");
    url.search = QUERIES[id] ?? "";
    const report = await quick(url, { ...ACTS[SCENARIOS[id].act], ...OPTIONS[id] });
    expect([report.outcome, firstCause(report)]).toEqual(EXPECTED[id]);
  });
});

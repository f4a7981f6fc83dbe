import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/diagnose/index.ts";
import type { CauseId, DiagnoseInput, Likelihood } from "../../src/diagnose/index.ts";

const S = 1_000;
const MIN = 60 * S;

const table: readonly (readonly [DiagnoseInput, CauseId, Likelihood])[] = [
  [{ code: 1006, afterMs: 60 * S, idle: true }, "nginx-read-timeout", "likely"],
  [{ code: 1006, afterMs: 60 * S }, "nginx-read-timeout", "likely"],
  [{ code: 1006, afterMs: 61.4 * S, idle: true }, "nginx-read-timeout", "likely"],
  [{ code: 1006, afterMs: 50 * S, idle: true }, "haproxy-timeout", "likely"],
  [{ code: 1006, afterMs: 55 * S, idle: true }, "heroku-idle", "likely"],
  [{ code: 1006, afterMs: 100 * S, idle: true }, "cloudflare-idle", "likely"],
  [{ code: 1006, afterMs: 30 * S, idle: false }, "gcp-backend-timeout", "likely"],
  [{ code: 1001, afterMs: 30 * S, idle: true }, "server-idle-timeout", "likely"],
  [{ code: 1006, afterMs: 4 * MIN, idle: true }, "load-balancer-idle", "likely"],
  [{ code: 1006, afterMs: 350 * S, idle: true }, "load-balancer-idle", "likely"],
  [{ code: 1006, afterMs: 10 * MIN, idle: true }, "load-balancer-idle", "likely"],
  [{ code: 1001, afterMs: 120 * MIN, idle: false }, "maximum-age", "almost-certain"],
  [{ code: 1000, afterMs: 45 * MIN, idle: false }, "maximum-age", "likely"],
  [{ code: 1006, onWake: true }, "sleep-wake", "likely"],
  [{ code: 1006, bigSend: 5 * 1024 * 1024 }, "limit-without-close-frame", "likely"],
  [{ code: 1009, bigSend: true }, "message-too-big", "almost-certain"],
  [{ opened: false, afterMs: 40 }, "wrong-path", "possible"],
  [{ opened: false, afterMs: 20 * S }, "handshake-timeout", "likely"],
  [{ opened: true, afterMs: 80, code: 1006 }, "process-died", "possible"],
  [{ code: 1006, afterMs: 0 }, "credentials-refused", "possible"],
  [{ code: 1008, afterMs: 0 }, "policy-refused", "likely"],
  [{ code: 1001, side: "server" }, "page-left", "likely"],
  [{ text: "keepalive ping timeout", onWake: true }, "event-loop-blocked", "likely"],
];

describe("time and circumstances", () => {
  it.each(table)("%o", (input, cause, likelihood) => {
    const { causes } = diagnose(input, "en");
    expect(causes[0]).toMatchObject({ id: cause, likelihood });
    expect(causes[0]!.because.length).toBeGreaterThan(0);
  });

  it("counts only the nearest of two time-outs", () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- belongs to this test alone
    const ids = (afterMs: number) =>
      diagnose({ afterMs, idle: true }, "en").causes.map(({ id }) => id);
    expect(ids(56 * S)).toEqual(["heroku-idle"]);
    expect(ids(59 * S)).toEqual(["nginx-read-timeout", "alb-idle-timeout"]);
    expect(ids(75 * S)).not.toContain("heroku-idle");
  });

  it("is less sure where nobody says that it was idle, and silent where data was flowing", () => {
    const sure = diagnose({ afterMs: 100 * S, idle: true }, "en").causes[0];
    const unsure = diagnose({ afterMs: 100 * S }, "en").causes[0];
    expect([sure?.likelihood, unsure?.likelihood]).toEqual(["likely", "possible"]);
    expect(diagnose({ afterMs: 100 * S, idle: false }, "en").causes).toEqual([]);
  });

  it("lists the products whose limit a large message is over", () => {
    expect(
      diagnose({ code: 1009, bigSend: 100 * 1024 }, "en").causes[0]!.because.join(" "),
    ).toMatch(/100 KiB.*Tomcat, uWebSockets, coder\/websocket, Jetty\./);
  });

  it("excludes what the facts rule out", () => {
    const opened = diagnose({ code: 1006, opened: true }, "en");
    const all = [...opened.causes, ...opened.alsoPossible].map(({ id }) => id);
    expect(all).not.toContain("credentials-refused");
    const clean = diagnose({ code: 1001, afterMs: 60 * S, idle: true }, "en");
    expect(clean.causes.map(({ id }) => id)).not.toContain("nginx-read-timeout");
  });

  it("orders by likelihood, the same way each time", () => {
    const order = ["almost-certain", "likely", "possible", "unlikely"];
    for (const [input] of table) {
      const first = diagnose(input, "en");
      const ranks = [...first.causes, ...first.alsoPossible].map(({ likelihood }) =>
        order.indexOf(likelihood),
      );
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(diagnose(input, "en")).toEqual(first);
      expect(diagnose(input, "fr").causes.map(({ id }) => id)).toEqual(
        first.causes.map(({ id }) => id),
      );
    }
  });
});

import { expect, it } from "vitest";
import { toSettings } from "../../src/probe/options.ts";

const url = new URL("ws://127.0.0.1:9/");

it("compares from 25 s on, or as it is told", () => {
  expect(toSettings(url, {}).compare).toBe(false);
  expect(toSettings(url, { forMs: 24_999 }).compare).toBe(false);
  expect(toSettings(url, { forMs: 25_000 }).compare).toBe(true);
  expect(toSettings(url, { forMs: 1_000, compare: true }).compare).toBe(true);
  expect(toSettings(url, { forMs: 60_000, compare: false }).compare).toBe(false);
});

it("opens connections apart: a tenth of the watch, at most 2.5 s", () => {
  expect(toSettings(url, { forMs: 10_000 }).staggerMs).toBe(1_000);
  expect(toSettings(url, { forMs: 90_000 }).staggerMs).toBe(2_500);
});

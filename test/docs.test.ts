import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { normalizePolicy } from "../src/policy/index.ts";
import { FINDING_IDS } from "../src/diagnose/index.ts";
import { END_KINDS, EXPERIMENT_IDS } from "../src/probe/index.ts";
import { formatProblem } from "../src/policy/problem.ts";

const DOCS = new URL("../docs/", import.meta.url);

/** Every policy in a block of YAML, by the page and its number there. */
function policiesIn(page: string): (readonly [where: string, policy: unknown])[] {
  const text = readFileSync(new URL(page, DOCS), "utf8");
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""], i) => {
    const document: unknown = parse(block.replaceAll(/\$\{\w+\}/g, "x".repeat(40)));
    const { policies = {} } = document as { readonly policies?: object };
    return Object.entries(policies).map(
      ([name, policy]) => [`${page} ${i + 1}: ${name}`, policy] as const,
    );
  });
}

const pages = readdirSync(DOCS).filter((name) => name.endsWith(".md"));

describe("every policy that the documentation shows is one", () => {
  test.each([...pages, "../README.md"].flatMap(policiesIn))("%s", (_where, policy) => {
    expect(normalizePolicy(policy).problems.map(formatProblem)).toEqual([]);
  });
});

test("docs/probe.md names every finding, experiment and way to end", () => {
  const text = readFileSync(new URL("probe.md", DOCS), "utf8");
  const named = [...FINDING_IDS, ...EXPERIMENT_IDS, ...END_KINDS];
  expect(named.filter((id) => !text.includes(`\`${id}\``))).toEqual([]);
});

test("docs/policy.md names every key of a policy", () => {
  const text = readFileSync(new URL("policy.md", DOCS), "utf8");
  const effective = normalizePolicy({
    auth: { jwt: { secret: "x".repeat(40) } },
    penalty: "1s",
    warning: { message: "x" },
  }).settings;
  expect(effective).toBeDefined();
  const keys = [
    "handshake",
    "auth",
    "limits",
    "content",
    "lifetime",
    "rules",
    "warning",
    "penalty",
    "codes",
    "hideReasons",
  ];
  const inside = [
    "origins",
    "subprotocols",
    "timeout",
    "refuse",
    "hold",
    "deadline",
    "before",
    "grace",
    "renew",
    "notice",
    "forward",
    "messages",
    "bytes",
    "connections",
    "upgrades",
    "messageSize",
    "fragments",
    "finish",
    "buffered",
    "stalled",
    "types",
    "utf8",
    "json",
    "schema",
    "forbid",
    "over",
    "compression",
    "idle",
    "max",
    "ping",
    "pongTimeout",
    "closeTimeout",
    "hostileCloseTimeout",
  ];
  expect([...keys, ...inside].filter((key) => !new RegExp(`\\b${key}\\b`).test(text))).toEqual([]);
});

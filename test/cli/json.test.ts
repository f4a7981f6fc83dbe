import { describe, expect, it } from "vitest";
import {
  SITUATIONS,
  VENDOR_IDS,
  compare,
  compareReferences,
  describeVendor,
  explain,
  explainHttp,
  explainVendor,
  list,
  parseReference,
} from "../../src/codes/index.ts";
import { run } from "./command.ts";
import { gatewayYaml } from "./configs.ts";
import { folder } from "./folder.ts";

async function json(line: string): Promise<unknown> {
  const { stdout, stderr, code } = await run(line.split(" "));
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("--json", () => {
  it("explain: the explanation of the catalogue", async () => {
    expect(await json("explain 1008 --json")).toEqual(plain(explain(1008, "en")));
  });

  it("compare: the comparison of the catalogue, in the language asked for", async () => {
    expect(await json("--lang fr compare 1000 1008 --json")).toEqual(
      plain(compare(1000, 1008, "fr")),
    );
  });

  it("explain: a vendor's code, and an HTTP status", async () => {
    expect(await json("explain discord:4014 --json")).toEqual(
      plain(explainVendor("discord", 4014, "en")),
    );
    expect(await json("explain http:401 --json --lang fr")).toEqual(plain(explainHttp(401, "fr")));
  });

  it("compare: close codes, vendors and statuses in one shape", async () => {
    for (const [a, b] of [
      ["1008", "http:401"],
      ["discord:4004", "pusher:4009"],
    ] as const) {
      const references = [parseReference(a), parseReference(b)] as const;
      expect(await json(`compare ${a} ${b} --json`)).toEqual(
        plain(compareReferences(...references, "en")),
      );
    }
  });

  it("list: one vendor, or all of them", async () => {
    expect(await json("list --vendor discord --json")).toEqual(
      plain(describeVendor("discord", "en")),
    );
    const vendors = await json("list --vendors --json");
    expect(vendors).toEqual(VENDOR_IDS.map((id) => expect.objectContaining({ id })));
  });

  it("list: every entry has the same fields, but for the bounds of ranges", async () => {
    const shape = {
      kind: expect.stringMatching(/^(?:code|range)$/),
      id: expect.any(String),
      name: expect.any(String),
      status: expect.any(String),
      sender: expect.any(String),
      onWire: expect.any(Boolean),
      frame: expect.any(String),
      browserClose: expect.any(Boolean),
      outcome: expect.any(String),
      fault: expect.any(String),
      retry: expect.objectContaining({ kind: expect.any(String) }),
      mangledBy: expect.any(Array),
      references: expect.any(Array),
    };
    const entries = await json("list --json");
    expect(entries).toEqual(list().map(() => expect.objectContaining(shape)));
    // `null` where there is none, so that the field is always there.
    expect(entries).toEqual(
      list().map(({ httpKin = null }) => expect.objectContaining({ httpKin: plain(httpKin) })),
    );
  });

  it("list: filters", async () => {
    const entries = await json("list --json --sendable-by browser --range 1000-2999");
    expect(entries).toEqual([expect.objectContaining({ code: 1000 })]);
  });

  it("choose: one situation, or all of them", async () => {
    const one = await json("choose --situation rate-limit --json");
    expect(one).toMatchObject({ id: "rate-limit", code: 1008 });
    expect(await json("choose --list --json")).toEqual(
      SITUATIONS.map(({ id, code }) => ({ id, situation: expect.any(String), code })),
    );
  });

  it("policy check: ok or problems, on stdout; gateway --check: the effective configuration", async () => {
    const right = gatewayYaml({ upstream: "ws://127.0.0.1:9/", store: "memory" });
    const { write } = folder();
    const good = write("good.yaml", right);
    const bad = write("bad.yaml", right.replace("64KiB", "64KB"));
    expect(await json(`policy check ${good} --json`)).toEqual({
      file: good,
      ok: true,
      problems: [],
      policies: [{ name: "chat", mode: "enforce" }],
    });
    const { stdout, code } = await run(["policy", "check", bad, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      problems: [{ line: 12, column: 20, message: expect.any(String), hint: expect.any(String) }],
    });
    expect(code).toBe(2);
    expect(await json(`gateway --config ${good} --check --json`)).toMatchObject({
      listen: { host: "127.0.0.1", port: 0 },
      policies: { chat: { limits: { messageSize: "64KiB" } } },
      drain: "10s",
    });
  });

  it("errors are JSON on stderr", async () => {
    for (const [line, code] of [
      ["explain 99999 --json", "ERR_CLI_USAGE"],
      ["--json nonsense", "ERR_CLI_USAGE"],
      ["records --store sqlite:missing.db --json", "ERR_STORE_OPEN"],
      ["gateway --config missing.yaml --json", "ERR_CONFIG"],
    ] as const) {
      const result = await run(line.split(" "));
      expect(JSON.parse(result.stderr)).toEqual({
        error: expect.objectContaining({ code, message: expect.any(String) }),
      });
      expect(result.stdout).toBe("");
      expect(result.code).toBe(2);
    }
  });
});

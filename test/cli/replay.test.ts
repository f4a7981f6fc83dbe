import { once } from "node:events";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocketServer } from "ws";
import { toJson } from "../../src/record/index.ts";
import { createSqliteStore } from "../../src/store/sqlite.ts";
import { START, leg, record } from "../record/make.ts";
import { frame } from "../policy/sessions.ts";
import { Recording, opening } from "../replay/logs.ts";
import { run, start } from "./command.ts";
import { gatewayYaml } from "./configs.ts";
import { folder } from "./folder.ts";
import { closing, connect } from "./sockets.ts";

/** Two connections: one sends four messages at once, the other none. */
function recording(): Recording {
  const log = new Recording({
    limits: { messages: [{ per: "connection", rate: "1/h", burst: 3 }] },
  });
  for (const [id, count] of [
    ["busy", 4],
    ["quiet", 0],
  ] as const) {
    const tell = log.connect(id);
    tell(opening(0));
    tell({ type: "established", at: 0 });
    for (let i = 0; i < count; i++) tell(frame(10));
    tell({ type: "end", at: 20 });
  }
  return log;
}

const policies = (burst: number, name = "chat") =>
  `policies:\n  ${name}:\n    limits: { messages: [ { per: connection, rate: 1/h, burst: ${burst} } ] }\n`;

const files = () => {
  const { path, write } = folder();
  const log = write("events.jsonl", `${recording().lines.join("\n")}\n`);
  return {
    path,
    write,
    log,
    strict: write("strict.yaml", policies(1)),
    lax: write("lax.yaml", policies(9)),
  };
};

describe("policy replay", () => {
  it("says in one line what a policy would have done, then by rule, then examples", async () => {
    const { log, lax } = files();
    const { stdout, code } = await run(["policy", "replay", log, "--with", lax]);
    expect(stdout).toMatch(
      /^This policy would have closed or refused 0 of 2 connections\. Today’s closed or refused 1\.\n/,
    );
    expect(stdout).toMatch(
      /\n\nRule {10}Today {2}closed\nmessage-rate {2}1 {6}0\n\nExamples\n {2}busy {2}spared · message-rate · /,
    );
    expect(code).toBe(0);
  });

  it("--json has all of it; --fail-on closed tells CI", async () => {
    const { log, strict, lax } = files();
    const args = ["policy", "replay", log, "--fail-on", "closed", "--json", "--with"];
    const failing = await run([...args, strict]);
    expect(JSON.parse(failing.stdout)).toMatchObject({
      from: log,
      with: strict,
      source: "events",
      connections: 2,
      would: { closed: 1, refused: 0 },
      real: { closed: 1, refused: 0 },
    });
    expect(failing.code).toBe(1);
    expect((await run([...args, lax])).code).toBe(0);
  });

  it("reads gzip, older parts of a log, and only what is asked for", async () => {
    const { path, log, strict } = files();
    const lines = readFileSync(log, "utf8").split("\n");
    const json = async (...args: readonly string[]) =>
      JSON.parse(
        (await run(["policy", "replay", ...args, "--with", strict, "--json"])).stdout,
      ) as unknown;
    const whole = await json(log);
    writeFileSync(join(path, "log.gz"), gzipSync(readFileSync(log)));
    expect(await json(join(path, "log.gz"))).toEqual({
      ...(whole as object),
      from: join(path, "log.gz"),
    });
    // The older part ends in the middle of a connection.
    renameSync(log, `${log}.1`);
    writeFileSync(`${log}.1`, `${lines.slice(0, 3).join("\n")}\n`);
    writeFileSync(log, [lines[0], ...lines.slice(3)].join("\n"));
    expect(await json(log)).toEqual(whole);
    expect(await json(log, "--route", "other")).toMatchObject({ connections: 0 });
    expect(await json(log, "--since", "2025-11-14")).toMatchObject({ connections: 0 });
    expect(await json(log, "--policy", "chat")).toMatchObject({ connections: 2 });
  });

  it("takes endings from a store, or as lines, and says what they cannot tell", async () => {
    const { path, write, strict } = files();
    const busy = record({
      id: "1",
      startedAt: START,
      openedAt: START,
      endedAt: START + 1_000,
      client: leg({ messages: 50, bytes: 400 }),
    });
    const quiet = record({ id: "2" });
    const store = await createSqliteStore(join(path, "endings.db"), {});
    store.append(busy);
    store.append(quiet);
    await store.close();
    const lines = write(
      "endings.jsonl",
      [busy, quiet].map((one) => `${JSON.stringify(toJson(one))}\n`).join(""),
    );
    for (const source of [join(path, "endings.db"), `sqlite:${join(path, "endings.db")}`, lines]) {
      const { stdout, code } = await run(["policy", "replay", source, "--with", strict]);
      expect(stdout).toMatch(/^This policy would have closed or refused 1 of 2 connections\./);
      expect(stdout).toContain("50 messages, 1 allowed");
      expect(code).toBe(0);
    }
  });

  it.for([
    ["fr", /^Cette politique aurait fermé ou refusé 1 connexions sur 2\./],
    ["ja", /^このポリシーなら、接続2件のうち1件を閉じるか拒否していました。/],
  ] as const)("speaks %s", async ([language, verdict]) => {
    const { log, strict } = files();
    const { stdout } = await run(["policy", "replay", log, "--with", strict, "--lang", language]);
    expect(stdout).toMatch(verdict);
  });

  it("is a usage error, with file and line, for what cannot be replayed", async () => {
    const { write, log, strict } = files();
    const broken = write("broken.jsonl", `${recording().lines[0]}\n{"t":1,"c":1,"dance":true}\n`);
    const other = write("other.yaml", policies(1, "other"));
    const cases: (readonly [readonly string[], RegExp])[] = [
      [[broken, "--with", strict], /broken\.jsonl:2: it holds no event that this Closewise knows/],
      [[write("notes.txt", "hello\n"), "--with", strict], /is neither an event log nor endings/],
      [["nowhere.jsonl", "--with", strict], /cannot be read \(ENOENT\)/],
      [
        [log, "--with", strict, "--policy", "chats"],
        /--policy "chats" is not in .* Did you mean chat\?/,
      ],
      [[log], /required option '--with <file>' not specified/],
    ];
    for (const [args, message] of cases) {
      const { stderr, code } = await run(["policy", "replay", ...args]);
      expect(stderr).toMatch(message);
      expect(code).toBe(2);
    }
    const { stdout } = await run(["policy", "replay", log, "--with", other]);
    expect(stdout).toContain("No policy of this file was meant for 2 connections");
  });
});

it("replays what `gateway` has written to records.events", async () => {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  onTestFinished(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  await once(server, "listening");
  const address = server.address();
  const upstream = `ws://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
  const { path, write } = folder();
  const yaml = gatewayYaml({ upstream, store: "memory" });
  const config = write("gateway.yaml", yaml.replace('"memory"', '"memory", events: events.jsonl'));
  const running = start(["gateway", "--config", config, "--drain", "0"]);
  onTestFinished(() => running.kill());
  const [url] = await running.match(/ws:\/\/127\.0\.0\.1:\d+/);
  const socket = await connect(`${url}/chat`);
  const closed = closing(socket);
  for (let i = 0; i < 60; i++) socket.send("x");
  expect(await closed).toMatchObject({ code: 1008 });
  await running.stop("SIGTERM");
  const log = join(path, "events.jsonl");
  const { stdout } = await run(["policy", "replay", log, "--with", config, "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    connections: 1,
    outcomes: { same: 1 },
    rules: [{ rule: "message-rate", really: 1, closed: 1 }],
    examples: [{ outcome: "same", really: { cause: "rule", rule: "message-rate" } }],
  });
});

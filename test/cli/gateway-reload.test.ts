import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openConversation, startEcho } from "../gateway/support/conversation.ts";
import { exchange, openClient, startBackend, upgradeRequest } from "../gateway/support/index.ts";
import { createAuthority } from "../gateway/upstreams/certificates.ts";
import { start } from "./command.ts";
import { folder } from "./folder.ts";

interface Written {
  readonly upstream: string;
  readonly store?: string;
  readonly rate?: string;
  readonly code?: number;
  readonly forbid?: boolean;
  readonly other?: boolean;
  readonly chat?: boolean;
}

function yaml(written: Written): string {
  const { upstream, store = "memory", rate = "100000/s", code = 1008 } = written;
  const { forbid = false, other = false, chat = true } = written;
  const route = (name: string): string =>
    `  - { name: ${name}, match: { path: /${name} }, upstreams: ["${upstream}"], policy: chat }\n`;
  return `listen: { port: 0 }
records: { store: ${JSON.stringify(store)} }
drain: 1s
routes:
${chat ? route("chat") : ""}${other ? route("other") : ""}policies:
  chat:
    limits: { messages: [ { per: connection, rate: ${rate} } ] }
    codes: { message-rate: ${code} }
    content: { forbid: [ ${forbid ? "{ name: secret, pattern: secret }" : ""} ] }
`;
}

/** Replaced at once, as a careful editor does. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

const count = (text: string, what: string): number => text.split(what).length - 1;

const IN_FORCE = "the configuration is in force";
const NOT_USED = "the configuration is not used, the one before stays in force";

async function gateway(written: Omit<Written, "upstream">, ...args: readonly string[]) {
  const echo = await startEcho();
  const upstream = new URL("/", echo.url).href;
  const { path, write } = folder();
  const store = `sqlite:${join(path, "endings.db")}`;
  const text = (next: Omit<Written, "upstream">): string => yaml({ upstream, store, ...next });
  const file = write("gateway.yaml", text(written));
  const running = start(["gateway", "--config", file, "--print-endings", "--json", ...args]);
  onTestFinished(() => running.kill());
  const [, port] = await running.match(/ws:\/\/127\.0\.0\.1:(\d+)/);
  return { running, port: Number(port), file, text, path };
}

it("20 times SIGHUP under 300 talking connections, with files that are wrong in between", async () => {
  const CONNECTIONS = 300;
  const { running, port, file, text } = await gateway({});
  const talking = await Promise.all(
    Array.from({ length: CONNECTIONS }, (_, i) => openConversation(port, "/chat", i)),
  );
  for (let i = 1; i <= 20; i++) {
    if (i % 5 === 0) {
      replace(file, text({}).replace("limits:", "limmits:"));
      running.process.kill("SIGHUP");
      await running.repeats(NOT_USED, i / 5);
    }
    replace(file, text({ rate: `${100_000 + i}/s`, forbid: i % 2 === 0, other: i % 3 === 0 }));
    running.process.kill("SIGHUP");
    await running.repeats(IN_FORCE, i);
    await Promise.all(talking.map((one) => one.hears(2)));
  }
  expect(running.stderr).toMatch(/gateway\.yaml:\d+:\d+.*limmits/);
  expect(count(running.stderr, `; ${CONNECTIONS} open connections go on under it\n`)).toBe(20);
  for (const { fault } of talking) expect(fault).toBeUndefined();

  // Whoever breaks the new rule ends, with its new code, and nobody else.
  replace(file, text({ rate: "1/h", code: 4008 }));
  const [loud, ...quiet] = talking;
  const pausing = quiet.map((one) => one.pauses());
  await Promise.all(pausing);
  const ended = loud!.ends();
  running.process.kill("SIGHUP");
  expect(await ended).toBe(4008);
  replace(file, text({}));
  running.process.kill("SIGHUP");
  await running.repeats(IN_FORCE, 22);
  for (const one of quiet) one.goesOn();
  await Promise.all(quiet.map((one) => one.hears(2)));

  // The route is gone: 1012, one after the other.
  replace(file, text({ chat: false, other: true }));
  const ends = quiet.map((one) => one.ends());
  running.process.kill("SIGHUP");
  expect(new Set(await Promise.all(ends))).toEqual(new Set([1012]));
  await running.repeats(`; ${CONNECTIONS - 1} end, their route is gone\n`, 1);
  for (const { fault } of quiet) expect(fault).toBeUndefined();
  const { code } = await running.stop();
  expect(code).toBe(0);
  expect(count(running.stdout, '"type":"ending"')).toBe(CONNECTIONS);
}, 120_000);

it("--watch reads a changed file, and only that", async () => {
  const { running, port, file, text, path } = await gateway({}, "--watch");
  const talking = await Promise.all(
    Array.from({ length: 20 }, (_, i) => openConversation(port, "/chat", i)),
  );
  // The database is beside it, and is written to by every ending; so is something else.
  for (let i = 0; i < 5; i++) {
    const passing = await openConversation(port, "/chat");
    await passing.hears(1);
    await passing.leave();
    writeFileSync(join(path, "notes.txt"), String(i));
  }
  await running.match(/(?:"type":"ending"[^]*?){5}/);
  replace(file, text({ rate: "99999/s" }));
  await running.repeats(IN_FORCE, 1);
  await Promise.all(talking.map((one) => one.hears(2)));
  replace(file, "listen: [");
  await running.repeats(NOT_USED, 1);
  expect(running.stderr).toMatch(/gateway\.yaml:\d+:\d+/);
  replace(file, text({ forbid: true }));
  await running.repeats(IN_FORCE, 2);
  await Promise.all(talking.map((one) => one.hears(2)));
  expect(await talking[0]!.breaks("a secret")).toBe(1008);
  for (const { fault } of talking.slice(1)) expect(fault).toBeUndefined();
  // Three changes, three readings: nothing else that happened in the folder was taken for one.
  expect(count(running.stderr, "changed: the configuration")).toBe(3);
  expect((await running.stop()).code).toBe(0);
}, 60_000);

it("--watch reads the certificates of upstreams again, also those that a reload has named", async () => {
  const [right, wrong] = [createAuthority(), createAuthority()];
  const backend = await startBackend({ tls: right.issue() });
  const { path, write } = folder();
  const ca = (name: string, { cert }: { readonly cert: string }): string => {
    mkdirSync(join(path, name), { recursive: true });
    replace(join(path, name, "ca.pem"), cert);
    return `${name}/ca.pem`;
  };
  const text = (tls: string): string => `listen: { port: 0 }
records: { store: memory }
routes:
  - name: chat
    match: { path: /* }
    upstreams: [{ url: "wss://localhost:${backend.port}/", tls: { ca: ${tls} } }]
    policy: chat
policies: { chat: {} }
`;
  const file = write("gateway.yaml", text(ca("first", wrong)));
  const running = start(["gateway", "--config", file, "--watch"]);
  onTestFinished(() => running.kill());
  const [, port] = await running.match(/ws:\/\/127\.0\.0\.1:(\d+)/);
  const status = async (): Promise<number> =>
    (await exchange(Number(port), upgradeRequest())).status;
  expect(await status()).toBe(502);
  ca("first", right);
  await running.repeats(IN_FORCE, 1);
  (await openClient(Number(port))).reset();
  // Something that no certificate begins with is no reason to give the one before up.
  replace(join(path, "first", "ca.pem"), "nothing");
  await running.repeats(NOT_USED, 1);
  (await openClient(Number(port))).reset();
  replace(file, text(ca("second", wrong)));
  await running.repeats(IN_FORCE, 2);
  expect(await status()).toBe(502);
  ca("second", right);
  await running.repeats(IN_FORCE, 3);
  (await openClient(Number(port))).reset();
  expect((await running.stop()).code).toBe(0);
}, 60_000);

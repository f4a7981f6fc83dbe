import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLOSE_CODES, RUNTIME_SNIPPETS, isSendable } from "../../../src/codes/index.ts";
import { sightingsOfClose } from "../../../src/codes/snippets/sightings.ts";
import { casesOf } from "./running/cases.ts";
import { JAVA, hasJava, javaClients } from "./running/java.ts";
import { announceLeftOut } from "./running/notice.ts";
import { Peer } from "./running/peer.ts";
import { Program } from "./running/program.ts";

const LIBRARY = "java.net.http";
const TOLD = [1000, 1008, 1012, 1014, 3000, 4429];
const COMPILES_MS = 120_000;

const installed = hasJava();
if (!installed) announceLeftOut("openjdk-17-jdk-headless");

describe.runIf(installed)("java.net.http", () => {
  const cases = casesOf("java", [LIBRARY]);
  const codes = CLOSE_CODES.map(({ code }) => code).filter(isSendable);
  const peer = new Peer();
  const program = new Program();

  beforeAll(async () => {
    for (const code of TOLD) peer.closing.set(`told-${code}`, { code, reason: "why" });
    const waits = [...peer.closing.keys()];
    const source = javaClients({ url: await peer.url(), cases, codes, waits });
    program.start("Clients.java", source, [JAVA, "Clients.java"]);
    await peer.ended(cases[0]!.id);
  }, COMPILES_MS);
  afterAll(async () => {
    await program.stop();
    peer.stop();
  });

  test.each(cases)("client $code", async ({ id, code, reason }) => {
    expect(await peer.ended(id)).toEqual({ code, reason });
  });

  test("reports what the catalogue says", async () => {
    for (const code of TOLD) {
      const { text } = await program.next<{ text: string }>();
      const seen = sightingsOfClose({ code, reason: "why" }).find(
        ({ library }) => library === LIBRARY,
      );
      expect(text).toBe(seen?.text);
    }
  });

  test("refuses the codes that it is said to refuse, and only those", async () => {
    const [closer] = RUNTIME_SNIPPETS.java.closers;
    for (const code of codes) {
      const { path, text } = await program.next<{ path: string; text: string }>();
      const allowed = closer!.limit!.allows(code);
      expect([path, text]).toEqual([String(code), allowed ? "sent" : closer!.limit!.error]);
    }
  });
});

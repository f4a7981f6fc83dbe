import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { choose } from "../../../src/codes/index.ts";
import type { Ending } from "../../../src/codes/index.ts";
import { sightingsOfClose } from "../../../src/codes/snippets/sightings.ts";
import { casesOf } from "./running/cases.ts";
import { JAVA, hasJava } from "./running/java.ts";
import { announceLeftOut } from "./running/notice.ts";
import { Peer, closedBy } from "./running/peer.ts";
import { Program } from "./running/program.ts";
import { TOMCAT, hasTomcat, tomcatProgram } from "./running/tomcat.ts";

const LIBRARY = "Jakarta WebSocket";
const COMPILES_MS = 120_000;

const missing = hasTomcat()
  ? hasJava()
    ? undefined
    : "openjdk-17-jdk-headless"
  : "libtomcat10-embed-java";
if (missing !== undefined) announceLeftOut(missing);

describe.runIf(missing === undefined)("Jakarta WebSocket, in Tomcat", () => {
  const cases = casesOf("java", [LIBRARY]);
  const peer = new Peer();
  const program = new Program();
  let address = "";

  beforeAll(async () => {
    const { snippets } = choose("before-handshake", "en", { runtime: "java", status: 429 });
    const refusal = snippets[0]!.text!;
    const source = tomcatProgram({ url: await peer.url(), cases, refusal });
    program.start("Jakarta.java", source, [JAVA, "-cp", TOMCAT.join(":"), "Jakarta.java"]);
    const { port } = await program.next<{ port: number }>();
    address = `ws://127.0.0.1:${port}`;
  }, COMPILES_MS);
  afterAll(async () => {
    await program.stop();
    peer.stop();
  });

  test.each(cases)("$role $code", async ({ id, role, code, reason }) => {
    const end = role === "client" ? peer.ended(id) : closedBy(`${address}/${id}`);
    expect(await end).toEqual({ code, reason });
  });

  test("a filter refuses an upgrade with a status and its header", async () => {
    const client = new WebSocket(`${address}/refused`);
    const [, response] = await once(client, "unexpected-response");
    expect(response).toMatchObject({ statusCode: 429, headers: { "retry-after": "10" } });
  });

  /** What `@OnClose` is told. */
  async function told(ending: Ending): Promise<Ending> {
    const client = new WebSocket(`${address}/told`);
    client.on("open", () => client.close(ending.code, ending.reason));
    return program.next<Ending>();
  }

  test("reports code and reason", async () => {
    for (const code of [1000, 1008, 3000, 4429]) {
      const { reason } = await told({ code, reason: "why" });
      const seen = sightingsOfClose({ code, reason: "why" }).find((one) => one.library === LIBRARY);
      expect(seen?.text).toBe(
        `@OnClose: getCloseCode().getCode() == ${code}, getReasonPhrase() == "${reason}"`,
      );
    }
  });

  test.each([1012, 1013, 1014])(
    "shows another code for %i, as the catalogue says",
    async (code) => {
      const ending = await told({ code, reason: "why" });
      const tomcat = sightingsOfClose({ code, reason: "why" }).find(
        ({ library }) => library === "Apache Tomcat",
      );
      expect(ending.code).toBe(tomcat?.code);
    },
  );
});

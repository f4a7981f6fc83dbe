import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { choose } from "../../../src/codes/index.ts";
import { sightingsOfClose } from "../../../src/codes/snippets/sightings.ts";
import { casesOf } from "./running/cases.ts";
import { GOPATH, goProgram, missingGo } from "./running/go.ts";
import { announceLeftOut } from "./running/notice.ts";
import { Peer, closedBy } from "./running/peer.ts";
import { Program } from "./running/program.ts";

const TOLD = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1011, 1012, 1013, 1014, 3000, 4429];
const COMPILES_MS = 300_000;

const missing = missingGo();
if (missing !== undefined) announceLeftOut(missing);

describe.runIf(missing === undefined)("Go", () => {
  const cases = casesOf("go", ["gorilla/websocket", "coder/websocket"]);
  const peer = new Peer();
  const program = new Program();
  let port = 0;

  beforeAll(async () => {
    for (const code of TOLD) peer.closing.set(`told-${code}`, { code, reason: "why" });
    const { snippets } = choose("before-handshake", "en", { runtime: "go", status: 429 });
    const source = goProgram({
      url: await peer.url(),
      cases,
      waits: [...peer.closing.keys()],
      refusal: snippets[0]!.text!,
    });
    const command = ["go", "run", "main.go"] as const;
    program.start("main.go", source, command, { GO111MODULE: "off", GOPATH });
    ({ port } = await program.next<{ port: number }>());
  }, COMPILES_MS);
  afterAll(async () => {
    await program.stop();
    peer.stop();
  });

  test.each(cases)("$library $role $code", async ({ id, role, code, reason }) => {
    const end = role === "client" ? peer.ended(id) : closedBy(`ws://127.0.0.1:${port}/${id}`);
    expect(await end).toEqual({ code, reason });
  });

  test("net/http refuses an upgrade with a status and its header", async () => {
    const client = new WebSocket(`ws://127.0.0.1:${port}/refused`);
    const [, response] = await once(client, "unexpected-response");
    expect(response).toMatchObject({ statusCode: 429, headers: { "retry-after": "10" } });
  });

  test("both libraries report what the catalogue says", async () => {
    for (const code of TOLD) {
      for (const library of ["gorilla/websocket", "coder/websocket"]) {
        const { text } = await program.next<{ text: string }>();
        const seen = sightingsOfClose({ code, reason: "why" }).find(
          (one) => one.library === library,
        );
        expect(text).toContain(seen?.text);
      }
    }
  });
});

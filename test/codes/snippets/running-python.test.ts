import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { sightingsOfClose } from "../../../src/codes/snippets/sightings.ts";
import { announceMissing } from "../../diagnose/optional.ts";
import { casesOf } from "./running/cases.ts";
import { Peer, closedBy } from "./running/peer.ts";
import { Program } from "./running/program.ts";
import { PYTHON, has, pythonClients, pythonServer, starletteServer } from "./running/python.ts";

/** Codes whose words are the same in every version of `websockets`. */
const TOLD = [1000, 1001, 1002, 1008, 1009, 1012, 1013, 1014, 3000, 4429];

const websockets = has("websockets");
if (!websockets) announceMissing("python3-websockets");

describe.runIf(websockets)("websockets for Python", () => {
  const cases = casesOf("python", ["websockets"]);
  const peer = new Peer();
  const clients = new Program();
  const server = new Program();
  let port = 0;

  beforeAll(async () => {
    for (const code of TOLD) peer.closing.set(`told-${code}`, { code, reason: "why" });
    const waits = [...peer.closing.keys()];
    const ofClients = cases.filter(({ role }) => role === "client");
    const source = pythonClients(await peer.url(), ofClients, waits);
    clients.start("clients.py", source, [PYTHON, "-B", "clients.py"]);
    server.start("server.py", pythonServer(cases), [PYTHON, "-B", "server.py"]);
    ({ port } = await server.next<{ port: number }>());
  });
  afterAll(async () => {
    await Promise.all([clients.stop(), server.stop()]);
    peer.stop();
  });

  test.each(cases)("$role $code", async ({ id, role, code, reason }) => {
    const end = role === "client" ? peer.ended(id) : closedBy(`ws://127.0.0.1:${port}/${id}`);
    expect(await end).toEqual({ code, reason });
  });

  test("reports what the catalogue says", async () => {
    for (const code of TOLD) {
      const { text } = await clients.next<{ text: string }>();
      const seen = sightingsOfClose({ code, reason: "why" });
      expect(text).toBe(seen.find(({ library }) => library === "websockets")?.text);
    }
  });
});

const starlette = has("starlette") && has("uvicorn");
if (!starlette) announceMissing("python3-starlette python3-uvicorn");

describe.runIf(starlette && websockets)("Starlette", () => {
  test("closes with code and reason, once it has accepted", async () => {
    const cases = casesOf("python", ["FastAPI, Starlette"]);
    const server = new Program();
    onTestFinished(() => server.stop());
    server.start("server.py", starletteServer(cases), [PYTHON, "-B", "server.py"]);
    const { port } = await server.next<{ port: number }>();
    for (const { id, code, reason } of cases) {
      expect(await closedBy(`ws://127.0.0.1:${port}/${id}`)).toEqual({ code, reason });
    }
  });
});

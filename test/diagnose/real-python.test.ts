import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/diagnose/index.ts";
import { announceMissing } from "./optional.ts";
import { rawServer } from "./raw-peer.ts";

/** Debian's, not whichever comes first in PATH: that is where `python3-websockets` is installed. */
const PYTHON = "/usr/bin/python3";
const installed = spawnSync(PYTHON, ["-c", "import websockets.client"]).status === 0;

/** Connects, waits for a message, and prints the exception as a log would. */
const CLIENT = `
import asyncio, json, sys, websockets
async def main(url, options):
    try:
        async with websockets.connect(url, **options) as ws:
            await ws.recv()
    except Exception as error:
        print(f"{type(error).__module__}.{type(error).__name__}: {error}")
asyncio.run(main(sys.argv[1], json.loads(sys.argv[2])))
`;

async function told(
  answer: Parameters<typeof rawServer>[0],
  options: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const server = await rawServer(answer);
  try {
    const args = [
      "-B",
      "-c",
      CLIENT,
      server.url,
      JSON.stringify({ close_timeout: 0.2, ...options }),
    ];
    const { stdout } = await promisify(execFile)(PYTHON, args);
    return stdout.trim();
  } finally {
    await server.stop();
  }
}

if (!installed) announceMissing("python3-websockets");

describe.runIf(installed)("websockets (Python), the real one", () => {
  const rate = [0x88, 6, 0x03, 0xf0, 0x72, 0x61, 0x74, 0x65];
  const table: readonly (readonly [
    name: string,
    answer: Parameters<typeof rawServer>[0],
    options: Readonly<Record<string, unknown>>,
    id: string,
    code: number | null,
    cause: string,
  ])[] = [
    ["HTTP 403", { http: "403 Forbidden" }, {}, "websockets-rejected", null, "credentials-refused"],
    ["HTTP 404", { http: "404 Not Found" }, {}, "websockets-rejected", null, "wrong-path"],
    ["a bare FIN", { end: "fin" }, {}, "websockets-no-close-frame", 1006, "nginx-read-timeout"],
    ["a reset", { end: "reset" }, {}, "websockets-no-close-frame", 1006, "nginx-read-timeout"],
    ["Close 1008", { frames: rate }, {}, "websockets-received", 1008, "policy-refused"],
    [
      "a message over max_size",
      { frames: [0x82, 126, 4, 0, ...Array.from({ length: 1024 }, () => 0)] },
      { max_size: 100 },
      "websockets-too-big",
      1006,
      "message-too-big",
    ],
    [
      "no pong",
      {},
      { ping_interval: 0.2, ping_timeout: 0.2 },
      "websockets-ping-timeout",
      1006,
      "no-pong",
    ],
    [
      "Close 1006",
      { frames: [0x88, 2, 3, 0xee] },
      {},
      "websockets-sent-only",
      1006,
      "framing-broken",
    ],
    [
      "text that is not UTF-8",
      { frames: [0x81, 1, 0xff] },
      {},
      "websockets-sent-only",
      1006,
      "invalid-utf8",
    ],
  ];
  it.each(table)("%s", async (_, answer, options, id, code, cause) => {
    const text = await told(answer, options);
    const diagnosis = diagnose({ text }, "en");
    expect(diagnosis.match?.id).toBe(id);
    expect(diagnosis.code).toBe(code);
    expect(diagnosis.causes[0]?.id).toBe(cause);
  });
});

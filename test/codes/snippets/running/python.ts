import { spawnSync } from "node:child_process";
import type { Case } from "./cases.ts";

/** Debian's, not whichever comes first in PATH: that is where its packages are installed. */
export const PYTHON = "/usr/bin/python3";

export const has = (module: string): boolean =>
  spawnSync(PYTHON, ["-c", `import ${module}`]).status === 0;

const indent = (text: string, by: string): string => text.replaceAll(/^(?=.)/gm, by);

function functions(cases: readonly Case[]): string {
  const all = cases.map(
    ({ text }, index) => `async def case_${index}(websocket):\n${indent(text, "    ")}\n`,
  );
  const table = cases.map(({ id }, index) => `    ${JSON.stringify(id)}: case_${index},`);
  return `${all.join("\n")}\nCASES = {\n${table.join("\n")}\n}\n`;
}

/** Runs every client's snippet against `url`; then waits to be closed on each path of \`waits\`. */
export function pythonClients(
  url: string,
  cases: readonly Case[],
  waits: readonly string[],
): string {
  return `import asyncio, json, websockets

${functions(cases)}

async def main():
    for path, close in CASES.items():
        async with websockets.connect("${url}/" + path) as websocket:
            await close(websocket)
    for path in ${JSON.stringify(waits)}:
        async with websockets.connect("${url}/" + path) as websocket:
            try:
                await websocket.recv()
            except websockets.ConnectionClosed as error:
                text = type(error).__name__ + ": " + str(error)
                print(json.dumps({"path": path, "text": text}), flush=True)

asyncio.run(main())
`;
}

/** A server that runs the snippet of the path; it says its port. */
export function pythonServer(cases: readonly Case[]): string {
  return `import asyncio, json, websockets

${functions(cases)}

async def serve(websocket):
    # Before version 13 a connection has the path itself.
    path = websocket.request.path if hasattr(websocket, "request") else websocket.path
    await CASES[path[1:]](websocket)

async def main():
    async with websockets.serve(serve, "127.0.0.1", 0) as server:
        print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
        await asyncio.Future()

asyncio.run(main())
`;
}

/** The same in Starlette, under Uvicorn, on a socket that is bound already. */
export function starletteServer(cases: readonly Case[]): string {
  return `import json, socket, uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute

${functions(cases)}

async def serve(websocket):
    await CASES[websocket.path_params["path"]](websocket)

app = Starlette(routes=[WebSocketRoute("/{path:path}", serve)])
listener = socket.create_server(("127.0.0.1", 0))
print(json.dumps({"port": listener.getsockname()[1]}), flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listener])
`;
}

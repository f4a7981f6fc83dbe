import { eightDigits, quoteFor } from "./quote.ts";
import type { Ending, Refusal, RuntimeSnippets } from "./types.ts";

const quote = (text: string): string => quoteFor(text, eightDigits);

function close({ code, reason }: Ending): string {
  const more = reason === "" ? "" : `, reason=${quote(reason)}`;
  return `await websocket.close(code=${code}${more})`;
}

function refuse({ status, name, header }: Refusal): string {
  const headers =
    header === null ? "" : `\n        response.headers[${quote(header[0])}] = ${quote(header[1])}`;
  return `from websockets.asyncio.server import serve

def process_request(connection, request):
    if not allowed(request):
        response = connection.respond(${status}, ${quote(`${name}\n`)})${headers}
        return response

async with serve(handler, host, port, process_request=process_request) as server:
    await server.serve_forever()`;
}

function deny({ status, name, header }: Refusal): string {
  const headers =
    header === null ? "" : `,\n        headers={${quote(header[0])}: ${quote(header[1])}}`;
  return `from starlette.responses import PlainTextResponse

if not allowed(websocket):
    response = PlainTextResponse(
        ${quote(`${name}\n`)},
        status_code=${status}${headers},
    )
    await websocket.send_denial_response(response)
    return
await websocket.accept()`;
}

export const python: RuntimeSnippets = {
  id: "python",
  name: "Python",
  syntax: "python",
  closers: [
    { library: "websockets", role: "either", note: null, limit: null, close },
    {
      library: "FastAPI, Starlette",
      role: "server",
      note: { kind: "accept-first" },
      limit: null,
      close: (ending) => `await websocket.accept()\n${close(ending)}`,
    },
  ],
  refusers: [
    { library: "websockets", note: { kind: "since", versions: "websockets 13" }, refuse },
    {
      library: "FastAPI, Starlette",
      note: { kind: "since", versions: "Starlette 0.37, Uvicorn 0.25" },
      refuse: deny,
    },
  ],
};

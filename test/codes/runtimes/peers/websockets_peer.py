"""python-websockets as a client: `close()` with each code. Arguments: base URL, attempts as JSON."""

import asyncio
import json
import sys

import websockets

BASE, ATTEMPTS = sys.argv[1], json.loads(sys.argv[2])


async def attempt(one):
    socket = await websockets.connect(f"{BASE}/{one['id']}")
    try:
        if one["code"] is None:
            await socket.close()
        else:
            await socket.close(one["code"], one["reason"])
        return {"id": one["id"]}
    except Exception as error:
        if socket.open:
            await socket.close(4567)
        else:
            socket.transport.abort()
        return {"id": one["id"], "name": type(error).__name__, "text": str(error)}


async def main():
    for outcome in await asyncio.gather(*map(attempt, ATTEMPTS)):
        print(json.dumps(outcome))


asyncio.run(main())

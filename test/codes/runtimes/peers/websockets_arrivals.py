"""python-websockets as a client that is closed with each code. Arguments: base URL, codes as JSON."""

import asyncio
import json
import sys

import websockets

BASE, CODES = sys.argv[1], json.loads(sys.argv[2])


async def arrive(code):
    socket = await websockets.connect(f"{BASE}/closed-with/{code}")
    try:
        await socket.recv()
    except websockets.exceptions.ConnectionClosed:
        return {"id": code, "shows": socket.close_code}


async def main():
    for outcome in await asyncio.gather(*map(arrive, CODES)):
        print(json.dumps(outcome))


asyncio.run(main())

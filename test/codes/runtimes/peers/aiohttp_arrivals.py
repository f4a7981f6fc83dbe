"""aiohttp as a client that is closed with each code. Arguments: base URL, codes as JSON."""

import asyncio
import json
import sys

import aiohttp

BASE, CODES = sys.argv[1], json.loads(sys.argv[2])


async def arrive(session, code):
    socket = await session.ws_connect(f"{BASE}/closed-with/{code}")
    message = await socket.receive()
    shows = message.data if message.type is aiohttp.WSMsgType.CLOSE else socket.close_code
    return {"id": code, "shows": shows}


async def main():
    async with aiohttp.ClientSession() as session:
        for outcome in await asyncio.gather(*(arrive(session, code) for code in CODES)):
            print(json.dumps(outcome))


asyncio.run(main())

"""aiohttp as a client: `close()` with each code. Arguments: base URL, attempts as JSON."""

import asyncio
import json
import sys

import aiohttp

BASE, ATTEMPTS = sys.argv[1], json.loads(sys.argv[2])


async def attempt(session, one):
    socket = await session.ws_connect(f"{BASE}/{one['id']}")
    try:
        if one["code"] is None:
            await socket.close()
        else:
            await socket.close(code=one["code"], message=one["reason"].encode())
        return {"id": one["id"]}
    except Exception as error:
        await socket.close(code=4567)
        return {"id": one["id"], "name": type(error).__name__, "text": str(error)}


async def main():
    async with aiohttp.ClientSession() as session:
        for outcome in await asyncio.gather(*(attempt(session, one) for one in ATTEMPTS)):
            print(json.dumps(outcome))


asyncio.run(main())

"""A client of python-websockets: opens the address, says hello, prints the answer and the end."""

import asyncio
import json
import ssl
import sys

from websockets.client import connect
from websockets.exceptions import ConnectionClosed


async def main(uri, authority):
    context = ssl.create_default_context(cafile=authority)
    async with connect(uri, ssl=context) as ws:
        await ws.send("hello")
        answer = await ws.recv()
        try:
            await ws.recv()
        except ConnectionClosed as error:
            end = error.rcvd
        tls = ws.transport.get_extra_info("ssl_object").version()
        print(json.dumps({"answer": answer, "code": end.code, "reason": end.reason, "tls": tls}))


asyncio.run(main(*sys.argv[1:]))

"""
A server of python-websockets. Its argument: {"options": {...}, "refuse": [status, headers, body]}.
Commands: send, close, raw, ping, each with the id of a connection.

The message "go N" is answered with N messages at once.
"""

import asyncio
import http
import itertools
import json
import sys

from websockets.exceptions import ConnectionClosed
from websockets.server import serve

from wire import commands, emit, listen, start


async def main():
    setup = json.loads(sys.argv[1])
    tasks = set()
    sockets = {}
    ids = itertools.count(1)

    async def handle(ws):
        id = next(ids)
        sockets[id] = ws

        async def on_message(message):
            if not isinstance(message, str) or not message.startswith("go "):
                return
            sent = 0
            try:
                for n in range(int(message[3:])):
                    await ws.send(f"reply {n}")
                    sent += 1
            except ConnectionClosed:
                pass
            emit(id, "replied", count=sent)

        await listen(id, ws, on_message)

    async def refuse(path, headers):
        if "refuse" not in setup:
            return None
        status, headers, body = setup["refuse"]
        return http.HTTPStatus(status), headers, body.encode()

    options = {"max_size": None, "process_request": refuse, **setup.get("options", {})}
    server = await serve(handle, "127.0.0.1", 0, **options)
    emit(0, "listening", port=server.sockets[0].getsockname()[1])
    async for command in commands():
        start(command["id"], sockets[command["id"]], command, tasks)


asyncio.run(main())

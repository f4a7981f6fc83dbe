"""Clients of python-websockets. Commands: connect, send, close, raw, ping, each with an id."""

import asyncio

from websockets.client import WebSocketClientProtocol, connect
from websockets.exceptions import ConnectionClosed, InvalidStatusCode

from wire import commands, emit, listen, start


class Protocol(WebSocketClientProtocol):
    id_of_test = None

    async def pong(self, data=b""):
        """Called for each Ping that arrives."""
        await super().pong(data)
        emit(self.id_of_test, "pinged")


async def main():
    tasks = set()
    sockets = {}

    async def run(id, uri, options):
        try:
            ws = await connect(uri, create_protocol=Protocol, max_size=None, **options)
        except InvalidStatusCode as error:
            headers = list(error.headers.raw_items())
            return emit(id, "refused", status=error.status_code, headers=headers)
        ws.id_of_test = id
        sockets[id] = ws
        await listen(id, ws)

    async for command in commands():
        id = command["id"]
        if command["do"] == "connect":
            task = asyncio.ensure_future(run(id, command["uri"], command["options"]))
            tasks.add(task)
            task.add_done_callback(tasks.discard)
        else:
            start(id, sockets[id], command, tasks)


asyncio.run(main())

"""One end of each connection, driven by JSON lines: commands on stdin, events on stdout."""

import asyncio
import json
import sys

from websockets.exceptions import ConnectionClosed
from websockets.frames import Close


def emit(id, event, **facts):
    print(json.dumps({"id": id, "event": event, **facts}), flush=True)


async def commands():
    reader = asyncio.StreamReader(limit=2**24)
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, sys.stdin)
    async for line in reader:
        yield json.loads(line)


async def listen(id, ws, on_message=None):
    """Reports everything that happens to `ws`, until its end."""
    extensions = ", ".join(extension.name for extension in ws.extensions)
    emit(id, "open", extensions=extensions)
    try:
        async for message in ws:
            if isinstance(message, bytes):
                emit(id, "message", hex=message.hex())
            else:
                emit(id, "message", text=message)
            if on_message is not None:
                await on_message(message)
    except ConnectionClosed:
        pass
    await ws.wait_closed()
    emit(id, "close", code=ws.close_code, reason=ws.close_reason or "")


async def act(id, ws, command):
    do = command["do"]
    if do == "send":
        data = command["text"] if "text" in command else bytes.fromhex(command["hex"])
        await ws.send(data)
    elif do == "close" and "code" in command:
        await ws.close(command["code"], command["reason"])
    elif do == "close":
        # Its own `close()` cannot leave the code out.
        await ws.write_close_frame(Close(1005, ""), b"")
    elif do == "raw":
        ws.transport.write(bytes.fromhex(command["hex"]))
    elif do == "ping":
        await (await ws.ping())
        emit(id, "pong")


def start(id, ws, command, tasks):
    """Runs a command beside the others; what it begins to write, it writes in the order of commands."""

    async def attempt():
        try:
            await act(id, ws, command)
        except ConnectionClosed:
            pass

    task = asyncio.ensure_future(attempt())
    tasks.add(task)
    task.add_done_callback(tasks.discard)

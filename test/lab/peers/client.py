"""Plays scenarios with python-websockets. One JSON job a line on stdin, one JSON outcome a line on stdout."""

import asyncio
import json
import sys

from websockets.client import connect
from websockets.exceptions import ConnectionClosed


async def talk(ws):
    while True:
        await ws.send("talk")
        await asyncio.sleep(0.2)


async def act(ws, kind):
    if kind == "close":
        await ws.close(1000)
    elif kind == "message-close":
        # Both in one tick: the Close is on its way before anything can come back.
        await asyncio.gather(ws.send("hello"), ws.close(1000))
    elif kind == "flood":
        for n in range(20):
            await ws.send(f"message {n}")
    elif kind == "binary":
        await ws.send(b"\x01\x02\x03")
    elif kind == "big":
        await ws.send("x" * 100 * 1024)
    elif kind == "talk":
        await talk(ws)


async def play(job):
    pings = 0.4 if job["act"] == "ping" else None
    try:
        ws = await connect(
            job["url"],
            subprotocols=["chat"] if job["act"] == "offer" else None,
            ping_interval=pings,
            ping_timeout=pings,
            close_timeout=1,
            open_timeout=20,
        )
    except Exception as error:
        return {"opened": False, "code": 1006, "reason": "", "error": f"{type(error).__name__}: {error}"}
    acting = asyncio.ensure_future(act(ws, job["act"]))
    try:
        while True:
            await ws.recv()
    except ConnectionClosed:
        pass
    acting.cancel()
    await asyncio.gather(acting, return_exceptions=True)
    await ws.wait_closed()
    return {"opened": True, "code": ws.close_code, "reason": ws.close_reason}


async def main():
    async def answer(job):
        outcome = await play(job)
        print(json.dumps({"id": job["id"], **outcome}), flush=True)

    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    tasks = set()
    while line := await reader.readline():
        task = asyncio.ensure_future(answer(json.loads(line)))
        tasks.add(task)
        task.add_done_callback(tasks.discard)


asyncio.run(main())

/**
 * The echo backend: one process for all contenders. Answers each message with a prepared one of the
 * same type and length, filled with the same byte.
 */
import { createHash } from "node:crypto";
import net from "node:net";
import { portOf } from "./jobs.ts";
import { CLOSE, FrameBlock, FrameReader, PING, PONG, frame } from "./wire.ts";

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const closeFrame = frame(CLOSE, Buffer.from([0x03, 0xe8]), false);

/** Answers prepared for the one opcode and length in use, by the byte that fills them. */
const prepared = { opcode: 0, length: 0, byFill: new Map<number, FrameBlock>() };

function answers(opcode: number, length: number, fill: number): FrameBlock {
  if (prepared.opcode !== opcode || prepared.length !== length) {
    prepared.opcode = opcode;
    prepared.length = length;
    prepared.byFill.clear();
  }
  const known = prepared.byFill.get(fill);
  if (known !== undefined) return known;
  const frames = new FrameBlock(frame(opcode, Buffer.alloc(length, fill), false));
  prepared.byFill.set(fill, frames);
  return frames;
}

function serve(socket: net.Socket): void {
  let head = "";
  let upgraded = false;
  let run = 0;
  let runOpcode = 0;
  let runLength = 0;
  let runFill = 0;
  const write = (bytes: Buffer): boolean => socket.write(bytes);
  const flush = (): void => {
    if (run > 0) answers(runOpcode, runLength, runFill).send(run, write);
    run = 0;
  };
  const reader = new FrameReader({
    message(opcode, length, fill) {
      if (opcode !== runOpcode || length !== runLength || fill !== runFill) flush();
      runOpcode = opcode;
      runLength = length;
      runFill = fill;
      run++;
    },
    control(opcode, payload) {
      flush();
      if (opcode === PING) socket.write(frame(PONG, payload, false));
      if (opcode === CLOSE) socket.end(closeFrame);
    },
  });
  socket.on("data", (chunk) => {
    let start = 0;
    if (!upgraded) {
      const before = head.length;
      head += chunk.toString("latin1");
      const end = head.indexOf("\r\n\r\n");
      if (end === -1) return;
      const key = /^sec-websocket-key:\s*(\S+)/im.exec(head.slice(0, end))?.[1];
      if (key === undefined) {
        socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        return;
      }
      const accept = createHash("sha1")
        .update(key + GUID)
        .digest("base64");
      socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
          `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      upgraded = true;
      start = end + 4 - before;
      head = "";
    }
    try {
      reader.read(chunk, start, chunk.length);
      flush();
    } catch (error) {
      const reason = error instanceof Error ? error.message : "";
      socket.end(frame(CLOSE, Buffer.from(`\x03\xea${reason}`, "latin1"), false));
      socket.removeAllListeners("data").resume();
    }
  });
  socket.on("error", () => {
    socket.destroy();
  });
}

const server = net.createServer({ noDelay: true }, serve);
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
  process.send?.({ port: portOf(server) });
});
process.on("disconnect", () => process.exit());

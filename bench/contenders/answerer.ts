/** The backend of `bench/rules.ts`: one fixed answer for each message, whatever it says. */
import { createHash } from "node:crypto";
import net from "node:net";
import { encodeFrame } from "../../src/protocol/index.ts";
import { EventReader } from "../../src/protocol/index.ts";
import { ANSWER } from "../rules-policy.ts";

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const answer = encodeFrame(1, Buffer.from(ANSWER));

net
  .createServer({ noDelay: true }, (socket) => {
    let head = "";
    let upgraded = false;
    const reader = new EventReader({ from: "client" });
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => {
      let bytes: Uint8Array = chunk;
      if (!upgraded) {
        head += chunk.toString("latin1");
        const end = head.indexOf("\r\n\r\n");
        if (end === -1) return;
        const key = /^sec-websocket-key:\s*(\S+)/im.exec(head)?.[1] ?? "";
        const accept = createHash("sha1")
          .update(key + GUID)
          .digest("base64");
        socket.write(
          `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
        );
        upgraded = true;
        bytes = Buffer.from(head.slice(end + 4), "latin1");
      }
      const whole = reader.receive(bytes).filter((event) => event.type === "payload" && event.last);
      if (whole.length > 0) socket.write(Buffer.concat(whole.map(() => answer)));
    });
  })
  .listen(Number(process.env["LISTEN_PORT"]), "127.0.0.1");

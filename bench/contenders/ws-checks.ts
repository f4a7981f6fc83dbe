/** A bare `ws` server that checks what it receives itself: `CHECKS=1` for JSON, schema and a pattern. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { WebSocketServer } from "ws";
import { ANSWER, PATTERN, SCHEMA } from "../rules-policy.ts";

const checks = process.env["CHECKS"] === "1";
const validate = new Ajv2020().compile(SCHEMA);
const forbidden = new RegExp(PATTERN, "u");

const server = new WebSocketServer({
  port: Number(process.env["LISTEN_PORT"]),
  host: "127.0.0.1",
  perMessageDeflate: false,
});
server.on("connection", (socket) => {
  socket.on("message", (data) => {
    if (checks) {
      const text = Buffer.isBuffer(data) ? data.toString("utf8") : "";
      if (!validate(JSON.parse(text)) || forbidden.test(text)) {
        socket.close(1008);
        return;
      }
    }
    socket.send(ANSWER);
  });
});

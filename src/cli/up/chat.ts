import { WebSocket, WebSocketServer } from "ws";
import type { Server } from "node:http";

/** What the chat sends to everybody: JSON, so that the page words it in its own language. */
export type ChatEvent =
  | { readonly type: "welcome"; readonly you: string; readonly guests: number }
  | { readonly type: "joined"; readonly who: string; readonly guests: number }
  | { readonly type: "left"; readonly who: string; readonly guests: number }
  | { readonly type: "said"; readonly who: string; readonly text: string };

/** The example backend's chat, at `/chat`. It has no limits of its own: those are the gateway's. */
export function serveChat(server: Server): WebSocketServer {
  const chat = new WebSocketServer({ server, path: "/chat" });
  let visits = 0;
  const tell = (event: ChatEvent): void => {
    const text = JSON.stringify(event);
    for (const guest of chat.clients) {
      if (guest.readyState === WebSocket.OPEN) guest.send(text);
    }
  };
  chat.on("connection", (socket) => {
    const who = `guest-${++visits}`;
    // The gateway says how it ended; here it is only known that it did.
    socket.on("error", () => {});
    const welcome: ChatEvent = { type: "welcome", you: who, guests: chat.clients.size };
    socket.send(JSON.stringify(welcome));
    tell({ type: "joined", who, guests: chat.clients.size });
    socket.on("message", (data, isBinary) => {
      if (isBinary || !Buffer.isBuffer(data)) return;
      tell({ type: "said", who, text: data.toString("utf8") });
    });
    socket.on("close", () => tell({ type: "left", who, guests: chat.clients.size }));
  });
  return chat;
}

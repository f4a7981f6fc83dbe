import type { LabMessages } from "../types.ts";

export const lost = {
  reset: {
    title: "A reset",
    text: "The lab resets the transport (a TCP segment with RST) in the middle of an open connection. No Close frame came, so the client concludes 1006, with an empty reason and `wasClean` false.",
    field:
      "A server process that crashes or is killed: the operating system resets its connections, and all clients are told 1006 at once.",
  },
  fin: {
    title: "The end of TCP without a Close frame",
    text: "The lab ends the transport with a FIN. To TCP that is an orderly end, to WebSocket it is none, since no Close frame came before it: the client concludes 1006, just as after a reset.",
    field:
      "`terminate()` in ws, and proxies that give up: after 60 s without data from the server, nginx ends both sides without a Close frame.",
  },
  "unanswered-close": {
    title: "A Close frame that is never answered",
    text: "The client starts the closing handshake, and the lab does not answer its Close frame and leaves the transport as it is. The client waits (Chrome for 60 s, ws for 30 s, Firefox for 20 s, websockets for Python for 10 s), then drops the transport and reports 1006, whatever code it sent.",
    field:
      "A server whose event loop is blocked, or a peer that has left the network without a word.",
  },
  "refused-upgrade": {
    title: "The upgrade refused with HTTP 403",
    text: "The lab answers the opening handshake with HTTP 403 instead of 101. There never was a WebSocket connection, and hence no close code; a page is told 1006 all the same and cannot see the status, which ws names in its error.",
    field:
      "`close(code=4401)` before `accept()` in Starlette becomes HTTP 403, and so does a path that Uvicorn does not know, or an origin that the server does not allow.",
  },
  "black-hole": {
    title: "A black hole",
    text: "After the opening handshake the lab neither reads nor sends anything, pongs included, and the transport stays up. Nobody is told anything: a page cannot send pings and believes the connection open until something else gives up, and only then concludes 1006.",
    field:
      "A device that sleeps, or a mobile network whose router has forgotten the connection: nothing shows until somebody writes.",
  },
  "lost-close": {
    title: "The Close frame that got lost",
    text: "The lab writes a long backlog, a Close frame with 1008 behind it, and resets the transport before the client has read that far. The reset destroys what was still on the way: the lab's log says 1008, and the client concludes 1006.",
    field:
      "A server that sends 1008 and destroys its socket while input is still unread, the commonest cause of “we sent 1008, and clients report 1006”.",
  },
  "cut-frame": {
    title: "A frame cut in the middle",
    text: "The lab announces a frame, sends a part of its payload and ends the transport with a FIN. The incomplete message never reaches the application, and the client concludes 1006.",
    field:
      "A process that ends while it sends a large message; gorilla/websocket then says `websocket: close 1006 (abnormal closure): unexpected EOF`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

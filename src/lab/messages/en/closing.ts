import type { LabMessages } from "../types.ts";

export const closing = {
  echo: {
    title: "An echo, as the control",
    text: "The connection opens, and the lab sends every message back, answers every ping with a pong and completes the closing handshake when the client starts it; after five minutes it closes with 1001 by itself. A connection that ends in any other way was ended by something between the two.",
    field:
      "Every proxy on the way to a server that does nothing wrong: what goes amiss here is not the application's fault.",
  },
  "empty-close": {
    title: "A Close frame without a code",
    text: "The lab sends a Close frame with an empty body, the client answers with another, and the transport ends in order. Both sides report 1005, which nobody has sent: the number stands for the code that was not there.",
    field: "`close()` without arguments, in a page as in ws, puts exactly this frame on the wire.",
  },
  "client-close": {
    title: "The client closes",
    text: "The client starts the closing handshake. The lab echoes the status code in its own Close frame and then ends the transport, as a server has to; both sides report the code that the client chose, and the end is clean.",
    field:
      "A page that calls `close(1000)` when its work is done, or a browser that sends 1001 since its user has left the page.",
  },
  "simultaneous-close": {
    title: "Two Close frames that cross",
    text: "Each side sends a Close frame before it has read the other's. The closing handshake is complete and the end is clean, yet each side reports the code that it received, so that the two never agree (RFC 6455, section 7.1.5).",
    field:
      "A server that sends 1012 for a deployment just when a client is done and calls `close(1000)`: the client reports 1012, the server 1000.",
  },
  "close-then-reset": {
    title: "A Close frame, then a reset",
    text: "The lab sends a Close frame, waits for the client's and then resets the transport instead of ending it with a FIN. Both Close frames were exchanged, and the code is reported, but the transport ended badly: in Chrome, `wasClean` is false.",
    field:
      "A server that destroys its socket instead of ending it, or ends it with input still unread, which turns the end into a reset.",
  },
  "data-after-close": {
    title: "A message after the Close frame",
    text: "The lab sends a Close frame with 1000 and a text message behind it, which RFC 6455 forbids: the client has to discard the message. ws and undici do so and report 1000; Chrome answers the Close frame, then fails the connection and tells its page 1006.",
    field:
      "A server that goes on sending from another task after it has closed; Chrome's console says `Data frame received after close`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

import type { LabMessages } from "../types.ts";

export const broken = {
  "masked-frame": {
    title: "A masked frame from the server",
    text: "The lab masks a text frame, which only a client may do (RFC 6455, section 5.1). The client has to fail the connection: it sends 1002, and Chrome and ws report 1006 to their own side.",
    field:
      "A home-made server that writes its frames as a client would; Chrome's console says `A server must not mask any frames that it sends to the client`.",
  },
  "reserved-bit": {
    title: "A reserved bit without an extension",
    text: "The lab sets a reserved bit in a text frame, though no extension was agreed on that gives it a meaning. The client has to fail the connection: it sends 1002, and Chrome and ws report 1006 to their own side.",
    field:
      "Compressed messages, which set `RSV1`, after a proxy has removed or changed `Sec-WebSocket-Extensions`; ws then says `RSV1 must be clear`.",
  },
  "reserved-opcode": {
    title: "A reserved opcode",
    text: "The lab sends a frame with the opcode `0x3`, which RFC 6455 reserves for data frames yet to be defined. The client has to fail the connection: it sends 1002, and Chrome and ws report 1006 to their own side.",
    field:
      "Something besides the WebSocket library that writes to the same socket, so that its bytes are read as the header of a frame.",
  },
  "fragmented-ping": {
    title: "A ping in fragments",
    text: "The lab sends a ping whose `FIN` bit is clear, though a control frame must not be fragmented (RFC 6455, section 5.5). The client sends 1002, and Chrome and ws report 1006 to their own side.",
    field: "A home-made implementation that cuts every frame up alike; ws says `FIN must be set`.",
  },
  "long-ping": {
    title: "A ping of more than 125 bytes",
    text: "The payload of the lab's ping is longer than the 125 bytes that a control frame may have (RFC 6455, section 5.5). The client sends 1002, and Chrome and ws report 1006 to their own side.",
    field:
      "An application that carries data of its own in its pings; gorilla/websocket says `len > 125 for control`, aiohttp `Control frame payload cannot be larger than 125 bytes`.",
  },
  "orphan-continuation": {
    title: "A continuation of nothing",
    text: "The lab sends a continuation frame, though no fragmented message is under way. The client has to fail the connection: it sends 1002, and Chrome and ws report 1006 to their own side.",
    field:
      "A proxy or a server that drops the first fragment of a message and lets the others pass; Chrome's console says `Received unexpected continuation frame`.",
  },
  "interrupted-message": {
    title: "A message inside another",
    text: "The lab begins a fragmented message and starts a new one before the last fragment, where RFC 6455 allows nothing but control frames (section 5.4). The client sends 1002, and Chrome and ws report 1006 to their own side.",
    field:
      "Two tasks that write to one connection without waiting for each other; Chrome's console says `Received start of new message but previous message is unfinished`.",
  },
  "one-byte-close": {
    title: "A Close frame of one byte",
    text: "The body of the lab's Close frame is a single byte, where a status code takes two. Such a frame is not valid and counts for none: the client sends 1002, and Chrome and ws report 1006, not 1005.",
    field:
      "A home-made server that writes the code as one byte; ws says `invalid payload length 1`, undici `Received close frame with a 1-byte body`.",
  },
  "long-close": {
    title: "A Close frame of more than 125 bytes",
    text: "The lab's Close frame has a reason of more than 123 bytes, so its payload is longer than the 125 bytes that a control frame may have. The client sends 1002 and reports 1006: neither the code nor the reason reaches its application.",
    field:
      "A reason into which a whole error message was put, or whose length was counted in characters and not in bytes of UTF-8.",
  },
  "bad-utf8-reason": {
    title: "A reason that is not UTF-8",
    text: "The lab's Close frame has a valid code and a reason that is not UTF-8. The client has to fail the connection: ws sends 1007, Chrome 1002, both report 1006 to their own side, and the code of the frame is lost.",
    field: "A reason that was cut to 123 bytes in the middle of a character.",
  },
  "bad-utf8": {
    title: "A text message that is not UTF-8",
    text: "The lab sends a text message whose bytes are not UTF-8, and the client has to fail the connection (RFC 6455, section 8.1). Most clients send 1007, Chrome 1002; Chrome and ws report 1006 to their own side.",
    field:
      "Binary data sent as text, Latin-1 taken for UTF-8, or a text cut in the middle of a character.",
  },
  "bad-deflate": {
    title: "Compressed data that cannot be inflated",
    text: "The lab agrees to `permessage-deflate` and sends a compressed message that cannot be inflated. The client has to fail the connection: ws sends 1007, Chrome 1002, and both report 1006 to their own side.",
    field:
      "A proxy that alters the stream, or two sides that disagree about the parameters of `permessage-deflate`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

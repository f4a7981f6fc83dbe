import type { SequenceWords } from "../types.ts";

export const en: SequenceWords = {
  heading: "On the wire",
  client: "Client",
  server: "Server",
  badMessage: "a message it refuses",
  numberedMessage: (code) => `a message with ${code}`,
  emptyClose: "Close, empty",
  lost: "transport lost",
  tlsFails: "TLS handshake fails",
  tcpEnds: "TCP ends",
  opens: "the WebSocket is open",
  neverOpens: "no WebSocket opens",
  reports: (code) => `reports ${code}`,
  notes: {
    agreed:
      "The peer answers with a Close frame of its own, then the server ends TCP. Either side may begin.",
    failed:
      "The side that finds the fault sends its Close frame and does not wait for an answer: it reports 1006 to its own application.",
    empty: "A Close frame without a status code is valid, and is answered. Both sides report 1005.",
    absent: "No Close frame arrives on either side. Each concludes 1006 for itself.",
    invalid: "This number may not be sent. The receiver answers with 1002 and drops the transport.",
    tls: "There is no WebSocket yet, so there is no Close frame. A browser reports 1006.",
    message:
      "The number stands in a message of the vendor's protocol, not in a Close frame: what ends the connection, if anything does, comes after it.",
    local: "The vendor's client concludes the number by itself. No Close frame carries it.",
    refused:
      "The server answers the handshake with plain HTTP. A page reports 1006, whatever the status; a client outside the browser can read it.",
    opened: "From here on both sides send frames, and the connection ends with a close code.",
  },
};

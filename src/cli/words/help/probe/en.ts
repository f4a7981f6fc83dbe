/** The help of `probe`: a file of its own, since it has many options. */
export const probe = {
  summary: "what ends a connection, and why, by connecting",
  description:
    "Connects to a WebSocket server as a client, watches, and says what ended the connection and why: the name, TCP, TLS, the answer to the opening handshake, pings, idle time-outs, lifetimes, size limits, the closing handshake. Watched for 25s or longer, it compares connections that do different things. Exits with 0 when it opened and ended with 1000, with 1 otherwise. Ctrl-C ends the watch early.",
  arguments: {
    url: "where to: `ws://host:port/path` or `wss://host/path`",
  },
  options: {
    for: "how long to watch: 10s, 90s, 10m",
    timeout: "how long the opening may take",
    ping: "from one ping to the next",
    closeTimeout: "how long the answer to the Close may take",
    compare: "compare connections side by side, however short the watch",
    send: "a text message to send; may be repeated",
    sendSize: "send one message of this size: 64KiB, 5MiB",
    binary: "send that message as binary",
    subprotocol: "a subprotocol to offer; may be repeated",
    origin: "the `Origin` header to send",
    header: 'a further header, "Name: value"; may be repeated',
    requireExtension: "offer this extension, and close with 1010 without it",
    insecure: "go on when the certificate is not trusted",
    ca: "certificates to trust, in PEM, instead of the usual ones",
    noExperiments: "make no attempt beyond the first",
  },
  examples: {
    probe: "what keeps it from opening, or how it ends",
    compare: "who lives longest: silent, pinging or sending",
    size: "whether a large message passes",
    header: "with a token",
    json: "as data",
  },
};

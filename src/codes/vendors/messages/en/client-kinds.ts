import type { VendorMessages } from "../types.ts";

/** Endings that the client can do something about. */
export const clientKinds = {
  "not-authenticated": {
    short: "not authenticated yet",
    description: "The client sent something before it had authenticated, or never authenticated.",
    howToResolve: [
      "Authenticate first, and wait for the confirmation before any other message.",
      "After a reconnection, authenticate again: the old authentication does not carry over.",
    ],
  },
  "auth-failed": {
    short: "authentication failed",
    description: "The service did not accept the credential.",
    howToResolve: [
      "Make sure that the token or key is the right one, complete and not expired.",
      "Make sure that it belongs to this environment: test and production keys differ.",
      "Get a new credential before you reconnect; the same one will be refused again.",
    ],
  },
  "already-authenticated": {
    short: "authenticated twice",
    description: "The client authenticated again on a connection that already was.",
    howToResolve: [
      "Authenticate once per connection.",
      "Look for two parts of the client that share one connection, or for a retry of the first message.",
    ],
  },
  forbidden: {
    short: "not allowed",
    description: "The service knows who the client is, and does not allow what it asked for.",
    howToResolve: [
      "Compare the rights, the plan or the scopes of the account with what you ask for.",
      "Ask the service or your administrator for the missing right.",
    ],
  },
  "credential-expired": {
    short: "credential expired",
    description: "The credential was valid, and its time is over.",
    howToResolve: [
      "Get a new token, then reconnect with it.",
      "Renew the token before it expires, not after.",
    ],
  },
  "session-expired": {
    short: "session expired",
    description: "The session timed out, so it cannot be resumed.",
    howToResolve: [
      "Start a new session instead of resuming the old one.",
      "Answer heartbeats in time, and resume sooner after a loss of connection.",
    ],
  },
  "session-invalid": {
    short: "session no longer valid",
    description: "The session that the client wants to resume is unknown or out of step.",
    howToResolve: [
      "Forget the stored session and start a new one.",
      "Make sure that the stored position and address belong to the last session.",
    ],
  },
  "bad-message": {
    short: "message not understood",
    description: "The recipient could not decode a message, or a field of it is missing or wrong.",
    howToResolve: [
      "Log the last message before the close, and compare it with the documentation.",
      "Check types and required fields, and that the data is encoded as agreed.",
    ],
  },
  "unknown-command": {
    short: "unknown command",
    description: "The client sent an operation or message type that the service does not know.",
    howToResolve: [
      "Compare the operation of the last message with the documentation.",
      "Make sure that the client speaks the version that the server speaks.",
    ],
  },
  "unexpected-message": {
    short: "message not allowed here",
    description:
      "The message may be well formed, but the client is not allowed to send it at this point.",
    howToResolve: [
      "Find out which message was sent last, and stop sending it on this connection.",
      "Send it over the channel that the service has for it, such as its HTTP API.",
    ],
  },
  "protocol-error": {
    short: "violation of the protocol",
    description: "The peer broke the vendor's own protocol, above the WebSocket layer.",
    howToResolve: [
      "Compare the order and the form of the messages with the protocol's documentation.",
      "Update the client library: the protocol may have moved on.",
    ],
  },
  "unsupported-data": {
    short: "type of data not supported",
    description: "The recipient does not take this type of data or message.",
    howToResolve: [
      "Check whether text or binary is expected, and in which encoding.",
      "Make sure that the message type exists in the version that you use.",
    ],
  },
  "too-big": {
    short: "message too big",
    description: "A message or frame was larger than the service takes.",
    howToResolve: [
      "Split the message, or send a reference to the data instead of the data.",
      "Look up the service's limit, and check the size before sending.",
    ],
  },
  "client-error": {
    short: "error of the client itself",
    description: "The client library closed because something failed in the client's own code.",
    howToResolve: [
      "Look for the exception in the client's log or console: the server did nothing wrong.",
      "Correct it before you reconnect, or it will happen again.",
    ],
  },
  duplicate: {
    short: "already exists",
    description: "The client asked for something a second time that may exist only once.",
    howToResolve: [
      "Give every operation an identifier of its own, and finish the first before you repeat it.",
      "Look for two copies of the same client or start-up code.",
    ],
  },
  encryption: {
    short: "encryption does not match",
    description: "The two sides do not agree on keys or on the way to encrypt.",
    howToResolve: [
      "Compare the encryption modes and keys of both sides.",
      "Update the client: the service may require a newer method.",
    ],
  },
  policy: {
    short: "rule of the service broken",
    description: "The client broke a rule of the service, or made too many errors.",
    howToResolve: [
      "Read the reason: it should name the rule.",
      "Change what the client does before you reconnect.",
    ],
  },
  "rate-limited": {
    short: "too many requests",
    description: "The client sent more in a short time than the service allows.",
    howToResolve: [
      "Send less: queue messages and space them out.",
      "Wait before you reconnect, longer after each time.",
      "Look up the service's limits, and count against them in the client.",
    ],
  },
  "over-quota": {
    short: "quota or connection limit reached",
    description: "The account has reached a limit of connections, channels or use.",
    howToResolve: [
      "Close connections that nobody needs; look for clients that open a new one without closing the old.",
      "Raise the limit or the plan.",
      "Reconnect only once there is room again.",
    ],
  },
  slow: {
    short: "client reads too slowly",
    description:
      "The recipient took messages more slowly than the server produced them, and the queue grew too long.",
    howToResolve: [
      "Do less work per message in the client, or move the work out of the receiving loop.",
      "Subscribe to less.",
      "Reconnect and load the state again.",
    ],
  },
  unused: {
    short: "connection not used",
    description: "The client connected, and then did not use the connection in time.",
    howToResolve: [
      "Subscribe right after connecting.",
      "Do not open the connection before there is something to subscribe to.",
    ],
  },
  version: {
    short: "version not supported",
    description:
      "The client asked for a version of the protocol that is missing, malformed or not supported.",
    howToResolve: [
      "Update the client library.",
      "If you set the version yourself, compare it with the documentation.",
    ],
  },
  subprotocol: {
    short: "subprotocol not accepted",
    description: "The client and the server found no subprotocol in common.",
    howToResolve: [
      "Offer the subprotocol that the server speaks when you create the WebSocket.",
      "Check for two generations of one protocol: their names are easily confused.",
    ],
  },
  unsupported: {
    short: "not supported or not available",
    description: "What the client asked for is not available on this server.",
    howToResolve: [
      "Check whether the feature must be switched on in the server's settings.",
      "Compare the versions of both sides.",
    ],
  },
  insecure: {
    short: "encryption required",
    description: "The service accepts encrypted connections only.",
    howToResolve: [
      "Connect with `wss://` instead of `ws://`.",
      "Switch on TLS in the client library's settings.",
    ],
  },
  "not-found": {
    short: "not found",
    description: "The application, path, server or model that the client named does not exist.",
    howToResolve: [
      "Check the key, the name and the region in the address.",
      "Make sure that it has not been deleted or moved.",
    ],
  },
  disabled: {
    short: "switched off",
    description: "The application or feature exists, and its owner has switched it off.",
    howToResolve: [
      "Switch it on again in the service's console.",
      "Check the state of the account, such as unpaid bills.",
    ],
  },
  sharding: {
    short: "sharding wrong or required",
    description:
      "The client's share of the work is wrong, or it must split the work over several connections.",
    howToResolve: [
      "Ask the service for the recommended number of shards, and use it.",
      "Check that each shard number is smaller than the number of shards.",
    ],
  },
  intents: {
    short: "intents not valid or not granted",
    description:
      "The client asked for event groups that do not exist or that it has not been granted.",
    howToResolve: [
      "Switch on the privileged intents in the developer portal, or stop asking for them.",
      "Calculate the intents value again from the documented bits.",
      "Reconnect only after that: unchanged, it will be refused again.",
    ],
  },
} satisfies Partial<VendorMessages["kinds"]>;

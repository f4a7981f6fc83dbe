import type { VendorMessages } from "../types.ts";

export const rules = {
  discord:
    "The table says for each code whether to reconnect; some codes are a signal to stop. A client that closes with 1000 or 1001 ends its session, any other code keeps it resumable for some minutes.",
  "discord-voice":
    "It has codes of its own, with the numbers of the gateway. It says not to reconnect after 4014, 4021 and 4022, and to try resuming after 4015.",
  pusher:
    "The range decides: 4000 to 4099, do not come back unchanged; 4100 to 4199, come back after at least a second; 4200 to 4299, come back at once; 4300 to 4399 are errors, not endings.",
  twitch:
    "It lists causes and no rule for each. Connect again, and use the address of `session_reconnect` where one was sent. `twitch event websocket close` of its command line reproduces any of its codes.",
  graphql:
    "The protocol defines the codes; the graphql-ws client decides which are fatal. It retries 1000, 1001, 1005, 1006, 1012, 1013 and 1014, takes every other number below 2000 as fatal, and makes 5 attempts. Of the protocol's own codes 4004, 4005, 4400, 4401, 4406, 4409, 4429 and 4500 are fatal to it: it stops, and only the application can connect again.",
  "graphql-legacy":
    "It defines no codes of its own and no rule: the server closes with 1002 or 1011, or without a code.",
  centrifugo:
    "The range decides: 3000 to 3499, 4000 to 4499 and everything from 5000 on, reconnect; 3500 to 3999 and 4500 to 4999 are final.",
  phoenix:
    "phoenix.js reconnects after every code that is not its own `disconnect()`; up to 1.8.15, after every code but 1000, and after its own heartbeat timeout.",
  actioncable:
    "It signals in words: a JSON message with `reason` and `reconnect` comes before the close. Only `reconnect: false` stops the client; it never reads the close code, which is 1000.",
  "socket-io":
    "It signals in words: `disconnect` gives a reason, not a code. After `io server disconnect` the application must call `connect()` itself.",
  sockjs:
    "It writes codes into its own messages, whatever the transport, and has no rule on reconnecting.",
  wamp: "autobahn-js closes with 3000 at the end of a session and with 3002 after a violation of the protocol. No rule on reconnecting was found.",
  obs: "It forbids one thing: after 4011 a client must not reconnect automatically.",
  saltyrtc: "The codes say how the signalling ended; no rule on reconnecting goes with them.",
  hocuspocus:
    "The provider reconnects unless it is told otherwise. The 44xx codes are 4000 plus the HTTP status.",
  colyseus: "The SDK comes back by itself after 1001, 1005, 1006 and 4010, and after nothing else.",
  azure:
    "While a client recovers a connection, 1008 means to stop and to open a new one. An HTTP error such as 502 means to keep trying, for 30 seconds at most.",
  aws: "It has no codes of its own, and the backend cannot choose one. A connection lasts 2 hours at most, 10 minutes when it is silent.",
  appsync:
    "It signals in words: errors come as a JSON message `connection_error`. The client of Amplify closes with 3001 when connecting fails.",
  cloudflare:
    "Workers may close with 1000 to 4999 except 1004, 1005, 1006 and 1015. The proxy may restart at any time and ends connections then, so a client must be able to come back.",
  deepgram:
    "It uses registered codes, and puts the cause as a machine token into the reason: read the token first.",
  speechmatics:
    "It lists a cause for each code, and for 1011, 4005 and 4013 a wait of at least 5 to 10 seconds; the other advice on reconnecting is ours.",
  openai:
    "A session has a longest duration; before its end comes an `error` event, then 1001. Open a new session.",
  pandascore: "1000 means that the match is over; after any other code below 2000, reconnect.",
  spring:
    "It gives names to registered codes, and adds one of its own, which is outside of any registry: 4500.",
  janus: "The gateway has no codes of its own; the one listed is from its HTML demos.",
  slack:
    "It has no close codes: a JSON message `disconnect` gives the reason, the SDK closes with 1000 and reconnects. No code was found in its SDK.",
} satisfies VendorMessages["rules"];

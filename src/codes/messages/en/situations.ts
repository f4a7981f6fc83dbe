import type { Messages } from "../types.ts";

export const situations = {
  "before-handshake": {
    situation: "A connection is refused before its opening handshake is over",
    why: "There is no close code before the 101: answer with an HTTP status, such as 401, 403, 429 or 503, and with `Retry-After` where it helps.",
    notThese: {
      1006: "It cannot be sent; it is what a page will report for any HTTP status.",
      1008: "Frameworks that let you close before accepting send HTTP 403 instead, and the code is lost.",
    },
    alternatives: {
      1008: "the client is a page and must learn why: accept the handshake, then close at once with the code and a reason.",
    },
  },
  "work-done": {
    situation: "The work is done, or the user chose to end it",
    why: "It says that nothing is left to do, and most clients then stay away, which is what you want.",
    notThese: {
      1005: "It is what the peer sees if you close without a code, and it tells nothing.",
    },
    alternatives: { 1001: "the work is not finished and you leave all the same." },
  },
  "client-leaving": {
    situation: "The client's process or page goes away",
    why: "It tells the server that this client leaves for a reason of its own, with the work in any state.",
    notThese: {
      1005: "It comes from a close without a code, and leaves the server to guess.",
      1006: "It is what the server concludes if you exit without closing.",
    },
    alternatives: {
      1000: "you call `close()` in a page: it may not send 1001, and the browser does so by itself on leaving.",
    },
  },
  "server-restart": {
    situation: "The server restarts, for a deployment for instance, and will be back in a moment",
    why: "It is the only code that says when to return: after a random 5 to 30 s, which spreads the clients.",
    notThese: {
      1000: "Many clients take it as final and do not come back.",
      1006: "It is what clients conclude if you kill the process; they cannot tell it from a failure.",
    },
    alternatives: {
      1001: "the peers run on Tomcat or behind Spring Cloud Gateway, which show 1012 as 1002.",
    },
  },
  "server-shutdown": {
    situation: "The server goes away, and the same address may not answer again",
    why: "It says that this endpoint leaves, and lets clients look for another one.",
    notThese: {
      1000: "Many clients take it as final and do not look for another server.",
      1011: "A planned end is not a failure, and should not be counted as one.",
    },
    alternatives: { 1012: "the same address answers again within seconds." },
  },
  "idle-connection": {
    situation: "A connection has been idle, or open, for as long as you allow",
    why: "Nobody did anything wrong: you put the connection away, and the client may open a new one.",
    notThese: {
      1000: "Clients that still need the connection may not come back.",
      1006: "It is what the client concludes if you drop the connection without a Close frame.",
    },
    alternatives: { 3008: "the peer had to send something by a deadline that it knows." },
  },
  overload: {
    situation: "You are overloaded and must shed connections",
    why: "It is the only code that says “later”: clients should try another address, or wait until their user asks.",
    notThese: {
      1008: "The client broke no rule, and would search its own code for the fault.",
      1011: "Clients come back after it within seconds, which is the load you want to lose.",
    },
    alternatives: {
      1001: "the peers run on Tomcat or behind Spring Cloud Gateway, which show 1013 as 1002.",
      1008: "this client alone is over a limit of its own.",
    },
  },
  "connection-limit": {
    situation: "Too many connections are open, for the service or for this client",
    why: "The limit is free again when another connection ends, and only this code says “later”. Before the handshake, HTTP 429 is cheaper.",
    notThese: {
      1008: "A client at a limit that others use up has broken no rule.",
      1011: "Nothing failed: a limit did its work.",
    },
    alternatives: {
      1001: "the peers run on Tomcat or behind Spring Cloud Gateway, which show 1013 as 1002.",
      1008: "the client opens more connections than its own quota allows, and must change to be served.",
    },
  },
  "rate-limit": {
    situation: "The peer sends too many messages or bytes in too little time",
    why: "A rule about conduct was broken, and no code is more exact. Name the rule and the wait in the reason.",
    notThese: {
      1003: "The type of the messages is fine.",
      1009: "Each message is small enough; there are just too many.",
      1013: "It blames your load, and sends the client to break the same limit elsewhere.",
    },
    alternatives: { 4429: "both sides are yours and follow the 44xx convention." },
  },
  "forbidden-content": {
    situation: "A message is well formed, but its content is forbidden",
    why: "A rule about content was broken, and no code is more exact.",
    notThese: {
      1003: "It refuses a whole type of data, not one message.",
      1007: "The bytes are exactly what their type promises; you just do not want them.",
    },
    alternatives: { 3003: "other users may send it, and this one lacks the right." },
  },
  "slow-consumer": {
    situation: "The peer reads too slowly, and what you send piles up",
    why: "You limit how much you keep for one peer, and it is over that limit.",
    notThese: {
      1009: "No message is too large; too many are waiting.",
      1011: "Nothing failed on your side, and the client would come back as slow as before.",
    },
    alternatives: { 1013: "you are short of memory yourself and close the slowest to survive." },
  },
  "hidden-policy": {
    situation: "A rule was broken, and you must not say which",
    why: "The RFC offers it for exactly that: a need to hide details of the policy. Leave the reason empty.",
    notThese: {
      3000: "It tells that a credential would open the door.",
      3003: "It tells that the door exists and that others may pass.",
    },
    alternatives: {},
  },
  "wrong-data-type": {
    situation: "A binary message where only text is read, or the reverse",
    why: "The type is refused, whatever the message contains.",
    notThese: {
      1007: "It is for bytes that do not fit an accepted type.",
      1008: "The RFC names 1003 as the better code for this.",
    },
    alternatives: {},
  },
  "undecodable-data": {
    situation: "Text that is not UTF-8, or data that cannot be inflated",
    why: "The type is accepted, but the bytes do not fit it: the RFC's own example.",
    notThese: {
      1002: "The frames are in order; their content is not. (Chrome sends 1002 here all the same.)",
      1003: "Text is accepted here; this text is just not readable.",
    },
    alternatives: {},
  },
  "malformed-content": {
    situation: "Valid text that is not valid JSON, or not the format you expect",
    why: "The content does not agree with the type that both sides expect, which the RFC's wording covers.",
    notThese: {
      1002: "It is for the WebSocket protocol, not for yours.",
      1003: "The type of data, text, is the right one.",
    },
    alternatives: {
      1008: "your protocol treats bad input as a broken rule.",
      4400: "both sides are yours and follow the 44xx convention.",
    },
  },
  "schema-mismatch": {
    situation: "The message can be parsed, but it is not one that you accept",
    why: "The data is sound and breaks a rule of yours. Say in the reason which field is wrong.",
    notThese: {
      1002: "It is for the WebSocket protocol, not for yours.",
      1003: "The type of data is the right one.",
    },
    alternatives: {
      1007: "you regard the schema as a part of the data's type.",
      4400: "both sides are yours and follow the 44xx convention.",
    },
  },
  "framing-error": {
    situation:
      "The peer breaks the WebSocket protocol: masking, reserved bits, opcodes, a Close frame of one byte",
    why: "The protocol itself is broken, so nothing that follows can be trusted. Your library does this for you.",
    notThese: {
      1007: "It is for the content of messages, not for their frames.",
      1008: "It is for your rules, not for those of the protocol.",
    },
    alternatives: {},
  },
  "message-too-big": {
    situation: "A message is larger than you process",
    why: "The RFC names it as the exact code, and a client can act on it: split the message.",
    notThese: {
      1006: "It is what the peer concludes if you just drop the connection.",
      1008: "It makes the client search its credentials and its rate.",
    },
    alternatives: {},
  },
  "missing-extension": {
    situation: "You are the client, and the handshake lacks an extension that you need",
    why: "It is made for this, and for clients alone. List the missing extensions in the reason.",
    notThese: {
      1002: "The server followed the protocol: extensions are an offer.",
      1003: "No data was refused.",
    },
    alternatives: {},
  },
  "missing-credential": {
    situation: "The peer has no valid credential",
    why: "It tells the client what to do: authenticate, then come back.",
    notThese: {
      1011: "Nothing failed on your side, and the client would retry for ever.",
      3003: "It is for peers that you know.",
    },
    alternatives: {
      1008: "you must hide why, or the clients know only the codes of RFC 6455.",
      4401: "both sides are yours and follow the 44xx convention.",
    },
  },
  "credential-expired": {
    situation: "The peer's credential was valid and has expired",
    why: "The client has to renew it and come back; the reason tells it that the token was merely old.",
    notThese: {
      1000: "It says that all is done, and many clients would not come back.",
      3003: "It says that coming back will not help, which is wrong here.",
    },
    alternatives: {
      1008: "the clients know only the codes of RFC 6455; then the reason has to say it.",
      4401: "both sides are yours and follow the 44xx convention.",
    },
  },
  "not-allowed": {
    situation: "You know who the peer is, and it may not do this",
    why: "It tells the client that neither time nor another attempt will help.",
    notThese: {
      1000: "It presents a refusal as a success.",
      3000: "It sends the client for a new token, which would not help.",
    },
    alternatives: {
      1008: "even the existence of the thing must stay hidden.",
      4403: "both sides are yours and follow the 44xx convention. (graphql-ws clients retry after 4403.)",
    },
  },
  "login-timeout": {
    situation: "A login or a first message did not come before its deadline",
    why: "It names the fault: time. The client may try again, and faster.",
    notThese: {
      1002: "Silence breaks no rule of the WebSocket protocol.",
      1006: "It is what the client concludes if you drop the connection without a Close frame.",
    },
    alternatives: {
      1008: "the clients know only the codes of RFC 6455.",
      4408: "both sides are yours and follow the 44xx convention.",
    },
  },
  "dead-peer": {
    situation: "The peer no longer answers pings",
    why: "Libraries do not agree, and the peer will hardly read it; 1011 is what websockets for Python sends. Drop the transport soon after.",
    notThese: {
      1000: "It would record a lost peer as a success.",
      1002: "A missing pong is a dead link or a busy program, not a broken frame.",
    },
    alternatives: {
      1001: "you prefer to count it as a departure, as the idle timeout of Jetty and Tomcat does.",
      3008: "the peer's application answers heartbeats itself and knows the deadline.",
    },
  },
  "server-error": {
    situation: "Your own code failed",
    why: "It tells the peer that it did nothing wrong. Put a reference for your logs in the reason, never the error itself.",
    notThese: {
      1000: "It hides the failure from everyone.",
      1006: "It is what the peer concludes if you drop the connection; it then suspects its network.",
    },
    alternatives: { 1012: "the process restarts and will be back within seconds." },
  },
  "upstream-lost": {
    situation: "You are a gateway, and the server behind you failed or vanished",
    why: "It sends whoever investigates to the right machine.",
    notThese: {
      1005: "You may not pass it on: it only describes an empty Close frame.",
      1006: "You may not pass it on: it only describes the absence of a Close frame.",
    },
    alternatives: {
      1011: "the clients run on gorilla/websocket, tungstenite, fastwebsockets or Tomcat, which show 1014 as 1002.",
      1013: "the upstream says that it is overloaded.",
    },
  },
  "own-meaning": {
    situation: "The ending has a meaning of your own",
    why: "Any code from 4000 to 4999 is yours by agreement with the peer; 4000 stands here for the one you choose. Document what each asks of the client.",
    notThese: {
      1000: "It says that the work is done, and nothing else.",
      2000: "The range 1000 to 2999 belongs to the protocol: most receivers answer with 1002.",
    },
    alternatives: {},
  },
} satisfies Messages["situations"];

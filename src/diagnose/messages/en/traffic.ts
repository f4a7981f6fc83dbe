import type { DiagnoseMessages } from "../types.ts";

export const traffic: DiagnoseMessages["traffic"] = {
  "message-too-big": {
    name: "a message is over the receiver's limit",
    explanation:
      "Each receiver has a limit, and so has each proxy that reads messages: from 8 KiB (Tomcat) to 100 MiB (ws) by default. The receiver sends 1009 and reports 1006 to itself; after inflation counts the inflated size.",
    howToResolve:
      "Send less at once: split it, page it, or upload over HTTP. Raise the limit only as far as your messages need.",
    measureNext: "Log the size of each message in bytes, and see which size still passes.",
  },
  "limit-without-close-frame": {
    name: "a message is over the limit of a receiver that sends no 1009",
    explanation:
      "uWebSockets and tungstenite drop the transport when a message is too big, and a reset can overtake the Close frame of others: the sender is told 1006, not 1009.",
    howToResolve:
      "Compare the message's size with the receiver's limit, then split it or raise the limit.",
    measureNext: "Halve the message until it passes: the size at which it ends is the limit.",
  },
  "slow-consumer": {
    name: "the receiver is too slow, and the sender's buffer ran over",
    explanation:
      "More was sent than the other side could take, and the sender's queue reached its limit: OkHttp closes with 1001 over 16 MiB, Spring ends the session, uWebSockets drops messages or the connection.",
    howToResolve: "Look at `bufferedAmount` before sending, and drop or merge what is out of date.",
    measureNext: "Log `bufferedAmount`, or the server's queue per connection, over time.",
  },
  "compression-mismatch": {
    name: "the two sides disagree about compression",
    explanation:
      "A compressed frame (RSV1) came where none was agreed, or could not be inflated. Usually a proxy removed or changed the header `Sec-WebSocket-Extensions`.",
    howToResolve: "Switch `permessage-deflate` off on both sides. If that helps, repair the proxy.",
    measureNext: "Compare `Sec-WebSocket-Extensions` in the request and the answer, at both ends.",
  },
  "invalid-utf8": {
    name: "a text message or a reason is not UTF-8",
    explanation:
      "Bytes were sent as text: binary data in a text message, a character cut in half, or another encoding. Chrome answers with 1002, most others with 1007.",
    howToResolve: "Send bytes as binary, and cut text between characters, never between bytes.",
    measureNext: "Log the last message before the end as hexadecimal on the sender.",
  },
  "framing-broken": {
    name: "the bytes on the wire are not valid WebSocket frames",
    explanation:
      "Something else writes to the same socket, a proxy alters the stream, or a home-made implementation masks where it must not or does not where it must.",
    howToResolve:
      "Let only the WebSocket library write to the socket, call `handleUpgrade` once per request, and update the libraries.",
    measureNext:
      "Record the bytes (`tcpdump`, without TLS) and look at the two first bytes of the last frame.",
  },
  "invalid-close-code": {
    name: "a Close frame carries a code that is not allowed, or not known",
    explanation:
      "1004, 1005, 1006 and 1015 must never be sent, nor anything from 1016 to 2999. Some receivers also refuse valid newer codes: gorilla and tungstenite 1014, uWebSockets all from 1012 to 3999.",
    howToResolve:
      "Send a code that everyone delivers, and let no proxy forward 1005 or 1006 as a code.",
    measureNext: "Log the code at the place where `close()` is called.",
  },
  "wrong-message-type": {
    name: "text where binary was expected, or binary where text was",
    explanation:
      "The receiver reads only one of the two types. A string goes out as text; `Blob`, `ArrayBuffer` and `Buffer` as binary.",
    howToResolve: "Send the type that the receiver reads.",
    measureNext: "Log the type of each message on the sender.",
  },
  "message-not-understood": {
    name: "the receiver could not read the message's content",
    explanation:
      "The frame was valid and what it holds was not: broken JSON, a field that is missing, a message that the protocol does not allow at that moment.",
    howToResolve:
      "Check each message against the protocol before sending it; the reason names the fault.",
    measureNext: "Log the last message that was sent before the end.",
  },
  "policy-refused": {
    name: "a rule of the server was broken",
    explanation:
      "The server's own policy: too many messages, something not allowed, a second connection of the same user. The reason often names the rule.",
    howToResolve:
      "Read the reason, then the server's rules; do not reconnect before something has changed.",
    measureNext:
      "Find the rule in the server's log at that second, and count the messages before it.",
  },
  "credential-expired": {
    name: "the credential ran out while the connection was open",
    explanation:
      "The token was valid at the opening and is not any more. The server closes with 1008, 3000 or 4401, at an age that matches the token's.",
    howToResolve: "Renew the token before it runs out, and reconnect with the new one.",
    measureNext: "Compare the age of the connection with the token's life (`exp` minus `iat`).",
  },
  "not-authenticated-in-time": {
    name: "the first message, which authenticates, came too late or not at all",
    explanation:
      "The server waits a few seconds for a login message after the opening: `connection_init` for graphql-ws, 3 s by default. It closes with 3008 or 4408.",
    howToResolve:
      "Send that message in `onopen`, before anything slow, and get the token before connecting.",
    measureNext: "Measure the time from `onopen` to the first message that is sent.",
  },
  "server-exception": {
    name: "the server's code failed",
    explanation:
      "An exception reached the library, which closed with 1011 or answered with 500. The cause is only in the server's own log.",
    howToResolve: "Find the stack trace, correct the fault, and catch errors per message.",
    measureNext: "Look for an exception in the server's log at that very second.",
  },
  "process-died": {
    name: "the server's process ended or was killed",
    explanation:
      "A crash, too little memory, or a signal: the operating system resets every connection, nobody sends a Close frame, and all clients are told 1006 at once.",
    howToResolve:
      "Find why it ended, give it the memory it needs, and close with 1012 on a planned stop.",
    measureNext:
      "Look at the restart count, and for `OOMKilled` or `Out of memory` in the system's log.",
  },
  "deploy-or-restart": {
    name: "a deployment or a restart ended it",
    explanation:
      "A server, a proxy or an edge was replaced or reloaded, and all its connections ended within seconds: with 1001, 1012 or, if nobody said goodbye, 1006.",
    howToResolve:
      "Send 1012, drain over some seconds, and let clients come back after a random delay.",
    measureNext:
      "Compare the time of the end with that of deployments, and count the ends per second.",
  },
  "page-left": {
    name: "the user left or reloaded the page",
    explanation:
      "Browsers send 1001, or cut the connection, when a page goes away. On a server this is the most ordinary end of all.",
    howToResolve: "Count it as a departure and not as an error; nothing needs to be repaired.",
    measureNext: "Compare with page views: does a new connection of the same user follow at once?",
  },
  "closed-without-code": {
    name: "the other side closed without a code",
    explanation:
      "An empty Close frame arrived, from `close()` without arguments. It says nothing about the reason; 1005 is only the name for that.",
    howToResolve: "Give a code: `close(1000)` if the work is done, another one if it is not.",
    measureNext: "Search the other side's code for `close()` with nothing between the brackets.",
  },
  "closed-on-purpose": {
    name: "the other side closed on purpose",
    explanation:
      "A normal end: the work was done, the user left, or a library closed with its default code. If it comes in a loop, one side takes a normal end for an error.",
    howToResolve: "Nothing, if it was expected. Otherwise find who calls `close()`.",
    measureNext: "Log each call of `close()` with a stack trace.",
  },
  "sent-after-close": {
    name: "something was sent when the connection was not open",
    explanation:
      "The code that sends does not know that the connection has ended, or has not opened yet. The text tells of the sending, not of why the connection ended.",
    howToResolve:
      "Look at `readyState` before sending, and stop timers and subscriptions in `onclose`.",
    measureNext: "Look further up in the log: the real end comes before this line.",
  },
  "terminated-without-close": {
    name: "one side dropped the transport without a Close frame",
    explanation:
      "`terminate()`, `destroy()`, a connection that was just let go, or a process that ended too fast: TCP ends, and the other side is told 1006.",
    howToResolve:
      "Call `close()` with a code, and wait for the answer before you drop the transport.",
    measureNext:
      "Search the other side for `terminate`, `destroy`, `abort` and for its way of shutting down.",
  },
  "close-not-answered": {
    name: "the Close frame was not answered in time",
    explanation:
      "This side sent a Close frame and heard nothing back: the other is gone, busy, or still has a large message to send. After 5-60 s, by library, the transport is dropped.",
    howToResolve: "Make the other side read to the end; shorten the wait where you cannot.",
    measureNext:
      "Measure the time from `close()` to the end, and compare with the library's close time-out.",
  },
  "close-argument-refused": {
    name: "`close()` was called with a code or reason that is not allowed",
    explanation:
      "A page may pass 1000 or 3000-4999 only, and a reason of at most 123 bytes of UTF-8 (not characters). Otherwise it throws, and the connection stays open.",
    howToResolve: "Use 1000 or a code of your own from 4000 to 4999, and shorten the reason.",
    measureNext: "Print the code and the reason's length in bytes before `close()`.",
  },
  "server-overloaded": {
    name: "the server is overloaded and sheds connections",
    explanation:
      "It closed with 1013 or answered with 503, to come back later. Clients that return at once make it worse.",
    howToResolve: "Come back after a growing, random delay; give the service more room.",
    measureNext: "Look at processor, memory and connections of the server at that time.",
  },
};

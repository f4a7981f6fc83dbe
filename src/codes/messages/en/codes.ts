import type { Messages } from "../types.ts";

export const codes = {
  "normal-closure": {
    gist: "tells the peer that the connection has done its job",
    description:
      "The connection did what it was opened for, and one endpoint ended it on purpose. It is the only code below 3000 that a page may pass to `close()`.",
    whenSeen:
      "A user left a room, a transfer was complete, a script called `close(1000)`. You also see it where nothing was finished: several libraries send it when their caller gives no code, and uWebSockets sends it with the reason `please reconnect` when a connection reaches its maximum age. And aiohttp answers every Close frame with 1000: whoever closes with 1008 is told 1000.",
    howToResolve: [
      "If you expected the end, there is nothing to do.",
      "If you did not, search the side that sent it for `close()` without arguments, for a shutdown hook and for a maximum connection age: all three tend to end in 1000.",
      "If clients stay away after a deployment, look at what the server sends: many clients stop reconnecting on 1000. Send 1012 or 1001 instead.",
      "If 1000 arrives in a loop, compare the client's reconnect rule with the server's maximum connection age.",
    ],
    whenToUse:
      "Send it when the work is done or the user chose to leave. For a restart send 1012, for a process that goes away 1001; and never to end a connection that broke a rule.",
  },
  "going-away": {
    gist: "tells the peer that this endpoint is leaving, whatever the state of the work",
    description:
      "One endpoint is going away: a server is shutting down, or a browser has left the page. The work may be unfinished, and nobody did anything wrong.",
    whenSeen:
      "On the server: each time someone closes a tab, reloads or follows a link. On the client: in bulk at a deployment, or one at a time when the server ends idle connections; Jetty and Tomcat do so after their idle timeout.",
    howToResolve: [
      "On a server, count it as an ordinary departure, not as an error: browsers send it themselves when a page goes away.",
      "On a client, reconnect after a random delay, so that a whole fleet does not return in the same second.",
      "If it follows silence, find the idle timeout (Jetty: 30 s by default) and send a ping well before it runs out.",
      "If your page calls `close(1001)`, remove the call: it throws `InvalidAccessError`. The browser sends 1001 without your help.",
    ],
    whenToUse:
      "Send it when this process leaves and the peer should look for another one, or when you end idle or very old connections. Prefer 1012 when the same service will be back within seconds, unless the peers run on Tomcat, which shows 1012 as 1002.",
  },
  "protocol-error": {
    gist: "tells the peer that its bytes broke the WebSocket protocol itself",
    description:
      "The endpoint received something that RFC 6455 does not allow: a frame that is not masked or should not be, a reserved bit, an unknown opcode, a Close frame of one byte. It concerns the framing, never the application's own message format.",
    whenSeen:
      "Mostly from a library, with a text such as `RSV1 must be clear`, `MASK must be set` or `invalid status code`. A browser that detects the fault sends 1002 but tells its own page 1006, and Chrome sends 1002 even for text that is not UTF-8.",
    howToResolve: [
      "Read the error text of the side that sent 1002: it names the rule.",
      "`RSV1`: turn compression (`permessage-deflate`) off on both sides to test; a proxy that alters the extension header is the usual cause.",
      "`invalid status code`: the other side put a reserved or unknown number into its Close frame. Some receivers do this to 1012, 1013 or 1014, which are valid: see their pages.",
      "Otherwise, make sure that only the WebSocket library writes to the socket, and that nothing speaks plain HTTP or raw TCP to the port.",
    ],
    whenToUse:
      "Leave it to the WebSocket library. For a message that your application cannot use, send 1003, 1007 or 1008.",
  },
  "unsupported-data": {
    gist: "tells the peer that this type of data is not accepted here, whatever it contains",
    description:
      "The endpoint received a type of data that it does not handle, typically a binary message where only text is read, or the reverse. The content was not even looked at.",
    whenSeen:
      "A client sends an `ArrayBuffer` or a `Blob` to an endpoint that reads JSON; a serialiser switched to MessagePack on one side only; an audio service gets text where it waits for samples.",
    howToResolve: [
      "Check the type of what you send: a string goes out as text; `Blob`, `ArrayBuffer` and `Buffer` go out as binary.",
      "Encode for the endpoint: `JSON.stringify` for text, a byte array for binary.",
      "Compare the subprotocol that both sides agreed on: it often decides which type is expected.",
      "On the server, accept both types or publish which one you read.",
    ],
    whenToUse:
      "Send it when the type alone is reason enough. If the type is right but the bytes are not, send 1007; if both are right but unwelcome, send 1008.",
  },
  "reserved-1004": {
    gist: "is a number kept free for a meaning that was never defined",
    description:
      "RFC 6455 reserves this number without giving it a meaning. No endpoint may send it, and a receiver treats it as a protocol error.",
    whenSeen:
      "Only in old tables and copies of drafts, where it is called “too large”. On the wire it comes from a program that still believes them; the usual answer is 1002.",
    howToResolve: [
      "If your program sends it for a message over the limit, send 1009 instead.",
      "If a constant in your code gives it a name, remove the constant: the table it comes from predates the RFC.",
      "If you receive it, report a defect to the authors of the peer.",
    ],
    whenToUse: "Never. The code for a message that is too big is 1009.",
  },
  "no-status-received": {
    gist: "records that the peer's Close frame came without a status code",
    description:
      "The peer closed in order but gave no code: its Close frame had an empty body. The number itself is never sent; your own library concludes it.",
    whenSeen:
      "The other side called `close()` without arguments: in a browser, that sends an empty Close frame. The closing handshake was completed, so `wasClean` is true. A connection that is lost without a Close frame is 1006, not this.",
    howToResolve: [
      "Find the `close()` without arguments on the side that began, and give it a code: `close(1000)` when the work is done.",
      "If you relay connections, pass an empty Close frame on as an empty Close frame: never write 1005 into one.",
      "Know your library: Java-WebSocket reports an empty Close as 1000, aiohttp as 0.",
      "If you did not expect the end, treat it as a loss and reconnect after a random delay.",
    ],
    whenToUse:
      "Never send it: a Close frame that carries 1005 breaks the protocol. To close without saying why, send an empty Close frame; better, say 1000.",
  },
  "abnormal-closure": {
    gist: "records that the connection ended without any Close frame from the peer",
    description:
      "The connection ended and no Close frame was received. Nobody sends this number: each side concludes it alone, and the other side may have concluded something else.",
    whenSeen:
      "When it strikes tells you more than the code. At once: the handshake was refused, or the name, the port or the certificate is wrong. After a fixed silence: a proxy gave up. At a fixed age: a load balancer's limit. After a large message: the peer's limit. On waking up: a device that slept. In a page, seven causes look exactly the same, on purpose: the standard forbids browsers to tell them apart.",
    howToResolve: [
      "At once: request the same URL outside the browser (`curl -i` with the upgrade headers) and read the HTTP status: 401, 403 and 404 all reach a page as 1006. Check the name, the port, the certificate and the `Origin` rule too.",
      "After the same silence each time: raise the proxy's timeout (nginx: `proxy_read_timeout`, 60 s by default; AWS ALB: idle timeout, 60 s) and send a ping from the server every 20 to 30 s.",
      "At the same age each time, however busy: look for a maximum life (the backend timeout of a Google Cloud load balancer is 30 s) or a deployment.",
      "After a large message: compare it with the peer's limit. uWebSockets and tungstenite drop the connection where other libraries send 1009.",
      "On waking up or changing networks: expect it, and reconnect on `online` and `visibilitychange`.",
      "At your own shutdown: wait for the peer's Close frame before you destroy the socket. Unread input turns the end into a reset, which can destroy the Close frame that you sent.",
      "Reconnect after a random 0 to 5 s, then with growing delays.",
    ],
    whenToUse:
      "Never send it: it stands for the absence of a Close frame. A gateway that loses one side sends 1014 or 1011 to the other.",
  },
  "invalid-payload": {
    gist: "tells the peer that the type was right but the bytes do not fit it",
    description:
      "The content of a message does not agree with its type. The RFC's example is a text message that is not UTF-8; compressed data that cannot be inflated is reported the same way.",
    whenSeen:
      "Binary data sent as text, a string cut in the middle of a character, Latin-1 taken for UTF-8, a damaged `permessage-deflate` stream. Chrome reports bad UTF-8 as 1002 instead.",
    howToResolve: [
      "Send bytes as a binary message, not as text.",
      "If you build text frames by hand, encode as UTF-8 and never cut a message inside a character; a fragment may end there, a message may not.",
      "If the error speaks of inflating, turn `permessage-deflate` off to test, then compare both sides' compression settings.",
      "If it concerns the format (JSON, a schema), read the reason and validate before you send.",
    ],
    whenToUse:
      "Send it for text that is not UTF-8 and for data that cannot be decoded as what it claims to be; the RFC's wording allows it for broken JSON too. For a whole type that you refuse send 1003, for well-formed content that you do not want 1008.",
  },
  "policy-violation": {
    gist: "tells the peer that it broke a rule of this endpoint",
    description:
      "The endpoint received a message that goes against its policy. It is the general refusal, for when no code says it better (1003 for the type, 1009 for the size) or when the details must stay hidden.",
    whenSeen:
      "Too many messages, an expired or missing token, forbidden content, an origin that is not allowed, a client that reads too slowly. The library ws also sends it on its own account when a message arrives in too many fragments.",
    howToResolve: [
      "Read the reason in the close event: it is where a server names the rule, such as `rate`, `token expired` or `origin`.",
      "Without a reason, look at the moment. Right after opening: credentials or origin. During a burst: a rate limit. After a fixed time: an expired token. After one particular message: its content.",
      "Change that first: renew the token, slow down, correct the message. The same client doing the same thing will be closed again.",
      "If the reason is missing by design (the RFC allows hiding the policy), ask the operator, with the time and the address of the connection.",
      "If you run the server, log the rule beside each 1008 and publish your limits.",
    ],
    whenToUse:
      "Send it when the peer broke a rule of yours and no other code says which kind, or when you must not say. Prefer 1009 for size, 1003 for type, 1013 when the trouble is your own load, and 3000 or 3003 when the client should know that it is about credentials or rights.",
  },
  "message-too-big": {
    gist: "tells the peer that its message is larger than this endpoint will process",
    description:
      "A message, or a frame of it, is over the size limit of the endpoint. The limit counts what arrives after reassembly, and often after decompression.",
    whenSeen:
      "Nearly always from a library with a default limit: 8 KiB in Tomcat, 32 KiB in coder/websocket, 64 KiB in Jetty, 1 MiB in websockets for Python, 4 MiB in aiohttp, 16 MiB in Uvicorn, 100 MiB in ws. AWS API Gateway closes over 128 KiB per message and 32 KiB per frame. The sender of the message sees 1009, while the side that closed often tells its own application 1006.",
    howToResolve: [
      "Find the smallest limit on the path: client library, every proxy, server library.",
      "Raise it on purpose and no further than needed: `maxPayload` in ws, `max_size` in websockets, `maxTextMessageSize` in Jetty, `SetReadLimit` in Go.",
      "Send less: split the message, page the results, or put the file on HTTP and send its address.",
      "If it is compressed, count the inflated size: that is what most limits look at.",
    ],
    whenToUse:
      "Send it whenever size is the reason; the RFC names it as better than 1008 for that. For too many messages, however small, send 1008.",
  },
  "mandatory-extension": {
    gist: "tells the server that the client cannot work without an extension that was not agreed on",
    description:
      "The client needs an extension that the server left out of its handshake answer. Only clients send it: a server that needs an extension refuses the handshake instead.",
    whenSeen:
      "Rarely: browsers never insist on an extension. It comes from a client of your own, usually with the names of the missing extensions in the reason.",
    howToResolve: [
      "Read the reason: the RFC asks the client to list the extensions there.",
      "Compare `Sec-WebSocket-Extensions` in the request and in the response; a proxy on the way may drop the header.",
      "Enable the extension on the server, or let the client work without it.",
    ],
    whenToUse:
      "Only as a client, and only after a handshake that lacks an extension you cannot do without. A server answers the handshake with an HTTP status instead.",
  },
  "internal-error": {
    gist: "tells the peer that this endpoint failed, and that the peer did nothing wrong",
    description:
      "The endpoint met a condition that it did not expect and cannot go on. The RFC spoke of servers; erratum 3227 lets clients send it too.",
    whenSeen:
      "An exception in a message handler. With the reason `keepalive ping timeout`, from websockets for Python, it says that no pong came in time: often a blocked event loop or a slow reader, not a defect of the server.",
    howToResolve: [
      "Look in the logs of the side that sent it, at that second: the cause is there, not in the peer.",
      "`keepalive ping timeout`: find what blocks the event loop of the side that did not answer, or raise `ping_timeout`.",
      "Catch expected failures (bad input, a lost upstream) and give each its own code, so that 1011 remains for defects.",
      "On the client, reconnect with growing delays, and give up after some attempts: a message that triggers the defect will trigger it again.",
    ],
    whenToUse:
      "Send it when your own code failed. If the peer caused it, say so with 1003, 1007 or 1008; if an upstream did, send 1014; if you are overloaded, 1013. Keep details of the failure out of the reason.",
  },
  "service-restart": {
    gist: "tells the client that the service restarts and will be back soon",
    description:
      "The service is being restarted. A client may reconnect, and should wait a random 5 to 30 s first, so that the new process is not flooded.",
    whenSeen:
      "At deployments, from servers that announce them: Uvicorn sends it when it shuts down. A peer on Tomcat or behind Spring Cloud Gateway sees 1002 in its place.",
    howToResolve: [
      "Reconnect after a random delay between 5 and 30 s: that is the registration's own advice.",
      "Do not count it as an error or alert on it; count how many clients come back.",
      "If your application is shown 1002 at each deployment, your library or a proxy translates 1012: ask the server for 1001.",
      "On the server, spread the closes over time rather than closing everyone in the same instant.",
    ],
    whenToUse:
      "Send it for a restart after which the same address answers again. In practice servers send it; nothing forbids a client to. If the process will not be back, or the peers run on Tomcat, send 1001; if you are overloaded, 1013.",
  },
  "try-again-later": {
    gist: "tells the client that the service is overloaded, and to stay away from this address for now",
    description:
      "The service is overloaded and sheds connections. According to its registration, a client should connect to a different address if there are several, or to this one only when its user asks.",
    whenSeen:
      "A server or a gateway at its limit of connections or memory. A peer on Tomcat or behind Spring Cloud Gateway sees 1002 in its place.",
    howToResolve: [
      "Try another address of the service, if it has several.",
      "Otherwise stop reconnecting by yourself and offer a button; automatic retries are the load that the server wants to lose.",
      "On the server, add capacity or refuse earlier: HTTP 503 with `Retry-After` before the handshake costs less than a connection.",
      "If it always strikes the same client, it may be a limit that counts that client: then the server should send 1008.",
    ],
    whenToUse:
      "Send it when the trouble is your load and passes by itself. It is the only code that says “later”. If the client's own conduct is the trouble, send 1008; for a restart, 1012.",
  },
  "bad-gateway": {
    gist: "tells the peer that a server behind this gateway failed it",
    description:
      "The endpoint is a gateway or a proxy, and the server behind it gave an invalid answer or disappeared. It is to WebSocket what 502 is to HTTP.",
    whenSeen:
      "Rarely, since most proxies just drop the connection and leave you with 1006. Receivers built on gorilla/websocket, tungstenite, fastwebsockets or Tomcat do not know the number and turn it into 1002.",
    howToResolve: [
      "Look at the gateway's log first, then at the upstream's, at the same second.",
      "Check that the upstream was running, and that the gateway's path, host and subprotocol for it are right.",
      "If clients report 1002 instead, their library does not know 1014: let the gateway send 1011 or 1013 to them.",
      "On the client, reconnect with growing delays.",
    ],
    whenToUse:
      "Send it as a gateway when the upstream is lost or answers nonsense after the handshake. Before the handshake, answer HTTP 502, 503 or 504. For clients that mangle 1014, send 1011.",
  },
  "tls-handshake": {
    gist: "is a local note that the TLS handshake failed, before WebSocket began",
    description:
      "The TLS handshake failed, for instance because the certificate could not be verified. The number is never sent, and browsers do not report it either: they say 1006.",
    whenSeen:
      "In some libraries outside the browser, as their own name for a TLS failure. A page gets 1006 for the same failure; the details are in the browser's console and network panel.",
    howToResolve: [
      "Open the same address with `https://` in the browser, or run `openssl s_client -connect host:443 -servername host`: both name the fault of the certificate.",
      "Check the date, the host name and the intermediate certificates; a chain without its intermediates is the classic.",
      "For a private authority or a self-signed certificate, make the client trust it rather than switching verification off.",
      "If the port speaks plain TCP, use `ws://`, or put TLS in front of it.",
    ],
    whenToUse: "Never send it: where TLS failed there is no WebSocket connection to close.",
  },
  unauthorized: {
    gist: "tells the client that it must show a valid credential first",
    description:
      "The connection needs a credential that was missing or not valid. It is registered with IANA as HTTP 401's relative for established connections.",
    whenSeen:
      "After the handshake, from servers that check a token there. Beware of older uses of the same number: in Centrifugo 3000 means “connection closed”, in SockJS “Go away!”, in SaltyRTC “Path Full”, and WAMP clients end a session with it.",
    howToResolve: [
      "Make sure that the server means “Unauthorized”: look up its own documentation, or its reason.",
      "Obtain a fresh token, then reconnect with it; reconnecting with the old one will end the same way.",
      "Check how the token travels: a page cannot set headers, so it goes in a cookie, in the query, in a subprotocol or in the first message.",
      "Check the clocks of both sides if fresh tokens are refused.",
    ],
    whenToUse:
      "Send it when the client should authenticate and come back. For a known user without the right, send 3003; when you must not say why, 1008; when your clients already speak the 44xx convention, 4401.",
  },
  forbidden: {
    gist: "tells the client that it is known but not allowed, and that coming back will not help",
    description:
      "The server knows who the client is and does not allow what it wants. It is registered with IANA as HTTP 403's relative for established connections.",
    whenSeen:
      "Joining a channel without the right, a plan that does not include the feature, an account that is blocked. Beware of SaltyRTC, where 3003 announces a successful handover.",
    howToResolve: [
      "Do not reconnect by yourself: the same identity gets the same answer.",
      "Check the rights of the account, or sign in as another one.",
      "Make sure that the request aims at the right channel or tenant.",
      "If the right was granted a moment ago, get a new token: rights are often written inside it.",
    ],
    whenToUse:
      "Send it when the identity is established and the right is missing. Without a valid identity send 3000; when even the existence of the rule must stay hidden, 1008.",
  },
  timeout: {
    gist: "tells the peer that something it had to send did not come in time",
    description:
      "The peer did not do in time what was expected of it. It is registered with IANA as HTTP 408's relative for established connections.",
    whenSeen:
      "A client that opens a connection and sends no login or first message before the deadline. Libraries do not agree on a code for silence: you may meet 1001, 1011, 1006 or 4408 for the same event. In Centrifugo 3008 means “slow”.",
    howToResolve: [
      "Find out what had to be sent, and by when: a login, a first subscription, a heartbeat.",
      "Send it as soon as `open` fires, before anything slow such as fetching a token.",
      "If a page in the background misses heartbeats, answer the server's instead of running a timer: browsers slow timers down in hidden tabs.",
      "Reconnect after a random delay.",
    ],
    whenToUse:
      "Send it when the peer had a deadline and missed it. For a connection that is merely idle send 1001; for a peer that no longer answers pings 1011 is the common choice.",
  },
} satisfies Messages["codes"];

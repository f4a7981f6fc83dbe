import type { HttpMessages } from "./types.ts";

export const en = {
  headings: {
    category: "HTTP statuses of the opening handshake",
    seenBy: "Who sees what",
    page: "A page",
    library: "A library",
    log: "The log",
    kin: "Close codes that say the same later",
    noMessage: "an error without a message",
    unverified: "not verified",
  },
  fault: { none: "nobody", client: "the client", server: "the server", either: "either side" },
  sender: "the server, or a proxy before it",
  seenByPage: "`error`, then `close` with 1006 and an empty reason, whatever the status was.",
  seenByPageOpened: "The `open` event.",
  seenByLibrary: "The status or a part of it, each library in its own words; then 1006.",
  seenByLibraryOpened: "An open connection.",
  seenByLog: (status) =>
    `An ordinary HTTP request with status ${status}, in the log of the server or of the proxy that answered.`,
  nothingToRetry: "There is nothing to retry: the connection is open.",
  nothingToRetryShort: "nothing to retry",
  statuses: {
    "switching-protocols": {
      gist: "the server accepts the WebSocket",
      description:
        "The server accepts the upgrade; what follows are WebSocket frames. It is the only status that opens a connection.",
      whenSeen:
        "At the start of every WebSocket connection that works, in the network tools of a browser and in server logs.",
      howToResolve: [
        "If it appears and the connection ends at once, look for a close code: the handshake is not the problem.",
        "If the client still complains, compare `Sec-WebSocket-Accept`, the subprotocol and the extensions of the response with the request.",
      ],
      whenToUse:
        "Answer with it once everything that can be checked in the request has been checked. To tell a page why it is refused, answer 101 and close with a code.",
    },
    "moved-permanently": {
      gist: "the address has moved",
      description:
        "The server points to another address. A WebSocket client does not have to follow, and browsers do not.",
      whenSeen:
        "With `ws://` where the server redirects to HTTPS, with or without a slash at the end of the path, or after a change of domain.",
      howToResolve: [
        "Read the `Location` header, and connect to that address with `wss://` instead of `https://`.",
        "Take WebSocket paths out of the redirection rules of the proxy.",
      ],
      whenToUse: "Avoid it for WebSocket addresses: most clients fail instead of following.",
    },
    "bad-request": {
      gist: "the request is not a valid handshake",
      description: "The server could not read the request as an opening handshake.",
      whenSeen:
        "When a proxy drops the `Upgrade` or `Connection` header, when `Sec-WebSocket-Key` is missing, or when a session id of Socket.IO is unknown to this server.",
      howToResolve: [
        "Make the proxy pass on `Upgrade` and `Connection`, with HTTP/1.1 to the server.",
        "Compare the request with RFC 6455 section 4.1: method GET, key, and version 13.",
        "If the answer has a body, read it: it often names the fault.",
      ],
      whenToUse: "Answer with it where the handshake itself is malformed.",
    },
    unauthorized: {
      gist: "the credential is missing or not accepted",
      description: "The server wants a valid credential, and the request had none that it accepts.",
      whenSeen:
        "When a token is missing, wrong or expired. A page cannot set headers on a WebSocket, so its credential has to travel in a cookie, in the address or in the subprotocol.",
      howToResolve: [
        "Look at the request in the network tools: is the cookie or the token there?",
        "Get a new token, then connect again.",
        "From another domain, check the `SameSite` attribute of the cookie.",
      ],
      whenToUse:
        "Answer with it before the upgrade where clients other than pages must know the cause. For pages, accept and close with 3000 or 4401.",
    },
    forbidden: {
      gist: "the server understands and refuses",
      description:
        "The server refuses the connection: the origin, the account or the address is not allowed.",
      whenSeen:
        "When the origin check fails, when a firewall steps in, or from Uvicorn whenever the application closes before it accepts, and for unknown paths.",
      howToResolve: [
        "Compare the `Origin` header with the list of origins that the server allows.",
        "In Starlette or FastAPI, look for `close()` before `accept()`: its close code is lost, and 403 is sent instead.",
        "Look at the log of each proxy to see which one answered.",
      ],
      whenToUse:
        "Answer with it for an origin that is not allowed, as RFC 6455 says, and for known clients without the right.",
    },
    "not-found": {
      gist: "nothing listens at this path",
      description: "The server has no WebSocket at this path.",
      whenSeen:
        "After a typing error in the path, when a proxy cuts or adds a part of it, or when the request reaches an ordinary web server.",
      howToResolve: [
        "Compare the path with the one that the server listens on, letter by letter.",
        "Connect to the server without the proxy: if that works, correct the proxy's path rule.",
      ],
      whenToUse:
        "Answer with it for unknown paths, and where a resource must not be known to exist.",
    },
    "proxy-authentication-required": {
      gist: "a proxy wants a credential",
      description: "A proxy on the way, not the server, wants the client to authenticate.",
      whenSeen:
        "In company networks, when the client connects through a proxy that asks for a login.",
      howToResolve: [
        "Give the client the proxy's credential; libraries outside browsers often need an agent for it.",
        "Use `wss://`: it goes through a tunnel that proxies handle best.",
      ],
      whenToUse: "Only a proxy answers with it, never a WebSocket server.",
    },
    "upgrade-required": {
      gist: "only WebSocket is spoken here, or another version",
      description:
        "The server expects an upgrade and got an ordinary request, or a WebSocket version that it does not speak.",
      whenSeen:
        "When a browser opens the address of a WebSocket server as a page, when a proxy drops `Upgrade`, or when `Sec-WebSocket-Version` is not 13.",
      howToResolve: [
        "Connect with a WebSocket client, not with an HTTP client.",
        "Make the proxy pass on `Upgrade` and `Connection`.",
        "Read `Sec-WebSocket-Version` in the response: it lists the versions that the server speaks.",
      ],
      whenToUse:
        "Answer with it when the version is not yours, with `Sec-WebSocket-Version` in the response, or when a WebSocket address is called without an upgrade.",
    },
    "too-many-requests": {
      gist: "too many connections or attempts",
      description: "The client has tried to connect too often, or has too many connections.",
      whenSeen:
        "After a loop of reconnections without a delay, or when many clients share one address.",
      howToResolve: [
        "Wait for the time in `Retry-After`, if the response has one.",
        "Reconnect with a growing random delay, never in a tight loop.",
        "Close the connections that are not used any more.",
      ],
      whenToUse:
        "Answer with it to limit attempts to connect, with `Retry-After`. A page cannot read it, so limit the loops of pages by a close code.",
    },
    "internal-server-error": {
      gist: "the server failed during the handshake",
      description: "The server failed while it handled the opening handshake.",
      whenSeen:
        "When the code that runs before the upgrade throws, such as the check of a token or a query to a database.",
      howToResolve: [
        "Look for the exception in the server's log at that moment.",
        "Try again later if the server is not yours.",
      ],
      whenToUse: "Leave it to the framework; once the connection is open, 1011 says the same.",
    },
    "bad-gateway": {
      gist: "a proxy got no usable answer from the server",
      description:
        "A proxy could not reach the server behind it, or did not understand its answer.",
      whenSeen:
        "While the server restarts, when it listens on another port, or when the proxy speaks the wrong protocol to it.",
      howToResolve: [
        "Check that the server runs and listens where the proxy looks for it.",
        "Read the proxy's error log: it names the cause.",
        "As a client, try again with a growing delay.",
      ],
      whenToUse:
        "A gateway answers with it when the server behind it fails before the upgrade. After that, 1014 or 1011.",
    },
    "service-unavailable": {
      gist: "the service takes no connections at the moment",
      description:
        "The service is overloaded, starts or stops, and takes no new connections for now.",
      whenSeen:
        "During a deployment, under heavy load, or from python websockets while its server stops.",
      howToResolve: [
        "Wait for the time in `Retry-After`, or for a growing random delay, then try again.",
        "If it lasts, check the health checks and the number of servers behind the balancer.",
      ],
      whenToUse:
        "Answer with it while you drain or shed load, with `Retry-After`. On open connections, send 1012 or 1013.",
    },
    "gateway-timeout": {
      gist: "a proxy waited too long for the server",
      description: "A proxy got no answer to the handshake from the server in time.",
      whenSeen:
        "When the server is stuck before the upgrade, or a firewall drops the packets between proxy and server.",
      howToResolve: [
        "Find out what the server does before it answers: a slow check of tokens is a common cause.",
        "Check the network between the proxy and the server.",
        "As a client, try again with a growing delay.",
      ],
      whenToUse:
        "A gateway answers with it when the server behind it is too slow before the upgrade.",
    },
  },
} satisfies HttpMessages;

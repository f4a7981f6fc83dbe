import type { DiagnoseMessages } from "../types.ts";

export const opening: DiagnoseMessages["opening"] = {
  "nothing-listening": {
    name: "nothing listens at that address and port",
    explanation:
      "The TCP connection was refused: the server is not running, listens on another port, or only on another interface (127.0.0.1 in a container cannot be reached from outside).",
    howToResolve:
      "Start the server, compare the port in the URL with the one it prints, and let it listen on 0.0.0.0 where it must be reached from other machines.",
    measureNext:
      "On the server's machine run `ss -ltnp` and look for the port; from the client's, `curl -v` to the same host and port.",
  },
  "host-not-found": {
    name: "the host name does not resolve",
    explanation:
      "The name in the URL has no address in the DNS that this client asks: a typing error, a record that is missing, or a name that exists only inside another network.",
    howToResolve: "Correct the name, or publish the record where this client looks.",
    measureNext: "Run `getent hosts NAME` or `nslookup NAME` on the machine of the client.",
  },
  "wrong-path": {
    name: "no WebSocket endpoint at that path",
    explanation:
      "The server answered, but not as a WebSocket server: the path, a prefix added by a proxy or a trailing slash is not the one it serves. Uvicorn answers 403 here, not 404.",
    howToResolve:
      "Compare the path in the URL with the route on the server, after every rewrite on the way, down to the last slash.",
    measureNext:
      "Ask the server directly, past all proxies, with the same path: does it answer 101?",
  },
  "upgrade-not-forwarded": {
    name: "a proxy does not pass the upgrade on",
    explanation:
      "`Upgrade` and `Connection` are hop-by-hop headers: a proxy that is not told to forward them turns the handshake into an ordinary request, and the server answers it as one.",
    howToResolve:
      "Tell every proxy on the way to speak HTTP/1.1 to the server and to forward both headers.",
    measureNext:
      "Log the request headers on the server. Without `Upgrade: websocket` in them, a proxy took it away.",
  },
  "credentials-refused": {
    name: "the server refuses the credentials, or there are none",
    explanation:
      "The handshake was answered with 401 or 403. A page cannot set headers on a WebSocket and never sees the status: it is told 1006. Cookies travel only if their domain and `SameSite` allow it.",
    howToResolve:
      "Send the credential in a cookie, in a short-lived ticket in the URL, or in the first message after the opening; renew it before each attempt.",
    measureNext:
      "See the request in the network panel: is the cookie or the token in it, and has it expired?",
  },
  "origin-refused": {
    name: "the server refuses the page's origin",
    explanation:
      "Servers compare the `Origin` header with a list, since no browser does it for them. Scheme, host and port must all match: `https://app.example` is not `https://www.app.example`.",
    howToResolve:
      "Add the exact origin of the page to the server's list. Do not allow all of them.",
    measureNext:
      "Repeat the handshake with `curl` and another `Origin` header: does the status change?",
  },
  "close-before-accept": {
    name: "the server application closed before it accepted",
    explanation:
      "Under ASGI, `close(code=4401)` before `accept()` becomes HTTP 403: no code reaches the client, which is told 1006. Test clients show the intended code all the same, so tests stay green.",
    howToResolve:
      "Call `accept()` first and `close()` after it, wherever the client is to see the code.",
    measureNext: "Look for `403` or `connection rejected` in the server's log at that second.",
  },
  "certificate-not-trusted": {
    name: "the certificate is not trusted",
    explanation:
      "It has expired, is self-signed, was made for another name, or is sent without its intermediate certificate. Browsers show no dialog for a WebSocket: it just fails, with 1006.",
    howToResolve:
      "Install the full chain for the right name. For tests, open the `https://` address once and trust it there, or give the client your own authority.",
    measureNext:
      "Run `openssl s_client -connect HOST:443 -servername HOST` and read the `Verify return code`.",
  },
  "tls-and-plain-mixed": {
    name: "one side speaks TLS, the other does not",
    explanation:
      "`wss:` was used on a port that expects plain text, or `ws:` on one that expects TLS: each side takes the other's first bytes for garbage.",
    howToResolve:
      "Use `wss:` with the TLS port and `ws:` with the plain one, and check where on the way TLS ends.",
    measureNext:
      "Try `curl -v https://HOST:PORT` and `http://HOST:PORT`: only one of them answers.",
  },
  "blocked-by-browser": {
    name: "the browser or the platform does not allow the address",
    explanation:
      "A page loaded over HTTPS may not open `ws:` (mixed content), the Content-Security-Policy must name the address in `connect-src`, and Android allows no plain text by default. Nothing was sent.",
    howToResolve: "Use `wss:`, and name the address in `connect-src`.",
    measureNext: "Read the console of the page: it names the rule that was applied.",
  },
  "no-websocket-support": {
    name: "the server has no WebSocket library",
    explanation:
      "The HTTP server runs without the part that speaks WebSocket, and answers the handshake as an ordinary request with 200 or 404.",
    howToResolve: "Install the missing part into the environment that really runs, and restart.",
    measureNext: "Read the server's log from its start: it warns once, at the first handshake.",
  },
  "backend-unreachable": {
    name: "the proxy cannot reach the server behind it",
    explanation:
      "The proxy is up and the server behind it is not, or is at another address. Clients are told 502, 503 or 504 during the opening, and 1014 or 1006 after it.",
    howToResolve:
      "Bring the server back, correct its address in the proxy, and add a health check.",
    measureNext: "From the proxy's machine, `curl -v` the server's address as the proxy has it.",
  },
  "too-many-connections": {
    name: "a limit on connections is reached",
    explanation:
      "The server, the proxy or the operating system accepts no more: a limit per user, a worker's limit, or the number of open files. Each WebSocket through nginx takes two connections.",
    howToResolve:
      "Raise the limit that is reached, and let clients come back after a random delay.",
    measureNext:
      "Count the open connections (`ss -s`) and compare with the limits, `ulimit -n` among them.",
  },
  redirected: {
    name: "the server redirects instead of opening",
    explanation:
      "It answered with a redirect: from http to https, to a login page, or to the path with a slash. Browsers never follow one for a WebSocket, nor do most libraries.",
    howToResolve: "Use the final address in the client, or take the path out of the redirect.",
    measureNext: "See where `curl -i` is sent: the `Location` header names the rule.",
  },
  "handshake-timeout": {
    name: "the opening handshake took too long",
    explanation:
      "The connection was accepted, but no answer to the handshake came in time: the server is busy, waits for something else (a database, an identity service), or packets are dropped silently.",
    howToResolve:
      "Answer the handshake first and do slow work after it; look for a firewall that drops instead of refusing.",
    measureNext: "Time the parts: `curl -w '%{time_connect} %{time_starttransfer}'`.",
  },
  "subprotocol-mismatch": {
    name: "the two sides agree on no subprotocol",
    explanation:
      "The client asked for one in `Sec-WebSocket-Protocol` and the server chose none or another one: browsers then end the connection. `graphql-ws` and `graphql-transport-ws` are two different ones.",
    howToResolve:
      "Offer one that the server supports, and let the server answer with exactly one of them.",
    measureNext: "Compare the header `Sec-WebSocket-Protocol` in the request and in the answer.",
  },
  "closed-while-connecting": {
    name: "the client closed while it was still connecting",
    explanation:
      "The client's own code called `close()` before `onopen`: a component was unmounted (React in strict mode mounts twice in development), the page changed, or a time-out fired.",
    howToResolve:
      "Close in `onopen` if the socket is still connecting, or do nothing: it is harmless.",
    measureNext: "Put `console.trace()` where `close()` is called.",
  },
  "lookup-failed": {
    name: "the name server does not answer",
    explanation:
      "The lookup of the host name came to no result: the resolver cannot be reached, or refuses to answer. The name itself may well be right.",
    howToResolve: "Repair the resolver that this machine asks, or give it another one.",
    measureNext:
      "Run `getent hosts NAME` for this name and for one that surely exists: if both fail, it is the resolver.",
  },
  "host-unreachable": {
    name: "the address cannot be reached",
    explanation:
      "Packets to the address are dropped silently or have no route: a firewall or a security group, a host that is switched off, a VPN that is not up, or an address of another network.",
    howToResolve:
      "Let the port through on every firewall on the way, and compare the address with the one that the server really has.",
    measureNext:
      "Run `nc -vz HOST PORT` from the client's network and from the server's own: the one that works tells on which side the packets are lost.",
  },
  "tls-refused": {
    name: "the TLS handshake is refused",
    explanation:
      "One side found no TLS version or cipher that both have, the server does not know the host name (SNI), or it demands a client certificate.",
    howToResolve:
      "Allow TLS 1.2 and 1.3 on the server, give it a certificate for this name, and the client its certificate where one is demanded.",
    measureNext:
      "Run `openssl s_client -connect HOST:443 -servername HOST`, once with `-tls1_2` and once with `-tls1_3`, and read the alert.",
  },
  "dropped-before-answer": {
    name: "the connection is dropped instead of an answer",
    explanation:
      "Something accepts the connection and ends it without a word: the port speaks another protocol, a firewall refuses the request, a limit is reached, or the server fails while it reads the handshake.",
    howToResolve:
      "Make sure that a WebSocket server listens at this port, and look for what refuses silently in front of it.",
    measureNext:
      "Send an ordinary request with `curl -v` to the same port, and read the server's log at that second.",
  },
  "not-websocket": {
    name: "what answers is not a WebSocket server",
    explanation:
      "The answer breaks RFC 6455 4.1: it is no HTTP, lacks a header, or its `Sec-WebSocket-Accept` does not fit the key. A cache, a mock or a home-made server does that, never a library.",
    howToResolve:
      "Let a WebSocket library answer the handshake, and let no cache or proxy answer in its place.",
    measureNext:
      "Compare the answer of `curl -i` with the headers in RFC 6455 4.2.2, directly at the server.",
  },
};

import type { LabMessages } from "../types.ts";

export const opening = {
  "name-not-found": {
    title: "A host name without an address",
    text: "The host name in the URL ends in `.invalid`, and no DNS has an address for it, so nothing is sent to anybody. A page is told 1006 without a reason; only the console, or a client outside the browser, names the cause.",
    field:
      "A typing error, a DNS record that is missing, or a name that exists only inside another network.",
  },
  "port-refused": {
    title: "A port at which nothing listens",
    text: "Nothing listens at the port of the URL, and the TCP connection is refused at once, before a byte of the opening handshake. A page is told 1006; Chrome's console says `net::ERR_CONNECTION_REFUSED`.",
    field:
      "A server that is not running, listens on another port, or only on 127.0.0.1 inside its container.",
  },
  "tls-untrusted": {
    title: "A certificate that is not trusted",
    text: "The certificate comes from the lab's own authority, which the client does not know, so the TLS handshake fails: a page is told 1006, never 1015. A client that trusts `/ca.pem` connects, and can play every scenario over TLS at this address.",
    field:
      "A self-signed certificate, or a chain without its intermediate certificate; for a WebSocket, a browser does not ask whether to go on.",
  },
  "tls-expired": {
    title: "A certificate that has expired",
    text: "The date until which the certificate is valid has passed, and the client breaks off the TLS handshake: a page is told 1006, never 1015. Only a client that trusts `/ca.pem` sees the date alone at fault.",
    field: "A certificate that nobody renewed in time, or a device whose clock is wrong.",
  },
  "tls-wrong-name": {
    title: "A certificate for another name",
    text: "The certificate is valid, though not for the name in the URL, and the client breaks off the TLS handshake: a page is told 1006, never 1015. Only a client that trusts `/ca.pem` sees the name alone at fault.",
    field:
      "A connection to an IP address, or to a new subdomain that the certificate does not list.",
  },
  "tls-refused": {
    title: "TLS without anything in common",
    text: "The lab accepts none of the TLS parameters that the client offers, and ends the TLS handshake with an alert. A page is told 1006, never 1015: WHATWG does not let browsers use that number.",
    field:
      "A device that knows only old versions of TLS, and a server that accepts only newer ones.",
  },
  "no-answer": {
    title: "An opening handshake without an answer",
    text: "The lab accepts the TCP connection, reads the request and does not answer it. The client stays in the state connecting until it gives up, as Firefox does after 20 s, and reports 1006.",
    field:
      "A server that waits for a database or an identity service before it answers, or a firewall that drops packets without a word.",
  },
  "dropped-handshake": {
    title: "The transport ended during the opening handshake",
    text: "The lab reads the request and ends the transport without an HTTP response. There is neither a status nor a Close frame, and the client reports 1006 without having been open.",
    field:
      "`ws:` spoken to a port that expects TLS, or a process that ends before it has answered.",
  },
  redirect: {
    title: "A redirect instead of 101",
    text: "The lab answers the opening handshake with an HTTP redirect and a `Location`. Browsers, ws and undici do not follow a redirect for a WebSocket, and report 1006; websockets for Python does, and connects to the new address.",
    field:
      "A redirect from `http:` to `https:`, to a login page, or to the same path with a slash at its end.",
  },
  "not-a-websocket": {
    title: "A page instead of a WebSocket",
    text: "The lab answers the opening handshake as if it were an ordinary request, with HTTP 200 and an HTML page. Without 101 there is no WebSocket connection, and the client reports 1006.",
    field:
      "The fallback of a single-page application, which answers every path it does not know with `index.html`, or a proxy that does not forward `Upgrade`.",
  },
  "wrong-accept": {
    title: "A wrong `Sec-WebSocket-Accept`",
    text: "The lab answers 101, but its `Sec-WebSocket-Accept` does not belong to the client's `Sec-WebSocket-Key`. The client has to fail the connection (RFC 6455, section 4.1): it reports 1006 without having been open.",
    field:
      "A home-made server that does not compute the value as section 4.2.2 of RFC 6455 lays down.",
  },
  "no-upgrade": {
    title: "101 without `Upgrade`",
    text: "The lab answers 101 and a correct `Sec-WebSocket-Accept`, but leaves out the header `Upgrade`. The status alone is not enough (RFC 6455, section 4.1): the client has to fail the connection and reports 1006.",
    field:
      "A proxy that removes `Upgrade` from the response, since it is a header that counts for one hop only.",
  },
  "unoffered-subprotocol": {
    title: "A subprotocol that was not offered",
    text: "The lab answers 101 and names in `Sec-WebSocket-Protocol` a subprotocol that the client did not offer. The client has to fail the connection (RFC 6455, section 4.1) and reports 1006.",
    field:
      "A server that always answers with its own subprotocol, whatever the client offers; ws says `Server sent a subprotocol but none was requested`.",
  },
  "ignored-subprotocol": {
    title: "A subprotocol that is not answered",
    text: "The client offers a subprotocol, and the lab answers 101 without `Sec-WebSocket-Protocol`: it chose none. RFC 6455 lets a server do so; browsers, ws and undici fail the connection and report 1006, while websockets for Python goes on without a subprotocol.",
    field:
      "A client that offers `graphql-transport-ws` to a server that knows only `graphql-ws`; ws says `Server sent no subprotocol`.",
  },
  "unoffered-extension": {
    title: "An extension that was not offered",
    text: "The lab answers 101 and names in `Sec-WebSocket-Extensions` an extension that the client did not offer. The client has to fail the connection (RFC 6455, section 4.1) and reports 1006.",
    field:
      "A proxy that alters `Sec-WebSocket-Extensions` on the way; ws says `Server indicated an extension that was not requested`.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

import type { FindingSentences } from "../types.ts";

export const findings: FindingSentences = {
  "name-not-found": "The name does not exist: the lookup said so.",
  "name-lookup-failed":
    "The lookup of the name failed, so that nobody could say whether it exists.",
  "connection-refused": "The host refused the TCP connection.",
  "connect-timeout": "No address answered the TCP connection in time, and none refused it.",
  "host-unreachable": "There is no way to the address: the network said so.",
  "certificate-self-signed": "The certificate is self-signed, or an authority in its chain is.",
  "certificate-expired": "The certificate has expired.",
  "certificate-not-yet-valid": "The certificate is not valid yet.",
  "certificate-wrong-name": "The certificate was made for another name.",
  "certificate-unknown-issuer":
    "The certificate comes from an authority that is not trusted, or its chain is incomplete.",
  "certificate-refused": "The certificate was not accepted.",
  "tls-not-spoken": "TLS was spoken, and what came back was not TLS.",
  "tls-expected": "The port expects TLS, and plain text was sent to it.",
  "tls-alert": "The TLS handshake was refused with an alert.",
  "tls-unanswered": "The TLS handshake was not answered.",
  "answer-missing":
    "The connection was accepted, and no whole answer to the opening handshake came.",
  "answer-dropped": "The connection was dropped instead of an answer to the opening handshake.",
  "answer-not-http": "What came back was not an answer in HTTP.",
  "accept-wrong": "The `Sec-WebSocket-Accept` of the 101 does not answer the key that was sent.",
  "upgrade-missing": "The 101 lacks `Upgrade: websocket` or `Connection: Upgrade`.",
  "subprotocol-unoffered": "The 101 names a subprotocol that was not offered.",
  "subprotocol-not-chosen":
    "A subprotocol was offered and none was chosen: browsers then end the connection.",
  "extension-unoffered": "The 101 names an extension, or a parameter, that was not offered.",
  "extension-missing":
    "The server did not take the extension that the client must have, so the probe closed with 1010.",
  "origin-decides": "The answer changed with the `Origin` header.",
  "origin-irrelevant": "The answer stayed the same with another `Origin` header.",
  "subprotocol-decides": "Without the subprotocol the server opens the connection.",
  "slash-decides":
    "With the slash at the end of the path changed, the server opens the connection.",
  "same-without-upgrade":
    "An ordinary request to the same path gets the same status: the upgrade made no difference.",
  "ordinary-page": "The answer is an ordinary web page.",
  "authentication-demanded": "The answer asks for authentication.",
  "redirect-given": "The answer names another address.",
  "proxy-answered": "A proxy answered in place of the server.",
  "proxy-on-the-way": "The answer came through a proxy.",
  "through-nginx": "The opening was answered through nginx.",
  "through-cloudflare": "The opening was answered through Cloudflare.",
  "through-heroku": "The opening was answered through Heroku.",
  "through-google-cloud": "The opening was answered through Google Cloud.",
  "wait-demanded": "The answer says when to come back.",
  "closed-by-peer": "The peer closed by itself, with a code of its application.",
  "dropped-with-fin":
    "The peer ended the transport in an orderly way (FIN), without a Close frame.",
  "dropped-with-reset": "The transport was reset (RST), without a Close frame.",
  "refused-afterwards": "Right after the end nothing listened at the address any more.",
  "listening-afterwards":
    "Right after the end the address took a new connection: something still listens there.",
  "silence-dropped":
    "The connection that stayed silent was dropped, while the one that pinged lived on.",
  "silence-forgotten":
    "The connection that stayed silent was gone when the probe closed it, while the one that pinged lived on.",
  "silence-closed":
    "The connection that stayed silent was closed, while the one that pinged lived on.",
  "pings-not-counted":
    "Pings were answered and did not help: only the connection that sent data lived on.",
  "died-despite-pings": "The silent connection and the one that pinged ended at the same age.",
  "same-age": "All connections ended at the same age, whatever they did.",
  "same-moment-closed": "All connections, of different ages, were closed at the same moment.",
  "same-moment-dropped": "All connections, of different ages, were dropped at the same moment.",
  "pings-flowed": "Pings were answered until the end, so bytes flowed both ways all the time.",
  "pings-unanswered": "No ping was answered.",
  "pongs-stopped": "Pings were answered at first, and then no more.",
  "dropped-after-large":
    "The transport ended right after the large message, without a Close frame.",
  "frame-invalid": "The peer sent a frame that RFC 6455 does not allow.",
  "frame-compressed":
    "The peer sent a frame with a reserved bit, as compression uses it, though none was agreed upon.",
  "frame-cut": "The transport ended in the middle of a frame.",
  "frame-too-large": "The peer announced a frame that is larger than any browser takes.",
  "deflate-broken": "The peer sent a compressed message that cannot be inflated.",
  "close-code-invalid": "The peer sent a Close frame with a code that must not be sent.",
  "text-not-utf8": "The peer sent text that is not UTF-8.",
  "close-unanswered": "The probe closed, and no Close frame came back in time.",
  "close-dropped": "The probe closed, and the transport ended without a Close frame in return.",
};

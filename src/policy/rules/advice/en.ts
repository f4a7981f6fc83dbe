import type { RuleAdvice } from "../advice.ts";

export const en: RuleAdvice = {
  "message-rate":
    "Send fewer messages, or several in one. After a close, wait for the seconds of retry-after in the reason.",
  "byte-rate":
    "Send less, or more slowly. After a close, wait for the seconds of retry-after in the reason.",
  "message-size": "Split the message in your own protocol. Sending it again cannot succeed.",
  fragments: "Send a message in fewer, larger frames.",
  "message-type": "Send messages of an allowed type.",
  "connection-limit":
    "Close connections that are not needed, or wait for the seconds of the Retry-After header.",
  origin: "Connect from a page whose origin the operator has listed. Trying again cannot succeed.",
  subprotocol: "Offer one of the allowed subprotocols. Trying again without it cannot succeed.",
  idle: "Send something now and then, or connect again when there is something to send.",
  lifetime: "Connect again, after a random short wait.",
  "dead-peer": "Answer Pings with Pongs, as every browser does by itself. Connect again.",
  "slow-consumer": "Read faster, or ask for less. Connect again when you can.",
  protocol: "Mend the client: it broke RFC 6455. Trying again cannot succeed.",
  drain: "Connect again, after a random short wait, or the seconds of retry-after.",
  overload: "Connect again after the seconds of retry-after, or after a growing random wait.",
  "upstream-lost": "Connect again, after a growing random wait.",
  "upstream-refused": "Connect again, after a growing random wait.",
  "content-malformed":
    "Send JSON that every parser reads alike: no duplicate keys, no NaN, no byte order mark.",
  "content-schema":
    "Send messages that fit the documented schema. Sending this one again cannot succeed.",
  "content-forbidden": "Leave out what the rule names. Sending the message again cannot succeed.",
  utf8: "Send text as UTF-8, or send bytes as a binary message.",
  "upgrade-rate":
    "Connect less often: wait for the seconds of Retry-After, and longer after each failure.",
  penalty:
    "Mend what broke the rule, and wait for the seconds of Retry-After. It doubles each time.",
  "auth-invalid":
    "Get a valid token, then connect with it. Trying again with this one cannot succeed.",
  "auth-timeout": "Send the token in the first message, at once after the opening handshake.",
  "auth-expired":
    "Get a new token, then connect again; or renew it in place before it expires, where that is offered.",
  "auth-unavailable":
    "Connect again after the seconds of Retry-After: nobody can verify tokens just now.",
  revoked: "Sign in again. Trying again with the same token cannot succeed.",
};

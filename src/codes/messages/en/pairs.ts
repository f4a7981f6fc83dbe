import type { Messages } from "../types.ts";

export const pairs = {
  "1000/1001": {
    rule: "Ask whether the work is done. If it is, 1000; if you are leaving whatever its state, 1001.",
    sentence: "Where both would fit, send 1001.",
    reason:
      "Many clients take 1000 as a final word and do not come back; 1001 leaves them free to. A page has no choice: it may send only 1000 of the two, and its browser sends 1001 by itself on leaving.",
  },
  "1000/1005": {
    rule: "1000 is a statement, 1005 is the lack of one: the peer closed with an empty frame.",
    sentence: "Send 1000; never close without a code.",
    reason:
      "Nobody may send 1005, and an empty Close frame leaves the peer to guess. `close(1000)` costs two bytes and says that the work is done.",
  },
  "1000/1008": {
    rule: "Ask whether the peer should do anything differently next time. If not, 1000; if so, 1008.",
    sentence: "If a rule was broken, send 1008, however politely you would like to part.",
    reason:
      "1000 tells the peer that all went well: a user who was thrown out would see a success, and the operator's figures would hide the refusal.",
  },
  "1001/1006": {
    rule: "1001 is a goodbye that arrived; 1006 means that none did. A departure that shows as 1006 was not announced, or the goodbye was lost.",
    sentence: "Send 1001 before you leave; 1006 is what the peer concludes if you do not.",
    reason:
      "Nobody can send 1006. To make sure that 1001 arrives, send it, read on until the peer's Close frame comes, and only then close the transport.",
  },
  "1001/1012": {
    rule: "Ask whether the same address will answer again in a moment. If so, 1012; if not, or if nobody knows, 1001.",
    sentence: "For a planned restart, send 1012, unless the peers run on Tomcat.",
    reason:
      "Only 1012 comes with advice on when to return: a random 5 to 30 s. Tomcat and Spring Cloud Gateway turn it into 1002, though, which looks like an error: for them 1001 is better.",
  },
  "1002/1007": {
    rule: "1002 is about frames, 1007 about what they contain. Bits, lengths and opcodes are 1002; text that is not UTF-8 and data that cannot be inflated are 1007.",
    sentence: "For bad UTF-8 in a text message, send 1007.",
    reason:
      "It is the RFC's own example for 1007. Expect 1002 from Chrome in the same case, so do not build a rule on the difference.",
  },
  "1003/1007": {
    rule: "Look at the type before the bytes. A type that you never accept is 1003; bytes that do not fit an accepted type are 1007.",
    sentence: "Where both would fit, send 1003.",
    reason:
      "A refused type makes the content irrelevant: no correction of the bytes would make the message welcome. Valid text with broken JSON inside is not this case: its type is accepted, so it is 1007 or 1008.",
  },
  "1003/1008": {
    rule: "1003 refuses the kind of data (text or binary); 1008 refuses this message or this conduct.",
    sentence: "Where both would fit, send 1003.",
    reason:
      "The RFC calls 1008 the code for when none says it better, and names 1003 among the better ones. The exception: you must not reveal what you accept.",
  },
  "1005/1006": {
    rule: "Both are concluded by your own library. 1005: a Close frame came, but empty. 1006: none came at all. A FIN or a reset without a Close frame is 1006.",
    sentence: "Send neither: both are forbidden in a Close frame.",
    reason:
      "They describe what was missing. With 1005, look for a `close()` without arguments on the other side; with 1006, look at the network, the proxies and the handshake.",
  },
  "1006/1008": {
    rule: "1008 is a refusal that arrived; 1006 may be the same refusal whose Close frame was lost, or a refused handshake.",
    sentence: "Send 1008, and make sure that it arrives.",
    reason:
      "Nobody can send 1006. A server that sends 1008 and destroys the socket with input unread causes a reset, which can overtake its own Close frame. And a server that refuses before the handshake is over sends an HTTP status, which a page sees as 1006.",
  },
  "1006/1011": {
    rule: "1011 is a failure that the peer admits; 1006 is a silence that you have to explain yourself.",
    sentence:
      "Send 1011 when you fail; 1006 is what the peer concludes if you just drop the connection.",
    reason:
      "A Close frame with 1011 tells the peer that it did nothing wrong and where to look. A process that crashes cannot send it, so catch failures where the connection is still yours to close.",
  },
  "1006/1015": {
    rule: "1015 is a local name for a failed TLS handshake; 1006 is any end without a Close frame, and includes that one.",
    sentence: "Send neither: both are forbidden in a Close frame.",
    reason:
      "In a page you will only meet 1006: browsers do not report 1015. To tell a certificate from any other cause, open the same address over `https://`.",
  },
  "1008/1009": {
    rule: "One message that is too large is 1009; too many messages, or unwelcome ones, are 1008.",
    sentence: "For size, send 1009.",
    reason:
      "The RFC names 1009 as the better code for it, and a client can act on it: split the message. Under 1008 it would search its credentials and its rate.",
  },
  "1008/1011": {
    rule: "Ask who has to change something. The peer: 1008. You: 1011.",
    sentence: "If the peer broke a rule, send 1008, even if your code noticed by failing.",
    reason:
      "Clients come back after 1011 and would do the same again; they stop after 1008. An exception in a validator is a refusal, so catch it and call it one.",
  },
  "1008/1013": {
    rule: "Imagine the same conduct on a quiet day. If you would still refuse it, 1008; if you would accept it, 1013.",
    sentence: "If this client is over its own limit, send 1008, even while you are overloaded.",
    reason:
      "1013 blames your load and asks the client to go elsewhere, where it would break the same limit. Keep 1013 for shedding clients that did nothing wrong.",
  },
  "1008/3000": {
    rule: "3000 says that a valid credential is missing; 1008 says that some rule was broken, and may hide which.",
    sentence: "For a missing or expired credential, send 3000.",
    reason:
      "It tells the client what to do: authenticate, then come back. Send 1008 where the reason must stay hidden, or where clients only know the codes of RFC 6455; and document 3000, since older frameworks use it for something else.",
  },
  "1008/3003": {
    rule: "3003 says that this identity lacks the right; 1008 says that some rule was broken, and may hide which.",
    sentence: "For a known user without the right, send 3003.",
    reason:
      "It tells the client that a new attempt or a new token of the same kind will not help. Send 1008 where even the existence of the resource must stay hidden.",
  },
  "1011/1012": {
    rule: "1011 is a failure, 1012 a plan. Ask whether someone decided on the end.",
    sentence:
      "If the service will be back within seconds, send 1012, even if a failure is the cause of the restart.",
    reason:
      "Clients need to know when to return, and 1012 spreads them over 5 to 30 s. Record the failure in your own logs, where it helps you.",
  },
  "1011/1013": {
    rule: "Ask whether the same request would have worked with less to do. If so, 1013; if it would fail on an idle machine too, 1011.",
    sentence: "If you fail because you are overloaded, send 1013.",
    reason:
      "Clients come back soon after 1011, and their return is the last thing that an overloaded server needs. 1013 sends them to another address or makes them wait.",
  },
  "1011/1014": {
    rule: "Ask whose failure it is. Your own code: 1011. A server behind you: 1014.",
    sentence: "If the upstream failed, send 1014, unless your clients mangle it.",
    reason:
      "It sends whoever investigates to the right machine. Clients built on gorilla/websocket, tungstenite, fastwebsockets or Tomcat show 1014 as 1002: for those, 1011 is the better choice.",
  },
  "1012/1013": {
    rule: "1012 promises to be back in seconds; 1013 asks clients to stay away from this address.",
    sentence: "For a restart, send 1012, even if overload is the cause of it.",
    reason:
      "After 1012 a client returns by itself; after 1013 it should wait for its user, who may never ask.",
  },
  "1013/1014": {
    rule: "1013 is about load, 1014 about a broken upstream. Ask whether another address would serve the client.",
    sentence: "If the upstream says that it is overloaded, send 1013.",
    reason:
      "It tells the client what to do, and more receivers understand it. Keep 1014 for an upstream that is gone or answers nonsense.",
  },
  "3000/3003": {
    rule: "Ask whether you know who it is. If not, 3000; if you do and the right is missing, 3003.",
    sentence: "Where both would fit, send 3000.",
    reason:
      "Identity comes before rights: an expired token says nothing reliable about what its owner may do. After 3000 the client can help itself, after 3003 it cannot.",
  },
  "3000/3008": {
    rule: "3000 judges a credential; 3008 says that nothing came in time.",
    sentence: "If no credential came before the deadline, send 3008.",
    reason:
      "It points to the real fault, which is slowness or a forgotten message, not a bad token: a client that renews its token would be late again.",
  },
} satisfies Messages["pairs"];

import type { LabMessages } from "../types.ts";

export const rules = {
  "huge-frame": {
    title: "A frame of a tebibyte",
    text: "The lab announces a frame of about a tebibyte and sends hardly more than its header. A client with a limit does not wait for the rest: ws sends 1009, Chrome ends the transport without a Close frame, and both report 1006 to their own side.",
    field:
      "The case for which section 10.4 of RFC 6455 asks for limits: a peer that announces more than a receiver can hold.",
  },
  "message-too-big": {
    title: "A message over the limit",
    text: "The client sends a message of 100 KiB, the lab reads no more than 64 KiB and sends 1009. Both sides report 1009 here; a server that fails the connection without waiting for the client's answer, as ws does, reports 1006 to its own side.",
    field:
      "The default limits of 8 KiB in Tomcat, 64 KiB in Jetty and 1 MiB in websockets for Python; uWebSockets drops the transport over 16 KiB and sends no 1009.",
  },
  "too-fast": {
    title: "Too many messages",
    text: "The client sends 20 messages at once, and the lab, which takes no more than 10, sends 1008 with the seconds to wait as `retry-after` in the reason. Both sides report 1008.",
    field:
      "The rate limits of chats and APIs: 1008 in general, 4008 from Discord, 3013 from Centrifugo.",
  },
  "wrong-type": {
    title: "Binary where text is wanted",
    text: "The client sends a binary message to the lab, which reads text only here and sends 1003 without a look at the content. Both sides report 1003.",
    field:
      "An `ArrayBuffer` or a `Blob` sent to a server that reads JSON, or a serialiser that was switched to MessagePack on one side only.",
  },
  "no-token": {
    title: "No credential in time",
    text: "The lab waits for a message that authenticates the client. None comes before the deadline, so the lab sends 3008, and both sides report it: the client was not refused, it was late.",
    field:
      "The first message of graphql-ws, `connection_init`, whose absence ends with 4408, or Twitch, which sends 4003 to those who subscribe to nothing within 10 s.",
  },
  idle: {
    title: "Closed after silence",
    text: "Nothing arrives for some time, and the lab starts the closing handshake with 1001. Both sides report 1001, and the client knows that somebody has ended the connection on purpose.",
    field: "Jetty, after 30 s of silence by default, and Tomcat after its idle timeout.",
  },
  "idle-cut": {
    title: "Cut after silence",
    text: "Nothing passes for some time, and the lab ends the transport without a Close frame, as a proxy does whose idle timeout runs out. The client concludes 1006; any byte in time would have kept the connection, a ping included.",
    field:
      "Proxies with an idle timeout: nginx after 60 s without data from the server, the load balancers of AWS after 60 s (ALB) or 350 s (NLB), Cloudflare after 100 s.",
  },
  "idle-cut-data": {
    title: "Cut although pings pass",
    text: "No message passes for some time, and the lab ends the transport without a Close frame, since it does not count pings and pongs as traffic. The client concludes 1006 in spite of its heartbeat.",
    field:
      "A proxy that counts messages and not control frames, as crossws does for its idle timeout; there it is the application that has to send the heartbeat.",
  },
  "fixed-age": {
    title: "Cut at a fixed age",
    text: "The lab ends the transport without a Close frame once the connection has reached a certain age, however busy it is. The client concludes 1006, and neither messages nor pings can put the end off.",
    field:
      "The load balancer of Google Cloud, for which the timeout of the backend, 30 s by default, is the whole life of a WebSocket, or AWS API Gateway after 2 hours.",
  },
  "no-pong": {
    title: "Pings without a pong",
    text: "The lab does not answer pings, though RFC 6455 demands a pong (section 5.5.2). A client that sends pings gives up when its deadline has passed; a page cannot send any, and learns nothing until the lab closes with 1001.",
    field:
      "A server whose event loop is blocked: websockets for Python sends a ping every 20 s, and 1011 `keepalive ping timeout` when no pong comes within another 20 s.",
  },
} satisfies Partial<LabMessages["scenarios"]>;

import type { DiagnoseMessages } from "../types.ts";

export const silence: DiagnoseMessages["silence"] = {
  "nginx-read-timeout": {
    name: "nginx ended it after 60 s without data from the server",
    explanation:
      "`proxy_read_timeout` is 60 s by default, and counts the silence of the server behind nginx. Both sides are told 1006, since nginx sends no Close frame.",
    howToResolve:
      "Let the server ping every 20-30 s, and raise `proxy_read_timeout` above that for the path.",
    measureNext:
      "Set nginx's `error_log` to level `info`, since it is not told as an error, and look for `upstream timed out ... while proxying upgraded connection`.",
  },
  "haproxy-timeout": {
    name: "HAProxy ended it after silence",
    explanation:
      "After the upgrade `timeout tunnel` counts; where it is not set, `timeout client` and `timeout server` do, often 50 s. Both sides are told 1006.",
    howToResolve: "Set `timeout tunnel` to an hour, and let the server ping every 20-30 s.",
    measureNext: "Look for the flags `sD` or `cD` in HAProxy's log: a time-out in the data phase.",
  },
  "alb-idle-timeout": {
    name: "the AWS load balancer ended it after 60 s of silence",
    explanation:
      "An Application Load Balancer ends connections that carry nothing for 60 s. A ping every 60 s loses the race half of the time.",
    howToResolve: "Ping every 25 s, and raise `idle_timeout.timeout_seconds` of the load balancer.",
    measureNext: "Change the time-out to 75 s: if the end moves along, it is the load balancer.",
  },
  "cloudflare-idle": {
    name: "Cloudflare ended it after 100 s of silence",
    explanation:
      "Cloudflare ends a proxied connection that carries nothing for 100 s, and answers 524 where the server says nothing for that long before the upgrade.",
    howToResolve: "Ping every 30 s, from the server.",
    measureNext: "Connect past Cloudflare, straight to the server: does it still end after 100 s?",
  },
  "heroku-idle": {
    name: "the Heroku router ended it after 55 s of silence",
    explanation:
      "Heroku's router ends a connection on which nothing was sent for 55 s, and logs H15. The limit cannot be changed.",
    howToResolve: "Ping every 25 s, from either side.",
    measureNext: "Look for `code=H15` in `heroku logs`.",
  },
  "gcp-backend-timeout": {
    name: "the Google Cloud load balancer ended it after its time-out of 30 s",
    explanation:
      "For WebSockets the backend service's time-out is the longest life of a connection, however busy. Its default is 30 s, and pings do not help.",
    howToResolve: "Raise the time-out of the backend service to a day, and let clients reconnect.",
    measureNext: "Send something every second: if it still ends after 30 s, it is this time-out.",
  },
  "load-balancer-idle": {
    name: "a load balancer or a gateway ended it after silence",
    explanation:
      "Every layer has an idle limit of its own: AWS NLB 350 s, Azure 4 minutes, Envoy 5 minutes, AWS API Gateway 10 minutes. The shortest one on the way decides.",
    howToResolve: "Ping at less than half of the shortest limit, and never at exactly its length.",
    measureNext: "Leave a connection silent through each layer in turn and note when it ends.",
  },
  "server-idle-timeout": {
    name: "the server itself ended an idle connection",
    explanation:
      "Jetty (30 s), Tomcat and uWebSockets (120 s) end connections on which nothing arrives: the first two with 1001, the last one without a Close frame.",
    howToResolve:
      "Raise the server's idle time-out, or let the client send something well before it.",
    measureNext: "Read the server's log for `idle timeout`, and compare with its setting.",
  },
  "no-pong": {
    name: "a ping was not answered in time",
    explanation:
      "One side pinged and got no pong: the other is gone, asleep, cut off, or too busy to answer. Browsers answer pings by themselves, so a page never sees them.",
    howToResolve:
      "Give the answer more time than your slowest client needs, and treat the end as a reason to reconnect.",
    measureNext:
      "Log pings and pongs with times on both sides: did the ping arrive, and when was it answered?",
  },
  "event-loop-blocked": {
    name: "the event loop was blocked, so pings were answered late",
    explanation:
      "`keepalive ping timeout` rarely is a network fault: one long computation or a blocking call on the loop keeps every pong waiting, and all connections end together.",
    howToResolve:
      "Move blocking work off the loop (threads, workers), and only then raise the ping time-out.",
    measureNext:
      "Measure the delay of the loop, with `monitorEventLoopDelay()` in Node.js or asyncio's debug mode.",
  },
  "sleep-wake": {
    name: "the device slept, and the connection died meanwhile",
    explanation:
      "A sleeping laptop or a phone in a pocket answers nothing; the server or a proxy gives up, and the client finds out when it wakes. On iOS there may be no close event at all.",
    howToResolve:
      "On wake (`visibilitychange`, `pageshow`, `online`) close the socket and connect again instead of waiting.",
    measureNext:
      "Compare the time of the end on the server with that on the client: it ended long before.",
  },
  "background-tab": {
    name: "the page was in the background, and its timers ran too seldom",
    explanation:
      "Chromium runs timers of a hidden page at most once a minute after five minutes. A heartbeat by `setInterval` misses its deadline, and the server closes.",
    howToResolve: "Let the server send the heartbeat, or arm the timer anew in `onmessage`.",
    measureNext: "Log `document.visibilityState` with each heartbeat.",
  },
  "network-lost": {
    name: "the network between them was lost",
    explanation:
      "Wi-Fi to mobile, a VPN, a router that forgot the connection (mobile networks do after 30 s to a few minutes): the transport is gone and no Close frame could arrive.",
    howToResolve:
      "Reconnect with a growing, random delay, and ping every 25 s so that routers remember.",
    measureNext:
      "Compare clients: if those on one network or one provider stand out, it is the network.",
  },
  "maximum-age": {
    name: "the connection reached its maximum age",
    explanation:
      "Some layer limits the life of a connection, however busy: uWebSockets sends 1000 with `please reconnect`, AWS API Gateway ends it after 2 hours, load balancers at the age they are set to.",
    howToResolve: "Let the client reconnect, also after 1000, or raise the limit.",
    measureNext: "Note the age at the end of several connections: is it always the same?",
  },
  "heartbeat-missed": {
    name: "the application's own heartbeat was missed",
    explanation:
      "SignalR, Socket.IO and others send heartbeats as messages. None arrived in time: the sender was busy or asleep, the network was gone, or the two sides are set to different times.",
    howToResolve: "Set the time-out to at least twice the interval of the other side.",
    measureNext: "Log the heartbeats on both sides: were they sent late, or did they arrive late?",
  },
  "pings-not-counted": {
    name: "an idle time-out counts data alone, not pings",
    explanation:
      "Something on the way, or the server itself, ends connections on which no messages flow. Pings and pongs are control frames, and do not count for it.",
    howToResolve:
      "Send a small message of your own protocol well before the time-out, or raise it.",
    measureNext:
      "Send one message at half of that time: if the connection then lives twice as long, it is this time-out.",
  },
};

import type { DiagnoseMessages } from "../types.ts";

export const silence: DiagnoseMessages["silence"] = {
  "nginx-read-timeout": {
    name: "nginx 在 60 秒没有收到服务器的数据之后结束了连接",
    explanation:
      "`proxy_read_timeout` 默认为 60 秒，计算的是 nginx 后面的服务器没有发送数据的时间。两端得知的都是 1006，因为 nginx 不发送关闭帧。",
    howToResolve:
      "由服务器每隔 20-30 秒发送一次 ping，并将该路径的 `proxy_read_timeout` 调到高于这一间隔。",
    measureNext:
      "将 nginx 的 `error_log` 设为 `info` 级别（因为它不作为错误记录），并查找 `upstream timed out ... while proxying upgraded connection`。",
  },
  "haproxy-timeout": {
    name: "HAProxy 在一段时间没有通信之后结束了连接",
    explanation:
      "升级之后以 `timeout tunnel` 为准；如果没有设置，则以 `timeout client` 和 `timeout server` 为准，往往是 50 秒。两端得知的都是 1006。",
    howToResolve: "将 `timeout tunnel` 设为一小时，并由服务器每隔 20-30 秒发送一次 ping。",
    measureNext: "在 HAProxy 的日志中查找标志 `sD` 或 `cD`：数据阶段的超时。",
  },
  "alb-idle-timeout": {
    name: "AWS 负载均衡器在 60 秒没有通信之后结束了连接",
    explanation:
      "Application Load Balancer 会结束 60 秒没有传送任何内容的连接。每隔 60 秒发送一次 ping，有一半的时候会晚一步。",
    howToResolve: "每隔 25 秒发送一次 ping，并调大负载均衡器的 `idle_timeout.timeout_seconds`。",
    measureNext: "将超时改为 75 秒：如果结束时间随之变化，就是负载均衡器。",
  },
  "cloudflare-idle": {
    name: "Cloudflare 在 100 秒没有通信之后结束了连接",
    explanation:
      "Cloudflare 会结束 100 秒没有传送任何内容的被代理连接；如果服务器在升级之前这么久没有任何应答，它会应答 524。",
    howToResolve: "由服务器每隔 30 秒发送一次 ping。",
    measureNext: "绕过 Cloudflare 直接连接服务器：连接仍然在 100 秒之后结束吗？",
  },
  "heroku-idle": {
    name: "Heroku 路由器在 55 秒没有通信之后结束了连接",
    explanation: "Heroku 的路由器会结束 55 秒没有发送任何内容的连接，并记录 H15。该上限无法更改。",
    howToResolve: "由任意一端每隔 25 秒发送一次 ping。",
    measureNext: "在 `heroku logs` 中查找 `code=H15`。",
  },
  "gcp-backend-timeout": {
    name: "Google Cloud 负载均衡器在 30 秒超时之后结束了连接",
    explanation:
      "对于 WebSocket，后端服务的超时就是连接的最长存续时间，无论是否繁忙。默认为 30 秒，ping 不起作用。",
    howToResolve: "将后端服务的超时调大到一天，并让客户端重连。",
    measureNext: "每秒发送一些内容：如果仍然在 30 秒之后结束，就是这个超时。",
  },
  "load-balancer-idle": {
    name: "负载均衡器或网关在一段时间没有通信之后结束了连接",
    explanation:
      "每一层都有自己的空闲上限：AWS NLB 350 秒，Azure 4 分钟，Envoy 5 分钟，AWS API Gateway 10 分钟。由途中最短的一个决定。",
    howToResolve: "以短于最短上限一半的间隔发送 ping，间隔切勿与上限恰好相等。",
    measureNext: "依次让连接经过每一层并保持没有通信，记下它何时结束。",
  },
  "server-idle-timeout": {
    name: "服务器自己结束了空闲连接",
    explanation:
      "Jetty（30 秒）、Tomcat 和 uWebSockets（120 秒）会结束没有收到任何内容的连接：前两者用 1001，最后一个不发送关闭帧。",
    howToResolve: "调大服务器的空闲超时，或让客户端在超时之前尽早发送一些内容。",
    measureNext: "在服务器日志中查找 `idle timeout`，并与其设置对照。",
  },
  "no-pong": {
    name: "ping 没有及时得到应答",
    explanation:
      "一端发送了 ping，却没有收到 pong：另一端已离开、正在休眠、网络被切断，或者忙得无法应答。浏览器会自行应答 ping，因此页面从不会看到它们。",
    howToResolve: "留出的应答时间应长于最慢的客户端所需的时间，并把这种结束当作需要重连的信号。",
    measureNext: "在两端连同时间记录 ping 和 pong：ping 到达了吗，何时得到应答？",
  },
  "event-loop-blocked": {
    name: "事件循环被阻塞，因此 ping 应答过晚",
    explanation:
      "`keepalive ping timeout` 很少是网络故障：循环上的一次耗时计算或阻塞调用会让所有 pong 等待，全部连接一同结束。",
    howToResolve: "先将阻塞的工作移出循环（线程、worker），再考虑调大 ping 超时。",
    measureNext:
      "测量循环的延迟：在 Node.js 中用 `monitorEventLoopDelay()`，或使用 asyncio 的调试模式。",
  },
  "sleep-wake": {
    name: "设备曾经休眠，连接在此期间失效",
    explanation:
      "休眠的笔记本电脑或口袋里的手机不会应答任何内容；服务器或代理放弃连接，客户端在唤醒时才发现。在 iOS 上，可能根本没有关闭事件。",
    howToResolve:
      "唤醒时（`visibilitychange`、`pageshow`、`online`），关闭套接字并再次连接，而不是等待。",
    measureNext: "将服务器上的结束时间与客户端上的对照：服务器上早已结束。",
  },
  "background-tab": {
    name: "页面处于后台，定时器运行得太少",
    explanation:
      "五分钟之后，Chromium 对隐藏页面的定时器最多每分钟运行一次。用 `setInterval` 实现的心跳会错过截止时间，服务器随即关闭连接。",
    howToResolve: "由服务器发送心跳，或在 `onmessage` 中重新设置定时器。",
    measureNext: "每次心跳时记录 `document.visibilityState`。",
  },
  "network-lost": {
    name: "两端之间的网络中断了",
    explanation:
      "从 Wi-Fi 切换到移动网络、VPN、路由器遗忘了连接（移动网络在 30 秒到几分钟之后就会如此）：传输连接已经消失，关闭帧无从到达。",
    howToResolve: "以逐次延长的随机等待时间重连，并每隔 25 秒发送一次 ping，让路由器记住连接。",
    measureNext: "比较各个客户端：如果同一网络或同一运营商的客户端格外突出，就是网络问题。",
  },
  "maximum-age": {
    name: "连接达到了最长存续时间",
    explanation:
      "某一层限制了连接的存续时间，无论是否繁忙：uWebSockets 发送 1000 和 `please reconnect`，AWS API Gateway 在 2 小时之后结束连接，负载均衡器则按所设的时间结束。",
    howToResolve: "让客户端重连，收到 1000 之后也要重连；或者提高上限。",
    measureNext: "记下多条连接结束时的存续时间：总是相同吗？",
  },
  "heartbeat-missed": {
    name: "错过了应用自己的心跳",
    explanation:
      "SignalR、Socket.IO 等以消息形式发送心跳。心跳没有及时到达：发送方繁忙或在休眠，网络中断，或者两端设置的时间不同。",
    howToResolve: "将超时至少设为另一端间隔的两倍。",
    measureNext: "在两端记录心跳：是发送得晚，还是到达得晚？",
  },
  "pings-not-counted": {
    name: "空闲超时只计数据，不计 ping",
    explanation:
      "途中的某个环节或服务器本身会结束没有消息流动的连接。ping 和 pong 是控制帧，不计入其中。",
    howToResolve: "在超时之前尽早发送一条自己协议的小消息，或延长超时。",
    measureNext: "在一半的时间发送一条消息：如果连接的存续时间变为两倍，就是这个超时。",
  },
};

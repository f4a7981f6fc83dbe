import type { LabMessages } from "../types.ts";

export const rules = {
  "huge-frame": {
    title: "大小为 1 TiB 的帧",
    text: "实验室预告一个约 1 TiB 的帧，却只发送了帧头和少许内容。设有上限的客户端不会等待其余部分：ws 发送 1009，Chrome 不发送关闭帧就结束传输连接，两者都向自己一端报告 1006。",
    field: "RFC 6455 第 10.4 节之所以要求设置上限的情形：对端预告的内容超出接收方所能容纳的量。",
  },
  "message-too-big": {
    title: "超出上限的消息",
    text: "客户端发送 100 KiB 的消息，实验室最多读取 64 KiB，于是发送 1009。在这里，两端报告的都是 1009；像 ws 这样不等客户端应答就使连接失败的服务器，则向自己一端报告 1006。",
    field:
      "Tomcat 的 8 KiB、Jetty 的 64 KiB、Python 的 websockets 的 1 MiB 等默认上限；消息超过 16 KiB 时，uWebSockets 断开传输连接，不发送 1009。",
  },
  "too-fast": {
    title: "消息过多",
    text: "客户端一次发送 20 条消息，而实验室最多接受 10 条，于是发送 1008，并在关闭原因中以 `retry-after` 写明应等待的秒数。两端报告的都是 1008。",
    field: "聊天服务和 API 的速率限制：一般是 1008，Discord 是 4008，Centrifugo 是 3013。",
  },
  "wrong-type": {
    title: "需要文本却收到二进制",
    text: "客户端发送二进制消息，而实验室在这里只读取文本，不看内容就发送 1003。两端报告的都是 1003。",
    field:
      "发送给读取 JSON 的服务器的 `ArrayBuffer` 或 `Blob`，或只在一端换成 MessagePack 的序列化器。",
  },
  "no-token": {
    title: "凭据没有及时到达",
    text: "实验室等待用于认证客户端的消息。期限之前没有收到，于是实验室发送 3008，两端报告的都是它：客户端不是被拒绝，而是来迟了。",
    field:
      "graphql-ws 的第一条消息 `connection_init`，缺少它会以 4408 结束；Twitch 则向 10 秒内没有订阅任何内容的客户端发送 4003。",
  },
  idle: {
    title: "没有通信之后关闭",
    text: "一段时间内没有收到任何内容，实验室以 1001 发起关闭握手。两端报告的都是 1001，客户端知道连接是有意结束的。",
    field: "Jetty 默认在 30 秒没有通信之后，Tomcat 在空闲超时之后。",
  },
  "idle-cut": {
    title: "没有通信之后切断",
    text: "一段时间内没有任何内容传送，实验室不发送关闭帧就结束传输连接，就像空闲超时到期的代理那样。客户端得出 1006；只要及时传送过一个字节，哪怕是 ping，连接就会保留下来。",
    field:
      "设有空闲超时的代理：nginx 在 60 秒没有收到服务器的数据之后，AWS 的负载均衡器在 60 秒（ALB）或 350 秒（NLB）之后，Cloudflare 在 100 秒之后。",
  },
  "idle-cut-data": {
    title: "尽管有 ping 仍被切断",
    text: "一段时间内没有消息传送，实验室不发送关闭帧就结束传输连接，因为它不把 ping 和 pong 算作通信。尽管客户端定期发送 ping，得出的仍是 1006。",
    field: "计算消息而不计算控制帧的代理，例如 crossws 的空闲超时；在那里必须由应用发送心跳。",
  },
  "fixed-age": {
    title: "达到固定存续时间时切断",
    text: "连接达到一定的存续时间时，无论多么繁忙，实验室都不发送关闭帧就结束传输连接。客户端得出 1006，消息和 ping 都不能推迟这一结束。",
    field:
      "Google Cloud 的负载均衡器，其后端超时（默认 30 秒）就是 WebSocket 的全部存续时间，或 2 小时之后的 AWS API Gateway。",
  },
  "no-pong": {
    title: "没有 pong 的 ping",
    text: "实验室不应答 ping，而 RFC 6455 要求应答 pong（第 5.5.2 节）。发送 ping 的客户端在期限过后放弃；页面无法发送 ping，在实验室以 1001 关闭之前什么都不知道。",
    field:
      "事件循环被阻塞的服务器：Python 的 websockets 每隔 20 秒发送一次 ping，如果再过 20 秒仍没有 pong，就发送 1011 `keepalive ping timeout`。",
  },
} satisfies Partial<LabMessages["scenarios"]>;

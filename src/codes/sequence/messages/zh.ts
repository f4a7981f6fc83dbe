import type { SequenceWords } from "../types.ts";

export const zh: SequenceWords = {
  heading: "网络上的过程",
  client: "客户端",
  server: "服务器",
  badMessage: "被拒绝的消息",
  numberedMessage: (code) => `含有 ${code} 的消息`,
  emptyClose: "Close（空）",
  lost: "传输中断",
  tlsFails: "TLS 握手失败",
  tcpEnds: "TCP 结束",
  opens: "WebSocket 已建立",
  neverOpens: "WebSocket 未建立",
  reports: (code) => `报告 ${code}`,
  notes: {
    agreed: "对端以自己的关闭帧应答，随后服务器结束 TCP。任何一方都可以先发起。",
    failed: "发现错误的一方发送关闭帧后不等待应答：它向自己的应用报告 1006。",
    empty: "不带状态码的关闭帧是合法的，并会得到应答。双方都报告 1005。",
    absent: "双方都没有收到关闭帧，各自得出 1006 的结论。",
    invalid: "这个数字不得发送。接收方以 1002 应答并断开传输。",
    tls: "此时还没有 WebSocket，因此没有关闭帧。浏览器报告 1006。",
    message: "这个数字在厂商自有协议的消息里，而不在关闭帧里：如果连接随后结束，那是另外的事。",
    local: "这个数字由厂商的客户端自行得出，没有任何关闭帧携带它。",
    refused:
      "服务器以普通 HTTP 应答握手。无论状态码是什么，页面都报告 1006；浏览器之外的客户端可以读到状态码。",
    opened: "从此双方发送帧，连接以关闭码结束。",
  },
};

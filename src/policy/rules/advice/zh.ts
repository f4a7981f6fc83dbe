import type { RuleAdvice } from "../advice.ts";

export const zh: RuleAdvice = {
  "message-rate":
    "减少消息，或将多条合并为一条。被关闭之后，按关闭原因中 retry-after 给出的秒数等待。",
  "byte-rate": "减少发送量，或放慢发送。被关闭之后，按关闭原因中 retry-after 给出的秒数等待。",
  "message-size": "在自己的协议中拆分消息。原样再次发送不会成功。",
  fragments: "用更少、更大的帧发送消息。",
  "message-type": "发送允许类型的消息。",
  "connection-limit": "关闭不需要的连接，或按 Retry-After 标头给出的秒数等待。",
  origin: "从运维人员已列出的来源的页面连接。否则再试也不会成功。",
  subprotocol: "提供其中一个允许的子协议。不提供就再试，不会成功。",
  idle: "时常发送一些内容，或在有内容要发送时再重新连接。",
  lifetime: "随机等待一小段时间后重新连接。",
  "dead-peer": "用 Pong 应答 Ping，所有浏览器都会自动这样做。然后重新连接。",
  "slow-consumer": "加快读取，或减少请求的数据。可以时再重新连接。",
  protocol: "修复客户端：它违反了 RFC 6455。再试也不会成功。",
  drain: "随机等待一小段时间，或按 retry-after 给出的秒数等待，然后重新连接。",
  overload: "按 retry-after 给出的秒数等待，或随机等待并逐次延长，然后重新连接。",
  "upstream-lost": "随机等待并逐次延长等待时间，然后重新连接。",
  "upstream-refused": "随机等待并逐次延长等待时间，然后重新连接。",
};

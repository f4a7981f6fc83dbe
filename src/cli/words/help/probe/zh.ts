import type { HelpWords } from "../types.ts";

export const probe: HelpWords["probe"] = {
  summary: "实际连接，查明是什么结束了连接以及原因",
  description:
    "以客户端身份连接 WebSocket 服务器并观察，说明是什么结束了连接以及原因：名称、TCP、TLS、对开启握手的应答、ping、空闲超时、固定寿命、大小上限、关闭握手。观察 25s 或更久时，会比较行为不同的几个连接。连接打开并以 1000 结束时退出码为 0，否则为 1。Ctrl-C 提前结束观察。",
  arguments: {
    url: "连接到哪里：`ws://host:port/path` 或 `wss://host/path`",
  },
  options: {
    for: "观察多久：10s、90s、10m",
    timeout: "打开连接最多用多久",
    ping: "两次 ping 的间隔",
    closeTimeout: "等待 Close 的应答最多多久",
    compare: "无论观察多短，都并排比较几个连接",
    send: "要发送的文本消息；可重复",
    sendSize: "发送一条这样大小的消息：64KiB、5MiB",
    binary: "以二进制发送这条消息",
    subprotocol: "要提供的子协议；可重复",
    origin: "要发送的 `Origin` 头部",
    header: "另一个头部，`Name: value`；可重复",
    requireExtension: "提供这个扩展，没有它就以 1010 关闭",
    insecure: "证书不受信任时也继续",
    ca: "要信任的证书（`PEM` 格式），代替通常的证书",
    noExperiments: "除第一次外不再尝试",
  },
  examples: {
    probe: "是什么妨碍它打开，或它如何结束",
    compare: "哪个存活最久：静默、发送 ping 还是发送数据",
    size: "一条大消息能否通过",
    header: "带上令牌",
    json: "作为数据输出",
  },
};

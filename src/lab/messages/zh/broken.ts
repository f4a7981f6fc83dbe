import type { LabMessages } from "../types.ts";

export const broken = {
  "masked-frame": {
    title: "来自服务器的加掩码帧",
    text: "实验室给文本帧加了掩码，而只有客户端可以这样做（RFC 6455 第 5.1 节）。客户端必须使连接失败：它发送 1002，Chrome 和 ws 向自己一端报告 1006。",
    field:
      "像客户端那样写入帧的自制服务器；Chrome 的控制台显示 `A server must not mask any frames that it sends to the client`。",
  },
  "reserved-bit": {
    title: "没有扩展的保留位",
    text: "实验室在文本帧中设置了一个保留位，而双方没有商定任何赋予它含义的扩展。客户端必须使连接失败：它发送 1002，Chrome 和 ws 向自己一端报告 1006。",
    field:
      "代理去掉或改动 `Sec-WebSocket-Extensions` 之后，设置了 `RSV1` 的压缩消息；ws 此时显示 `RSV1 must be clear`。",
  },
  "reserved-opcode": {
    title: "保留的操作码",
    text: "实验室发送操作码为 `0x3` 的帧，RFC 6455 将它保留给将来的数据帧。客户端必须使连接失败：它发送 1002，Chrome 和 ws 向自己一端报告 1006。",
    field: "除 WebSocket 库之外，还有其他程序写入同一套接字，它的字节被当作帧头读取。",
  },
  "fragmented-ping": {
    title: "分片的 ping",
    text: "实验室发送未设置 `FIN` 位的 ping，而控制帧不得分片（RFC 6455 第 5.5 节）。客户端发送 1002，Chrome 和 ws 向自己一端报告 1006。",
    field: "对所有的帧一律拆分的自制实现；ws 显示 `FIN must be set`。",
  },
  "long-ping": {
    title: "超过 125 字节的 ping",
    text: "实验室的 ping 的载荷超过了控制帧所允许的 125 字节（RFC 6455 第 5.5 节）。客户端发送 1002，Chrome 和 ws 向自己一端报告 1006。",
    field:
      "在 ping 中携带自有数据的应用；gorilla/websocket 显示 `len > 125 for control`，aiohttp 显示 `Control frame payload cannot be larger than 125 bytes`。",
  },
  "orphan-continuation": {
    title: "无所延续的延续帧",
    text: "实验室发送延续帧，而此时并没有正在进行的分片消息。客户端必须使连接失败：它发送 1002，Chrome 和 ws 向自己一端报告 1006。",
    field:
      "丢弃消息的第一个分片、却放行其余分片的代理或服务器；Chrome 的控制台显示 `Received unexpected continuation frame`。",
  },
  "interrupted-message": {
    title: "消息之中的另一条消息",
    text: "实验室开始发送一条分片消息，在最后一个分片之前又开始另一条，而 RFC 6455 在那里只允许控制帧（第 5.4 节）。客户端发送 1002，Chrome 和 ws 向自己一端报告 1006。",
    field:
      "两个任务互不等待地写入同一条连接；Chrome 的控制台显示 `Received start of new message but previous message is unfinished`。",
  },
  "one-byte-close": {
    title: "只有 1 字节的关闭帧",
    text: "实验室的关闭帧正文只有 1 字节，而状态码需要 2 字节。这样的帧无效，视同没有收到：客户端发送 1002，Chrome 和 ws 报告的是 1006，而不是 1005。",
    field:
      "以 1 字节写入代码的自制服务器；ws 显示 `invalid payload length 1`，undici 显示 `Received close frame with a 1-byte body`。",
  },
  "long-close": {
    title: "超过 125 字节的关闭帧",
    text: "实验室的关闭帧中的关闭原因超过 123 字节，因此载荷超过了控制帧所允许的 125 字节。客户端发送 1002 并报告 1006：代码和关闭原因都不会到达它的应用。",
    field: "塞入了整条错误信息的关闭原因，或长度按字符数而不是按 UTF-8 字节数计算的关闭原因。",
  },
  "bad-utf8-reason": {
    title: "不是 UTF-8 的关闭原因",
    text: "实验室的关闭帧带有有效的代码，关闭原因却不是 UTF-8。客户端必须使连接失败：ws 发送 1007，Chrome 发送 1002，两者都向自己一端报告 1006，帧中的代码就此丢失。",
    field: "在字符中间截断为 123 字节的关闭原因。",
  },
  "bad-utf8": {
    title: "不是 UTF-8 的文本消息",
    text: "实验室发送字节不符合 UTF-8 的文本消息，客户端必须使连接失败（RFC 6455 第 8.1 节）。大多数客户端发送 1007，Chrome 发送 1002；Chrome 和 ws 向自己一端报告 1006。",
    field: "作为文本发送的二进制数据、被当作 UTF-8 的 Latin-1，或在字符中间截断的文本。",
  },
  "bad-deflate": {
    title: "无法解压的压缩数据",
    text: "实验室同意使用 `permessage-deflate`，并发送一条无法解压的压缩消息。客户端必须使连接失败：ws 发送 1007，Chrome 发送 1002，两者都向自己一端报告 1006。",
    field: "改动数据流的代理，或对 `permessage-deflate` 的参数理解不一致的两端。",
  },
} satisfies Partial<LabMessages["scenarios"]>;

import type { LabMessages } from "../types.ts";

export const lost = {
  reset: {
    title: "连接重置",
    text: "实验室在连接打开期间重置传输连接（带 RST 的 TCP 报文段）。没有收到关闭帧，因此客户端得出 1006，关闭原因为空，`wasClean` 为假。",
    field: "崩溃或被终止的服务器进程：操作系统重置它的连接，所有客户端同时得知 1006。",
  },
  fin: {
    title: "没有关闭帧的 TCP 结束",
    text: "实验室以 FIN 结束传输连接。对 TCP 来说这是正常结束，对 WebSocket 来说则不是，因为此前没有关闭帧：客户端得出 1006，与重置之后一样。",
    field:
      "ws 的 `terminate()`，以及放弃等待的代理：nginx 在 60 秒没有收到服务器的数据之后，不发送关闭帧就结束两端的连接。",
  },
  "unanswered-close": {
    title: "没有应答的关闭帧",
    text: "客户端发起关闭握手，实验室不应答它的关闭帧，也不改动传输连接。客户端等待一段时间（Chrome 为 60 秒，ws 为 30 秒，Firefox 为 20 秒，Python 的 websockets 为 10 秒），然后断开传输连接并报告 1006，无论它发送的是什么代码。",
    field: "事件循环被阻塞的服务器，或不声不响就离开网络的对端。",
  },
  "refused-upgrade": {
    title: "以 HTTP 403 拒绝升级",
    text: "实验室以 HTTP 403 而不是 101 应答打开握手。WebSocket 连接从未存在，因此没有关闭码；页面得知的仍是 1006，看不到状态码，而 ws 会在错误中指明。",
    field:
      "在 Starlette 中，`accept()` 之前的 `close(code=4401)` 会变成 HTTP 403，Uvicorn 不认识的路径或服务器不允许的源也是如此。",
  },
  "black-hole": {
    title: "黑洞",
    text: "打开握手之后，实验室既不读取也不发送任何内容，连 pong 也不发送，而传输连接仍然存在。哪一方都得不到通知：页面无法发送 ping，会一直以为连接打开着，直到别的环节放弃，才得出 1006。",
    field: "处于睡眠状态的设备，或路由器已忘记该连接的移动网络：在有人写入之前，什么都看不出来。",
  },
  "lost-close": {
    title: "丢失的关闭帧",
    text: "实验室写入大量数据，后面跟着带 1008 的关闭帧，并在客户端读到那里之前重置传输连接。重置毁掉了仍在途中的一切：实验室的日志写着 1008，客户端得出 1006。",
    field:
      "服务器发送 1008 之后，在仍有未读输入时销毁套接字，这是“我们发送了 1008，客户端却报告 1006”最常见的原因。",
  },
  "cut-frame": {
    title: "从中间截断的帧",
    text: "实验室发出帧头和一部分载荷，然后以 FIN 结束传输连接。不完整的消息不会到达应用，客户端得出 1006。",
    field:
      "在发送大消息的过程中结束的进程；gorilla/websocket 此时显示 `websocket: close 1006 (abnormal closure): unexpected EOF`。",
  },
} satisfies Partial<LabMessages["scenarios"]>;

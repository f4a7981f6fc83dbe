import type { DiagnoseMessages } from "../types.ts";

export const traffic: DiagnoseMessages["traffic"] = {
  "message-too-big": {
    name: "消息超过了接收方的上限",
    explanation:
      "每个接收方都有上限，每个读取消息的代理也有：默认从 8 KiB（Tomcat）到 100 MiB（ws）不等。接收方发送 1009，而向自己报告 1006；压缩的消息按解压之后的大小计算。",
    howToResolve:
      "减少单次发送的内容：拆分、分页，或通过 HTTP 上传。上限只应提高到消息所需的程度。",
    measureNext: "记录每条消息的字节数，看看多大的消息仍能通过。",
  },
  "limit-without-close-frame": {
    name: "消息超过了上限，而接收方不发送 1009",
    explanation:
      "消息过大时，uWebSockets 和 tungstenite 会直接断开传输连接；对于其他库，连接重置可能抢在关闭帧之前：发送方得知的是 1006，而不是 1009。",
    howToResolve: "将消息大小与接收方的上限对照，然后拆分消息或提高上限。",
    measureNext: "将消息反复减半，直到能通过：导致连接结束的大小就是上限。",
  },
  "slow-consumer": {
    name: "接收方太慢，发送方的缓冲区溢出",
    explanation:
      "发送的内容超过了另一端能接收的量，发送方的队列达到了上限：OkHttp 在超过 16 MiB 时用 1001 关闭，Spring 结束会话，uWebSockets 丢弃消息或断开连接。",
    howToResolve: "发送之前查看 `bufferedAmount`，并丢弃或合并过时的内容。",
    measureNext: "持续记录 `bufferedAmount`，或服务器上每条连接的队列。",
  },
  "compression-mismatch": {
    name: "两端对压缩的理解不一致",
    explanation:
      "在没有约定压缩的情况下收到了压缩帧（RSV1），或者压缩帧无法解压。通常是代理删除或改动了 `Sec-WebSocket-Extensions` 头。",
    howToResolve: "在两端关闭 `permessage-deflate`。如果有效，就修复代理。",
    measureNext: "在两端对照请求和应答中的 `Sec-WebSocket-Extensions`。",
  },
  "invalid-utf8": {
    name: "文本消息或关闭原因不是 UTF-8",
    explanation:
      "字节被当作文本发送：文本消息中有二进制数据、字符被从中间切断，或使用了另一种编码。Chrome 用 1002 回应，其他大多用 1007。",
    howToResolve: "以二进制发送字节，并在字符之间切分文本，绝不要在字节之间切分。",
    measureNext: "在发送方以十六进制记录结束之前的最后一条消息。",
  },
  "framing-broken": {
    name: "线路上的字节不是有效的 WebSocket 帧",
    explanation:
      "有其他程序写入同一套接字，代理改动了数据流，或者自制的实现在不该加掩码时加了掩码，在该加时却没有加。",
    howToResolve:
      "只让 WebSocket 库写入套接字，对每个请求只调用一次 `handleUpgrade`，并更新各个库。",
    measureNext: "抓取字节（`tcpdump`，不使用 TLS），并查看最后一帧的前两个字节。",
  },
  "invalid-close-code": {
    name: "关闭帧携带了不允许或不认识的代码",
    explanation:
      "1004、1005、1006 和 1015 绝不得发送，1016 到 2999 的任何代码也不得发送。有些接收方还会拒绝有效的较新代码：gorilla 和 tungstenite 拒绝 1014，uWebSockets 拒绝 1012 到 3999 的全部代码。",
    howToResolve: "发送各处都能送达的代码，并且不要让任何代理将 1005 或 1006 作为代码转发。",
    measureNext: "在调用 `close()` 的位置记录代码。",
  },
  "wrong-message-type": {
    name: "期望二进制却收到文本，或期望文本却收到二进制",
    explanation:
      "接收方只读取两种类型之一。字符串以文本形式发出；`Blob`、`ArrayBuffer` 和 `Buffer` 以二进制形式发出。",
    howToResolve: "发送接收方所读取的类型。",
    measureNext: "在发送方记录每条消息的类型。",
  },
  "message-not-understood": {
    name: "接收方无法读取消息的内容",
    explanation: "帧有效，其中的内容却无效：JSON 损坏、字段缺失，或协议在该时刻不允许的消息。",
    howToResolve: "发送之前按协议检查每条消息；关闭原因会指明错误。",
    measureNext: "记录结束之前发送的最后一条消息。",
  },
  "policy-refused": {
    name: "违反了服务器的规则",
    explanation:
      "服务器自己的策略：消息过多、不允许的操作、同一用户的第二条连接。关闭原因往往指明了规则。",
    howToResolve: "先查看关闭原因，再查看服务器的规则；在作出改变之前不要重连。",
    measureNext: "在服务器日志的同一秒查找该规则，并统计此前的消息数量。",
  },
  "credential-expired": {
    name: "凭据在连接打开期间过期",
    explanation:
      "令牌在打开时有效，现已失效。服务器用 1008、3000 或 4401 关闭，此时连接的存续时间与令牌的有效期吻合。",
    howToResolve: "在令牌过期之前更新，并用新令牌重连。",
    measureNext: "将连接的存续时间与令牌的有效期（`exp` 减 `iat`）对照。",
  },
  "not-authenticated-in-time": {
    name: "用于认证的第一条消息来得太晚，或根本没有来",
    explanation:
      "打开之后，服务器会等待登录消息几秒：对于 graphql-ws 是 `connection_init`，默认 3 秒。它用 3008 或 4408 关闭。",
    howToResolve: "在 `onopen` 中先于任何耗时操作发送该消息，并在连接之前获取令牌。",
    measureNext: "测量从 `onopen` 到发送第一条消息的时间。",
  },
  "server-exception": {
    name: "服务器的代码出错",
    explanation: "异常传到了库，库用 1011 关闭或以 500 应答。原因只在服务器自己的日志中。",
    howToResolve: "找到堆栈跟踪，改正错误，并逐条消息捕获错误。",
    measureNext: "在服务器日志中查找恰好同一秒的异常。",
  },
  "process-died": {
    name: "服务器进程已结束或被终止",
    explanation:
      "崩溃、内存不足或收到信号：操作系统重置所有连接，哪一方都没有发送关闭帧，所有客户端同时得知 1006。",
    howToResolve: "查明它为何结束，给它所需的内存，并在计划内停机时用 1012 关闭。",
    measureNext: "查看重启次数，并在系统日志中查找 `OOMKilled` 或 `Out of memory`。",
  },
  "deploy-or-restart": {
    name: "连接因部署或重启而结束",
    explanation:
      "服务器、代理或边缘节点被替换或重新加载，其所有连接在几秒之内结束：代码为 1001 或 1012；如果不辞而别，则为 1006。",
    howToResolve: "发送 1012，在几秒之内逐步排空连接，并让客户端随机等待一段时间再回来。",
    measureNext: "将结束时间与部署时间对照，并统计每秒结束的连接数。",
  },
  "page-left": {
    name: "用户离开或刷新了页面",
    explanation:
      "页面离开时，浏览器会发送 1001，或直接切断连接。在服务器上，这是最平常的结束方式。",
    howToResolve: "将其计为离开，而不是错误；没有什么需要修复。",
    measureNext: "与页面浏览对照：同一用户是否紧接着建立了新连接？",
  },
  "closed-without-code": {
    name: "另一端关闭时没有给出代码",
    explanation:
      "收到了空关闭帧，来自不带参数的 `close()`。它没有说明原因；1005 只是这种情况的名称。",
    howToResolve: "给出代码：工作已完成时用 `close(1000)`，没有完成时用另一个代码。",
    measureNext: "在另一端的代码中搜索括号内没有内容的 `close()`。",
  },
  "closed-on-purpose": {
    name: "另一端有意关闭了连接",
    explanation:
      "正常结束：工作已完成，用户已离开，或库用默认代码关闭。如果反复出现，说明有一端把正常结束当成了错误。",
    howToResolve: "如果这在预料之中，无需处理。否则，查明是谁调用了 `close()`。",
    measureNext: "连同堆栈跟踪记录每次对 `close()` 的调用。",
  },
  "sent-after-close": {
    name: "连接没有打开时仍在发送内容",
    explanation:
      "负责发送的代码不知道连接已经结束，或尚未打开。这段文字说明的是发送，而不是连接为何结束。",
    howToResolve: "发送之前查看 `readyState`，并在 `onclose` 中停止定时器和订阅。",
    measureNext: "在日志中继续向上查看：真正的结束在这一行之前。",
  },
  "terminated-without-close": {
    name: "一端没有发送关闭帧就断开了传输连接",
    explanation:
      "`terminate()`、`destroy()`、被直接丢弃的连接，或结束得太快的进程：TCP 结束，另一端得知 1006。",
    howToResolve: "带代码调用 `close()`，并在断开传输连接之前等待应答。",
    measureNext: "在另一端搜索 `terminate`、`destroy`、`abort`，并检查它的停机方式。",
  },
  "close-not-answered": {
    name: "关闭帧没有及时得到应答",
    explanation:
      "本端发送了关闭帧，却没有收到回应：另一端已离开、正忙，或仍在发送大消息。5-60 秒之后（因库而异），传输连接被断开。",
    howToResolve: "让另一端一直读取到结束；做不到时，缩短等待时间。",
    measureNext: "测量从 `close()` 到结束的时间，并与库的关闭超时对照。",
  },
  "close-argument-refused": {
    name: "调用 `close()` 时使用了不允许的代码或关闭原因",
    explanation:
      "页面只可以传入 1000 或 3000-4999，关闭原因最多 123 个 UTF-8 字节（不是字符）。否则会抛出异常，连接保持打开。",
    howToResolve: "使用 1000 或 4000 到 4999 中自选的代码，并缩短关闭原因。",
    measureNext: "在 `close()` 之前输出代码和关闭原因的字节数。",
  },
  "server-overloaded": {
    name: "服务器过载，正在削减连接",
    explanation: "它用 1013 关闭或以 503 应答，要求稍后再来。立即回来的客户端会使情况更糟。",
    howToResolve: "以逐次延长的随机等待时间再回来；为服务增加容量。",
    measureNext: "查看服务器当时的处理器、内存和连接数。",
  },
};

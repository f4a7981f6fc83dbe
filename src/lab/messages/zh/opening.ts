import type { LabMessages } from "../types.ts";

export const opening = {
  "name-not-found": {
    title: "没有地址的主机名",
    text: "URL 中的主机名以 `.invalid` 结尾，任何 DNS 都没有它的地址，因此没有向任何一方发送内容。页面得知的是没有关闭原因的 1006；只有控制台或浏览器之外的客户端能指明起因。",
    field: "拼写错误、缺少 DNS 记录，或只存在于另一个网络中的名称。",
  },
  "port-refused": {
    title: "无人监听的端口",
    text: "URL 中的端口上没有程序在监听，TCP 连接立即被拒绝，打开握手一个字节也没有发出。页面得知的是 1006；Chrome 的控制台显示 `net::ERR_CONNECTION_REFUSED`。",
    field: "没有运行、在另一个端口上监听，或只在容器内的 127.0.0.1 上监听的服务器。",
  },
  "tls-untrusted": {
    title: "不受信任的证书",
    text: "证书由实验室自己的证书颁发机构签发，而客户端不认识它，因此 TLS 握手失败：页面得知的是 1006，绝不是 1015。信任 `/ca.pem` 的客户端可以连接，并能在这个地址上通过 TLS 运行所有场景。",
    field: "自签名证书，或缺少中间证书的证书链；对于 WebSocket，浏览器不会询问是否继续。",
  },
  "tls-expired": {
    title: "已过期的证书",
    text: "证书的有效期已过，客户端中断 TLS 握手：页面得知的是 1006，绝不是 1015。只有信任 `/ca.pem` 的客户端才能看出问题仅在于日期。",
    field: "没有及时更新的证书，或时钟不准的设备。",
  },
  "tls-wrong-name": {
    title: "属于另一个名称的证书",
    text: "证书有效，但不是为 URL 中的名称签发的，客户端中断 TLS 握手：页面得知的是 1006，绝不是 1015。只有信任 `/ca.pem` 的客户端才能看出问题仅在于名称。",
    field: "连接到 IP 地址，或连接到证书中没有列出的新子域名。",
  },
  "tls-refused": {
    title: "没有共同点的 TLS",
    text: "实验室不接受客户端提出的任何 TLS 参数，以警报结束 TLS 握手。页面得知的是 1006，绝不是 1015：WHATWG 不允许浏览器使用这个编号。",
    field: "只支持旧版 TLS 的设备，遇上只接受新版的服务器。",
  },
  "no-answer": {
    title: "没有应答的打开握手",
    text: "实验室接受 TCP 连接，读取请求，却不应答。客户端停留在正在连接的状态，直到放弃（Firefox 为 20 秒），并报告 1006。",
    field: "应答之前要等待数据库或身份服务的服务器，或悄悄丢弃数据包的防火墙。",
  },
  "dropped-handshake": {
    title: "打开握手期间传输连接结束",
    text: "实验室读取请求，不给出 HTTP 响应就结束传输连接。既没有状态码，也没有关闭帧；连接从未打开，客户端报告 1006。",
    field: "用 `ws:` 访问期望 TLS 的端口，或在应答之前就结束的进程。",
  },
  redirect: {
    title: "以重定向代替 101",
    text: "实验室以带有 `Location` 的 HTTP 重定向应答打开握手。对于 WebSocket，浏览器、ws 和 undici 不跟随任何重定向，报告 1006；Python 的 websockets 则会跟随，并连接到新地址。",
    field: "从 `http:` 到 `https:`、到登录页面，或到末尾带斜杠的同一路径的重定向。",
  },
  "not-a-websocket": {
    title: "以页面代替 WebSocket",
    text: "实验室将打开握手当作普通请求，以 HTTP 200 和 HTML 页面应答。没有 101 就没有 WebSocket 连接，客户端报告 1006。",
    field:
      "单页应用的回退机制，对所有不认识的路径都以 `index.html` 应答，或不转发 `Upgrade` 的代理。",
  },
  "wrong-accept": {
    title: "错误的 `Sec-WebSocket-Accept`",
    text: "实验室应答 101，但它的 `Sec-WebSocket-Accept` 与客户端的 `Sec-WebSocket-Key` 不对应。客户端必须使连接失败（RFC 6455 第 4.1 节）：连接从未打开，客户端报告 1006。",
    field: "没有按照 RFC 6455 第 4.2.2 节的规定计算该值的自制服务器。",
  },
  "no-upgrade": {
    title: "没有 `Upgrade` 的 101",
    text: "实验室应答 101，带有正确的 `Sec-WebSocket-Accept`，却省略了 `Upgrade` 头。仅有状态码还不够（RFC 6455 第 4.1 节）：客户端必须使连接失败，并报告 1006。",
    field: "从响应中去掉 `Upgrade` 的代理，因为这个头只对下一跳有效。",
  },
  "unoffered-subprotocol": {
    title: "未曾提出的子协议",
    text: "实验室应答 101，并在 `Sec-WebSocket-Protocol` 中给出客户端没有提出的子协议。客户端必须使连接失败（RFC 6455 第 4.1 节），并报告 1006。",
    field:
      "无论客户端提出什么，总是以自己的子协议应答的服务器；ws 显示 `Server sent a subprotocol but none was requested`。",
  },
  "ignored-subprotocol": {
    title: "没有得到应答的子协议",
    text: "客户端提出子协议，实验室应答 101 而不带 `Sec-WebSocket-Protocol`：它没有选择任何子协议。RFC 6455 允许服务器这样做；浏览器、ws 和 undici 会使连接失败，并报告 1006，而 Python 的 websockets 会在没有子协议的情况下继续。",
    field:
      "客户端提出 `graphql-transport-ws`，而服务器只认识 `graphql-ws`；ws 显示 `Server sent no subprotocol`。",
  },
  "unoffered-extension": {
    title: "未曾提出的扩展",
    text: "实验室应答 101，并在 `Sec-WebSocket-Extensions` 中给出客户端没有提出的扩展。客户端必须使连接失败（RFC 6455 第 4.1 节），并报告 1006。",
    field:
      "途中改动 `Sec-WebSocket-Extensions` 的代理；ws 显示 `Server indicated an extension that was not requested`。",
  },
} satisfies Partial<LabMessages["scenarios"]>;

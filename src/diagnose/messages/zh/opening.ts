import type { DiagnoseMessages } from "../types.ts";

export const opening: DiagnoseMessages["opening"] = {
  "nothing-listening": {
    name: "该地址和端口上没有程序在监听",
    explanation:
      "TCP 连接被拒绝：服务器没有运行，在另一个端口上监听，或者只在另一个接口上监听（容器中的 127.0.0.1 无法从外部访问）。",
    howToResolve:
      "启动服务器，将 URL 中的端口与服务器输出的端口对照；如果需要从其他机器访问，让它在 0.0.0.0 上监听。",
    measureNext:
      "在服务器的机器上运行 `ss -ltnp` 并查找该端口；在客户端的机器上，用 `curl -v` 访问同一主机和端口。",
  },
  "host-not-found": {
    name: "主机名无法解析",
    explanation:
      "URL 中的名称在该客户端查询的 DNS 中没有地址：拼写错误、缺少记录，或者该名称只存在于另一个网络中。",
    howToResolve: "改正名称，或将记录发布到该客户端查询的地方。",
    measureNext: "在客户端的机器上运行 `getent hosts NAME` 或 `nslookup NAME`。",
  },
  "wrong-path": {
    name: "该路径上没有 WebSocket 端点",
    explanation:
      "服务器作出了应答，但不是作为 WebSocket 服务器：路径、代理添加的前缀或末尾的斜杠与它提供的不符。Uvicorn 在这种情况下应答 403，而不是 404。",
    howToResolve: "将 URL 中的路径与服务器上的路由对照，计入途中的每次改写，直到最后一个斜杠。",
    measureNext: "绕过所有代理，用同一路径直接请求服务器：它应答 101 吗？",
  },
  "upgrade-not-forwarded": {
    name: "代理没有转发升级请求",
    explanation:
      "`Upgrade` 和 `Connection` 是逐跳头：除非另有配置，代理不会转发它们，握手就会变成普通请求，服务器也会按普通请求应答。",
    howToResolve: "将途中的每个代理设置为用 HTTP/1.1 与服务器通信，并转发这两个头。",
    measureNext: "在服务器上记录请求头。如果其中没有 `Upgrade: websocket`，就是代理将它去掉了。",
  },
  "credentials-refused": {
    name: "服务器拒绝了凭据，或者没有凭据",
    explanation:
      "握手得到的应答是 401 或 403。页面无法为 WebSocket 设置头，也永远看不到状态码：它得知的是 1006。只有域名和 `SameSite` 允许时，cookie 才会随请求发送。",
    howToResolve:
      "将凭据放在 cookie 中、URL 中的短期票据中，或打开之后的第一条消息中发送；每次尝试之前都要更新。",
    measureNext: "在网络面板中查看请求：其中有 cookie 或令牌吗，是否已过期？",
  },
  "origin-refused": {
    name: "服务器拒绝了页面的源",
    explanation:
      "服务器将 `Origin` 头与列表对照，因为没有浏览器代为检查。协议、主机和端口必须全部一致：`https://app.example` 不是 `https://www.app.example`。",
    howToResolve: "将页面的准确的源加入服务器的列表。不要允许所有的源。",
    measureNext: "用 `curl` 和另一个 `Origin` 头重复握手：状态码会变化吗？",
  },
  "close-before-accept": {
    name: "服务器应用在接受之前就关闭了",
    explanation:
      "在 ASGI 中，`accept()` 之前的 `close(code=4401)` 会变成 HTTP 403：没有任何代码到达客户端，它得知的是 1006。测试客户端却照样显示预期的代码，因此测试仍然通过。",
    howToResolve: "凡是要让客户端看到代码的地方，先调用 `accept()`，再调用 `close()`。",
    measureNext: "在服务器日志的同一秒查找 `403` 或 `connection rejected`。",
  },
  "certificate-not-trusted": {
    name: "证书不受信任",
    explanation:
      "证书已过期、是自签名的、为另一个名称签发，或者发送时缺少中间证书。对于 WebSocket，浏览器不会弹出任何对话框：连接直接失败，页面得知的是 1006。",
    howToResolve:
      "为正确的名称安装完整的证书链。测试时，先打开一次 `https://` 地址并在那里信任证书，或者为客户端配置自己的证书颁发机构。",
    measureNext:
      "运行 `openssl s_client -connect HOST:443 -servername HOST` 并查看 `Verify return code`。",
  },
  "tls-and-plain-mixed": {
    name: "只有一端使用 TLS",
    explanation:
      "在期望明文的端口上使用了 `wss:`，或在期望 TLS 的端口上使用了 `ws:`：两端都把对方最初的字节当作乱码。",
    howToResolve: "在 TLS 端口上用 `wss:`，在明文端口上用 `ws:`，并检查 TLS 在途中何处终结。",
    measureNext: "试试 `curl -v https://HOST:PORT` 和 `http://HOST:PORT`：其中只有一个会应答。",
  },
  "blocked-by-browser": {
    name: "浏览器或平台不允许该地址",
    explanation:
      "通过 HTTPS 加载的页面不得打开 `ws:`（混合内容），Content-Security-Policy 必须在 `connect-src` 中列出该地址，Android 默认不允许明文。没有发送任何内容。",
    howToResolve: "使用 `wss:`，并在 `connect-src` 中列出该地址。",
    measureNext: "查看页面的控制台：其中指明了所应用的规则。",
  },
  "no-websocket-support": {
    name: "服务器没有 WebSocket 库",
    explanation:
      "HTTP 服务器在运行时缺少处理 WebSocket 的部分，将握手当作普通请求，以 200 或 404 应答。",
    howToResolve: "将缺少的部分安装到真正运行的环境中，然后重启。",
    measureNext: "从头查看服务器日志：它只在第一次握手时警告一次。",
  },
  "backend-unreachable": {
    name: "代理无法连到后面的服务器",
    explanation:
      "代理在运行，而后面的服务器没有运行，或者在另一个地址。客户端在打开期间得知 502、503 或 504，在打开之后得知 1014 或 1006。",
    howToResolve: "恢复服务器，改正代理中的地址，并添加健康检查。",
    measureNext: "在代理的机器上，用 `curl -v` 访问代理所配置的服务器地址。",
  },
  "too-many-connections": {
    name: "已达到连接数上限",
    explanation:
      "服务器、代理或操作系统不再接受连接：每个用户的上限、单个 worker 的上限，或打开文件的数量。每条经过 nginx 的 WebSocket 占用两条连接。",
    howToResolve: "提高已达到的上限，并让客户端随机等待一段时间再回来。",
    measureNext: "统计打开的连接（`ss -s`），并与各项上限对照，其中包括 `ulimit -n`。",
  },
  redirected: {
    name: "服务器返回了重定向，而没有打开连接",
    explanation:
      "它以重定向应答：从 http 到 https，到登录页，或到带斜杠的路径。对于 WebSocket，浏览器从不跟随重定向，大多数库也不跟随。",
    howToResolve: "在客户端使用最终地址，或将该路径从重定向中排除。",
    measureNext: "用 `curl -i` 查看被重定向到何处：从 `Location` 头可以看出是哪条规则。",
  },
  "handshake-timeout": {
    name: "开启握手用时过长",
    explanation:
      "连接已被接受，但对握手的应答没有及时到达：服务器繁忙、在等待其他东西（数据库、身份服务），或者数据包被悄悄丢弃。",
    howToResolve: "先应答握手，再做耗时的工作；查找丢弃数据包而不是拒绝的防火墙。",
    measureNext: "测量各阶段的用时：`curl -w '%{time_connect} %{time_starttransfer}'`。",
  },
  "subprotocol-mismatch": {
    name: "两端没有就子协议达成一致",
    explanation:
      "客户端在 `Sec-WebSocket-Protocol` 中请求了子协议，而服务器没有选择，或选择了另一个：浏览器随即结束连接。`graphql-ws` 和 `graphql-transport-ws` 是两个不同的子协议。",
    howToResolve: "提供服务器支持的子协议，并让服务器只用其中一个应答。",
    measureNext: "对照请求和应答中的 `Sec-WebSocket-Protocol` 头。",
  },
  "closed-while-connecting": {
    name: "客户端仍在连接时就关闭了",
    explanation:
      "客户端自己的代码在 `onopen` 之前调用了 `close()`：组件被卸载（在开发环境中，React 的严格模式会挂载两次）、页面切换，或者超时触发。",
    howToResolve: "如果套接字仍在连接，等到 `onopen` 中再关闭；或者不做处理：它没有害处。",
    measureNext: "在调用 `close()` 的位置加入 `console.trace()`。",
  },
  "lookup-failed": {
    name: "域名服务器没有应答",
    explanation: "主机名的解析没有结果：解析器无法到达，或拒绝应答。名称本身可能是正确的。",
    howToResolve: "修复这台机器所用的解析器，或换用另一个。",
    measureNext:
      "对这个名称和一个肯定存在的名称分别运行 `getent hosts NAME`：如果都失败，问题就在解析器。",
  },
  "host-unreachable": {
    name: "地址无法到达",
    explanation:
      "发往该地址的数据包被悄悄丢弃，或没有路由：可能是防火墙或安全组、主机已关机、VPN 未连接，或地址属于另一个网络。",
    howToResolve: "在途中的每个防火墙上放行该端口，并将地址与服务器的实际地址比较。",
    measureNext:
      "分别从客户端所在的网络和服务器所在的网络运行 `nc -vz HOST PORT`：从成功的一侧就能知道数据包在哪一侧丢失。",
  },
  "tls-refused": {
    name: "TLS 握手被拒绝",
    explanation:
      "两端没有共同的 TLS 版本或加密套件，服务器不认识该主机名（SNI），或要求客户端证书。",
    howToResolve:
      "在服务器上允许 TLS 1.2 和 1.3，为它配置这个名称的证书；如果要求客户端证书，也为客户端配置。",
    measureNext:
      "运行 `openssl s_client -connect HOST:443 -servername HOST`，分别加上 `-tls1_2` 和 `-tls1_3`，并查看警报。",
  },
  "dropped-before-answer": {
    name: "连接被断开，没有应答",
    explanation:
      "有东西接受了连接，又一言不发地结束它：该端口使用另一种协议、防火墙拒绝了请求、达到了上限，或服务器在读取握手时出错。",
    howToResolve: "确认该端口上监听的是 WebSocket 服务器，并查找它前面悄悄拒绝的东西。",
    measureNext: "用 `curl -v` 向同一端口发送普通请求，并查看服务器在那一秒的日志。",
  },
  "not-websocket": {
    name: "应答的不是 WebSocket 服务器",
    explanation:
      "应答违反了 RFC 6455 4.1：不是 HTTP、缺少头部，或其 `Sec-WebSocket-Accept` 与密钥不符。缓存、模拟服务或自行编写的服务器会这样做，库则不会。",
    howToResolve: "让 WebSocket 库来应答握手，不要让缓存或代理代为应答。",
    measureNext: "直接在服务器上，将 `curl -i` 的应答与 RFC 6455 4.2.2 中的头部比较。",
  },
};

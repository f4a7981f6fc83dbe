import type { HttpMessages } from "./types.ts";

export const zh = {
  headings: {
    category: "开启握手的 HTTP 状态码",
    seenBy: "谁会看到什么",
    page: "页面",
    library: "库",
    log: "日志",
    kin: "之后表达同一意思的关闭码",
    noMessage: "没有文字的错误",
    unverified: "未经核实",
  },
  fault: { none: "无人", client: "客户端", server: "服务器", either: "任意一方" },
  sender: "服务器，或它前面的代理",
  seenByPage: "先是 `error`，然后是 `close`，其中为 1006 和空的关闭原因，无论状态码是什么。",
  seenByPageOpened: "`open` 事件。",
  seenByLibrary: "状态码或其中一部分，各个库的措辞不同；然后是 1006。",
  seenByLibraryOpened: "已打开的连接。",
  seenByLog: (status) =>
    `一条状态码为 ${status} 的普通 HTTP 请求，位于作出应答的服务器或代理的日志中。`,
  nothingToRetry: "没有什么需要重试：连接已打开。",
  nothingToRetryShort: "无需重试",
  statuses: {
    "switching-protocols": {
      gist: "服务器接受 WebSocket",
      description: "服务器接受升级；接下来的内容是 WebSocket 帧。它是唯一能打开连接的状态码。",
      whenSeen: "每条正常的 WebSocket 连接开始时都会出现，可在浏览器的网络工具和服务器日志中看到。",
      howToResolve: [
        "如果出现之后连接立即结束，查找关闭码：问题不在握手。",
        "如果客户端仍然报错，将响应中的 `Sec-WebSocket-Accept`、子协议和扩展与请求对照。",
      ],
      whenToUse:
        "检查完请求中所有能检查的内容之后，用它应答。如果要告诉页面为何被拒绝，先应答 101，再用代码关闭。",
    },
    "moved-permanently": {
      gist: "地址已迁移",
      description: "服务器指向另一个地址。WebSocket 客户端不必跟随，浏览器也不会跟随。",
      whenSeen:
        "在服务器会重定向到 HTTPS 时使用 `ws://`，路径末尾多了或少了斜杠，或者更换域名之后。",
      howToResolve: [
        "查看 `Location` 头，并连接到其中的地址，用 `wss://` 代替 `https://`。",
        "将 WebSocket 路径从代理的重定向规则中排除。",
      ],
      whenToUse: "不要用于 WebSocket 地址：大多数客户端会失败，而不是跟随。",
    },
    "bad-request": {
      gist: "请求不是有效的握手",
      description: "服务器无法将该请求解读为开启握手。",
      whenSeen:
        "代理丢弃了 `Upgrade` 或 `Connection` 头，缺少 `Sec-WebSocket-Key`，或者这台服务器不认识某个 Socket.IO 会话 ID。",
      howToResolve: [
        "让代理转发 `Upgrade` 和 `Connection`，并用 HTTP/1.1 与服务器通信。",
        "将请求与 RFC 6455 第 4.1 节对照：GET 方法、密钥以及版本 13。",
        "如果应答带有正文，查看正文：其中往往指明了错误。",
      ],
      whenToUse: "握手本身格式有误时，用它应答。",
    },
    unauthorized: {
      gist: "凭据缺失或未被接受",
      description: "服务器要求有效的凭据，而请求中没有它能接受的凭据。",
      whenSeen:
        "令牌缺失、有误或已过期。页面无法为 WebSocket 设置头，因此凭据只能放在 cookie、地址或子协议中。",
      howToResolve: [
        "在网络工具中查看请求：其中有 cookie 或令牌吗？",
        "获取新令牌，再次连接。",
        "如果来自另一个域名，检查 cookie 的 `SameSite` 属性。",
      ],
      whenToUse:
        "如果页面以外的客户端必须得知原因，在升级之前用它应答。对于页面，先接受，再用 3000 或 4401 关闭。",
    },
    forbidden: {
      gist: "服务器理解请求并拒绝",
      description: "服务器拒绝连接：源、账户或地址不被允许。",
      whenSeen:
        "源检查未通过，或者防火墙介入；对于 Uvicorn，应用在接受之前关闭时必定出现，路径未知时也会出现。",
      howToResolve: [
        "将 `Origin` 头与服务器允许的源列表对照。",
        "在 Starlette 或 FastAPI 中，查找 `accept()` 之前的 `close()`：其关闭码会丢失，发出的是 403。",
        "查看每个代理的日志，确定是哪一个作出了应答。",
      ],
      whenToUse: "按照 RFC 6455 的规定，源不被允许时用它应答；已知客户端没有权限时也用它应答。",
    },
    "not-found": {
      gist: "该路径上没有监听者",
      description: "服务器在该路径上没有 WebSocket。",
      whenSeen: "路径写错，代理删去或添加了路径的一部分，或者请求到达了普通的 Web 服务器。",
      howToResolve: [
        "将路径与服务器监听的路径逐字母对照。",
        "绕过代理直接连接服务器：如果可行，修正代理的路径规则。",
      ],
      whenToUse: "路径未知时，以及不得让人知道某个资源存在时，用它应答。",
    },
    "proxy-authentication-required": {
      gist: "代理要求凭据",
      description: "要求客户端认证的是途中的代理，而不是服务器。",
      whenSeen: "在公司网络中，客户端通过要求登录的代理进行连接时。",
      howToResolve: [
        "向客户端提供代理的凭据；浏览器之外的库往往需要为此配置 agent。",
        "使用 `wss://`：它通过隧道传输，代理对隧道的处理最好。",
      ],
      whenToUse: "只有代理会用它应答，WebSocket 服务器绝不会。",
    },
    "upgrade-required": {
      gist: "这里只使用 WebSocket，或另一个版本",
      description: "服务器期待升级，收到的却是普通请求，或者是它不支持的 WebSocket 版本。",
      whenSeen:
        "用浏览器将 WebSocket 服务器的地址当作页面打开，代理丢弃了 `Upgrade`，或者 `Sec-WebSocket-Version` 不是 13。",
      howToResolve: [
        "用 WebSocket 客户端连接，而不是 HTTP 客户端。",
        "让代理转发 `Upgrade` 和 `Connection`。",
        "查看响应中的 `Sec-WebSocket-Version`：其中列出了服务器支持的版本。",
      ],
      whenToUse:
        "版本不受支持时用它应答，并在响应中加入 `Sec-WebSocket-Version`；WebSocket 地址被不带升级的请求访问时，也用它应答。",
    },
    "too-many-requests": {
      gist: "连接或尝试过多",
      description: "客户端尝试连接过于频繁，或者连接过多。",
      whenSeen: "不加等待地循环重连之后，或者许多客户端共用一个地址时。",
      howToResolve: [
        "如果响应中有 `Retry-After`，等待其中的时间。",
        "以逐次延长的随机等待时间重连，切勿不加等待地循环。",
        "关闭不再使用的连接。",
      ],
      whenToUse:
        "要限制连接尝试时用它应答，并附上 `Retry-After`。页面无法读取它，因此应使用关闭码来限制页面的循环。",
    },
    "internal-server-error": {
      gist: "服务器在握手期间出错",
      description: "服务器在处理开启握手时出错。",
      whenSeen: "在升级之前运行的代码抛出异常，例如检查令牌或查询数据库的代码。",
      howToResolve: ["在服务器日志中查找该时刻的异常。", "如果服务器不由自己运行，稍后再试。"],
      whenToUse: "交由框架处理；连接打开之后，1011 表达同一意思。",
    },
    "bad-gateway": {
      gist: "代理没有从服务器得到可用的应答",
      description: "代理无法连到后面的服务器，或者无法理解它的应答。",
      whenSeen: "服务器正在重启，在另一个端口上监听，或者代理用错误的协议与它通信。",
      howToResolve: [
        "检查服务器是否在运行，并且在代理所寻找的位置监听。",
        "查看代理的错误日志：其中指明了原因。",
        "作为客户端，逐次延长等待时间再试。",
      ],
      whenToUse: "网关后面的服务器在升级之前出错时，由网关用它应答。升级之后，使用 1014 或 1011。",
    },
    "service-unavailable": {
      gist: "服务目前不接受连接",
      description: "服务过载、正在启动或正在停机，暂时不接受新连接。",
      whenSeen: "部署期间，负载很高时，或者 python websockets 的服务器正在停机时。",
      howToResolve: [
        "等待 `Retry-After` 中的时间，或以逐次延长的随机等待时间，然后再试。",
        "如果情况持续，查看健康检查以及负载均衡器后面的服务器数量。",
      ],
      whenToUse:
        "在排空连接或卸除负载期间用它应答，并附上 `Retry-After`。在已打开的连接上，发送 1012 或 1013。",
    },
    "gateway-timeout": {
      gist: "代理等待服务器过久",
      description: "代理没有及时从服务器得到对握手的应答。",
      whenSeen: "服务器在升级之前卡住，或者防火墙丢弃了代理与服务器之间的数据包。",
      howToResolve: [
        "查明服务器在应答之前做了什么：令牌检查缓慢是常见原因。",
        "检查代理与服务器之间的网络。",
        "作为客户端，逐次延长等待时间再试。",
      ],
      whenToUse: "网关后面的服务器在升级之前过慢时，由网关用它应答。",
    },
  },
} satisfies HttpMessages;

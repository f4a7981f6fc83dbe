import type { SiteWords } from "./types.ts";

export const zh: SiteWords = {
  home: {
    title: "WebSocket 关闭码详解",
    heading: "WebSocket 为什么关闭了？",
    lead: "每个关闭码的含义、出现的场合、解决办法以及是否应当重连。任意两个关闭码都有对比，并给出结论。",
    description:
      "WebSocket 关闭码参考：含义、原因、解决办法、重连建议，以及任意两个关闭码的对比，每项说明都注明来源。",
  },
  nav: {
    codes: "关闭码",
    ranges: "区间",
    tools: "工具与表格",
    languages: "语言",
  },
  codes: {
    title: "全部 WebSocket 关闭码",
    lead: "IANA 注册表中的各行，以及容纳其余所有编号的区间。",
  },
  code: {
    about: (subject, gist) => `${subject} ${gist}。`,
    seeAlso: "与其他关闭码对比",
  },
  compare: {
    title: "对比两个关闭码",
    lead: "有何不同、有何相同、何时用哪个，以及结论。",
    confused: "容易混淆",
    every: "所有组合",
    aspect: "方面",
  },
  choose: {
    title: "我应该发送哪个关闭码？",
    lead: "最多三个问题，即可得到关闭码、关闭原因以及另一端看到的内容。",
    answers: "回答",
    restart: "重新开始",
    send: (code) => `发送 ${code}`,
    sendNothing: "发送 HTTP 状态码，而不是关闭码",
    situations: "所有情形",
    statuses: "选择状态码",
  },
  doctor: {
    title: "1006 诊断",
    lead: "1006 只说明没有收到关闭帧。其余的要看它发生的时机。",
    blind:
      "页面无法区分这些原因，这是有意为之：域名解析失败、端口被拒、证书无效、HTTP 403 和连接中断，得到的都是 1006、空的关闭原因以及值为 `false` 的 `wasClean`。请在页面之外排查：先用探测器，再看服务器日志。",
    symptoms: {
      "at-once": {
        moment: "立即关闭，从未打开",
        cause:
          "域名、端口或路径有误，证书不受信任，在 `https:` 页面中使用了 `ws:` 地址，或者服务器不存在。",
        remedy:
          "把同一地址交给 `npx closewise probe`。完全没有 HTTP 响应，说明问题在域名、端口或证书，探测器会指出是哪一个；响应不是 101，则属于下一种情形。",
      },
      "refused-upgrade": {
        moment: "立即关闭，服务器日志中有 HTTP 状态码",
        cause:
          "升级被拒绝：401 或 403（凭据、`Origin`），404（路径），426 或 400（请求头在代理处丢失），502（没有后端）。在接受之前就关闭的框架（例如 Starlette 的 `close(4401)`）会发送 HTTP 403：页面看到 1006，而测试客户端显示 4401。",
        remedy:
          "在服务器或代理的日志中查看状态码。如果页面必须知道原因，应先接受连接，再用关闭码和关闭原因关闭它。",
      },
      "after-idle": {
        moment: "每次都在同样时长没有通信之后：30、55、60 或 100 秒",
        cause:
          "代理或负载均衡器放弃了没有通信的连接：nginx 和 AWS ALB 为 60 秒，Heroku 为 55 秒，Cloudflare 为 100 秒。",
        remedy:
          "由服务器每隔 20 到 30 秒发送一次 ping，间隔要明显短于途中最短的超时，切勿与之相等；同时调大该超时（nginx：`proxy_read_timeout`）。",
      },
      "fixed-age": {
        moment: "存续固定时长之后，即使仍在通信",
        cause:
          "存在最长存续时间：Google Cloud 负载均衡器的后端超时（30 秒）作用于 WebSocket 的整个存续期间，AWS API Gateway 在 2 小时后结束连接，有些服务器也有自己的上限。",
        remedy: "找到该上限并调大，或者在到期之前重连。",
      },
      "after-send": {
        moment: "紧接在一条大消息之后",
        cause:
          "消息超出了某一跳的上限。uWebSockets 和 tungstenite 会直接断开连接，而不发送 1009；在其他情况下，TCP 重置可能抢在关闭帧之前到达。",
        remedy: "把消息大小与每一跳的上限对照，调大上限或拆分消息。",
      },
      "on-wake": {
        moment: "笔记本或手机被唤醒时",
        cause: "设备休眠期间无法应答 ping，另一端或网络已经丢弃了连接。",
        remedy: "在 `visibilitychange`、`pageshow` 和 `online` 事件中重连，并设置数秒的连接超时。",
      },
      "background-tab": {
        moment: "在后台标签页中约五分钟后",
        cause: "浏览器会把隐藏页面的定时器降到每分钟一次，页面发出的心跳因此错过服务器的截止时间。",
        remedy: "由服务器发送心跳，或者在 `onmessage` 中重启页面的定时器，而不用 `setInterval`。",
      },
      "in-bulk": {
        moment: "许多客户端在同一秒",
        cause: "部署、崩溃，或代理重新加载时丢弃了连接。",
        remedy: "让服务器在停止之前发送 1012 或 1001，并让客户端在随机等待之后再回来。",
      },
      "no-event": {
        moment: "没有任何动静，几分钟内没有 close 事件",
        cause:
          "路径无声无息地断了：从 Wi-Fi 切换到移动网络、NAT 条目过期、iOS 上被挂起的标签页。TCP 只有在写入时才会发现。",
        remedy:
          "让服务器发送 ping 并断开不应答的对端；在页面中，应将应用层心跳的缺失视为连接结束。",
      },
    },
  },
  limits: {
    title: "上限与超时",
    lead: "会终止连接的各种默认值：最大消息、ping、空闲超时，以及等待关闭握手的时间。",
    note: "除非该行另有说明，均于 2026 年 11 月读自各软件的源码或文档。所有默认值都可以更改；圆点表示我们的来源没有说明。",
  },
  interop: {
    title: "哪些关闭码能原样到达",
    lead: "有些接收方只认识 RFC 6455 最初的几个关闭码，向应用显示的编号与发送的不同。",
    intact: "原样",
  },
  vendors: {
    lead: "同一个私有编号在不同服务中可能含义相反。这里列出各家的说法，以及是否应当重连。",
  },
  guides: { title: "指南" },
  notFound: {
    title: "没有这个页面",
    text: "也许您要找的内容在全部关闭码的列表中。",
  },
};

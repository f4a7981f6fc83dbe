import type { LabWords } from "./types.ts";

export const zh: LabWords = {
  page: {
    title: "重现任意一种断开方式",
    lead: "WebSocket 连接的每一种结束方式，一键即可重现：页面得知的内容，与线路上实际发生的事并排对照。",
    how: "实验室运行在您自己的机器上，通过真实连接重现每个场景。只有在您按下按钮时，本页面才会访问它。",
    any: "任意代码，任意状态",
  },
  reproduce: "动手重现",
  lead: "单击即可与您机器上的实验室建立真实连接，并展示连接结束时双方各自看到的情况。在此之前不会发出任何请求。",
  sends: (code) => `实验室发送 ${code}`,
  refuses: (status) => `实验室以 HTTP ${status} 回应`,
  more: (count) => `另有 ${count} 个场景`,
  all: "实验室的全部场景",
  terminal: "在终端中：",
  sights: {
    page: "页面",
    ws: "Node 的 `ws`",
    neverOpens: "从未打开",
    clean: "正常关闭",
    notClean: "非正常关闭",
    answer: (code) => `回应：${code}`,
  },
  looking: "正在寻找实验室…",
  missing: "该实验室没有这个场景。",
  absent: {
    text: "本页面旁边没有实验室。请在您的机器上启动一个，然后让本页面使用它：",
    port: "127.0.0.1 上的端口",
    use: "使用该实验室并运行",
    silent: "{} 没有响应。实验室是否正在运行？",
    notAPort: "端口是 1 到 65535 之间的数字。",
  },
  doctor: {
    see: "亲自重现",
    probe: "让探测器来区分",
    probeText:
      "探测器在浏览器之外以客户端身份连接，并逐阶段报告：域名、端口、证书、HTTP 状态、时间和 ping。加上 `--for 2m`，它还会在两分钟内并排保持一个沉默的连接和一个发送 ping 的连接；再加上 `--send`，则多一个发送消息的连接。最后按可能性对原因排序。",
  },
  interop: {
    title: "不得出现在线路上的代码",
    text: "实验室照样会发送它们。各客户端如何处理这样的关闭帧：",
  },
};

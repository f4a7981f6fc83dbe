import { broken } from "./zh/broken.ts";
import { closing } from "./zh/closing.ts";
import { lost } from "./zh/lost.ts";
import { opening } from "./zh/opening.ts";
import { rules } from "./zh/rules.ts";
import type { LabMessages } from "./types.ts";

export const zh: LabMessages = {
  groups: {
    closing: {
      title: "以关闭帧结束",
      text: "关闭帧结束连接，过程正常或接近正常。回显用作对照：客户端要它结束时才结束。",
    },
    lost: {
      title: "没有关闭帧就丢失（1006）",
      text: "没有收到关闭帧，客户端自行得出 1006。编号总是同一个，线路上何时发生了什么却各不相同。",
    },
    opening: {
      title: "从未打开的连接",
      text: "打开握手失败。页面每次得知的都只有 1006：标准禁止浏览器告知页面是哪一种情况，否则脚本可以借此探测读者的网络。",
    },
    broken: {
      title: "违反协议",
      text: "实验室发送 RFC 6455 禁止的内容，客户端必须使连接失败。它发送相应的代码，而向自己的应用报告 1006，有些库则报告该代码。",
    },
    rules: {
      title: "规则、上限与超时",
      text: "服务器的规则、上限或途中的超时结束了此前一直正常的连接。",
    },
  },
  scenarios: { ...closing, ...lost, ...opening, ...broken, ...rules },
  close: {
    title: "任意关闭码",
    text: "`/close/<code>` 发送关闭帧，其中可以是 0 到 65535 的任意编号以及由 `reason` 指定的关闭原因，然后完成关闭握手，并由实验室先结束传输连接。绝不得出现在线路上的编号能显示客户端读取得有多严格：对于 1004、1005 或 5000，ws 以 1002 应答并报告 1006，而 Chrome 只拒绝 1005、1006 和 1015。",
    field:
      "转发 1006 的代理、给 1004 赋予含义的旧对照表，或把 1000 的两个字节对调而发送 59395 的程序。",
  },
  refuse: {
    title: "以任意 HTTP 状态码代替 101",
    text: "`/refuse/<status>` 以该状态码以及相应的头应答打开握手，例如 429 和 503 附带 `Retry-After`。WebSocket 连接从未存在，因此没有关闭码：页面得知的是 1006，看不到状态码，而 ws 会在错误中指明。",
    field:
      "因缺少凭据应答 401 或 403、因路径错误应答 404 的服务器，以及因连不到后面的服务器应答 502、503 或 504 的代理。",
  },
};

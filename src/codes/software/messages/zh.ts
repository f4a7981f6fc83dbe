import type { SoftwareMessages } from "./types.ts";
import { INTERNATIONAL, sizeIn, timeIn } from "./units.ts";

const UNITS = {
  ...INTERNATIONAL,
  gap: " ",
  bytes: "字节",
  times: ["毫秒", "秒", "分钟", "小时"],
} as const;

export const zh: SoftwareMessages = {
  headings: {
    sendability: "谁能发送",
    runtimes: "各运行环境能发送的关闭码",
    receivers: "哪些关闭码能原样到达",
    libraries: "库与浏览器",
    intermediaries: "代理与平台",
    runtime: "运行环境",
    call: "调用",
    accepts: "接受",
    otherwise: "其他关闭码",
    withoutCode: "不给关闭码时",
    longReason: "原因超过 123 字节",
    receiver: "接收方",
    alters: "无法到达的",
    invalid: "任何一方都不得发送的关闭码",
    software: "软件",
    message: "最大消息",
    over: "超出者收到",
    ping: "ping 间隔",
    pong: "等待 pong",
    idle: "空闲超时",
    close: "等待 Close",
    life: "最长寿命",
    sees: "客户端看到",
    safePing: "应发送 ping 的间隔",
    setting: "设置项",
    source: "出处",
  },
  attempt: {
    sends: "发送它",
    breaks: "照样发送，尽管关闭帧不得携带它：对端以 1002 答复",
    throws: (error) => `抛出 ${error}`,
    sticks: (error) => `抛出 ${error}，此后在该连接上再也不能发送任何内容`,
    replaces: (code, error) => {
      const sent = code === null ? "改为发送空的关闭帧" : `改为发送 ${code}`;
      return error === undefined ? sent : `${sent}，并报告 ${error}`;
    },
    cuts: "只发送放得下的部分",
    overlong: "全部发送，因而违反协议：对端以 1002 答复",
  },
  withoutCode: {
    empty: "发送空的关闭帧",
    required: "必须给出一个",
  },
  arrival: {
    intact: "所有关闭码都能到达",
    asServer: "作为服务器",
    shows: (codes, code) => `${codes}：显示 ${code}`,
    fails: (codes, error) =>
      error === undefined
        ? `${codes}：显示没有关闭码的错误`
        : `${codes}：显示错误 ${error}，没有关闭码`,
    answers: (code) => `发送方收到 ${code}`,
    drops: "发送方收不到关闭帧",
    invalid: {
      refuses: "拒绝",
      delivers: "照样交付",
      some: "交付其中一部分",
      unknown: "未知",
    },
    everythingIntact: "以下软件会原样交付所有可以发送的关闭码：",
    safe: (codes) => `我们运行或查阅过的所有接收方都能原样交付：${codes} 以及 4000-4999。`,
  },
  comma: "，",
  none: "无",
  unknown: "我们的出处没有说明",
  pingRule:
    "浏览器无法发送 ping，所以由服务器每 20 到 30 秒发送一次；要短于链路上最小的超时，绝不要与之相等。",
  checked: {
    run: "由我们实际运行",
    source: "读自其自身的源码或文档",
    secondhand: "来自其他项目的文档",
    unconfirmed: "未经证实",
  },
  size: sizeIn(UNITS),
  time: timeIn(UNITS),
};

import type { DiagnoseMessages } from "./types.ts";
import { findings } from "./zh/findings.ts";
import { opening } from "./zh/opening.ts";
import { silence } from "./zh/silence.ts";
import { traffic } from "./zh/traffic.ts";

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} 秒`;
const time = (ms: number): string =>
  ms >= 120_000 && ms % 60_000 === 0 ? `${ms / 60_000} 分钟` : seconds(ms);
const size = (bytes: number): string => {
  if (bytes >= 1_048_576) return `${Math.round(bytes / 104_857.6) / 10} MiB`;
  return bytes >= 1024 ? `${Math.round(bytes / 102.4) / 10} KiB` : `${bytes} 字节`;
};

export const zh: DiagnoseMessages = {
  headings: {
    diagnosis: "诊断",
    causes: "原因，最可能的在前",
    because: "依据",
    howToResolve: "如何解决",
    measureNext: "如何确认",
    alsoPossible: "其他可能",
    nextSteps: "下一步",
    notes: "备注",
    source: "已知文字",
    settings: "设置",
    anyStack: "任何环境",
  },
  likelihoods: {
    "almost-certain": "几乎可以确定",
    likely: "很可能",
    possible: "有可能",
    unlikely: "不太可能",
  },
  evidence: {
    textSure: (origin) => `${origin} 只在这种情况下写出这段文字。`,
    textFirst: (origin) => `${origin} 写出这段文字时，大多是这种情况。`,
    textAlso: (origin) => `${origin} 在这种情况下也可能写出这段文字。`,
    codeMeans: (code, name) => `这是 ${code}（${name}）的常见原因。`,
    codeAlso: (code, name) => `${code}（${name}）也可能由此产生。`,
    noCloseFrame: "1006 表明没有收到关闭帧，与此相符。",
    http: (status) => `开启握手得到的应答是 HTTP ${status}，而不是 101。`,
    idleDefault: (ms, product) => `${time(ms)}没有通信，正是 ${product} 的默认上限。`,
    maybeIdleDefault: (ms, product) =>
      `如果在这段时间内没有发送任何内容，${time(ms)}正是 ${product} 的默认上限。`,
    silence: (ms) =>
      ms === 0 ? "连接在一段时间没有通信之后结束。" : `连接在 ${seconds(ms)}没有通信之后结束。`,
    lifeDefault: (ms, product) => `无论是否繁忙，${product} 默认在 ${time(ms)}之后结束连接。`,
    roundMinutes: (minutes) => `连接在整整 ${minutes} 分钟之后结束：更像是上限所致，而不是偶然。`,
    neverOpened: "连接从未打开。",
    openingTook: (ms) => `尝试打开连接用了 ${seconds(ms)}，没有成功。`,
    endedAtOnce: "连接打开了，并在一秒之内结束。",
    overAtOnce: "一秒之内就结束了；没有说明连接是否打开过。",
    bigSend: "连接在一条大消息之后立即结束。",
    bigSendOver: (bytes, products) =>
      `连接在一条 ${size(bytes)}的消息之后结束，这超过了 ${products.join("、")} 的默认上限。`,
    onWake: "连接在设备被唤醒或页面恢复时结束。",
    serverSide: "每当浏览器离开页面，服务器都会看到这个代码。",
  },
  summary: {
    cause: (likelihood, name) => `${likelihood}：${name}。`,
    nothing: "其中没有任何已知的线索。下面的步骤说明应粘贴或测量什么；凭空猜测没有帮助。",
    onlyCode: (code, name) => `代码是 ${code}（${name}），只有选定它的应用才知道为何发送。`,
    otherSide: (code, name) =>
      `在这种情况下，另一端得知的是 ${code}（${name}）：在其日志中查找这个编号。`,
  },
  steps: {
    explainCode: (code) => `查看该代码的含义：\`closewise explain ${code}\`。`,
    pasteText: "从最先发现连接结束的一端，原样粘贴错误文字或日志行；如果可以选择语言，选用英文。",
    pasteCode: "在 `onclose` 中输出 `event.code`、`event.reason` 和 `event.wasClean`，并粘贴出来。",
    lookAtOtherSide:
      "查看另一端以及中间每个代理在同一秒的日志：哪一处记录了不同的代码或错误，哪一处的线索就更多。",
    measureTime:
      "测量从打开到结束的时长，测三次：每次相同，说明是上限所致；各不相同，说明是网络问题。",
    wasItIdle: "查明这段时间内是否发送过内容：没有通信和有通信，指向不同的原因。",
    checkOpening:
      "查明 `onopen` 是否运行过。如果没有，在网络面板中查看 HTTP 状态码，或使用 `curl -i -H 'Connection: Upgrade' -H 'Upgrade: websocket'`。",
  },
  notes: {
    truncated: (read) => `只读取了文字的前 ${read} 个字符。`,
    invalidCode: "给出的代码不是有效代码（0-65535），因此未予采用。",
    severalCodes: (used, others) =>
      `文字中提到了多个代码：采用了 ${used}，未采用 ${others.join("、")}。`,
  },
  findings,
  opening,
  silence,
  traffic,
};

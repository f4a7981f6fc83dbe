import type { Party, Peer } from "../types.ts";
import type { Ending, PrintedFrame, Sentences } from "./sentences.ts";

const NAMES: Readonly<Record<Party, string>> = {
  client: "客户端",
  upstream: "上游",
  gateway: "网关",
};

/** Rules that nobody "breaks". */
const CIRCUMSTANCES: ReadonlyMap<string, (offender?: Peer) => string> = new Map<
  string,
  (offender?: Peer) => string
>([
  ["auth-expired", () => "客户端的认证已过期"],
  ["revoked", () => "运维人员撤销了客户端的访问权限"],
  ["idle", () => "连接空闲过久"],
  ["lifetime", () => "连接达到了最长存续时间"],
  ["dead-peer", (offender) => `${subject(offender)}不再应答 ping`],
  ["slow-consumer", (offender) => `${subject(offender)}读取过慢`],
  ["drain", () => "网关正在为计划内的重启排空连接"],
  ["overload", () => "网关已过载"],
  ["upstream-lost", () => "与上游的连接已丢失"],
  ["upstream-refused", () => "无法连接上游"],
]);

const LOST: Readonly<Record<string, string>> = {
  eof: "（流结束）",
  reset: "（连接重置）",
  timeout: "（毫无响应）",
};

export const zh: Sentences = {
  figures: {
    decimal: ".",
    group: ",",
    space: " ",
    partSpace: " ",
    symbols: { ms: "毫秒", s: "秒", min: "分钟", h: "小时", d: "天" },
  },
  quotes: ["“", "”"],
  units: {
    bytes: ["字节"],
    messages: ["条消息"],
    frames: ["个帧"],
    fragments: ["个分片"],
    connections: ["个连接"],
    upgrades: ["次升级"],
    pings: ["次 ping"],
  },
  // Chinese nouns have no plural.
  pluralForm: () => 0,
  comma: "，",
  limit: (measured, allowed) => `${measured}，上限 ${allowed}`,
  endings: {
    "peer-close": (e) => `${NAMES[e.initiator]}${when(e)}${peerClose(e)}${told(e)}${silence(e)}。`,
    rule: (e) => `${circumstance(e)}；网关${action(e)}${silence(e)}。`,
    drain: (e) => `网关正在为计划内的重启排空连接，因此${action(e)}${silence(e)}。`,
    overload: (e) => `网关已过载，因此${action(e)}${silence(e)}。`,
    "transport-lost": (e) => `${lost(e)}${LOST[e.transport ?? ""] ?? ""}${got(e)}${told(e)}。`,
    refused: (e) => `${onRoute(e)}网关${action(e)}${because(e)}${silence(e)}。`,
    "upstream-refused": (e) => `上游${refusal(e)}${parenthesis(e.evidence)}${told(e)}。`,
    "upstream-unreachable": (e) =>
      `${e.waited === undefined ? "无法连接任何上游" : `没有上游在 ${e.waited}内应答`}${parenthesis(e.waited === undefined ? e.evidence : undefined)}${got(e)}${told(e)}。`,
    abandoned: (e) =>
      `客户端发出请求 ${e.duration}后，在开启握手完成之前离开了${parenthesis(e.evidence)}。`,
  },
  advice: {
    rules: {
      "message-rate": "减少每秒发送的消息，或分批发送；上限由网关公布。",
      "byte-rate": "减少每秒的发送量，或进行压缩；上限由网关公布。",
      "connection-limit": "关闭不再需要的连接，或在标签页之间共享一个连接。",
      "upgrade-rate": "降低连接频率，每次失败后等得更久。",
      penalty: "先修正违反规则的行为；过早重连只会让等待变长。",
      "auth-unavailable": "几秒后再试；运维人员应检查身份提供方。",
      "auth-invalid": "获取有效的令牌后再连接；同一令牌会再次被拒绝。",
      "auth-timeout": "连接打开后立即发送令牌。",
      "auth-expired": "获取新令牌后重新连接，或在过期之前更新令牌。",
      revoked: "不要再用该令牌连接；向运维人员询问访问权限被撤销的原因。",
      origin: "从允许的来源提供页面，或将页面的来源加入策略。",
      subprotocol: "提供路由允许的子协议。",
      "content-forbidden": "移除被禁止的内容；同样的消息会再次被拒绝。",
      "content-schema": "使消息符合路由的模式。",
      "content-malformed": "发送格式正确的 JSON。",
      utf8: "以有效的 UTF-8 发送文本消息，其他字节以二进制消息发送。",
      "message-type": "发送路由接受的消息类型（文本或二进制）。",
      "message-size": "拆分消息，或调高路由的大小上限。",
      fragments: "用更少的分片发送消息。",
      protocol: "更新或修复发送了无效帧的 WebSocket 库。",
      "dead-peer": "检查对端能否应答 ping、是否被阻塞；然后随机等待一段时间再重新连接。",
      "slow-consumer": "加快读取、减少请求的数据，或让发送方跳过过时的内容。",
      idle: "有内容要发送时再重新连接，或在空闲时限之内发送一些内容。",
      lifetime: "重新连接即可；最长存续时间适用于所有连接。",
      drain: "随机等待一段时间后重新连接；网关正在重启。",
      overload: "随机等待一段时间后重新连接，每次尝试都延长等待时间。",
      "upstream-lost": "查看上游在该时刻的日志；客户端可以随机等待一段时间后重新连接。",
      "upstream-refused": "检查上游是否在运行，以及是否接受网关的连接。",
    },
    ownRule: "了解策略中的这条规则允许什么，确保遵守之后再重新连接。",
    causes: {
      drain: "随机等待一段时间后重新连接；网关正在重启。",
      overload: "随机等待一段时间后重新连接，每次尝试都延长等待时间。",
      "transport-lost": "检查两者之间的网络和代理；随机等待一段时间后重新连接。",
      refused: "按照 HTTP 状态码的提示修正请求，然后再试。",
      "upstream-refused": "查看上游的响应：拒绝连接的是上游，而不是网关。",
      "upstream-unreachable": "检查上游是否在运行，以及路由中的上游地址是否正确。",
      abandoned: "如果是用户离开，无需处理；否则对照检查客户端的连接超时与上游的延迟。",
    },
    retry: {
      never: "无需处理：连接已不再需要，或者再试也没有用。",
      "after-change": "改正代码所指出的问题，然后重新连接。",
      "after-auth": "获取新凭据，然后重新连接。",
      elsewhere: "连接另一台主机，或等到用户要求时再连接。",
      application: "查阅选用该代码的应用的文档。",
    },
    backoff: (min, max) => `随机等待 ${min}到 ${max}后重新连接，每次尝试都延长等待时间。`,
  },
};

function subject(offender: Peer | undefined): string {
  return offender === undefined ? "其中一端" : NAMES[offender];
}

function parenthesis(text: string | undefined): string {
  return text === undefined ? "" : `（${text}）`;
}

function onRoute({ route }: Ending): string {
  return route === undefined ? "" : `在路由 ${route} 上，`;
}

function when({ opened, duration }: Ending): string {
  return opened ? `在连接建立 ${duration}后` : "在开启握手完成之前";
}

/** With a space on either side of what is not Han: `以 1000 Normal Closure 关闭`, `以空关闭帧关闭`. */
function spaced({ code }: PrintedFrame): string {
  return code === undefined ? "空关闭帧" : ` ${code} `;
}

function peerClose({ frame }: Ending): string {
  if (frame === undefined) return "未发送关闭帧就关闭了连接";
  if (frame.code === undefined) return "关闭了连接，但没有给出代码（空关闭帧）";
  if (frame.isNormal) {
    return `正常关闭了连接（${[frame.code, frame.reason].filter(Boolean).join("，")}）`;
  }
  return frame.reason === undefined
    ? `以${spaced(frame)}关闭了连接`
    : `以 ${frame.code}${parenthesis(frame.reason)}关闭了连接`;
}

function circumstance(e: Ending): string {
  const { rule, offender, evidence } = e;
  const known = CIRCUMSTANCES.get(rule ?? "");
  if (known !== undefined) {
    return `${onRoute(e)}${known(offender)}（规则 ${rule}${evidence === undefined ? "" : `：${evidence}`}）`;
  }
  const broken =
    offender === undefined
      ? `${rule === undefined ? "有规则" : `规则 ${rule} `}被违反`
      : `${NAMES[offender]}违反了${rule === undefined ? "一条规则" : `规则 ${rule}`}`;
  const detail = parenthesis(evidence);
  return `${onRoute(e)}${broken}${detail}`;
}

function because(e: Ending): string {
  const rule = e.rule === undefined ? undefined : `规则 ${e.rule}`;
  const why = [rule, e.evidence].filter((part) => part !== undefined);
  return why.length === 0 ? "" : `（${why.join("：")}）`;
}

function refusal({ httpStatus }: Ending): string {
  return `${httpStatus === undefined ? "" : `以 ${httpStatus} `}拒绝了开启握手`;
}

function action(e: Ending): string {
  if (!e.opened) return refusal(e);
  const received = e.messages === undefined ? "后" : `、收到 ${e.messages}后`;
  const after = `在连接建立 ${e.duration}${received}`;
  const { closing: frame } = e;
  if (frame === undefined) return `${after}断开了连接，未发送关闭帧`;
  return `${after}以${spaced(frame)}关闭了连接`;
}

function lost(e: Ending): string {
  const { initiator } = e;
  if (initiator === "gateway") return `${when(e)}，连接在没有关闭帧的情况下丢失`;
  return `${NAMES[initiator]}${when(e)}消失，未发送关闭帧`;
}

function got({ httpStatus }: Ending): string {
  return httpStatus === undefined ? "" : `；客户端收到了 ${httpStatus}`;
}

function told(e: Ending): string {
  const clauses = e.told.map(
    ({ peer, frame }) =>
      `；向${NAMES[peer]}发送了${frame.code === undefined ? "空关闭帧" : ` ${frame.code}`}`,
  );
  return clauses.join("");
}

function silence({ opened, silent: [first, second] }: Ending): string {
  if (!opened || first === undefined) return "";
  return second === undefined ? `；${NAMES[first]}始终没有回应关闭帧` : "；两端都没有回应关闭帧";
}

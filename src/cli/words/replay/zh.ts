import { zh as sentences } from "../../../record/sentences/zh.ts";
import { counting } from "./counting.ts";
import type { ReplayWords } from "./words.ts";

const { figure } = counting(sentences);

export const zh: ReplayWords = {
  verdict: (ended, of) => `在 ${figure(of)} 个连接中，这份策略会关闭或拒绝 ${figure(ended)} 个。`,
  today: (ended) => `当前的策略关闭或拒绝了 ${figure(ended)} 个。`,
  possible: (more) => `另有 ${figure(more)} 个可能会被结束：结束记录不足以判断。`,
  unjudged: (connections) =>
    `这个文件中没有适用于 ${figure(connections)} 个连接的策略：请用 --policy 指定。`,
  incomplete: (connections) =>
    `日志有缺失：${figure(connections)} 个连接只按现存部分判断，或未作判断。`,
  unknowable: (connections) => `在这份策略下，${figure(connections)} 个连接后来会怎样，无人能知。`,
  rule: "规则",
  really: "当前",
  actions: {
    closed: "关闭",
    refused: "拒绝",
    paused: "暂停",
    dropped: "丢弃",
    warned: "警告",
    reported: "报告",
    possible: "可能",
    spared: "未结束",
  },
  outcomes: {
    same: "与当前相同",
    sooner: "早于当前",
    added: "当前并非因规则结束",
    later: "晚于当前，最迟在达到最长时间时",
    spared: "当前因规则结束",
  },
  examples: "示例",
  limits: "由此无法得知的事",
  caveats: {
    contents: "内容不作记录：只计入当时发现的问题，新的内容规则不会发现任何问题。",
    tokens: "策略要求令牌，而哪些令牌会被接受并不知道。",
    returns: "被拒绝的客户端也许会再来；它们的尝试不会凭空编造。",
    users: "结束记录不说明连接属于谁：按用户或按声明的限制未作判断。",
    handshakes: "结束记录既没有来源，也没有客户端提出的子协议。",
    pace: "结束记录只有总数：消息来得多快并不知道。",
    quiet: "结束记录不说明连接何时没有数据。",
    sizes: "结束记录中是线路上的字节数，而不是单条消息的大小。",
    fractions: "有的规则只作用于一部分连接，结束记录不说明是哪些。",
    overlaps: "结束记录太多，无法统计同时打开的连接数。",
  },
  concerned: (connections) => `（${figure(connections)} 个连接）`,
};

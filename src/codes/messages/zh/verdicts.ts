import type { Messages } from "../types.ts";

export const verdicts: Messages["verdicts"] = {
  "same-sendable": ({ code }) => ({
    rule: `无需选择：两边都是 ${code}。`,
    sentence: `符合其说明时，发送 ${code}。`,
    reason: "代码与自身比较，没有竞争对手。",
  }),
  "same-unsendable": ({ code }) => ({
    rule: `无需选择：两边都是 ${code}。`,
    sentence: `切勿发送 ${code}。`,
    reason: "代码与自身比较，没有竞争对手，而且这个代码不得出现在关闭帧中。",
  }),
  "neither-sendable": (a, b) => ({
    rule: `${a.code} 和 ${b.code} 都不是可选项：只可能遇到它们。`,
    sentence: `${a.code} 和 ${b.code} 都不要发送。`,
    reason: "这两个编号都不得出现在关闭帧中；接收方会以 1002 回应。",
  }),
  "other-is-concluded": (first, second) => ({
    rule: `${first.code} 是发送的代码，${second.code} 只由报告它的一方自行得出。`,
    sentence: `发送 ${first.code}；${second.code} 无法发送。`,
    reason: `${second.code} 描述的是结束时缺少了什么，因此任何关闭帧都不得携带它。`,
  }),
  "other-is-invalid": (first, second) => ({
    rule: `${first.code} 可以出现在关闭帧中，${second.code} 则不可以。`,
    sentence: `发送 ${first.code}；切勿发送 ${second.code}。`,
    reason: `大多数接收方将携带 ${second.code} 的关闭帧视为协议错误，并以 1002 回应。`,
  }),
  "client-only": (a, b) => ({
    rule: "看自己是哪一端。1010 只供缺少所需扩展的客户端使用，其他任何一方都不能用。",
    sentence: `取决于自己是哪一端：只有客户端可以在 ${a.code} 和 ${b.code} 之间选择。`,
    reason: "需要扩展的服务器会改为拒绝握手。缺少扩展的客户端应在交换任何消息之前发送 1010。",
  }),
  "same-range": (a, b) => ({
    rule: `只有双方的约定能区分 ${a.code} 和 ${b.code}。`,
    sentence: "发送协议文档中赋予了这一含义的那个代码。",
    reason: "这两个编号属于同一范围，含义由使用者决定。",
  }),
  "private-over-unregistered": (first, second) => ({
    rule: `${first.code} 经双方约定即可自由使用；${second.code} 则需要先注册。`,
    sentence: `如果两者都合适，发送 ${first.code}。`,
    reason: "3000 到 3999 的编号应当在 IANA 注册；4000 到 4999 的编号只需双方约定即可。",
  }),
  "registered-over-agreed": (first, second) => ({
    rule: `${first.code} 对所有人含义相同；${second.code} 的含义由双方约定。`,
    sentence: `如果两者都合适，发送 ${first.code}，除非协议文档中写明了 ${second.code}。`,
    reason: "即使从未见过相关协议，库、代理和人也能根据已注册的代码采取行动。",
  }),
  "anything-over-success": (first, second) => ({
    rule: `看工作是否已完成，且没有发生其他任何事：只有这时才用 ${second.code}。`,
    sentence: `如果两者都合适，发送 ${first.code}。`,
    reason: "成功告诉对端无需做任何事，许多客户端也因此不再回来。应改为说明发生了什么。",
  }),
  "error-over-interruption": (first, second) => ({
    rule: `${first.code} 报告错误，${second.code} 报告中断，而中断并不把任何事视为错误。`,
    sentence: `如果两者都属实，发送 ${first.code}。`,
    reason: "中断会自行过去；错误却会在下次连接时重现，因此应把唯一能发送的编号留给错误。",
  }),
  "recipient-over-sender": (first, second) => ({
    rule: `看谁必须作出改变。对端：${first.code}。自己：${second.code}。`,
    sentence: `如果两者都属实，发送 ${first.code}。`,
    reason: "对端只能改变它被告知的事；自己的问题更适合记入自己的日志。",
  }),
  "specific-over-generic": (first, second) => ({
    rule: `两者之中，${second.code} 是通用代码；${first.code} 则说明了具体是哪一类。`,
    sentence: `如果两者都合适，发送 ${first.code}。`,
    reason: "更确切的代码无需另一端读取关闭原因，就能说明接下来该做什么。",
  }),
  "earliest-check": (first, second) => ({
    rule: `这两个问题会先后被发现：先是 ${first.code}（${first.name}），然后是 ${second.code}（${second.name}）。`,
    sentence: `如果两者都属实，发送 ${first.code}。`,
    reason: "谨慎的端点会在遇到第一个问题时停下，不再查看之后的内容。",
  }),
};

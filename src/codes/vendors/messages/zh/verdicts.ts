import type { VendorMessages } from "../types.ts";

export const verdicts: VendorMessages["verdicts"] = {
  same: (label) => ({
    rule: `无需选择：两边都是 ${label}。`,
    sentence: "在符合其说明的情况下使用。",
    reason: "这是与自身的比较，没有差别。",
  }),
  phase: (http, close) => ({
    rule: `取决于开启握手是否已经结束。结束之前：${http}。结束之后：${close}。`,
    sentence: `握手期间，用 ${http} 应答；连接打开之后，发送 ${close}。`,
    reason: `页面不会得知 ${http}：它看到的是 1006。如果页面必须得知原因，先接受连接，再用代码关闭。`,
  }),
  concluded: (http, close) => ({
    rule: `${http} 是服务器的应答；${close} 从不发送。`,
    sentence: `用 ${http} 应答；${close} 至多是另一端报告的内容。`,
    reason: `任何关闭帧都不得携带 ${close}。`,
  }),
  opened: (opening, other) => ({
    rule: `${opening} 会开始一条 WebSocket 连接；${other} 不会。`,
    sentence: `两者并不冲突：一切正常时，应答就是 ${opening}。`,
    reason: "只有在连接建立之后，才可能有关闭码。",
  }),
  httpByFault: (client, server) => ({
    rule: `取决于应由谁处理。客户端：${client}。服务器：${server}。`,
    sentence: `如果两者都成立，用 ${client} 应答。`,
    reason: "客户端只能改变它得知的内容；服务器的问题应记入服务器的日志。",
  }),
  httpByMeaning: (a, b) => ({
    rule: `${a} 和 ${b} 只能靠起因区分。`,
    sentence: "用能告诉客户端接下来该做什么的那一个应答。",
    reason: "页面两者都看不到；库和日志能看到编号，并据此行动。",
  }),
  sameVendor: (a, b, vendor) => ({
    rule: `${vendor} 为每个编号赋予含义；${a} 和 ${b} 靠起因区分。`,
    sentence: "只由起因决定；客户端收到哪一个，就遵循哪一个的建议。",
    reason: "两个编号属于同一协议，因此不会冲突。",
  }),
  sameNumber: (code, a, b) => ({
    rule: `查明另一端是谁：${code} 既属于 ${a}，也属于 ${b}。`,
    sentence: `编号相同，含义不同：为 ${a} 编写的规则对 ${b} 是错的。`,
    reason: "大于 2999 的编号由服务决定含义，因此不知道供应商，代码就什么也说明不了。",
  }),
  otherVendors: (a, b) => ({
    rule: "查明另一端是谁：两家供应商从不共用一条连接。",
    sentence: `${a} 和 ${b} 之间无需取舍：它们各自属于不同的协议。`,
    reason: "客户端应先知道读到的是谁的代码，再据此行动。",
  }),
  registry: (vendorCode, vendor, close) => ({
    rule: `在 ${vendor} 的协议内：${vendorCode}。在其他任何地方：${close}。`,
    sentence: `只有在另一端使用 ${vendor} 的协议时，才使用 ${vendorCode}。`,
    reason: "对于不认识该供应商的客户端，供应商的编号没有任何含义。",
  }),
};

import type { VendorMessages } from "../types.ts";

export const headings: VendorMessages["headings"] = {
  vendorCategory: "供应商的关闭码",
  registry: "注册表对该编号的说明",
  vendorRule: "供应商自己的规则",
  vendors: "使用该编号的供应商",
  seeAlso: "另请参阅",
  reasons: "用文字说明的内容",
  vendor: "供应商",
  code: "代码",
  name: "它自己的名称",
  meaning: "含义",
  codes: "代码",
};

export const whenSeen: VendorMessages["whenSeen"] = {
  server: (vendor) => `${vendor} 在已打开的连接上，通过关闭帧将它发送给客户端。`,
  client: (vendor) => `${vendor} 的客户端通过关闭帧发送它。`,
  either: (vendor) => `${vendor} 连接的任意一端都可以通过关闭帧发送它。`,
  local: (vendor) => `${vendor} 的客户端自行得出它；没有关闭帧携带它。`,
  message: (vendor) => `它位于 ${vendor} 的消息中，而不是关闭帧中。`,
};

export const whenToUse: VendorMessages["whenToUse"] = (vendor) =>
  `只在 ${vendor} 的协议内使用。在其他地方，这个编号另有含义，或者没有任何含义。`;

export const byRange: VendorMessages["byRange"] = (vendor, from, to) =>
  `${vendor} 没有列出这个编号；适用它对 ${from} 到 ${to} 的规则。`;

export const verified: VendorMessages["verified"] = "已在下面列出的来源中查阅。";
export const unverified: VendorMessages["unverified"] =
  "未经核实：由用户报告，我们没有在供应商自己的来源中读到。";
export const waitIsOurs: VendorMessages["waitIsOurs"] = "供应商要求重连；等待时间是我们的判断。";

export const words: VendorMessages["words"] = {
  aspects: {
    meaning: "说明什么",
    phase: "何时",
    authority: "由谁赋予含义",
    sender: "由谁发送",
    wire: "实际发送还是本地得出",
    page: "页面会得知什么",
    clean: "是否干净关闭",
    outcome: "成功还是错误",
    retry: "客户端应该重连吗？",
    fault: "应由谁处理",
  },
  phase: {
    opening: "开启握手期间",
    closing: "连接结束时",
  },
  authority: {
    registry: "IANA 注册表",
    agreement: "两端，按约定",
    nobody: "无人",
    http: "HTTP 标准",
    vendor: (name) => `${name}，用于其自己的协议`,
  },
  sentBy: {
    server: "服务",
    client: "客户端",
    either: "任意一端",
    local: "无人：由客户端的库自行得出",
    message: "服务，通过它自己的消息",
  },
  wire: {
    http: "HTTP 响应",
    local: "由库得出",
    message: "在消息内",
  },
  page: {
    told: "代码及其关闭原因",
    concluded: "代码，没有关闭原因",
    refused: "没有关闭原因的 1006，无论状态码是什么",
    opened: "`open` 事件",
    nothing: "关闭事件中没有任何相关内容",
  },
  yes: "是",
  no: "否",
  contrast: (a, aValue, b, bValue) => `${a}：${aValue}。${b}：${bValue}。`,
  alike: (value) => `两者都是：${value}。`,
  intro: (a, aGist, b, bGist) => `${a}：${aGist}。${b}：${bGist}。`,
};

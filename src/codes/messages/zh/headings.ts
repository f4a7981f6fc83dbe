import type { Messages } from "../types.ts";

export const headings = {
  category: "WebSocket 关闭码",
  description: "说明",
  whenSeen: "何时出现",
  howToResolve: "如何解决",
  facts: "速览",
  retry: "客户端应该重连吗？",
  keyDifferences: "主要区别",
  alike: "共同点",
  whenToUseWhich: "如何选用",
  whenToUse: "何时使用",
  verdict: "结论",
  references: "来源",
  neighbours: "容易混淆的代码",
  situation: "情形",
  reason: "选用理由",
  notThese: "不应使用",
  alternatives: "例外情况",
  suggestedReason: "建议的关闭原因",
  otherSideSees: "另一端看到的内容",
} satisfies Messages["headings"];

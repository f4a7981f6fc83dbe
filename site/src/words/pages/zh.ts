import type { PageWords } from "./types.ts";

export const zh: PageWords = {
  http: {
    lead: "服务器用 101 或其他某个状态码回应打开握手。页面对此一无所知：它只会看到 `open`，或者 1006。",
    all: "全部状态码",
    others: "其他状态码",
  },
  families: {
    title: "同一件事该用哪个码？",
    lead: "同一件事在不同地方有不同的编号：连接打开之前是 HTTP 状态码，打开之后是已注册的关闭码，各个服务又有自己的私有编号。这里把它们并排列出。",
    page: (meaning) => `${meaning}：该用哪个码？`,
    whatToSend: "该发送什么",
    sideBySide: "并排对比",
    services: "各服务发送的码",
    pairs: "两两对比",
    agreement: "由双方约定",
  },
  vendorCode: {
    beside: "与已注册的关闭码对比",
    others: (vendor) => `${vendor} 的其他码`,
    inRange: "此区间内的码",
    rest: (from, to) => `${from} 到 ${to} 之间凡未单独列出的编号，都适用此规则。`,
    byNumber: "按编号查找",
    byNumberLead: "不知道是哪个服务发送的，编号本身说明不了什么。列出该编号的服务：",
  },
  elements: {
    title: "在您自己的页面中解释关闭码",
    lead: "两个元素，一个解释单个关闭码，一个并排对比两个关闭码，可以放在任何地方：每种语言一个文件，压缩后不到 10 KB，不向任何人发出请求。",
    attempt: "试一试",
    snippet: "复制即用",
    file: (name) =>
      `文件是软件包 \`closewise\` 中的 \`elements/${name}\`，请放在您自己的服务器上。它可以在严格的 Content-Security-Policy 下运行。放在 head 元素中且不加 \`defer\`，页面加载时就不会跳动。`,
    attributes: "属性",
    attribute: {
      code: "关闭码，从 0 到 65535",
      pair: "要对比的两个码",
      lang: "语言；省略时使用页面的语言",
    },
    style:
      "可以为 `::part(card)`、`::part(title)` 和 `::part(verdict)` 设置样式。元素上的 `color-scheme` 决定浅色或深色；未设置时由读者的系统决定。",
    fallback: "在脚本不运行的地方，会显示标签之间的内容。",
  },
};

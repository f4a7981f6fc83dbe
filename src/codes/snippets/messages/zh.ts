import type { SnippetWords } from "../types.ts";

export const zh: SnippetWords = {
  heading: "代码示例",
  cannotSend: (call, code, error, instead) =>
    instead === 1000
      ? `\`${call}\` 以 \`${error}\` 拒绝 ${code}，因此这里发送 1000。`
      : `\`${call}\` 以 \`${error}\` 拒绝 ${code}，因此这里发送 ${instead}：这是私有代码，对方必须认识它。`,
  acceptFirst:
    "如果握手已被接受，请省略第一行。在 `accept()` 之前，`close()` 发送的是 HTTP 403，没有关闭码。",
  goOnReading: "循环等待对方的关闭帧。如果程序的其他部分已在读取，请省略它。",
  neverServer: "页面从不应答握手，因此没有可拒绝的握手。",
  since: (versions) => `需要 ${versions} 或更新版本。`,
};

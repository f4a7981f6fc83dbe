import type { Messages } from "../types.ts";
import { receivers } from "./words.ts";

export const joiners: Messages["joiners"] = {
  sentence: "",
  item: "、",
  aside: (text) => `（${text}）`,
};

export const intro: Messages["intro"] = (a, b) =>
  `WebSocket 连接关闭时，${a.code}（${a.name}）${a.gist}；${b.code}（${b.name}）${b.gist}。`;

export const introSame: Messages["introSame"] = ({ code, name, gist }) =>
  `两边是同一个代码，没有可区分之处。${code}（${name}）${gist}。`;

export const otherSide: Messages["otherSide"] = {
  sees: (code, reason) =>
    reason === ""
      ? `代码 ${code}，关闭原因为空；关闭握手完成后，\`wasClean\` 为 \`true\`。`
      : `代码 ${code}，关闭原因为 \`${reason}\`；关闭握手完成后，\`wasClean\` 为 \`true\`。`,
  except: (manglings) => `但并非处处如此：${receivers(manglings)}。`,
  beforeHandshake:
    "浏览器之外的客户端看到 HTTP 状态码。无论状态码是什么，页面看到的都是没有关闭原因的 1006。",
};

export const fromPage: Messages["fromPage"] = (code) =>
  `页面无法发送 ${code}：\`close(${code})\` 会抛出 \`InvalidAccessError\`。应发送 1000，或双方都认识的 4000 到 4999 之间的代码。`;

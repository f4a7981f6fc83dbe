import type { Messages } from "../types.ts";
import { receivers } from "./words.ts";

export const joiners: Messages["joiners"] = {
  sentence: "",
  item: "、",
  aside: (text) => `（${text}）`,
};

export const intro: Messages["intro"] = (a, b) =>
  `WebSocket接続が閉じるとき、${a.code}（${a.name}）は、${a.gist}。一方、${b.code}（${b.name}）は、${b.gist}。`;

export const introSame: Messages["introSame"] = ({ code, name, gist }) =>
  `どちらも同じコードなので、区別する点はありません。${code}（${name}）は、${gist}。`;

export const otherSide: Messages["otherSide"] = {
  sees: (code, reason) =>
    reason === ""
      ? `コード${code}と空の理由文字列が見えます。クロージングハンドシェイクが完了すると、\`wasClean\`は\`true\`になります。`
      : `コード${code}と理由文字列\`${reason}\`が見えます。クロージングハンドシェイクが完了すると、\`wasClean\`は\`true\`になります。`,
  except: (manglings) => `ただし例外があり、${receivers(manglings)}を報告します。`,
  beforeHandshake:
    "ブラウザー以外のクライアントにはHTTPステータスが見えます。ページには、ステータスが何であっても、理由文字列のない1006が見えます。",
};

export const fromPage: Messages["fromPage"] = (code) =>
  `ページから${code}を送ることはできません。\`close(${code})\`は\`InvalidAccessError\`をスローします。1000か、両側が知っている4000〜4999のコードを送ってください。`;

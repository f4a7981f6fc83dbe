import type { SnippetWords } from "../types.ts";

export const ja: SnippetWords = {
  heading: "コード例",
  cannotSend: (call, code, error, instead) =>
    instead === 1000
      ? `\`${call}\`は${code}を\`${error}\`で拒否するため、この例では1000を送ります。`
      : `\`${call}\`は${code}を\`${error}\`で拒否するため、この例では${instead}を送ります。これは私用コードであり、相手側も知っている必要があります。`,
  acceptFirst:
    "ハンドシェイクを受け入れ済みなら、最初の行は不要です。`accept()`より前の`close()`はHTTP 403を返し、クローズコードは送られません。",
  goOnReading:
    "ループは相手側のクローズフレームを待ちます。プログラムのほかの部分がすでに読み取っている場合は不要です。",
  neverServer: "ページがハンドシェイクに応答することはないため、拒否することもありません。",
  since: (versions) => `${versions}以降が必要です。`,
};

import type { VendorMessages } from "../types.ts";

export const verdicts: VendorMessages["verdicts"] = {
  same: (label) => ({
    rule: `選ぶ余地はありません。どちらも${label}です。`,
    sentence: "説明が当てはまる場面で使います。",
    reason: "同じもの同士の比較なので、違いはありません。",
  }),
  phase: (http, close) => ({
    rule: `オープニングハンドシェイクが終わっているかどうかで決まります。終わる前：${http}。終わった後：${close}。`,
    sentence: `ハンドシェイクの間は${http}で応答し、接続が開いた後は${close}を送ります。`,
    reason: `ページには${http}は伝わらず、1006が見えるだけです。ページが原因を知る必要がある場合は、まず接続を受け入れ、その後コードを付けて閉じます。`,
  }),
  concluded: (http, close) => ({
    rule: `${http}はサーバーが応答するもので、${close}は決して送信されません。`,
    sentence: `${http}で応答します。${close}は、せいぜい相手側が報告するものにすぎません。`,
    reason: `どのクローズフレームにも${close}を入れてはなりません。`,
  }),
  opened: (opening, other) => ({
    rule: `${opening}はWebSocket接続の始まりですが、${other}はそうではありません。`,
    sentence: `両者は競合しません。${opening}は、すべてが正しいときの応答です。`,
    reason: "クローズコードを使えるのは、接続が確立された後だけです。",
  }),
  httpByFault: (client, server) => ({
    rule: `対処すべき側で決まります。クライアント：${client}。サーバー：${server}。`,
    sentence: `両方が当てはまる場合は、${client}で応答します。`,
    reason:
      "クライアントが変えられるのは、知らされたことだけです。サーバーの問題は、サーバーのログに記録すべきものです。",
  }),
  httpByMeaning: (a, b) => ({
    rule: `${a}と${b}を区別するのは原因だけです。`,
    sentence: "クライアントが次に何をすべきかを伝えるほうで応答します。",
    reason:
      "ページにはどちらも見えません。ライブラリやログには番号が見え、それに基づいて処理されます。",
  }),
  sameVendor: (a, b, vendor) => ({
    rule: `それぞれの番号の意味は${vendor}が定めます。${a}と${b}は原因によって区別されます。`,
    sentence: "原因だけで決まります。クライアントは、受け取ったほうの助言に従います。",
    reason: "どちらの番号も同じプロトコルに属するため、競合することはありません。",
  }),
  sameNumber: (code, a, b) => ({
    rule: `接続先が何であるかを確認します。${code}は${a}にも${b}にもあります。`,
    sentence: `番号は同じでも意味は異なります。${a}向けに書かれたルールは、${b}には当てはまりません。`,
    reason:
      "2999より大きい番号の意味はサービスが決めるため、ベンダーのわからないコードは何も伝えません。",
  }),
  otherVendors: (a, b) => ({
    rule: "接続先が何であるかを確認します。2つのベンダーが1つの接続を共有することはありません。",
    sentence: `${a}と${b}の間に選ぶ余地はありません。それぞれが自身のプロトコルに属します。`,
    reason:
      "クライアントは、誰のコードを読んでいるのかを把握してから、それに基づいて動くべきです。",
  }),
  registry: (vendorCode, vendor, close) => ({
    rule: `${vendor}のプロトコルの中：${vendorCode}。それ以外：${close}。`,
    sentence: `${vendorCode}は、相手側が${vendor}のプロトコルを使う場合にだけ使います。`,
    reason: "ベンダーの番号は、そのベンダーを知らないクライアントには何の意味もありません。",
  }),
};

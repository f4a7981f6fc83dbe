import type { Messages } from "../types.ts";

export const verdicts: Messages["verdicts"] = {
  "same-sendable": ({ code }) => ({
    rule: `どちらも${code}なので、選ぶ余地はありません。`,
    sentence: `説明が当てはまるなら、${code}を送ります。`,
    reason: "同じコードどうしの比較に、競合するコードはありません。",
  }),
  "same-unsendable": ({ code }) => ({
    rule: `どちらも${code}なので、選ぶ余地はありません。`,
    sentence: `${code}は決して送らないでください。`,
    reason:
      "同じコードどうしの比較に競合するコードはなく、しかもこのコードはクローズフレームに入れられません。",
  }),
  "neither-sendable": (a, b) => ({
    rule: `${a.code}も${b.code}も選択肢にはならず、目にすることがあるだけです。`,
    sentence: `${a.code}も${b.code}も送ってはいけません。`,
    reason: "どちらの番号もクローズフレームに入れられません。受信側は1002で応答するでしょう。",
  }),
  "other-is-concluded": (first, second) => ({
    rule: `${first.code}は実際に送るコードで、${second.code}は報告する側が自ら判断するだけのコードです。`,
    sentence: `${first.code}を送ります。${second.code}は送れません。`,
    reason: `${second.code}は終了時に何が欠けていたかを表すため、クローズフレームに入れることはできません。`,
  }),
  "other-is-invalid": (first, second) => ({
    rule: `${first.code}はクローズフレームに入れられますが、${second.code}は入れられません。`,
    sentence: `${first.code}を送ります。${second.code}を送ってはいけません。`,
    reason: `ほとんどの受信側は、${second.code}の入ったクローズフレームをプロトコルエラーとして扱い、1002で応答します。`,
  }),
  "client-only": (a, b) => ({
    rule: "自分がどちら側かを考えます。1010は、必要な拡張機能が得られなかったクライアントだけのものです。",
    sentence: `どちら側かによります。${a.code}と${b.code}のどちらかを選べるのはクライアントだけです。`,
    reason:
      "拡張機能を必要とするサーバーは、代わりにハンドシェイクを拒否します。拡張機能が足りないクライアントは、メッセージをやり取りする前に1010を送るべきです。",
  }),
  "same-range": (a, b) => ({
    rule: `${a.code}と${b.code}を区別するのは、両側の間の合意だけです。`,
    sentence: "プロトコルのドキュメントで、その意味を与えられているほうを送ります。",
    reason: "どちらの番号も、意味を使用者に委ねる同じ範囲に属しています。",
  }),
  "private-over-unregistered": (first, second) => ({
    rule: `${first.code}は合意だけで自由に使えますが、${second.code}はまず登録が必要です。`,
    sentence: `どちらも当てはまるなら、${first.code}を送ります。`,
    reason:
      "3000〜3999の番号はIANAに登録して使うものです。4000〜4999なら、両側の合意だけで足ります。",
  }),
  "registered-over-agreed": (first, second) => ({
    rule: `${first.code}の意味は誰にとっても同じで、${second.code}の意味は両側の合意によって決まります。`,
    sentence: `どちらも当てはまるなら、${first.code}を送ります。ただし、プロトコルのドキュメントに${second.code}が定められている場合は別です。`,
    reason:
      "登録済みのコードなら、独自のプロトコルを見たことのないライブラリ、プロキシ、人でも対応できます。",
  }),
  "anything-over-success": (first, second) => ({
    rule: `作業が完了し、ほかに何も起きなかったかどうかを考えます。その場合に限り${second.code}です。`,
    sentence: `どちらも当てはまるなら、${first.code}を送ります。`,
    reason:
      "成功のコードは、何もする必要がないと相手に伝え、多くのクライアントは戻ってこなくなります。代わりに、何が起きたかを伝えてください。",
  }),
  "error-over-interruption": (first, second) => ({
    rule: `${first.code}はエラーを報告し、${second.code}は何もエラーとみなさない中断を報告します。`,
    sentence: `どちらも事実であれば、${first.code}を送ります。`,
    reason:
      "中断はひとりでに終わりますが、エラーは次の接続でも再発します。送れる番号は1つだけなので、エラーに使うべきです。",
  }),
  "recipient-over-sender": (first, second) => ({
    rule: `誰が何かを変える必要があるかを考えます。相手なら${first.code}、自分なら${second.code}です。`,
    sentence: `どちらも事実であれば、${first.code}を送ります。`,
    reason:
      "相手が変えられるのは、伝えられたことだけです。自分の問題は、自分のログに残すほうが適切です。",
  }),
  "specific-over-generic": (first, second) => ({
    rule: `2つのうち${second.code}は汎用のコードで、${first.code}は具体的な種類を示します。`,
    sentence: `どちらも当てはまるなら、${first.code}を送ります。`,
    reason:
      "より具体的なコードなら、理由文字列を読まなくても、次に何をすべきかが相手側に伝わります。",
  }),
  "earliest-check": (first, second) => ({
    rule: `2つの問題は順に見つかります。先に${first.code}（${first.name}）、次に${second.code}（${second.name}）です。`,
    sentence: `どちらも事実であれば、${first.code}を送ります。`,
    reason: "慎重なエンドポイントは、最初に見つけた問題で止まり、その後のものは調べません。",
  }),
};

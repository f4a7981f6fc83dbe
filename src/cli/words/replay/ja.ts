import { ja as sentences } from "../../../record/sentences/ja.ts";
import { counting } from "./counting.ts";
import type { ReplayWords } from "./words.ts";

const { figure } = counting(sentences);

export const ja: ReplayWords = {
  verdict: (ended, of) =>
    `このポリシーなら、接続${figure(of)}件のうち${figure(ended)}件を閉じるか拒否していました。`,
  today: (ended) => `現在のポリシーが閉じるか拒否したのは${figure(ended)}件です。`,
  possible: (more) =>
    `さらに${figure(more)}件を終了させた可能性がありますが、終了の記録だけでは判断できません。`,
  unjudged: (connections) =>
    `${figure(connections)}件の接続に当たるポリシーがこのファイルにありません。--policyで指定してください。`,
  incomplete: (connections) =>
    `ログに欠落があります。${figure(connections)}件の接続は、残っている部分だけで判定したか、判定していません。`,
  unknowable: (connections) =>
    `このポリシーの下で${figure(connections)}件の接続がその後どうなったかは、誰にも分かりません。`,
  rule: "ルール",
  really: "現在",
  actions: {
    closed: "クローズ",
    refused: "拒否",
    paused: "一時停止",
    dropped: "破棄",
    warned: "警告",
    reported: "報告",
    possible: "可能性あり",
    spared: "終了せず",
  },
  outcomes: {
    same: "現在と同じ",
    sooner: "現在より早い",
    added: "現在はルールによらない",
    later: "現在より遅い（遅くとも最長時間に達したとき）",
    spared: "現在はルールによる",
  },
  examples: "例",
  limits: "ここからは分からないこと",
  caveats: {
    contents:
      "内容は記録されません。当時検出されたものだけが数えられ、新しい内容ルールは何も検出しません。",
    tokens: "ポリシーはトークンを求めますが、どのトークンが受け入れられたかは分かりません。",
    returns:
      "拒否されたクライアントは再接続したかもしれませんが、その試行を作り出すことはしません。",
    users: "終了の記録には接続の持ち主がありません。ユーザーやクレームごとの上限は判定しません。",
    handshakes: "終了の記録には、オリジンも提示されたサブプロトコルもありません。",
    pace: "終了の記録は合計だけです。メッセージが届いた速さは分かりません。",
    quiet: "終了の記録からは、接続がいつ静かだったか分かりません。",
    sizes: "終了の記録にあるのは伝送バイト数で、個々のメッセージのサイズではありません。",
    fractions: "一部の接続だけに働くルールがありますが、どの接続かは終了の記録から分かりません。",
    overlaps: "終了の記録が多すぎるため、同時に開いていた接続数を数えられません。",
  },
  concerned: (connections) => `（接続${figure(connections)}件）`,
};

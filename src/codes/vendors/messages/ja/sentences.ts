import type { VendorMessages } from "../types.ts";

export const headings: VendorMessages["headings"] = {
  vendorCategory: "ベンダーのクローズコード",
  registry: "この番号についてレジストリが定めること",
  vendorRule: "ベンダー独自のルール",
  vendors: "この番号を使うベンダー",
  seeAlso: "関連項目",
  reasons: "言葉で伝える内容",
  vendor: "ベンダー",
  code: "コード",
  name: "ベンダーでの名前",
  meaning: "意味",
  codes: "コード一覧",
};

export const whenSeen: VendorMessages["whenSeen"] = {
  server: (vendor) =>
    `${vendor}が、開いている接続でクローズフレームに入れてクライアントに送ります。`,
  client: (vendor) => `${vendor}のクライアントが、クローズフレームに入れて送ります。`,
  either: (vendor) => `${vendor}の接続では、どちらの側もクローズフレームに入れて送れます。`,
  local: (vendor) =>
    `${vendor}のクライアントが自ら判断するもので、クローズフレームには入りません。`,
  message: (vendor) => `クローズフレームではなく、${vendor}のメッセージに含まれます。`,
};

export const whenToUse: VendorMessages["whenToUse"] = (vendor) =>
  `${vendor}のプロトコルの中でだけ使います。それ以外では、この番号は別の意味をもつか、何も意味しません。`;

export const byRange: VendorMessages["byRange"] = (vendor, from, to) =>
  `${vendor}の一覧にこの番号はありません。${from}〜${to}に対するルールが当てはまります。`;

export const verified: VendorMessages["verified"] = "下記の出典で確認しました。";
export const unverified: VendorMessages["unverified"] =
  "未確認です。ユーザーからの報告はありますが、ベンダー自身の出典では確認していません。";
export const waitIsOurs: VendorMessages["waitIsOurs"] =
  "ベンダーは再接続するよう定めています。待ち時間はこちらの判断です。";

export const words: VendorMessages["words"] = {
  aspects: {
    meaning: "伝える内容",
    phase: "時期",
    authority: "意味を定める主体",
    sender: "送る側",
    wire: "送信される値か、判断された値か",
    page: "ページに伝わる内容",
    clean: "クリーンな終了",
    outcome: "成功かエラーか",
    retry: "クライアントは再接続すべきか",
    fault: "対処すべき側",
  },
  phase: {
    opening: "オープニングハンドシェイクの間",
    closing: "接続の終了時",
  },
  authority: {
    registry: "IANAレジストリ",
    agreement: "両側の合意",
    nobody: "なし",
    http: "HTTP標準",
    vendor: (name) => `${name}（自身のプロトコルについて）`,
  },
  sentBy: {
    server: "サービス",
    client: "クライアント",
    either: "どちらの側も可",
    local: "なし（クライアントのライブラリが作り出す）",
    message: "サービス（独自のメッセージの中で）",
  },
  wire: {
    http: "HTTPレスポンス",
    local: "ライブラリによる判断",
    message: "メッセージの中",
  },
  page: {
    told: "コードとその理由文字列",
    concluded: "コード（理由文字列なし）",
    refused: "ステータスにかかわらず、理由文字列のない1006",
    opened: "`open`イベント",
    nothing: "closeイベントには何も現れない",
  },
  yes: "はい",
  no: "いいえ",
  contrast: (a, aValue, b, bValue) => `${a}：${aValue}。${b}：${bValue}。`,
  alike: (value) => `どちらも同じ：${value}。`,
  intro: (a, aGist, b, bGist) => `${a}：${aGist}。${b}：${bGist}。`,
};

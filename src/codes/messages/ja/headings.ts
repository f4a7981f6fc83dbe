import type { Messages } from "../types.ts";

export const headings = {
  category: "WebSocketのクローズコード",
  description: "説明",
  whenSeen: "発生する状況",
  howToResolve: "対処方法",
  facts: "早わかり",
  retry: "クライアントは再接続すべきか",
  keyDifferences: "主な違い",
  alike: "共通点",
  whenToUseWhich: "使い分け",
  whenToUse: "使う場面",
  verdict: "結論",
  references: "出典",
  neighbours: "混同されやすいコード",
  situation: "状況",
  reason: "選ぶ根拠",
  notThese: "避けるべきコード",
  alternatives: "例外",
  suggestedReason: "推奨する理由文字列",
  otherSideSees: "相手側からの見え方",
} satisfies Messages["headings"];

import type { SoftwareMessages } from "./types.ts";
import { INTERNATIONAL, sizeIn, timeIn } from "./units.ts";

const UNITS = {
  ...INTERNATIONAL,
  gap: "",
  bytes: "バイト",
  times: ["ミリ秒", "秒", "分", "時間"],
} as const;

export const ja: SoftwareMessages = {
  headings: {
    sendability: "送信できる環境",
    runtimes: "各実行環境が送信できるコード",
    receivers: "そのまま届くコード",
    libraries: "ライブラリーとブラウザー",
    intermediaries: "プロキシとプラットフォーム",
    runtime: "実行環境",
    call: "呼び出し",
    accepts: "受け付けるコード",
    otherwise: "それ以外のコード",
    withoutCode: "コードなし",
    longReason: "123バイトを超える理由",
    receiver: "受信側",
    alters: "届かないもの",
    invalid: "誰も送信できないコード",
    software: "ソフトウェア",
    message: "最大メッセージ",
    over: "超えた送信者が受け取るコード",
    ping: "ping間隔",
    pong: "pongを待つ時間",
    idle: "無通信タイムアウト",
    close: "Closeを待つ時間",
    life: "最大寿命",
    sees: "クライアントの見え方",
    safePing: "送るべきping間隔",
    setting: "設定",
    source: "出典",
  },
  attempt: {
    sends: "送信する",
    breaks: "クローズフレームに入れてはならないのに送信し、相手は1002を返す",
    throws: (error) => `${error}を投げる`,
    sticks: (error) => `${error}を投げ、その接続ではもう何も送信できない`,
    replaces: (code, error) => {
      const sent = code === null ? "代わりに空のクローズフレームを送信" : `代わりに${code}を送信`;
      return error === undefined ? `${sent}する` : `${sent}し、${error}を報告する`;
    },
    cuts: "収まる分だけ送信する",
    overlong: "すべて送信してプロトコルに違反し、相手は1002を返す",
  },
  withoutCode: {
    empty: "空のクローズフレームを送信する",
    required: "コードの指定が必要",
  },
  arrival: {
    intact: "すべてのコードが届く",
    asServer: "サーバーとして",
    shows: (codes, code) => `${codes}：${code}を見せる`,
    fails: (codes, error) =>
      error === undefined
        ? `${codes}：コードのないエラーを見せる`
        : `${codes}：コードのないエラー${error}を見せる`,
    answers: (code) => `送信側は${code}を受け取る`,
    drops: "送信側はクローズフレームを受け取らない",
    invalid: {
      refuses: "拒否する",
      delivers: "そのまま届ける",
      some: "一部を届ける",
      unknown: "不明",
    },
    everythingIntact: "次のものは、送信できるコードをすべてそのまま届けます：",
    safe: (codes) => `実行または確認したすべての受信側でそのまま届くコード：${codes}、4000-4999。`,
  },
  comma: "、",
  none: "なし",
  unknown: "出典に記載なし",
  pingRule:
    "ブラウザーはpingを送れないため、サーバーから20〜30秒ごとに送ります。経路上の最短のタイムアウトより短くし、同じ値にはしません。",
  checked: {
    run: "実際に動かして確認",
    source: "自身のソースまたは文書で確認",
    secondhand: "別のプロジェクトの文書による",
    unconfirmed: "未確認",
  },
  size: sizeIn(UNITS),
  time: timeIn(UNITS),
};

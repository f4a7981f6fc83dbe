import type { SequenceWords } from "../types.ts";

export const ja: SequenceWords = {
  heading: "通信の流れ",
  client: "クライアント",
  server: "サーバー",
  badMessage: "拒否されるメッセージ",
  numberedMessage: (code) => `${code}を含むメッセージ`,
  emptyClose: "Close（空）",
  lost: "トランスポート喪失",
  tlsFails: "TLSハンドシェイク失敗",
  tcpEnds: "TCP終了",
  opens: "WebSocketの確立",
  neverOpens: "WebSocketは確立しない",
  reports: (code) => `${code}と報告`,
  notes: {
    agreed:
      "相手もCloseフレームで応答し、その後サーバーがTCPを終了します。どちらの側からでも始められます。",
    failed:
      "誤りを見つけた側はCloseフレームを送り、応答を待ちません。自分のアプリケーションには1006と報告します。",
    empty: "コードのないCloseフレームは有効で、応答されます。両側とも1005と報告します。",
    absent: "どちらの側にもCloseフレームは届きません。それぞれが自分で1006と判断します。",
    invalid: "この番号は送信できません。受信側は1002で応答し、トランスポートを切断します。",
    tls: "まだWebSocketが成立していないため、Closeフレームもありません。ブラウザーは1006と報告します。",
    message:
      "この番号はCloseフレームではなく、ベンダー独自のプロトコルのメッセージに入っています。接続が終わる場合、それはこの後です。",
    local:
      "この番号はベンダーのクライアントが自分で判断したものです。Closeフレームには入っていません。",
    refused:
      "サーバーはハンドシェイクに通常のHTTPで応答します。ステータスが何であっても、ページは1006と報告します。ブラウザー以外のクライアントはステータスを読めます。",
    opened: "ここから両側がフレームを送り、接続はクローズコードで終わります。",
  },
};

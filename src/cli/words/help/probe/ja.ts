import type { HelpWords } from "../types.ts";

export const probe: HelpWords["probe"] = {
  summary: "実際に接続して、何がなぜ接続を終わらせるかを調べる",
  description:
    "クライアントとしてWebSocketサーバーに接続して観測し、何がなぜ接続を終わらせたかを示します。名前、TCP、TLS、オープニングハンドシェイクへの応答、ping、アイドルタイムアウト、寿命、サイズの上限、クロージングハンドシェイクを調べます。25s以上観測すると、異なる動作をする接続を比べます。開いて1000で終われば終了コードは0、それ以外は1です。Ctrl-Cで観測を早めに終えます。",
  arguments: {
    url: "接続先：`ws://host:port/path`または`wss://host/path`",
  },
  options: {
    for: "観測する時間：10s、90s、10m",
    timeout: "開くまでに待つ時間",
    ping: "pingの間隔",
    closeTimeout: "Closeへの応答を待つ時間",
    compare: "観測が短くても、接続を並べて比べる",
    send: "送信するテキストメッセージ。繰り返し指定できる",
    sendSize: "この大きさのメッセージを1つ送る：64KiB、5MiB",
    binary: "そのメッセージをバイナリで送る",
    subprotocol: "提示するサブプロトコル。繰り返し指定できる",
    origin: "送信する`Origin`ヘッダー",
    header: "追加のヘッダー、`Name: value`。繰り返し指定できる",
    requireExtension: "この拡張を提示し、得られなければ1010でクローズする",
    insecure: "証明書が信頼されていなくても続ける",
    ca: "通常のものの代わりに信頼する証明書、`PEM`形式",
    noExperiments: "最初の試行だけを行う",
  },
  examples: {
    probe: "何が開くのを妨げるか、またはどう終わるか",
    compare: "最も長く続くのは、何も送らない接続か、pingか、データか",
    size: "大きなメッセージが通るかどうか",
    header: "トークンを付ける",
    json: "データとして出力する",
  },
};

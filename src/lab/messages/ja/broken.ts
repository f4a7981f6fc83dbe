import type { LabMessages } from "../types.ts";

export const broken = {
  "masked-frame": {
    title: "サーバーからのマスクされたフレーム",
    text: "ラボはテキストフレームをマスクしますが、マスクが許されるのはクライアントだけです（RFC 6455の5.1節）。クライアントは接続を失敗させなければならず、1002を送ります。Chromeとwsは、自身の側には1006を報告します。",
    field:
      "クライアントと同じようにフレームを書き込む自作のサーバーで起こり、Chromeのコンソールには`A server must not mask any frames that it sends to the client`と表示されます。",
  },
  "reserved-bit": {
    title: "拡張機能のない予約ビット",
    text: "ラボは、意味を与える拡張機能が合意されていないのに、テキストフレームの予約ビットを立てます。クライアントは接続を失敗させなければならず、1002を送ります。Chromeとwsは、自身の側には1006を報告します。",
    field:
      "プロキシが`Sec-WebSocket-Extensions`を削除または変更した後の、`RSV1`を立てた圧縮メッセージで起こり、wsは`RSV1 must be clear`と表示します。",
  },
  "reserved-opcode": {
    title: "予約済みのオペコード",
    text: "ラボは、RFC 6455が将来のデータフレームのために予約しているオペコード`0x3`のフレームを送ります。クライアントは接続を失敗させなければならず、1002を送ります。Chromeとwsは、自身の側には1006を報告します。",
    field:
      "WebSocketライブラリ以外のものが同じソケットに書き込み、そのバイト列がフレームのヘッダーとして読まれると起こります。",
  },
  "fragmented-ping": {
    title: "断片化されたping",
    text: "ラボは、`FIN`ビットの立っていないpingを送りますが、制御フレームは断片化してはなりません（RFC 6455の5.5節）。クライアントは1002を送り、Chromeとwsは自身の側には1006を報告します。",
    field:
      "どのフレームも同じように分割する自作の実装で起こり、wsは`FIN must be set`と表示します。",
  },
  "long-ping": {
    title: "125バイトを超えるping",
    text: "ラボのpingのペイロードは、制御フレームに許される125バイトを超えています（RFC 6455の5.5節）。クライアントは1002を送り、Chromeとwsは自身の側には1006を報告します。",
    field:
      "pingに独自のデータを載せるアプリケーションで起こり、gorilla/websocketは`len > 125 for control`、aiohttpは`Control frame payload cannot be larger than 125 bytes`と表示します。",
  },
  "orphan-continuation": {
    title: "続きだけのフレーム",
    text: "ラボは、断片化されたメッセージの途中でもないのに継続フレームを送ります。クライアントは接続を失敗させなければならず、1002を送ります。Chromeとwsは、自身の側には1006を報告します。",
    field:
      "メッセージの最初の断片を破棄し、残りを通すプロキシやサーバーで起こり、Chromeのコンソールには`Received unexpected continuation frame`と表示されます。",
  },
  "interrupted-message": {
    title: "メッセージの中の別のメッセージ",
    text: "ラボは断片化されたメッセージを始め、最後の断片より前に新しいメッセージを始めますが、RFC 6455がそこで許すのは制御フレームだけです（5.4節）。クライアントは1002を送り、Chromeとwsは自身の側には1006を報告します。",
    field:
      "2つのタスクが互いを待たずに1つの接続に書き込むと起こり、Chromeのコンソールには`Received start of new message but previous message is unfinished`と表示されます。",
  },
  "one-byte-close": {
    title: "1バイトのクローズフレーム",
    text: "ステータスコードには2バイトが必要ですが、ラボのクローズフレームの本文は1バイトしかありません。このようなフレームは無効で、なかったものとみなされます。クライアントは1002を送り、Chromeとwsは1005ではなく1006を報告します。",
    field:
      "コードを1バイトで書き込む自作のサーバーで起こり、wsは`invalid payload length 1`、undiciは`Received close frame with a 1-byte body`と表示します。",
  },
  "long-close": {
    title: "125バイトを超えるクローズフレーム",
    text: "ラボのクローズフレームの理由文字列は123バイトを超え、ペイロードが制御フレームに許される125バイトを超えます。クライアントは1002を送り、1006を報告します。コードも理由文字列もアプリケーションには届きません。",
    field:
      "エラーメッセージ全体を入れた理由文字列や、長さをUTF-8のバイト数ではなく文字数で数えた理由文字列で起こります。",
  },
  "bad-utf8-reason": {
    title: "UTF-8ではない理由文字列",
    text: "ラボのクローズフレームのコードは有効ですが、理由文字列がUTF-8ではありません。クライアントは接続を失敗させなければならず、wsは1007を、Chromeは1002を送ります。どちらも自身の側には1006を報告し、フレームのコードは失われます。",
    field: "文字の途中で123バイトに切り詰められた理由文字列で起こります。",
  },
  "bad-utf8": {
    title: "UTF-8ではないテキストメッセージ",
    text: "ラボはUTF-8ではないバイト列のテキストメッセージを送り、クライアントは接続を失敗させなければなりません（RFC 6455の8.1節）。ほとんどのクライアントは1007を、Chromeは1002を送ります。Chromeとwsは、自身の側には1006を報告します。",
    field:
      "テキストとして送信されたバイナリデータ、UTF-8とみなされたLatin-1、または文字の途中で切られたテキストで起こります。",
  },
  "bad-deflate": {
    title: "展開できない圧縮データ",
    text: "ラボは`permessage-deflate`に合意し、展開できない圧縮メッセージを送ります。クライアントは接続を失敗させなければならず、wsは1007を、Chromeは1002を送り、どちらも自身の側には1006を報告します。",
    field:
      "ストリームを書き換えるプロキシや、両側での`permessage-deflate`のパラメーターの不一致で起こります。",
  },
} satisfies Partial<LabMessages["scenarios"]>;

import type { PageWords } from "./types.ts";

export const ja: PageWords = {
  http: {
    lead: "サーバーはオープニングハンドシェイクに101か、ほかのステータスのいずれかで応答します。ページにはどれも伝わらず、見えるのは`open`か1006だけです。",
    all: "ステータス一覧",
    others: "ほかのステータス",
  },
  families: {
    title: "同じ内容を伝えるコードの選び方",
    lead: "同じ内容でも、番号は場所によって異なります。接続が開く前はHTTPステータス、開いた後は登録済みのコード、各サービスでは私用のコードです。ここではそれらを並べて示します。",
    page: (meaning) => `${meaning}：どのコードを使うか`,
    whatToSend: "送るべきもの",
    sideBySide: "並べて比較",
    services: "各サービスが送るコード",
    pairs: "二つずつ比較",
    agreement: "当事者間の合意による",
  },
  vendorCode: {
    beside: "登録済みのコードとの比較",
    others: (vendor) => `${vendor}のほかのコード`,
    inRange: "この範囲のコード",
    rest: (from, to) =>
      `${from}から${to}までのうち、個別に挙げられていないすべての番号にこのルールが適用されます。`,
    byNumber: "番号から探す",
    byNumberLead:
      "番号だけでは、送ったサービスが分からない限りほとんど何も分かりません。その番号を定めているサービスは次のとおりです。",
  },
  elements: {
    title: "自分のページでクローズコードを説明する",
    lead: "一つのクローズコードを説明する要素と、二つを並べて比較する要素です。どこにでも置けます。言語ごとに一つのファイルで、圧縮後は10 KB未満、外部へのリクエストはありません。",
    attempt: "試す",
    snippet: "コピーして使う",
    file: (name) =>
      `ファイルはパッケージ\`closewise\`の\`elements/${name}\`です。自分のサーバーから配信してください。厳格なContent-Security-Policyの下でも動作します。head要素の中に\`defer\`なしで置けば、読み込み中に表示がずれません。`,
    attributes: "属性",
    attribute: {
      code: "クローズコード（0から65535まで）",
      pair: "比較する二つのコード",
      lang: "言語。省略するとページの言語になります",
    },
    style:
      "`::part(card)`、`::part(title)`、`::part(verdict)`にスタイルを指定できます。要素の`color-scheme`で明暗を選べます。指定がなければ、閲覧者のシステム設定に従います。",
    fallback: "タグの間の内容は、スクリプトが動かない環境で表示されます。",
  },
};

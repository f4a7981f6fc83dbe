import { probe } from "./probe/ja.ts";
import type { HelpWords } from "./types.ts";

export const ja: HelpWords = {
  page: {
    usage: "使い方：",
    arguments: "引数：",
    options: "オプション：",
    globalOptions: "共通オプション：",
    commands: "コマンド：",
    examples: "例：",
    choices: (values) => `選択肢：${values}`,
    default: (value) => `既定値：${value}`,
    aside: (facts) => `（${facts.join("、")}）`,
  },
  placeholders: {
    options: "オプション",
    command: "コマンド",
    code: "コード",
    count: "件数",
    duration: "期間",
    file: "ファイル",
    from: "下限",
    to: "上限",
    host: "ホスト",
    id: "ID",
    language: "言語",
    name: "名前",
    port: "ポート",
    rule: "ルール",
    seconds: "秒数",
    shell: "シェル",
    side: "側",
    size: "サイズ",
    source: "入力元",
    what: "条件",
    status: "ステータス",
    text: "テキスト",
    time: "時刻",
    token: "トークン",
    url: "URL",
    user: "ユーザー",
    who: "送信側",
  },
  closewise: {
    description:
      "WebSocket接続を正しく終わらせます。コードを説明し、ポリシーを適用し、結果を記録します。",
    options: {
      version: "バージョンを表示する",
      help: "ヘルプを表示する",
      json: "形式の安定したJSONを出力する。エラーもJSONで標準エラー出力に出す",
      lang: (languages) => `${languages}（既定値：LC_ALL、LC_MESSAGES、LANGに従い、なければen）`,
      noColor: "色を使わない（NO_COLORとFORCE_COLORにも従う）",
    },
    examples: {
      up: "ゲートウェイを含む、すぐに試せるサンプル",
      explain: "クローズコードの意味と解決方法",
      compare: "2つのコードを並べて比べる",
      gateway: "サーバーの前に置くゲートウェイ",
      records: "最近の接続がどう終わったか",
    },
  },
  up: {
    summary: "設定なしで動く、すべて入りのサンプル",
    description:
      "サンプルのポリシーを持つゲートウェイを、小さなチャットまたは自分のサーバーの前で起動し、接続の終了を./closewise.dbに記録して、1件ずつ1文で表示します。Ctrl-Cで停止します。",
    options: {
      port: "ゲートウェイのポート。0なら空いているポートを使う",
      host: "待ち受けるアドレス",
      upstream: "サンプルの代わりに、このサーバーの前にゲートウェイを置く",
      backendPort: "サンプルのバックエンドのポート（既定値：9000、または空いているポート）",
      adminPort: "リファレンスとAPIのポート（既定値：8081、または空いているポート）",
      drain: "停止時に、接続を閉じる処理を分散させる時間",
      store: (usual) => `終了を記録する場所（既定値：${usual}）`,
    },
    examples: {
      up: "ゲートウェイの後ろにあるサンプルチャット",
      upstream: "後ろに自分のサーバーを置く",
      port: "別のポートで、ファイルを作らない",
    },
  },
  gateway: {
    summary: "設定ファイルに従って、サーバーの前で動くゲートウェイ",
    description:
      "ゲートウェイを実行します。ポリシーを適用し、適切なコードで接続を終了させ、それぞれの終わり方を記録します。SIGHUPで設定を読み直します。開いている接続は維持され、不正なファイルでは何も変わりません。SIGTERMまたはCtrl-Cでドレインします。接続は--drainの時間をかけて1012で閉じられ、新しい接続には503を返します。2回目のシグナルで、ただちに終了します。",
    options: {
      config: "設定ファイル（YAMLまたはJSON）",
      check: "設定を検査し、すべての既定値とともに表示して終了する",
      drain: "ドレインを分散させる時間（既定値：設定に従い、なければ10s）",
      printEndings: "接続の終了を1件ずつ1文で表示する",
      watch: "SIGHUPと同じように、設定ファイルか、そこに書かれたファイルが変わったら読み直す",
      quiet: "問題のほかは何も表示しない",
    },
    examples: {
      run: "実行する",
      check: "既定値を含む、有効な設定",
      endings: "接続の終了をJSONのストリームで出力する",
    },
  },
  explain: {
    summary: "クローズコードの意味、またはエラーメッセージからわかること",
    description:
      "クローズコード、ベンダーのコード、オープニングハンドシェイクのHTTPステータスについて、カタログにあるすべてを表示します。エラーメッセージの場合は、考えられる原因を表示します。",
    arguments: {
      code: "クローズコード（0-65535）、ベンダーのコード（discord:4014）、HTTPステータス（http:401）、またはエラーメッセージそのもの",
    },
    examples: {
      code: "1008 Policy Violationのページ",
      language: "1006について、フランス語で",
      vendor: "Discordでの4014の意味",
      http: "拒否されたオープニングハンドシェイク",
      json: "データとして出力する",
      text: "エラーメッセージから、原因と対処を調べる",
    },
  },
  diagnose: {
    summary: "接続が終わった理由を、エラーメッセージや時間から調べる",
    description:
      "接続が終わった原因を、根拠と解決する設定を添えて、可能性の高い順に表示します。エラーメッセージ、ログの行、出力されたクローズイベントを引数または標準入力で受け取り、わかっている状況も考慮します。何も判別できなければ、終了コードは1です。",
    arguments: { text: "テキストそのもの。パイプで渡された場合は標準入力から読む" },
    options: {
      after: "接続または接続の試みが続いた時間：60s、350ms、2h",
      idle: "その間、何も送られていなかった",
      busy: "ずっとデータが流れていた",
      afterSend: "大きなメッセージの直後に終わった：5MiB、64KiB",
      onWake: "マシンの復帰時、またはページに戻ったときに終わった",
      neverOpened: "一度も開かなかった",
      code: "こちら側に伝えられたクローズコード",
      reason: "それに付いていた理由文字列",
      side: "これらを報告している側",
    },
    examples: {
      circumstances: "コードとその状況",
      text: "エラーメッセージ",
      log: "ログの行",
      json: "データとして出力する",
    },
  },
  probe,
  compare: {
    summary: "2つのクローズコードを並べて比べる",
    description:
      "クローズコード、ベンダーのコード、HTTPステータスから任意の2つを選び、違いと、どちらを送るべきかを示します。",
    arguments: {
      a: "クローズコード、ベンダーのコード（discord:4004）、またはHTTPステータス（http:401）",
      b: "もう1つのコード",
    },
    examples: {
      codes: "Normal ClosureとPolicy Violation",
      language: "フランス語で",
      vendors: "2つのベンダー",
      http: "オープニングハンドシェイクの後と、その最中",
      json: "データとして出力する",
    },
  },
  choose: {
    summary: "どのクローズコードを、どう送るか",
    description:
      "どのクローズコードを送るべきかを、理由、コード例、相手側に見えるものとともに示します。いくつかの質問に答えるか、状況を指定して使います。",
    options: {
      situation: "質問の代わりに指定する状況",
      runtime: "送る実行環境。コード例を表示する",
      http: "ハンドシェイクの完了前に返すHTTPステータス",
      list: "状況を一覧する",
    },
    examples: {
      questions: "いくつかの質問に答えて、コードを得る",
      list: "選べる状況",
      runtime: "送るのが速すぎるクライアント",
      http: "接続の拒否",
      json: "データとして出力する",
    },
  },
  list: {
    summary: "クローズコードのカタログ",
    description: "すべてのクローズコードと、コードの範囲を表示します。",
    options: {
      status: "登録状況がこれに当たるコードだけ",
      sendableBy: "この側が送ってよいコードだけ",
      range: "この範囲のコードだけ（3000-3999など）",
      vendor: "このベンダーでのコードの意味",
      vendors: "カタログにあるベンダー",
      runtimes: "各実行環境が送れるコードと、送れないときの動作",
      receivers: "そのまま届くコードと、ほかのコードを変えてしまうもの",
      limits: "ライブラリ、プロキシ、プラットフォームの既定の上限とタイムアウト",
    },
    examples: {
      all: "すべて",
      sendableBy: "ページがclose()に渡せるもの",
      range: "ライブラリとフレームワークのコード",
      vendors: "独自のコードを持つサービスとプロトコル",
      vendor: "そのうちの1つのコード",
      runtimes: "close()が受け付けるものと、それ以外で投げる例外",
      receivers: "どこにでも届くコード",
      limits: "既定のメッセージサイズ、ping、タイムアウト",
      json: "データとして出力する",
    },
  },
  records: {
    summary: "接続がどう終わったか",
    description:
      "`closewise up`または`closewise gateway`が記録した接続の終了を、古い順に1行ずつ表示します。--jsonを付けると、1行に1つのJSONオブジェクトを出力します。",
    options: {
      store: (usual) => `記録の場所（既定値：${usual}）`,
      config: "ゲートウェイの設定から記録の場所を得る",
      since: "この時点以降だけ：10m、2h、7d、または2025-11-23T14:00",
      code: "クライアントに伝えられたクローズコードがこれに当たるものだけ",
      rule: "このルールによるものだけ（message-rateなど）",
      route: "このルートのものだけ",
      limit: "新しいものからこの件数だけ、10000件まで（既定値：1000、--followでは10）",
      follow: "Ctrl-Cを押すまで、終了が起こるたびに表示し続ける",
    },
    examples: {
      since: "直近の10分間",
      rule: "送るのが速すぎたクライアント",
      follow: "起こるたびに",
      json: "データとして出力する",
    },
  },
  admin: {
    options: {
      admin: "ゲートウェイの管理用アドレス",
      adminToken: (variable) =>
        `管理用トークン（必要な場合）。${variable}を使えば、プロセス一覧に現れない`,
    },
  },
  status: {
    summary: "動いているゲートウェイの状態",
    description:
      "動いているゲートウェイに、接続と各アップストリームの状態を問い合わせます。ゲートウェイの設定に`admin:`が必要です。",
    examples: {
      here: "このマシンのゲートウェイ",
      elsewhere: (variable) => `別のゲートウェイ（${variable}を使用）`,
      json: "データとして出力する",
    },
  },
  reload: {
    summary: "動いているゲートウェイに設定を読み直させる",
    description:
      "動いているゲートウェイに設定を読み直させます。接続は新しい設定のもとで続きます。ファイルに問題があれば何も変わらず、問題が表示され、終了コードは2になります。",
    examples: {
      checked: "先にここで検査する",
      json: "継続する接続の数をデータとして出力する",
    },
  },
  revoke: {
    summary: "ユーザー、セッション、トークンの接続を終了させ、再接続を拒む",
    description:
      "動いているゲートウェイに、ユーザー、サブジェクト、セッション、または1つのトークンの接続を1008で終了させ、以後はそのトークンを拒否させます。",
    options: {
      user: "このユーザーの接続（上限を数える単位と同じ）",
      subject: "このサブジェクト（クレーム`sub`）の接続",
      session: "プロバイダーのこのセッション（クレーム`sid`）の接続",
      tokenId: "この1つのトークン（クレーム`jti`）の接続",
      issuer: "この発行者のトークンだけ（既定値：すべて）",
      issuedBefore:
        "これより前に発行されたトークンだけ：now（現在）、10m（10分前）、または2025-11-23T14:00（既定値：それ以降のトークンも）",
      for: "覚えておく期間：2h、7d（既定値：1d）",
    },
    examples: {
      user: "終了させ、1日のあいだ接続を拒む",
      issuedBefore: "終了させるが、再びログインできる",
      session: "1つのセッションを、1週間覚えておく",
      token: "1つのトークン、結果をデータとして出力する",
    },
  },
  drain: {
    summary: "アップストリームに新しい接続を送らないようにする",
    description:
      "動いているゲートウェイが、アップストリームを使うすべてのルートで、取り消されるまで新しい接続を送らないようにします。開いている接続は残ります。",
    options: {
      upstream: "設定に書かれているアドレス",
      undo: "再び新しい接続を送る",
    },
    examples: {
      before: "メンテナンスの前に",
      after: "メンテナンスの後に",
      status: "まだ開いている接続の数",
    },
  },
  policy: {
    summary: "ポリシーを検査する、通信を再現する、スキーマを出力する",
    description:
      "書かれたポリシーを検査し、記録された通信に対してどう働いたはずかを示し、エディターで使えるスキーマを出力します。",
    examples: {
      check: "すべての問題と、その行",
      replay: "どの接続を閉じていたか",
      schema: "エディターのために",
    },
  },
  policyReplay: {
    summary: "記録された通信に、ポリシーがどう働いたはずか",
    description:
      "記録された通信をファイルのポリシーに通し、実際に起きたことと比べます。イベントログ（設定の`records.events`）には、いつ何が起きたかが残るため、ポリシーが働いたはずの時点までは正確に答えられます。終了の記録だけ（ストア、または`closewise records --json`）からわかることは少なく、確実なことと可能性とを分けて示します。",
    arguments: { source: "イベントログ、ストア、または終了を1行ずつ記したJSON。gzipも可" },
    options: {
      with: "試すポリシー。設定ファイル、または`policies:`だけのファイル",
      policy: "すべての接続に使うポリシー（既定値：ルートに従い、なければ名前に従う）",
      route: "このルートの接続だけ",
      since: "この時点以降だけ：10m、2h、7d、または2025-11-23T14:00",
      failOn: "閉じられるか拒否されるはずの接続があれば、終了コードを1にする",
    },
    examples: {
      events: "イベントログ",
      store: "1週間分の終了",
      failOn: "継続的インテグレーションで",
    },
  },
  policyCheck: {
    summary: "ファイルのすべての問題と、その行",
    description: "ゲートウェイの設定、または`policies:`だけのファイルを検査します。",
    arguments: { file: "YAMLまたはJSON" },
    examples: { check: "問題があれば終了コードは2", json: "問題をデータとして出力する" },
  },
  policySchema: {
    summary: "設定のJSONスキーマ",
    description: "ゲートウェイの設定ファイルのJSONスキーマ（2020-12）を出力します。",
    examples: {
      print: "次に、YAMLの先頭に書く：",
      editor: "エディターでの補完と検査",
    },
  },
  try: {
    summary: "わざと速く送りすぎて、1008を確かめる",
    description:
      "接続し、閉じられるまでできるだけ速くメッセージを送り、その終わり方を説明します。自分のサーバーにだけ使ってください。",
    arguments: { url: "接続先" },
    examples: {
      usual: "動いている`closewise up`に対して",
      elsewhere: "別の接続先、データとして出力する",
    },
  },
  lab: {
    summary: "あらゆる終わり方で接続を終えるサーバー",
    description:
      "WebSocket接続のあらゆる終わり方を再現するサーバーを起動します。任意のクローズコード、任意の拒否、" +
      "あらゆる種類の1006、不正なフレームを返します。付属のページではブラウザーから実行でき、両側の記録を表示します。" +
      "このマシンでのクライアントのテスト用です。Ctrl-Cで停止します。",
    options: {
      host: "待ち受けるアドレス",
      port: "待ち受けるポート（既定値：8082、または空いているポート）",
      maxConnections: "同時接続数。超えた分は503で拒否します",
      noTls: "証明書のシナリオ用のポートを開きません",
      list: "シナリオと、ページとwsが報告するコードを一覧表示して終了",
    },
    examples: {
      usual: "開くページを表示",
      list: "シナリオの一覧",
      json: "実行ごとに一行のJSON（テスト用）",
    },
  },
  completion: {
    summary: "シェルの補完スクリプト",
    description: "コマンドとオプションをシェルで補完するためのスクリプトを出力します。",
    arguments: { shell: "使っているシェル" },
    examples: { bash: "bash", zsh: "zsh", fish: "fish" },
  },
};

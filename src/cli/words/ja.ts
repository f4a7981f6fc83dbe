import type { Words } from "./words.ts";

export const ja: Words = {
  list: {
    code: "コード",
    name: "名前",
    standing: "レジストリ",
    sender: "送ってよい側",
    browser: "ページから",
    yes: "可",
    no: "不可",
    none: "この条件に合うコードはありません。",
  },
  choose: {
    runtime: "どの実行環境から送りますか？",
    noRuntime: "その他、またはなし（コード例は不要）",
    runtimeHint: "コード例を表示するには、次のいずれかを付けてください",
    statuses: "ステータス",
    prompt: (last) => `回答、1〜${last}（Ctrl-Cで終了）：`,
    again: (last) => `1から${last}までの数字を入力してください。`,
    send: (code, name) => `${code} ${name}を送ってください`,
    sendNothing: "クローズコードは送らず、HTTPステータスで応答してください",
    fromPage: "ページから送る場合",
    situations: "状況",
  },
  records: {
    none: "条件に合う記録はありません。接続の終了は、`closewise up`または`closewise gateway`の実行中に記録されます。",
    waiting: "接続の終了を待っています。Ctrl-Cで終了します。",
    reports: {
      report: (rule, times) => `${rule}：監視のみ。有効なら${times}回作動していました`,
      warn: (rule, times) => `${rule}：${times}回警告しました`,
      pause: (rule, times) => `${rule}：${times}回読み取りを止めました`,
      drop: (rule, times) => `${rule}：${times}件のメッセージを破棄しました`,
    },
  },
  up: {
    open: "開く",
    chatPage: "ゲートウェイ経由のサンプルチャット",
    yourUpstream: "ゲートウェイ経由のサーバー",
    policyPage: "ゲートウェイが適用するポリシー",
    referencePage: "リファレンスとJSON API",
    labPage: "ラボ：接続のあらゆる終わり方を再現",
    attempt: "試す",
    attemptHint: "別のターミナルで実行：メッセージレートの上限を超え、1008で閉じられます",
    store: "記録",
    inMemory: "メモリーに保存され、終了すると失われます",
    endings: "接続の終了を1件ずつ1文で表示します。",
    stop: "Ctrl-Cで停止",
    backendMoved: (wanted, port) =>
      `ポート${wanted}は使用中のため、サンプルのバックエンドは${port}で待ち受けます。--backend-portで指定できます`,
    referenceMoved: (wanted, port) =>
      `ポート${wanted}は使用中のため、リファレンスは${port}で提供されます。--admin-portで指定できます`,
    noSqlite: (version) =>
      `Node ${version}にはSQLiteがないため、記録はメモリーに保存されます。Node 22.13以降ではファイルに保存されます`,
    unwritable: (reason) => `記録はメモリーに保存されます：${reason}`,
    draining: (connections, seconds) =>
      connections === 0
        ? "停止しています。"
        : `停止しています。${connections}件の接続を${seconds}秒以内に1012で閉じます。もう一度Ctrl-Cを押すと、ただちに停止します。`,
    done: (endings) => `停止しました。記録された終了は${endings}件です。`,
  },
  lab: {
    open: "開く",
    pageHint: "すべてのシナリオをブラウザーで実行できるページ",
    attempt: "試す",
    probeHint: "別の端末で：リセットがこちら側からどう見えるか",
    wscatHint: "任意のクライアントでも同様：指定したコードのCloseフレーム",
    stop: "Ctrl-Cで停止",
    runs: "実行ごとに一行：",
    moved: (wanted, port) =>
      `ポート${wanted}は使用中のため、ラボは${port}で待ち受けます（--portで選べます）`,
    exposed: (host) =>
      `ラボは${host}で待ち受けており、他からも接続できる可能性があります。意図的にプロトコルに違反するため、インターネットに公開しないでください`,
    labSays: (what) => `ラボ：${what}`,
    clientSays: (code) => `クライアント：${code}`,
    pageSays: (code) => `ページ：${code}`,
    wsSays: (code) => `ws：${code}`,
    noAnswer: "応答なし",
    ends: {
      fin: {
        lab: "ラボが終了（FIN）",
        client: "クライアントが終了（FIN）",
        transport: "自然に終了（FIN）",
      },
      reset: {
        lab: "ラボがリセット（RST）",
        client: "クライアントがリセット（RST）",
        transport: "切断（RST）",
      },
    },
    notEnded: "終了なし",
    duration: (ms) => `${ms}ミリ秒`,
    done: (runs) => `${runs}件の実行の後に停止しました。`,
    scenario: "シナリオ",
    page: "ページ",
    what: "内容",
  },
  attempt: {
    connected: (url) => `接続しました（${url}）。`,
    sending: "意図的に、できるだけ速くメッセージを送っています…",
    sent: (messages, duration) => `${duration}ミリ秒で${messages}件のメッセージを送りました。`,
    closed: (code, reason) => `${code}で閉じられました。理由文字列：「${reason}」`,
    closedWithoutReason: (code) => `${code}で閉じられました。理由文字列はありません。`,
    next: "次に行うこと：",
    more: "詳細：",
  },
  admin: {
    revoked: (ended) => `失効させました。終了した接続：${ended}件。`,
    reloaded: (adopted, ended) =>
      `新しい設定が有効になりました。継続する接続：${adopted}件、終了した接続：${ended}件。`,
    drained: (url, connections) =>
      `${url}への新しい接続を止めました。まだ開いている接続：${connections}件。`,
    undrained: (url) => `${url}への新しい接続を再開しました。`,
    state: "状態",
    serving: "接続を受け付けています",
    draining: "停止に向けて接続を閉じています",
    runningFor: "稼働時間",
    route: "ルート",
    upstream: "アップストリーム",
    status: "状態",
    statuses: {
      healthy: "正常",
      unhealthy: "異常",
      ejected: "一時除外",
      drained: "ドレイン済み",
      removed: "削除済み",
    },
    since: "変更日時",
    connections: "接続数",
    opening: "確立中",
    lastFailure: "最後の障害",
    panic: (route) => `ルート${route}：正常なアップストリームがないため、すべてを試しています。`,
  },
};

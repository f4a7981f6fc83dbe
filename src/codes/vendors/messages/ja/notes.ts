import type { VendorMessages } from "../types.ts";

export const notes = {
  "discord-own-close":
    "Discordは、クライアントからの1000と1001を終了のあいさつと解釈します。セッションは無効になり、ボットはオフラインになります。後で再開するには、それ以外のコードで閉じます。",
  "discord-no-code":
    "クローズコードを受信しなかった場合、Discordはクライアントに再開するよう求めています。",
  "discord-new-session": "新しいセッションで再接続します。このセッションは再開できません。",
  "discord-kicked":
    "クライアントは通話から退出させられました。ゲートウェイでは、同じ番号が許可されていないインテントを意味します。",
  "discord-resume": "セッションの再開を試みます。",
  "pusher-error-only": "開いたままの接続に、エラーメッセージとして届きます。",
  "twitch-inbound":
    "この接続でクライアントが送れるのはpongフレームだけです。それ以外はすべてHTTP APIを使います。",
  "twitch-unused": "クライアントは、接続してから10秒以内にサブスクライブする必要があります。",
  "twitch-grace":
    "`session_reconnect`を受け取ったクライアントには、移行まで30秒の猶予があります。サブスクリプションは有効なままです。",
  "graphql-retried":
    "後でアクセスが許可される可能性があるため、ほとんどの拒否とは異なり、graphql-wsのクライアントはこのコードの後に再試行します。",
  "graphql-subscribe-early": "クライアントが、`connection_ack`が届く前にサブスクライブしました。",
  "graphql-init-twice":
    "クライアントが`connection_init`を2回以上送信しました。429を連想させる番号ですが、レート制限ではありません。",
  "graphql-still-active":
    "graphql-wsのクライアントは、有効なサブスクリプションがある間だけ戻ってきます。",
  "graphql-local":
    "graphql-wsのクライアントが、自身の`terminate()`が呼び出されたときに作り出す番号です。送信されることはありません。",
  "graphql-legacy-empty":
    "サーバーはコードなしで閉じます。アプリケーションには1005として伝わります。",
  "centrifugo-own-codes":
    "Centrifugoは4000〜4999をアプリケーションに委ねています。再接続すべきかは、範囲の前半か後半かに応じたルールで決まります。",
  "centrifugo-token": "保存しているトークンを破棄してから再接続します。",
  "centrifugo-credentials":
    "最初の接続で発生した場合は、通常、認証情報が渡されていないことを意味します。",
  "phoenix-broadcast":
    "サーバーが、1人のユーザーのソケットに`disconnect`をブロードキャストしました。1001を使うのは、どのphoenix.jsも戻ってくるようにするためです。1.8.16より前は、1000の後には戻ってきません。",
  "phoenix-heartbeat":
    "phoenix.js 1.8.16は、ページ自身が切断した場合を除き、1000の後に再接続します。1.8.15までは再接続しません。自身のハートビートのタイムアウトでも、理由文字列`heartbeat timeout`を付けて1000で閉じますが、その場合はどのバージョンでも再接続します。",
  "phoenix-longpoll":
    "ロングポーリングによる代替経路が、このcloseイベントを作り出します。クローズフレームは送信されていません。",
  "sockjs-message":
    "この番号はSockJSのメッセージに含まれます。WebSocketのクローズフレームには別の番号が入っていることがあります。",
  "obs-kick": "誰かがOBSのKickボタンを押しました。ドキュメントは自動での再接続を禁じています。",
  "saltyrtc-handover": "レジストリでは3003はForbiddenですが、ここでは成功を表します。",
  "hocuspocus-reset": "クライアントは再接続し、ドキュメントを同期し直す必要があります。",
  "colyseus-no-return":
    "ColyseusのSDKは、このコードの後に自動では戻りません。アプリケーションがルームに参加し直す必要があります。",
  "azure-recovery": "接続の復旧に失敗しました。復旧をやめ、新しい接続を開きます。",
  "aws-delete":
    "バックエンドが接続を削除する（`DeleteConnection`）と、必ず1000になります。バックエンドはクローズコードを選べません。",
  "aws-limits": "上限は、フレームが32 KB、メッセージが128 KBです。",
  "aws-going-away":
    "通信がないまま10分が経過した後と、全体で2時間が経過した後に1001が発生すると、ユーザーから報告されています。",
  "cloudflare-vanished":
    "理由文字列は、接続が失われた後は`WebSocket disconnected without sending Close frame.`、発信の失敗後は`Failed to establish websocket connection`です。",
  "deepgram-net":
    "どちらであるかは、理由文字列のトークンでわかります。`NET-0001`は10秒間何も受信しなかったことを意味するため、3〜5秒ごとにKeepAliveを送ります。`NET-0003`は時間の上限です。",
  "speechmatics-policy":
    "また、通信がないまま1時間が経過したセッションや、全体で48時間が経過したセッションも終了します。",
  "speechmatics-quota": "Speechmaticsは、次の試行までに少なくとも5〜10秒待つことを勧めています。",
  "openai-hour":
    "確認した時点でのセッションの最長時間は60分でした。終了の前に、`session_expired`を伴う`error`イベントが届きます。",
  "pandascore-plan": "要求された内容は、アカウントのプランに含まれていません。",
  "spring-send-limit":
    "設定された時間またはバッファーの上限内に、メッセージを送信できませんでした。graphql-transport-wsは、同じ番号を内部エラーに使います。",
  "janus-demo":
    "HTMLのデモが、ゲートウェイから応答がないときにこのコードで閉じます。Janusプロトコルの一部ではありません。",
} satisfies VendorMessages["notes"];

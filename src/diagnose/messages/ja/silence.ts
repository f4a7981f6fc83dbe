import type { DiagnoseMessages } from "../types.ts";

export const silence: DiagnoseMessages["silence"] = {
  "nginx-read-timeout": {
    name: "サーバーからのデータが60秒間なかったため、nginxが終了した",
    explanation:
      "`proxy_read_timeout`の既定値は60秒で、nginxの背後にあるサーバーからの通信がない時間を数えます。nginxはクローズフレームを送らないため、両側に1006が伝わります。",
    howToResolve:
      "サーバーから20〜30秒ごとにpingを送り、そのパスの`proxy_read_timeout`をそれより大きい値にします。",
    measureNext:
      "エラーとしては記録されないため、nginxの`error_log`をレベル`info`に設定し、`upstream timed out ... while proxying upgraded connection`を探します。",
  },
  "haproxy-timeout": {
    name: "通信のない時間の後に、HAProxyが終了した",
    explanation:
      "アップグレード後は`timeout tunnel`が適用されます。設定されていない場合は`timeout client`と`timeout server`が適用され、多くの場合50秒です。両側に1006が伝わります。",
    howToResolve: "`timeout tunnel`を1時間に設定し、サーバーから20〜30秒ごとにpingを送ります。",
    measureNext:
      "HAProxyのログで、データ段階でのタイムアウトを示すフラグ`sD`または`cD`を探します。",
  },
  "alb-idle-timeout": {
    name: "通信のない時間が60秒続いた後に、AWSのロードバランサーが終了した",
    explanation:
      "Application Load Balancerは、60秒間何も流れない接続を終了します。60秒ごとのpingでは、2回に1回は間に合いません。",
    howToResolve:
      "25秒ごとにpingを送り、ロードバランサーの`idle_timeout.timeout_seconds`を引き上げます。",
    measureNext:
      "タイムアウトを75秒に変更します。終了の時間も同じだけずれるなら、ロードバランサーが原因です。",
  },
  "cloudflare-idle": {
    name: "通信のない時間が100秒続いた後に、Cloudflareが終了した",
    explanation:
      "Cloudflareは、100秒間何も流れないプロキシ接続を終了します。アップグレードの前にサーバーが同じ時間だけ何も返さない場合は、524で応答します。",
    howToResolve: "サーバーから30秒ごとにpingを送ります。",
    measureNext: "Cloudflareを介さず、サーバーに直接接続します。それでも100秒後に終了しますか。",
  },
  "heroku-idle": {
    name: "通信のない時間が55秒続いた後に、Herokuのルーターが終了した",
    explanation:
      "Herokuのルーターは、55秒間何も送信されなかった接続を終了し、H15をログに記録します。この上限は変更できません。",
    howToResolve: "いずれかの側から25秒ごとにpingを送ります。",
    measureNext: "`heroku logs`で`code=H15`を探します。",
  },
  "gcp-backend-timeout": {
    name: "30秒のタイムアウト後に、Google Cloudのロードバランサーが終了した",
    explanation:
      "WebSocketでは、バックエンドサービスのタイムアウトが、通信量にかかわらず接続の最大継続時間になります。既定値は30秒で、pingを送っても効果はありません。",
    howToResolve:
      "バックエンドサービスのタイムアウトを1日に引き上げ、クライアントには再接続させます。",
    measureNext: "毎秒何かを送信します。それでも30秒後に終了するなら、このタイムアウトが原因です。",
  },
  "load-balancer-idle": {
    name: "通信のない時間の後に、ロードバランサーまたはゲートウェイが終了した",
    explanation:
      "どの層にも独自のアイドル上限があります。AWS NLBは350秒、Azureは4分、Envoyは5分、AWS API Gatewayは10分です。経路上で最も短いものによって決まります。",
    howToResolve:
      "最も短い上限の半分未満の間隔でpingを送ります。上限とちょうど同じ間隔にしてはいけません。",
    measureNext: "各層を順に経由して、通信のない接続を放置し、いつ終了するかを記録します。",
  },
  "server-idle-timeout": {
    name: "サーバー自身がアイドル接続を終了した",
    explanation:
      "Jetty（30秒）、Tomcat、uWebSockets（120秒）は、何も届かない接続を終了します。最初の2つは1001で、最後の1つはクローズフレームなしで終了します。",
    howToResolve:
      "サーバーのアイドルタイムアウトを引き上げるか、それまでに余裕をもってクライアントから何かを送ります。",
    measureNext: "サーバーのログで`idle timeout`を探し、その設定と突き合わせます。",
  },
  "no-pong": {
    name: "pingに対する応答が時間内になかった",
    explanation:
      "一方の側がpingを送りましたが、pongを受け取りませんでした。相手は、いなくなったか、スリープ中か、切断されたか、応答できないほど多忙です。ブラウザーはpingに自動で応答するため、ページがpingを目にすることはありません。",
    howToResolve:
      "応答を待つ時間を、最も遅いクライアントに必要な時間より長くし、この終了は再接続の契機として扱います。",
    measureNext:
      "両側でpingとpongを時刻とともにログに記録します。pingは届きましたか。いつ応答されましたか。",
  },
  "event-loop-blocked": {
    name: "イベントループがブロックされ、pingへの応答が遅れた",
    explanation:
      "`keepalive ping timeout`がネットワークの障害であることはまれです。ループ上での1つの長い計算やブロッキング呼び出しがすべてのpongを待たせ、すべての接続が一斉に終了します。",
    howToResolve:
      "ブロッキング処理をループの外（スレッド、ワーカー）に移し、それでも足りない場合にだけpingのタイムアウトを引き上げます。",
    measureNext:
      "Node.jsの`monitorEventLoopDelay()`またはasyncioのデバッグモードで、ループの遅延を測ります。",
  },
  "sleep-wake": {
    name: "デバイスがスリープし、その間に接続が切れた",
    explanation:
      "スリープ中のノートパソコンやポケットの中のスマートフォンは、何にも応答しません。サーバーまたはプロキシが見切りをつけ、クライアントは復帰時にそれを知ります。iOSでは、closeイベントがまったく発生しないことがあります。",
    howToResolve:
      "復帰時（`visibilitychange`、`pageshow`、`online`）に、待たずにソケットを閉じて接続し直します。",
    measureNext:
      "サーバーでの終了時刻をクライアントでの時刻と突き合わせます。サーバーでは、はるか前に終了しています。",
  },
  "background-tab": {
    name: "ページがバックグラウンドにあり、タイマーの実行頻度が低すぎた",
    explanation:
      "Chromiumは、非表示のページのタイマーを、5分経過後は最大でも1分に1回しか実行しません。`setInterval`によるハートビートは期限に間に合わず、サーバーが接続を閉じます。",
    howToResolve: "サーバーからハートビートを送るか、`onmessage`の中でタイマーを設定し直します。",
    measureNext: "ハートビートのたびに`document.visibilityState`をログに記録します。",
  },
  "network-lost": {
    name: "間のネットワークが失われた",
    explanation:
      "Wi-Fiからモバイル回線への切り替え、VPN、接続の情報を破棄したルーター（モバイル網では30秒から数分で起こります）などです。トランスポートが失われ、クローズフレームは届きようがありませんでした。",
    howToResolve:
      "待ち時間をランダムに、徐々に延ばしながら再接続し、ルーターが接続の情報を破棄しないように、25秒ごとにpingを送ります。",
    measureNext:
      "クライアントどうしを比べます。特定のネットワークやプロバイダーのものに偏っていれば、ネットワークが原因です。",
  },
  "maximum-age": {
    name: "接続が最大継続時間に達した",
    explanation:
      "いずれかの層が、通信量にかかわらず接続の継続時間を制限しています。uWebSocketsは`please reconnect`を付けて1000を送り、AWS API Gatewayは2時間後に、ロードバランサーは設定された継続時間で接続を終了します。",
    howToResolve: "1000の後も含めてクライアントに再接続させるか、上限を引き上げます。",
    measureNext: "複数の接続について、終了時点での継続時間を記録します。いつも同じですか。",
  },
  "heartbeat-missed": {
    name: "アプリケーション独自のハートビートが途絶えた",
    explanation:
      "SignalRやSocket.IOなどは、ハートビートをメッセージとして送ります。それが時間内に届きませんでした。送信側が多忙かスリープ中であった、ネットワークが失われた、または両側の時間設定が異なることが考えられます。",
    howToResolve: "タイムアウトを、相手側の間隔の2倍以上に設定します。",
    measureNext:
      "両側でハートビートをログに記録します。送信が遅れたのですか、それとも到着が遅れたのですか。",
  },
  "pings-not-counted": {
    name: "アイドルタイムアウトがpingを数えず、データだけを数えている",
    explanation:
      "経路上の何か、またはサーバー自身が、メッセージの流れない接続を終了しています。pingとpongは制御フレームであり、数に入りません。",
    howToResolve:
      "タイムアウトより十分前に自分のプロトコルの小さなメッセージを送るか、タイムアウトを延ばします。",
    measureNext:
      "その半分の時間でメッセージを1つ送ります。接続が2倍長く続けば、このタイムアウトが原因です。",
  },
};

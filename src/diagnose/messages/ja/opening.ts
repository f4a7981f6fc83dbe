import type { DiagnoseMessages } from "../types.ts";

export const opening: DiagnoseMessages["opening"] = {
  "nothing-listening": {
    name: "そのアドレスとポートで待ち受けているものがない",
    explanation:
      "TCP接続が拒否されました。サーバーが動作していないか、別のポート、または別のインターフェイスだけで待ち受けています（コンテナー内の127.0.0.1には外部から到達できません）。",
    howToResolve:
      "サーバーを起動し、URLのポートをサーバーが出力するポートと突き合わせます。ほかのマシンから到達できる必要がある場合は、0.0.0.0で待ち受けるようにします。",
    measureNext:
      "サーバーのマシンで`ss -ltnp`を実行してポートを探し、クライアントのマシンから同じホストとポートに対して`curl -v`を実行します。",
  },
  "host-not-found": {
    name: "ホスト名を解決できない",
    explanation:
      "URLに含まれる名前のアドレスが、このクライアントの問い合わせるDNSにありません。入力の誤り、レコードの欠落、または別のネットワーク内にしか存在しない名前が考えられます。",
    howToResolve: "名前を直すか、このクライアントが参照するDNSにレコードを公開します。",
    measureNext: "クライアントのマシンで`getent hosts NAME`または`nslookup NAME`を実行します。",
  },
  "wrong-path": {
    name: "そのパスにWebSocketエンドポイントがない",
    explanation:
      "サーバーは応答しましたが、WebSocketサーバーとしてではありません。パス、プロキシが追加したプレフィックス、または末尾のスラッシュが、サーバーの提供するものと一致していません。この場合、Uvicornは404ではなく403で応答します。",
    howToResolve:
      "URLのパスを、途中のすべての書き換えを適用したうえで、末尾のスラッシュまでサーバーのルートと突き合わせます。",
    measureNext:
      "すべてのプロキシを介さずに、同じパスでサーバーに直接リクエストします。101で応答しますか。",
  },
  "upgrade-not-forwarded": {
    name: "プロキシがアップグレードを転送していない",
    explanation:
      "`Upgrade`と`Connection`はホップバイホップヘッダーです。転送するよう設定されていないプロキシはハンドシェイクを通常のリクエストに変えてしまい、サーバーもそのように応答します。",
    howToResolve:
      "途中のすべてのプロキシを、サーバーにHTTP/1.1で接続し、両方のヘッダーを転送するように設定します。",
    measureNext:
      "サーバーでリクエストヘッダーをログに記録します。`Upgrade: websocket`がなければ、プロキシが取り除いています。",
  },
  "credentials-refused": {
    name: "サーバーが認証情報を拒否しているか、認証情報がない",
    explanation:
      "ハンドシェイクに対する応答が401または403でした。ページはWebSocketにヘッダーを設定できず、ステータスを見ることもできません。伝わるのは1006です。Cookieは、ドメインと`SameSite`が許す場合にだけ送信されます。",
    howToResolve:
      "認証情報は、Cookie、URLに入れた有効期間の短いチケット、または接続が開いた後の最初のメッセージで送ります。試行のたびに更新します。",
    measureNext:
      "ネットワークパネルでリクエストを確認します。Cookieまたはトークンが含まれていますか。期限は切れていませんか。",
  },
  "origin-refused": {
    name: "サーバーがページのオリジンを拒否している",
    explanation:
      "ブラウザーはこの検査を代行しないため、サーバーが`Origin`ヘッダーを一覧と照合します。スキーム、ホスト、ポートのすべてが一致する必要があります。`https://app.example`と`https://www.app.example`は別のものです。",
    howToResolve:
      "ページの正確なオリジンを、サーバーの一覧に追加します。すべてのオリジンを許可してはいけません。",
    measureNext:
      "`curl`で、`Origin`ヘッダーを変えてハンドシェイクを繰り返します。ステータスは変わりますか。",
  },
  "close-before-accept": {
    name: "サーバーアプリケーションが受け入れる前に閉じた",
    explanation:
      "ASGIでは、`accept()`より前の`close(code=4401)`はHTTP 403になります。コードはクライアントに届かず、1006が伝わります。それでもテストクライアントは意図したコードを示すため、テストは成功したままです。",
    howToResolve:
      "クライアントにコードを見せたい箇所では、先に`accept()`を呼び出し、その後で`close()`を呼び出します。",
    measureNext: "サーバーのログで、その時刻（秒）の`403`または`connection rejected`を探します。",
  },
  "certificate-not-trusted": {
    name: "証明書が信頼されていない",
    explanation:
      "証明書が期限切れか、自己署名か、別の名前向けに発行されたものか、中間証明書なしで送られています。ブラウザーはWebSocketに対してはダイアログを表示せず、単に1006で失敗します。",
    howToResolve:
      "正しい名前の完全な証明書チェーンをインストールします。テストでは、`https://`のアドレスを一度開いて信頼するか、クライアントに自前の認証局を設定します。",
    measureNext:
      "`openssl s_client -connect HOST:443 -servername HOST`を実行し、`Verify return code`を読みます。",
  },
  "tls-and-plain-mixed": {
    name: "一方の側だけがTLSを使っている",
    explanation:
      "平文を想定するポートに`wss:`が、またはTLSを想定するポートに`ws:`が使われました。どちらの側も、相手の最初の数バイトを不正なデータとみなします。",
    howToResolve:
      "TLSのポートには`wss:`、平文のポートには`ws:`を使い、経路のどこでTLSが終端されるかを確認します。",
    measureNext:
      "`curl -v https://HOST:PORT`と`http://HOST:PORT`を試します。応答するのは一方だけです。",
  },
  "blocked-by-browser": {
    name: "ブラウザーまたはプラットフォームがアドレスを許可していない",
    explanation:
      "HTTPSで読み込まれたページは`ws:`を開けません（混在コンテンツ）。また、Content-Security-Policyの`connect-src`にアドレスを記載する必要があり、Androidは既定で平文を許可しません。何も送信されていません。",
    howToResolve: "`wss:`を使い、アドレスを`connect-src`に記載します。",
    measureNext: "ページのコンソールを読みます。適用されたルールが示されています。",
  },
  "no-websocket-support": {
    name: "サーバーにWebSocketライブラリがない",
    explanation:
      "HTTPサーバーが、WebSocketを扱う部分なしで動作しています。ハンドシェイクに対し、通常のリクエストとして200または404で応答します。",
    howToResolve: "欠けている部分を、実際に動作している環境にインストールし、再起動します。",
    measureNext:
      "サーバーのログを最初から読みます。警告は、最初のハンドシェイクで一度だけ出力されます。",
  },
  "backend-unreachable": {
    name: "プロキシが背後のサーバーに到達できない",
    explanation:
      "プロキシは動作していますが、背後のサーバーは動作していないか、別のアドレスにあります。クライアントには、接続を開く際は502、503、504のいずれかが、開いた後は1014または1006が伝わります。",
    howToResolve:
      "サーバーを復旧し、プロキシに設定されたアドレスを直し、ヘルスチェックを追加します。",
    measureNext:
      "プロキシのマシンから、プロキシに設定されているとおりのサーバーのアドレスに対して`curl -v`を実行します。",
  },
  "too-many-connections": {
    name: "接続数の上限に達した",
    explanation:
      "サーバー、プロキシ、またはオペレーティングシステムが、これ以上の接続を受け付けません。ユーザーごとの上限、ワーカーの上限、または開けるファイルの数です。nginxを経由するWebSocketは、1つにつき2つの接続を使います。",
    howToResolve: "達した上限を引き上げ、クライアントにはランダムな時間だけ待ってから戻らせます。",
    measureNext: "開いている接続を数え（`ss -s`）、`ulimit -n`などの上限と突き合わせます。",
  },
  redirected: {
    name: "サーバーが接続を開かずにリダイレクトしている",
    explanation:
      "サーバーがリダイレクトで応答しました。httpからhttpsへ、ログインページへ、またはスラッシュ付きのパスへのリダイレクトです。WebSocketでは、ブラウザーは決して従わず、ほとんどのライブラリも従いません。",
    howToResolve:
      "クライアントで最終的なアドレスを使うか、そのパスをリダイレクトの対象から除外します。",
    measureNext:
      "`curl -i`がどこへ誘導されるかを確認します。`Location`ヘッダーからルールがわかります。",
  },
  "handshake-timeout": {
    name: "オープニングハンドシェイクに時間がかかりすぎた",
    explanation:
      "接続は受け付けられましたが、ハンドシェイクに対する応答が時間内に届きませんでした。サーバーが多忙か、別のもの（データベース、認証サービスなど）を待っているか、パケットが何の通知もなく破棄されています。",
    howToResolve:
      "先にハンドシェイクに応答し、遅い処理はその後で行います。拒否せずに破棄するファイアウォールがないかも調べます。",
    measureNext: "各段階の時間を測ります：`curl -w '%{time_connect} %{time_starttransfer}'`。",
  },
  "subprotocol-mismatch": {
    name: "両側でサブプロトコルが一致していない",
    explanation:
      "クライアントが`Sec-WebSocket-Protocol`でサブプロトコルを要求しましたが、サーバーは何も選ばなかったか、別のものを選びました。この場合、ブラウザーは接続を終了します。`graphql-ws`と`graphql-transport-ws`は別のサブプロトコルです。",
    howToResolve: "サーバーが対応するものを提示し、サーバーにはそのうちの1つだけで応答させます。",
    measureNext: "リクエストと応答の`Sec-WebSocket-Protocol`ヘッダーを突き合わせます。",
  },
  "closed-while-connecting": {
    name: "クライアントが接続の途中で閉じた",
    explanation:
      "クライアント自身のコードが、`onopen`の前に`close()`を呼び出しました。コンポーネントのアンマウント（ReactのStrictモードでは、開発時に2回マウントされます）、ページの遷移、またはタイムアウトの発生が考えられます。",
    howToResolve:
      "ソケットがまだ接続中であれば、`onopen`の中で閉じます。害はないため、何もしなくてもかまいません。",
    measureNext: "`close()`を呼び出す箇所に`console.trace()`を入れます。",
  },
  "lookup-failed": {
    name: "ネームサーバーが応答しない",
    explanation:
      "ホスト名を解決できませんでした。リゾルバーに到達できないか、リゾルバーが応答を拒んでいます。名前自体は正しい可能性があります。",
    howToResolve: "このマシンが問い合わせるリゾルバーを修復するか、別のリゾルバーを設定します。",
    measureNext:
      "この名前と、確実に存在する名前とで`getent hosts NAME`を実行します。両方とも失敗するなら、原因はリゾルバーです。",
  },
  "host-unreachable": {
    name: "アドレスに到達できない",
    explanation:
      "このアドレスへのパケットが何の通知もなく破棄されているか、経路がありません。ファイアウォールやセキュリティグループ、停止中のホスト、接続されていないVPN、別のネットワークのアドレスなどが考えられます。",
    howToResolve:
      "経路上のすべてのファイアウォールでポートを通し、アドレスをサーバーの実際のアドレスと比べます。",
    measureNext:
      "クライアントのネットワークとサーバーのネットワークの両方から`nc -vz HOST PORT`を実行します。成功する側から、どちらでパケットが失われているかが分かります。",
  },
  "tls-refused": {
    name: "TLSハンドシェイクが拒否される",
    explanation:
      "双方に共通するTLSのバージョンや暗号がないか、サーバーがそのホスト名（SNI）を知らないか、クライアント証明書を要求しています。",
    howToResolve:
      "サーバーでTLS 1.2と1.3を許可し、この名前の証明書を用意します。要求される場合は、クライアントにも証明書を持たせます。",
    measureNext:
      "`openssl s_client -connect HOST:443 -servername HOST`を、`-tls1_2`と`-tls1_3`でそれぞれ実行し、アラートを読みます。",
  },
  "dropped-before-answer": {
    name: "応答の代わりに接続が切断される",
    explanation:
      "何かが接続を受け付け、何も言わずに終了しています。ポートが別のプロトコルを使っているか、ファイアウォールがリクエストを拒んでいるか、上限に達したか、サーバーがハンドシェイクの読み取り中に失敗しています。",
    howToResolve:
      "このポートでWebSocketサーバーが待ち受けていることを確認し、その手前で黙って拒否しているものを探します。",
    measureNext:
      "同じポートに`curl -v`で通常のリクエストを送り、その時刻のサーバーのログを読みます。",
  },
  "not-websocket": {
    name: "応答しているのがWebSocketサーバーではない",
    explanation:
      "応答がRFC 6455の4.1に反しています。HTTPではないか、ヘッダーが欠けているか、`Sec-WebSocket-Accept`がキーに対応していません。キャッシュやモック、自作のサーバーで起こり、ライブラリでは起こりません。",
    howToResolve:
      "ハンドシェイクにはWebSocketライブラリが応答するようにし、キャッシュやプロキシに代わりに応答させないようにします。",
    measureNext: "サーバーに直接`curl -i`を送り、その応答をRFC 6455の4.2.2のヘッダーと比べます。",
  },
};

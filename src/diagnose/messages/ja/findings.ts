import type { FindingSentences } from "../types.ts";

export const findings: FindingSentences = {
  "name-not-found": "この名前は存在しません。名前解決がそう答えました。",
  "name-lookup-failed": "名前解決に失敗したため、この名前が存在するかどうかは分かりません。",
  "connection-refused": "ホストがTCP接続を拒否しました。",
  "connect-timeout": "TCP接続に時間内に応答したアドレスはなく、拒否したアドレスもありません。",
  "host-unreachable": "このアドレスへの経路がないと、ネットワークが答えました。",
  "certificate-self-signed":
    "証明書が自己署名であるか、証明書チェーンに自己署名の認証局があります。",
  "certificate-expired": "証明書の有効期限が切れています。",
  "certificate-not-yet-valid": "証明書がまだ有効になっていません。",
  "certificate-wrong-name": "証明書は別の名前に対して発行されたものです。",
  "certificate-unknown-issuer":
    "証明書が信頼されていない認証局のものであるか、証明書チェーンが不完全です。",
  "certificate-refused": "証明書が受け入れられませんでした。",
  "tls-not-spoken": "TLSで接続しましたが、返ってきたのはTLSではありませんでした。",
  "tls-expected": "このポートはTLSを想定していますが、平文が送られました。",
  "tls-alert": "TLSハンドシェイクがアラートによって拒否されました。",
  "tls-unanswered": "TLSハンドシェイクに応答がありませんでした。",
  "answer-missing":
    "接続は受け付けられましたが、オープニングハンドシェイクに対する完全な応答が届きませんでした。",
  "answer-dropped": "オープニングハンドシェイクに応答する代わりに、接続が切断されました。",
  "answer-not-http": "返ってきたものはHTTPの応答ではありませんでした。",
  "accept-wrong": "101の`Sec-WebSocket-Accept`が、送ったキーに対応していません。",
  "upgrade-missing": "101に`Upgrade: websocket`または`Connection: Upgrade`がありません。",
  "subprotocol-unoffered": "101が、提示していないサブプロトコルを示しています。",
  "subprotocol-not-chosen":
    "サブプロトコルを提示しましたが、どれも選ばれませんでした。この場合、ブラウザーは接続を終了します。",
  "extension-unoffered": "101が、提示していない拡張またはパラメーターを示しています。",
  "extension-missing":
    "クライアントに必須の拡張をサーバーが受け入れなかったため、プローブは1010でクローズしました。",
  "origin-decides": "`Origin`ヘッダーによって応答が変わりました。",
  "origin-irrelevant": "`Origin`ヘッダーを変えても応答は同じでした。",
  "subprotocol-decides": "サブプロトコルがなければ、サーバーは接続を開きます。",
  "slash-decides": "パスの末尾のスラッシュを変えると、サーバーは接続を開きます。",
  "same-without-upgrade":
    "同じパスへの通常のリクエストにも同じステータスが返ります。アップグレードの有無は影響していません。",
  "ordinary-page": "応答は通常のウェブページです。",
  "authentication-demanded": "応答が認証を求めています。",
  "redirect-given": "応答が別のアドレスを示しています。",
  "proxy-answered": "サーバーの代わりにプロキシが応答しました。",
  "proxy-on-the-way": "応答はプロキシを経由しています。",
  "through-nginx": "オープニングへの応答はnginxを経由しています。",
  "through-cloudflare": "オープニングへの応答はCloudflareを経由しています。",
  "through-heroku": "オープニングへの応答はHerokuを経由しています。",
  "through-google-cloud": "オープニングへの応答はGoogle Cloudを経由しています。",
  "wait-demanded": "応答が、いつ再試行すべきかを示しています。",
  "closed-by-peer": "相手が自らのアプリケーションのコードでクローズしました。",
  "dropped-with-fin":
    "相手がクローズフレームを送らずに、トランスポートを正常に終了しました（FIN）。",
  "dropped-with-reset": "クローズフレームがないまま、トランスポートがリセットされました（RST）。",
  "refused-afterwards": "終了の直後には、このアドレスで待ち受けるものがなくなっていました。",
  "listening-afterwards":
    "終了の直後に、このアドレスは新しい接続を受け付けました。まだ何かが待ち受けています。",
  "silence-dropped": "何も送らない接続は切断されましたが、pingを送る接続は生き続けました。",
  "silence-forgotten":
    "何も送らない接続は、プローブがクローズしようとしたときには失われていましたが、pingを送る接続は生き続けました。",
  "silence-closed": "何も送らない接続はクローズされましたが、pingを送る接続は生き続けました。",
  "pings-not-counted":
    "pingには応答がありましたが効果はなく、データを送る接続だけが生き続けました。",
  "died-despite-pings": "何も送らない接続とpingを送る接続が、同じ経過時間で終了しました。",
  "same-age": "何をしていたかにかかわらず、すべての接続が同じ経過時間で終了しました。",
  "same-moment-closed": "経過時間の異なるすべての接続が、同じ瞬間にクローズされました。",
  "same-moment-dropped": "経過時間の異なるすべての接続が、同じ瞬間に切断されました。",
  "pings-flowed": "pingには最後まで応答があったため、その間ずっと双方向にバイトが流れていました。",
  "pings-unanswered": "どのpingにも応答がありませんでした。",
  "pongs-stopped": "pingには初めは応答がありましたが、その後なくなりました。",
  "dropped-after-large":
    "大きなメッセージの直後に、クローズフレームなしでトランスポートが終了しました。",
  "frame-invalid": "相手が、RFC 6455で許されないフレームを送りました。",
  "frame-compressed":
    "圧縮の合意がないのに、相手が圧縮用の予約ビットを立てたフレームを送りました。",
  "frame-cut": "フレームの途中でトランスポートが終了しました。",
  "frame-too-large": "相手が、どのブラウザーも受け入れない大きさのフレームを予告しました。",
  "deflate-broken": "相手が、展開できない圧縮メッセージを送りました。",
  "close-code-invalid": "相手が、送ってはならないコードを持つクローズフレームを送りました。",
  "text-not-utf8": "相手が、UTF-8ではないテキストを送りました。",
  "close-unanswered": "プローブがクローズしましたが、クローズフレームが時間内に返りませんでした。",
  "close-dropped":
    "プローブがクローズしましたが、クローズフレームが返らないままトランスポートが終了しました。",
};

import { findings } from "./ja/findings.ts";
import { opening } from "./ja/opening.ts";
import { silence } from "./ja/silence.ts";
import { traffic } from "./ja/traffic.ts";
import type { DiagnoseMessages } from "./types.ts";

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10}秒`;
const time = (ms: number): string =>
  ms >= 120_000 && ms % 60_000 === 0 ? `${ms / 60_000}分` : seconds(ms);
const size = (bytes: number): string => {
  if (bytes >= 1_048_576) return `${Math.round(bytes / 104_857.6) / 10} MiB`;
  return bytes >= 1024 ? `${Math.round(bytes / 102.4) / 10} KiB` : `${bytes}バイト`;
};

export const ja: DiagnoseMessages = {
  headings: {
    diagnosis: "診断",
    causes: "原因（可能性の高い順）",
    because: "根拠",
    howToResolve: "対処方法",
    measureNext: "確認方法",
    alsoPossible: "ほかに考えられる原因",
    nextSteps: "次の手順",
    notes: "注記",
    source: "既知の文言",
    settings: "設定",
    anyStack: "環境を問わず",
  },
  likelihoods: {
    "almost-certain": "ほぼ確実",
    likely: "可能性が高い",
    possible: "可能性がある",
    unlikely: "可能性は低い",
  },
  evidence: {
    textSure: (origin) => `${origin}がこの文言を出力するのは、この場合だけです。`,
    textFirst: (origin) => `${origin}がこの文言を出力するのは、主にこの場合です。`,
    textAlso: (origin) => `${origin}は、この場合にもこの文言を出力することがあります。`,
    codeMeans: (code, name) => `${code}（${name}）の通常の原因です。`,
    codeAlso: (code, name) => `${code}（${name}）は、これによって発生することもあります。`,
    noCloseFrame: "1006はクローズフレームが届かなかったことを示しており、これと一致します。",
    http: (status) => `オープニングハンドシェイクに対する応答が、101ではなくHTTP ${status}でした。`,
    idleDefault: (ms, product) =>
      `通信のない時間${time(ms)}は、${product}の既定の上限と一致します。`,
    maybeIdleDefault: (ms, product) =>
      `その間に何も送信されていなければ、${time(ms)}は${product}の既定の上限と一致します。`,
    silence: (ms) =>
      ms === 0
        ? "通信のない時間の後に終了しました。"
        : `通信のない時間が${seconds(ms)}続いた後に終了しました。`,
    lifeDefault: (ms, product) =>
      `${product}は既定で、通信量にかかわらず、${time(ms)}後に接続を終了します。`,
    roundMinutes: (minutes) =>
      `ちょうど${minutes}分で終了しており、偶然ではなく上限によるものと見られます。`,
    neverOpened: "接続は一度も開きませんでした。",
    openingTook: (ms) => `接続を開く試みは${seconds(ms)}かかり、失敗に終わりました。`,
    endedAtOnce: "接続は開きましたが、1秒以内に終了しました。",
    overAtOnce: "1秒以内に終わりました。接続が開いたかどうかは示されていません。",
    bigSend: "大きなメッセージの直後に終了しました。",
    bigSendOver: (bytes, products) =>
      `${size(bytes)}のメッセージの後に終了しました。これは${products.join("、")}の既定の上限を超えています。`,
    onWake: "マシンがスリープから復帰したとき、またはページに戻ったときに終了しました。",
    serverSide: "ブラウザーがページを離れるたびに、サーバーではこのコードが現れます。",
  },
  summary: {
    cause: (likelihood, name) => `${likelihood}：${name}。`,
    nothing:
      "既知の手がかりが見つかりません。推測では役に立たないため、貼り付けるべき情報や測定すべきことを以下の手順に示します。",
    onlyCode: (code, name) =>
      `コードは${code}（${name}）です。送信された理由を知っているのは、それを選んだアプリケーションだけです。`,
    otherSide: (code, name) =>
      `この場合、相手側には${code}（${name}）が伝わります。相手側のログでその番号を探します。`,
  },
  steps: {
    explainCode: (code) => `コードの意味を確認します：\`closewise explain ${code}\`。`,
    pasteText:
      "先に終了を検知した側の、正確なエラーメッセージまたはログの行を貼り付けます。言語を選べる場合は英語にします。",
    pasteCode: "`onclose`で`event.code`、`event.reason`、`event.wasClean`を出力し、貼り付けます。",
    lookAtOtherSide:
      "相手側と、間にあるすべてのプロキシのログで、同じ時刻（秒）を確認します。異なるコードやエラーがある側のほうに、より多くの情報があります。",
    measureTime:
      "接続が開いてから終了するまでの時間を3回測ります。毎回同じなら上限、異なるならネットワークが原因です。",
    wasItIdle:
      "その間に何か送信されていたかどうかを調べます。通信がない場合とある場合とでは、考えられる原因が異なります。",
    checkOpening:
      "`onopen`が実行されたかどうかを調べます。実行されていない場合は、ネットワークパネルまたは`curl -i -H 'Connection: Upgrade' -H 'Upgrade: websocket'`でHTTPステータスを確認します。",
  },
  notes: {
    truncated: (read) => `テキストの先頭から${read}文字だけを読み取りました。`,
    invalidCode: "指定されたコードは有効な値（0〜65535）ではないため、無視しました。",
    severalCodes: (used, others) =>
      `テキストに複数のコードが含まれています。${used}を使用し、${others.join("、")}は無視しました。`,
  },
  findings,
  opening,
  silence,
  traffic,
};

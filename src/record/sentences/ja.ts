import type { Party, Peer } from "../types.ts";
import type { Ending, Sentences } from "./sentences.ts";

const NAMES: Readonly<Record<Party, string>> = {
  client: "クライアント",
  upstream: "アップストリーム",
  gateway: "ゲートウェイ",
};

/** Rules that nobody "breaks". */
const CIRCUMSTANCES: ReadonlyMap<string, (offender?: Peer) => string> = new Map<
  string,
  (offender?: Peer) => string
>([
  ["auth-expired", () => "クライアントの認証の有効期限が切れました"],
  ["revoked", () => "オペレーターがクライアントのアクセス権を取り消しました"],
  ["idle", () => "接続のアイドル状態が長く続きすぎました"],
  ["lifetime", () => "接続が最大継続時間に達しました"],
  ["dead-peer", (offender) => `${subject(offender)}がpingに応答しなくなりました`],
  ["slow-consumer", (offender) => `${subject(offender)}の読み取りが遅すぎました`],
  ["drain", () => "ゲートウェイが計画された再起動に備えてドレイン中でした"],
  ["overload", () => "ゲートウェイが過負荷でした"],
  ["upstream-lost", () => "アップストリームとの接続が失われました"],
  ["upstream-refused", () => "アップストリームに接続できませんでした"],
]);

const LOST: Readonly<Record<string, string>> = {
  eof: "（ストリームの終端）",
  reset: "（接続のリセット）",
  timeout: "（応答の途絶）",
};

export const ja: Sentences = {
  figures: {
    decimal: ".",
    group: ",",
    space: "",
    partSpace: "",
    symbols: { ms: "ミリ秒", s: "秒", min: "分", h: "時間", d: "日" },
  },
  quotes: ["「", "」"],
  units: {
    bytes: ["バイト"],
    messages: ["メッセージ"],
    frames: ["フレーム"],
    fragments: ["フラグメント"],
    connections: ["接続"],
    upgrades: ["アップグレード"],
    pings: ["ping"],
  },
  // Japanese nouns have no plural.
  pluralForm: () => 0,
  comma: "、",
  limit: (measured, allowed) => `${measured}、上限${allowed}`,
  endings: {
    "peer-close": (e) =>
      `${NAMES[e.initiator]}が${when(e)}${peerClose(e)}${told(e)}${silence(e)}。`,
    rule: (e) => `${circumstance(e)}。ゲートウェイは${action(e)}${silence(e)}。`,
    drain: (e) =>
      `ゲートウェイは計画された再起動に備えてドレイン中だったため、${action(e)}${silence(e)}。`,
    overload: (e) => `ゲートウェイは過負荷だったため、${action(e)}${silence(e)}。`,
    "transport-lost": (e) =>
      `${when(e)}${lost(e)}${LOST[e.transport ?? ""] ?? ""}${got(e)}${told(e)}。`,
    refused: (e) => `${onRoute(e)}ゲートウェイは${action(e)}${because(e)}${silence(e)}。`,
    "upstream-refused": (e) =>
      `アップストリームが${e.httpStatus === undefined ? "" : `${e.httpStatus}で`}オープニングハンドシェイクを拒否しました${parenthesis(e.evidence)}${told(e)}。`,
    "upstream-unreachable": (e) =>
      `${e.waited === undefined ? "どのアップストリームにも接続できませんでした" : `どのアップストリームも${e.waited}以内に応答しませんでした`}${parenthesis(e.waited === undefined ? e.evidence : undefined)}${got(e)}${told(e)}。`,
    abandoned: (e) =>
      `リクエストから${e.duration}後、オープニングハンドシェイクが完了する前にクライアントが離脱しました${parenthesis(e.evidence)}。`,
  },
  advice: {
    rules: {
      "message-rate":
        "1秒あたりのメッセージ数を減らすか、まとめて送ってください。上限はゲートウェイが公開しています。",
      "byte-rate":
        "1秒あたりの送信量を減らすか、圧縮してください。上限はゲートウェイが公開しています。",
      "connection-limit": "不要になった接続を閉じるか、1つの接続をタブ間で共有してください。",
      "upgrade-rate": "接続の頻度を下げ、失敗するたびに待ち時間を延ばしてください。",
      penalty: "まずルール違反の原因を直してください。早く戻りすぎると、待ち時間が延びるだけです。",
      "auth-unavailable":
        "数秒後にもう一度お試しください。オペレーターは認証プロバイダーを確認してください。",
      "auth-invalid":
        "有効なトークンを取得してから接続し直してください。同じトークンは再び拒否されます。",
      "auth-timeout": "接続が開いたら、すぐにトークンを送ってください。",
      "auth-expired": "新しいトークンを取得して接続し直すか、期限が切れる前に更新してください。",
      revoked:
        "このトークンで接続し直さないでください。アクセス権が取り消された理由をオペレーターに問い合わせてください。",
      origin:
        "許可されたオリジンからページを配信するか、ページのオリジンをポリシーに追加してください。",
      subprotocol: "ルートで許可されているサブプロトコルを提示してください。",
      "content-forbidden": "禁止された内容を取り除いてください。同じメッセージは再び拒否されます。",
      "content-schema": "メッセージをルートのスキーマに合わせてください。",
      "content-malformed": "正しい形式のJSONを送ってください。",
      utf8: "テキストメッセージは正しいUTF-8で送り、それ以外のバイト列はバイナリメッセージとして送ってください。",
      "message-type":
        "ルートが受け付ける種類（テキストまたはバイナリ）のメッセージを送ってください。",
      "message-size": "メッセージを分割するか、ルートのサイズ上限を引き上げてください。",
      fragments: "メッセージのフラグメント数を減らして送ってください。",
      protocol: "不正なフレームを送ったWebSocketライブラリを更新または修正してください。",
      "dead-peer":
        "相手がpingに応答し、ブロックされていないことを確認してから、ランダムな時間だけ待って接続し直してください。",
      "slow-consumer":
        "読み取りを速くするか、要求する量を減らすか、送信側が古いデータを省けるようにしてください。",
      idle: "送るものができたときに接続し直すか、アイドル時間の上限までに何かを送ってください。",
      lifetime: "接続し直してください。最大継続時間はすべての接続に適用されます。",
      drain: "ランダムな時間だけ待って接続し直してください。ゲートウェイは再起動中です。",
      overload: "ランダムな時間だけ待って接続し直し、試行のたびに待ち時間を延ばしてください。",
      "upstream-lost":
        "その時刻のアップストリームのログを調べてください。クライアントは、ランダムな時間だけ待ってから接続し直せます。",
      "upstream-refused":
        "アップストリームが動作していて、ゲートウェイからの接続を受け付けることを確認してください。",
    },
    ownRule:
      "ポリシーのこのルールが許す範囲を確認し、それを守るようにしてから接続し直してください。",
    causes: {
      drain: "ランダムな時間だけ待って接続し直してください。ゲートウェイは再起動中です。",
      overload: "ランダムな時間だけ待って接続し直し、試行のたびに待ち時間を延ばしてください。",
      "transport-lost":
        "両者の間のネットワークとプロキシを確認し、ランダムな時間だけ待って接続し直してください。",
      refused: "HTTPステータスに従ってリクエストを修正してから、再試行してください。",
      "upstream-refused":
        "アップストリームの応答を確認してください。接続を拒否したのは、ゲートウェイではなくアップストリームです。",
      "upstream-unreachable":
        "アップストリームが動作していること、ルートに設定されたアドレスが正しいことを確認してください。",
      abandoned:
        "ユーザーが離れただけなら、何も必要ありません。そうでなければ、クライアントの接続タイムアウトとアップストリームの遅延を比べてください。",
    },
    retry: {
      never: "何も必要ありません。接続はもう不要だったか、再試行しても解決しません。",
      "after-change": "コードが指摘する問題を直してから、接続し直してください。",
      "after-auth": "新しい認証情報を取得してから、接続し直してください。",
      elsewhere: "別のホストに接続するか、ユーザーが求めるまで待ってください。",
      application: "このコードを選んだアプリケーションのドキュメントを確認してください。",
    },
    backoff: (min, max) =>
      `${min}から${max}までのランダムな時間だけ待って接続し直し、試行のたびに待ち時間を延ばしてください。`,
  },
};

function subject(offender: Peer | undefined): string {
  return offender === undefined ? "いずれかの側" : NAMES[offender];
}

function parenthesis(text: string | undefined): string {
  return text === undefined ? "" : `（${text}）`;
}

function onRoute({ route }: Ending): string {
  return route === undefined ? "" : `ルート${route}で、`;
}

function when({ opened, duration }: Ending): string {
  return opened ? `接続確立から${duration}後に、` : "オープニングハンドシェイクの完了前に、";
}

function peerClose({ frame }: Ending): string {
  if (frame === undefined) return "クローズフレームなしで接続を閉じました";
  if (frame.code === undefined) {
    return "コードを示さずに（空のクローズフレームで）接続を閉じました";
  }
  if (!frame.isNormal) return `${frame.code}${parenthesis(frame.reason)}で接続を閉じました`;
  return `接続を正常に閉じました（${[frame.code, frame.reason].filter(Boolean).join("、")}）`;
}

function circumstance(e: Ending): string {
  const { rule, offender, evidence } = e;
  const known = CIRCUMSTANCES.get(rule ?? "");
  if (known !== undefined) {
    return `${onRoute(e)}${known(offender)}（ルール${rule}${evidence === undefined ? "" : `：${evidence}`}）`;
  }
  const name = rule === undefined ? "ルール" : `ルール${rule}`;
  const broken =
    offender === undefined
      ? `${name}への違反がありました`
      : `${NAMES[offender]}が${name}に違反しました`;
  return `${onRoute(e)}${broken}${parenthesis(evidence)}`;
}

function because(e: Ending): string {
  const rule = e.rule === undefined ? undefined : `ルール${e.rule}`;
  const why = [rule, e.evidence].filter((part) => part !== undefined);
  return why.length === 0 ? "" : `（${why.join("：")}）`;
}

function action(e: Ending): string {
  if (!e.opened) {
    return `${e.httpStatus === undefined ? "" : `${e.httpStatus}で`}オープニングハンドシェイクを拒否しました`;
  }
  const received = e.messages === undefined ? "" : `（${e.messages}の受信後）`;
  const after = `接続確立から${e.duration}後${received}に、`;
  const { closing: frame } = e;
  if (frame === undefined) return `${after}クローズフレームなしで接続を切断しました`;
  return `${after}${frame.code ?? "空のクローズフレーム"}で接続を閉じました`;
}

function lost({ initiator }: Ending): string {
  if (initiator === "gateway") return "クローズフレームなしで接続が失われました";
  return `${NAMES[initiator]}との接続がクローズフレームなしで失われました`;
}

function got({ httpStatus }: Ending): string {
  return httpStatus === undefined ? "" : `。クライアントには${httpStatus}が返されました`;
}

function told(e: Ending): string {
  const clauses = e.told.map(
    ({ peer, frame }) =>
      `。${NAMES[peer]}には${frame.code ?? "空のクローズフレーム"}が送られました`,
  );
  return clauses.join("");
}

function silence({ opened, silent: [first, second] }: Ending): string {
  if (!opened || first === undefined) return "";
  return second === undefined
    ? `。${NAMES[first]}はクローズフレームに応答しませんでした`
    : "。どちらの側もクローズフレームに応答しませんでした";
}

import type { Mangling } from "../../types.ts";
import type { RetrySentences, Words } from "../types.ts";

const seconds = (ms: number): string => String(ms / 1000);

/** `a`, `aとb`, `a、b、c`. */
function list(items: readonly string[]): string {
  return items.join(items.length === 2 ? "と" : "、");
}

const named = ({ receiver, role }: Mangling): string =>
  role === "server" ? `${receiver}（サーバー側）` : receiver;

/** `Apache TomcatとSpring Cloud Gatewayは1002、uWebSockets（サーバー側）は1006`; a verb has to follow. */
export function receivers(manglings: readonly Mangling[]): string {
  const codes = [...new Set(manglings.map(({ reports }) => reports))];
  return codes
    .map((code) => {
      const names = manglings.filter(({ reports }) => reports === code);
      return `${list(names.map(named))}は${code}`;
    })
    .join("、");
}

/** Every clause ends in a polite verb (`ます`, `です`): it is a sentence without its full stop. */
export const words: Words = {
  aspects: {
    meaning: "伝える内容",
    outcome: "成功かエラーか",
    sender: "送ってよい側",
    frame: "送信される値か、ローカルの判断か",
    clean: "クリーンな終了",
    status: "レジストリでの位置づけ",
    retry: "クライアントは再接続すべきか",
    fault: "対処すべき側",
    browser: "ページからの`close()`",
    interop: "そのまま届くか",
    http: "近いHTTPステータス",
  },
  meaning: (code, gist) => `${code}は、${gist}`,
  outcome: {
    success: {
      short: "成功",
      clause: (code) => `${code}は成功を表します`,
      alike: "どちらも成功を表します。",
    },
    interruption: {
      short: "意図的な中断",
      clause: (code) => `${code}は、何もエラーとはみなさずに作業を中断します`,
      alike: "どちらも、何もエラーとはみなさずに作業を中断します。",
    },
    error: {
      short: "エラー",
      clause: (code) => `${code}は何か問題が起きたことを意味します`,
      alike: "どちらも何か問題が起きたことを意味します。",
    },
    unknown: {
      short: "不明",
      clause: (code) => `${code}だけでは、問題が起きたかどうかはわかりません`,
      alike: "どちらも、それだけでは問題が起きたかどうかわかりません。",
    },
  },
  sender: {
    either: {
      short: "どちらのエンドポイントも可",
      clause: (code) => `${code}はどちらのエンドポイントも送れます`,
      alike: "どちらのコードも、両方のエンドポイントが送れます。",
    },
    client: {
      short: "クライアントのみ",
      clause: (code) => `${code}を送れるのはクライアントだけです`,
      alike: "どちらも、送れるのはクライアントだけです。",
    },
    nobody: {
      short: "誰も送ってはならない",
      clause: (code) => `${code}は誰も送ってはなりません`,
      alike: "どちらのコードも、誰も送ってはなりません。",
    },
  },
  frame: {
    carries: {
      short: "クローズフレームに入って届く",
      clause: (code) => `${code}はクローズフレームに入って届くため、相手が選んだコードです`,
      alike: "どちらもクローズフレームに入って届くため、相手が選んだコードです。",
    },
    empty: {
      short: "空のクローズフレームからの判断",
      clause: (code) => `${code}はコードのないクローズフレームを受けて、ローカルで判断されます`,
      alike: "どちらも、コードのないクローズフレームを受けて、ローカルで判断されます。",
    },
    absent: {
      short: "クローズフレームがないことからの判断",
      clause: (code) => `${code}はクローズフレームが届かなかったことから、ローカルで判断されます`,
      alike: "どちらも、クローズフレームが届かなかったことから、ローカルで判断されます。",
    },
    invalid: {
      short: "クローズフレームでは無効",
      clause: (code) => `${code}を含むクローズフレームは、それ自体がプロトコルエラーです`,
      alike: "どちらを含むクローズフレームも、それ自体がプロトコルエラーです。",
    },
  },
  clean: {
    possible: {
      short: "はい（通常、`wasClean`は`true`）",
      clause: (code) =>
        `${code}はクロージングハンドシェイクの完了を伴うため、通常、\`wasClean\`は\`true\`です`,
      alike: "どちらもクロージングハンドシェイクの完了を伴うため、通常、`wasClean`は`true`です。",
    },
    never: {
      short: "いいえ（`wasClean`は`false`）",
      clause: (code) => `${code}がクリーンな終了に伴うことはなく、\`wasClean\`は\`false\`です`,
      alike: "どちらもクリーンな終了に伴うことはなく、`wasClean`は`false`です。",
    },
  },
  status: {
    registered: {
      short: "登録済み",
      clause: (code) => `${code}はIANAに登録されています`,
      alike: "どちらもIANAに登録されています。",
    },
    reserved: {
      short: "予約済み",
      clause: (code) => `${code}はレジストリで予約されており、送ってはなりません`,
      alike: "どちらもレジストリで予約されており、送ってはなりません。",
    },
    unassigned: {
      short: "未割り当て",
      clause: (code) => `${code}は未割り当てです`,
      alike: "どちらも未割り当てです。",
    },
    private: {
      short: "私的利用",
      clause: (code) => `${code}は私的利用のための番号で、登録できません`,
      alike: "どちらも私的利用のための番号で、登録できません。",
    },
    unused: {
      short: "レジストリの範囲外",
      clause: (code) => `${code}はレジストリの範囲外です`,
      alike: "どちらもレジストリの範囲外です。",
    },
  },
  fault: {
    none: {
      short: "なし",
      clause: (code) => `${code}の後は、誰も何も直す必要がありません`,
      alike: "誰も何も直す必要がありません。",
    },
    sender: {
      short: "閉じた側",
      clause: (code) => `${code}の後は、閉じた側が問題を直す必要があります`,
      alike: "どちらの場合も、閉じた側が問題を直す必要があります。",
    },
    recipient: {
      short: "コードを受け取る側",
      clause: (code) => `${code}の後は、受け取った側が何かを変える必要があります`,
      alike: "どちらの場合も、コードを受け取る側が何かを変える必要があります。",
    },
    either: {
      short: "いずれかの側",
      clause: (code) => `${code}の後は、いずれの側にも何かを変える必要が生じえます`,
      alike: "どちらの場合も、いずれの側にも何かを変える必要が生じえます。",
    },
    unknown: {
      short: "不明",
      clause: (code) => `${code}からは、誰が対処すべきかはわかりません`,
      alike: "どちらからも、誰が対処すべきかはわかりません。",
    },
  },
  retry: {
    never: {
      short: "いいえ",
      clause: (code) => `${code}の後は、クライアントに再接続する理由がありません`,
      alike: "どちらの後も、クライアントに再接続する理由がありません。",
    },
    "after-change": {
      short: "変更後に",
      clause: (code) => `${code}の後は、何かを変えてからでなければ再接続しても意味がありません`,
      alike: "どちらの後も、何かを変えてからでなければ再接続しても意味がありません。",
    },
    "after-auth": {
      short: "新しい認証情報で",
      clause: (code) => `${code}の後は、クライアントは新しい認証情報を取得してから再接続すべきです`,
      alike: "どちらの後も、クライアントは新しい認証情報を取得してから再接続すべきです。",
    },
    elsewhere: {
      short: "別のアドレスへ、またはユーザーが求めたとき",
      clause: (code) =>
        `${code}の後は、クライアントは別のアドレスを試すか、ユーザーが求めるまで待つべきです`,
      alike: "どちらの後も、クライアントは別のアドレスを試すか、ユーザーが求めるまで待つべきです。",
    },
    application: {
      short: "アプリケーション次第",
      clause: (code) => `${code}の後に再接続すべきかは、アプリケーション独自のルールで決まります`,
      alike: "どちらの後も、再接続すべきかはアプリケーション独自のルールで決まります。",
    },
  },
  backoff: (minMs, maxMs) => {
    const delay = `${seconds(minMs)}〜${seconds(maxMs)}秒のランダムな時間`;
    return {
      short: `はい（${delay}だけ待って）`,
      clause: (code) => `${code}の後は、クライアントは${delay}だけ待ってから再接続すべきです`,
      alike: `どちらの後も、クライアントは${delay}だけ待ってから再接続すべきです。`,
    };
  },
  browser: {
    yes: {
      short: "可",
      clause: (code) => `ページは${code}を\`close()\`に渡せます`,
      alike: "ページはどちらも`close()`に渡せます。",
    },
    no: {
      short: "不可（`InvalidAccessError`をスロー）",
      clause: (code) => `ページでは\`close(${code})\`が\`InvalidAccessError\`をスローします`,
      alike: "ページでは、どちらの場合も`close()`が`InvalidAccessError`をスローします。",
    },
  },
  interop: {
    intact: {
      short: "調査したすべての実装で届く",
      clause: (code) => `${code}は、調査したすべての実装でそのまま届きます`,
      alike: "どちらも、調査したすべての実装でそのまま届きます。",
    },
    mangled: (manglings) => ({
      short: `一部を除く：${receivers(manglings)}を報告`,
      clause: (code) => `${code}がそのまま届かない実装もあり、${receivers(manglings)}を報告します`,
      alike: `どちらもそのまま届かない実装があり、${receivers(manglings)}を報告します。`,
    }),
  },
  http: {
    none: {
      short: "なし",
      clause: (code) => `${code}に近いHTTPステータスはありません`,
      alike: "どちらにも、近いHTTPステータスはありません。",
    },
    near: (status) => ({
      short: `HTTP ${status}`,
      clause: (code) => `${code}はHTTP ${status}に近いコードです`,
      alike: `どちらもHTTP ${status}に近いコードです。`,
    }),
  },
  contrast: (a, b) => `${a}。一方、${b}。`,
  sentence: (clause) => `${clause}。`,
};

export const retry: RetrySentences = {
  advice: {
    never:
      "自動で再接続してはいけません。作業は完了しているか、再接続しても同じ答えが返るだけです。",
    "after-change":
      "まず、拒否されたものを変えてから再接続してください。変えなければ、同じ結果に終わります。",
    "after-auth": "まず新しい認証情報を取得し、それを使って再接続してください。",
    elsewhere:
      "サービスの別のアドレスを試してください。同じアドレスには、ユーザーが求めたときにのみ再接続してください。",
    application: "コードを選んだアプリケーションのルールに従ってください。",
  },
  backoff: (minMs, maxMs) =>
    `${seconds(minMs)}〜${seconds(maxMs)}秒のランダムな時間だけ待ってから再接続し、失敗するたびに待ち時間を延ばしてください。`,
  source: (title, section) =>
    section === undefined ? `出典：${title}。` : `出典：${title}、${section}節。`,
  judgement: "これは私たちの見解であり、仕様に定めはありません。",
};

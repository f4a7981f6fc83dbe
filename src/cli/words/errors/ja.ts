import { ja as codes } from "../../../codes/faults/ja.ts";
import { optionName } from "./option-name.ts";
import type { ErrorWords } from "./types.ts";

const list = (items: readonly (string | number)[]): string => items.join("、");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `使えるのは次のとおりです：${list(known)}。` : `${meant}ではありませんか？`;

const didYouMean = (meant: readonly string[]): string =>
  meant.length === 0 ? "" : `${meant.join("か")}ではありませんか？`;

export const ja: ErrorWords = {
  codes,
  unknownLanguage: (text, known) =>
    `--langの「${text}」には対応していません。次のいずれかを指定してください：${list(known)}。`,
  notACode: (text, last) =>
    `「${text}」はクローズコードではありません。クローズコードは0から${last}までの数です。一覧は\`closewise list\`で表示できます。`,
  oneCode: (count, a, b) =>
    `\`explain\`に指定できるコードは1つだけで、${count}個は指定できません。並べて比べるには\`closewise compare ${a} ${b}\`を使ってください。`,
  notAPort: (option, text) =>
    `${option}の「${text}」はポートではありません。0から65535までの数を指定してください。`,
  notARange: (text) =>
    `--rangeの「${text}」はコードの範囲ではありません。3000-3999のように指定してください。`,
  emptyRange: (text, from, to) =>
    `--rangeの「${text}」は空の範囲です。小さいコードを先に書いてください：${from}-${to}。`,
  notSeconds: (option, text) =>
    `${option}の「${text}」は1時間以内の時間ではありません。\`10\`（秒）や\`2m\`のように指定してください。`,
  notATime: (option, text) =>
    `${option}の「${text}」は時刻ではありません。どれだけ前か（\`30s\`、\`10m\`、\`2h\`、\`7d\`）、または日時（\`2025-11-23\`、\`2025-11-23T14:00\`）を指定してください。`,
  notElapsed: (text) =>
    `--afterの「${text}」は時間ではありません。\`60s\`、\`350ms\`、\`2h\`のように、数と単位を指定してください。`,
  notASize: (text) =>
    `--after-sendの「${text}」はサイズではありません。\`5MiB\`、\`64KiB\`、またはバイト数を指定してください。`,
  notACount: (text) =>
    `--limitの「${text}」は件数ではありません。1から10000までの数を指定してください。`,
  notADuration: (text) =>
    `--forの「${text}」は期間ではありません。\`30m\`、\`2h\`、\`7d\`のように指定してください。`,
  notConnections: (text, most) =>
    `--max-connectionsの「${text}」は件数ではありません。1から${most}までの数を指定してください。`,
  notAWebSocket: (text) =>
    `「${text}」はWebSocketのアドレスではありません。\`ws://host:port/path\`のように指定してください。`,
  storeOrConfig:
    "--storeと--configは、どちらも記録の場所を指定します。いずれか一方だけを指定してください。",
  nothingToDiagnose:
    "診断する対象がありません。エラーメッセージを貼り付けるか、パイプでログを渡すか、コードを指定してください：`closewise diagnose --code 1006 --after 60s --idle`。",
  noTerminal: (situations) =>
    `\`choose\`は質問をしますが、そのための端末がありません。--situationに次のいずれかを指定してください：${list(situations)}。`,
  unknownSituation: (text, meant, known) =>
    `--situationの「${text}」は未知の状況です。${meantOrKnown(meant, known)}`,
  httpOnlyBefore: (situations) =>
    `--httpは--situation ${situations.join("または")}と一緒に使います。ハンドシェイクの完了後は、Closeフレームが理由を伝えます。`,
  notARefusal: (text, known) =>
    `--httpの「${text}」はオープニングハンドシェイクを拒否しません。次のいずれかを指定してください：${list(known)}。`,
  unknownRule: (text, meant, known) =>
    `--ruleの「${text}」は、closewiseのルールでも、記録された接続を終了させたルールでもありません。${meantOrKnown(meant, known)}`,
  upstreamIsGateway: (url) =>
    `--upstream ${url}はゲートウェイ自身です。サーバーのポートを指定するか、--portでゲートウェイを移してください。`,
  notAnUpstream: (text, instead) =>
    `--upstreamの「${text}」はアップストリームのアドレスではありません。${instead}のように指定してください。`,
  upstreamCredentials:
    "--upstreamのアドレスに、ユーザー名やパスワードを含めることはできません。アドレスはログに現れるため、@より前を取り除いてください。",
  upstreamFragment:
    "--upstreamのアドレスに、フラグメントを含めることはできません（RFC 6455 3）。#以降を取り除いてください。",
  upstreamWildcard: (instead) =>
    `--upstreamで\`/*\`を使えるのは、パスの末尾だけです。${instead}のように指定してください。`,
  replay: {
    notASource: (text) =>
      `「${text}」はイベントログでも、終了の記録でもありません。\`records.events\`のファイル、ストア（\`closewise.db\`）、または\`closewise records --json\`の出力を指定してください。`,
    unreadable: (text, reason) =>
      `「${text}」を読めません（${reason}）。ファイルのパスを指定してください。`,
    broken: (text, reason) =>
      `「${text}」を最後まで読めません（${reason}）。欠けていないファイルを指定してください。`,
    unknownPolicy: (text, file, meant, known) =>
      `--policyの「${text}」は${file}にありません。${meantOrKnown(meant, known)}`,
  },
  listen: {
    gateway: (at, reason, setBy) => `${at}で待ち受けできません：${reason}（${setBy}）。`,
    backend: (at, reason) =>
      `サンプルのバックエンドは${at}で待ち受けできません：${reason}。--backend-portで別のポートを選ぶか、--hostを変えてください。`,
    reference: (at, reason) =>
      `リファレンスは${at}で待ち受けできません：${reason}。--admin-portで別のポートを選んでください。`,
    lab: (at, reason) =>
      `ラボは${at}で待ち受けできません（${reason}）。--portで別のポートを選ぶか、別の--hostを指定してください。`,
    admin: (at, reason, setBy) =>
      `管理サーバーは${at}で待ち受けできません：${reason}。別のアドレスを指定してください（${setBy}）。`,
    reasons: {
      EADDRINUSE: {
        why: "別のプログラムが待ち受けています",
        wayOut: "そのプログラムを止めるか、別のポートを選んでください",
      },
      EACCES: {
        why: "このプロセスの権限では足りません",
        wayOut: "1023より大きいポートを選んでください",
      },
      EADDRNOTAVAIL: {
        why: "このマシンにそのアドレスはありません",
        wayOut: "127.0.0.1、0.0.0.0、またはこのマシンのアドレスを選んでください",
      },
      ENOTFOUND: {
        why: "そのホストは存在しません",
        wayOut: "このマシンのアドレスを選んでください",
      },
    },
    whyAndWayOut: (why, wayOut) => `${why}。${wayOut}`,
    setIn: (key, file) => `${file}の\`${key}\``,
  },
  attempt: {
    tookAll: (url, messages) =>
      `${url}は${messages}件のメッセージを受け取り、何も閉じませんでした。メッセージレートの上限がないか、もっと高い値です。`,
    refused: (url, status) =>
      `${url}は${status}で接続を拒否しました。理由は、そのゲートウェイの\`closewise records\`で確認できます。`,
    noConnection: (url, reason) =>
      `${url}に接続できません（${reason}）。そこで\`closewise up\`は動いていますか？`,
  },
  admin: {
    notAnAddress: (text, usual) =>
      `--adminの「${text}」はアドレスではありません。${usual}のように指定してください。`,
    password: (variable) =>
      `--adminにパスワードを含めることはできません。代わりに、\`${variable}\`にトークンを設定してください。`,
    badToken: (variable) =>
      `管理用トークンが空か、トークンに使えない文字を含んでいます。--admin-tokenと\`${variable}\`を確認してください。`,
    noGateway: (at, reason) =>
      `${at}には問い合わせ先のゲートウェイがありません（${reason}）。ゲートウェイの設定に\`admin: {}\`と書くか、--adminでアドレスを指定してください。`,
    silent: (seconds) => `${seconds}秒間応答なし`,
    notAdmin: (at, status) =>
      `${at}で応答しているのは、ゲートウェイの管理用アドレスではありません（HTTP ${status}）。--adminで管理用アドレスを指定してください。`,
    wantsToken: (at, variable) =>
      `${at}のゲートウェイにはトークンが必要です。\`${variable}\`を設定するか、--admin-tokenを指定してください。`,
    wrongToken: (at) =>
      `${at}のゲートウェイはこのトークンを受け付けません。設定の\`admin:\`にあるトークンを指定してください。`,
    revokeOne:
      "一度に失効させられるのは1つだけです。--user、--subject、--session、--token-idのいずれかを指定してください。",
    notKept:
      "ゲートウェイが覚えておける失効の数が上限に達しているため、この失効は残りません。対象は再び接続できます。ほかの失効の期限が切れてから、もう一度実行してください。",
  },
  file: {
    missing: (file) => `${file}：このファイルはありません。ファイルのパスを指定してください`,
    isFolder: (file) => `${file}：これはフォルダーです。その中のファイルのパスを指定してください`,
    forbidden: (file) =>
      `${file}：このファイルを読む権限がありません。権限を変えるか、別のファイルを指定してください`,
  },
  defect: (text) =>
    `closewiseの不具合です：${text}。\`CLOSEWISE_DEBUG=1\`を付けて同じコマンドを実行し、その出力を添えて知らせてください。`,
  commandLine: {
    missingArgument: (name) => `引数「${name}」がありません。`,
    missingValue: (option) => `オプション${optionName(option)}の値がありません。`,
    missingOption: (option) => `オプション${optionName(option)}は必須です。`,
    conflict: (option, other) =>
      `オプション${optionName(option)}は${optionName(other)}と一緒に使えません。`,
    unknownOption: (option, meant) =>
      `オプション${optionName(option)}はありません。${didYouMean(meant)}`,
    unknownCommand: (name, meant) => `コマンド「${name}」はありません。${didYouMean(meant)}`,
    tooMany: (command, expected, given) =>
      `\`${command}\`の引数が多すぎます。指定できるのは${expected}個まで、実際は${given}個です。`,
    badValue: (option, value, choices) =>
      `オプション${optionName(option)}に「${value}」は指定できません。次のいずれかを指定してください：${list(choices)}。`,
    badArgument: (name, value, choices) =>
      `引数「${name}」に「${value}」は指定できません。次のいずれかを指定してください：${list(choices)}。`,
    tryHelp: (sentence, command) => `${sentence}\`${command} --help\`を参照してください。`,
  },
};

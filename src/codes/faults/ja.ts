import type { FaultTexts } from "./types.ts";

const list = (items: readonly (string | number)[]): string => items.join("、");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `使えるのは次のとおりです：${list(known)}。` : `${meant}ではありませんか？`;

export const ja: FaultTexts = {
  outOfRange: ({ number }) =>
    `${number}はクローズコードではありません。クローズコードは0から65535までの整数です。` +
    "Closeフレームにあった番号を指定してください。番号がなければ1005、フレームが届かなければ1006です。",
  unknownSituation: ({ name, known }) =>
    `「${name}」という状況はありません。次のいずれかを指定してください：${list(known)}。`,
  missingText: ({ key }) =>
    `カタログに「${key}」の文章がありません。closewiseの作者に知らせてください。`,
  badReference: ({ text }) =>
    `「${text}」は、クローズコード（1008）、ベンダーのコード（discord:4014）、HTTPステータス（http:401）のいずれでもありません。`,
  unknownVendor: ({ name, meant, known }) =>
    `「${name}」というベンダーはカタログにありません。${meantOrKnown(meant, known)}`,
  vendorWithoutCodes: ({ vendor, reasons }) =>
    `${vendor}にクローズコードはなく、理由は言葉で伝えられます（${list(reasons)}）。`,
  unknownVendorCode: ({ vendor, id, number, known }) =>
    `${vendor}には、コード${number}も、それに当てはまるルールもありません。使われているコード：${list(known)}。ベンダーなしで調べるには、${id}:${number}の代わりに${number}と指定してください。`,
  unknownRuntime: ({ name, meant, known }) =>
    `「${name}」という実行環境はカタログにありません。${meantOrKnown(meant, known)}`,
  unknownHttpStatus: ({ status, known }) =>
    `オープニングハンドシェイクのHTTPステータス${status}はカタログにありません。あるのは${list(known)}です。`,
  noRefusal: ({ status, known }) =>
    `HTTP ${status}はオープニングハンドシェイクを拒否しません。次のいずれかを指定してください：${list(known)}。`,
};

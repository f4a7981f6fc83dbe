import type { FaultTexts } from "./types.ts";

const list = (items: readonly (string | number)[]): string => items.join("、");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `可用的有：${list(known)}。` : `是否想输入 ${meant}？`;

export const zh: FaultTexts = {
  outOfRange: ({ number }) =>
    `${number} 不是关闭码：关闭码是 0 到 65535 之间的整数。` +
    "请给出 Close 帧携带的数字；帧中没有数字时用 1005，没有收到 Close 帧时用 1006。",
  unknownSituation: ({ name, known }) => `没有“${name}”这一情形。请使用其中之一：${list(known)}。`,
  missingText: ({ key }) => `目录中没有“${key}”的文本。请告知 closewise 的作者。`,
  badReference: ({ text }) =>
    `“${text}”既不是关闭码（1008），也不是供应商的代码（discord:4014），也不是 HTTP 状态码（http:401）。`,
  unknownVendor: ({ name, meant, known }) =>
    `目录中没有供应商“${name}”。${meantOrKnown(meant, known)}`,
  vendorWithoutCodes: ({ vendor, reasons }) =>
    `${vendor} 没有关闭码：它用文字说明原因（${list(reasons)}）。`,
  unknownVendorCode: ({ vendor, id, number, known }) =>
    `${vendor} 没有代码 ${number}，也没有适用于它的规则。它的代码：${list(known)}。不指定供应商时，用 ${number} 代替 ${id}:${number}。`,
  unknownRuntime: ({ name, meant, known }) =>
    `目录中没有运行环境“${name}”。${meantOrKnown(meant, known)}`,
  unknownHttpStatus: ({ status, known }) =>
    `目录中没有开启握手的 HTTP 状态码 ${status}。现有 ${list(known)}。`,
  noRefusal: ({ status, known }) =>
    `HTTP ${status} 不会拒绝开启握手。请使用其中之一：${list(known)}。`,
};

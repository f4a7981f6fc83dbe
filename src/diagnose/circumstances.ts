import type { DiagnoseInput } from "./types.ts";

/** What a symptom told in words says of the moment: `1006 at once`, `closed after 60 s idle`. */
export type Circumstances = Pick<DiagnoseInput, "afterMs" | "idle" | "bigSend" | "onWake">;

/** A symptom is a line that somebody wrote by hand; a log is full of words that mean something else. */
const LONGEST = 200;

const WAKE =
  /\b(?:on|after|upon|when|from) (?:\w{1,12} ){0,3}(?:wak(?:e|es|ing|e-?up)|woke|resum(?:e|es|ing)|sleep|standby|suspend|unlock(?:ed)?)\b|\b(?:aufwach|ruhezustand|standby)|au réveil|mise en veille|al despertar|tras la suspensión|ao acordar|após a suspensão|スリープ|復帰|唤醒|休眠|睡眠|после (?:сна|пробуждения)/i;

const BIG_SEND =
  /\b(?:big|large|huge|long) (?:send|message|payload|upload|frame|file)s?\b|\bgroße[nr]? (?:nachricht|sendung)|\b(?:gros|grand) (?:message|envoi)\b|\b(?:mensaje|envío|mensagem|envio) (?:muy |muito )?grande\b|大きな(?:メッセージ|データ)|大(?:的)?(?:消息|数据)|больш(?:ого|ой) (?:сообщени|посылк)/i;

const IDLE =
  /\bidle\b|\binactiv|\b(?:silent|silence|quiet)\b|\bleerlauf|\binaktiv|\bstille\b|\bsans (?:activité|données)|\bsin actividad|\binatividade|\bsem atividade|アイドル|無通信|空闲|静默|бездейств|неактивн|простоя|тишин/i;

const AT_ONCE =
  /\b(?:at once|immediately|instantly|(?:right|straight) ?away)\b|\bsofort\b|\bimmédiatement\b|\baussitôt\b|\btout de suite\b|\binmediatamente\b|\bde inmediato\b|\bal instante\b|\bimediatamente\b|\bna hora\b|すぐ|即座|直ちに|立即|立刻|马上|сразу|немедленно/i;

/** Units with their milliseconds, as they are written after a number. */
const UNITS: readonly (readonly [written: string, ms: number])[] = [
  ["ms|milli?se[cgk][a-z]{0,9}|мс|毫秒|ミリ秒", 1],
  ["s|se[cgk][a-z]{0,8}|с|сек[а-я]{0,4}|秒", 1_000],
  ["m|min[a-z]{0,4}|мин[а-я]{0,3}|分", 60_000],
  ["h|hours?|heures?|horas?|stunden?|ч|час[а-я]{0,2}|小时|時間", 3_600_000],
];

const AMOUNT = String.raw`(\d{1,6}(?:[.,]\d{1,3})?)\s?(?:${UNITS.map(([written]) => `(${written})`).join("|")})`;
/** Chinese and Japanese say it behind the time: `60 秒空闲后`. */
const AFTER = [
  new RegExp(
    String.raw`(?<!\p{L})(?:after|nach|après|au bout de|tras|después de|após|depois de|через|после)\s${AMOUNT}(?!\p{L})`,
    "iu",
  ),
  new RegExp(String.raw`${AMOUNT}[^\d\n]{0,8}[后後]`, "iu"),
];

/** Reads them out of a line; what is not said stays away. */
export function circumstancesIn(text: string): Circumstances {
  const line = text.trim();
  if (line.length > LONGEST || line.includes("\n")) return {};
  const onWake = WAKE.test(line);
  const bigSend = BIG_SEND.test(line);
  const time = timeIn(line);
  // `immediately after a large message` says when it ended, and not how long it had lasted.
  const atOnce = !onWake && !bigSend && AT_ONCE.test(line);
  return {
    ...(onWake && { onWake }),
    ...(bigSend && { bigSend }),
    ...(time === undefined ? atOnce && { afterMs: 0 } : { afterMs: time }),
    ...(IDLE.test(line) && { idle: true }),
  };
}

function timeIn(line: string): number | undefined {
  for (const pattern of AFTER) {
    const [, amount = "", ...units] = pattern.exec(line) ?? [];
    const unit = UNITS[units.findIndex((written) => written !== undefined)];
    if (unit !== undefined) return Number(amount.replace(",", ".")) * unit[1];
  }
  return undefined;
}

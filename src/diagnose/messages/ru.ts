import { findings } from "./ru/findings.ts";
import { opening } from "./ru/opening.ts";
import { silence } from "./ru/silence.ts";
import { traffic } from "./ru/traffic.ts";
import type { DiagnoseMessages } from "./types.ts";

const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace(".", ",");
const seconds = (ms: number): string => `${decimal(ms / 1000)} с`;
const time = (ms: number): string =>
  ms >= 120_000 && ms % 60_000 === 0 ? `${ms / 60_000} мин` : seconds(ms);
const size = (bytes: number): string => {
  if (bytes >= 1_048_576) return `${decimal(bytes / 1_048_576)} МиБ`;
  return bytes >= 1024 ? `${decimal(bytes / 1024)} КиБ` : `${bytes} Б`;
};

export const ru: DiagnoseMessages = {
  headings: {
    diagnosis: "Диагноз",
    causes: "Возможные причины, начиная с самой вероятной",
    because: "Почему",
    howToResolve: "Что делать",
    measureNext: "Чтобы убедиться",
    alsoPossible: "Также возможно",
    nextSteps: "Что дальше",
    notes: "Примечания",
    source: "Известный текст",
    settings: "Настройки",
    anyStack: "везде",
  },
  likelihoods: {
    "almost-certain": "почти наверняка",
    likely: "вероятно",
    possible: "возможно",
    unlikely: "маловероятно",
  },
  evidence: {
    textSure: (origin) => `${origin} пишет этот текст только в этом случае.`,
    textFirst: (origin) => `${origin} чаще всего пишет этот текст именно в этом случае.`,
    textAlso: (origin) => `${origin} может писать этот текст и в этом случае.`,
    codeMeans: (code, name) => `Это обычное объяснение для ${code} (${name}).`,
    codeAlso: (code, name) => `Отсюда может взяться и ${code} (${name}).`,
    noCloseFrame: "1006 говорит, что кадр Close не пришёл; это сходится.",
    http: (status) => `На открывающее рукопожатие ответили HTTP ${status} вместо 101.`,
    idleDefault: (ms, product) => `${time(ms)} молчания — это предел по умолчанию у ${product}.`,
    maybeIdleDefault: (ms, product) =>
      `${time(ms)} — это предел по умолчанию у ${product}, если всё это время ничего не отправляли.`,
    silence: (ms) =>
      ms === 0
        ? "Соединение завершилось после молчания."
        : `Соединение завершилось после ${seconds(ms)} молчания.`,
    lifeDefault: (ms, product) =>
      `По умолчанию ${product} завершает соединение через ${time(ms)}, каким бы активным оно ни было.`,
    roundMinutes: (minutes) =>
      `Соединение завершилось ровно через ${minutes} мин: похоже на предел, а не на случайность.`,
    neverOpened: "Соединение так и не открылось.",
    openingTook: (ms) => `Попытка открыть соединение заняла ${seconds(ms)} и ни к чему не привела.`,
    endedAtOnce: "Соединение открылось и завершилось меньше чем через секунду.",
    overAtOnce: "Всё закончилось меньше чем через секунду; открылось ли соединение, не сказано.",
    bigSend: "Соединение завершилось сразу после большого сообщения.",
    bigSendOver: (bytes, products) =>
      `Соединение завершилось после сообщения размером ${size(bytes)}, а это больше лимита по умолчанию у ${products.join(", ")}.`,
    onWake: "Соединение завершилось, когда устройство проснулось или страница вернулась.",
    serverSide: "Сервер видит этот код всякий раз, когда браузер покидает страницу.",
  },
  summary: {
    cause: (likelihood, name) => `${capital(likelihood)}: ${name}.`,
    nothing:
      "Здесь нет ни одного известного нам признака. Шаги ниже подскажут, что вставить или измерить; догадки не помогли бы.",
    onlyCode: (code, name) =>
      `Код — ${code} (${name}), и почему его отправили, знает только приложение, которое его выбрало.`,
    otherSide: (code, name) =>
      `В этом случае другая сторона получает ${code} (${name}): ищите это число в её журнале.`,
  },
  steps: {
    explainCode: (code) => `Прочтите, что означает код: \`closewise explain ${code} --lang ru\`.`,
    pasteText:
      "Вставьте точный текст ошибки или строку журнала, по возможности на английском, с той стороны, которая первой увидела завершение.",
    pasteCode:
      "Выведите `event.code`, `event.reason` и `event.wasClean` в `onclose` и вставьте их.",
    lookAtOtherSide:
      "Посмотрите ту же секунду в журнале другой стороны и каждого прокси между ними: где записан другой код или ошибка, там и подсказка.",
    measureTime:
      "Трижды измерьте время от открытия до завершения: одно и то же число каждый раз — это предел, разные — сеть.",
    wasItIdle:
      "Выясните, отправлялось ли что-нибудь за это время: молчание и трафик указывают на разное.",
    checkOpening:
      "Выясните, сработал ли `onopen`. Если нет, посмотрите статус HTTP на панели сети или с помощью `curl -i -H 'Connection: Upgrade' -H 'Upgrade: websocket'`.",
  },
  notes: {
    truncated: (read) => `Прочитано только начало текста, число символов: ${read}.`,
    invalidCode: "Указанное число не может быть кодом (0–65535), поэтому его не учли.",
    severalCodes: (used, others) =>
      `В тексте несколько кодов: использован ${used}, не учтено: ${others.join(", ")}.`,
  },
  findings,
  opening,
  silence,
  traffic,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

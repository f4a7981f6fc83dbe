import type { SoftwareMessages } from "./types.ts";
import { NO_BREAK, sizeIn, timeIn } from "./units.ts";

const UNITS = {
  gap: NO_BREAK,
  bytes: "Б",
  binary: ["КиБ", "МиБ", "ГиБ"],
  mega: "МБ",
  times: ["мс", "с", "мин", "ч"],
} as const;

export const ru: SoftwareMessages = {
  headings: {
    sendability: "Кто может его отправить",
    runtimes: "Какие коды может отправить каждая среда",
    receivers: "Какие коды доходят без изменений",
    libraries: "Библиотеки и браузеры",
    intermediaries: "Прокси и платформы",
    runtime: "Среда",
    call: "Вызов",
    accepts: "Принимает",
    otherwise: "Любой другой код",
    withoutCode: "Без кода",
    longReason: "Причина длиннее 123 байт",
    receiver: "Получатель",
    alters: "Что не доходит",
    invalid: "Коды, которые никому нельзя отправлять",
    software: "Программа",
    message: "Наибольшее сообщение",
    over: "Отправивший больше получает",
    ping: "Ping каждые",
    pong: "Ждёт pong",
    idle: "Срок простоя",
    close: "Ждёт Close",
    life: "Предел жизни",
    sees: "Клиент видит",
    safePing: "Отправляйте ping каждые",
    setting: "Настройка",
    source: "Источник",
  },
  attempt: {
    sends: "отправляет его",
    breaks: "отправляет его, хотя кадр Close не может его нести: другая сторона отвечает 1002",
    throws: (error) => `бросает ${error}`,
    sticks: (error) => `бросает ${error} и больше ничего не может отправить по соединению`,
    replaces: (code, error) => {
      const sent =
        code === null
          ? "отправляет вместо него пустой кадр Close"
          : `отправляет вместо него ${code}`;
      return error === undefined ? sent : `${sent} и сообщает ${error}`;
    },
    cuts: "отправляет столько, сколько помещается",
    overlong: "отправляет её целиком и нарушает протокол: другая сторона отвечает 1002",
  },
  withoutCode: {
    empty: "отправляет пустой кадр Close",
    required: "код нужно указать",
  },
  arrival: {
    intact: "доходит любой код",
    asServer: "как сервер",
    shows: (codes, code) => `${codes}: показывает ${code}`,
    fails: (codes, error) =>
      error === undefined
        ? `${codes}: показывает ошибку без кода`
        : `${codes}: показывает ошибку ${error} без кода`,
    answers: (code) => `отправитель получает ${code}`,
    drops: "отправитель не получает кадра Close",
    invalid: {
      refuses: "отвергает их",
      delivers: "доставляет их",
      some: "доставляет некоторые из них",
      unknown: "неизвестно",
    },
    everythingIntact: "Эти доставляют любой код, который можно отправить:",
    safe: (codes) =>
      `Все получатели, которых мы запускали или прочли, доставляют без изменений: ${codes} и 4000-4999.`,
  },
  comma: ", ",
  none: "нет",
  unknown: "в нашем источнике не указано",
  pingRule:
    "Отправляйте ping с сервера каждые 20–30 секунд, ведь браузеры этого не могут; держитесь ниже наименьшего срока на пути, никогда не вровень с ним.",
  checked: {
    run: "запускали сами",
    source: "прочитано в собственном коде или документации",
    secondhand: "по документации другого проекта",
    unconfirmed: "не подтверждено",
  },
  size: sizeIn(UNITS),
  time: timeIn(UNITS),
};

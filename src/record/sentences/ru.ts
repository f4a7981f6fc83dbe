import type { Party, Peer } from "../types.ts";
import type { Ending, Sentences } from "./sentences.ts";

/** No-break space: between groups of digits, and between a figure and its unit. */
const NB = "\u00A0";

const NAMES: Readonly<Record<Party, string>> = {
  client: "клиент",
  upstream: "вышестоящий сервер",
  gateway: "шлюз",
};

/** To whom something was sent. */
const DATIVE: Readonly<Record<Peer, string>> = {
  client: "клиенту",
  upstream: "вышестоящему серверу",
};

/** Rules that nobody "breaks". */
const CIRCUMSTANCES: ReadonlyMap<string, (offender?: Peer) => string> = new Map<
  string,
  (offender?: Peer) => string
>([
  ["auth-expired", () => "Срок действия аутентификации клиента истёк"],
  ["revoked", () => "Оператор отозвал доступ клиента"],
  ["idle", () => "Соединение слишком долго простаивало"],
  ["lifetime", () => "Соединение достигло предельного возраста"],
  [
    "dead-peer",
    (offender) =>
      offender === undefined
        ? "Одна из сторон перестала отвечать на ping"
        : `${capital(NAMES[offender])} перестал отвечать на ping`,
  ],
  [
    "slow-consumer",
    (offender) =>
      offender === undefined
        ? "Одна из сторон читала слишком медленно"
        : `${capital(NAMES[offender])} читал слишком медленно`,
  ],
  ["drain", () => "Шлюз готовился к плановому перезапуску"],
  ["overload", () => "Шлюз был перегружен"],
  ["upstream-lost", () => "Связь с вышестоящим сервером потеряна"],
  ["upstream-refused", () => "Не удалось связаться с вышестоящим сервером"],
]);

const LOST: Readonly<Record<string, string>> = {
  eof: " (конец потока)",
  reset: " (сброс соединения)",
  timeout: " (нет признаков жизни)",
};

export const ru: Sentences = {
  figures: {
    decimal: ",",
    group: NB,
    minGroupedDigits: 5,
    space: NB,
    partSpace: " ",
    symbols: { ms: "мс", s: "с", min: "мин", h: "ч", d: "д" },
  },
  quotes: ["«", "»"],
  units: {
    bytes: ["байт", "байта", "байт"],
    messages: ["сообщение", "сообщения", "сообщений"],
    frames: ["кадр", "кадра", "кадров"],
    fragments: ["фрагмент", "фрагмента", "фрагментов"],
    connections: ["соединение", "соединения", "соединений"],
    upgrades: ["открытие", "открытия", "открытий"],
    pings: ["ping"],
  },
  pluralForm: russianForm,
  comma: ", ",
  limit: (measured, allowed) => `${measured}, максимум ${allowed}`,
  endings: {
    "peer-close": (e) => `${capital(NAMES[e.initiator])} ${peerClose(e)}${told(e)}${silence(e)}.`,
    rule: (e) => `${circumstance(e)}; шлюз ${action(e)}${silence(e)}.`,
    drain: (e) => `Шлюз готовился к плановому перезапуску и ${action(e)}${silence(e)}.`,
    overload: (e) => `Шлюз был перегружен и ${action(e)}${silence(e)}.`,
    "transport-lost": (e) =>
      `${lost(e)} без кадра Close${LOST[e.transport ?? ""] ?? ""}${when(e)}${got(e)}${told(e)}.`,
    refused: (e) => `Шлюз ${action(e)}${because(e)}${silence(e)}.`,
    "upstream-refused": (e) =>
      `Вышестоящий сервер отклонил открывающее рукопожатие${answer(e)}${parenthesis(e.evidence)}${told(e)}.`,
    "upstream-unreachable": (e) =>
      `${e.waited === undefined ? "Не удалось связаться ни с одним вышестоящим сервером" : `Ни один вышестоящий сервер не ответил за ${e.waited}`}${parenthesis(e.waited === undefined ? e.evidence : undefined)}${got(e)}${told(e)}.`,
    abandoned: (e) =>
      `Клиент ушёл, не дождавшись конца открывающего рукопожатия, через ${e.duration}${parenthesis(e.evidence)}.`,
  },
  advice: {
    rules: {
      "message-rate":
        "Отправляйте меньше сообщений в секунду или объединяйте их; лимит публикует шлюз.",
      "byte-rate": "Отправляйте меньше данных в секунду или сжимайте их; лимит публикует шлюз.",
      "connection-limit": "Закройте ненужные соединения или используйте одно на несколько вкладок.",
      "upgrade-rate": "Подключайтесь реже и после каждой неудачи ждите дольше.",
      penalty:
        "Сначала исправьте то, что нарушило правило; слишком раннее возвращение только удлиняет ожидание.",
      "auth-unavailable":
        "Повторите попытку через несколько секунд; оператору следует проверить провайдера удостоверений.",
      "auth-invalid":
        "Получите действительный токен и подключитесь снова; тот же токен снова отвергнут.",
      "auth-timeout": "Отправляйте токен сразу после открытия соединения.",
      "auth-expired":
        "Получите новый токен и подключитесь снова или обновляйте его до истечения срока.",
      revoked: "Не подключайтесь снова с этим токеном; узнайте у оператора, почему отозван доступ.",
      origin: "Отдавайте страницу с разрешённого origin или добавьте её origin в политику.",
      subprotocol: "Предложите подпротокол, который разрешает маршрут.",
      "content-forbidden": "Уберите запрещённое содержимое; то же сообщение снова отвергнут.",
      "content-schema": "Приведите сообщение в соответствие со схемой маршрута.",
      "content-malformed": "Отправляйте правильно построенный JSON.",
      utf8: "Отправляйте текстовые сообщения в корректном UTF-8, а прочие байты — двоичными сообщениями.",
      "message-type":
        "Отправляйте тот тип сообщений (текстовые или двоичные), который принимает маршрут.",
      "message-size": "Разделите сообщение или увеличьте лимит размера на маршруте.",
      fragments: "Отправляйте сообщение меньшим числом фрагментов.",
      protocol: "Обновите или исправьте библиотеку WebSocket, отправившую недопустимый кадр.",
      "dead-peer":
        "Проверьте, что другая сторона отвечает на ping и не заблокирована; затем подключитесь снова после случайной паузы.",
      "slow-consumer":
        "Читайте быстрее, запрашивайте меньше или позвольте отправителю пропускать устаревшее.",
      idle: "Подключитесь снова, когда будет что передать, или отправляйте что-нибудь, пока не истекло время простоя.",
      lifetime: "Подключитесь снова; предельный возраст действует для всех соединений.",
      drain: "Подключитесь снова после случайной паузы; шлюз перезапускается.",
      overload: "Подключитесь снова после случайной паузы, с каждой попыткой более долгой.",
      "upstream-lost":
        "Посмотрите журнал вышестоящего сервера за это время; клиенты могут подключиться снова после случайной паузы.",
      "upstream-refused":
        "Проверьте, что вышестоящий сервер работает и принимает соединения шлюза.",
    },
    ownRule:
      "Прочтите, что допускает это правило политики, и соблюдайте его, прежде чем подключаться снова.",
    causes: {
      drain: "Подключитесь снова после случайной паузы; шлюз перезапускается.",
      overload: "Подключитесь снова после случайной паузы, с каждой попыткой более долгой.",
      "transport-lost":
        "Проверьте сеть и прокси между сторонами; подключитесь снова после случайной паузы.",
      refused: "Исправьте запрос, как указывает статус HTTP, прежде чем пробовать снова.",
      "upstream-refused":
        "Посмотрите ответ вышестоящего сервера: в соединении отказал он, а не шлюз.",
      "upstream-unreachable":
        "Проверьте, что вышестоящий сервер работает и что его адрес в маршруте верен.",
      abandoned:
        "Если ушёл пользователь, делать ничего не нужно; иначе сопоставьте тайм-аут подключения клиента с задержкой вышестоящего сервера.",
    },
    retry: {
      never:
        "Делать ничего не нужно: соединение больше не было нужно, или новая попытка не поможет.",
      "after-change": "Исправьте то, на что указывает код, и подключитесь снова.",
      "after-auth": "Получите новые учётные данные и подключитесь снова.",
      elsewhere: "Подключитесь к другому хосту или дождитесь просьбы пользователя.",
      application: "Обратитесь к документации приложения, которое выбрало этот код.",
    },
    backoff: (min, max) =>
      `Подключитесь снова после случайной паузы от ${min} до ${max}, с каждой попыткой более долгой.`,
  },
};

/** 1 and 21 `сообщение`, 2 to 4 and fractions `сообщения`, 5, 11 to 14 and 0 `сообщений`. */
function russianForm(count: number): number {
  if (!Number.isInteger(count)) return 1;
  const tens = Math.abs(count) % 100;
  const ones = tens % 10;
  if (tens > 10 && tens < 15) return 2;
  if (ones === 1) return 0;
  return ones > 1 && ones < 5 ? 1 : 2;
}

function parenthesis(text: string | undefined): string {
  return text === undefined ? "" : ` (${text})`;
}

function onRoute({ route }: Ending): string {
  return route === undefined ? "" : ` на маршруте ${route}`;
}

function when({ opened, duration }: Ending): string {
  return opened ? ` через ${duration}` : " до конца открывающего рукопожатия";
}

function answer({ httpStatus }: Ending): string {
  return httpStatus === undefined ? "" : ` с ответом ${httpStatus}`;
}

function peerClose(e: Ending): string {
  const { frame } = e;
  if (frame === undefined) return `закрыл соединение без кадра Close${when(e)}`;
  if (frame.code === undefined) {
    return `закрыл соединение без указания кода (пустой кадр Close)${when(e)}`;
  }
  if (!frame.isNormal) {
    return `закрыл соединение с кодом ${frame.code}${parenthesis(frame.reason)}${when(e)}`;
  }
  return `закрыл соединение штатно (${[frame.code, frame.reason].filter(Boolean).join(", ")})${when(e)}`;
}

function circumstance(e: Ending): string {
  const { rule, offender, evidence } = e;
  const known = CIRCUMSTANCES.get(rule ?? "");
  if (known !== undefined) {
    return `${known(offender)}${onRoute(e)} (правило ${rule}${evidence === undefined ? "" : `: ${evidence}`})`;
  }
  const name = rule === undefined ? "одно из правил" : `правило ${rule}`;
  const broken =
    offender === undefined ? `Нарушено ${name}` : `${capital(NAMES[offender])} нарушил ${name}`;
  return `${broken}${onRoute(e)}${parenthesis(evidence)}`;
}

function because(e: Ending): string {
  const rule = e.rule === undefined ? undefined : `правило ${e.rule}`;
  const why = [rule, e.evidence].filter((part) => part !== undefined);
  return `${onRoute(e)}${why.length === 0 ? "" : ` (${why.join(": ")})`}`;
}

function action(e: Ending): string {
  if (!e.opened) return `отклонил открывающее рукопожатие${answer(e)}`;
  const after = `через ${e.duration}${parenthesis(e.messages)}`;
  const { closing: frame } = e;
  if (frame === undefined) return `оборвал соединение без кадра Close ${after}`;
  if (frame.code === undefined) return `закрыл соединение пустым кадром Close ${after}`;
  return `закрыл соединение с кодом ${frame.code} ${after}`;
}

function lost({ initiator }: Ending): string {
  if (initiator === "gateway") return "Соединение потеряно";
  return `${capital(NAMES[initiator])} исчез`;
}

function got({ httpStatus }: Ending): string {
  return httpStatus === undefined ? "" : `; клиент получил ${httpStatus}`;
}

function told(e: Ending): string {
  const clauses = e.told.map(({ peer, frame }) => {
    const what = frame.code === undefined ? "пустой кадр Close" : `код ${frame.code}`;
    return `; ${DATIVE[peer]} отправлен ${what}`;
  });
  return clauses.join("");
}

function silence({ opened, silent: [first, second] }: Ending): string {
  if (!opened || first === undefined) return "";
  return second === undefined
    ? `; ${NAMES[first]} так и не ответил на кадр Close`
    : "; ни одна из сторон не ответила на кадр Close";
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

import { ru as sentences } from "../../record/sentences/ru.ts";
import type { Words } from "./words.ts";

/** No-break space, between a figure and its unit. */
const NB = "\u00A0";

const count = (number: number, ...forms: readonly [string, string, string]): string =>
  `${number}${NB}${forms[sentences.pluralForm(number)] ?? forms[0]}`;

export const ru: Words = {
  list: {
    code: "Код",
    name: "Название",
    standing: "Реестр",
    sender: "Кто может его отправить",
    browser: "Со страницы",
    yes: "да",
    no: "нет",
    none: "Под эти фильтры не подходит ни один код.",
  },
  choose: {
    runtime: "Какая среда его отправляет?",
    noRuntime: "Другая или никакая: без примера кода",
    runtimeHint: "Чтобы увидеть пример кода, добавьте один из параметров",
    statuses: "Статусы",
    prompt: (last) => `Ваш ответ, 1-${last} (Ctrl-C для выхода): `,
    again: (last) => `Введите число от 1 до ${last}.`,
    send: (code, name) => `Отправляйте ${code} ${name}`,
    sendNothing: "Не отправляйте код закрытия: ответьте статусом HTTP",
    fromPage: "Со страницы",
    situations: "Ситуации",
  },
  records: {
    none: "Подходящих записей нет. Завершения записываются, пока работает `closewise up` или `closewise gateway`.",
    waiting: "Ожидание завершений; Ctrl-C для выхода.",
    reports: {
      report: (rule, times) =>
        `${rule}: только наблюдение, сработало бы ${count(times, "раз", "раза", "раз")}`,
      warn: (rule, times) => `${rule}: предупреждение ${count(times, "раз", "раза", "раз")}`,
      pause: (rule, times) =>
        `${rule}: чтение приостановлено ${count(times, "раз", "раза", "раз")}`,
      drop: (rule, times) =>
        `${rule}: отброшено ${count(times, "сообщение", "сообщения", "сообщений")}`,
    },
  },
  up: {
    open: "Открыть",
    chatPage: "пример чата, через шлюз",
    yourUpstream: "ваш сервер, через шлюз",
    policyPage: "политика, которую применяет шлюз",
    referencePage: "справочник и JSON API",
    labPage: "лаборатория: все способы завершить соединение, по требованию",
    attempt: "Попробовать",
    attemptHint: "в другом терминале: превышает частоту сообщений и закрывается с кодом 1008",
    store: "Завершения",
    inMemory: "хранятся в памяти и пропадут по окончании работы",
    endings: "Каждое завершение одним предложением:",
    stop: "Ctrl-C останавливает всё",
    backendMoved: (wanted, port) =>
      `порт ${wanted} занят, поэтому сервер примера слушает порт ${port}; выберите другой через --backend-port`,
    referenceMoved: (wanted, port) =>
      `порт ${wanted} занят, поэтому справочник доступен на порту ${port}; выберите другой через --admin-port`,
    noSqlite: (version) =>
      `в Node ${version} нет SQLite, поэтому завершения хранятся в памяти; начиная с Node 22.13 они хранятся в файле`,
    unwritable: (reason) => `завершения хранятся в памяти: ${reason}`,
    draining: (connections, seconds) =>
      connections === 0
        ? "Остановка."
        : `Остановка: ${count(connections, "соединение закрывается", "соединения закрываются", "соединений закрываются")} с кодом 1012, не дольше ${seconds}${NB}с. Повторное Ctrl-C останавливает сразу.`,
    done: (endings) =>
      `Остановлено; записано: ${count(endings, "завершение", "завершения", "завершений")}.`,
  },
  lab: {
    open: "Открыть",
    pageHint: "все сценарии, с запуском в браузере",
    attempt: "Проверить",
    probeHint: "в другом терминале: как сброс выглядит с этой стороны",
    wscatHint: "то же любым клиентом: фрейм Close с указанным кодом",
    stop: "Ctrl-C останавливает",
    runs: "Каждый запуск в одной строке:",
    moved: (wanted, port) =>
      `порт ${wanted} занят, поэтому лаборатория слушает на ${port}; выберите с помощью --port`,
    exposed: (host) =>
      `лаборатория слушает на ${host}, куда могут подключиться и другие: она намеренно нарушает протоколы, и в открытом интернете ей не место`,
    labSays: (what) => `лаборатория ${what}`,
    clientSays: (code) => `клиент ${code}`,
    pageSays: (code) => `страница ${code}`,
    wsSays: (code) => `ws ${code}`,
    noAnswer: "без ответа",
    ends: {
      fin: {
        lab: "завершила лаборатория (FIN)",
        client: "завершил клиент (FIN)",
        transport: "завершилось само (FIN)",
      },
      reset: {
        lab: "сбросила лаборатория (RST)",
        client: "сбросил клиент (RST)",
        transport: "оборвалось (RST)",
      },
    },
    notEnded: "никто не завершил",
    duration: (ms) => `${ms}${NB}мс`,
    done: (runs) => `Остановлено. Запусков: ${runs}.`,
    scenario: "Сценарий",
    page: "Страница",
    what: "Что происходит",
  },
  attempt: {
    connected: (url) => `Соединение с ${url} открыто.`,
    sending: "Сообщения намеренно отправляются как можно быстрее…",
    sent: (messages, duration) =>
      `Отправлено: ${count(messages, "сообщение", "сообщения", "сообщений")} за ${duration}${NB}мс.`,
    closed: (code, reason) => `Закрыто с кодом ${code}, причина «${reason}».`,
    closedWithoutReason: (code) => `Закрыто с кодом ${code}, без причины.`,
    next: "Что делать дальше:",
    more: "Подробнее:",
  },
  admin: {
    revoked: (ended) => `Отозвано. Закрыто соединений: ${ended}.`,
    reloaded: (adopted, ended) =>
      `Новая конфигурация действует. Соединений сохранено: ${adopted}; закрыто: ${ended}.`,
    drained: (url, connections) =>
      `${url} больше не получает новых соединений. Ещё открыто: ${connections}.`,
    undrained: (url) => `${url} снова получает новые соединения.`,
    state: "Состояние",
    serving: "принимает соединения",
    draining: "закрывает соединения перед остановкой",
    runningFor: "Время работы",
    route: "Маршрут",
    upstream: "Сервер за шлюзом",
    status: "Состояние",
    statuses: {
      healthy: "исправен",
      unhealthy: "неисправен",
      ejected: "исключён",
      drained: "выведен",
      removed: "удалён",
    },
    since: "С какого времени",
    connections: "Соединения",
    opening: "Открывается",
    lastFailure: "Последний сбой",
    panic: (route) => `Маршрут ${route}: исправных серверов нет, поэтому пробуются все.`,
  },
};

import { ru as codes } from "../../../codes/faults/ru.ts";
import { optionName } from "./option-name.ts";
import type { ErrorWords } from "./types.ts";

/** No-break space, between a figure and its unit. */
const NB = "\u00A0";

const list = (items: readonly (string | number)[]): string => items.join(", ");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `Известны: ${list(known)}.` : `Возможно, имелось в виду: ${meant}?`;

const didYouMean = (meant: readonly string[]): string =>
  meant.length === 0 ? "" : ` Возможно, имелось в виду: ${meant.join(" или ")}?`;

export const ru: ErrorWords = {
  codes,
  unknownLanguage: (text, known) =>
    `--lang «${text}»: на этом языке closewise не говорит. Укажите один из этих: ${list(known)}.`,
  notACode: (text, last) =>
    `«${text}» не код закрытия: коды закрытия — числа 0-${last}. Попробуйте \`closewise list\`.`,
  oneCode: (count, a, b) =>
    `\`explain\` принимает один код, а указано ${count}. Рядом их покажет \`closewise compare ${a} ${b}\`.`,
  notAPort: (option, text) => `${option} «${text}» не порт. Укажите число от 0 до 65535.`,
  notARange: (text) => `--range «${text}» не диапазон кодов. Напишите его в виде 3000-3999.`,
  emptyRange: (text, from, to) =>
    `--range «${text}»: диапазон пуст. Сначала напишите меньший код: ${from}-${to}.`,
  notSeconds: (option, text) =>
    `${option} «${text}» не время до одного часа. Укажите секунды, \`10\`, или, например, \`2m\`.`,
  notATime: (option, text) =>
    `${option} «${text}» не момент времени. Укажите, как давно (\`30s\`, \`10m\`, \`2h\`, \`7d\`), или дату: \`2025-11-23\`, \`2025-11-23T14:00\`.`,
  notElapsed: (text) =>
    `--after «${text}» не время. Укажите число и единицу: \`60s\`, \`350ms\`, \`2h\`.`,
  notASize: (text) =>
    `--after-send «${text}» не размер. Укажите \`5MiB\`, \`64KiB\` или число байтов.`,
  notACount: (text) => `--limit «${text}» не количество. Укажите число от 1 до 10000.`,
  notADuration: (text) => `--for «${text}» не длительность. Укажите \`30m\`, \`2h\` или \`7d\`.`,
  notConnections: (text, most) =>
    `--max-connections «${text}» не является числом соединений. Напишите число от 1 до ${most}.`,
  notAWebSocket: (text) =>
    `«${text}» не адрес WebSocket. Напишите его в виде \`ws://host:port/path\`.`,
  storeOrConfig:
    "--store и --config оба указывают, где лежат записи о завершениях. Оставьте что-то одно.",
  nothingToDiagnose:
    "диагностировать нечего. Вставьте текст ошибки, передайте журнал через конвейер или укажите код: `closewise diagnose --code 1006 --after 60s --idle`.",
  noTerminal: (situations) =>
    `\`choose\` задаёт вопросы, а терминала для них нет. Укажите --situation, одну из этих: ${list(situations)}.`,
  unknownSituation: (text, meant, known) =>
    `--situation «${text}»: такой ситуации нет. ${meantOrKnown(meant, known)}`,
  httpOnlyBefore: (situations) =>
    `--http используется с --situation ${situations.join(" или ")}: после рукопожатия причину сообщает кадр Close.`,
  notARefusal: (text, known) =>
    `--http «${text}» не отклоняет открывающее рукопожатие. Укажите один из этих: ${list(known)}.`,
  unknownRule: (text, meant, known) =>
    `--rule «${text}» не правило closewise и не правило, которое завершило записанное соединение. ${meantOrKnown(meant, known)}`,
  upstreamIsGateway: (url) =>
    `--upstream ${url} и есть сам шлюз. Укажите порт своего сервера или перенесите шлюз через --port.`,
  notAnUpstream: (text, instead) =>
    `--upstream: «${text}» не адрес сервера за шлюзом. Напишите ${instead}.`,
  upstreamCredentials:
    "--upstream: в адресе не должно быть ни пользователя, ни пароля. Уберите то, что стоит перед @: адреса попадают в журналы.",
  upstreamFragment:
    "--upstream: в адресе не должно быть фрагмента (RFC 6455 3). Уберите # и всё, что за ним следует.",
  upstreamWildcard: (instead) =>
    `--upstream: \`/*\` может стоять только в конце пути. Напишите ${instead}.`,
  replay: {
    notASource: (text) =>
      `«${text}» не журнал событий и не записи о завершениях. Укажите файл из \`records.events\`, хранилище (\`closewise.db\`) или вывод \`closewise records --json\`.`,
    unreadable: (text, reason) =>
      `«${text}» не удаётся прочитать (${reason}). Укажите путь к файлу.`,
    broken: (text, reason) =>
      `«${text}» не удаётся прочитать до конца (${reason}). Укажите целый файл.`,
    unknownPolicy: (text, file, meant, known) =>
      `--policy «${text}»: в ${file} такой нет. ${meantOrKnown(meant, known)}`,
  },
  listen: {
    gateway: (at, reason, setBy) => `слушать ${at} не удаётся: ${reason} (${setBy}).`,
    backend: (at, reason) =>
      `сервер примера не может слушать ${at}: ${reason}. Выберите другой порт через --backend-port или другой --host.`,
    reference: (at, reason) =>
      `справочник не может слушать ${at}: ${reason}. Выберите другой порт через --admin-port.`,
    lab: (at, reason) =>
      `лаборатория не может слушать на ${at} (${reason}). Выберите другой порт с помощью --port или другой --host.`,
    admin: (at, reason, setBy) =>
      `сервер администрирования не может слушать ${at}: ${reason}. Задайте ему другой адрес (${setBy}).`,
    reasons: {
      EADDRINUSE: {
        why: "его слушает другая программа",
        wayOut: "остановите её или выберите другой порт",
      },
      EACCES: {
        why: "для этого нужно больше прав, чем есть у процесса",
        wayOut: "выберите порт выше 1023",
      },
      EADDRNOTAVAIL: {
        why: "у этой машины нет такого адреса",
        wayOut: "выберите 127.0.0.1, 0.0.0.0 или один из её адресов",
      },
      ENOTFOUND: { why: "такого узла нет", wayOut: "выберите адрес этой машины" },
    },
    whyAndWayOut: (why, wayOut) => `${why}; ${wayOut}`,
    setIn: (key, file) => `\`${key}\` в ${file}`,
  },
  attempt: {
    tookAll: (url, messages) =>
      `${url} принял сообщения (${messages}) и ничего не закрыл: частота сообщений там не ограничена или предел выше.`,
    refused: (url, status) =>
      `${url} отказал в соединении: ${status}. Причину покажет \`closewise records\` его шлюза.`,
    noConnection: (url, reason) =>
      `соединиться с ${url} не удалось (${reason}). Работает ли там \`closewise up\`?`,
  },
  admin: {
    notAnAddress: (text, usual) => `--admin «${text}» не адрес. Напишите его в виде ${usual}.`,
    password: (variable) =>
      `в --admin не должно быть пароля. Вместо этого задайте токен в \`${variable}\`.`,
    badToken: (variable) =>
      `токен администратора пуст или содержит символы, которых в токенах не бывает. Проверьте --admin-token и \`${variable}\`.`,
    noGateway: (at, reason) =>
      `по адресу ${at} нет шлюза, который можно спросить (${reason}). Добавьте \`admin: {}\` в его конфигурацию или укажите его адрес через --admin.`,
    silent: (seconds) => `нет ответа ${seconds}${NB}с`,
    notAdmin: (at, status) =>
      `по адресу ${at} отвечает не адрес администрирования шлюза (HTTP ${status}). Укажите его через --admin.`,
    wantsToken: (at, variable) =>
      `шлюзу по адресу ${at} нужен токен. Задайте \`${variable}\` или укажите --admin-token.`,
    wrongToken: (at) =>
      `шлюз по адресу ${at} не принимает этот токен. Укажите тот, что задан в \`admin:\` его конфигурации.`,
    revokeOne:
      "за один раз отзывается что-то одно. Укажите --user, --subject, --session или --token-id.",
    notKept:
      "шлюз помнит столько отзывов, сколько может, и этот в их число не попал: отозванный может подключиться снова. Повторите, когда истекут другие.",
  },
  file: {
    missing: (file) => `${file}: такого файла нет; укажите путь к файлу`,
    isFolder: (file) => `${file}: это папка; укажите путь к файлу в ней`,
    forbidden: (file) => `${file}: этот файл нельзя прочитать; измените права или укажите другой`,
  },
  defect: (text) =>
    `это дефект closewise: ${text}. Пожалуйста, сообщите о нём и приложите вывод той же команды после \`CLOSEWISE_DEBUG=1\`.`,
  commandLine: {
    missingArgument: (name) => `не указан аргумент «${name}».`,
    missingValue: (option) => `у параметра ${optionName(option)} нет значения.`,
    missingOption: (option) => `не указан обязательный параметр ${optionName(option)}.`,
    conflict: (option, other) =>
      `параметр ${optionName(option)} нельзя использовать вместе с ${optionName(other)}.`,
    unknownOption: (option, meant) => `параметра ${optionName(option)} нет.${didYouMean(meant)}`,
    unknownCommand: (name, meant) => `команды «${name}» нет.${didYouMean(meant)}`,
    tooMany: (command, expected, given) =>
      `слишком много аргументов для \`${command}\`: ${given} вместо ${expected}.`,
    badValue: (option, value, choices) =>
      `«${value}» не подходит для параметра ${optionName(option)}. Укажите одно из этих: ${list(choices)}.`,
    badArgument: (name, value, choices) =>
      `«${value}» не подходит для аргумента «${name}». Укажите одно из этих: ${list(choices)}.`,
    tryHelp: (sentence, command) => `${sentence} Смотрите \`${command} --help\`.`,
  },
};

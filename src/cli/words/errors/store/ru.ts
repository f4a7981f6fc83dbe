import type { StoreTexts } from "../../../../store/problems.ts";

const cannotOpen = (path: string, reason: string, wayOut: string): string =>
  `Не удаётся открыть хранилище завершений \`${path}\`: ${reason}. ${wayOut}`;

const KNOWN = "Известны `memory:` и `sqlite:<путь>`, например `sqlite:./closewise.db`.";

export const ru: StoreTexts = {
  directory: ({ path }) =>
    cannotOpen(path, "это папка", `Укажите файл в ней, например \`${path}/closewise.db\`.`),
  noDirectory: ({ path, directory }) =>
    cannotOpen(path, `папки \`${directory}\` нет`, "Создайте её или укажите файл в другом месте."),
  noFile: ({ path }) =>
    cannotOpen(
      path,
      "такого файла нет",
      "Шлюз создаёт его, когда запускается с этим хранилищем; проверьте путь и текущую папку.",
    ),
  damaged: ({ path }) =>
    cannotOpen(
      path,
      "это не база данных SQLite, или она повреждена",
      "Укажите другой файл или переместите этот.",
    ),
  locked: ({ path }) =>
    cannotOpen(
      path,
      "файл заблокирован другим процессом",
      "Завершите этот процесс или укажите другой файл.",
    ),
  unwritable: ({ path }) =>
    cannotOpen(
      path,
      "в файл нельзя писать",
      "Разрешите этому пользователю запись в файл и его папку или укажите файл в другом месте.",
    ),
  unopened: ({ path, reason }) =>
    cannotOpen(
      path,
      reason,
      "Проверьте, может ли этот пользователь читать и записывать файл и его папку, или укажите файл в другом месте.",
    ),
  foreign: ({ path }) =>
    cannotOpen(path, "это база данных SQLite другого приложения", "Укажите другой файл."),
  newer: ({ path, version, known }) =>
    cannotOpen(
      path,
      `версия его схемы — ${version}, а этот Closewise знает версию ${known}`,
      "Обновите Closewise или укажите другой файл.",
    ),
  noSqlite: ({ node }) =>
    `В этом Node (\`${node}\`) нет \`node:sqlite\`: возьмите Node 22.13 или новее либо храните завершения в памяти с \`memory:\`.`,
  otherProcess: () =>
    "Завершения из `memory:` может прочитать только тот процесс, который их хранит: обратитесь по адресу администрирования шлюза или храните их в файле с `sqlite:./closewise.db`.",
  noPath: () => `Для \`sqlite:\` нужен путь, без \`//\`. ${KNOWN}`,
  postgres: () => `\`PostgreSQL\` пока нельзя использовать как хранилище завершений. ${KNOWN}`,
  noScheme: () => `Это не URL хранилища завершений. ${KNOWN}`,
  unknownScheme: ({ scheme }) => `Хранилище завершений для \`${scheme}:\` неизвестно. ${KNOWN}`,
  outOfBounds: ({ name, value, least, most }) =>
    `Значение \`${name}\` — ${value}; нужно целое число от ${least} до ${most}.`,
  unreadable: ({ reason }) => `Не удаётся прочитать хранилище завершений: ${reason}`,
  closed: () => "Хранилище завершений закрыто; чтобы читать, откройте его снова.",
};

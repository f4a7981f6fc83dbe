import type { StoreTexts } from "../../../../store/problems.ts";

const cannotOpen = (path: string, reason: string, wayOut: string): string =>
  `終了の記録のストア\`${path}\`を開けません（${reason}）。${wayOut}`;

const KNOWN = "使えるのは`memory:`と`sqlite:<パス>`です（例：`sqlite:./closewise.db`）。";

export const ja: StoreTexts = {
  directory: ({ path }) =>
    cannotOpen(
      path,
      "これはフォルダーです",
      `\`${path}/closewise.db\`のように、その中のファイルを指定してください。`,
    ),
  noDirectory: ({ path, directory }) =>
    cannotOpen(
      path,
      `\`${directory}\`というフォルダーはありません`,
      "フォルダーを作るか、別の場所のファイルを指定してください。",
    ),
  noFile: ({ path }) =>
    cannotOpen(
      path,
      "このファイルはありません",
      "ゲートウェイは、このストアを使って起動するときにファイルを作ります。パスと現在のフォルダーを確かめてください。",
    ),
  damaged: ({ path }) =>
    cannotOpen(
      path,
      "SQLiteのデータベースではないか、壊れています",
      "別のファイルを指定するか、このファイルを移動してください。",
    ),
  locked: ({ path }) =>
    cannotOpen(
      path,
      "別のプロセスがロックしています",
      "そのプロセスを終了するか、別のファイルを指定してください。",
    ),
  unwritable: ({ path }) =>
    cannotOpen(
      path,
      "書き込めません",
      "このユーザーにファイルとそのフォルダーへの書き込みを許可するか、別の場所のファイルを指定してください。",
    ),
  unopened: ({ path, reason }) =>
    cannotOpen(
      path,
      reason,
      "このユーザーがファイルとそのフォルダーを読み書きできるか確かめるか、別の場所のファイルを指定してください。",
    ),
  foreign: ({ path }) =>
    cannotOpen(
      path,
      "別のアプリケーションのSQLiteデータベースです",
      "別のファイルを指定してください。",
    ),
  newer: ({ path, version, known }) =>
    cannotOpen(
      path,
      `スキーマのバージョンは${version}ですが、このClosewiseが扱えるのは${known}までです`,
      "Closewiseを更新するか、別のファイルを指定してください。",
    ),
  noSqlite: ({ node }) =>
    `このNode（\`${node}\`）には\`node:sqlite\`がありません。Node 22.13以降を使うか、\`memory:\`で記録をメモリーに保存してください。`,
  otherProcess: () =>
    "`memory:`の記録を読めるのは、それを保持しているプロセスだけです。ゲートウェイの管理用アドレスから読むか、`sqlite:./closewise.db`でファイルに保存してください。",
  noPath: () => `\`sqlite:\`には、\`//\`の付かないパスが必要です。${KNOWN}`,
  postgres: () => `終了の記録のストアとして\`PostgreSQL\`はまだ使えません。${KNOWN}`,
  noScheme: () => `終了の記録のストアのURLではありません。${KNOWN}`,
  unknownScheme: ({ scheme }) => `\`${scheme}:\`というストアはありません。${KNOWN}`,
  outOfBounds: ({ name, value, least, most }) =>
    `\`${name}\`は${value}ですが、${least}から${most}までの整数でなければなりません。`,
  unreadable: ({ reason }) => `終了の記録のストアを読めません：${reason}`,
  closed: () => "終了の記録のストアは閉じています。読むには開き直してください。",
};

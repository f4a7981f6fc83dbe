import type { StoreTexts } from "../../../../store/problems.ts";

const cannotOpen = (path: string, reason: string, wayOut: string): string =>
  `无法打开连接结束记录的存储 \`${path}\`：${reason}。${wayOut}`;

const KNOWN = "可用的有 `memory:` 和 `sqlite:<路径>`，例如 `sqlite:./closewise.db`。";

export const zh: StoreTexts = {
  directory: ({ path }) =>
    cannotOpen(path, "这是一个文件夹", `请给出其中的某个文件，例如 \`${path}/closewise.db\`。`),
  noDirectory: ({ path, directory }) =>
    cannotOpen(path, `没有 \`${directory}\` 这个文件夹`, "请创建它，或给出别处的文件。"),
  noFile: ({ path }) =>
    cannotOpen(path, "没有这个文件", "网关以此存储启动时会创建该文件；请检查路径和当前文件夹。"),
  damaged: ({ path }) =>
    cannotOpen(path, "这不是 SQLite 数据库，或者已经损坏", "请给出其他文件，或移走这个文件。"),
  locked: ({ path }) => cannotOpen(path, "另一个进程锁定了它", "请结束该进程，或给出其他文件。"),
  unwritable: ({ path }) =>
    cannotOpen(path, "无法写入", "请允许当前用户写入该文件及其所在的文件夹，或给出别处的文件。"),
  unopened: ({ path, reason }) =>
    cannotOpen(path, reason, "请检查当前用户能否读写该文件及其所在的文件夹，或给出别处的文件。"),
  foreign: ({ path }) => cannotOpen(path, "这是其他应用的 SQLite 数据库", "请给出其他文件。"),
  newer: ({ path, version, known }) =>
    cannotOpen(
      path,
      `它的结构版本是 ${version}，而这个 Closewise 只支持到 ${known}`,
      "请更新 Closewise，或给出其他文件。",
    ),
  noSqlite: ({ node }) =>
    `当前的 Node（\`${node}\`）没有 \`node:sqlite\`：请使用 Node 22.13 或更高版本，或用 \`memory:\` 把记录保存在内存中。`,
  otherProcess: () =>
    "`memory:` 中的记录只有保存它的进程才能读取：请通过网关的管理地址读取，或用 `sqlite:./closewise.db` 保存到文件中。",
  noPath: () => `\`sqlite:\` 后面需要路径，且不带 \`//\`。${KNOWN}`,
  postgres: () => `暂不支持用 \`PostgreSQL\` 存储连接结束的记录。${KNOWN}`,
  noScheme: () => `这不是连接结束记录的存储的 URL。${KNOWN}`,
  unknownScheme: ({ scheme }) => `没有 \`${scheme}:\` 这种存储。${KNOWN}`,
  outOfBounds: ({ name, value, least, most }) =>
    `\`${name}\` 的值是 ${value}；它必须是 ${least} 到 ${most} 之间的整数。`,
  unreadable: ({ reason }) => `无法读取连接结束记录的存储：${reason}`,
  closed: () => "连接结束记录的存储已经关闭；要读取，请重新打开。",
};

import { zh as codes } from "../../../codes/faults/zh.ts";
import { optionName } from "./option-name.ts";
import type { ErrorWords } from "./types.ts";

const list = (items: readonly (string | number)[]): string => items.join("、");

const meantOrKnown = (meant: string | undefined, known: readonly string[]): string =>
  meant === undefined ? `可用的有：${list(known)}。` : `是否想输入 ${meant}？`;

const didYouMean = (meant: readonly string[]): string =>
  meant.length === 0 ? "" : `是否想输入 ${meant.join(" 或 ")}？`;

export const zh: ErrorWords = {
  codes,
  unknownLanguage: (text, known) =>
    `--lang 的值“${text}”不是 closewise 支持的语言。请使用其中之一：${list(known)}。`,
  notACode: (text, last) =>
    `“${text}”不是关闭码：关闭码是 0 到 ${last} 之间的数字。可用 \`closewise list\` 查看。`,
  oneCode: (count, a, b) =>
    `\`explain\` 只接受一个代码，而不是 ${count} 个。并排比较：\`closewise compare ${a} ${b}\`。`,
  notAPort: (option, text) => `${option} 的值“${text}”不是端口。请写 0 到 65535 之间的数字。`,
  notARange: (text) => `--range 的值“${text}”不是代码范围。请写成 3000-3999 的形式。`,
  emptyRange: (text, from, to) =>
    `--range 的值“${text}”是空范围。请把较小的代码写在前面：${from}-${to}。`,
  notSeconds: (option, text) =>
    `${option} 的值“${text}”不是一小时以内的时间。请写秒数，例如 \`10\`，或 \`2m\`。`,
  notATime: (option, text) =>
    `${option} 的值“${text}”不是时间。请写多久以前（\`30s\`、\`10m\`、\`2h\`、\`7d\`），或日期（\`2025-11-23\`、\`2025-11-23T14:00\`）。`,
  notElapsed: (text) =>
    `--after 的值“${text}”不是时间。请写数字和单位：\`60s\`、\`350ms\`、\`2h\`。`,
  notASize: (text) => `--after-send 的值“${text}”不是大小。请写 \`5MiB\`、\`64KiB\` 或字节数。`,
  notACount: (text) => `--limit 的值“${text}”不是数量。请写 1 到 10000 之间的数字。`,
  notADuration: (text) => `--for 的值“${text}”不是时长。请写 \`30m\`、\`2h\` 或 \`7d\`。`,
  notConnections: (text, most) =>
    `--max-connections 的值“${text}”不是数量。请填写 1 到 ${most} 之间的数字。`,
  notAWebSocket: (text) =>
    `“${text}”不是 WebSocket 的地址。请写成 \`ws://host:port/path\` 的形式。`,
  storeOrConfig: "--store 和 --config 都指定了记录的位置。请只给出其中一个。",
  nothingToDiagnose:
    "没有可诊断的内容。请粘贴错误文本，通过管道传入日志，或给出代码：`closewise diagnose --code 1006 --after 60s --idle`。",
  noTerminal: (situations) =>
    `\`choose\` 需要提问，但这里没有终端。请用 --situation 给出其中之一：${list(situations)}。`,
  unknownSituation: (text, meant, known) =>
    `--situation 的值“${text}”未知。${meantOrKnown(meant, known)}`,
  httpOnlyBefore: (situations) =>
    `--http 须与 --situation ${situations.join(" 或 ")} 一起使用：握手结束后，由 Close 帧说明原因。`,
  notARefusal: (text, known) =>
    `--http 的值“${text}”不会拒绝开启握手。请使用其中之一：${list(known)}。`,
  unknownRule: (text, meant, known) =>
    `--rule 的值“${text}”既不是 closewise 的规则，也没有结束过任何有记录的连接。${meantOrKnown(meant, known)}`,
  upstreamIsGateway: (url) =>
    `--upstream ${url} 就是网关本身。请给出你的服务器的端口，或用 --port 更换网关的端口。`,
  notAnUpstream: (text, instead) =>
    `--upstream 的值“${text}”不是上游的地址。请写成 ${instead} 的形式。`,
  upstreamCredentials:
    "--upstream 的地址不得包含用户名或密码。请去掉 @ 之前的部分：地址会出现在日志中。",
  upstreamFragment: "--upstream 的地址不得带有片段（RFC 6455 3）。请去掉 # 及其后的内容。",
  upstreamWildcard: (instead) =>
    `--upstream 中只有路径的末尾可以是 \`/*\`。请写成 ${instead} 的形式。`,
  replay: {
    notASource: (text) =>
      `“${text}”既不是事件日志，也不是连接结束的记录。请给出 \`records.events\` 的文件、存储（\`closewise.db\`）或 \`closewise records --json\` 的输出。`,
    unreadable: (text, reason) => `无法读取“${text}”（${reason}）。请给出文件的路径。`,
    broken: (text, reason) => `无法读完“${text}”（${reason}）。请给出完整的文件。`,
    unknownPolicy: (text, file, meant, known) =>
      `--policy 的值“${text}”不在 ${file} 中。${meantOrKnown(meant, known)}`,
  },
  listen: {
    gateway: (at, reason, setBy) => `无法监听 ${at}：${reason}（${setBy}）。`,
    backend: (at, reason) =>
      `示例后端无法监听 ${at}：${reason}。请用 --backend-port 选择其他端口，或更换 --host。`,
    reference: (at, reason) =>
      `参考手册无法监听 ${at}：${reason}。请用 --admin-port 选择其他端口。`,
    lab: (at, reason) =>
      `实验室无法监听 ${at}（${reason}）。请用 --port 选择其他端口，或更换 --host。`,
    admin: (at, reason, setBy) =>
      `管理服务器无法监听 ${at}：${reason}。请为它指定其他地址（${setBy}）。`,
    reasons: {
      EADDRINUSE: { why: "另一个程序正在监听", wayOut: "请停止该程序，或选择其他端口" },
      EACCES: { why: "本进程的权限不足", wayOut: "请选择大于 1023 的端口" },
      EADDRNOTAVAIL: { why: "本机没有这个地址", wayOut: "请选择 127.0.0.1、0.0.0.0 或本机的地址" },
      ENOTFOUND: { why: "没有这个主机", wayOut: "请选择本机的地址" },
    },
    whyAndWayOut: (why, wayOut) => `${why}；${wayOut}`,
    setIn: (key, file) => `${file} 中的 \`${key}\``,
  },
  attempt: {
    tookAll: (url, messages) =>
      `${url} 接收了 ${messages} 条消息，却没有关闭连接：它没有限制消息速率，或上限更高。`,
    refused: (url, status) =>
      `${url} 以 ${status} 拒绝了连接。其网关的 \`closewise records\` 会说明原因。`,
    noConnection: (url, reason) =>
      `无法连接到 ${url}（${reason}）。那里是否正在运行 \`closewise up\`？`,
  },
  admin: {
    notAnAddress: (text, usual) => `--admin 的值“${text}”不是地址。请写成 ${usual} 的形式。`,
    password: (variable) => `--admin 不得包含密码。请改为把令牌放在 \`${variable}\` 中。`,
    badToken: (variable) =>
      `管理令牌为空，或含有令牌不允许的字符。请检查 --admin-token 和 \`${variable}\`。`,
    noGateway: (at, reason) =>
      `${at} 处没有可询问的网关（${reason}）。请在网关的配置中写上 \`admin: {}\`，或用 --admin 给出其地址。`,
    silent: (seconds) => `${seconds} 秒内没有回应`,
    notAdmin: (at, status) =>
      `在 ${at} 回应的不是网关的管理地址（HTTP ${status}）。请用 --admin 给出管理地址。`,
    wantsToken: (at, variable) =>
      `${at} 处的网关需要令牌。请设置 \`${variable}\`，或给出 --admin-token。`,
    wrongToken: (at) => `${at} 处的网关不接受这个令牌。请给出其配置中 \`admin:\` 的令牌。`,
    revokeOne: "一次只能撤销一项。请给出 --user、--subject、--session 或 --token-id。",
    notKept:
      "网关能记住的撤销数量已达上限，这一项未被记住：被撤销者可以再次连接。请在其他撤销到期后重试。",
  },
  file: {
    missing: (file) => `${file}：没有这个文件；请给出文件的路径`,
    isFolder: (file) => `${file}：这是一个文件夹；请给出其中某个文件的路径`,
    forbidden: (file) => `${file}：没有读取这个文件的权限；请修改其权限，或给出其他文件`,
  },
  defect: (text) =>
    `这是 closewise 的缺陷：${text}。请设置 \`CLOSEWISE_DEBUG=1\` 后运行同一命令，并附上其输出反馈给我们。`,
  commandLine: {
    missingArgument: (name) => `缺少参数“${name}”。`,
    missingValue: (option) => `选项 ${optionName(option)} 缺少值。`,
    missingOption: (option) => `缺少必需的选项 ${optionName(option)}。`,
    conflict: (option, other) =>
      `选项 ${optionName(option)} 不能与 ${optionName(other)} 一起使用。`,
    unknownOption: (option, meant) => `没有选项 ${optionName(option)}。${didYouMean(meant)}`,
    unknownCommand: (name, meant) => `没有命令“${name}”。${didYouMean(meant)}`,
    tooMany: (command, expected, given) =>
      `\`${command}\` 的参数过多：应为 ${expected} 个，实际为 ${given} 个。`,
    badValue: (option, value, choices) =>
      `选项 ${optionName(option)} 不能是“${value}”。请使用其中之一：${list(choices)}。`,
    badArgument: (name, value, choices) =>
      `参数“${name}”不能是“${value}”。请使用其中之一：${list(choices)}。`,
    tryHelp: (sentence, command) => `${sentence}请参阅 \`${command} --help\`。`,
  },
};

import type { Words } from "./words.ts";

export const zh: Words = {
  list: {
    code: "代码",
    name: "名称",
    standing: "注册状态",
    sender: "谁可以发送",
    browser: "从页面发送",
    yes: "可以",
    no: "不可以",
    none: "没有符合这些条件的代码。",
  },
  choose: {
    runtime: "由哪个运行环境发送？",
    noRuntime: "其他，或不需要代码示例",
    runtimeHint: "要显示代码示例，请加上以下选项之一",
    statuses: "状态码",
    prompt: (last) => `请回答，1-${last}（按 Ctrl-C 退出）：`,
    again: (last) => `请输入 1 到 ${last} 之间的数字。`,
    send: (code, name) => `应发送 ${code} ${name}`,
    sendNothing: "不发送关闭码：以 HTTP 状态码回应",
    fromPage: "从页面发送时",
    situations: "情形",
  },
  records: {
    none: "没有符合条件的记录。`closewise up` 或 `closewise gateway` 运行期间会记录连接的结束。",
    waiting: "正在等待连接结束；按 Ctrl-C 退出。",
    reports: {
      report: (rule, times) => `${rule}：仅观察，若启用则会生效 ${times} 次`,
      warn: (rule, times) => `${rule}：警告 ${times} 次`,
      pause: (rule, times) => `${rule}：暂停读取 ${times} 次`,
      drop: (rule, times) => `${rule}：丢弃 ${times} 条消息`,
    },
  },
  up: {
    open: "打开",
    chatPage: "示例聊天，经由网关",
    yourUpstream: "你的服务器，经由网关",
    policyPage: "网关执行的策略",
    referencePage: "参考手册和 JSON API",
    attempt: "尝试",
    attemptHint: "在另一个终端中运行：超过消息速率，并被以 1008 关闭",
    store: "记录",
    inMemory: "保存在内存中，退出后丢失",
    endings: "每个连接的结束，各用一句话说明：",
    stop: "按 Ctrl-C 停止",
    backendMoved: (wanted, port) =>
      `端口 ${wanted} 已被占用，示例后端改为监听 ${port}；可用 --backend-port 指定`,
    referenceMoved: (wanted, port) =>
      `端口 ${wanted} 已被占用，参考手册改用 ${port}；可用 --admin-port 指定`,
    noSqlite: (version) =>
      `Node ${version} 没有 SQLite，记录保存在内存中；Node 22.13 及更高版本会将其保存在文件中`,
    unwritable: (reason) => `记录保存在内存中：${reason}`,
    draining: (connections, seconds) =>
      connections === 0
        ? "正在停止。"
        : `正在停止：在 ${seconds} 秒内以 1012 关闭 ${connections} 个连接。再按一次 Ctrl-C 立即停止。`,
    done: (endings) => `已停止，共记录 ${endings} 个连接的结束。`,
  },
  attempt: {
    connected: (url) => `已连接到 ${url}。`,
    sending: "正在有意以最快速度发送消息……",
    sent: (messages, duration) => `在 ${duration} 毫秒内发送了 ${messages} 条消息。`,
    closed: (code, reason) => `连接以 ${code} 关闭，关闭原因：“${reason}”。`,
    closedWithoutReason: (code) => `连接以 ${code} 关闭，没有关闭原因。`,
    next: "接下来：",
    more: "更多信息：",
  },
  admin: {
    revoked: (ended) => `已撤销。已结束的连接：${ended} 个。`,
    reloaded: (adopted, ended) =>
      `新配置已生效。继续保持的连接：${adopted} 个；已结束：${ended} 个。`,
    drained: (url, connections) => `${url} 不再接收新连接。仍打开的连接：${connections} 个。`,
    undrained: (url) => `${url} 重新接收新连接。`,
    state: "状态",
    serving: "正在接受连接",
    draining: "正在排空连接，准备停止",
    runningFor: "已运行",
    route: "路由",
    upstream: "上游",
    status: "状态",
    statuses: {
      healthy: "正常",
      unhealthy: "异常",
      ejected: "暂时剔除",
      drained: "已排空",
      removed: "已移除",
    },
    since: "起始时间",
    connections: "连接数",
    opening: "建立中",
    lastFailure: "最近一次故障",
    panic: (route) => `路由 ${route}：没有正常的上游，因此逐一尝试全部上游。`,
  },
};

import { probe } from "./probe/zh.ts";
import type { HelpWords } from "./types.ts";

export const zh: HelpWords = {
  page: {
    usage: "用法：",
    arguments: "参数：",
    options: "选项：",
    globalOptions: "全局选项：",
    commands: "命令：",
    examples: "示例：",
    choices: (values) => `可选值：${values}`,
    default: (value) => `默认值：${value}`,
    aside: (facts) => `（${facts.join("，")}）`,
  },
  placeholders: {
    options: "选项",
    command: "命令",
    code: "代码",
    count: "数量",
    duration: "时长",
    file: "文件",
    from: "起",
    to: "止",
    host: "主机",
    id: "标识",
    language: "语言",
    name: "名称",
    port: "端口",
    rule: "规则",
    seconds: "秒数",
    shell: "shell",
    side: "一方",
    size: "大小",
    source: "来源",
    what: "条件",
    status: "状态",
    text: "文本",
    time: "时间",
    token: "令牌",
    url: "URL",
    user: "用户",
    who: "发送方",
  },
  closewise: {
    description: "让 WebSocket 连接正确地结束：解释代码、执行策略、记录结果。",
    options: {
      version: "显示版本",
      help: "显示帮助",
      json: "输出结构稳定的 JSON；错误也以 JSON 写到标准错误",
      lang: (languages) => `${languages}（默认值：取自 LC_ALL、LC_MESSAGES 或 LANG，否则为 en）`,
      noColor: "不使用颜色（也遵守 NO_COLOR 和 FORCE_COLOR）",
    },
    examples: {
      up: "可以直接试用的示例，包含网关",
      explain: "关闭码的含义，以及如何解决",
      compare: "并排比较两个代码",
      gateway: "在你的服务器前运行网关",
      records: "最近的连接是怎样结束的",
    },
  },
  up: {
    summary: "无需配置的完整示例",
    description:
      "启动一个带有示例策略的网关，置于一个小型聊天或你自己的服务器之前，把每个连接的结束记录到 ./closewise.db，并各用一句话说明。按 Ctrl-C 停止。",
    options: {
      port: "网关的端口；0 表示使用任意空闲端口",
      host: "监听的地址",
      upstream: "把网关放在这台服务器之前，代替示例",
      backendPort: "示例后端的端口（默认值：9000，或空闲端口）",
      adminPort: "参考手册和 API 的端口（默认值：8081，或空闲端口）",
      drain: "停止时，关闭连接分散在多长时间内",
      store: (usual) => `记录保存的位置（默认值：${usual}）`,
    },
    examples: {
      up: "网关后面的示例聊天",
      upstream: "后面是你自己的服务器",
      port: "使用其他端口，不写文件",
    },
  },
  gateway: {
    summary: "按配置文件在你的服务器前运行的网关",
    description:
      "运行网关：执行你的策略，以正确的代码结束连接，并记录每个连接的结束方式。SIGHUP 重新读取配置：已打开的连接保持不变，无效的文件不会改变任何东西。SIGTERM 或 Ctrl-C 排空连接：在 --drain 的时间内以 1012 关闭连接，新连接得到 503；第二个信号立即结束。",
    options: {
      config: "配置文件，YAML 或 JSON",
      check: "检查配置，连同所有默认值一起显示，然后退出",
      drain: "排空分散在多长时间内（默认值：取自配置，否则为 10s）",
      printEndings: "每个连接的结束，各用一句话显示",
      watch: "配置文件或其中提到的文件变化时重新读取，与 SIGHUP 相同",
      quiet: "只显示故障",
    },
    examples: {
      run: "运行网关",
      check: "生效的配置，包括默认值",
      endings: "以 JSON 流输出连接的结束",
    },
  },
  explain: {
    summary: "关闭码的含义，或错误文本说明了什么",
    description:
      "目录中关于某个关闭码、供应商代码或开启握手的 HTTP 状态码的全部内容；对于错误文本，则是可能的原因。",
    arguments: {
      code: "关闭码，0-65535；供应商的代码，如 discord:4014；HTTP 状态码，如 http:401；或原样的错误文本",
    },
    examples: {
      code: "关于 1008 Policy Violation 的页面",
      language: "以法语说明 1006",
      vendor: "4014 在 Discord 中的含义",
      http: "被拒绝的开启握手",
      json: "作为数据输出",
      text: "错误文本：原因和应对",
    },
  },
  diagnose: {
    summary: "根据错误文本或时间，判断连接为何结束",
    description:
      "按可能性列出连接结束的原因，并给出每个原因的依据和相应的设置。接受错误文本、日志行或打印出的关闭事件，也可以来自标准输入，以及已知的情况。什么也没有识别出时，退出码为 1。",
    arguments: { text: "原样的文本；通过管道传入时从标准输入读取" },
    options: {
      after: "连接或连接尝试持续了多久：60s、350ms、2h",
      idle: "这段时间内没有发送任何数据",
      busy: "一直有数据在传输",
      afterSend: "在发送一条大消息之后立即结束：5MiB、64KiB",
      onWake: "在机器唤醒或页面恢复时结束",
      neverOpened: "从未打开",
      code: "这一方得到的关闭码",
      reason: "随之而来的关闭原因",
      side: "报告这些情况的一方",
    },
    examples: {
      circumstances: "代码及其情况",
      text: "错误文本",
      log: "日志行",
      json: "作为数据输出",
    },
  },
  probe,
  compare: {
    summary: "并排比较两个关闭码",
    description: "任意两个关闭码、供应商代码或 HTTP 状态码有何不同，以及应发送哪一个。",
    arguments: {
      a: "关闭码；供应商的代码，如 discord:4004；或 HTTP 状态码，如 http:401",
      b: "另一个代码",
    },
    examples: {
      codes: "Normal Closure 与 Policy Violation",
      language: "以法语显示",
      vendors: "两个供应商",
      http: "开启握手之后，以及握手期间",
      json: "作为数据输出",
    },
  },
  choose: {
    summary: "应发送哪个关闭码，以及如何发送",
    description:
      "应发送哪个关闭码，连同理由、代码示例和对方看到的内容：回答几个问题，或给出已知的情形。",
    options: {
      situation: "情形，代替提问",
      runtime: "发送它的运行环境；显示代码示例",
      http: "握手结束之前：用于回应的 HTTP 状态码",
      list: "列出所有情形",
    },
    examples: {
      questions: "几个问题，然后给出代码",
      list: "可选的情形",
      runtime: "发送过快的客户端",
      http: "拒绝连接",
      json: "作为数据输出",
    },
  },
  list: {
    summary: "关闭码目录",
    description: "所有的关闭码和代码范围。",
    options: {
      status: "只列出这一注册状态的代码",
      sendableBy: "只列出这一方可以发送的代码",
      range: "只列出此范围内的代码，例如 3000-3999",
      vendor: "这家供应商的代码的含义",
      vendors: "目录中的供应商",
      runtimes: "各运行环境能发送哪些代码，以及不能发送时的行为",
      receivers: "哪些代码能原样到达，以及谁会改变其他代码",
      limits: "库、代理和平台的默认限制和超时",
    },
    examples: {
      all: "全部",
      sendableBy: "页面可以传给 close() 的代码",
      range: "库和框架的代码",
      vendors: "有自己代码的服务和协议",
      vendor: "其中一家的代码",
      runtimes: "close() 接受什么，其他情况下抛出什么",
      receivers: "在任何地方都能到达的代码",
      limits: "默认的消息大小、ping 和超时",
      json: "作为数据输出",
    },
  },
  records: {
    summary: "连接是怎样结束的",
    description:
      "`closewise up` 或 `closewise gateway` 记录的连接结束，最早的在前：每个一行；使用 --json 时每行一个 JSON 对象。",
    options: {
      store: (usual) => `记录的位置（默认值：${usual}）`,
      config: "从网关的配置中取得记录的位置",
      since: "只显示此后的记录：10m、2h、7d，或 2025-11-23T14:00",
      code: "只显示客户端得到此关闭码的记录",
      rule: "只显示由此规则结束的记录，例如 message-rate",
      route: "只显示此路由的记录",
      limit: "只显示最新的若干条，最多 10000 条（默认值：1000；使用 --follow 时为 10）",
      follow: "持续显示新发生的结束，直到按 Ctrl-C",
    },
    examples: {
      since: "最近十分钟",
      rule: "谁发送得过快",
      follow: "发生时即显示",
      json: "作为数据输出",
    },
  },
  admin: {
    options: {
      admin: "网关的管理地址",
      adminToken: (variable) => `网关的令牌（如果有）；${variable} 可避免它出现在进程列表中`,
    },
  },
  status: {
    summary: "运行中的网关正在做什么",
    description: "向运行中的网关询问其连接，以及每个上游的状态。网关的配置中必须有 `admin:`。",
    examples: {
      here: "本机上的网关",
      elsewhere: (variable) => `另一个网关，使用 ${variable}`,
      json: "作为数据输出",
    },
  },
  reload: {
    summary: "让运行中的网关重新读取配置",
    description:
      "让运行中的网关重新读取配置。连接在新配置下继续。有问题的文件不会改变任何东西：问题会显示出来，退出码为 2。",
    examples: {
      checked: "先在这里检查",
      json: "继续保持的连接数，作为数据输出",
    },
  },
  revoke: {
    summary: "结束某个用户、会话或令牌的连接，并禁止其再次连接",
    description:
      "让运行中的网关以 1008 结束某个用户、主体、会话或单个令牌的连接，并从此拒绝其令牌。",
    options: {
      user: "此用户的连接，与限制计数的单位相同",
      subject: "此主体的连接（声明 `sub`）",
      session: "提供方的此会话的连接（声明 `sid`）",
      tokenId: "此单个令牌的连接（声明 `jti`）",
      issuer: "只针对此签发者的令牌（默认值：全部）",
      issuedBefore:
        "只针对在此之前签发的令牌：now（现在）、10m（十分钟前），或 2025-11-23T14:00（默认值：也包括之后的）",
      for: "记住多久：2h、7d（默认值：1d）",
    },
    examples: {
      user: "结束连接，一天内不得再连接",
      issuedBefore: "结束连接，但可以重新登录",
      session: "一个会话，记住一周",
      token: "单个令牌，结果作为数据输出",
    },
  },
  drain: {
    summary: "不再向某个上游发送新连接",
    description:
      "让运行中的网关在所有使用某个上游的路由上不再向它发送新连接，直到撤消为止。已打开的连接保持不变。",
    options: {
      upstream: "它的地址，与配置中的写法相同",
      undo: "重新向它发送新连接",
    },
    examples: {
      before: "在维护之前",
      after: "在维护之后",
      status: "那里还有多少连接打开",
    },
  },
  policy: {
    summary: "检查策略、重放流量、输出模式",
    description: "检查写好的策略，说明它们会如何处理有记录的流量，并输出编辑器可以使用的模式。",
    examples: { check: "所有问题及其所在行", replay: "它会关闭哪些连接？", schema: "供编辑器使用" },
  },
  policyReplay: {
    summary: "某个策略会如何处理有记录的流量",
    description:
      "让有记录的流量通过文件中的策略，并与实际发生的情况比较。事件日志（配置中的 `records.events`）记下何时发生了什么，因此在策略本应采取行动的那一刻之前，答案是精确的。只有连接的结束（存储，或 `closewise records --json`）时，信息较少，答案会区分哪些是确定的，哪些只是可能。",
    arguments: { source: "事件日志、存储，或每行一个 JSON 的连接结束；可以用 gzip 压缩" },
    options: {
      with: "要试用的策略：配置文件，或只含 `policies:` 的文件",
      policy: "对每个连接都使用这个策略（默认值：按路由，否则按名称）",
      route: "只针对此路由的连接",
      since: "只针对此后的记录：10m、2h、7d，或 2025-11-23T14:00",
      failOn: "有连接会被关闭或拒绝时，退出码为 1",
    },
    examples: { events: "事件日志", store: "一周内的连接结束", failOn: "用于持续集成" },
  },
  policyCheck: {
    summary: "文件中的所有问题及其所在行",
    description: "检查网关的配置，或只含 `policies:` 的文件。",
    arguments: { file: "YAML 或 JSON" },
    examples: { check: "有问题时退出码为 2", json: "问题作为数据输出" },
  },
  policySchema: {
    summary: "配置的 JSON 模式",
    description: "输出网关配置文件的 JSON 模式（2020-12）。",
    examples: {
      print: "然后写在 YAML 的开头：",
      editor: "编辑器中的补全和检查",
    },
  },
  try: {
    summary: "有意发送过快，以便看到 1008",
    description:
      "建立连接，以最快速度发送消息，直到连接被关闭，并解释其结束方式。只用于你自己的服务器。",
    arguments: { url: "连接的目标" },
    examples: {
      usual: "针对运行中的 `closewise up`",
      elsewhere: "其他目标，作为数据输出",
    },
  },
  lab: {
    summary: "能以任何方式结束连接的服务器",
    description:
      "启动一个服务器，可随时得到 WebSocket 连接的任何一种结束方式：任意关闭码、任意拒绝、各种 1006 以及无效的帧。" +
      "它的页面可在浏览器中运行这些场景，并显示两侧的情况。用于在本机测试客户端。按 Ctrl-C 停止。",
    options: {
      host: "监听的地址",
      port: "监听的端口（默认值：8082，或任一空闲端口）",
      maxConnections: "同时的连接数；超出的以 503 拒绝",
      noTls: "不为证书类场景打开端口",
      list: "列出各场景以及页面和 ws 报告的关闭码，然后退出",
    },
    examples: {
      usual: "显示要打开的页面",
      list: "有哪些场景",
      json: "每次运行输出一行 JSON，供测试使用",
    },
  },
  completion: {
    summary: "你的 shell 的补全脚本",
    description: "输出一个脚本，让你的 shell 能补全命令和选项。",
    arguments: { shell: "你的 shell" },
    examples: { bash: "bash", zsh: "zsh", fish: "fish" },
  },
};

import type { Mangling } from "../../types.ts";
import type { RetrySentences, Words } from "../types.ts";

const seconds = (ms: number): string => String(ms / 1000);

/** `a`, `a 和 b`, `a、b 和 c`. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join("、")} 和 ${last}`;
}

/** `Apache Tomcat 和 Spring Cloud Gateway 报告 1002，uWebSockets（作为服务器）报告 1006`. */
export function receivers(manglings: readonly Mangling[]): string {
  const codes = [...new Set(manglings.map(({ reports }) => reports))];
  return codes
    .map((code) => {
      const names = manglings.filter(({ reports }) => reports === code).map(named);
      return `${list(names)}${names.at(-1)?.endsWith("）") === true ? "" : " "}报告 ${code}`;
    })
    .join("，");
}

function named({ receiver, role }: Mangling): string {
  return role === "server" ? `${receiver}（作为服务器）` : receiver;
}

export const words: Words = {
  aspects: {
    meaning: "含义",
    outcome: "成功还是错误",
    sender: "谁可以发送",
    frame: "实际发送还是本地得出",
    clean: "是否干净关闭",
    status: "在注册表中的地位",
    retry: "客户端应该重连吗？",
    fault: "应由谁处理",
    browser: "在页面中使用 `close()`",
    interop: "能否原样到达",
    http: "相近的 HTTP 状态码",
  },
  meaning: (code, gist) => `${code} ${gist}`,
  outcome: {
    success: {
      short: "成功",
      clause: (code) => `${code} 表示成功`,
      alike: "两者都表示成功。",
    },
    interruption: {
      short: "有意中断",
      clause: (code) => `${code} 会中断工作，但不把任何事视为错误`,
      alike: "两者都会中断工作，但不把任何事视为错误。",
    },
    error: {
      short: "错误",
      clause: (code) => `${code} 表示出了问题`,
      alike: "两者都表示出了问题。",
    },
    unknown: {
      short: "未说明",
      clause: (code) => `${code} 本身并不说明是否出了问题`,
      alike: "两者本身都不说明是否出了问题。",
    },
  },
  sender: {
    either: {
      short: "任一端点",
      clause: (code) => `任一端点都可以发送 ${code}`,
      alike: "任一端点都可以发送这两者。",
    },
    client: {
      short: "仅客户端",
      clause: (code) => `只有客户端可以发送 ${code}`,
      alike: "两者都只有客户端可以发送。",
    },
    nobody: {
      short: "谁都不可以",
      clause: (code) => `谁都不得发送 ${code}`,
      alike: "谁都不得发送其中任何一个。",
    },
  },
  frame: {
    carries: {
      short: "由关闭帧携带",
      clause: (code) => `${code} 随关闭帧传送，因此由对端选定`,
      alike: "两者都随关闭帧传送，因此由对端选定。",
    },
    empty: {
      short: "由空关闭帧得出",
      clause: (code) => `${code} 是本地根据不带代码的关闭帧得出的`,
      alike: "两者都是本地根据不带代码的关闭帧得出的。",
    },
    absent: {
      short: "在没有关闭帧时得出",
      clause: (code) => `${code} 是本地因没有收到关闭帧而得出的`,
      alike: "两者都是本地因没有收到关闭帧而得出的。",
    },
    invalid: {
      short: "在关闭帧中无效",
      clause: (code) => `携带 ${code} 的关闭帧本身就是协议错误`,
      alike: "携带其中任何一个的关闭帧本身就是协议错误。",
    },
  },
  clean: {
    possible: {
      short: "是：`wasClean` 通常为 `true`",
      clause: (code) => `${code} 伴随已完成的关闭握手，因此 \`wasClean\` 通常为 \`true\``,
      alike: "两者都伴随已完成的关闭握手，因此 `wasClean` 通常为 `true`。",
    },
    never: {
      short: "否：`wasClean` 为 `false`",
      clause: (code) => `${code} 绝不会伴随干净关闭，\`wasClean\` 为 \`false\``,
      alike: "两者都不会伴随干净关闭：`wasClean` 为 `false`。",
    },
  },
  status: {
    registered: {
      short: "已注册",
      clause: (code) => `${code} 已在 IANA 注册`,
      alike: "两者都已在 IANA 注册。",
    },
    reserved: {
      short: "保留",
      clause: (code) => `${code} 在注册表中为保留编号，不得发送`,
      alike: "两者在注册表中都是保留编号，不得发送。",
    },
    unassigned: {
      short: "未分配",
      clause: (code) => `${code} 尚未分配`,
      alike: "两者都尚未分配。",
    },
    private: {
      short: "私有使用",
      clause: (code) => `${code} 供私有使用，无法注册`,
      alike: "两者都供私有使用，无法注册。",
    },
    unused: {
      short: "不在注册表范围内",
      clause: (code) => `${code} 不在注册表范围内`,
      alike: "两者都不在注册表范围内。",
    },
  },
  fault: {
    none: {
      short: "无人",
      clause: (code) => `${code} 之后，谁都不需要修复什么`,
      alike: "谁都不需要修复什么。",
    },
    sender: {
      short: "关闭连接的一方",
      clause: (code) => `${code} 之后，应由关闭连接的一方修正问题`,
      alike: "两种情况下，都应由关闭连接的一方修正问题。",
    },
    recipient: {
      short: "收到代码的一方",
      clause: (code) => `${code} 之后，应由收到代码的一方作出改变`,
      alike: "两种情况下，都应由收到代码的一方作出改变。",
    },
    either: {
      short: "任意一方",
      clause: (code) => `${code} 之后，任意一方都可能需要作出改变`,
      alike: "两种情况下，任意一方都可能需要作出改变。",
    },
    unknown: {
      short: "未指明",
      clause: (code) => `${code} 没有指明应由谁处理`,
      alike: "两者都没有指明应由谁处理。",
    },
  },
  retry: {
    never: {
      short: "否",
      clause: (code) => `${code} 之后，客户端没有理由再回来`,
      alike: "无论收到哪一个，客户端都没有理由再回来。",
    },
    "after-change": {
      short: "作出改变之后",
      clause: (code) => `${code} 之后，只有作出改变，重连才有用`,
      alike: "无论收到哪一个，只有作出改变，重连才有用。",
    },
    "after-auth": {
      short: "使用新凭据",
      clause: (code) => `${code} 之后，客户端应先获取新凭据，再重连`,
      alike: "无论收到哪一个，客户端都应先获取新凭据，再重连。",
    },
    elsewhere: {
      short: "换一个地址，或在用户要求时",
      clause: (code) => `${code} 之后，客户端应尝试另一个地址，或等到用户要求时再连接`,
      alike: "无论收到哪一个，客户端都应尝试另一个地址，或等到用户要求时再连接。",
    },
    application: {
      short: "取决于应用",
      clause: (code) => `${code} 之后是否重连，只能由应用自身的规则决定`,
      alike: "无论收到哪一个，是否重连都只能由应用自身的规则决定。",
    },
  },
  backoff: (minMs, maxMs) => {
    const delay = `随机等待 ${seconds(minMs)} 到 ${seconds(maxMs)} 秒`;
    return {
      short: `是，${delay}之后`,
      clause: (code) => `${code} 之后，客户端应${delay}再重连`,
      alike: `无论收到哪一个，客户端都应${delay}再重连。`,
    };
  },
  browser: {
    yes: {
      short: "可以",
      clause: (code) => `页面可以将 ${code} 传给 \`close()\``,
      alike: "页面可以将两者传给 `close()`。",
    },
    no: {
      short: "不可以：会抛出 `InvalidAccessError`",
      clause: (code) => `在页面中，\`close(${code})\` 会抛出 \`InvalidAccessError\``,
      alike: "在页面中，`close()` 对两者都会抛出 `InvalidAccessError`。",
    },
  },
  interop: {
    intact: {
      short: "在查阅过的所有实现中都能",
      clause: (code) => `${code} 在我们查阅过的所有实现中都能原样到达`,
      alike: "两者在我们查阅过的所有实现中都能原样到达。",
    },
    mangled: (manglings) => ({
      short: `并非处处都能：${receivers(manglings)}`,
      clause: (code) => `${code} 并非处处都能原样到达：${receivers(manglings)}`,
      alike: `两者都并非处处都能原样到达：${receivers(manglings)}。`,
    }),
  },
  http: {
    none: {
      short: "无",
      clause: (code) => `${code} 没有相近的 HTTP 状态码`,
      alike: "两者都没有相近的 HTTP 状态码。",
    },
    near: (status) => ({
      short: `HTTP ${status}`,
      clause: (code) => `${code} 与 HTTP ${status} 相近`,
      alike: `两者都与 HTTP ${status} 相近。`,
    }),
  },
  // A clause that has a pause of its own asks for the longer one.
  contrast: (a, b) => `${a}${/[，：]/.test(a) ? "；" : "，"}而${/^\d/.test(b) ? " " : ""}${b}。`,
  sentence: (clause) => `${clause}。`,
};

export const retry: RetrySentences = {
  advice: {
    never: "不要自动重连：工作已完成，或者再连也会得到同样的答复。",
    "after-change": "先改变被拒绝的内容，再重连：不作改变，结果还会一样。",
    "after-auth": "先获取新凭据，再用它重连。",
    elsewhere: "尝试服务的另一个地址；只有在用户要求时，才重连同一地址。",
    application: "遵循选定该代码的应用的规则。",
  },
  backoff: (minMs, maxMs) =>
    `随机等待 ${seconds(minMs)} 到 ${seconds(maxMs)} 秒后重连，每次失败后都延长等待时间。`,
  source: (title, section) =>
    section === undefined ? `来源：${title}。` : `来源：${title}，第 ${section} 节。`,
  judgement: "这是我们的判断，没有规范作此规定。",
};

import type { Messages } from "../types.ts";

export const questions = {
  "handshake-over": {
    question: "开启握手是否已完成，即服务器是否已返回 101？",
    answers: { yes: "是，连接已打开。", no: "否，尚未完成。" },
  },
  "what-ends-it": {
    question: "连接因什么而结束？",
    answers: {
      "someone-leaves": "工作已完成，或者有一方离开。",
      "bad-message": "对端发送的内容无法读取，或无法照原样接受。",
      identity: "问题在于对端是谁，或它可以做什么。",
      conduct: "对端发送过多、读取过慢，或做了被禁止的事。",
      "own-trouble": "自身或背后的服务器出了问题。",
      silence: "本该到来的内容没有到来。",
      "own-meaning": "都不是：它有自定义的含义。",
    },
  },
  "who-leaves": {
    question: "谁要离开，离开多久？",
    answers: {
      done: "谁都不必离开：工作已完成，或用户选择结束。",
      client: "客户端离开：其页面或进程结束。",
      restart: "服务器重启，很快就会恢复。",
      shutdown: "服务器离开，也许不再回来。",
    },
  },
  "which-defect": {
    question: "对端发送的内容有什么问题？",
    answers: {
      frame: "帧本身有问题：掩码、保留位、操作码、长度。",
      size: "它太大了。",
      type: "只读取文本，它却是二进制，或者相反。",
      bytes: "文本不符合 UTF-8，或数据无法解压。",
      syntax: "它是有效的文本，但不是有效的 JSON 或其他所期望的格式。",
      schema: "它可以解析，但字段不符合预期。",
      extension: "服务器的握手缺少客户端（即本端）需要的扩展。",
    },
  },
  "which-refusal": {
    question: "为什么拒绝对端？",
    answers: {
      missing: "它没有出示有效的凭据。",
      expired: "它的凭据曾经有效，现已过期。",
      rights: "已知它是谁，但不允许它这样做。",
      secret: "不得说明原因。",
    },
  },
  "which-limit": {
    question: "它违反了哪条规则？",
    answers: {
      rate: "短时间内消息或字节过多。",
      content: "内容被禁止。",
      slow: "它读取过慢，待发送的数据不断堆积。",
      connections: "打开的连接过多。",
      secret: "不得说明是哪一条。",
    },
  },
  "which-trouble": {
    question: "出了什么问题？",
    answers: {
      load: "自身过载，必须削减连接。",
      defect: "自己的代码出错了。",
      upstream: "自己是网关，背后的服务器出了故障或已消失。",
    },
  },
  "which-silence": {
    question: "什么没有到来？",
    answers: {
      login: "截止时间之前应到的登录信息或第一条消息。",
      pong: "对 ping 的应答。",
      idle: "任何内容都没有，时间已超过连接允许的空闲时长。",
    },
  },
} satisfies Messages["questions"];

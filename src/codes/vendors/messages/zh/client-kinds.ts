import type { VendorMessages } from "../types.ts";

/** Endings that the client can do something about. */
export const clientKinds = {
  "not-authenticated": {
    short: "尚未认证",
    description: "客户端在认证之前就发送了内容，或者从未认证。",
    howToResolve: [
      "先进行认证，收到确认之后再发送其他任何消息。",
      "重连之后要再次认证：先前的认证不会延续。",
    ],
  },
  "auth-failed": {
    short: "认证失败",
    description: "服务没有接受该凭据。",
    howToResolve: [
      "确认令牌或密钥正确、完整且没有过期。",
      "确认它属于当前环境：测试密钥与生产密钥不同。",
      "先获取新凭据再重连；同一凭据还会被拒绝。",
    ],
  },
  "already-authenticated": {
    short: "重复认证",
    description: "客户端在已经认证的连接上再次进行了认证。",
    howToResolve: [
      "每条连接只认证一次。",
      "查找客户端中是否有两个部分共用一条连接，或者是否重试了第一条消息。",
    ],
  },
  forbidden: {
    short: "不允许",
    description: "服务知道客户端是谁，但不允许它所请求的操作。",
    howToResolve: [
      "将账户的权限、套餐或 scope 与所请求的内容对照。",
      "向服务方或管理员申请缺少的权限。",
    ],
  },
  "credential-expired": {
    short: "凭据已过期",
    description: "凭据曾经有效，现已过期。",
    howToResolve: ["获取新令牌，再用它重连。", "在令牌过期之前更新，而不是之后。"],
  },
  "session-expired": {
    short: "会话已过期",
    description: "会话已超时，因此无法恢复。",
    howToResolve: ["开始新会话，而不是恢复旧会话。", "及时应答心跳，并在断线后尽快恢复。"],
  },
  "session-invalid": {
    short: "会话不再有效",
    description: "客户端想恢复的会话不为服务所知，或者进度不一致。",
    howToResolve: ["丢弃保存的会话，开始新会话。", "确认保存的位置和地址属于最近一次会话。"],
  },
  "bad-message": {
    short: "无法理解的消息",
    description: "接收方无法解码某条消息，或者其中某个字段缺失或有误。",
    howToResolve: [
      "记录关闭之前的最后一条消息，并与文档对照。",
      "检查类型和必填字段，并确认数据按约定编码。",
    ],
  },
  "unknown-command": {
    short: "未知命令",
    description: "客户端发送了服务不认识的操作或消息类型。",
    howToResolve: ["将最后一条消息的操作与文档对照。", "确认客户端使用的版本与服务器一致。"],
  },
  "unexpected-message": {
    short: "此处不允许的消息",
    description: "消息的格式可能正确，但客户端此时不得发送它。",
    howToResolve: [
      "查明最后发送的是哪条消息，不要再在这条连接上发送它。",
      "通过服务为它提供的通道发送，例如服务的 HTTP API。",
    ],
  },
  "protocol-error": {
    short: "违反协议",
    description: "对端违反了供应商自己的协议，该协议位于 WebSocket 层之上。",
    howToResolve: ["将消息的顺序和格式与协议文档对照。", "更新客户端库：协议可能已有变化。"],
  },
  "unsupported-data": {
    short: "不支持的数据类型",
    description: "接收方不接受这种类型的数据或消息。",
    howToResolve: [
      "检查期望的是文本还是二进制，以及采用哪种编码。",
      "确认所用的版本中有该消息类型。",
    ],
  },
  "too-big": {
    short: "消息过大",
    description: "某条消息或某个帧超过了服务接受的大小。",
    howToResolve: [
      "拆分消息，或者发送数据的引用而不是数据本身。",
      "查明服务的上限，并在发送前检查大小。",
    ],
  },
  "client-error": {
    short: "客户端自身的错误",
    description: "客户端自己的代码出了错，客户端库因此关闭了连接。",
    howToResolve: [
      "在客户端的日志或控制台中查找异常：服务器没有做错什么。",
      "先改正再重连，否则还会发生。",
    ],
  },
  duplicate: {
    short: "已存在",
    description: "客户端第二次请求了只能存在一份的东西。",
    howToResolve: [
      "为每个操作指定各自的标识符，并在前一个完成之后再重复。",
      "查找同一客户端或同一启动代码是否有两份在运行。",
    ],
  },
  encryption: {
    short: "加密不匹配",
    description: "两端在密钥或加密方式上不一致。",
    howToResolve: ["对照两端的加密模式和密钥。", "更新客户端：服务可能要求较新的方法。"],
  },
  policy: {
    short: "违反服务的规则",
    description: "客户端违反了服务的某项规则，或者出错过多。",
    howToResolve: ["查看关闭原因：其中应当指明规则。", "先改变客户端的行为，再重连。"],
  },
  "rate-limited": {
    short: "请求过多",
    description: "客户端在短时间内发送的内容超过了服务允许的量。",
    howToResolve: [
      "减少发送：将消息排队，并拉开间隔。",
      "等待一段时间再重连，每次都延长等待时间。",
      "查明服务的限制，并在客户端中据此计数。",
    ],
  },
  "over-quota": {
    short: "已达到配额或连接数上限",
    description: "账户已达到连接、频道或用量的上限。",
    howToResolve: [
      "关闭无人需要的连接；查找不关闭旧连接就打开新连接的客户端。",
      "提高上限或升级套餐。",
      "等到重新有余量时再重连。",
    ],
  },
  slow: {
    short: "客户端读取过慢",
    description: "接收方取走消息的速度低于服务器产生消息的速度，队列变得过长。",
    howToResolve: [
      "减少客户端对每条消息的处理，或者将处理移出接收循环。",
      "减少订阅。",
      "重连，并重新加载状态。",
    ],
  },
  unused: {
    short: "连接未被使用",
    description: "客户端建立了连接，却没有及时使用它。",
    howToResolve: ["连接之后立即订阅。", "在有内容可订阅之前，不要打开连接。"],
  },
  version: {
    short: "不支持的版本",
    description: "客户端请求的协议版本缺失、格式有误或不受支持。",
    howToResolve: ["更新客户端库。", "如果版本由自己设置，将其与文档对照。"],
  },
  subprotocol: {
    short: "子协议未被接受",
    description: "客户端与服务器没有找到共同的子协议。",
    howToResolve: [
      "创建 WebSocket 时，提供服务器使用的子协议。",
      "检查是否混淆了同一协议的两代：它们的名称很容易弄错。",
    ],
  },
  unsupported: {
    short: "不支持或不可用",
    description: "客户端请求的内容在这台服务器上不可用。",
    howToResolve: ["检查是否需要在服务器的设置中启用该功能。", "对照两端的版本。"],
  },
  insecure: {
    short: "必须加密",
    description: "服务只接受加密连接。",
    howToResolve: ["用 `wss://` 代替 `ws://` 进行连接。", "在客户端库的设置中启用 TLS。"],
  },
  "not-found": {
    short: "未找到",
    description: "客户端指定的应用、路径、服务器或模型不存在。",
    howToResolve: ["检查地址中的密钥、名称和区域。", "确认它没有被删除或移走。"],
  },
  disabled: {
    short: "已停用",
    description: "应用或功能存在，但其所有者已将它停用。",
    howToResolve: ["在服务的控制台中重新启用。", "检查账户状态，例如是否有未付账单。"],
  },
  sharding: {
    short: "分片有误或必须分片",
    description: "客户端分担的份额有误，或者它必须将工作分到多条连接上。",
    howToResolve: ["向服务查询建议的分片数量并采用。", "检查每个分片编号是否都小于分片数量。"],
  },
  intents: {
    short: "intents 无效或未获授权",
    description: "客户端请求了不存在或未获授权的事件组。",
    howToResolve: [
      "在开发者门户中启用特权 intents，或者不再请求它们。",
      "根据文档中的各个位重新计算 intents 的值。",
      "完成之后再重连：不作改变，还会被拒绝。",
    ],
  },
} satisfies Partial<VendorMessages["kinds"]>;

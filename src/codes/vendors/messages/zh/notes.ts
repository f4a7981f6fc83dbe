import type { VendorMessages } from "../types.ts";

export const notes = {
  "discord-own-close":
    "Discord 将客户端发来的 1000 和 1001 视为告别：会话失效，机器人下线。如果之后要恢复会话，用其他任何代码关闭。",
  "discord-no-code": "没有收到关闭码时，Discord 要求客户端恢复会话。",
  "discord-new-session": "用新会话重连；这个会话无法恢复。",
  "discord-kicked": "客户端被踢出了通话。在网关中，同一编号表示不允许的 intents。",
  "discord-resume": "尝试恢复会话。",
  "pusher-error-only": "它以错误消息的形式到达，连接保持打开。",
  "twitch-inbound": "在这条连接上，客户端只可以发送 pong 帧；其他一切都通过 HTTP API 进行。",
  "twitch-unused": "客户端必须在连接后 10 秒内订阅。",
  "twitch-grace": "收到 `session_reconnect` 之后，客户端有 30 秒时间转移；订阅保持启用。",
  "graphql-retried":
    "与大多数拒绝不同，graphql-ws 客户端在此之后会再次尝试，因为以后可能会获准访问。",
  "graphql-subscribe-early": "客户端在 `connection_ack` 到达之前就订阅了。",
  "graphql-init-twice":
    "客户端多次发送了 `connection_init`；这不是速率限制，尽管 429 会让人这样联想。",
  "graphql-still-active": "只有在仍有活动订阅时，graphql-ws 客户端才会回来。",
  "graphql-local":
    "graphql-ws 客户端自己的 `terminate()` 被调用时，会在本地生成这个编号；它从不在网络上传送。",
  "graphql-legacy-empty": "服务器关闭时不带代码，应用看到的是 1005。",
  "centrifugo-own-codes":
    "Centrifugo 将 4000 到 4999 留给应用；是否重连，取决于它对代码所在的那一半范围的规则。",
  "centrifugo-token": "先丢弃保存的令牌，再重连。",
  "centrifugo-credentials": "在首次连接时，它通常表示没有提供凭据。",
  "phoenix-broadcast":
    "服务器向某个用户的所有套接字广播了 `disconnect`。它使用 1001，是为了让任何版本的 phoenix.js 都回来；1.8.16 之前的版本收到 1000 之后不会回来。",
  "phoenix-heartbeat":
    "phoenix.js 1.8.16 收到 1000 之后会重连，除非是页面自己断开的；1.8.15 及更早版本不会。它自己的心跳超时也用 1000 关闭，关闭原因为 `heartbeat timeout`，随后任何版本都会重连。",
  "phoenix-longpoll": "这个 close 事件由作为后备的长轮询在本地生成；没有发送任何关闭帧。",
  "sockjs-message": "这个编号位于 SockJS 的消息中；WebSocket 的关闭帧可能携带另一个编号。",
  "obs-kick": "有人在 OBS 中按下了 Kick 按钮。文档禁止自动重连。",
  "saltyrtc-handover": "在这里它表示成功，尽管注册表将 3003 称为 Forbidden。",
  "hocuspocus-reset": "客户端应重连，并重新同步文档。",
  "colyseus-no-return": "收到这个代码后，Colyseus SDK 不会自行回来；应用必须重新加入房间。",
  "azure-recovery": "连接的恢复已失败：停止恢复，并打开新连接。",
  "aws-delete": "后端删除连接（`DeleteConnection`）时总是产生 1000：它无法选择关闭码。",
  "aws-limits": "上限为每帧 32 KB，每条消息 128 KB。",
  "aws-going-away": "用户报告，没有通信 10 分钟之后以及总共 2 小时之后会出现 1001。",
  "cloudflare-vanished":
    "断线之后，关闭原因为 `WebSocket disconnected without sending Close frame.`；向外连接失败之后，为 `Failed to establish websocket connection`。",
  "deepgram-net":
    "关闭原因中的标记说明是哪一种：`NET-0001` 表示 10 秒内没有收到任何内容，因此应每隔 3 到 5 秒发送一次 KeepAlive；`NET-0003` 是时间上限。",
  "speechmatics-policy": "没有通信 1 小时之后或总共 48 小时之后，它也会结束会话。",
  "speechmatics-quota": "Speechmatics 建议至少等待 5 到 10 秒再尝试。",
  "openai-hour":
    "查阅时，会话最长为 60 分钟，关闭之前会有一个带 `session_expired` 的 `error` 事件。",
  "pandascore-plan": "账户的套餐不包括所请求的内容。",
  "spring-send-limit":
    "某条消息未能在所配置的时间或缓冲区上限内发出。graphql-transport-ws 将同一编号用于内部错误。",
  "janus-demo": "网关没有应答时，HTML 演示会用它关闭连接；它不属于 Janus 协议。",
} satisfies VendorMessages["notes"];

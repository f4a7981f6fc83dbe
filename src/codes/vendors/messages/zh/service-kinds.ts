import type { VendorMessages } from "../types.ts";

/** Endings that come from the service, the network or a clock, and the rules for ranges. */
export const serviceKinds = {
  normal: {
    short: "按约定完成",
    description: "连接已完成使命，被有意结束。",
    howToResolve: [
      "如果连接本来就该结束，无需任何处理。",
      "如果不该结束，查明是哪一端关闭了连接：两端都可以使用这个编号。",
    ],
  },
  handover: {
    short: "已转到另一通道",
    description: "会话在另一通道上继续，因此不再需要这条连接。",
    howToResolve: ["没有出任何问题：在新通道上继续即可。", "确保监控不会将其计为错误。"],
  },
  kicked: {
    short: "被有意断开",
    description: "有人或某个程序有意结束了这条连接。",
    howToResolve: ["不要自动重连：下一条连接也会被结束。", "向服务的管理者询问连接为何被结束。"],
  },
  unspecified: {
    short: "未说明原因",
    description: "连接已被结束，代码没有说明原因。",
    howToResolve: [
      "查看关闭帧中的关闭原因：其中可能有更多信息。",
      "逐次延长等待时间再重连；如果再次出现，查看服务的状态页。",
    ],
  },
  "server-error": {
    short: "服务器出错",
    description: "服务未能完成某项操作，而这并非客户端所致。",
    howToResolve: [
      "逐次延长等待时间再重连。",
      "如果每次都在同一消息之后出现，将该消息报告给服务方。",
      "如果服务器由自己运行，在其日志中查找该时刻的异常。",
    ],
  },
  "server-restart": {
    short: "服务器停机或重启",
    description: "服务器正在停机或重启；客户端没有做错什么。",
    howToResolve: [
      "随机等待一段时间再重连，以免所有客户端同时涌回。",
      "重连之后，重新建立订阅和状态。",
    ],
  },
  "over-capacity": {
    short: "服务器过载",
    description: "服务目前没有容纳这条连接的余量。",
    howToResolve: [
      "等待一段时间再重连，每次失败后都延长等待时间。",
      "如果情况持续，请服务方增加容量。",
    ],
  },
  "reconnect-now": {
    short: "被要求重连",
    description: "服务希望客户端用一条新连接回来。",
    howToResolve: [
      "立即重连，然后重新建立订阅和状态。",
      "如果反复出现，放慢重连速度，并查看服务的状态页。",
    ],
  },
  "state-lost": {
    short: "状态已丢失，需重新同步",
    description: "服务器已无法让客户端从原来的位置追上最新状态。",
    howToResolve: [
      "重连，并重新加载全部状态，而不是恢复。",
      "如果经常发生，缩短断线时间，或延长服务器保留的历史。",
    ],
  },
  network: {
    short: "网络故障",
    description: "连接在途中断开；两端都无意结束它。",
    howToResolve: [
      "逐次延长等待时间再重连。",
      "如果每次都在同样时长之后出现，查找设有空闲超时的代理。",
    ],
  },
  "connect-failed": {
    short: "无法连接",
    description: "连接未能及时建立，或未能及时重新建立。",
    howToResolve: [
      "确认地址、网络和凭据无误。",
      "逐次延长等待时间再重连。",
      "在日志中查看开启握手的 HTTP 状态码：它比代码更能说明问题。",
    ],
  },
  "timeout-handshake": {
    short: "第一条消息来得太晚",
    description: "第一条消息或对它的确认没有及时到达。",
    howToResolve: [
      "连接打开后立即发送第一条消息，先于获取令牌之类的耗时操作。",
      "服务器也应最先应答这条消息。",
      "检查是否有代理扣留消息。",
    ],
  },
  "timeout-idle": {
    short: "太久没有收到任何内容",
    description: "连接没有通信的时间超过了服务允许的时长。",
    howToResolve: [
      "在到达上限之前尽早发送保活消息。",
      "如果客户端没有通信属于正常情况，重连即可。",
    ],
  },
  "timeout-ping": {
    short: "心跳未得到应答",
    description: "心跳没有及时得到应答，因此连接被视为已失效。",
    howToResolve: [
      "立即应答心跳，不要让耗时的计算阻碍应答。",
      "计算机唤醒之后，或者标签页曾处于后台时，这是预料之中的，重连即可。",
      "如果再次出现，查找悄悄切断连接的代理。",
    ],
  },
  "timeout-lifetime": {
    short: "已达到最长时长",
    description: "连接或会话已达到服务允许的最长时间。",
    howToResolve: [
      "提前规划：在到达上限前不久打开新会话。",
      "保留旧会话中需要的内容，并交给新会话。",
    ],
  },
  refused: {
    short: "不作改变就不要重连",
    description: "供应商对这一范围有规则：客户端不作改变就不得再回来。",
    howToResolve: ["查看关闭帧中的关闭原因，了解起因。", "修正设置、凭据或消息，然后重连。"],
  },
  temporary: {
    short: "暂时问题，可重连",
    description: "供应商对这一范围有规则：问题会自行消失，客户端可以再回来。",
    howToResolve: ["逐次延长等待时间再重连。", "查看关闭帧中的关闭原因，了解起因。"],
  },
  "error-only": {
    short: "是错误，不是结束",
    description: "供应商将这一范围用于通过消息报告的错误；连接保持打开。",
    howToResolve: ["修正该错误消息所应答的请求。", "不要重连：连接仍然可用。"],
  },
} satisfies Partial<VendorMessages["kinds"]>;

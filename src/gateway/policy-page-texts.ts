import type { Language } from "../codes/index.ts";
import type { Claim, PublishedRule } from "../policy/index.ts";

/** Words of the policy page; a missing one does not compile. */
export interface PolicyPageTexts {
  readonly title: string;
  readonly intro: string;
  readonly rule: string;
  readonly limit: string;
  readonly ending: string;
  readonly advice: string;
  readonly burst: string;
  readonly reportMode: string;
  readonly hidden: string;
  readonly per: Readonly<Record<Exclude<NonNullable<PublishedRule["per"]>, Claim>, string>>;
  /** Only of units that the written figure does not carry. */
  readonly units: Readonly<Record<string, string>>;
}

export const POLICY_PAGE_TEXTS: Readonly<Record<Language, PolicyPageTexts>> = {
  en: {
    title: "WebSocket policy",
    intro:
      "What this gateway holds its clients to, route by route, and how a connection ends that goes beyond it.",
    rule: "Rule",
    limit: "Limit",
    ending: "Ends with",
    advice: "What to do",
    burst: "at once",
    reportMode: "Report mode: breaches are recorded, and no connection is closed for them.",
    hidden: "The operator does not publish the rules of this route.",
    per: {
      connection: "per connection",
      ip: "per address",
      user: "per user",
      route: "for all clients together",
    },
    units: { messages: "messages", fragments: "frames", connections: "connections" },
  },
  fr: {
    title: "Politique WebSocket",
    intro:
      "Ce que cette passerelle exige de ses clients, route par route, et comment se termine une connexion qui s’en écarte.",
    rule: "Règle",
    limit: "Limite",
    ending: "Fin de la connexion",
    advice: "Que faire",
    burst: "d’un coup",
    reportMode:
      "Mode rapport\u00A0: les infractions sont consignées, et aucune connexion n’est fermée pour autant.",
    hidden: "L’exploitant ne publie pas les règles de cette route.",
    per: {
      connection: "par connexion",
      ip: "par adresse",
      user: "par utilisateur",
      route: "pour tous les clients ensemble",
    },
    units: { messages: "messages", fragments: "trames", connections: "connexions" },
  },
  de: {
    title: "WebSocket-Richtlinie",
    intro:
      "Was dieses Gateway von seinen Clients verlangt, Route für Route, und wie eine Verbindung endet, die darüber hinausgeht.",
    rule: "Regel",
    limit: "Limit",
    ending: "Endet mit",
    advice: "Was zu tun ist",
    burst: "auf einmal",
    reportMode:
      "Berichtsmodus: Verstöße werden aufgezeichnet, und keine Verbindung wird ihretwegen geschlossen.",
    hidden: "Der Betreiber veröffentlicht die Regeln dieser Route nicht.",
    per: {
      connection: "pro Verbindung",
      ip: "pro Adresse",
      user: "pro Benutzer",
      route: "für alle Clients zusammen",
    },
    units: { messages: "Nachrichten", fragments: "Frames", connections: "Verbindungen" },
  },
  es: {
    title: "Política de WebSocket",
    intro:
      "Lo que esta pasarela exige a sus clientes, ruta por ruta, y cómo termina una conexión que lo incumple.",
    rule: "Regla",
    limit: "Límite",
    ending: "Termina con",
    advice: "Qué hacer",
    burst: "de una vez",
    reportMode:
      "Modo informe: los incumplimientos se registran, y no se cierra ninguna conexión por ellos.",
    hidden: "El operador no publica las reglas de esta ruta.",
    per: {
      connection: "por conexión",
      ip: "por dirección",
      user: "por usuario",
      route: "para todos los clientes juntos",
    },
    units: { messages: "mensajes", fragments: "tramas", connections: "conexiones" },
  },
  "pt-br": {
    title: "Política de WebSocket",
    intro:
      "O que este gateway exige de seus clientes, rota por rota, e como termina uma conexão que vai além disso.",
    rule: "Regra",
    limit: "Limite",
    ending: "Termina com",
    advice: "O que fazer",
    burst: "de uma vez",
    reportMode:
      "Modo relatório: as violações são registradas, e nenhuma conexão é fechada por causa delas.",
    hidden: "O operador não publica as regras desta rota.",
    per: {
      connection: "por conexão",
      ip: "por endereço",
      user: "por usuário",
      route: "para todos os clientes juntos",
    },
    units: { messages: "mensagens", fragments: "quadros", connections: "conexões" },
  },
  ja: {
    title: "WebSocketポリシー",
    intro:
      "このゲートウェイがクライアントに求めることと、それを超えた接続がどのように終わるかを、ルートごとに示します。",
    rule: "ルール",
    limit: "上限",
    ending: "終わり方",
    advice: "対処方法",
    burst: "まで一度に可",
    reportMode:
      "レポートモード：違反は記録されますが、そのために接続が閉じられることはありません。",
    hidden: "このルートのルールは、オペレーターが公開していません。",
    per: {
      connection: "接続ごと",
      ip: "アドレスごと",
      user: "ユーザーごと",
      route: "全クライアントの合計",
    },
    units: { messages: "メッセージ", fragments: "フレーム", connections: "接続" },
  },
  zh: {
    title: "WebSocket 策略",
    intro: "本网关按路由对客户端提出的要求，以及超出要求的连接会如何结束。",
    rule: "规则",
    limit: "上限",
    ending: "结束方式",
    advice: "如何处理",
    burst: "可一次发送",
    reportMode: "报告模式：只记录违规，不会因此关闭任何连接。",
    hidden: "运维人员没有公布此路由的规则。",
    per: { connection: "每个连接", ip: "每个地址", user: "每个用户", route: "所有客户端合计" },
    units: { messages: "条消息", fragments: "个帧", connections: "个连接" },
  },
  ru: {
    title: "Политика WebSocket",
    intro:
      "Что этот шлюз требует от клиентов на каждом маршруте и как завершается соединение, которое выходит за эти рамки.",
    rule: "Правило",
    limit: "Лимит",
    ending: "Чем завершается",
    advice: "Что делать",
    burst: "сразу",
    reportMode: "Режим отчёта: нарушения записываются, но соединения из-за них не закрываются.",
    hidden: "Оператор не публикует правила этого маршрута.",
    per: {
      connection: "на соединение",
      ip: "на адрес",
      user: "на пользователя",
      route: "на всех клиентов вместе",
    },
    units: { messages: "сообщ.", fragments: "кадр.", connections: "соед." },
  },
};

import type { Language } from "../../codes/index.ts";

/** Texts of the page that stands at the reference's address until the site is built. */
export interface IndexWords {
  readonly lead: string;
  readonly ask: string;
  readonly explain: string;
  readonly compare: string;
  readonly chooses: string;
  readonly catalogue: string;
  readonly description: string;
  readonly dataset: string;
  readonly here: string;
  readonly policy: string;
  readonly chat: string;
  readonly lab: string;
  readonly site: string;
}

export const INDEX_WORDS: Readonly<Record<Language, IndexWords>> = {
  de: {
    lead: "Jeder WebSocket-Close-Code: was er bedeutet, was zu tun ist und welchen man sendet. Als JSON, für Programme.",
    ask: "Die API fragen",
    explain: "was 1008 bedeutet und was zu tun ist",
    compare: "1000 und 1008 nebeneinander",
    chooses: "welcher Code wann zu senden ist",
    catalogue: "alle Codes und Bereiche",
    description: "alle Pfade und Parameter (OpenAPI 3.1)",
    dataset: "der ganze Katalog in einer Datei",
    here: "Läuft hier",
    policy: "Die Regeln, die das Gateway durchsetzt",
    chat: "Der Beispiel-Chat",
    lab: "jedes Ende einer Verbindung, hier zum Abspielen",
    site: "`npm run site` baut die Referenz; dann steht sie hier.",
  },
  en: {
    lead: "Every WebSocket close code: what it means, how to resolve it, and which one to send. As JSON, for programs.",
    ask: "Ask the API",
    explain: "what 1008 means, and how to resolve it",
    compare: "1000 and 1008 side by side",
    chooses: "which code to send when",
    catalogue: "every code and range",
    description: "every path and parameter (OpenAPI 3.1)",
    dataset: "the whole catalogue in one file",
    here: "Running here",
    policy: "The policy that the gateway enforces",
    chat: "The example chat",
    lab: "every way in which a connection ends, to play here",
    site: "`npm run site` builds the reference; then it stands here.",
  },
  es: {
    lead: "Todos los códigos de cierre de WebSocket: qué significan, cómo resolverlos y cuál enviar. En JSON, para programas.",
    ask: "Preguntar a la API",
    explain: "qué significa 1008 y cómo resolverlo",
    compare: "1000 y 1008 lado a lado",
    chooses: "qué código enviar en cada caso",
    catalogue: "todos los códigos y rangos",
    description: "todas las rutas y parámetros (OpenAPI 3.1)",
    dataset: "el catálogo entero en un archivo",
    here: "En marcha aquí",
    policy: "Las reglas que aplica la pasarela",
    chat: "El chat de ejemplo",
    lab: "todos los finales de una conexión, para ejecutar aquí",
    site: "`npm run site` construye la referencia; entonces estará aquí.",
  },
  fr: {
    lead: "Tous les codes de fermeture WebSocket\u{a0}: ce qu’ils veulent dire, comment y remédier, et lequel envoyer. En JSON, pour les programmes.",
    ask: "Interroger l’API",
    explain: "ce que 1008 veut dire, et comment y remédier",
    compare: "1000 et 1008 côte à côte",
    chooses: "quel code envoyer dans quel cas",
    catalogue: "tous les codes et toutes les plages",
    description: "tous les chemins et paramètres (OpenAPI 3.1)",
    dataset: "le catalogue entier en un fichier",
    here: "En marche ici",
    policy: "Les règles que la passerelle applique",
    chat: "La discussion d’exemple",
    lab: "toutes les fins d’une connexion, à jouer ici",
    site: "`npm run site` construit la référence\u{202f}; elle prend alors place ici.",
  },
  ja: {
    lead: "WebSocketのすべてのクローズコード：その意味、対処方法、どれを送るべきか。プログラム向けにJSONで。",
    ask: "APIに尋ねる",
    explain: "1008の意味と対処方法",
    compare: "1000と1008の比較",
    chooses: "どの場合にどのコードを送るか",
    catalogue: "すべてのコードと範囲",
    description: "すべてのパスとパラメーター（OpenAPI 3.1）",
    dataset: "カタログ全体を一つのファイルで",
    here: "ここで動いているもの",
    policy: "ゲートウェイが適用するポリシー",
    chat: "サンプルのチャット",
    lab: "接続のあらゆる終わり方をここで実行",
    site: "`npm run site`でリファレンスを作ると、ここに表示されます。",
  },
  "pt-br": {
    lead: "Todos os códigos de fechamento do WebSocket: o que significam, como resolver e qual enviar. Em JSON, para programas.",
    ask: "Perguntar à API",
    explain: "o que 1008 significa e como resolver",
    compare: "1000 e 1008 lado a lado",
    chooses: "qual código enviar em cada caso",
    catalogue: "todos os códigos e faixas",
    description: "todos os caminhos e parâmetros (OpenAPI 3.1)",
    dataset: "o catálogo inteiro em um arquivo",
    here: "Em execução aqui",
    policy: "As regras que o gateway aplica",
    chat: "O chat de exemplo",
    lab: "todos os finais de uma conexão, para executar aqui",
    site: "`npm run site` constrói a referência; então ela ficará aqui.",
  },
  ru: {
    lead: "Все коды закрытия WebSocket: что они значат, как устранить причину и какой отправлять. В JSON, для программ.",
    ask: "Спросить API",
    explain: "что значит 1008 и что с ним делать",
    compare: "1000 и 1008 рядом",
    chooses: "какой код когда отправлять",
    catalogue: "все коды и диапазоны",
    description: "все пути и параметры (OpenAPI 3.1)",
    dataset: "весь каталог одним файлом",
    here: "Работает здесь",
    policy: "Правила, которые применяет шлюз",
    chat: "Пример чата",
    lab: "все способы завершить соединение, с запуском здесь",
    site: "`npm run site` собирает справочник; тогда он появится здесь.",
  },
  zh: {
    lead: "所有 WebSocket 关闭码：含义、解决办法，以及该发送哪一个。以 JSON 形式供程序使用。",
    ask: "查询 API",
    explain: "1008 的含义与解决办法",
    compare: "1000 与 1008 对比",
    chooses: "什么情况发送哪个关闭码",
    catalogue: "所有关闭码和范围",
    description: "所有路径和参数（OpenAPI 3.1）",
    dataset: "整个目录在一个文件里",
    here: "正在这里运行",
    policy: "网关执行的策略",
    chat: "示例聊天室",
    lab: "在这里运行连接的每一种结束方式",
    site: "`npm run site` 会构建参考手册，之后它会出现在这里。",
  },
};

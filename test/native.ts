type Latin = "en" | "fr" | "de" | "es" | "pt-br";
/** Languages whose texts can be judged here: all of `LANGUAGES`. */
type Language = Latin | "ja" | "zh" | "ru";

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** The commonest words of the languages in Latin letters; those that two of them share are in both. */
const COMMON: Readonly<Record<Latin, readonly string[]>> = {
  en: words(`the is are was were and or you your of with without to when it its that this not for
    from by which send sends sent after before should only both where there then than an in on at as
    be has have may must can cannot does do will would what who how why no more if but so peer frame
    reason close server rule again while whereas between`),
  fr: words(`le la les l de des du un une d est sont était et ou où vous votre vos dans pour avec sans
    qui que qu quand sur pas ne n après avant par se s il elle ils au aux ce cet cette ces en y mais
    si comme plus ont être peut doit envoyez trame motif serveur règle deux même tout`),
  de: words(`der die das des dem den und oder ist sind war nicht kein keine mit ohne von vom zu zum zur
    im am ein eine einen einem einer wenn sich nach nur wie wird werden auf für aus bei er sie es
    ihr ihre an als auch noch schon aber hat haben kann muss darf dass sich senden Server Regel`),
  es: words(`el la los las de del un una es son y o u que no con sin para por se al cuando cada si en
    su sus lo le les como pero más ya ha han puede debe este esta ese esa eso qué quién tras hasta
    sobre entre envíe trama motivo servidor regla cierre también`),
  "pt-br":
    words(`o a os as de do da dos das um uma é são e ou que não com sem para por se no na nos nas ao
    à quando cada em seu sua seus suas como mas mais já há pode deve este esta isso isto quem após
    até sobre entre ele ela eles envie quadro motivo servidor regra também foi`),
};

/** Words that a language shares with another, or has taken over from it. */
const BORROWED: Readonly<Record<Latin, readonly string[]>> = {
  en: words("on so do no me as at am im die"),
  fr: words("as on me son entre pair pairs"),
  de: words("in so was an da um las los will server frame"),
  es: words("me os es da dos par"),
  "pt-br": words("me es for lo la los las par si"),
};

/** What is at home in every language: protocols, formats, products, and the protocol's own words. */
const TERMS = new Set(
  words(`ALB API AWS Amplify Apache Centrifugo Chrome Chromium Closewise Cloud Cookie Deno cookie Discord FIN Gateway GiB Go Google
    HTTP IANA JSON Java-WebSocket JavaScript RST Jetty KiB Latin-1 MB MessagePack MiB NaN Node Ping Pong Pusher Python RFC Retry-After
    OpenAPI SQLite SaltyRTC SockJS Spring TCP TLS Tomcat gzip Twitch URL UTF-8 Uvicorn WAMP WebSocket aiohttp autobahn-js
    Close Ctrl-C Upgrade big-endian close coder/websocket erratum fastwebsockets gorilla/websocket Cloudflare Heroku NAT Starlette Wi-Fi iOS
    graphql-ws ID URI YAML shell heartbeat hybi message nginx origin ping pong retry-after tenant tungstenite uWebSockets
    websockets ws crossws undici DNS Firefox HTML IP NLB RST TiB WHATWG`),
);

/** Letters that a text in the language may have. */
const LETTERS: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  de: /\p{Script=Latin}/u,
  es: /\p{Script=Latin}/u,
  "pt-br": /\p{Script=Latin}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}ー]/u,
  zh: /[\p{Script=Han}\p{Script=Latin}]/u,
  ru: /[\p{Script=Cyrillic}\p{Script=Latin}]/u,
};

function isLatin(language: Language): language is Latin {
  return language in COMMON;
}

/** Without what is no prose: `code`, which leaves its backquote. */
export function prose(text: string): string {
  return text.replaceAll(/`[^`]*`/g, "`");
}

/** The first word in a text that is not of its language; `undefined` where all are. */
export function foreignWord(text: string, language: Language): string | undefined {
  const plain = prose(text);
  const letter = Array.from(plain.matchAll(/\p{L}/gu), ([one]) => one).find(
    (one) => !LETTERS[language].test(one),
  );
  if (letter !== undefined) return letter;
  if (!isLatin(language)) {
    const pattern =
      /(?<![\p{Script=Latin}\d])\p{Script=Latin}(?:[\p{Script=Latin}\d./_-]*[\p{Script=Latin}\d])?/gu;
    return (plain.match(pattern) ?? []).find((word) => !TERMS.has(word));
  }
  const own = new Set([...COMMON[language], ...BORROWED[language]].map((one) => one.toLowerCase()));
  const others = new Set(
    Object.entries(COMMON)
      .filter(([other]) => other !== language)
      .flatMap(([, list]) => list)
      .filter((one) => !own.has(one.toLowerCase())),
  );
  return (plain.match(/\p{L}{2,}/gu) ?? []).find(
    (word) => others.has(word.toLowerCase()) && !TERMS.has(word),
  );
}

const UNITS = /\d (?:m?s|min|h|[KMG]i?B|[KM]io|мс|мин|ч|[КМ]иБ)(?!\p{L})/u;
const EAST = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー";

/** What must not be found in the prose of a language. */
const FAULTS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [/[«»„]|\s[:;?!]/u],
  fr: [/[^\u00A0\u202F][:;?!»]|«[^\u00A0\u202F]|['"“”„]/u, UNITS],
  de: [/["”«»']|\s[:;?!]|„[^“]*$/u, UNITS],
  es: [/["„“”']|\s[:;?!»]|«\s/u, /^[^¿]*\?|^[^¡]*!/u, UNITS],
  "pt-br": [/["„«»']|\s[:;?!]/u, UNITS],
  ru: [/["„“”']|\s[:;?!»]|«\s| [-–] /u, UNITS],
  ja: [
    new RegExp(`[${EAST}][,.:;!?()]|[,;:!?()][${EAST}]`, "u"),
    new RegExp(`[${EAST}] |(?<!HTTP) [${EAST}]|["“”«»']`, "u"),
  ],
  zh: [
    /\p{Script=Han}[,.:;!?()]|[,;:!?()]\p{Script=Han}/u,
    /\p{Script=Han}[\p{Script=Latin}\d`]|[\p{Script=Latin}\d`]\p{Script=Han}|["「」«»']/u,
  ],
};

/** What a typesetter of the language would mark in a text. */
export function misprint(text: string, language: Language): string | undefined {
  const plain = prose(text);
  return FAULTS[language].map((fault) => fault.exec(plain)?.[0]).find((hit) => hit !== undefined);
}

/** A whole sentence begins and ends so. */
export function isSentence(text: string, language: Language): boolean {
  if (language === "ja") return /^[\p{L}\d`「]/u.test(text) && text.endsWith("。");
  if (language === "zh") return /^[\p{L}\d`“]/u.test(text) && text.endsWith("。");
  return /^[\p{Lu}`¿¡«„“].*[.?!]$/su.test(text);
}

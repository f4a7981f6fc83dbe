import * as fc from "fast-check";
import { describe as group, expect, it } from "vitest";

import { CLOSE_CODES, LANGUAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import { KNOWN_RULES, advise, describe } from "../../src/record/index.ts";
import { sentencesIn } from "../../src/record/sentences/all.ts";
import { ru } from "../../src/record/sentences/ru.ts";
import { foreignWord, isSentence, misprint } from "../native.ts";
import type { CloseFacts } from "../../src/record/index.ts";
import { CAUSES, START, anyRecord, close, closedLeg, leg, noLeg, record } from "./make.ts";

interface Row {
  readonly name: string;
  readonly facts: Partial<CloseFacts>;
  readonly en: string;
  readonly fr: string;
}

const unopened = { openedAt: undefined, client: leg(), upstream: noLeg };
const byGateway = { initiator: "gateway" } as const;

const ROWS: readonly Row[] = [
  {
    name: "a rule that a client broke",
    facts: {
      ...byGateway,
      cause: "rule",
      rule: "message-rate",
      evidence: { measured: 41, allowed: 40, unit: "messages/s" },
      endedAt: START + 3_250,
      client: { ...closedLeg(1008), messages: 57 },
    },
    en: "The client broke the rule message-rate on route chat (41 messages/s, 40 allowed); the gateway closed with 1008 Policy Violation after 3.2 s and 57 messages.",
    fr: "Le client a enfreint la règle message-rate sur la route chat (41\u00A0messages/s, maximum 40)\u202F; la passerelle a fermé avec 1008 Policy Violation après 3,2\u00A0s et 57\u00A0messages.",
  },
  {
    name: "a rule that the upstream broke",
    facts: {
      ...byGateway,
      cause: "rule",
      offender: "upstream",
      rule: "message-size",
      evidence: { measured: 65_537, allowed: 65_536, unit: "bytes" },
      client: closedLeg(1009),
    },
    en: "The upstream broke the rule message-size on route chat (65,537 bytes, 65,536 allowed); the gateway closed with 1009 Message Too Big after 12 s.",
    fr: "Le serveur amont a enfreint la règle message-size sur la route chat (65\u202F537\u00A0octets, maximum 65\u202F536)\u202F; la passerelle a fermé avec 1009 Message Too Big après 12\u00A0s.",
  },
  {
    name: "a rule that either could have broken, and the record does not say",
    facts: {
      ...byGateway,
      cause: "rule",
      rule: "protocol",
      evidence: { measured: 1, allowed: 0, unit: "", detail: "reserved opcode 0xb" },
      client: leg({ sent: close(1002), first: "sent", transport: "timeout" }),
    },
    en: "The rule protocol was broken on route chat (reserved opcode 0xb); the gateway closed with 1002 Protocol error after 12 s; the client never answered the Close frame.",
    fr: "La règle protocol a été enfreinte sur la route chat (reserved opcode 0xb)\u202F; la passerelle a fermé avec 1002 Protocol error après 12\u00A0s\u202F; le client n’a jamais répondu à la trame Close.",
  },
  {
    name: "a broken protocol, after which nobody can read whether the Close was answered",
    facts: {
      ...byGateway,
      cause: "rule",
      rule: "protocol",
      offender: "client",
      evidence: { measured: 1, allowed: 0, unit: "", detail: "mask-missing" },
      client: leg({ sent: close(1002), first: "sent", transport: "closed" }),
    },
    en: "The client broke the rule protocol on route chat (mask-missing); the gateway closed with 1002 Protocol error after 12 s.",
    fr: "Le client a enfreint la règle protocol sur la route chat (mask-missing)\u202F; la passerelle a fermé avec 1002 Protocol error après 12\u00A0s.",
  },
  {
    name: "a rule that nobody breaks",
    facts: {
      ...byGateway,
      cause: "rule",
      rule: "idle",
      evidence: { measured: 61_000, allowed: 60_000, unit: "ms" },
      client: closedLeg(1001),
      endedAt: START + 61_050,
    },
    en: "The connection was idle for too long on route chat (rule idle: 1 min 1 s, 1 min allowed); the gateway closed with 1001 Going Away after 1 min 1 s.",
    fr: "La connexion est restée inactive trop longtemps sur la route chat (règle idle\u00A0: 1\u00A0min 1\u00A0s, maximum 1\u00A0min)\u202F; la passerelle a fermé avec 1001 Going Away après 1\u00A0min 1\u00A0s.",
  },
  {
    name: "a peer that was dropped by a rule",
    facts: {
      ...byGateway,
      cause: "rule",
      rule: "dead-peer",
      offender: "client",
      route: undefined,
      client: leg({ transport: "dropped" }),
      upstream: noLeg,
    },
    en: "The client stopped answering pings (rule dead-peer); the gateway dropped the connection without a Close frame after 12 s.",
    fr: "Le client a cessé de répondre aux pings (règle dead-peer)\u202F; la passerelle a coupé la connexion sans trame Close après 12\u00A0s.",
  },
  {
    name: "a normal close by the client",
    facts: { client: closedLeg(1000, "bye") },
    en: "The client closed normally (1000 Normal Closure, “bye”) after 12 s.",
    fr: "Le client a fermé normalement (1000 Normal Closure, «\u00A0bye\u00A0») après 12\u00A0s.",
  },
  {
    name: "an application's code from the upstream",
    facts: {
      initiator: "upstream",
      upstream: closedLeg(4001, "room closed"),
      client: closedLeg(4001, "room closed"),
    },
    en: "The upstream closed with 4001 (“room closed”) after 12 s.",
    fr: "Le serveur amont a fermé avec 4001 («\u00A0room closed\u00A0») après 12\u00A0s.",
  },
  {
    name: "an upstream's code that was changed on its way",
    facts: { initiator: "upstream", upstream: closedLeg(1012), client: closedLeg(1001) },
    en: "The upstream closed with 1012 Service Restart after 12 s; the client was told 1001 Going Away.",
    fr: "Le serveur amont a fermé avec 1012 Service Restart après 12\u00A0s\u202F; le client a reçu le code 1001 Going Away.",
  },
  {
    name: "an empty Close frame",
    facts: { client: closedLeg(undefined), upstream: closedLeg(undefined) },
    en: "The client closed without giving a code (empty Close frame) after 12 s.",
    fr: "Le client a fermé sans donner de code (trame Close vide) après 12\u00A0s.",
  },
  {
    name: "a Close that both peers left unanswered",
    facts: {
      ...byGateway,
      client: leg({ sent: close(1001), transport: "dropped" }),
      upstream: leg({ sent: close(1001), transport: "dropped" }),
    },
    en: "The gateway closed with 1001 Going Away after 12 s; neither peer answered the Close frame.",
    fr: "La passerelle a fermé avec 1001 Going Away après 12\u00A0s\u202F; aucun des deux pairs n’a répondu à la trame Close.",
  },
  {
    name: "a client that vanished",
    facts: {
      cause: "transport-lost",
      client: leg({ transport: "reset" }),
      upstream: closedLeg(1001),
      endedAt: START + 120_050,
    },
    en: "The client vanished without a Close frame (connection reset) after 2 min; the upstream was told 1001 Going Away.",
    fr: "Le client a disparu sans trame Close (connexion réinitialisée) après 2\u00A0min\u202F; le serveur amont a reçu le code 1001 Going Away.",
  },
  {
    name: "an upstream that went away",
    facts: {
      cause: "transport-lost",
      initiator: "upstream",
      rule: "upstream-lost",
      client: closedLeg(1014),
      upstream: leg({ transport: "eof" }),
    },
    en: "The upstream went away without a Close frame (end of stream) after 12 s; the client was told 1014 Bad Gateway.",
    fr: "Le serveur amont a disparu sans trame Close (fin de flux) après 12\u00A0s\u202F; le client a reçu le code 1014 Bad Gateway.",
  },
  {
    name: "a handshake that the gateway refused",
    facts: {
      ...byGateway,
      ...unopened,
      cause: "refused",
      rule: "origin",
      httpStatus: 403,
      evidence: { measured: 0, allowed: 0, unit: "", detail: "https://evil.example" },
    },
    en: "The gateway refused the opening handshake with HTTP 403 on route chat (rule origin: https://evil.example).",
    fr: "La passerelle a refusé la poignée de main d’ouverture avec HTTP 403 sur la route chat (règle origin\u00A0: https://evil.example).",
  },
  {
    name: "a handshake that the upstream refused",
    facts: { ...unopened, cause: "upstream-refused", initiator: "upstream", httpStatus: 401 },
    en: "The upstream refused the opening handshake with HTTP 401.",
    fr: "Le serveur amont a refusé la poignée de main d’ouverture avec HTTP 401.",
  },
  {
    name: "an upstream that was silent",
    facts: {
      ...unopened,
      cause: "upstream-unreachable",
      initiator: "upstream",
      httpStatus: 504,
      evidence: { measured: 10_003, allowed: 10_000, unit: "ms" },
    },
    en: "No upstream answered within 10 s; the client got HTTP 504.",
    fr: "Aucun serveur amont n’a répondu en 10\u00A0s\u202F; le client a reçu HTTP 504.",
  },
  {
    name: "an upstream that cannot be reached",
    facts: {
      ...unopened,
      cause: "upstream-unreachable",
      initiator: "upstream",
      httpStatus: 502,
      evidence: { measured: 0, allowed: 0, unit: "", detail: "ECONNREFUSED" },
    },
    en: "No upstream could be reached (ECONNREFUSED); the client got HTTP 502.",
    fr: "Aucun serveur amont n’a pu être joint (ECONNREFUSED)\u202F; le client a reçu HTTP 502.",
  },
  {
    name: "an upstream that cannot be reached after the upgrade",
    facts: {
      cause: "upstream-unreachable",
      initiator: "upstream",
      client: closedLeg(1014),
      upstream: noLeg,
    },
    en: "No upstream could be reached; the client was told 1014 Bad Gateway.",
    fr: "Aucun serveur amont n’a pu être joint\u202F; le client a reçu le code 1014 Bad Gateway.",
  },
  {
    name: "an upstream that was silent after the upgrade",
    facts: {
      cause: "upstream-unreachable",
      initiator: "upstream",
      evidence: { measured: 10_003, allowed: 10_000, unit: "ms", detail: "answer-timeout" },
      client: closedLeg(1014),
      upstream: noLeg,
    },
    en: "No upstream answered within 10 s; the client was told 1014 Bad Gateway.",
    fr: "Aucun serveur amont n’a répondu en 10\u00A0s\u202F; le client a reçu le code 1014 Bad Gateway.",
  },
  {
    name: "an upstream that refused after the upgrade",
    facts: {
      cause: "upstream-refused",
      initiator: "upstream",
      rule: "upstream-refused",
      evidence: { measured: 1, allowed: 0, unit: "", detail: "answered with status 403" },
      client: closedLeg(1014),
      upstream: noLeg,
    },
    en: "The upstream refused the opening handshake (answered with status 403); the client was told 1014 Bad Gateway.",
    fr: "Le serveur amont a refusé la poignée de main d’ouverture (answered with status 403)\u202F; le client a reçu le code 1014 Bad Gateway.",
  },
  {
    name: "a client that did not wait",
    facts: { ...unopened, cause: "abandoned", endedAt: START + 1_200 },
    en: "The client left before the opening handshake was over, after 1.2 s.",
    fr: "Le client est parti avant la fin de la poignée de main d’ouverture, après 1,2\u00A0s.",
  },
  {
    name: "a planned restart",
    facts: {
      ...byGateway,
      cause: "drain",
      rule: "drain",
      client: { ...closedLeg(1012), messages: 1 },
    },
    en: "The gateway was draining for a planned restart and closed with 1012 Service Restart after 12 s and 1 message.",
    fr: "La passerelle se vidait avant un redémarrage planifié et a fermé avec 1012 Service Restart après 12\u00A0s et 1\u00A0message.",
  },
  {
    name: "load that was shed before the upgrade",
    facts: { ...byGateway, ...unopened, cause: "overload", rule: "overload", httpStatus: 503 },
    en: "The gateway was overloaded and refused the opening handshake with HTTP 503.",
    fr: "La passerelle était surchargée et a refusé la poignée de main d’ouverture avec HTTP 503.",
  },
];

group("the sentence about", () => {
  it.each(ROWS)("$name", ({ facts, en, fr }) => {
    expect(describe(record(facts), "en")).toBe(en);
    expect(describe(record(facts), "fr")).toBe(fr);
  });

  it("every cause is shown above", () => {
    const shown = new Set(ROWS.map(({ facts }) => facts.cause ?? "peer-close"));
    expect([...shown].toSorted()).toEqual(CAUSES.toSorted());
  });
});

group("hostile text from a peer", () => {
  const reason = "bye\r\n2026-11-23 ERROR \u001B[31mforged\u202E \u2028\uD800";

  it.each(LANGUAGES)("cannot break or reorder a line (%s)", (language) => {
    const sentence = describe(record({ client: closedLeg(4000, reason) }), language);
    expect(sentence).toContain(
      "bye\\u{d}\\u{a}2026-11-23 ERROR \\u{1b}[31mforged\\u{202e} \\u{2028}\\u{d800}",
    );
  });

  it("cannot close the quotation and go on as if it were ours", () => {
    const forged = "bye”); the gateway broke (“";
    expect(describe(record({ client: closedLeg(4000, forged) }), "en")).toContain(
      "(“bye\\u{201d}); the gateway broke (\\u{201c}”)",
    );
    expect(describe(record({ client: closedLeg(4000, "a » b") }), "fr")).toContain(
      "(«\u00A0a \\u{bb} b\u00A0»)",
    );
  });

  it("is cut where a line would become a page", () => {
    const sentence = describe(record({ client: closedLeg(4000, "😀".repeat(50_000)) }), "en");
    expect(sentence).toContain("😀…”");
    expect(sentence.length).toBeLessThan(600);
  });
});

group("any record", () => {
  it.each(LANGUAGES)("has one whole safe sentence, and advice (%s)", (language) => {
    fc.assert(
      fc.property(anyRecord, (given) => {
        const sentence = describe(given, language);
        expect(isSentence(sentence, language)).toBe(true);
        expect(sentence).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(sentence.length).toBeLessThan(20_000);
        expect(isSentence(advise(given, language), language)).toBe(true);
      }),
    );
  });

  it("says nothing undefined", () => {
    for (const cause of CAUSES) {
      for (const initiator of ["client", "upstream", "gateway"] as const) {
        for (const rule of [undefined, "my-own", ...KNOWN_RULES]) {
          for (const opened of [{}, unopened]) {
            const given = record({ ...opened, cause, initiator, rule, route: undefined });
            const texts = LANGUAGES.flatMap((language) => [
              describe(given, language),
              advise(given, language),
            ]);
            expect(texts.join("\n")).not.toMatch(/undefined|null|NaN|\[object|\(\)| {2}/);
          }
        }
      }
    }
  });
});

/** The same ending in every language; its figures, units and punctuation are the language's own. */
const TOO_FAST = {
  en: "The client broke the rule message-rate on route chat (1,041 messages/s, 40 allowed, `chat`); the gateway closed with 1008 Policy Violation after 2 min 5 s and 21 messages.",
  fr: "Le client a enfreint la règle message-rate sur la route chat (1_041~messages/s, maximum 40, `chat`)_; la passerelle a fermé avec 1008 Policy Violation après 2~min 5~s et 21~messages.",
  de: "Der Client verstieß auf der Route chat gegen die Regel message-rate (1.041~Nachrichten/s, höchstens 40 erlaubt, `chat`); das Gateway schloss die Verbindung nach 2~min 5~s und 21~Nachrichten mit 1008 Policy Violation.",
  es: "El cliente incumplió la regla message-rate en la ruta chat (1041~mensajes/s, máximo 40, `chat`); la pasarela cerró la conexión con 1008 Policy Violation tras 2~min 5~s y 21~mensajes.",
  "pt-br":
    "O cliente violou a regra message-rate na rota chat (1.041~mensagens/s, máximo 40, `chat`); o gateway fechou a conexão com 1008 Policy Violation após 2~min 5~s e 21~mensagens.",
  ja: "ルートchatで、クライアントがルールmessage-rateに違反しました（1,041メッセージ/秒、上限40、`chat`）。ゲートウェイは接続確立から2分5秒後（21メッセージの受信後）に、1008 Policy Violationで接続を閉じました。",
  zh: "在路由 chat 上，客户端违反了规则 message-rate（1,041 条消息/秒，上限 40，`chat`）；网关在连接建立 2 分钟 5 秒、收到 21 条消息后以 1008 Policy Violation 关闭了连接。",
  ru: "Клиент нарушил правило message-rate на маршруте chat (1041~сообщение/с, максимум 40, `chat`); шлюз закрыл соединение с кодом 1008 Policy Violation через 2~мин 5~с (21~сообщение).",
} satisfies Readonly<Record<string, string>>;

group("every language", () => {
  it.each(LANGUAGES)("tells of a rule that a client broke (%s)", (language) => {
    const given = record({
      ...byGateway,
      cause: "rule",
      rule: "message-rate",
      evidence: { measured: 1_041, allowed: 40, unit: "messages/s", detail: "`chat`" },
      endedAt: START + 125_000,
      client: { ...closedLeg(1008), messages: 21 },
    });
    const expected = TOO_FAST[language].replaceAll("~", "\u00A0").replaceAll("_", "\u202F");
    expect(describe(given, language)).toBe(expected);
  });

  it.each(LANGUAGES)(
    "has every cause, rule and advice, and nothing of another (%s)",
    (language) => {
      for (const { facts } of ROWS) {
        for (const rule of [facts.rule, ...KNOWN_RULES]) {
          const given = record({ ...facts, rule });
          for (const text of [describe(given, language), advise(given, language)]) {
            const own = withoutNames(text);
            expect([foreignWord(own, language), text]).toEqual([undefined, text]);
            expect([misprint(own, language), text]).toEqual([undefined, text]);
            expect([isSentence(text, language), text]).toEqual([true, text]);
          }
        }
      }
    },
  );

  it.each(LANGUAGES)("has the catalogue's advice for a peer's own code (%s)", (language) => {
    for (const code of [1000, 1001, 1002, 1006, 1012, 1013, 3000, 4000]) {
      const text = advise(record({ client: closedLeg(code) }), language);
      expect([foreignWord(text, language), misprint(text, language)]).toEqual([
        undefined,
        undefined,
      ]);
    }
  });

  it("has a plural as the language forms it", () => {
    const counts = [0, 1, 1.5, 2, 5, 11, 21, 22, 112];
    const forms = (language: Language) => counts.map(sentencesIn(language).pluralForm);
    expect(forms("en")).toEqual([1, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect(forms("fr")).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect(counts.map(ru.pluralForm)).toEqual([2, 0, 1, 1, 2, 2, 0, 1, 2]);
  });
});

/** Without what is the same in every language: names of codes, ids of rules and routes, a peer's words. */
function withoutNames(text: string): string {
  const names = [
    ...CLOSE_CODES.map(({ name }) => name),
    ...KNOWN_RULES.filter((id) => /-/.test(id)),
  ];
  let rest = text.replaceAll(
    /HTTP \d+|https:\/\/\S+example|ECONNREFUSED|answered with status 403|reserved opcode 0xb|mask-missing|room closed|bye|chat/g,
    "`",
  );
  for (const name of names) rest = rest.replaceAll(name, "`");
  // Ids of one word, where they are named as rules.
  return rest.replaceAll(SHORT_RULES, "`");
}

const SHORT_RULES = new RegExp(
  `(?<=(?:rule|règle|Regel|regla|regra|правило|ルール|规则)[ \u00A0]?)(?:${KNOWN_RULES.join("|")})`,
  "g",
);

group("advice", () => {
  it("follows the rule", () => {
    const given = record({ cause: "rule", rule: "auth-expired", initiator: "gateway" });
    expect(advise(given, "en")).toBe(
      "Get a new token and connect again, or renew it before it expires.",
    );
    expect(advise(given, "fr")).toBe(
      "Obtenir un nouveau jeton et se reconnecter, ou le renouveler avant son expiration.",
    );
  });

  it("points at the answer of an upstream that refused, before the upgrade and after it", () => {
    for (const rule of [undefined, "upstream-refused"]) {
      const given = record({ cause: "upstream-refused", rule, initiator: "upstream" });
      expect(advise(given, "en")).toMatch(/^Look at the upstream’s answer/);
    }
  });

  it("follows the catalogue for a peer's own code", () => {
    expect(advise(record(), "en")).toMatch(/^Nothing/);
    expect(advise(record({ client: closedLeg(1012) }), "en")).toMatch(/^Connect again after/);
    expect(advise(record({ client: closedLeg(4321) }), "en")).toMatch(/documentation/);
  });

  it("exists for a rule that only its policy knows", () => {
    const given = record({ cause: "rule", rule: "no-shouting", initiator: "gateway" });
    expect(advise(given, "en")).toMatch(/this rule of the policy/);
  });
});

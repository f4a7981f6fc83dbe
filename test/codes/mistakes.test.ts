import { describe, expect, test } from "vitest";
import {
  CLOSE_CODES,
  FAITHFUL_RECEIVERS,
  LANGUAGES,
  PAIRS,
  attemptClose,
  canSend,
  choose,
  compare,
  explain,
  explainHttp,
  isBrowserSendable,
  isSendable,
  lookup,
} from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";

/** Everything that an explanation says of a code. */
const said = (code: number, language: Language = "en"): string => {
  const { description, whenSeen, howToResolve, whenToUse } = explain(code, language);
  return [description, whenSeen, ...howToResolve, whenToUse].join(" ");
};

describe("where other references are wrong, ours is right", () => {
  test("a page cannot send 1001 or 1008: close() throws InvalidAccessError", () => {
    for (const code of [1001, 1008]) {
      expect(isBrowserSendable(code)).toBe(false);
      const fact = explain(code, "en").facts.find(({ aspect }) => aspect === "browser");
      expect(fact?.sentence).toContain("InvalidAccessError");
    }
    for (const language of LANGUAGES) expect(said(1001, language)).toContain("InvalidAccessError");
  });

  test("a message that is too large is 1009, not 1008", () => {
    expect(compare(1008, 1009, "en").verdict.code).toBe(1009);
    for (const language of LANGUAGES) expect(said(1008, language)).toContain("1009");
  });

  test("text that is not the JSON it should be is decided by who cares, not by 1007 alone", () => {
    const { code, alternatives, notThese } = choose("schema-mismatch", "en");
    expect(code).toBe(1008);
    expect([...alternatives, ...notThese].map((one) => one.code)).toContain(1007);
    for (const language of LANGUAGES) expect(said(1007, language)).toContain("UTF-8");
  });

  test("nobody can try out 1009 with close(1009) in a page", () => {
    for (const browser of ["chromium", "firefox", "safari", "node", "deno"] as const) {
      expect(canSend(browser, 1009)).toBe(false);
      expect(attemptClose(browser, 1009)).toMatchObject({
        does: "throws",
        raised: { name: "InvalidAccessError" },
      });
    }
  });

  test("browsers deliver 1012, 1013 and 1014; there is no “partial support”", () => {
    const faithful = FAITHFUL_RECEIVERS.filter(({ checked }) => checked === "run");
    expect(faithful.map(({ id }) => id)).toEqual(expect.arrayContaining(["chromium", "firefox"]));
  });

  test("whether to reconnect is no question of 1000 alone", () => {
    const advice = new Set(CLOSE_CODES.map(({ retry }) => retry.kind));
    expect([...advice].sort()).toEqual([
      "after-auth",
      "after-change",
      "backoff",
      "elsewhere",
      "never",
    ]);
    expect(lookup(3003).retry.kind).toBe("never");
    expect(lookup(1008).retry.kind).toBe("after-change");
    expect(lookup(1006).retry.kind).toBe("backoff");
  });

  test("a comparison is no template: it ends in a verdict of its own", () => {
    const verdicts = Object.keys(PAIRS).map((pair) => {
      const [a = 0, b = 0] = pair.split("/").map(Number);
      const { verdict, whenToUseWhich } = compare(a, b, "en");
      expect(verdict.sentence).not.toBe("");
      return `${verdict.sentence} ${verdict.reason} ${whenToUseWhich.rule}`;
    });
    expect(new Set(verdicts).size).toBe(verdicts.length);
  });

  test("a close before accept() is HTTP 403, and its code never arrives", () => {
    for (const language of LANGUAGES) {
      expect(explainHttp(403, language).howToResolve.join(" ")).toMatch(/`accept\(\)`/);
      expect(explainHttp(403, language).whenSeen).toContain("Uvicorn");
    }
  });

  test("a FIN without a Close frame is 1006, not 1005", () => {
    expect(lookup(1005).frame).toBe("empty");
    expect(lookup(1006).frame).toBe("absent");
    expect(said(1005)).toContain("lost without a Close frame is 1006");
  });

  test("1003 is about types of data, not about ping and pong", () => {
    expect(said(1003)).not.toMatch(/\bp[io]ng\b/i);
  });

  test("1006 is not HTTP 500, and 1015 is not HTTP 426", () => {
    expect(explain(1006, "en").httpKin).toBeNull();
    expect(explain(1015, "en").httpKin).toBeNull();
  });

  test("1004 is reserved; “too large” is what old tables call it, and 1009 is the code", () => {
    expect(lookup(1004)).toMatchObject({ status: "reserved", onWire: false, sender: "nobody" });
    expect(explain(1004, "en").whenToUse).toContain("1009");
    expect(explain(1004, "en").references[0]?.section).toBe("7.4.1");
  });

  test("1006 comes with its causes by timing and with the names of proxies", () => {
    for (const language of LANGUAGES) {
      const text = said(1006, language);
      for (const word of ["nginx", "AWS ALB", "proxy_read_timeout", "401", "Origin"]) {
        expect(text).toContain(word);
      }
      expect(explain(1006, language).howToResolve.length).toBeGreaterThan(5);
    }
  });

  test("1008 says more than “review the policy”", () => {
    for (const language of LANGUAGES) {
      expect(explain(1008, language).howToResolve.length).toBeGreaterThan(3);
    }
  });

  test("browsers report a TLS failure as 1006, never as 1015", () => {
    for (const language of LANGUAGES) expect(explain(1015, language).description).toContain("1006");
    expect(isSendable(1015)).toBe(false);
  });

  test("a code is not symmetric: the page says 1006 where the wire said 1002", () => {
    for (const language of LANGUAGES) expect(explain(1002, language).whenSeen).toContain("1006");
  });

  test("1014 does not arrive everywhere", () => {
    const receivers = lookup(1014).mangledBy.map(({ receiver }) => receiver);
    expect(receivers).toEqual(expect.arrayContaining(["gorilla/websocket", "tungstenite"]));
  });

  test("1012 and 1013 become 1002 on Tomcat", () => {
    for (const code of [1012, 1013]) {
      expect(lookup(code).mangledBy).toContainEqual({
        receiver: "Apache Tomcat",
        role: "any",
        reports: 1002,
      });
    }
  });

  test("3000, 3003 and 3008 are in the table, with those who use the numbers otherwise", () => {
    for (const language of LANGUAGES) {
      expect(said(3000, language)).toMatch(/Centrifugo.*SockJS.*SaltyRTC/);
      expect(said(3003, language)).toContain("SaltyRTC");
      expect(said(3008, language)).toContain("Centrifugo");
    }
  });

  test("only 1010 is for one side alone, and it is the client", () => {
    const oneSided = CLOSE_CODES.filter(({ sender }) => sender !== "either" && sender !== "nobody");
    expect(oneSided.map(({ code, sender }) => [code, sender])).toEqual([[1010, "client"]]);
  });

  test("no text tells anyone to show a reason to end users", () => {
    for (const { code } of CLOSE_CODES) {
      expect(said(code)).not.toMatch(/(show|display)[^.]*reason[^.]*user/i);
      expect(said(code, "fr")).not.toMatch(/(montre|affiche)[^.]*motif[^.]*utilisateur/i);
    }
  });
});

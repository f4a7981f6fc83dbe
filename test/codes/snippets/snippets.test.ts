import { describe, expect, test } from "vitest";
import {
  CodesError,
  HTTP_STATUSES,
  LANGUAGES,
  RUNTIME_SNIPPETS,
  SITUATIONS,
  SNIPPET_RUNTIMES,
  SNIPPET_WORDS,
  choose,
  isBrowserSendable,
} from "../../../src/codes/index.ts";
import type { SnippetRuntime } from "../../../src/codes/index.ts";
import { foreignWord, isSentence, misprint } from "../../native.ts";

const [rate, restart, before] = ["rate-limit", "server-restart", "before-handshake"] as const;

const snippets = (situation: string, runtime: SnippetRuntime) =>
  choose(situation, "en", { runtime }).snippets;

describe("snippets", () => {
  const after = SITUATIONS.flatMap(({ id, code, substitute }) =>
    code === null ? [] : [{ id, code, substitute }],
  );

  test.each(after)("$id: each sends the code, or says why it sends another", (situation) => {
    const { code, substitute } = situation;
    const all = choose(situation.id, "en").snippets;
    expect(all.filter((one) => !one.text?.includes(String(one.code)))).toEqual([]);
    const others = all.filter((one) => one.code !== code);
    expect(others.filter((one) => one.code !== substitute)).toEqual([]);
    expect(others.filter(({ note }) => !note?.includes(`refuses ${code} with`))).toEqual([]);
  });

  test.each(after)("$id has a substitute where a browser needs one, and only there", (one) => {
    expect(one.substitute === null).toBe(isBrowserSendable(one.code));
    expect(isBrowserSendable(one.substitute ?? one.code)).toBe(true);
  });

  test("there are some for every runtime, or for the one that was asked for", () => {
    const all = new Set(choose(rate, "en").snippets.map(({ runtime }) => runtime));
    expect([...all]).toEqual(SNIPPET_RUNTIMES);
    expect(new Set(snippets(rate, "go").map(({ runtime }) => runtime))).toEqual(new Set(["go"]));
  });

  test("a browser sends 4429 for 1008, and the other side sees that", () => {
    const choice = choose(rate, "en", { runtime: "browser" });
    expect(choice).toMatchObject({ code: 1008, sent: 4429 });
    expect(choice.snippets[0]?.text).toContain("close(4429,");
    expect(choice.otherSideSees).toContain("Code 4429");
    expect(choice.seenBy.map(({ role }) => role)).not.toContain("client");
  });

  test("java.net.http cannot send 1012, and Jakarta can", () => {
    expect(snippets(restart, "java").map(({ library, code }) => [library, code])).toEqual([
      ["java.net.http", 4503],
      ["Jakarta WebSocket", 1012],
    ]);
    expect(choose(restart, "en", { runtime: "java" }).sent).toBe(1012);
  });

  test("an empty reason is left out, or stays empty", () => {
    expect(snippets("hidden-policy", "ws")[0]?.text).toBe("socket.close(1008);");
    expect(snippets("hidden-policy", "python")[0]?.text).toBe("await websocket.close(code=1008)");
  });

  test("a refusal has the status, and the header that belongs to it", () => {
    const asked = { runtime: "go", status: 429 } as const;
    const [refusal] = choose(before, "en", asked).snippets;
    expect(refusal?.text).toContain('"Retry-After", "10"');
    expect(refusal).toMatchObject({ status: 429, code: null, role: "server" });
    const [plain] = choose(before, "en", { runtime: "go", status: 403 }).snippets;
    expect(plain?.text).not.toContain("w.Header()");
    expect(snippets(before, "browser")).toMatchObject([{ text: null, status: null }]);
  });

  test("a status below 400 refuses no handshake", () => {
    const asked = HTTP_STATUSES.map(({ status }) => status);
    const refused = asked.filter((status) => {
      try {
        return choose(before, "en", { status }).status === status;
      } catch (error) {
        return !CodesError.is(error);
      }
    });
    expect(refused).toEqual(asked.filter((status) => status >= 400));
  });
});

const seen = (situation: string, library: string) =>
  choose(situation, "en").seenBy.find((one) => one.library === library);

describe("what the other side sees", () => {
  test("code and reason, and in a browser a clean ending", () => {
    expect(seen(rate, "WebSocket")).toMatchObject({ code: 1008, wasClean: true });
    expect(seen(rate, "ws")).toMatchObject({ code: 1008, wasClean: null });
  });

  test("another code, where the receiver mangles it", () => {
    expect(seen("upstream-lost", "gorilla/websocket")).toMatchObject({
      code: 1002,
      text: "websocket: bad close code 1014",
    });
    expect(seen("upstream-lost", "tungstenite")).toMatchObject({ code: 1002 });
    expect(seen(restart, "Apache Tomcat")).toMatchObject({ code: 1002, reason: null });
    expect(seen(restart, "gorilla/websocket")).toMatchObject({ code: 1012 });
  });

  test("1006 in a page and the status elsewhere, before the handshake is over", () => {
    expect(seen(before, "WebSocket")).toMatchObject({ code: 1006, wasClean: false });
    expect(seen(before, "ws")).toMatchObject({ code: null, reason: null });
  });
});

test.each(LANGUAGES)("notes are whole sentences in %s alone", (language) => {
  const words = SNIPPET_WORDS[language];
  const notes = [
    words.cannotSend("close()", 1008, "InvalidAccessError", 4429),
    words.cannotSend("close()", 1001, "InvalidAccessError", 1000),
    words.acceptFirst,
    words.goOnReading,
    words.neverServer,
    words.since("websockets 13"),
  ];
  for (const text of [words.heading, ...notes]) {
    expect([foreignWord(text, language), text]).toEqual([undefined, text]);
    expect([misprint(text, language), text]).toEqual([undefined, text]);
  }
  expect(notes.filter((note) => !isSentence(note, language))).toEqual([]);
});

test("every runtime has an id, a library and a role of its own", () => {
  for (const id of SNIPPET_RUNTIMES) {
    const { closers, ...runtime } = RUNTIME_SNIPPETS[id];
    expect(runtime.id).toBe(id);
    expect(new Set(closers.map(({ library }) => library)).size).toBe(closers.length);
  }
});

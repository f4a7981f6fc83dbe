import { describe, expect, test } from "vitest";
import {
  CLOSE_CODES,
  HTTP_STATUSES,
  LANGUAGES,
  compare,
  compareReferences,
  explain,
  explainHttp,
  explainVendor,
  listVendors,
  lookup,
  parseReference,
  sequenceOf,
} from "../../src/codes/index.ts";
import type { Sequence } from "../../src/codes/index.ts";
import { foreignWord, isSentence, misprint } from "../native.ts";

const sequence = (reference: string): Sequence => sequenceOf(parseReference(reference), "en");

/** As arrows: `client> Close 1008`. */
const arrows = (reference: string): readonly string[] =>
  sequence(reference).steps.map(({ from, text }) => (from === null ? text : `${from}> ${text}`));

const reports = (reference: string): readonly (number | null)[] => {
  const { client, server } = sequence(reference);
  return [client.reports, server.reports];
};

describe("the frames of an ending", () => {
  test("a clean close: two Close frames, then TCP ends, and both sides agree", () => {
    expect(arrows("1000")).toEqual(["server> Close 1000", "client> Close 1000", "TCP ends"]);
    expect(reports("1000")).toEqual([1000, 1000]);
  });

  test("1010 is the client's to begin", () => {
    expect(arrows("1010")[0]).toBe("client> Close 1010");
  });

  test("1008 comes after the message that broke the rule", () => {
    expect(arrows("1008")).toEqual([
      "client> a message it refuses",
      "server> Close 1008",
      "client> Close 1008",
      "TCP ends",
    ]);
  });

  test.each(["1002", "1007", "1009"])("%s: whoever fails the connection reports 1006", (code) => {
    expect(arrows(code)).toEqual(["client> a message it refuses", `server> Close ${code}`]);
    expect(reports(code)).toEqual([Number(code), 1006]);
  });

  test("1005: an empty Close frame, answered by another", () => {
    expect(arrows("1005")).toEqual(["client> Close, empty", "server> Close, empty", "TCP ends"]);
  });

  test("1006 and 1015: no Close frame at all", () => {
    expect(arrows("1006")).toEqual(["server> transport lost"]);
    expect(arrows("1015")).toEqual(["client> TLS handshake fails"]);
    expect(reports("1015")).toEqual([1015, null]);
  });

  test.each(["999", "1004", "2000", "5000"])("%s is answered with 1002", (code) => {
    expect(arrows(code)).toEqual([`client> Close ${code}`, "server> Close 1002"]);
    expect(reports(code)).toEqual([1002, 1006]);
  });

  test("an HTTP status: no WebSocket opens, unless it is 101", () => {
    expect(arrows("http:401")).toEqual([
      "client> GET, Upgrade: websocket",
      "server> HTTP 401 Unauthorized",
      "no WebSocket opens",
    ]);
    expect(reports("http:401")).toEqual([1006, null]);
    expect(arrows("http:101").at(-1)).toBe("the WebSocket is open");
  });

  test("a vendor's code: in a Close frame, in a message, or in none", () => {
    expect(arrows("discord:4014")[0]).toBe("server> Close 4014");
    expect(arrows("pusher:4301")).toEqual(["server> a message with 4301"]);
    expect(arrows("graphql:4499")).toEqual(["client> transport lost"]);
    expect(arrows("cloudflare:1006")).toEqual(arrows("1006"));
  });

  test("no Close frame carries a number that may not be sent, but for the fault that it is", () => {
    const references = listVendors().flatMap(({ id, rows, ranges }) =>
      [...rows.map(({ code }) => code), ...ranges.flatMap(({ from, to }) => [from, to])].map(
        (code) => `${id}:${code}`,
      ),
    );
    const odd = [...references, ...CLOSE_CODES.map(({ code }) => String(code))].filter((one) =>
      sequence(one).steps.some(
        ({ kind, code }) =>
          kind === "close" &&
          code !== null &&
          !lookup(code).onWire &&
          lookup(code).frame !== "invalid",
      ),
    );
    expect(odd).toEqual([]);
  });
});

test("explanations and comparisons carry it", () => {
  expect(explain(1008, "fr").sequence).toEqual(sequenceOf({ kind: "close", code: 1008 }, "fr"));
  expect(explainHttp(429, "en").sequence).toEqual(sequence("http:429"));
  expect(explainVendor("discord", 4014, "en").sequence).toEqual(sequence("discord:4014"));
  expect(compare(1000, 1006, "en").b.sequence).toEqual(sequence("1006"));
  const [a, b] = [parseReference("1008"), parseReference("http:401")];
  expect(compareReferences(a, b, "en").b.sequence).toEqual(sequence("http:401"));
});

test.each(LANGUAGES)("diagrams are in %s alone, well set", (language) => {
  const references = [
    "1000 1002 1005 1006 1008 1015 2000 discord:4014 pusher:4301 graphql:4499".split(" "),
    HTTP_STATUSES.map(({ status }) => `http:${status}`),
  ].flat();
  for (const reference of references) {
    const { heading, client, server, steps, note } = sequenceOf(
      parseReference(reference),
      language,
    );
    const labels = steps.filter(({ kind }) => kind !== "request" && kind !== "response");
    const texts = [
      heading,
      note,
      ...[client, server].flatMap(({ label, conclusion }) => [label, conclusion ?? label]),
      ...labels.map(({ text }) => text),
    ];
    for (const text of texts) {
      expect([foreignWord(text, language), text]).toEqual([undefined, text]);
      expect([misprint(text, language), text]).toEqual([undefined, text]);
    }
    expect([isSentence(note, language), note]).toEqual([true, note]);
  }
});

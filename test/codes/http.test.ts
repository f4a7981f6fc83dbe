import { describe, expect, it, test } from "vitest";
import {
  CodesError,
  HTTP_STATUSES,
  LANGUAGES,
  explain,
  explainHttp,
  isSendable,
  lookupHttp,
} from "../../src/codes/index.ts";

describe("HTTP statuses of the opening handshake", () => {
  it("are those that clients meet", () => {
    expect(HTTP_STATUSES.map(({ status }) => status)).toEqual([
      101, 301, 400, 401, 403, 404, 407, 426, 429, 500, 502, 503, 504,
    ]);
  });

  test.each(HTTP_STATUSES)(
    "$status is no close code, and its kin can be sent",
    ({ status, kin }) => {
      expect(isSendable(status)).toBe(false);
      expect(kin.filter((code) => !isSendable(code))).toEqual([]);
    },
  );

  test.each(HTTP_STATUSES)("$status: the fault agrees with its class", ({ status, fault }) => {
    expect(fault).toBe(status >= 500 ? "server" : status === 101 ? "none" : "client");
  });

  test.each(LANGUAGES)(
    "a page sees 1006, a library the status, a log the request, in %s",
    (language) => {
      const all = HTTP_STATUSES.map(({ status }) => explainHttp(status, language));
      const [opened, ...refused] = all;
      for (const { code, seenBy } of all) expect(seenBy.log).toContain(String(code));
      expect(opened?.seenBy.page).toContain("`open`");
      for (const { code, seenBy } of refused) {
        expect(seenBy.page).toContain("1006");
        expect(seenBy.libraries[0]).toMatchObject({
          library: "ws",
          message: `Unexpected server response: ${code}`,
        });
      }
    },
  );

  it("names its kin among the close codes", () => {
    expect(explainHttp(401, "en").kin).toEqual([
      { code: 3000, name: "Unauthorized" },
      { code: 1008, name: "Policy Violation" },
      { code: 4401, name: "Private Use" },
    ]);
  });

  it("is mentioned where its number, or 4000 plus it, is taken for a close code", () => {
    expect(explain(401, "en").seeAlso).toEqual(["http:401"]);
    expect(explain(4401, "fr").seeAlso).toEqual(["http:401"]);
    expect(explain(1008, "en").seeAlso).toEqual([]);
    expect(explain(418, "en").seeAlso).toEqual([]);
  });

  it("101 leaves nothing to retry", () => {
    expect(explainHttp(101, "en").retry).toMatchObject({
      kind: "never",
      sentence: "There is nothing to retry: the connection is open.",
    });
  });

  it("refuses others, with what there is", () => {
    expect(() => lookupHttp(418)).toThrow(CodesError);
    expect(() => lookupHttp(418)).toThrow(/418.*101, 301, 400/);
  });
});

import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/diagnose/index.ts";
import type { DiagnoseInput } from "../../src/diagnose/index.ts";

const codes: readonly (readonly [text: string, code: number | null])[] = [
  ['{"code":1006,"reason":"","wasClean":false}', 1006],
  ["CloseEvent {isTrusted: true, wasClean: false, code: 1006, reason: '', type: 'close'}", 1006],
  ['close { target: WebSocket, isTrusted: true, wasClean: true, code: 1011, reason: "" }', 1011],
  ["CloseEvent(code=1013, reason='try later')", 1013],
  ["received 1008 (policy violation) rate; then sent 1008 (policy violation) rate", 1008],
  ["sent 1000 (OK); then received 1000 (OK)", 1000],
  ["sent 1009 (message too big) over size limit; no close frame received", 1006],
  ["websocket: close 4001: token expired", 4001],
  ["WebSocket closed with status 1012", 1012],
  ["I keep getting 1006", 1006],
  ["failed: Error in connection establishment: net::ERR_CONNECTION_REFUSED", 1006],
  ["connect to ws://localhost:3000/ at 2026-11-23T10:06:00", null],
  ["took 1006ms for 1009 items on port 4000", null],
  ["GET /v1.1001/ws HTTP/1.1", null],
  ["closed after 3000 ms", null],
  ["", null],
];

describe("what a text says", () => {
  it.each(codes)("%s", (text, code) => {
    expect(diagnose({ text }, "en").code).toBe(code);
  });

  it("reads reason and cleanness of a printed event", () => {
    const { input } = diagnose(
      {
        text: "CloseEvent {wasClean: true, code: 4408, reason: 'Connection initialisation timeout'}",
      },
      "en",
    );
    expect(input).toMatchObject({
      code: 4408,
      wasClean: true,
      reason: "Connection initialisation timeout",
    });
  });

  it("prefers what was given to what the text says", () => {
    const { code, input } = diagnose(
      { text: "closed with code 1006", code: 1011, opened: true },
      "en",
    );
    expect(code).toBe(1011);
    expect(input.opened).toBe(true);
  });

  it("finds known texts in a reason too", () => {
    expect(diagnose({ code: 1011, reason: "keepalive ping timeout" }, "en").match?.id).toBe(
      "keepalive-ping-timeout",
    );
  });

  it("tells the code of the side that pasted, and that of the other one", () => {
    const own = diagnose({ text: "RangeError: Max payload size exceeded" }, "en");
    expect(own.code).toBe(1006);
    expect(own.otherSide).toMatch(/1009 \(Message Too Big\)/);
    const peer = diagnose({ text: "code: 1009, reason: 'Max payload size exceeded'" }, "en");
    expect(peer.code).toBe(1009);
    expect(peer.otherSide).toBeNull();
  });

  it("takes the text that fits best out of several", () => {
    const { match, causes } = diagnose(
      {
        text: "Error: socket hang up\n    at connResetException (node:internal/errors:787:14)\nRangeError: Invalid WebSocket frame: RSV1 must be clear\n    at Receiver.getInfo",
      },
      "en",
    );
    expect(match?.id).toBe("ws-rsv1");
    expect(causes[0]?.id).toBe("compression-mismatch");
  });

  const statuses: readonly (readonly [number, string])[] = [
    [200, "upgrade-not-forwarded"],
    [301, "redirected"],
    [400, "upgrade-not-forwarded"],
    [401, "credentials-refused"],
    [403, "credentials-refused"],
    [404, "wrong-path"],
    [426, "upgrade-not-forwarded"],
    [429, "too-many-connections"],
    [500, "server-exception"],
    [502, "backend-unreachable"],
    [503, "backend-unreachable"],
    [504, "handshake-timeout"],
  ];
  it.each(statuses)("an opening answered with %i", (status, cause) => {
    const { causes, input } = diagnose({ text: `Unexpected server response: ${status}` }, "en");
    expect(input.httpStatus).toBe(status);
    expect(input.opened).toBe(false);
    expect(causes[0]?.id).toBe(cause);
  });

  it("is honest when it knows nothing", () => {
    for (const input of [{}, { text: "hello" }, { text: "   " }] satisfies DiagnoseInput[]) {
      const { recognised, causes, nextSteps } = diagnose(input, "en");
      expect(recognised).toBe(false);
      expect(causes).toEqual([]);
      expect(nextSteps.length).toBeGreaterThanOrEqual(2);
    }
  });

  it("says what it left aside", () => {
    expect(diagnose({ code: 70_000 }, "en").notes).toHaveLength(1);
    expect(diagnose({ code: Number.NaN }, "en").notes).toHaveLength(1);
    expect(diagnose({ text: "closed with code 1008, then with code 1011" }, "en").notes[0]).toMatch(
      /1008 was used, 1011/,
    );
  });
});

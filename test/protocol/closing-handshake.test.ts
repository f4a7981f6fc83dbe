import { describe, expect, it } from "vitest";
import { ClosingHandshake, EMPTY_CLOSE } from "../../src/protocol/index.ts";
import type { CloseFrame } from "../../src/protocol/index.ts";

const ENOUGH: CloseFrame = { statusCode: 1008, reason: "enough" };
const BYE: CloseFrame = { statusCode: 1000, reason: "" };

/** Plays Close frames in this order, and says what is known after each. */
function play(...steps: readonly ("sent" | "received")[]): unknown[] {
  const handshake = new ClosingHandshake();
  return steps.map((step) => {
    if (step === "sent") handshake.noteSent(ENOUGH);
    else handshake.noteReceived(BYE);
    return [handshake.state, handshake.first, handshake.mayWrite];
  });
}

describe("the closing handshake", () => {
  it("is open, and may write, while there was no Close frame", () => {
    const handshake = new ClosingHandshake();
    expect(handshake).toMatchObject({ state: "open", first: undefined, mayWrite: true });
    expect(handshake).toMatchObject({ sent: undefined, received: undefined });
  });

  it("started here: localClosing, then closed", () => {
    expect(play("sent", "received")).toEqual([
      ["localClosing", "sent", false],
      ["closed", "sent", false],
    ]);
  });

  it("started by the peer: remoteClosing, in which we may still write, then closed", () => {
    expect(play("received", "sent")).toEqual([
      ["remoteClosing", "received", true],
      ["closed", "received", false],
    ]);
  });

  it("keeps both Close frames, also where they cross", () => {
    const handshake = new ClosingHandshake();
    handshake.noteSent(ENOUGH);
    handshake.noteReceived(BYE);
    expect(handshake).toMatchObject({ sent: ENOUGH, received: BYE, first: "sent" });
  });

  it("takes a Close frame without a code for a Close frame", () => {
    const handshake = new ClosingHandshake();
    handshake.noteReceived(EMPTY_CLOSE);
    expect(handshake.state).toBe("remoteClosing");
    handshake.noteSent(EMPTY_CLOSE);
    expect(handshake.state).toBe("closed");
  });

  it("counts only the peer's first Close frame (RFC 6455 7.1.5)", () => {
    const handshake = new ClosingHandshake();
    handshake.noteReceived(BYE);
    handshake.noteReceived(ENOUGH);
    expect(handshake.received).toBe(BYE);
    expect(handshake.state).toBe("remoteClosing");
  });

  it("refuses to send a second one, and keeps the first", () => {
    const handshake = new ClosingHandshake();
    handshake.noteSent(ENOUGH);
    expect(() => handshake.noteSent(BYE)).toThrow("an endpoint sends one Close frame");
    expect(handshake.sent).toBe(ENOUGH);
  });
});

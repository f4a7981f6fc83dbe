import { describe, expect, it } from "vitest";
import { OPCODE, encodeFrame } from "../../src/protocol/index.ts";
import { serve } from "./peer.ts";
import type { Peer } from "./peer.ts";
import { firstCause, quick } from "./quick.ts";

/** A server that does this as soon as the first ping of the probe has come. */
function atFirstPing(action: (peer: Peer) => void): (peer: Peer) => void {
  return (peer) => {
    peer.accept().behave(({ type }) => {
      if (type !== "ping") return false;
      action(peer);
      return true;
    });
  };
}

describe("a connection that ends well", () => {
  it("is closed by the probe with 1000, and the answer is judged", async () => {
    const { url } = await serve((peer) => {
      peer.accept();
      peer.text("hello");
      peer.behave();
    });
    const report = await quick(url, { send: ["one", "two"] });
    expect(report).toMatchObject({
      outcome: "well",
      stopped: false,
      findings: [],
      diagnosis: null,
      about: "single",
      page: { code: 1000, wasClean: true, error: false },
    });
    expect(report.connections).toMatchObject([
      {
        role: "single",
        received: { messages: 1, bytes: 5 },
        sent: { messages: 2, bytes: 6 },
        ending: {
          how: "own-close",
          sent: { code: 1000, reason: "" },
          received: { code: 1000, reason: "" },
          transport: { by: "peer", how: "fin" },
        },
      },
    ]);
    const [{ pings }] = report.connections as [(typeof report.connections)[0]];
    expect(pings.answered).toBeGreaterThanOrEqual(1);
    expect(pings.roundTrips?.leastMs).toBeGreaterThan(0);
  });

  it("answers pings, with their payload", async () => {
    const pongs: string[] = [];
    const { url } = await serve((peer) => {
      peer.accept();
      peer.raw(encodeFrame(OPCODE.ping, Buffer.from("are you there")));
      peer.behave((event) => {
        if (event.type === "pong") pongs.push(Buffer.from(event.payload).toString());
      });
    });
    const report = await quick(url);
    expect(pongs).toEqual(["are you there"]);
    expect(report.connections[0]?.received.pings).toBe(1);
  });

  it("is closed by the server with 1000", async () => {
    const { url } = await serve(atFirstPing((peer) => peer.close(1000, "done")));
    const report = await quick(url);
    expect(report.outcome).toBe("well");
    expect(report.page).toEqual({ code: 1000, reason: "done", wasClean: true, error: false });
    expect(firstCause(report)).toBe("closed-on-purpose");
  });

  it("ends early when the user stops it", async () => {
    const { url } = await serve((peer) => peer.accept().behave());
    const stop = new AbortController();
    const report = await quick(url, {
      forMs: 600_000,
      signal: stop.signal,
      onProgress: ({ type }) => {
        if (type === "opened") stop.abort();
      },
    });
    expect(report).toMatchObject({ outcome: "well", stopped: true, diagnosis: null });
  });

  it("stopped before it opened, nothing is explained", async () => {
    const stop = new AbortController();
    const { url } = await serve(() => stop.abort());
    const report = await quick(url, { signal: stop.signal });
    expect(report).toMatchObject({ outcome: "not-opened", stopped: true, diagnosis: null });
    expect(report.phases.at(-1)).toMatchObject({ name: "opening", outcome: "stopped" });
  });
});

describe("a Close frame of the server", () => {
  it.each([
    [1001, "deploy-or-restart"],
    [1002, "framing-broken"],
    [1003, "wrong-message-type"],
    [1007, "invalid-utf8"],
    [1008, "policy-refused"],
    [1009, "message-too-big"],
    [1011, "server-exception"],
    [1012, "deploy-or-restart"],
    [1013, "server-overloaded"],
    [1014, "backend-unreachable"],
    [3000, "policy-refused"],
    [3500, "closed-on-purpose"],
    [4123, "closed-on-purpose"],
    [4401, "policy-refused"],
    [undefined, "closed-without-code"],
  ])("with %s", async (code, cause) => {
    const { url } = await serve(atFirstPing((peer) => peer.close(code)));
    const report = await quick(url);
    expect(report.outcome).toBe("ended");
    expect(report.connections[0]?.ending).toMatchObject({
      how: "peer-close",
      received: { code: code ?? null },
      sent: { code: code ?? null },
    });
    expect(report.page).toMatchObject({ code: code ?? 1005, wasClean: true });
    expect(firstCause(report)).toBe(cause);
  });

  it("with a reason that says more", async () => {
    const { url } = await serve(atFirstPing((peer) => peer.close(1011, "keepalive ping timeout")));
    const report = await quick(url);
    expect(report.diagnosis?.match?.id).toMatch(/keepalive|ping/);
    expect(firstCause(report)).not.toBe("server-exception");
  });
});

describe("a transport that ends without a Close frame", () => {
  it("FIN", async () => {
    const { url } = await serve(atFirstPing(({ socket }) => socket.end()));
    const report = await quick(url);
    expect(report.connections[0]?.ending).toMatchObject({
      how: "fin",
      received: null,
      transport: { by: "peer" },
    });
    expect(report.page).toEqual({ code: 1006, reason: "", wasClean: false, error: false });
    expect(report.experiments).toMatchObject([
      { id: "reconnect", opened: true, finding: "listening-afterwards" },
    ]);
    expect(firstCause(report)).toBe("terminated-without-close");
  });

  it("FIN in the middle of a frame", async () => {
    const { url } = await serve(
      atFirstPing((peer) => {
        peer.raw([0x81, 0x05, 0x48, 0x65, 0x6c]);
        peer.socket.end();
      }),
    );
    const report = await quick(url);
    expect(report.findings).toEqual(["dropped-with-fin", "frame-cut", "listening-afterwards"]);
    expect(firstCause(report)).toBe("terminated-without-close");
  });

  it("RST", async () => {
    const { url } = await serve(atFirstPing((peer) => peer.reset()));
    const report = await quick(url);
    expect(report.connections[0]?.ending.how).toBe("reset");
    expect(report.findings).toContain("listening-afterwards");
    expect(firstCause(report)).toBe("terminated-without-close");
  });

  it("and takes the server with it", async () => {
    const serving = await serve(atFirstPing(() => void serving.stop()));
    const report = await quick(serving.url);
    expect(report.findings).toContain("refused-afterwards");
    expect(firstCause(report)).toBe("process-died");
    expect(report.diagnosis?.causes[0]?.likelihood).toBe("almost-certain");
  });
});

describe("pings", () => {
  it("that nobody answers", async () => {
    const { url } = await serve((peer) => peer.accept().behave(({ type }) => type === "ping"));
    const report = await quick(url, { forMs: 500, pongTimeoutMs: 150 });
    expect(report.outcome).toBe("well");
    expect(report.findings).toEqual(["pings-unanswered"]);
    expect(firstCause(report)).toBe("no-pong");
  });

  it("that are answered once", async () => {
    let pings = 0;
    const { url } = await serve((peer) =>
      peer.accept().behave(({ type }) => type === "ping" && ++pings > 1),
    );
    const report = await quick(url, { forMs: 600, pongTimeoutMs: 150 });
    expect(report.findings).toEqual(["pongs-stopped"]);
    expect(firstCause(report)).toBe("no-pong");
  });

  it("and everything else without an answer", async () => {
    const { url } = await serve((peer) => void peer.accept());
    const report = await quick(url, { closeTimeoutMs: 200, pongTimeoutMs: 150 });
    expect(report.findings).toEqual(["pings-unanswered", "close-unanswered"]);
    expect(firstCause(report)).toBe("no-pong");
  });
});

describe("the probe's own Close", () => {
  it("that nobody answers", async () => {
    const { url } = await serve((peer) => peer.accept().behave(({ type }) => type === "close"));
    const report = await quick(url, { closeTimeoutMs: 200 });
    expect(report.connections[0]?.ending).toMatchObject({
      how: "close-unanswered",
      received: null,
      transport: { by: "probe" },
    });
    expect(report.page).toMatchObject({ code: 1006, wasClean: false });
    expect(firstCause(report)).toBe("close-not-answered");
  });

  it("that is answered by dropping the transport", async () => {
    const { url } = await serve((peer) =>
      peer.accept().behave(({ type }) => {
        if (type !== "close") return false;
        peer.socket.end();
        return true;
      }),
    );
    const report = await quick(url);
    expect(report.connections[0]?.ending.how).toBe("close-dropped");
    expect(firstCause(report)).toBe("close-not-answered");
  });

  it("that is answered with the transport left open", async () => {
    const { url } = await serve((peer) =>
      peer.accept().behave((event) => {
        if (event.type !== "close") return false;
        peer.close(event.frame.statusCode);
        return true;
      }),
    );
    const report = await quick(url, { closeTimeoutMs: 300 });
    expect(report.outcome).toBe("well");
    expect(report.connections[0]?.ending.transport).toMatchObject({ by: "probe", how: "fin" });
  });

  it("that is answered with a complaint ends nothing well", async () => {
    const { url } = await serve((peer) =>
      peer.accept().behave((event) => {
        if (event.type !== "close") return false;
        peer.answerClose({ statusCode: 1002, reason: "what was that?" });
        return true;
      }),
    );
    const report = await quick(url);
    expect(report.outcome).toBe("ended");
    expect(firstCause(report)).toBe("framing-broken");
  });

  it("that is answered with an empty Close ends well, as 1005", async () => {
    const { url } = await serve((peer) =>
      peer.accept().behave((event) => {
        if (event.type !== "close") return false;
        peer.answerClose({ statusCode: undefined, reason: "" });
        return true;
      }),
    );
    expect(await quick(url)).toMatchObject({
      outcome: "well",
      page: { code: 1005, wasClean: true },
      diagnosis: null,
    });
  });

  it("with 1010, where an extension is missing that the client must have", async () => {
    const { url, requests } = await serve((peer) => peer.accept().behave());
    const report = await quick(url, { requireExtension: "permessage-deflate" });
    expect(requests[0]?.header("Sec-WebSocket-Extensions")).toBe("permessage-deflate");
    expect(report.outcome).toBe("ended");
    expect(report.connections[0]?.ending.sent).toEqual({
      code: 1010,
      reason: "permessage-deflate",
    });
    expect(report.findings).toEqual(["extension-missing"]);
    expect(firstCause(report)).toBe("compression-mismatch");
  });

  it("where the extension is there, compressed frames are read", async () => {
    const { url } = await serve((peer) => {
      peer.accept(["Sec-WebSocket-Extensions: permessage-deflate"]);
      // "Hello", compressed, as RFC 7692 7.2.3.1 has it.
      peer.raw([0xc1, 0x07, 0xf2, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00]);
      peer.behave();
    });
    const report = await quick(url, { requireExtension: "permessage-deflate" });
    expect(report.outcome).toBe("well");
    expect(report.connections[0]?.received.messages).toBe(1);
  });
});

describe("compression", () => {
  const DEFLATE = ["Sec-WebSocket-Extensions: permessage-deflate"];

  it("is followed over several messages and fragments", async () => {
    // RFC 7692 7.2.3.1 and 7.2.3.2: "Hello" in two fragments, then again by the same window.
    const { url } = await serve((peer) => {
      peer.accept(DEFLATE);
      peer.raw([0x41, 0x03, 0xf2, 0x48, 0xcd, 0x80, 0x04, 0xc9, 0xc9, 0x07, 0x00]);
      peer.raw([0xc1, 0x05, 0xf2, 0x00, 0x11, 0x00, 0x00]);
      peer.behave();
    });
    const report = await quick(url, { requireExtension: "permessage-deflate" });
    expect(report).toMatchObject({ outcome: "well", findings: [] });
    expect(report.connections[0]?.received.messages).toBe(2);
  });

  it("that cannot be undone", async () => {
    const { url } = await serve((peer) => {
      peer.accept(DEFLATE).raw([0xc1, 0x04, 0xff, 0xff, 0xff, 0xff]);
      peer.behave();
    });
    const report = await quick(url, { requireExtension: "permessage-deflate" });
    expect(report.connections[0]?.ending).toMatchObject({ how: "violation", sent: { code: 1007 } });
    expect(report.findings).toEqual(["deflate-broken"]);
    expect(firstCause(report)).toBe("compression-mismatch");
  });
});

describe("a large message", () => {
  it("over a limit that is told with 1009", async () => {
    const { url } = await serve((peer) =>
      peer.accept().behave((event) => {
        if (event.type === "header" && event.payloadLength > 1000) peer.close(1009);
      }),
    );
    const report = await quick(url, { sendSize: 5_000 });
    expect(report.connections[0]?.largeMessage).toMatchObject({ bytes: 5_000, type: "text" });
    expect(report.page.code).toBe(1009);
    expect(firstCause(report)).toBe("message-too-big");
  });

  it("over a limit that is told by dropping the transport", async () => {
    const { url } = await serve((peer) =>
      peer.accept().behave((event) => {
        if (event.type === "header" && event.payloadLength > 1000) peer.reset();
      }),
    );
    const report = await quick(url, { sendSize: 5_000_000, sendType: "binary" });
    expect(report.findings).toContain("dropped-after-large");
    expect(firstCause(report)).toBe("limit-without-close-frame");
  });

  it("that is taken, whole, with pings behind it", async () => {
    let bytes = 0;
    const { url } = await serve((peer) =>
      peer.accept().behave((event) => {
        if (event.type === "payload") bytes += event.bytes.length;
      }),
    );
    const report = await quick(url, { sendSize: 3_000_001 });
    expect(report.outcome).toBe("well");
    expect(bytes).toBe(3_000_001);
    expect(report.connections[0]).toMatchObject({
      sent: { messages: 1, bytes: 3_000_001 },
      largeMessage: { complete: true },
    });
  });
});

describe("frames that RFC 6455 does not allow", () => {
  it.each([
    ["a masked one", [0x81, 0x81, 0, 0, 0, 0, 0x61], "framing-broken", 1002],
    ["a reserved opcode", [0x83, 0x00], "framing-broken", 1002],
    ["RSV1 without compression", [0xc1, 0x01, 0x61], "compression-mismatch", 1002],
    ["a Close with 1005", [0x88, 0x02, 0x03, 0xed], "invalid-close-code", 1002],
    ["a Close with 2000", [0x88, 0x02, 0x07, 0xd0], "invalid-close-code", 1002],
    ["a Close with one byte", [0x88, 0x01, 0x03], "framing-broken", 1002],
    ["a reason that is not UTF-8", [0x88, 0x03, 0x03, 0xe8, 0xff], "invalid-utf8", 1007],
    ["text that is not UTF-8", [0x81, 0x01, 0xff], "invalid-utf8", 1007],
    ["text that is cut within a character", [0x81, 0x01, 0xc3], "invalid-utf8", 1007],
    ["a continuation of nothing", [0x80, 0x00], "framing-broken", 1002],
  ])("%s", async (_name, bytes, cause, code) => {
    let told: number | undefined;
    const { url } = await serve((peer) => {
      peer.accept().behave((event) => {
        if (event.type === "ping") peer.raw(bytes);
        if (event.type === "close") told = event.frame.statusCode;
        return true;
      });
    });
    const report = await quick(url);
    expect(report.outcome).toBe("ended");
    await expect.poll(() => told).toBe(code);
    expect(report.connections[0]?.ending).toMatchObject({ how: "violation", sent: { code } });
    // Who fails a connection is told 1006, whatever it sent (RFC 6455 7.1.5, 7.1.7).
    expect(report.page).toEqual({ code: 1006, reason: "", wasClean: false, error: true });
    expect(firstCause(report)).toBe(cause);
  });
});

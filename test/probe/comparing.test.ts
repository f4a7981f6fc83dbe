import { describe, expect, it } from "vitest";
import { serve } from "./peer.ts";
import type { Peer, Serving } from "./peer.ts";
import { firstCause, quick } from "./quick.ts";

/** Long enough to tell three connections apart on a busy machine. */
const COMPARING = {
  compare: true,
  forMs: 2_600,
  staggerMs: 700,
  pingMs: 150,
} as const;

/** A proxy in front of a server that behaves, which ends what stays quiet by its own count. */
function idleProxy(
  counts: "bytes" | "data",
  quietMs: number,
  end: (peer: Peer) => void,
): Promise<Serving> {
  return serve((peer) => {
    const timer = setTimeout(() => end(peer), quietMs);
    const heard = (): void => {
      timer.refresh();
    };
    peer.socket.on("close", () => clearTimeout(timer));
    if (counts === "bytes") peer.socket.on("data", heard);
    peer.accept().behave(({ type }) => {
      if (counts === "data" && type === "header") heard();
    });
  });
}

describe("connections side by side", () => {
  it("an idle time-out of a proxy that counts bytes, told by who lived", async () => {
    const { url } = await idleProxy("bytes", 900, ({ socket }) => socket.end());
    const report = await quick(url, COMPARING);
    expect(report.connections.map(({ role }) => role)).toEqual(["pinging", "silent"]);
    expect(report.findings[0]).toBe("silence-dropped");
    expect(report.about).toBe("silent");
    expect(firstCause(report)).toBe("load-balancer-idle");
  });

  it("names the proxy that named itself", async () => {
    const { url } = await serve((peer) => {
      const timer = setTimeout(() => peer.socket.end(), 900);
      peer.socket.on("close", () => clearTimeout(timer)).on("data", () => timer.refresh());
      peer.accept(["Server: cloudflare"]).behave();
    });
    const report = await quick(url, COMPARING);
    expect(report.findings).toEqual(["silence-dropped", "through-cloudflare"]);
  });

  it.each(["silent", "reset"])(
    "a connection that was forgotten while it was silent (%s), which only its Close finds out",
    async (how) => {
      const { url } = await serve((peer) => {
        let quiet = true;
        peer.accept().behave(({ type }) => {
          if (type === "ping") quiet = false;
          if (!quiet) return false;
          if (how === "reset") peer.reset();
          return true;
        });
      });
      const report = await quick(url, {
        ...COMPARING,
        forMs: 400,
        staggerMs: 50,
        closeTimeoutMs: 300,
      });
      expect(report.findings[0]).toBe("silence-forgotten");
      expect(firstCause(report)).toBe("network-lost");
    },
  );

  it("one that closes with a code", async () => {
    const { url } = await idleProxy("bytes", 900, (peer) => peer.close(1001, "idle"));
    const report = await quick(url, COMPARING);
    expect(report.findings[0]).toBe("silence-closed");
    expect(firstCause(report)).toBe("server-idle-timeout");
  });

  it("one that counts data alone", async () => {
    const { url } = await idleProxy("data", 900, ({ socket }) => socket.end());
    const report = await quick(url, { ...COMPARING, send: ["{}"] });
    expect(report.connections.map(({ role }) => role)).toEqual(["pinging", "silent", "sending"]);
    expect(report.findings[0]).toBe("pings-not-counted");
    expect(firstCause(report)).toBe("pings-not-counted");
  });

  it("a fixed lifetime, whatever a connection does", async () => {
    const { url } = await serve((peer) => {
      peer.accept().behave();
      setTimeout(() => peer.socket.end(), 1_200).unref();
    });
    const report = await quick(url, { ...COMPARING, send: ["{}"] });
    expect(report.findings).toEqual(["same-age"]);
    expect(firstCause(report)).toBe("maximum-age");
  });

  it("without data, a lifetime and a time-out for data look alike, and both are named", async () => {
    const { url } = await serve((peer) => {
      peer.accept().behave();
      setTimeout(() => peer.socket.end(), 1_200).unref();
    });
    const report = await quick(url, COMPARING);
    expect(report.findings).toEqual(["died-despite-pings"]);
    const causes = report.diagnosis?.causes.map(({ id }) => id);
    expect(causes?.slice(0, 2)).toEqual(["maximum-age", "pings-not-counted"]);
  });

  it.each([
    ["closed", (peer: Peer) => peer.close(1012), "same-moment-closed", "deploy-or-restart"],
    ["dropped", (peer: Peer) => peer.reset(), "same-moment-dropped", "process-died"],
  ] as const)(
    "all %s at the same moment, at different ages",
    async (_name, end, finding, cause) => {
      const peers: Peer[] = [];
      const { url } = await serve((peer) => {
        peers.push(peer.accept().behave());
        if (peers.length < 3) return;
        setTimeout(() => {
          for (const one of peers) end(one);
        }, 300).unref();
      });
      const report = await quick(url, { ...COMPARING, send: ["{}"] });
      expect(report.findings[0]).toBe(finding);
      expect(firstCause(report)).toBe(cause);
    },
  );

  it("all well", async () => {
    const { url } = await serve((peer) => peer.accept().behave());
    const report = await quick(url, { ...COMPARING, forMs: 300, staggerMs: 50, send: ["x"] });
    expect(report).toMatchObject({ outcome: "well", findings: [], diagnosis: null });
    const sending = report.connections.find(({ role }) => role === "sending");
    expect(sending?.sent.messages).toBeGreaterThan(1);
    const silent = report.connections.find(({ role }) => role === "silent");
    expect(silent).toMatchObject({ pings: { sent: 0 }, sent: { messages: 0 } });
  });

  it("where a second connection is refused, the first is watched alone", async () => {
    const { url } = await serve((peer, i) => {
      if (i === 0) peer.accept().behave();
      else peer.answer("429 Too Many Requests");
    });
    const report = await quick(url, { ...COMPARING, forMs: 300, staggerMs: 50 });
    expect(report.connections.map(({ role }) => role)).toEqual(["pinging"]);
    expect(report.experiments).toMatchObject([{ id: "second-connection", status: 429 }]);
    expect(report.outcome).toBe("well");
  });

  it("a large message has a connection of its own", async () => {
    const { url } = await serve((peer) =>
      peer.accept().behave((event) => {
        if (event.type === "header" && event.payloadLength > 1000) peer.socket.destroy();
      }),
    );
    const report = await quick(url, { ...COMPARING, forMs: 300, staggerMs: 50, sendSize: 5_000 });
    expect(report.about).toBe("large");
    expect(firstCause(report)).toBe("limit-without-close-frame");
  });
});

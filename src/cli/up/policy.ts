import { compilePolicy } from "../../policy/index.ts";
import type { Policy } from "../../policy/index.ts";

/** Strict enough that each of its rules can be met by hand, in a minute. */
export function chatPolicy(origins: readonly string[]): Policy {
  return compilePolicy("example", {
    handshake: { origins },
    limits: {
      messages: [{ per: "connection", rate: "5/s", burst: 10 }],
      connections: [{ per: "ip", max: 20 }],
      messageSize: "16KiB",
    },
    content: { types: ["text"] },
    lifetime: { idle: "5m", closeTimeout: "2s" },
  });
}

/** For a server that we know nothing of: only what nobody does in good faith is closed. */
export function upstreamPolicy(): Policy {
  return compilePolicy("example", {
    limits: {
      messages: [{ per: "connection", rate: "50/s", burst: 200 }],
      connections: [{ per: "ip", max: 200 }],
      messageSize: "1MiB",
    },
    lifetime: { closeTimeout: "2s" },
  });
}

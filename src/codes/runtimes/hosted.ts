import { github } from "../software/github.ts";
import type { Runtime } from "./types.ts";

/**
 * A reason that is too long is refused since the compatibility date 2026-03-03; before it, it goes
 * out as it is.
 */
export const workers: Runtime = {
  id: "workers",
  name: "Cloudflare Workers",
  call: "webSocket.close(code, reason)",
  version: "workerd 2026-11-17, compatibility date 2026-10-01",
  accepts: [
    [1000, 1003],
    [1007, 1014],
    [1016, 4999],
  ],
  otherwise: [
    {
      does: "throws",
      raised: { name: "InvalidAccessError", text: "Invalid WebSocket close code: {code}." },
    },
  ],
  withoutCode: null,
  longReason: {
    does: "throws",
    raised: {
      name: "SyntaxError",
      text: "WebSocket close reason must not be longer than 123 bytes when UTF-8 encoded.",
    },
  },
  checked: "run",
  references: [github("cloudflare/workerd/src/workerd/api/web-socket.c++")],
};

/** A backend can delete a connection, and has no say in the code. */
export const aws: Runtime = {
  id: "aws",
  name: "AWS API Gateway",
  call: "DeleteConnection",
  version: "2026",
  accepts: [[1000, 1000]],
  otherwise: [{ does: "replaces", code: 1000 }],
  withoutCode: 1000,
  longReason: { does: "replaces", code: 1000 },
  checked: "secondhand",
  references: [
    {
      title: "boto/boto3, issue 3789",
      url: "https://github.com/boto/boto3/issues/3789",
    },
  ],
};

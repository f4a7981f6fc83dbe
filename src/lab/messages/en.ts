import { broken } from "./en/broken.ts";
import { closing } from "./en/closing.ts";
import { lost } from "./en/lost.ts";
import { opening } from "./en/opening.ts";
import { rules } from "./en/rules.ts";
import type { LabMessages } from "./types.ts";

export const en: LabMessages = {
  groups: {
    closing: {
      title: "Ended by a Close frame",
      text: "A Close frame ends the connection, in good order or nearly so. The echo is here as the control: it ends when the client wants it to.",
    },
    lost: {
      title: "Lost without a Close frame (1006)",
      text: "No Close frame arrives, and the client concludes 1006 by itself. The number is always the same; what happened on the wire, and when, is not.",
    },
    opening: {
      title: "Connections that never open",
      text: "The opening handshake fails. A page is told 1006 each time and nothing else: the standard forbids browsers to tell these cases apart, since a script could explore the network of its reader with the answer.",
    },
    broken: {
      title: "Broken protocol",
      text: "The lab sends what RFC 6455 forbids, and the client has to fail the connection. It sends the code that fits; to its own application it reports 1006 or, in some libraries, that code.",
    },
    rules: {
      title: "Rules, limits and timeouts",
      text: "A rule of the server, a limit or a timeout on the way ends a connection that worked until then.",
    },
  },
  scenarios: { ...closing, ...lost, ...opening, ...broken, ...rules },
  close: {
    title: "Any close code",
    text: "`/close/<code>` sends a Close frame with any number from 0 to 65535 and the `reason` that was asked for, completes the closing handshake and is the first to end the transport. Numbers that must never be on the wire show how strictly a client reads: ws answers 1004, 1005 or 5000 with 1002 and reports 1006, while Chrome refuses 1005, 1006 and 1015 alone.",
    field:
      "A proxy that passes 1006 on, an old table that gives 1004 a meaning, or a program that swaps the two bytes of 1000 and sends 59395.",
  },
  refuse: {
    title: "Any HTTP status instead of 101",
    text: "`/refuse/<status>` answers the opening handshake with that status and the headers that belong to it, such as `Retry-After` for 429 and 503. There never is a WebSocket connection, and hence no close code: a page is told 1006 and cannot see the status, which ws names in its error.",
    field:
      "A server that answers 401 or 403 for want of a credential, or 404 for a wrong path, and a proxy that answers 502, 503 or 504 since it cannot reach the server behind it.",
  },
};

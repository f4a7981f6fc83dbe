import { WHATWG } from "../references.ts";
import { github } from "../software/github.ts";
import { BROWSER } from "./spans.ts";
import type { Runtime } from "./types.ts";

const CALL = "WebSocket.close(code, reason)";

export const chromium: Runtime = {
  id: "chromium",
  name: "Chromium, Chrome, Edge",
  call: CALL,
  version: "156",
  accepts: BROWSER,
  otherwise: [
    {
      does: "throws",
      raised: {
        name: "InvalidAccessError",
        text: "Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. {code} is neither.",
      },
    },
  ],
  withoutCode: null,
  longReason: {
    does: "throws",
    raised: {
      name: "SyntaxError",
      text: "Failed to execute 'close' on 'WebSocket': The close reason must not be greater than 123 UTF-8 bytes.",
    },
  },
  checked: "run",
  references: [WHATWG],
};

export const firefox: Runtime = {
  id: "firefox",
  name: "Firefox",
  call: CALL,
  version: "153 ESR",
  accepts: BROWSER,
  otherwise: [
    {
      does: "throws",
      raised: {
        name: "InvalidAccessError",
        text: "A parameter or an operation is not supported by the underlying object",
      },
    },
  ],
  withoutCode: null,
  longReason: {
    does: "throws",
    raised: { name: "SyntaxError", text: "An invalid or illegal string was specified" },
  },
  checked: "run",
  references: [WHATWG],
};

/** Its exceptions carry no text of their own, so WebKit's text for the name of the exception is shown. */
export const safari: Runtime = {
  id: "safari",
  name: "Safari (WebKit)",
  call: CALL,
  version: "WebKit, 2026",
  accepts: BROWSER,
  otherwise: [
    {
      does: "throws",
      raised: {
        name: "InvalidAccessError",
        text: "The object does not support the operation or argument.",
      },
    },
  ],
  withoutCode: null,
  longReason: {
    does: "throws",
    raised: { name: "SyntaxError", text: "The string did not match the expected pattern." },
  },
  checked: "source",
  references: [
    github("WebKit/WebKit/Source/WebCore/Modules/websockets/WebSocket.cpp"),
    github("WebKit/WebKit/Source/WebCore/dom/DOMException.cpp"),
  ],
};

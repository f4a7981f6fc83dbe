import type { Messages } from "../types.ts";
import { receivers } from "./words.ts";

export const joiners: Messages["joiners"] = {
  sentence: " ",
  item: ", ",
  aside: (text) => ` (${text})`,
};

export const intro: Messages["intro"] = (a, b) =>
  `When a WebSocket connection closes, ${a.code} (${a.name}) ${a.gist}; ${b.code} (${b.name}) ${b.gist}.`;

export const introSame: Messages["introSame"] = ({ code, name, gist }) =>
  `Both sides are the same code, so there is nothing to tell apart: ${code} (${name}) ${gist}.`;

export const otherSide: Messages["otherSide"] = {
  sees: (code, reason) =>
    reason === ""
      ? `Code ${code} with an empty reason, and \`wasClean\` true once the closing handshake is complete.`
      : `Code ${code} with the reason \`${reason}\`, and \`wasClean\` true once the closing handshake is complete.`,
  except: (manglings) => `Not everywhere, though: ${receivers(manglings)}.`,
  beforeHandshake:
    "A client outside the browser sees the HTTP status. A page sees 1006 without a reason, whatever the status was.",
};

export const fromPage: Messages["fromPage"] = (code) =>
  `A page cannot send ${code}: \`close(${code})\` throws \`InvalidAccessError\`. Send 1000, or a code from 4000 to 4999 that both sides know.`;

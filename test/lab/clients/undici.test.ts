import { undici } from "../players.ts";
import { playAll } from "./play-all.ts";

playAll(undici, {
  sight: "ws",
  fact: "undici",
  // It would wait for as long as the lab does.
  queries: { "unanswered-close": "for=2s" },
  // Like a page, it cannot send Pings.
  differs: { "no-pong": { opened: true, code: 1001 } },
});

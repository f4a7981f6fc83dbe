import { python } from "../players.ts";
import { playAll } from "./play-all.ts";

playAll(python, {
  sight: "ws",
  fact: "python",
  differs: {
    redirect: { opened: true, code: 1001 },
    "ignored-subprotocol": { opened: true, code: 1000 },
  },
});

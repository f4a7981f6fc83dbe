import { ws } from "../players.ts";
import { playAll } from "./play-all.ts";

playAll(ws, { sight: "ws", fact: "ws" });

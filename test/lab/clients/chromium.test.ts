import { chromiumPlayer } from "../players.ts";
import { playAll } from "./play-all.ts";

playAll(chromiumPlayer, { sight: "page", fact: "page" });

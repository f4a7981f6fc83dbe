import { leave } from "../manners.ts";
import type { Scenario } from "../stage.ts";

/** 101 with an extension that the client has not offered (RFC 6455 9.1). */
export const unofferedExtension: Scenario = {
  id: "unoffered-extension",
  group: "opening",
  act: "nothing",
  parameters: {},
  about: [1006, 1010],
  page: { opened: false, code: 1006, wasClean: false },
  ws: { opened: false, code: 1006 },
  async play(stage) {
    stage.accept({ extensions: "x-not-offered" });
    await leave(stage);
  },
};

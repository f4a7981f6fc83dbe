import { SCENARIO_IDS } from "../../../src/lab/catalogue.ts";
import type { ScenarioFacts, ScenarioId } from "../../../src/lab/catalogue.ts";

// PROVISIONAL
export const SCENARIOS: readonly ScenarioFacts[] = SCENARIO_IDS.map((id, i) => ({
  id,
  group: i < 6 ? "closing" : i < 13 ? "lost" : i < 28 ? "opening" : i < 40 ? "broken" : "rules",
  act: "nothing",
  parameters: {},
  about:
    id === "empty-close"
      ? [1005]
      : id.startsWith("tls")
        ? [1015, 1006]
        : i < 6
          ? [1000]
          : i < 28
            ? [1006]
            : i < 40
              ? [1002]
              : [1008],
  page: { opened: i < 13 || i >= 28, code: 1006, wasClean: false },
  ws: { opened: i < 13 || i >= 28, code: 1006 },
}));

export function factsOf(id: ScenarioId): ScenarioFacts {
  return SCENARIOS.find((s) => s.id === id)!;
}

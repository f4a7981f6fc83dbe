import type { Group, ScenarioId } from "../catalogue.ts";

/** What is said of one scenario. `code in backticks` is shown as code. */
export interface ScenarioWords {
  /** A few words, no full stop: "The Close frame that got lost". */
  readonly title: string;
  /** One to three sentences: what the lab does on the wire, and what either side is told. */
  readonly text: string;
  /** One sentence: where this is met in the field, so that a reader recognises it. */
  readonly field: string;
}

/** All that the lab says in one language; the words of its page stand beside the page. */
export interface LabMessages {
  readonly groups: Readonly<Record<Group, { readonly title: string; readonly text: string }>>;
  readonly scenarios: Readonly<Record<ScenarioId, ScenarioWords>>;
  /** Of `/close/<code>` and `/refuse/<status>`. */
  readonly close: ScenarioWords;
  readonly refuse: ScenarioWords;
}

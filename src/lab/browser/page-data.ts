import type { RunnerWords } from "../runner-words/types.ts";
import type { Playable } from "./types.ts";

/** What the lab's page hands to its script, as JSON in the element `#data`. */
export interface PageData {
  readonly runner: RunnerWords;
  readonly words: PageScriptWords;
  /** `1006 Abnormal Closure`, by code. */
  readonly names: Readonly<Record<number, string>>;
  /** Names of codes that have none of their own, by range. */
  readonly ranges: readonly { readonly from: number; readonly to: number; readonly name: string }[];
  /** Where the lab tells its side of a run; `{id}` is filled in. */
  readonly runs: string;
  /** By the `data-scenario` of the element that shows it. */
  readonly scenarios: Readonly<Record<string, PageScenario>>;
}

export interface PageScenario extends Playable {
  readonly title: string;
  /** `{name}` is filled in from the field of that name; other fields go into the query. */
  readonly url: string;
  /** The same for somebody who plays many: nothing in it lasts long. */
  readonly shortUrl: string;
}

/** Texts that appear while the page is used. */
export interface PageScriptWords {
  readonly playAll: string;
  readonly stopAll: string;
  readonly progress: string;
  readonly allDone: string;
  readonly allOther: string;
  readonly copy: string;
  readonly copied: string;
  readonly longReason: string;
}

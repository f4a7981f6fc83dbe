import type { Language } from "../../../src/codes/index.ts";
import { en } from "../../../src/lab/messages/en.ts";
import type { LabMessages } from "../../../src/lab/messages/types.ts";
import { en as runner } from "../../../src/lab/runner-words/en.ts";
import type { RunnerWords } from "../../../src/lab/runner-words/types.ts";

// PROVISIONAL
export const LAB_MESSAGES = new Proxy({}, { get: () => en }) as Readonly<
  Record<Language, LabMessages>
>;
export const RUNNER_WORDS = new Proxy({}, { get: () => runner }) as Readonly<
  Record<Language, RunnerWords>
>;

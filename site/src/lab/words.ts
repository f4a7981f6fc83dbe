import type { Language } from "../../../src/codes/index.ts";
import { en } from "../../../src/lab/messages/en.ts";
import type { LabMessages } from "../../../src/lab/messages/types.ts";
export { RUNNER_WORDS } from "../../../src/lab/runner-words/index.ts";

// PROVISIONAL
export const LAB_MESSAGES = new Proxy({}, { get: () => en }) as Readonly<
  Record<Language, LabMessages>
>;

import type { Language } from "../../codes/languages.ts";
import type { ProbeProgress } from "../../probe/index.ts";
import { speechIn } from "./speech.ts";

/** What is going on, on a terminal: one line that changes in place. */
export interface ShownProgress {
  readonly on: (event: ProbeProgress) => void;
  readonly done: () => void;
}

export function showProgress(language: Language): ShownProgress {
  const { stderr } = process;
  const { words, time } = speechIn(language);
  let drawn = false;
  const line = (event: ProbeProgress): string | undefined => {
    if (event.type === "phase") return `${words.phases[event.phase.name]} …`;
    if (event.type === "experiment") return `${words.experiments[event.id]} …`.replaceAll("`", "");
    return event.type === "watching"
      ? words.watching(event.open, time(event.remainingMs))
      : undefined;
  };
  return {
    on(event) {
      const text = stderr.isTTY ? line(event) : undefined;
      if (text === undefined) return;
      drawn = true;
      stderr.write(`\r\u001B[K${text}`);
    },
    done() {
      if (drawn) stderr.write("\r\u001B[K");
      drawn = false;
    },
  };
}

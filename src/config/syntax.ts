import type { YAMLError } from "yaml";
import type { Problem } from "../policy/index.ts";

const WORDS: Readonly<Record<string, Omit<Problem, "path">>> = {
  TAB_AS_INDENT: {
    message: "a tab is used for indentation",
    hint: "YAML indents with spaces only: replace each tab by two spaces",
  },
  DUPLICATE_KEY: {
    message: "this key is written twice",
    hint: "Keep one of them: which one counts would be a guess",
  },
  MULTIPLE_DOCS: {
    message: "a second document begins here",
    hint: "Write one document per file, without `---` between",
  },
  RESOURCE_EXHAUSTION: {
    message: "the document is nested too deeply",
    hint: "No key lies deeper than eight levels",
  },
  NON_STRING_KEY: { message: "this key is not a word", hint: "Put it between quotes" },
  TAG_RESOLVE_FAILED: { message: "this tag is unknown", hint: "Remove the word with the `!`" },
};

/** Words a syntax error of YAML (or JSON) for the author of the file. */
export function wordSyntaxError(error: YAMLError, text: string): Problem {
  if (text.startsWith("${", error.pos[0] - 1)) {
    const message = "a ${NAME} within { } or [ ] needs quotes";
    return { path: [], message, hint: 'Write "${NAME}"' };
  }
  const known = WORDS[error.code];
  if (known !== undefined) return { path: [], ...known };
  const message = error.message.replace(/[.:]?\s*$/, "");
  return {
    path: [],
    message: message[0]!.toLowerCase() + message.slice(1),
    hint: "Mend the YAML here",
  };
}

import type { Reference } from "../../codes/index.ts";
import type { CauseId } from "../causes.ts";
import type { Mark } from "../types.ts";

/** One text that a library, a browser or a proxy writes, and what is behind it. */
export interface ErrorText {
  /** Stable, kebab-case. */
  readonly id: string;
  /** Who writes it. */
  readonly origin: string;
  /** The text with holes; see `pattern.ts`. */
  readonly pattern: string;
  /** Do capitals matter? HAProxy's `sD` and `SD` are opposites. */
  readonly exactCase?: boolean;
  readonly example: string;
  /** When the connection ended: before it was open, while it was, or after (the text is about misuse). */
  readonly phase: "opening" | "open";
  /** The side that writes it, where only one can. */
  readonly side?: "client" | "server";
  /** The code that this side's application is told; `captured`: the one in the text. */
  readonly seen: number | "captured" | null;
  /** The code that the other side is told; they often differ. */
  readonly peer: number | "captured" | null;
  /** Most likely first. */
  readonly causes: readonly [CauseId, ...CauseId[]];
  /** Does the text leave no doubt about the first cause? */
  readonly sure?: true;
  /** Does it say so little that any other text found counts before it? */
  readonly vague?: true;
  readonly source: Reference;
  readonly mark: Mark;
}

/** A place to read the text in its maker's own words. */
export function at(title: string, url: string): Reference {
  return { title, url };
}

/** A file of a public repository. */
export function github(repository: string, path: string): Reference {
  const inTree = path === "" ? "" : `/blob/HEAD/${path}`;
  return { title: repository, url: `https://github.com/${repository}${inTree}` };
}

import type { ClientAct, PageSight } from "../catalogue.ts";
import type { LabRun } from "../run.ts";

/** What has to be known of a scenario to play it. */
export interface Playable {
  /** What the page does; see `ClientAct`. */
  readonly act: ClientAct;
  /** What Chromium reports, to compare with; absent where anything may come. */
  readonly page?: PageSight;
}

/** One thing that happened to the page's socket, or that the page did. */
export interface PageEvent {
  /** Milliseconds since the socket was made. */
  readonly atMs: number;
  readonly what: "connecting" | "open" | "message" | "acted" | "stopping" | "error" | "closed";
}

/** How it ended, as the API told the page. */
export interface Told {
  /** `null`: it never opened. */
  readonly openedAfterMs: number | null;
  readonly endedAfterMs: number;
  /** Of the close event. */
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  /** An `error` event came before the close event. */
  readonly error: boolean;
  /** Messages that the page received. */
  readonly messages: number;
  /** It was stopped before it ended by itself. */
  readonly stopped: boolean;
}

/**
 * The other side:
 * - `seen`: the lab's own account, which may not be over yet (`endedAfterMs: null`).
 * - `unseen`: no opening handshake reached the lab.
 * - `unreachable`: the lab did not answer when it was asked.
 */
export type LabSide =
  | { readonly state: "seen"; readonly run: LabRun }
  | { readonly state: "unseen" }
  | { readonly state: "unreachable" };

/** Told while it plays. Each is optional, and none may throw. */
export interface PlayHooks {
  readonly onEvent?: (event: PageEvent) => void;
  /** Once, when the socket's close event came. */
  readonly onTold?: (told: Told) => void;
  /** Instead of `onTold`: the browser did not even try, as with `ws:` on a page that came over TLS. */
  readonly onBlocked?: (error: string) => void;
  /** After `onTold`; more than once where the lab's run goes on longer than the page's. */
  readonly onLab?: (side: LabSide) => void;
}

/** A scenario being played. */
export interface Playing {
  /** The name of this run, which the lab was given as `?run=`. */
  readonly run: string;
  /** The page calls `close()`, or gives up waiting for the lab. Harmless when it is over. */
  stop(): void;
  /** Resolves after the first `onLab`, or after `onBlocked`; never rejects. */
  readonly done: Promise<void>;
}

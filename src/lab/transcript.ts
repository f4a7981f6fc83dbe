import type { CloseFrame } from "../protocol/index.ts";
import { toHex } from "./hex.ts";
import { printable } from "../record/printable.ts";
import type { Actor, LabRun, SeenClose, Step, StepKind } from "./run.ts";

/** A run keeps so many of its first steps, and as many of its last. */
const KEPT = 48;
/** Of each step, so many bytes as they were on the wire. */
const SHOWN_BYTES = 32;
/** Longer request targets are cut. */
const SHOWN_TARGET = 256;

/** What there is to say about a step, beside who did what. */
export interface StepFacts {
  readonly bytes?: number;
  /** As on the wire; what is too long is cut here. */
  readonly wire?: Uint8Array;
  readonly close?: CloseFrame;
  readonly status?: number;
}

/** Writes down what happens in one run. */
export class Transcript {
  readonly id: string;
  readonly scenario: string;
  readonly #target: string;
  readonly #startedAt = new Date();
  readonly #start = performance.now();
  readonly #first: Step[] = [];
  readonly #last: Step[] = [];
  #omitted = 0;
  #endedAfterMs: number | null = null;
  #status: number | null = null;
  #sent: SeenClose | null = null;
  #received: SeenClose | null = null;
  #transport: LabRun["transport"] = null;
  opened = false;

  constructor(facts: { readonly id: string; readonly scenario: string; readonly target: string }) {
    this.id = facts.id;
    this.scenario = facts.scenario;
    const cut = facts.target.slice(0, SHOWN_TARGET).toWellFormed();
    this.#target = printable(cut) + (facts.target.length > SHOWN_TARGET ? "..." : "");
    this.step("client", "request");
  }

  get elapsedMs(): number {
    return performance.now() - this.#start;
  }

  get isOver(): boolean {
    return this.#endedAfterMs !== null;
  }

  get closeSent(): boolean {
    return this.#sent !== null;
  }

  step(from: Actor, what: StepKind, facts: StepFacts = {}): void {
    const { bytes, wire, close, status } = facts;
    const step: Step = {
      atMs: this.#clock(),
      from,
      what,
      ...(bytes !== undefined && { bytes }),
      ...(wire !== undefined && { hex: toHex(wire.subarray(0, SHOWN_BYTES)) }),
      ...(close?.statusCode !== undefined && {
        code: close.statusCode,
        reason: printable(close.reason),
      }),
      ...(status !== undefined && { status }),
    };
    if (this.#first.length < KEPT) this.#first.push(step);
    else {
      this.#last.push(step);
      if (this.#last.length > KEPT) {
        this.#last.shift();
        this.#omitted++;
      }
    }
    if (what === "response") this.#status ??= status ?? null;
    if (close !== undefined) this.#noteClose(from, close);
    if (what === "fin" || what === "reset") this.#transport ??= { end: what, by: from };
  }

  end(): void {
    this.#endedAfterMs ??= this.#clock();
  }

  toRun(): LabRun {
    const over = this.isOver && this.opened;
    return {
      id: this.id,
      scenario: this.scenario,
      target: this.#target,
      startedAt: this.#startedAt.toISOString(),
      endedAfterMs: this.#endedAfterMs,
      opened: this.opened,
      status: this.#status,
      sent: this.#sent,
      received: this.#received,
      code: over ? (this.#received === null ? ABNORMAL : (this.#received.code ?? NO_STATUS)) : null,
      wasClean: over
        ? this.#received !== null && this.#sent !== null && this.#transport?.end === "fin"
        : null,
      transport: this.#transport,
      steps: [...this.#first, ...this.#last],
      omitted: this.#omitted,
    };
  }

  #noteClose(from: Actor, { statusCode, reason }: CloseFrame): void {
    const seen: SeenClose = { code: statusCode ?? null, reason: printable(reason) };
    if (from === "lab") this.#sent ??= seen;
    else this.#received ??= seen;
  }

  #clock(): number {
    return Math.round(this.elapsedMs * 10) / 10;
  }
}

/** No status code in the Close frame, and no Close frame at all (RFC 6455 7.1.5). */
const NO_STATUS = 1005;
const ABNORMAL = 1006;

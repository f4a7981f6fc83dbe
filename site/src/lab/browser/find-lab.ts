import type { Playable } from "../../../../src/lab/browser/index.ts";

/** Where a lab plays its scenarios, as its `scenarios.json` says. */
export interface Lab {
  readonly scenarios: ReadonlyMap<string, ListedScenario>;
  /** Addresses with `{code}`, `{status}` and `{id}` in them. */
  readonly close: string;
  readonly refuse: string;
  readonly runs: string;
}

export interface ListedScenario extends Playable {
  readonly id: string;
  /** `null`: this lab has no address for it. */
  readonly url: string | null;
}

/** Long enough for a lab on the same machine that has just been started. */
const PATIENCE_MS = 5_000;

/** Where `closewise up` has its lab, beside the pages. */
const BESIDE = "/lab/scenarios.json";

/**
 * The lab of this page's own origin, if there is one. A page that came over TLS is not asked: its
 * scenarios could not be played from there without it.
 */
export async function labBeside(): Promise<Lab | undefined> {
  return location.protocol === "http:" ? read(BESIDE) : undefined;
}

/** The lab on a port of the reader's own machine. */
export async function labOn(port: number): Promise<Lab | undefined> {
  return read(`${addressOf(port)}/scenarios.json`);
}

export function addressOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

async function read(address: string): Promise<Lab | undefined> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      credentials: "omit",
    });
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    return response.ok && isJson ? parse(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

/** Another server may have the port: only what says what a lab says is one. */
function parse(value: Partial<LabList>): Lab | undefined {
  const { scenarios, close, refuse, runs } = value;
  if (!Array.isArray(scenarios) || !isText(close) || !isText(refuse) || !isText(runs)) {
    return undefined;
  }
  return { scenarios: new Map(scenarios.map((each) => [each.id, each])), close, refuse, runs };
}

interface LabList {
  readonly scenarios: readonly ListedScenario[];
  readonly close: string;
  readonly refuse: string;
  readonly runs: string;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

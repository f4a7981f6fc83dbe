import type { Listing } from "../../../../src/lab/index.ts";

/** What a lab's `scenarios.json` says, each scenario by its id. */
export interface Lab extends Pick<Listing, "close" | "refuse" | "runs"> {
  readonly scenarios: ReadonlyMap<string, Listing["scenarios"][number]>;
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
function parse(value: Partial<Listing>): Lab | undefined {
  const { scenarios, close, refuse, runs } = value;
  if (!Array.isArray(scenarios) || !isText(close) || !isText(refuse) || !isText(runs)) {
    return undefined;
  }
  return { scenarios: new Map(scenarios.map((each) => [each.id, each])), close, refuse, runs };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

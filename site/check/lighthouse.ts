import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { CHROMIUM, QUIET } from "./browser.ts";

const CLI = fileURLToPath(
  new URL("lighthouse/node_modules/lighthouse/cli/index.js", import.meta.url),
);

/** What Lighthouse must give, of 100. */
export const LEAST_SCORE = 95;

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const PRESETS = [
  { name: "desktop", flags: ["--preset=desktop"] },
  { name: "mobile", flags: [] },
] as const;

/** What we read of a report. */
interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly title: string; readonly displayValue?: string }
    >
  >;
  readonly runtimeError?: { readonly message: string };
}

export function hasLighthouse(): boolean {
  return existsSync(CLI);
}

/** Scores below the least, with the audits that cost most; desktop and mobile, one page at a time. */
export async function withLighthouse(
  origin: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "closewise-lighthouse-"));
  const problems: string[] = [];
  try {
    for (const { name, flags } of PRESETS) {
      for (const path of paths) {
        const report = await measure(`${origin}${path}`, flags, join(folder, "report.json"));
        problems.push(...below(report).map((problem) => `${path} (${name}) ${problem}`));
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return problems;
}

async function measure(url: string, flags: readonly string[], file: string): Promise<Report> {
  await promisify(execFile)(
    process.execPath,
    [
      CLI,
      url,
      ...flags,
      "--quiet",
      "--no-enable-error-reporting",
      `--only-categories=${CATEGORIES.join(",")}`,
      `--chrome-flags=${["--headless=new", ...QUIET].join(" ")}`,
      "--output=json",
      `--output-path=${file}`,
    ],
    { env: { ...process.env, CHROME_PATH: CHROMIUM } },
  );
  const report: Report = JSON.parse(readFileSync(file, "utf8"));
  return report;
}

function below({ categories, audits, runtimeError }: Report): readonly string[] {
  if (runtimeError !== undefined) return [`could not be measured: ${runtimeError.message}`];
  return Object.entries(categories)
    .map(([name, { score, auditRefs }]) => ({
      name,
      points: Math.round((score ?? 0) * 100),
      auditRefs,
    }))
    .filter(({ points }) => points < LEAST_SCORE)
    .map(({ name, points, auditRefs }) => {
      const costly = auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < LEAST_SCORE / 100)
        .map(({ id }) => `${id} (${audits[id]?.displayValue ?? audits[id]?.title})`);
      return `has ${points} for ${name}: ${costly.join(", ")}`;
    });
}

import { probe } from "../../probe/index.ts";
import type { ProbeOptions } from "../../probe/index.ts";
import type { Context } from "../context.ts";
import { print, printJson } from "../print.ts";
import { watchStopSignals } from "../stop-signals.ts";
import { probePage } from "./page.ts";
import { showProgress } from "./progress.ts";

/** `probe`: exit code 1 where it never opened, or something ended it. */
export async function runProbe(url: URL, options: ProbeOptions, context: Context): Promise<void> {
  const { json, language } = context;
  const stopping = new AbortController();
  const signals = watchStopSignals();
  void signals.asked.then(() => stopping.abort());
  void signals.insisted.then(() => process.exit(130));
  const progress = showProgress(language);
  try {
    const report = await probe(url, {
      ...options,
      language,
      signal: stopping.signal,
      onProgress: progress.on,
    });
    progress.done();
    if (report.outcome !== "well") process.exitCode = 1;
    if (json) return printJson(report);
    print(probePage(report, context));
  } finally {
    progress.done();
  }
}

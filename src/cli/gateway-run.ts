import { dirname, resolve } from "node:path";
import { parse } from "yaml";
import { formatEffective } from "../config/index.ts";
import type { LoadedConfig } from "../config/index.ts";
import type { CertificateReport } from "../gateway/index.ts";
import { describe, toJson } from "../record/index.ts";
import { openStore } from "../store/index.ts";
import type { CloseStore } from "../store/index.ts";
import type { GatewayCommandOptions } from "./commands/gateway.ts";
import type { Context } from "./context.ts";
import { startAdmin } from "./admin/server.ts";
import type { AdminServer } from "./admin/server.ts";
import { endingLines } from "./ending-lines.ts";
import { LiveTarget } from "./live-target.ts";
import { LiveConfig } from "./live-config.ts";
import type { ReloadOutcome } from "./live-config.ts";
import type { Recorder } from "./events/recorder.ts";
import { notice, onBrokenPipe, print, printJson, printJsonLine } from "./print.ts";
import { serve, webSocketUrl } from "./serve.ts";
import { watchConfig } from "./watch-config.ts";
import { watchStopSignals } from "./stop-signals.ts";
import { tellTrouble } from "./store-trouble.ts";
import { toStoreUrl } from "./store-url.ts";
import { tellUpstream } from "./upstream-changes.ts";

/** `gateway --check`. */
export function printEffective(config: LoadedConfig, { json }: Context): void {
  const yaml = formatEffective(config);
  if (json) printJson(parse(yaml));
  else print(yaml.trimEnd());
}

/** `gateway`, until it is asked to stop. */
export async function runGateway(
  config: LoadedConfig,
  { printEndings = false, quiet = false, watch = false }: GatewayCommandOptions,
  { json, language, terminal }: Context,
): Promise<void> {
  const stop = watchStopSignals();
  // A reader of the output that went away must not take the gateway with it.
  onBrokenPipe(() => {});
  const store = await openStore(toStoreUrl(config.records.store), {
    keepMs: config.records.keepMs,
    onTrouble: tellTrouble,
  });
  const live = new LiveConfig(config);
  const reload = async (why: string): Promise<void> => {
    tellReload(why, await live.reload());
  };
  process.on("SIGHUP", () => void reload("SIGHUP"));
  const unwatch = watch ? watchConfig(live, () => void reload("changed")) : ignore;
  const recorder = await openEvents(config, store);
  let admin: AdminServer | undefined;
  const serving = serve({
    gateway: {
      ...live.options(),
      onEvent: recorder?.onEvent,
      onCertificates: tellCertificate,
      onUpstreamChange: tellUpstream,
    },
    store,
    stop,
    setBy: (words) => words.listen.setIn("listen", config.file),
    async onGateway(gateway) {
      live.attach(gateway);
      const { admin: settings } = config;
      if (settings === undefined) return;
      admin = await startAdmin({ ...settings, target: new LiveTarget(live, gateway) });
      if (!quiet && !json) print(`admin on ${admin.url}`);
    },
    onListening(addresses) {
      if (quiet) return;
      const [url, ...others] = addresses.map(webSocketUrl);
      const routes = config.routes.map(({ name, match, upstreams, policy }) => ({
        name,
        match,
        upstreams: upstreams.map((upstream) => upstream.url),
        policy,
      }));
      if (json) {
        return printJsonLine({ type: "listening", url, others, routes, admin: admin?.url });
      }
      for (const each of [url, ...others]) print(`listening on ${each}`);
      for (const { name, match, upstreams, policy } of routes) {
        print(
          `  ${name}: ${match.host ?? ""}${match.path} -> ${upstreams.join(", ")} (policy ${policy})`,
        );
      }
    },
    onEnding(record) {
      recorder?.closed(record);
      if (!printEndings) return;
      if (json) {
        const sentence = describe(record, language);
        return printJsonLine({ type: "ending", sentence, record: toJson(record) });
      }
      print(endingLines(record, { language, terminal, date: true, advice: false, reports: false }));
    },
    onDraining(connections) {
      if (quiet) return;
      const seconds = config.drainMs / 1000;
      if (json) printJsonLine({ type: "draining", connections, seconds });
      else
        print(`draining over ${seconds} s (${connections} open); a second signal ends it at once`);
    },
  });
  try {
    const result = await serving;
    if (result === "dropped") process.exitCode = 1;
  } finally {
    unwatch();
    live.close();
    await admin?.close();
    await recorder?.close();
  }
  if (quiet) return;
  if (json) printJsonLine({ type: "stopped" });
  else print("stopped");
}

function tellReload(why: string, outcome: ReloadOutcome): void {
  if (!outcome.ok) {
    for (const problem of outcome.problems) notice(problem);
    return notice(`${why}: the configuration is not used, the one before stays in force`);
  }
  const { adopted, ended, unseen, restart } = outcome;
  const gone = ended === 0 ? "" : `; ${ended} end, their route is gone`;
  notice(
    `${why}: the configuration is in force; ${adopted} open connections go on under it${gone}`,
  );
  if (unseen > 0) {
    notice(
      `${why}: what ${unseen} of them compress cannot be looked at until they connect again, since it refers to what nobody has seen`,
    );
  }
  if (restart.length > 0)
    notice(`${why}: a restart is needed for what changed in: ${restart.join(", ")}`);
}

function ignore(): void {}

/** The event log, where one is wanted. @throws {CliError} when it cannot be written. */
async function openEvents(
  { file, records }: LoadedConfig,
  store: CloseStore,
): Promise<Recorder | undefined> {
  if (records.events === undefined) return undefined;
  const { openRecorder } = await import("./events/recorder.ts");
  try {
    return await openRecorder(resolve(dirname(file), records.events), {
      keepBytes: records.eventsKeepBytes,
      onTrouble: (message) => notice(`event log: ${message}`),
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

function tellCertificate(report: CertificateReport): void {
  if (report.kind === "replaced") notice(`${report.cert}: replaced, valid to ${report.validTo}`);
  else notice(`${report.cert}: not replaced, the one before stays in use: ${report.message}`);
}

import { dirname, resolve } from "node:path";
import { parse } from "yaml";
import { formatEffective, toGatewayOptions } from "../config/index.ts";
import type { LoadedConfig } from "../config/index.ts";
import type { CertificateReport } from "../gateway/index.ts";
import { describe, toJson } from "../record/index.ts";
import { openStore } from "../store/index.ts";
import type { CloseStore } from "../store/index.ts";
import type { GatewayCommandOptions } from "./commands/gateway.ts";
import type { Context } from "./context.ts";
import { endingLines } from "./ending-lines.ts";
import type { Recorder } from "./events/recorder.ts";
import { notice, onBrokenPipe, print, printJson, printJsonLine } from "./print.ts";
import { serve, webSocketUrl } from "./serve.ts";
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
  { printEndings = false, quiet = false }: GatewayCommandOptions,
  { json, language, terminal }: Context,
): Promise<void> {
  const stop = watchStopSignals();
  // A reader of the output that went away must not take the gateway with it.
  onBrokenPipe(() => {});
  const store = await openStore(toStoreUrl(config.records.store), {
    keepMs: config.records.keepMs,
    onTrouble: tellTrouble,
  });
  const recorder = await openEvents(config, store);
  const serving = serve({
    gateway: {
      ...toGatewayOptions(config),
      onEvent: recorder?.onEvent,
      onCertificates: tellCertificate,
      onUpstreamChange: tellUpstream,
    },
    store,
    stop,
    setBy: `listen in ${config.file}`,
    onGateway(gateway) {
      process.on("SIGHUP", () => {
        notice("SIGHUP: the certificates are read again. Restart to use a changed configuration.");
        void gateway.reloadCertificates();
      });
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
      if (json) return printJsonLine({ type: "listening", url, others, routes });
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
      print(endingLines(record, { language, terminal, date: true, advice: false }));
    },
    onDraining(connections) {
      if (quiet) return;
      const seconds = config.drainMs / 1000;
      if (json) printJsonLine({ type: "draining", connections, seconds });
      else
        print(`draining over ${seconds} s (${connections} open); a second signal ends it at once`);
    },
  });
  const result = await serving.catch(async (error: unknown) => {
    await recorder?.close();
    throw error;
  });
  await recorder?.close();
  if (result === "dropped") process.exitCode = 1;
  if (quiet) return;
  if (json) printJsonLine({ type: "stopped" });
  else print("stopped");
}

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

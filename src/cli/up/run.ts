import type { Route } from "../../gateway/index.ts";
import type { Lab } from "../../lab/index.ts";
import { describe, toJson } from "../../record/index.ts";
import type { CloseRecord } from "../../record/index.ts";
import type { Context } from "../context.ts";
import { endingLines } from "../ending-lines.ts";
import { createLabSite } from "../lab/site.ts";
import { notice, onBrokenPipe, print, printJsonLine } from "../print.ts";
import { serve } from "../serve.ts";
import { watchStopSignals } from "../stop-signals.ts";
import { wordsIn } from "../words/words.ts";
import { openableHost, pageOrigins } from "./addresses.ts";
import { announce } from "./announce.ts";
import { startBackend } from "./backend.ts";
import type { Backend } from "./backend.ts";
import { chatPolicy, upstreamPolicy } from "./policy.ts";
import { startReference } from "./reference.ts";
import type { Reference } from "./reference.ts";
import { openUpStore } from "./store.ts";
import { parseUpstream } from "./upstream.ts";

export interface UpOptions {
  readonly host: string;
  readonly port: number;
  readonly drainMs: number;
  readonly backendPort: number | undefined;
  readonly adminPort: number | undefined;
  readonly upstream: string | undefined;
  readonly store: string | undefined;
}

/** `up`, until it is asked to stop. */
export async function runUp(options: UpOptions, context: Context): Promise<void> {
  const { host, drainMs } = options;
  const { up: words } = wordsIn(context.language);
  const upstream =
    options.upstream === undefined ? undefined : parseUpstream(options.upstream, options.port);
  const stop = watchStopSignals();
  // The terminal is closed: nobody is left to look.
  process.on("SIGHUP", () => stop.ask());
  onBrokenPipe(() => stop.ask());

  const { store, url: storeUrl } = await openUpStore(options.store, words);
  let gatewayPort = options.port;
  let backend: Backend | undefined;
  let reference: Reference | undefined;
  let lab: Lab | undefined;
  let endings = 0;
  try {
    if (upstream === undefined) {
      backend = await startBackend({
        host,
        port: options.backendPort,
        gatewayPort: () => gatewayPort,
        language: context.language,
        onMoved: (wanted, port) => notice(words.backendMoved(wanted, port)),
      });
    }
    const chat = backend && `http://${openableHost(host)}:${backend.port}/`;
    const policyPage = (): string =>
      `http://${openableHost(host)}:${gatewayPort}/.well-known/websocket-policy`;
    lab = await createLabSite({ base: "/lab", language: context.language, reference: "/" });
    reference = await startReference({
      lab,
      port: options.adminPort,
      language: context.language,
      links: () => ({ policy: policyPage(), chat }),
      onMoved: (wanted, port) => notice(words.referenceMoved(wanted, port)),
    });
    const { url: referenceUrl } = reference;
    const target = upstream ?? new URL(`ws://${openableHost(host)}:${backend!.port}/chat`);
    const route =
      backend === undefined
        ? routeTo(target)
        : routeToChat(target, pageOrigins(host, backend.port));
    const result = await serve({
      gateway: { listen: { host, port: options.port }, routes: [route], drainMs },
      store,
      stop,
      setBy: () => "--port, --host",
      onListening([{ port }]) {
        gatewayPort = port;
        const at = `${openableHost(host)}:${port}`;
        const isExample = backend !== undefined;
        const usual = isExample && at === "127.0.0.1:8080";
        const gateway = `ws://${at}${isExample ? "/chat" : "/"}`;
        announce(
          {
            page: chat,
            gateway,
            policy: policyPage(),
            reference: referenceUrl,
            lab: `${referenceUrl}lab/`,
            upstream: target.href.replace(/\/\*$/, "/"),
            store: storeUrl,
            attempt: usual ? "try" : `try ${gateway}`,
          },
          context,
        );
      },
      onEnding(record) {
        endings++;
        tell(record, context);
      },
      onDraining(connections) {
        const seconds = drainMs / 1000;
        if (context.json) printJsonLine({ type: "draining", connections, seconds });
        else print(words.draining(connections, String(seconds)));
      },
    });
    if (result === "dropped") process.exitCode = 1;
  } finally {
    await lab?.close();
    await reference?.close();
    await backend?.close();
    await store.close();
  }
  if (context.json) printJsonLine({ type: "stopped", endings });
  else print(words.done(endings));
}

function routeToChat(url: URL, origins: readonly string[]): Route {
  const policy = chatPolicy(origins);
  return { name: "chat", match: { path: "/chat" }, upstreams: [url], policy };
}

function routeTo(upstream: URL): Route {
  return {
    name: "upstream",
    match: { path: "/*" },
    upstreams: [upstream],
    policy: upstreamPolicy(),
  };
}

function tell(record: CloseRecord, { json, language, terminal }: Context): void {
  if (json) {
    const sentence = describe(record, language);
    return printJsonLine({ type: "ending", sentence, record: toJson(record) });
  }
  print(endingLines(record, { language, terminal, date: false, advice: false, reports: false }));
}

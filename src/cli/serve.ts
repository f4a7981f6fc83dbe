import { GatewayError, createGateway } from "../gateway/index.ts";
import type { Gateway, GatewayOptions, ListenAddress } from "../gateway/index.ts";
import type { CloseRecord } from "../record/index.ts";
import type { CloseStore } from "../store/index.ts";
import { usageError } from "./errors.ts";
import type { Say } from "./errors.ts";
import { listenReasonAndWayOut } from "./listen-reason.ts";
import { keepYoungGenerationSmall } from "./young-generation.ts";
import type { StopSignals } from "./stop-signals.ts";

export interface ServeOptions {
  readonly gateway: Omit<GatewayOptions, "onClose">;
  readonly store: CloseStore;
  readonly stop: StopSignals;
  /** Where the address to listen on is set, for when it cannot be had. */
  readonly setBy: Say;
  /** The gateway, before it listens. */
  readonly onGateway?: (gateway: Gateway) => Promise<void>;
  readonly onListening: (addresses: readonly [ListenAddress, ...ListenAddress[]]) => void;
  readonly onEnding: (record: CloseRecord) => void;
  readonly onDraining: (connections: number) => void;
}

/**
 * Runs a gateway until it is asked to stop, and drains it then; whoever insists ends it at once.
 * Resolves when all endings are recorded.
 *
 * @throws {CliError} when it cannot listen; the store is closed then, too.
 */
export async function serve(options: ServeOptions): Promise<"drained" | "dropped"> {
  const { store, stop } = options;
  keepYoungGenerationSmall();
  const gateway = createGateway({
    ...options.gateway,
    onClose: (record) => {
      store.append(record);
      options.onEnding(record);
    },
  });
  try {
    await options.onGateway?.(gateway);
    const first = await gateway.listen();
    options.onListening([first, ...gateway.addresses.slice(1)]);
    await stop.asked;
    options.onDraining(gateway.connections);
    let end: "drained" | "dropped" = "drained";
    // Closing at once ends the drain, too.
    void stop.insisted.then(() => {
      end = "dropped";
      return gateway.close();
    });
    await gateway.drain();
    return end;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    throw usageError(sayGatewayError(error, options.setBy));
  } finally {
    await store.close();
  }
}

/** Of its options, which name keys of a configuration, the gateway itself says in English what is wrong. */
function sayGatewayError({ code, message, cause }: GatewayError, setBy: Say): Say {
  const at = /^cannot listen on (\S+):/.exec(message)?.[1];
  if (code !== "ERR_GATEWAY_LISTEN" || at === undefined) {
    return (words) => `${message} (${setBy(words)}).`;
  }
  const reason = listenReasonAndWayOut(cause);
  return (words) => words.listen.gateway(at, reason(words), setBy(words));
}

/** `ws://127.0.0.1:8080`, in brackets for IPv6. */
export function webSocketUrl({ host, port, secure }: ListenAddress): string {
  return `${secure ? "wss" : "ws"}://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

import { dirname, resolve } from "node:path";
import { ConfigError, formatConfigProblem, readConfig, toGatewayOptions } from "../config/index.ts";
import type { LoadedConfig } from "../config/index.ts";
import { LocalRevocations } from "../cluster/index.ts";
import type { Revocations } from "../cluster/index.ts";
import { GatewayError } from "../gateway/index.ts";
import type { Gateway, GatewayOptions } from "../gateway/index.ts";
import { LocalCounters } from "../policy/index.ts";
import { Parts, checkParts } from "./policy-parts.ts";

/** What a reload did. */
export type ReloadOutcome =
  | {
      readonly ok: true;
      /** Open connections that go on under the changed policies, and those whose route is gone. */
      readonly adopted: number;
      readonly ended: number;
      /** Connections that go on, and compress what the new policies would look at: see `Reloaded`. */
      readonly unseen: number;
      /** Keys that have changed, and that only a restart can apply. */
      readonly restart: readonly string[];
    }
  /** Nothing has changed. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** What is asked of the authenticators of earlier configurations is over by then. */
const OLD_PARTS_MS = 60_000;

/** Keys that are read once, when the gateway starts. */
const FIXED = [
  "listen",
  "limits",
  "records",
  "drainMs",
] as const satisfies readonly (keyof LoadedConfig)[];

/** A configuration file, with everything that its policies need, and the gateway that runs by it. */
export class LiveConfig {
  readonly revocations: Revocations = new LocalRevocations();
  readonly #counters = new LocalCounters();
  #config: LoadedConfig;
  #parts: Parts;
  #gateway: Gateway | undefined;
  #reloading: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(config: LoadedConfig) {
    this.#config = config;
    this.#parts = new Parts(config.file, this.revocations);
  }

  get config(): LoadedConfig {
    return this.#config;
  }

  /**
   * The configuration, and what it has read beside itself. Not the certificates of listeners, which
   * are looked after where they are used.
   */
  get files(): readonly string[] {
    const { file, policies, routes } = this.#config;
    const schemas = Object.values(policies).flatMap(({ content: { schema } }) =>
      typeof schema === "string" ? [schema] : [],
    );
    const ofUpstreams = routes
      .flatMap(({ upstreams }) => upstreams)
      .flatMap(({ tls }) => [tls?.ca, tls?.cert, tls?.key])
      .filter((name) => name !== undefined);
    const beside = [...schemas, ...ofUpstreams].map((name) => resolve(dirname(file), name));
    return [...new Set([resolve(file), ...beside])];
  }

  get parts(): Parts {
    return this.#parts;
  }

  options(): Omit<GatewayOptions, "onClose"> {
    return this.#optionsOf(this.#config, this.#parts);
  }

  attach(gateway: Gateway): void {
    this.#gateway = gateway;
  }

  /** Reads the file again; one reading follows the other. Never rejects. */
  reload(): Promise<ReloadOutcome> {
    const outcome = this.#reloading.then(() => this.#reload());
    this.#reloading = outcome;
    return outcome;
  }

  /** Hears that the file was read again, and is in force. Returns the way out. */
  onReload(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#parts.close();
  }

  async #reload(): Promise<ReloadOutcome> {
    const before = this.#config;
    const old = this.#parts;
    const { file } = before;
    try {
      const config = await readConfig(file, { checkPolicies: checkParts });
      const parts = new Parts(file, this.revocations);
      const done = this.#gateway?.reload(this.#optionsOf(config, parts).routes);
      this.#config = config;
      this.#parts = parts;
      setTimeout(() => old.close(), OLD_PARTS_MS).unref();
      await this.#gateway?.reloadCertificates();
      for (const listener of this.#listeners) listener();
      const restart = FIXED.filter((key) => !isSame(before[key], config[key]));
      const { adopted = 0, ended = 0, unseen = 0 } = done ?? {};
      return { ok: true, adopted, ended, unseen, restart };
    } catch (error) {
      return { ok: false, problems: problemsOf(error, file) };
    }
  }

  #optionsOf(config: LoadedConfig, parts: Parts): Omit<GatewayOptions, "onClose"> {
    return toGatewayOptions(config, {
      counters: this.#counters,
      parts: (policy, settings) => parts.of(policy, settings),
    });
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function problemsOf(error: unknown, file: string): readonly string[] {
  if (ConfigError.is(error)) {
    return error.problems.map((problem) => formatConfigProblem(file, problem));
  }
  // A file that is read besides the configuration may be gone by now.
  if (error instanceof GatewayError || error instanceof Error) return [`${file}: ${error.message}`];
  throw error;
}

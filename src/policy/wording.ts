import type { Breach, HandshakeBreach } from "./breach.ts";
import { DEFAULT_CODES, GOING_AWAY, HTTP_STATUS } from "./defaults.ts";
import type { ClosingRule } from "./defaults.ts";
import { formatReason } from "./reason.ts";
import { ENFORCED } from "./settings.ts";
import type { PolicySettings } from "./settings.ts";
import type { CloseVerdict, GatewayRule, GatewayRuleDetail, Note, RefuseVerdict } from "./types.ts";

const GATEWAY_SENTENCES: Readonly<Record<GatewayRule, string>> = {
  drain: "the gateway restarts, connect again",
  overload: "the gateway is overloaded",
  "upstream-lost": "the upstream went away",
  "upstream-refused": "the upstream could not be reached",
};

/** Words breaches as verdicts: the policy's codes, its `hideReasons`, and who is told what. */
export class Wording {
  readonly #settings: PolicySettings;

  constructor(settings: PolicySettings) {
    this.#settings = settings;
  }

  code(rule: ClosingRule): number {
    return this.#settings.codes[rule] ?? DEFAULT_CODES[rule];
  }

  /** Before the handshake. */
  refusal(breach: HandshakeBreach): RefuseVerdict {
    const { rule, sentence, retryAfterMs, evidence } = breach;
    return {
      kind: "refuse",
      rule,
      httpStatus: breach.httpStatus ?? HTTP_STATUS[rule],
      message: this.#settings.hideReasons ? "the upgrade was refused" : sentence,
      retryAfterMs,
      evidence,
      statusCode: this.code(rule),
      reason: this.#reason(rule, sentence, retryAfterMs),
    };
  }

  /** After the handshake. */
  close(breach: Breach): CloseVerdict {
    const { rule, by, evidence } = breach;
    const statusCode = this.#settings.codes[rule] ?? breach.statusCode ?? DEFAULT_CODES[rule];
    const reason = this.#reason(rule, breach.sentence, breach.retryAfterMs);
    if (by === "gateway") {
      return {
        kind: "close",
        rule,
        by,
        statusCode,
        reason,
        otherStatusCode: GOING_AWAY,
        otherReason: reason,
        evidence,
      };
    }
    return {
      kind: "close",
      rule,
      by,
      statusCode,
      reason,
      // A policy that words a lost upstream otherwise has clients that do not take 1014.
      otherStatusCode: by === "client" ? GOING_AWAY : this.code("upstream-lost"),
      otherReason: this.#reason(rule, `ended for what the ${by} did`, undefined),
      evidence,
    };
  }

  /**
   * What only the gateway can see. `by` is the gateway and `statusCode` is for the client, also where
   * the upstream is lost: it is not there to be told.
   */
  gateway(rule: GatewayRule, detail: GatewayRuleDetail): CloseVerdict {
    const reason = this.#reason(
      rule,
      detail.message ?? GATEWAY_SENTENCES[rule],
      detail.retryAfterMs,
    );
    return {
      kind: "close",
      rule,
      by: "gateway",
      statusCode: this.#settings.codes[rule] ?? detail.statusCode ?? DEFAULT_CODES[rule],
      reason,
      otherStatusCode: GOING_AWAY,
      otherReason: reason,
      evidence: undefined,
    };
  }

  /** A breach of a rule that only watches, and what it would have come to. */
  note(breach: Breach | HandshakeBreach, would: CloseVerdict | RefuseVerdict): Note {
    const { mode, rungs } = this.#settings;
    const rung = breach.rung ?? rungs[breach.rule] ?? ENFORCED;
    const warns = rung.mode === "warn" && mode === "enforce";
    return {
      action: warns ? "warn" : "report",
      would,
      message: warns ? this.#warning(breach) : undefined,
    };
  }

  /** What a client is told by a rule that warns; nothing where the policy has no message for it. */
  #warning({ rule, sentence, retryAfterMs }: Breach | HandshakeBreach): string | undefined {
    const template = this.#settings.warning?.message;
    if (template === undefined) return undefined;
    const values: Readonly<Record<string, string>> = {
      rule,
      reason: this.#settings.hideReasons ? "" : sentence,
      retryAfter: String(Math.ceil(finiteOr(0, retryAfterMs) / 1_000)),
    };
    // Escaped as in a JSON string: most templates are JSON, and nothing in it needs it elsewhere.
    return template.replace(/\{(rule|reason|retryAfter)\}/g, (_whole, name: string) =>
      JSON.stringify(values[name]).slice(1, -1),
    );
  }

  #reason(rule: string, sentence: string, retryAfterMs: number | undefined): string {
    return this.#settings.hideReasons ? "" : formatReason(rule, sentence, retryAfterMs);
  }
}

function finiteOr(fallback: number, value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : fallback;
}

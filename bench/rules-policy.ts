/** What `bench/rules.ts` and its contenders have in common. */

export const ANSWER = '{"ok":true}';
export const SECRET = "bench-bench-bench-bench-bench-bench";
export const PATTERN = "\\b\\d{16}\\b";
export const SCHEMA = {
  type: "object",
  properties: {
    type: { enum: ["say"] },
    room: { type: "integer", minimum: 1 },
    text: { type: "string" },
  },
  required: ["type", "room", "text"],
  additionalProperties: false,
} as const;

/** A message of this size that breaks no rule. */
export function message(size: number): string {
  const frame = JSON.stringify({ type: "say", room: 7, text: "" });
  const words = "the quick brown fox jumps over the lazy dog ";
  return frame.replace(
    '"text":""',
    `"text":"${words.repeat(Math.ceil(size / words.length)).slice(0, Math.max(0, size - frame.length))}"`,
  );
}

const AUTH = `
    auth:
      jwt: { secret: "${SECRET}" }
      from: [header]
      expiry: { renew: message, notice: 1m }`;
const LIMITS = `
    limits:
      messages: [ { per: connection, rate: 1000000/s, burst: 1000000 }, { per: user, rate: 100000000/s, burst: 100000000 } ]
      bytes: [ { per: connection, rate: 100GiB/s, burst: 100GiB } ]
      messageSize: 16MiB`;
const CONTENT = `
    content: { types: [text], schema: ${JSON.stringify(SCHEMA)}, forbid: [ { name: digits, pattern: ${JSON.stringify(PATTERN)} } ] }`;

/** The gateway's configuration: with no rule but the defaults, with tokens and limits, or with contents. */
export function configuration(
  kind: "plain" | "auth" | "rules",
  { listen, backend }: { readonly listen: number; readonly backend: number },
): string {
  const policy = {
    plain: " {}",
    auth: AUTH + LIMITS,
    rules: CONTENT + `\n    limits: { messageSize: 16MiB }`,
  };
  return `listen: { host: 127.0.0.1, port: ${listen} }
records: { store: memory }
routes:
  - { name: bench, match: { path: "/*" }, upstreams: ["ws://127.0.0.1:${backend}/"], policy: bench }
policies:
  bench:${policy[kind]}
`;
}

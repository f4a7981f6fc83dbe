/**
 * What inspecting a message costs beside what a bare `ws` server would call for the same: Buffer's
 * `toString`, `JSON.parse`, ajv and `RegExp`. Both in one process, in turn, in every round.
 *
 * `npx node bench/content.ts`: the whole measurement. `--quick`: one short round, which proves nothing.
 */
import { isUtf8 } from "node:buffer";
import { Ajv2020 } from "ajv/dist/2020.js";
import { compileContent } from "../src/content/index.ts";
import type { ContentRules } from "../src/content/index.ts";

const ROUNDS = 9;
/** Bytes that each contender looks at in a round. */
const ROUND_BYTES = 16 * 1024 * 1024;
const SIZES = [64, 1024, 16 * 1024, 256 * 1024];

const NOTHING: ContentRules = { utf8: false, json: false, forbid: [] };
const SCHEMA = {
  type: "object",
  properties: {
    type: { enum: ["say"] },
    room: { type: "integer", minimum: 1 },
    note: { type: "string", maxLength: 200 },
    items: {
      type: "array",
      items: {
        type: "object",
        properties: {
          id: { type: "integer" },
          user: { type: "string", maxLength: 32 },
          text: { type: "string" },
        },
        required: ["id", "text"],
        additionalProperties: false,
      },
    },
  },
  required: ["type", "items"],
  additionalProperties: false,
};
const FORBID = [
  { name: "card-number", pattern: String.raw`\b\d{16}\b` },
  { name: "access-key", pattern: "AKIA[A-Z0-9]{16}" },
];

const ajv = new Ajv2020().compile(SCHEMA);
const expressions = FORBID.map(({ pattern }) => new RegExp(pattern));

/** `true`: the message may pass. */
type Judge = (payload: Buffer) => boolean;

const SCENARIOS: readonly {
  readonly name: string;
  readonly rules: ContentRules;
  readonly bare: Judge;
}[] = [
  { name: "utf8", rules: { ...NOTHING, utf8: true }, bare: isUtf8 },
  {
    name: "json",
    rules: { ...NOTHING, utf8: true, json: true },
    bare: (payload) => isUtf8(payload) && JSON.parse(payload.toString()) !== undefined,
  },
  {
    name: "json, schema",
    rules: { ...NOTHING, utf8: true, json: true, schema: SCHEMA },
    bare: (payload) => isUtf8(payload) && ajv(JSON.parse(payload.toString())),
  },
  {
    name: "forbid",
    rules: { ...NOTHING, utf8: true, forbid: FORBID },
    bare: (payload) => isUtf8(payload) && isAllowed(payload.toString()),
  },
  {
    name: "all",
    rules: { utf8: true, json: true, schema: SCHEMA, forbid: FORBID },
    bare(payload) {
      if (!isUtf8(payload)) return false;
      const text = payload.toString();
      return ajv(JSON.parse(text)) && isAllowed(text);
    },
  },
];

const isQuick = process.argv.includes("--quick");
const rounds = isQuick ? 1 : ROUNDS;

console.log(
  `CPU of inspect, as a multiple of the bare calls: median [smallest-largest] of ${rounds}\n`,
);
for (const { name, rules, bare } of SCENARIOS) {
  const inspector = compileContent(rules);
  const ours: Judge = (payload) => inspector.inspect(payload, "text").length === 0;
  for (const size of SIZES) {
    const payload = message(size);
    const count = Math.ceil(ROUND_BYTES / (isQuick ? 16 : 1) / Math.max(size, 256));
    for (const judge of [ours, bare]) cpuMicroseconds(judge, payload, count);
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) {
      // Whoever is first in one round is second in the next.
      const order = round % 2 === 0 ? [ours, bare] : [bare, ours];
      const [first, second] = order.map((judge) => cpuMicroseconds(judge, payload, count));
      ratios.push(round % 2 === 0 ? first! / second! : second! / first!);
    }
    ratios.sort((a, b) => a - b);
    const [median, least, most] = [ratios[rounds >> 1]!, ratios[0]!, ratios.at(-1)!];
    console.log(
      `${name.padEnd(13)} ${String(payload.length).padStart(7)} B  ${median.toFixed(2)} [${least.toFixed(2)}-${most.toFixed(2)}]`,
    );
  }
}

function isAllowed(text: string): boolean {
  return !expressions.some((expression) => expression.test(text));
}

function cpuMicroseconds(judge: Judge, payload: Buffer, count: number): number {
  const before = process.cpuUsage();
  for (let i = 0; i < count; i++) {
    if (!judge(payload)) throw new Error("the message was meant to pass");
  }
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** A chat message of exactly so many bytes, that every rule lets pass. */
function message(size: number): Buffer {
  const items: unknown[] = [];
  const write = (note: string): string => JSON.stringify({ type: "say", room: 7, items, note });
  let length = write("").length;
  for (let id = 1; ; id++) {
    const text = "one two three four five six seven ".repeat((id % 3) + 1).trim();
    const item = { id, user: `user-${id}`, text };
    length += JSON.stringify(item).length + 1;
    if (length > size) break;
    items.push(item);
  }
  return Buffer.from(write("-".repeat(size - write("").length)));
}

import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import type { Document, Node } from "yaml";
import type { Path, Problem } from "../policy/index.ts";
import { substitute } from "./environment.ts";
import type { Environment } from "./environment.ts";
import { ConfigError } from "./errors.ts";
import type { ConfigProblem } from "./problems.ts";
import { wordSyntaxError } from "./syntax.ts";

/** Nobody writes more by hand, and a parser should not be asked to read more. */
export const MAX_FILE_BYTES = 1024 * 1024;
/** An alias can multiply what it stands for; this many of them are enough for anybody. */
const MAX_ALIASES = 100;
const FLATTER = "No key lies deeper than eight levels";

export interface DocumentOptions {
  /** Name of the file, for messages. */
  readonly file: string;
  /** For `${NAME}`. @default none: every reference is a problem */
  readonly env?: Environment;
}

/** A parsed file, and where in it each value stands. */
export interface ConfigDocument {
  readonly value: unknown;
  /** Problems that do not keep the rest from being read: variables that are not there. */
  readonly problems: readonly ConfigProblem[];
  /** Gives a problem its place. */
  locate(problem: Problem): ConfigProblem;
}

/**
 * Reads YAML 1.2 or JSON.
 *
 * @throws {ConfigError} with every syntax error, each with line and column.
 */
export function readDocument(text: string, options: DocumentOptions): ConfigDocument {
  const { file, env = {} } = options;
  const lines = new LineCounter();
  const at = (offset: number, problem: Problem): ConfigProblem => {
    const { line, col } = lines.linePos(offset);
    return { ...problem, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fail = (message: string, hint: string): ConfigError =>
    new ConfigError(file, [at(0, { path: [], message, hint })]);

  if (Buffer.byteLength(text) > MAX_FILE_BYTES) {
    throw fail("the file has more than 1 MiB", "Write less; a configuration is a few pages");
  }
  const document = parse(text, lines, fail);
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map((fault) => at(fault.pos[0], wordSyntaxError(fault, text)));
    throw new ConfigError(file, firstOfEachLine(problems.toSorted(byPlace)));
  }

  const problems = substitute(document, env).map(({ node, message, hint }) =>
    at(start(node) ?? 0, { path: [], message, hint }),
  );
  return {
    value: toValue(document, fail),
    problems,
    locate: (problem) => at(findOffset(document, problem), problem),
  };
}

export function byPlace(a: ConfigProblem, b: ConfigProblem): number {
  return a.line - b.line || a.column - b.column;
}

/** What else is wrong with a line is mostly what follows from the first fault. */
function firstOfEachLine(problems: readonly ConfigProblem[]): ConfigProblem[] {
  return problems.filter(({ line }, i) => i === 0 || problems[i - 1]!.line !== line);
}

type Fail = (message: string, hint: string) => ConfigError;

function parse(text: string, lineCounter: LineCounter, fail: Fail): Document {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw fail("the document is nested too deeply", FLATTER);
  }
}

function toValue(document: Document, fail: Fail): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (value === null) throw fail("the file is empty", "Write keys and values");
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw fail("the document is nested too deeply", FLATTER);
    if (!(error instanceof ReferenceError)) throw error;
    const unresolved = /^unresolved alias.*: (.*)$/i.exec(error.message)?.[1];
    throw unresolved === undefined
      ? fail("aliases multiply too much", "Write the values out instead of using aliases")
      : fail(`nothing is named &${unresolved}`, `Set the anchor before *${unresolved} uses it`);
  }
}

/** Where a problem's key or value begins; where that is not there, what should hold it. */
function findOffset(document: Document, problem: Problem): number {
  let node: Node | null = document.contents;
  let keyOffset = start(node) ?? 0;
  let valueOffset = keyOffset;
  for (const step of problem.path) {
    const next = child(document, node, step);
    if (next === undefined) return keyOffset;
    keyOffset = start(next.key) ?? start(next.value) ?? valueOffset;
    valueOffset = start(next.value) ?? keyOffset;
    node = next.value;
  }
  return problem.about === "key" ? keyOffset : valueOffset;
}

interface Child {
  readonly key: Node | null;
  readonly value: Node | null;
}

function child(document: Document, parent: Node | null, step: Path[number]): Child | undefined {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isSeq(node)) {
    const item = typeof step === "number" ? node.items[step] : undefined;
    return isNode(item) ? { key: null, value: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  for (const { key, value } of node.items) {
    if (isScalar(key) && String(key.value) === step) {
      return { key, value: isNode(value) ? value : null };
    }
  }
  return undefined;
}

function start(node: Node | null): number | undefined {
  return node?.range?.[0];
}

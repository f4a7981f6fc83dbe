import {
  MESSAGES,
  choose,
  compare,
  compareReferences,
  describeLimits,
  describeReceivers,
  describeRuntimes,
  explain,
  explainHttp,
  explainVendor,
  list,
  summariseVendors,
} from "../codes/index.ts";
import type { CloseText, Language, ListEntry, ListFilter } from "../codes/index.ts";
import {
  parseCodeReference,
  parseRange,
  parseRefusal,
  parseRuntime,
  parseSendableBy,
  parseSituation,
  parseStatus,
} from "./parameters.ts";
import type { Call } from "./routes.ts";

export function answerCodes({ query, language, languageGiven }: Call): unknown {
  return list(filterOf(query)).map((entry) => {
    const plain = asPlain(entry);
    return languageGiven ? Object.assign(plain, { text: textOf(entry, language) }) : plain;
  });
}

/** A member that is absent for some codes would change the shape from code to code. */
function asPlain(entry: ListEntry): object {
  return { ...entry, httpKin: entry.httpKin ?? null };
}

export function answerExplain({ path, language }: Call): unknown {
  const reference = parseCodeReference(path["code"]!, "path segment code");
  if (reference.kind === "http") return explainHttp(reference.status, language);
  if (reference.kind === "close") return explain(reference.code, language);
  return explainVendor(reference.vendor, reference.code, language);
}

/** Two close codes have more to say of each other than any other two. */
export function answerCompare({ path, language }: Call): unknown {
  const a = parseCodeReference(path["a"]!, "path segment a");
  const b = parseCodeReference(path["b"]!, "path segment b");
  return a.kind === "close" && b.kind === "close"
    ? compare(a.code, b.code, language)
    : compareReferences(a, b, language);
}

export function answerChoose({ path, query, language }: Call): unknown {
  const runtime = query.get("runtime");
  const status = query.get("http");
  return choose(parseSituation(path["situation"]!), language, {
    ...(runtime !== undefined && { runtime: parseRuntime(runtime) }),
    ...(status !== undefined && { status: parseRefusal(status) }),
  });
}

export function answerVendors({ language }: Call): unknown {
  return summariseVendors(language);
}

export function answerRuntimes({ language }: Call): unknown {
  return describeRuntimes(language);
}

export function answerReceivers({ language }: Call): unknown {
  return describeReceivers(language);
}

export function answerLimits({ language }: Call): unknown {
  return describeLimits(language);
}

function filterOf(query: ReadonlyMap<string, string>): ListFilter {
  const range = query.get("range");
  const status = query.get("status");
  const sendableBy = query.get("sendableBy");
  return {
    ...(range !== undefined && { range: parseRange(range) }),
    ...(status !== undefined && { status: parseStatus(status) }),
    ...(sendableBy !== undefined && { sendableBy: parseSendableBy(sendableBy) }),
  };
}

function textOf(entry: ListEntry, language: Language): CloseText {
  const { codes, ranges } = MESSAGES[language];
  const texts: Readonly<Record<string, CloseText>> = entry.kind === "code" ? codes : ranges;
  return texts[entry.id]!;
}

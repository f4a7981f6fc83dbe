import type { TokenSource } from "./token-source.ts";

/** The values of one parameter, decoded, in order; empty ones are none. `query` has its `?`, or is empty. */
export function queryValues(query: string, name: string): string[] {
  return partsOf(query)
    .map(decode)
    .filter(([found, value]) => found === name && value !== "")
    .map(([, value]) => value);
}

/** The query without these parameters; all else stays as it was written. */
export function withoutParameters(query: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return query;
  const parts = partsOf(query);
  const kept = parts.filter((part) => !names.has(decode(part)[0]));
  if (kept.length === parts.length) return query;
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

/**
 * The query as it may be logged or recorded: whatever stands where a token is read from is replaced,
 * and all else stays as it was written. `query` has its `?`, or is empty.
 */
export function redactQuery(query: string, sources: readonly TokenSource[]): string {
  const names = new Set(sources.flatMap((one) => (one.kind === "query" ? [one.name] : [])));
  if (names.size === 0 || query === "") return query;
  const parts = partsOf(query).map((part) => {
    const [name] = decode(part);
    return names.has(name) ? `${name}=[redacted]` : part;
  });
  return `?${parts.join("&")}`;
}

function partsOf(query: string): string[] {
  return query === "" ? [] : query.slice(query.startsWith("?") ? 1 : 0).split("&");
}

/** One `name=value`, as the URL standard decodes it: leniently, without ever failing. */
function decode(part: string): readonly [name: string, value: string] {
  // The `?` is what the constructor drops; without it, it would drop one that belongs to the name.
  for (const pair of new URLSearchParams(`?${part}`)) return pair;
  return ["", ""];
}

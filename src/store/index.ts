export type {
  CloseStore,
  FollowOptions,
  RecordCriteria,
  RecordFilter,
  RecordSource,
  StoreOptions,
  StoreStats,
  StoreTrouble,
  TroubleKind,
} from "./port.ts";
export { StoreError } from "./errors.ts";
export type { StoreErrorCode } from "./errors.ts";
export type { StoreProblem, StoreProblems, StoreTexts } from "./problems.ts";
export { createMemoryStore } from "./memory.ts";
export { openReader, openStore, parseStoreUrl } from "./open.ts";
export { createSqliteStore } from "./sqlite.ts";
export type { SqliteOptions } from "./sqlite.ts";
export { openSqliteReader } from "./sqlite-reader.ts";
export type { SqliteReaderOptions } from "./sqlite-reader.ts";

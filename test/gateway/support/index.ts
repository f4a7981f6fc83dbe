export * from "./backend.ts";
export * from "./client.ts";
export * from "./gateway.ts";
export * from "./wire.ts";

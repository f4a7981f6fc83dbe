export * from "./backend.ts";
export * from "./client.ts";
export * from "./gateway.ts";
export * from "./routes.ts";
export * from "./wire.ts";

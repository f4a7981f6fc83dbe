import type { JsonSchema } from "./json-schema.ts";
import type { Route } from "./routes.ts";
import { problem } from "./schemas.ts";

const PROBLEM = { $ref: "#/components/responses/Problem" };

/** The OpenAPI 3.1 document of a table of routes. */
export function openApi(routes: readonly Route[], version: string): JsonSchema {
  return {
    openapi: "3.1.1",
    info: {
      title: "Closewise",
      version,
      summary: "WebSocket close codes, explained and compared.",
      description:
        "Read-only, without a key, open to every origin. The answers have the shapes of the command's --json.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths: Object.fromEntries(routes.map((route) => [route.path, methods(route)])),
    components: {
      schemas: {
        ...Object.fromEntries(routes.map(({ id, schema }) => [schemaName(id), schema])),
        Problem: problem,
      },
      responses: {
        Problem: {
          description: "Why there is no answer: what is wrong, where, and the way out (RFC 9457).",
          content: {
            "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
          },
          headers: {
            "Content-Language": {
              description: "The language of the problem: of `lang`, else by Accept-Language.",
              schema: { type: "string" },
            },
          },
        },
      },
    },
  };
}

function methods(route: Route): JsonSchema {
  const get = operation(route);
  if (route.takesText !== true) return { get };
  const post = {
    ...get,
    operationId: `${route.id}Text`,
    requestBody: {
      required: true,
      description: "The text, in UTF-8, up to 64 KiB.",
      content: { "text/plain": { schema: { type: "string" } } },
    },
  };
  return { get, post };
}

function operation({ id, summary, parameters, speaks, examples }: Route): JsonSchema {
  return {
    operationId: id,
    summary,
    parameters: parameters.map((parameter) => ({
      ...parameter,
      required: parameter.in === "path",
    })),
    responses: {
      200: {
        description: summary,
        headers: {
          ETag: { schema: { type: "string" }, description: "Strong; If-None-Match gives 304." },
          ...(speaks !== "never" && { "Content-Language": { schema: { type: "string" } } }),
        },
        content: {
          "application/json": { schema: { $ref: `#/components/schemas/${schemaName(id)}` } },
        },
      },
      304: { description: "The representation that If-None-Match names is still the current one." },
      "4XX": PROBLEM,
    },
    "x-examples": examples,
  };
}

function schemaName(id: string): string {
  return `${id[0]!.toUpperCase()}${id.slice(1)}Answer`;
}

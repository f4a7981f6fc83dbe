import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROUTES, openApi } from "../../src/api/index.ts";
import type { JsonSchema } from "../../src/api/index.ts";
import { HTTP_STATUSES } from "../../src/codes/index.ts";
import { violations } from "./json-schema.ts";
import { ApiServer } from "./server.ts";

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly responses: {
    readonly 200: { readonly content: Record<string, { schema: { $ref: string } }> };
  };
  readonly "x-examples": readonly string[];
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const server = new ApiServer();
let document: Document;
beforeAll(async () => {
  await server.start();
  document = (await server.ask("/api/v1/openapi.json")).json as Document;
});
afterAll(() => server.stop());

const operations = (): readonly Operation[] =>
  Object.values(document.paths).flatMap((path) => Object.values(path));

describe("the OpenAPI document", () => {
  it("is OpenAPI 3.1, made from the table that the handler reads", () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document).toEqual(JSON.parse(JSON.stringify(openApi(ROUTES, expectedVersion()))));
  });

  it("has every route, and a template parameter for each name in its path", () => {
    expect(Object.keys(document.paths)).toEqual(ROUTES.map(({ path }) => path));
    for (const [path, methods] of Object.entries(document.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const { parameters } of Object.values(methods)) {
        const inPath = parameters.filter((one) => one.in === "path");
        expect(inPath.map(({ name }) => name)).toEqual(names);
        expect(inPath.every(({ required }) => required)).toBe(true);
      }
    }
  });

  it("names each operation once, and refers to nothing that is not there", () => {
    const ids = operations().map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, path] of references) {
      const found = path!
        .split("/")
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
      expect([path, typeof found]).toEqual([path, "object"]);
    }
  });

  it("has examples that work, and answer in the shape that it gives", async () => {
    for (const operation of operations()) {
      expect(operation["x-examples"].length).toBeGreaterThan(0);
      const { $ref } = operation.responses[200].content["application/json"]!.schema;
      const schema = document.components.schemas[$ref.split("/").at(-1)!]!;
      for (const example of operation["x-examples"]) {
        const answer = await server.ask(example);
        expect([example, answer.status]).toEqual([example, 200]);
        expect([example, violations(schema, answer.json)]).toEqual([example, []]);
      }
    }
  });

  it("gives a shape that holds for every code, not for the examples alone", async () => {
    const schema = document.components.schemas["ExplainCodeAnswer"]!;
    const comparison = document.components.schemas["CompareCodesAnswer"]!;
    for (const code of [
      0, 999, 1000, 1004, 1005, 1006, 1014, 1016, 2500, 3000, 3500, 4999, 65535,
    ]) {
      const explained = await server.ask(`/api/v1/codes/${code}`);
      expect([String(code), violations(schema, explained.json)]).toEqual([String(code), []]);
      const compared = await server.ask(`/api/v1/compare/1006/${code}?lang=fr`);
      expect([String(code), violations(comparison, compared.json)]).toEqual([String(code), []]);
    }
  });

  it("gives a shape that every situation has", async () => {
    const situations = (await server.ask("/api/v1/choose")).json as { id: string }[];
    const schema = document.components.schemas["ChooseCodeAnswer"]!;
    for (const { id } of situations) {
      const answer = await server.ask(`/api/v1/choose/${id}`);
      expect([id, violations(schema, answer.json)]).toEqual([id, []]);
    }
  });

  it("gives a shape that every vendor's code and every HTTP status has", async () => {
    const schema = document.components.schemas["ExplainCodeAnswer"]!;
    const overview = document.components.schemas["DescribeVendorAnswer"]!;
    const vendors = (await server.ask("/api/v1/vendors")).json as { id: string }[];
    for (const { id } of vendors) {
      const answer = await server.ask(`/api/v1/vendors/${id}`);
      expect([id, violations(overview, answer.json)]).toEqual([id, []]);
      const { codes, ranges } = answer.json as Record<string, { reference: string }[]>;
      for (const { reference } of [...codes!, ...ranges!]) {
        const explained = await server.ask(`/api/v1/codes/${reference}`);
        expect([reference, violations(schema, explained.json)]).toEqual([reference, []]);
      }
    }
    for (const { status } of HTTP_STATUSES) {
      const explained = await server.ask(`/api/v1/codes/http:${status}?lang=fr`);
      expect([String(status), violations(schema, explained.json)]).toEqual([String(status), []]);
    }
  });

  it("describes problems as they are", async () => {
    const problem = document.components.schemas["Problem"]!;
    for (const path of ["/api/v1/nothing", "/api/v1/codes/x", "/api/v1/codes?lang=xx"]) {
      expect([path, violations(problem, (await server.ask(path)).json)]).toEqual([path, []]);
    }
  });
});

function expectedVersion(): string {
  return (document as unknown as { info: { version: string } }).info.version;
}

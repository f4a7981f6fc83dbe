import {
  LANGUAGES,
  SITUATIONS,
  SNIPPET_RUNTIMES,
  VENDOR_IDS,
  choose,
  describeVendor,
  languageName,
} from "../codes/index.ts";
import type { Language } from "../codes/index.ts";
import {
  answerChoose,
  answerCodes,
  answerCompare,
  answerExplain,
  answerLimits,
  answerReceivers,
  answerRuntimes,
  answerVendors,
} from "./catalogue.ts";
import { dataset as datasetShape } from "./dataset-schemas.ts";
import { dataset, datasetSchema } from "./dataset.ts";
import { answerDiagnose } from "./diagnosis.ts";
import { anyText, code, flag as BOOLEAN, milliseconds, oneOf } from "./json-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { openApi } from "./openapi.ts";
import { REFUSALS, parseVendor } from "./parameters.ts";
import * as references from "./reference-schemas.ts";
import * as schemas from "./schemas.ts";
import * as software from "./software-schemas.ts";
import { diagnosis } from "./diagnosis-schema.ts";

/** A request that fits a route. */
export interface Call {
  /** By the names in the path's template. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Whether the request named it, rather than the browser or nobody. */
  readonly languageGiven: boolean;
  /** Of this package. */
  readonly version: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly description: string;
  readonly schema: JsonSchema;
}

/** One path of the API: what answers it, and what its description says of it. */
export interface Route {
  /** `/api/v1/codes/{code}` */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** Whether the answer is in a language: that of the request, or only one that it names. */
  readonly speaks: "always" | "when-asked" | "never";
  /** Requests that have an answer. */
  readonly examples: readonly [string, ...string[]];
  readonly schema: JsonSchema;
  /** Takes a body of plain text too, by POST. */
  readonly takesText?: true;
  /** The request may hold what nobody else should see: no cache keeps the answer. */
  readonly fleeting?: true;
  /** `body`: the text of a POST. */
  readonly answer: (call: Call, body?: string) => unknown;
}

const LANG: Parameter = {
  name: "lang",
  in: "query",
  description: "The language of the texts; without it Accept-Language decides, then English.",
  schema: oneOf(...LANGUAGES),
};

const REFERENCE: JsonSchema = { type: "string", pattern: "^([^:]+:)?\\d+$" };

const codeIn = (name: string): Parameter => ({
  name,
  in: "path",
  description:
    "A close code, a vendor's (discord:4014), or an HTTP status of the handshake (http:401).",
  schema: REFERENCE,
});

const filter = (name: string, description: string, schema: JsonSchema): Parameter => ({
  name,
  in: "query",
  description,
  schema,
});

/** Every path that there is. The handler and the OpenAPI document both read this table, and nothing else. */
export const ROUTES: readonly Route[] = [
  {
    path: "/api/v1/codes",
    id: "listCodes",
    summary: "The catalogue: every row and every range, by number",
    parameters: [
      filter("range", "Bounds, both included: 3000-3999, or one code.", {
        type: "string",
        pattern: "^\\d+(-\\d+)?$",
      }),
      filter(
        "status",
        "Where it stands in the IANA registry.",
        oneOf("registered", "reserved", "unassigned", "private", "unused"),
      ),
      filter(
        "sendableBy",
        "browser: what a page may pass to close(); client, server: what each may put in a Close frame.",
        oneOf("browser", "client", "server"),
      ),
      { ...LANG, description: "Adds the texts in this language to each entry." },
    ],
    speaks: "when-asked",
    examples: ["/api/v1/codes", "/api/v1/codes?range=3000-3999&sendableBy=browser&lang=fr"],
    schema: { type: "array", items: schemas.listEntry },
    answer: answerCodes,
  },
  {
    path: "/api/v1/codes/{code}",
    id: "explainCode",
    summary: "Everything the catalogue knows of one close code, vendor's code or HTTP status",
    parameters: [codeIn("code"), LANG],
    speaks: "always",
    examples: [
      "/api/v1/codes/1008?lang=fr",
      "/api/v1/codes/4001",
      "/api/v1/codes/discord:4014",
      "/api/v1/codes/http:401?lang=fr",
    ],
    schema: references.explanation,
    answer: answerExplain,
  },
  {
    path: "/api/v1/compare/{a}/{b}",
    id: "compareCodes",
    summary: "Any two of them side by side, and which one to send",
    parameters: [codeIn("a"), codeIn("b"), LANG],
    speaks: "always",
    examples: [
      "/api/v1/compare/1000/1008?lang=fr",
      "/api/v1/compare/1008/4429",
      "/api/v1/compare/1008/http:401",
      "/api/v1/compare/discord:4004/pusher:4009?lang=fr",
    ],
    schema: references.comparison,
    answer: answerCompare,
  },
  {
    path: "/api/v1/choose",
    id: "listSituations",
    summary: "The situations in which a code has to be chosen",
    parameters: [LANG],
    speaks: "always",
    examples: ["/api/v1/choose"],
    schema: schemas.situations,
    answer: ({ language }) =>
      SITUATIONS.map(({ id }) => {
        const { situation, code } = choose(id, language);
        return { id, situation, code };
      }),
  },
  {
    path: "/api/v1/choose/{situation}",
    id: "chooseCode",
    summary: "Which code to send in a situation, why, how, and what the other side sees",
    parameters: [
      {
        name: "situation",
        in: "path",
        description: "One of those that /api/v1/choose lists.",
        schema: oneOf(...SITUATIONS.map(({ id }) => id)),
      },
      filter(
        "runtime",
        "Whose snippets to give; those of all without it.",
        oneOf(...SNIPPET_RUNTIMES),
      ),
      filter(
        "http",
        "What to answer the opening handshake with, where it is not over; 401 without it.",
        oneOf(...REFUSALS),
      ),
      LANG,
    ],
    speaks: "always",
    examples: [
      "/api/v1/choose/rate-limit?lang=fr",
      "/api/v1/choose/server-restart?runtime=java",
      "/api/v1/choose/before-handshake?runtime=go&http=429",
    ],
    schema: schemas.choice,
    answer: answerChoose,
  },
  {
    path: "/api/v1/vendors",
    id: "listVendors",
    summary: "Services and protocols that give codes a meaning of their own",
    parameters: [LANG],
    speaks: "always",
    examples: ["/api/v1/vendors"],
    schema: references.vendorList,
    answer: answerVendors,
  },
  {
    path: "/api/v1/vendors/{vendor}",
    id: "describeVendor",
    summary: "Everything that one of them says",
    parameters: [
      {
        name: "vendor",
        in: "path",
        description: "One of those that /api/v1/vendors lists.",
        schema: oneOf(...VENDOR_IDS),
      },
      LANG,
    ],
    speaks: "always",
    examples: ["/api/v1/vendors/discord?lang=fr"],
    schema: references.vendorOverview,
    answer: ({ path, language }) => describeVendor(parseVendor(path["vendor"]!), language),
  },
  {
    path: "/api/v1/runtimes",
    id: "listRuntimes",
    summary: "Which codes each runtime can send, and what it does with the others",
    parameters: [LANG],
    speaks: "always",
    examples: ["/api/v1/runtimes"],
    schema: software.runtimes,
    answer: answerRuntimes,
  },
  {
    path: "/api/v1/receivers",
    id: "listReceivers",
    summary: "Which codes arrive as they were sent, and who alters the others",
    parameters: [LANG],
    speaks: "always",
    examples: ["/api/v1/receivers?lang=fr"],
    schema: software.receivers,
    answer: answerReceivers,
  },
  {
    path: "/api/v1/limits",
    id: "listLimits",
    summary: "Default limits and timeouts of libraries, servers, browsers, proxies and platforms",
    parameters: [LANG],
    speaks: "always",
    examples: ["/api/v1/limits?lang=ja"],
    schema: software.limits,
    answer: answerLimits,
  },
  {
    path: "/api/v1/diagnose",
    id: "diagnose",
    summary: "From a symptom to its causes: error text, log lines, a close event, circumstances",
    parameters: [
      filter(
        "text",
        "What was found, as it was found. A long text goes into the body of a POST.",
        anyText,
      ),
      filter("code", "The close code that this side reports.", code),
      filter("reason", "Its reason.", anyText),
      filter("wasClean", "As the close event has it.", BOOLEAN),
      filter("opened", "Was the connection ever open?", BOOLEAN),
      filter("afterMs", "Milliseconds from the start to the end.", milliseconds),
      filter("idle", "Was nothing sent for that long?", BOOLEAN),
      filter("onWake", "Did it end when the machine woke?", BOOLEAN),
      filter("side", "The side that reports all this.", oneOf("client", "server")),
      LANG,
    ],
    speaks: "always",
    takesText: true,
    fleeting: true,
    examples: [
      "/api/v1/diagnose?text=WebSocket%20is%20closed%20before%20the%20connection%20is%20established",
      "/api/v1/diagnose?code=1006&afterMs=60000&idle=true&lang=fr",
    ],
    schema: diagnosis,
    answer: answerDiagnose,
  },
  {
    path: "/api/v1/languages",
    id: "listLanguages",
    summary: "The languages in which every text exists",
    parameters: [],
    speaks: "never",
    examples: ["/api/v1/languages"],
    schema: schemas.languages,
    answer: () => LANGUAGES.map((id) => ({ id, name: languageName(id) })),
  },
  {
    path: "/api/v1/openapi.json",
    id: "describe",
    summary: "This description",
    parameters: [],
    speaks: "never",
    examples: ["/api/v1/openapi.json"],
    schema: { type: "object" },
    answer: ({ version }) => openApi(ROUTES, version),
  },
  {
    path: "/codes.json",
    id: "dataset",
    summary: "The whole catalogue in every language, as closewise/codes.json has it",
    parameters: [],
    speaks: "never",
    examples: ["/codes.json"],
    schema: datasetShape,
    answer: ({ version }) => dataset(version),
  },
  {
    path: "/codes.schema.json",
    id: "datasetSchema",
    summary: "The JSON Schema of codes.json",
    parameters: [],
    speaks: "never",
    examples: ["/codes.schema.json"],
    schema: { type: "object", properties: { $schema: anyText } },
    answer: () => datasetSchema(),
  },
];

import { DEFAULTS } from "../defaults.ts";
import { quoted } from "../problem.ts";
import { list } from "../shape/list.ts";
import { object, optional, required, withDefault } from "../shape/object.ts";
import { boolean, string, words } from "../shape/scalar.ts";
import type { Shape } from "../shape/shape.ts";
import { rungFields } from "./rung.ts";

const over = words(["close", "drop"]);

/** A file, or the schema itself; whether it is one is for those to say who compile it. */
const schema: Shape<string | object> = {
  parse(value, path, problems) {
    if (typeof value === "string" && value !== "") return value;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
    problems.push({
      path,
      message: `${quoted(value)} is not a JSON Schema`,
      hint: "Write the name of a file, such as ./chat.schema.json, or the schema itself",
    });
    return undefined;
  },
  schema: () => ({ anyOf: [{ type: "string", minLength: 1 }, { type: "object" }] }),
};

const forbidden = object({
  name: required(
    string({
      what: "a name",
      pattern: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/,
      hint: "Write letters, digits, dots, dashes and underscores, at most 64",
    }),
    "a name that may stand in reasons and records",
  ),
  pattern: required(string({ what: "a pattern" }), "a regular expression in RE2 syntax"),
  over: optional(over, "What happens to a message that matches. Default: that of content."),
  ...rungFields,
});

/** The shape of a policy's `content`. */
export const contentShape = object({
  types: withDefault(
    list(words(["text", "binary"]), { min: 1 }),
    ["text", "binary"],
    "Types of messages that are allowed.",
  ),
  utf8: withDefault(boolean(), false, "Text must be UTF-8."),
  json: optional(boolean(), "Text must be JSON. Default: whether there is a schema."),
  schema: optional(schema, "JSON Schema 2020-12 that text must fit: a file, or the schema."),
  forbid: withDefault(list(forbidden, { max: 100 }), [], "Patterns that text must not match."),
  over: withDefault(over, DEFAULTS.over, "What happens to a message that breaks a rule."),
  from: withDefault(words(["client", "upstream", "both"]), DEFAULTS.from, "Whose messages."),
  compression: withDefault(
    words(["inspect", "refuse"]),
    DEFAULTS.compression,
    "Are compressed messages inflated and looked at, or is permessage-deflate declined?",
  ),
});

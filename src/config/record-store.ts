import { refined } from "../policy/shape/choices.ts";
import { string } from "../policy/shape/scalar.ts";

/** Where records go: `sqlite:PATH`, or `memory` for as long as the process lives. */
export const recordStore = refined(string({ what: "a store" }), (text) => {
  if (text === "memory" || /^sqlite:./.test(text)) return undefined;
  if (/^(?:postgres|postgresql):/.test(text)) {
    return {
      message: "this version does not record into PostgreSQL",
      hint: "Write sqlite:./closewise.db",
    };
  }
  return {
    message: `${JSON.stringify(text)} is not a store`,
    hint: "Write sqlite:./closewise.db, or memory",
  };
});

import { isIP } from "node:net";
import { refined } from "../policy/shape/choices.ts";
import { string } from "../policy/shape/scalar.ts";

/** An address, or a CIDR range: `10.0.0.0/8`, `::1`. Ranges that hold every address are refused. */
export const addressRange = refined(string({ what: "an address" }), (text) => {
  const [address = "", prefix, ...rest] = text.split("/");
  const family = isIP(address);
  const bits = family === 6 ? 128 : 32;
  const fits =
    family !== 0 &&
    rest.length === 0 &&
    (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits));
  if (!fits) {
    return {
      message: `${JSON.stringify(text)} is neither an address nor a range`,
      hint: "Write 10.0.0.7, 10.0.0.0/8 or fd00::/8",
    };
  }
  if (prefix === undefined || Number(prefix) > 0) return undefined;
  return {
    message: `${text} is every address: each client could choose the one that limits count by`,
    hint: "Write the addresses of your own proxies",
  };
});

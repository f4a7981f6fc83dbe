import { string } from "../policy/shape/scalar.ts";

/** An address or a name to listen on, without scheme and port. */
export const listenHost = string({
  what: "a host",
  pattern: /^[A-Za-z0-9.:_-]+$/,
  hint: "Write an address or a name without scheme and port: 127.0.0.1, 0.0.0.0, ::1",
});

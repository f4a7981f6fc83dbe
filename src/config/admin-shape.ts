import type { Problem } from "../policy/index.ts";
import { refined } from "../policy/shape/choices.ts";
import { object, optional, withDefault } from "../policy/shape/object.ts";
import { integer } from "../policy/shape/scalar.ts";
import type { Parsed } from "../policy/shape/shape.ts";
import type { ParsedConfig } from "./gateway-shape.ts";
import { listenHost } from "./listen-host.ts";
import { isLoopback } from "./loopback.ts";
import { secret } from "./secret.ts";

const adminFields = object({
  host: withDefault(listenHost, "127.0.0.1", "Address to listen on."),
  port: withDefault(integer(0, 65_535), 8081, "Port to listen on; 0 takes any free one."),
  token: optional(
    secret("an admin token", { minLength: 16 }),
    "What whoever asks has to send as a bearer token. Required unless the host is a loopback address.",
  ),
});

/** `admin:`, where operators ask the running gateway. */
export const adminShape = refined(adminFields, ({ host, token }) =>
  token !== undefined || isLoopback(host)
    ? undefined
    : {
        message: `${host} can be reached from other machines, and no token says who may`,
        hint: "Write token: ${NAME}, or host: 127.0.0.1",
      },
);

export type ParsedAdmin = Parsed<typeof adminShape>;

const EVERYWHERE = new Set(["0.0.0.0", "::"]);

/** Whether the gateway's own listeners leave room for the admin address. */
export function checkAdmin({ admin, listen }: ParsedConfig): Problem[] {
  if (admin === undefined || admin.port === 0) return [];
  const { host, port } = admin;
  const other = listen.find(
    (one) =>
      one.port === port && (one.host === host || EVERYWHERE.has(one.host) || EVERYWHERE.has(host)),
  );
  if (other === undefined) return [];
  return [
    {
      path: ["admin", "port"],
      message: `clients already connect to port ${port}`,
      hint: "Give the admin address a port of its own",
    },
  ];
}

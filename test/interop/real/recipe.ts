import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setDefaultCACertificates } from "node:tls";
import { SignJWT } from "jose";
import { expect, onTestFinished } from "vitest";
import { LiveConfig } from "../../../src/cli/live-config.ts";
import { checkParts } from "../../../src/cli/policy-parts.ts";
import { readConfig } from "../../../src/config/index.ts";
import { createGateway } from "../../../src/gateway/index.ts";
import type { Gateway } from "../../../src/gateway/index.ts";
import type { CloseRecord } from "../../../src/record/index.ts";
import { Authority, pem, temporaryFolder } from "../../gateway/listener/certificates.ts";
import { Arrivals } from "../arrivals.ts";

const PAGES = new URL("../../../docs/recipes/", import.meta.url);
const SECRET = "a secret of the tests, with more than 32 bytes";
const folder = temporaryFolder();
let files = 0;

const authority = new Authority(folder, "ca");
/** Its authority is known to all clients within this process. */
const certificate = authority.issue("server", "/CN=localhost");
export const authorityFile = authority.cert;
setDefaultCACertificates([pem(authority.cert)]);

/** TLS with either version of HTTP; `h1` with HTTP/1.1 alone. */
export type Scheme = "ws" | "wss" | "http" | "https" | "wss+h1" | "https+h1";

export interface Recipe {
  readonly gateway: Gateway;
  /** `wss://127.0.0.1:4711` */
  readonly at: (scheme: Scheme) => string;
  readonly records: Arrivals<CloseRecord>;
}

export interface RecipeOptions {
  /** `host:port` of the backend, instead of the one in the page. */
  readonly backend: string;
  /** Texts of the page that the test needs otherwise, each with what stands there instead. */
  readonly changes?: readonly (readonly [written: string, instead: string])[];
}

/** The configuration in a page of docs/recipes, run as the command runs it, until the test's end. */
export async function startRecipe(name: string, options: RecipeOptions): Promise<Recipe> {
  const { backend, changes = [] } = options;
  let yaml = yamlOf(name);
  const [address] = /(?<=ws:\/\/)127\.0\.0\.1:\d+/.exec(yaml)!;
  // Pings of ours in between are what a client meets that stays for longer than a test.
  const always = [
    [address, backend],
    ["ping: 25s", "ping: 100ms"],
  ] as const;
  for (const [written, instead] of [...always, ...changes]) {
    expect(yaml).toContain(written);
    yaml = yaml.replaceAll(written, instead);
  }
  const file = join(folder, `${name}-${++files}.yaml`);
  writeFileSync(file, yaml);
  const env = { JWT_SECRET: SECRET };
  const live = new LiveConfig(await readConfig(file, { env, checkPolicies: checkParts }));
  const records = new Arrivals<CloseRecord>();
  const gateway = createGateway({
    ...live.options(),
    listen: [
      { port: 0 },
      { port: 0, tls: certificate },
      { port: 0, tls: { ...certificate, alpn: ["http/1.1"] } },
    ],
    onClose: (record) => records.push(record),
  });
  live.attach(gateway);
  await gateway.listen();
  onTestFinished(async () => {
    await gateway.close();
    live.close();
  });
  const [plain, tls, onlyHttp1] = gateway.addresses.map(({ port }) => port);
  const at = (scheme: Scheme): string => {
    const [name, h1] = scheme.split("+");
    const port = h1 !== undefined ? onlyHttp1 : /^(?:wss|https)$/.test(scheme) ? tls : plain;
    return `${name}://127.0.0.1:${port}`;
  };
  return { gateway, at, records };
}

/** The first block of YAML in a page: a whole configuration. */
function yamlOf(name: string): string {
  const page = readFileSync(new URL(`${name}.md`, PAGES), "utf8");
  return /```yaml\n(.*?)```/s.exec(page)![1]!;
}

/** A token that the recipe's policy accepts. @param seconds For how long. */
export function tokenFor(user: string, audience: string, seconds = 3_600): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(user)
    .setIssuer("https://id.example")
    .setAudience(audience)
    .setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
    .sign(Buffer.from(SECRET));
}

/** A peer closed, both legs ended well, and no rule had anything to say or to hold back. */
export function expectQuiet(
  record: CloseRecord,
  { code, user, initiator, wasClean = true }: Ending,
): void {
  expect(record).toMatchObject({
    cause: "peer-close",
    initiator,
    user,
    rule: undefined,
    evidence: undefined,
    reports: [],
    closeCode: code,
    wasClean,
  });
}

interface Ending {
  readonly code: number;
  readonly user: string;
  readonly initiator: "client" | "upstream";
  /** A matcher where the peer is not always orderly. @default true */
  readonly wasClean?: unknown;
}

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { SECRET } from "../auth/tokens.ts";
import { PLACES, authMessage, openByMessage, tokenOf } from "../gateway/auth/support.ts";
import { exchange, openClient, startBackend, upgradeRequest } from "../gateway/support/index.ts";
import type { OpenOptions } from "../gateway/support/index.ts";
import { start } from "./command.ts";
import { folder } from "./folder.ts";

const config = (upstream: string, store: string): string => `listen: { port: 0 }
records: { store: ${JSON.stringify(store)} }
routes:
  - { name: http, match: { path: /http }, upstreams: ["${upstream}"], policy: http }
  - { name: close, match: { path: /close }, upstreams: ["${upstream}"], policy: close }
  - { name: lost, match: { path: /lost }, upstreams: ["ws://127.0.0.1:1/"], policy: http }
policies:
  http:
    auth: &auth
      jwt: { secret: "\${TOKEN_SECRET}" }
      from: [header, "header:X-Token", "cookie:session", "query:token", "subprotocol:bearer", message]
      expiry: { renew: message }
  close:
    handshake: { refuse: close, hold: 1ms }
    auth: *auth
`;

/** The same request at another path. */
const at = (to: string, { path: asked = "/", ...rest }: OpenOptions): OpenOptions => ({
  ...rest,
  path: `${to}${asked.includes("?") ? asked.slice(asked.indexOf("?")) : ""}`,
});

/** What of a token must be nowhere: its claims, and the signature that makes it worth something. */
const partsOf = (token: string): readonly string[] => token.split(".").slice(1).filter(Boolean);

it("no token is in the store, or on stdout or stderr, wherever it stood and whatever became of it", async () => {
  const { path, write } = folder();
  const backend = await startBackend();
  const file = write(
    "gateway.yaml",
    config(backend.url.href, `sqlite:${join(path, "endings.db")}`),
  );
  const running = start(["gateway", "--config", file, "--print-endings", "--drain", "0"], {
    env: { TOKEN_SECRET: SECRET },
  });
  onTestFinished(() => running.kill());
  const [, digits] = await running.match(/ws:\/\/127\.0\.0\.1:(\d+)/);
  const port = Number(digits);

  const tokens: string[] = [];
  const made = (ms: number, suffix = ""): string => {
    // Each differs, so that one that is found says where it comes from.
    const token = tokenOf("ada", { in: ms, claims: { jti: `token-${tokens.length}` } }) + suffix;
    tokens.push(token);
    return token;
  };
  const raw: string[] = [];
  for (const { put } of PLACES) {
    for (const to of ["/http", "/close", "/lost", "/nowhere"]) {
      for (const given of [
        [made(60_000)],
        [made(-60_000)],
        [made(60_000, "x")],
        [made(60_000), made(60_000)],
      ]) {
        raw.push((await exchange(port, upgradeRequest(at(to, put(...given))))).raw);
      }
    }
  }
  for (const token of [made(60_000), made(-60_000), made(60_000, "x")]) {
    const client = await openByMessage(port, token, { path: "/http" });
    client.text(authMessage(made(-60_000)));
    await client.echoClose();
    raw.push(client.bytes.toString("latin1"));
    client.socket.end();
  }
  const renewing = await openClient(port, { path: `/http?token=${made(60_000)}` });
  renewing.text(authMessage(made(60_000)), authMessage(made(60_000, "x")));
  await renewing.closeFrame();
  renewing.reset();
  for (const { socket } of backend.arrivals) socket.destroy();

  const { stdout, stderr, code } = await running.stop("SIGTERM");
  expect(code).toBe(0);
  const stored = readdirSync(path)
    .filter((name) => name.startsWith("endings.db"))
    .map((name) => readFileSync(join(path, name), "latin1"));
  expect(stored.join("")).toContain("auth-invalid");
  expect(stdout).toContain("auth-invalid");
  const everything = [stdout, stderr, ...stored, ...raw].join("\n");
  expect(
    tokens.filter((token) => partsOf(token).some((part) => everything.includes(part))),
  ).toEqual([]);
  expect(everything).not.toContain(SECRET);
  const seen = backend.arrivals.map(({ request, wire }) =>
    [request.line, ...request.headers.flat(), wire.bytes.toString("latin1")].join("\n"),
  );
  expect(seen.length).toBeGreaterThan(5);
  expect(
    tokens.filter((token) =>
      partsOf(token).some((part) => seen.some((text) => text.includes(part))),
    ),
  ).toEqual([]);
});

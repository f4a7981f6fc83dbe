import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { startAdmin } from "../../../src/cli/admin/server.ts";
import type { AdminOptions } from "../../../src/cli/admin/server.ts";
import { createApi } from "../../../src/api/index.ts";
import { run } from "../command.ts";
import type { Result } from "../command.ts";
import { freePort } from "../sockets.ts";
import { TOKEN, admin } from "./asking.ts";
import { EJECTED, HEALTHY, fakeTarget } from "./fake-target.ts";
import type { FakeTarget } from "./fake-target.ts";

interface Asked extends Result {
  readonly target: FakeTarget;
}

const fail = (): never => {
  throw new Error("inner detail");
};

/**
 * Runs a command against a gateway that does what it is asked, or what `parts` say. Closes it itself:
 * where tests run at once, vitest cannot tell whose a server is.
 */
async function against(
  line: string,
  parts: Parameters<typeof fakeTarget>[0] = {},
  options: Partial<AdminOptions> & { readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Asked> {
  const { env = {}, ...own } = options;
  const target = fakeTarget(parts);
  const usual = { host: "127.0.0.1", port: 0, token: undefined };
  const server = await startAdmin({ ...usual, target, ...own });
  try {
    return { ...(await run([...line.split(" "), "--admin", server.url], { env })), target };
  } finally {
    await server.close();
  }
}

describe.concurrent("status", () => {
  it("shows the gateway and its upstreams", async () => {
    const { stdout, stderr, code } = await against("status", {}, { env: { TZ: "UTC" } });
    expect(stdout).toBe(
      `Closewise 0.1.0
  State        takes connections
  Running for  2:03:04
  Connections  12 · chat 12

Route  Upstream                  Status    Since                Connections  Opening  Last failure
chat   ws://127.0.0.1:9000/chat  healthy   2025-11-23 12:00:00  12           0
chat   wss://chat-2.internal/*   left out  2025-11-23 12:00:00  0            1        tls-expired: the certificate has expired (CERT_HAS_EXPIRED)
`,
    );
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("says when it drains, and when no upstream of a route works", async () => {
    const usual = fakeTarget();
    const { stdout } = await against("status", {
      status: () => ({ ...usual.status(), draining: true }),
      upstreams: () => [{ route: "chat", panic: true, upstreams: [EJECTED] }],
    });
    expect(stdout).toContain("State        is draining\n");
    expect(stdout).toMatch(/\n\nRoute chat: no upstream is healthy, so all are tried\.\n$/);
  });

  it("speaks other languages", async () => {
    const { stdout } = await against("status --lang fr");
    expect(stdout).toContain("accepte les connexions");
    expect(stdout).toMatch(/ws:\/\/127\.0\.0\.1:9000\/chat +sain /);
  });

  it("keeps what a server said from reaching the terminal", async () => {
    const lastFailure = "not-websocket: \u001B[31mred\u202E";
    const { stdout } = await against("status", {
      upstreams: () => [{ route: "chat", panic: false, upstreams: [{ ...HEALTHY, lastFailure }] }],
    });
    expect(stdout).toContain("not-websocket: ");
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(stdout).not.toMatch(/[\u001B\u202E]/);
  });

  it("--json: everything, with null where there is nothing", async () => {
    const { stdout, target } = await against("status --json");
    expect(JSON.parse(stdout)).toEqual({
      ...target.status(),
      routes: [
        {
          route: "chat",
          panic: false,
          upstreams: [{ ...HEALTHY, lastFailure: null, verified: null }, EJECTED],
        },
      ],
    });
  });
});

describe.concurrent("reload", () => {
  it("says what became of the connections", async () => {
    const { stdout, code, target } = await against("reload");
    expect(stdout).toBe(
      "The new configuration is in force. Connections that go on: 12; ended: 1.\n",
    );
    expect(code).toBe(0);
    expect(target.asked).toEqual([["reload"]]);
    expect(JSON.parse((await against("reload --json")).stdout)).toEqual({
      adopted: 12,
      ended: 1,
      unseen: 2,
    });
  });

  it("of a file with problems prints them, exit code 2", async () => {
    const problems = ['c.yaml:1:17: listen.port: "x" is wrong. Write 8080.', "c.yaml:9:1: y. Z."];
    const reload = async () => ({ ok: false, problems }) as const;
    const { stdout, stderr, code } = await against("reload", { reload });
    expect(stderr).toBe(
      `closewise: ${problems[0]}\nclosewise: ${problems[1]}\nclosewise: The configuration has problems, so nothing was changed. Correct it, and ask again.\n`,
    );
    expect(stdout).toBe("");
    expect(code).toBe(2);
    const json = await against("reload --json", { reload });
    expect(JSON.parse(json.stderr)).toMatchObject({ error: { code: "ERR_CLI_CONFIG" } });
  });
});

describe.concurrent("revoke", () => {
  it.for([
    ["--user u-42", { by: "user", value: "u-42" }],
    ["--subject auth0|7", { by: "subject", value: "auth0|7" }],
    [
      "--session a --issuer https://id.example",
      { by: "session", value: "a", issuer: "https://id.example" },
    ],
    [
      "--token-id j --issued-before 2025-11-23T12:00Z",
      { by: "token", value: "j", issuedBefore: Date.parse("2025-11-23T12:00Z") },
    ],
  ] as const)("%s", async ([options, request]) => {
    const { stdout, stderr, code, target } = await against(`revoke ${options}`);
    expect(stderr).toBe("");
    expect(stdout).toBe("Revoked. Connections ended: 3.\n");
    expect(code).toBe(0);
    const [[what, asked]] = target.asked as [[string, object]];
    expect(what).toBe("revoke");
    expect(JSON.parse(JSON.stringify(asked))).toEqual(request);
  });

  it("--for and --issued-before now are moments of now", async () => {
    const before = Date.now();
    const { stdout, target } = await against("revoke --user a --for 7d --issued-before now --json");
    const after = Date.now();
    expect(JSON.parse(stdout)).toEqual({ ended: 3, kept: true });
    const [[, asked]] = target.asked as [[string, { until: number; issuedBefore: number }]];
    expect(asked.issuedBefore).toBeGreaterThanOrEqual(before);
    expect(asked.issuedBefore).toBeLessThanOrEqual(after);
    expect(asked.until).toBe(asked.issuedBefore + 7 * 86_400_000);
  });

  it("one that is not remembered is a failure, exit code 1", async () => {
    const { stdout, stderr, code } = await against("revoke --user a", {
      revoke: async () => ({ ended: 3, kept: false }),
    });
    expect(stdout).toBe("Revoked. Connections ended: 3.\n");
    expect(stderr).toMatch(
      /^closewise: the gateway remembers as many .* can connect again\. .*\n$/,
    );
    expect(code).toBe(1);
  });
});

describe.concurrent("drain", () => {
  it("and --undo", async () => {
    const drained = await against(`drain --upstream ${HEALTHY.url}`);
    expect(drained).toMatchObject({
      stdout: `${HEALTHY.url} gets no new connections. Still open there: 12.\n`,
      code: 0,
    });
    const undone = await against(`drain --upstream ${HEALTHY.url} --undo`);
    expect(undone).toMatchObject({
      stdout: `${HEALTHY.url} gets new connections again.\n`,
      code: 0,
    });
    expect(undone.target.asked).toEqual([["undrain", HEALTHY.url]]);
  });

  it("--json", async () => {
    const { stdout } = await against(`drain --json --upstream ${HEALTHY.url}`);
    expect(JSON.parse(stdout)).toEqual({ url: HEALTHY.url, drained: true, connections: 12 });
  });

  it("of one that is not there names those that are, exit code 1", async () => {
    const { stderr, code } = await against("drain --upstream ws://127.0.0.1:9999/");
    expect(stderr).toBe(
      `closewise: No route has this upstream. Write its address as the configuration does. There are: ${HEALTHY.url}, ${EJECTED.url}.\n`,
    );
    expect(code).toBe(1);
  });
});

const LINES = ["status", "reload", "revoke --user a", `drain --upstream ${HEALTHY.url}`];

describe.concurrent("every command", () => {
  it.for(LINES)("%s sends the token, from the environment or an option", async (line) => {
    const fromOption = await against(`${line} --admin-token ${TOKEN}`, {}, { token: TOKEN });
    expect(fromOption).toMatchObject({ stderr: "", code: 0 });
    const env = { CLOSEWISE_ADMIN_TOKEN: TOKEN };
    const fromEnv = await against(line, {}, { token: TOKEN, env });
    expect(fromEnv).toMatchObject({ stdout: fromOption.stdout, stderr: "", code: 0 });
  });

  it.for(LINES)("%s without the right token says so, exit code 2", async (line) => {
    const none = await against(line, {}, { token: TOKEN });
    expect(none.stderr).toMatch(/^closewise: .* wants a token\. Set CLOSEWISE_ADMIN_TOKEN, .*\n$/);
    expect(none.code).toBe(2);
    const env = { CLOSEWISE_ADMIN_TOKEN: "wrong-token-wrong-token" };
    const wrong = await against(line, {}, { token: TOKEN, env });
    expect(wrong.stderr).toMatch(/^closewise: .* does not take this token\. .*\n$/);
    expect(wrong.stderr).not.toContain("wrong-token");
    expect(wrong.code).toBe(2);
    expect([...none.target.asked, ...wrong.target.asked]).toEqual([]);
  });

  it.for(LINES)("%s says where nothing listens, exit code 1", async (line) => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const { stdout, stderr, code } = await run([...line.split(" "), "--admin", url]);
    expect(stderr).toBe(
      `closewise: there is no gateway to ask at ${url} (ECONNREFUSED). Write \`admin: {}\` in its configuration, or give its address with --admin.\n`,
    );
    expect(stdout).toBe("");
    expect(code).toBe(1);
  });

  it("a gateway that fails says no more, exit code 1", async () => {
    const { stderr, code } = await against("reload", { reload: fail }, { onFault: () => {} });
    expect(stderr).toBe("closewise: The gateway could not do this. See what it says on stderr.\n");
    expect(code).toBe(1);
  });

  const table: readonly (readonly [line: string, message: RegExp])[] = [
    ["status --admin nowhere", /--admin "nowhere" is not an address\. Write it like http:/],
    ["status --admin ws://127.0.0.1:8081", /is not an address/],
    ["status --admin http://u:hunter2@127.0.0.1:8081", /must not hold a password/],
    ["status --admin-token hünter2", /the admin token is empty, or has characters/],
    ["revoke", /--user, --subject, --session or --token-id/],
    ["revoke --user a --session b", /one is revoked at a time/],
    ["revoke --user a --for 7", /--for "7" is not a duration/],
    ["revoke --user a --for 0s", /--for "0s" is not a duration/],
    ["revoke --user a --issued-before soon", /--issued-before "soon" is not a time/],
    ["drain", /required option '--upstream <url>'.*closewise drain --help/],
  ];
  it.for(table)("closewise %s is wrong usage, exit code 2", async ([line, message]) => {
    const { stdout, stderr, code } = await run(line.split(" "));
    expect(stderr).toMatch(/^closewise: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/h[uü]nter2/);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});

describe("--admin", () => {
  it.for(LINES)("%s knows another server from a gateway", async (line) => {
    const api = createApi();
    const server = createServer((request, response) => {
      if (!api(request, response))
        response.writeHead(302, { Location: "/" }).end("<!doctype html>");
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    for (const path of ["", "/elsewhere"]) {
      const url = `http://127.0.0.1:${port}${path}`;
      const { stderr, code } = await run([...line.split(" "), "--admin", url]);
      expect(stderr).toMatch(
        /^closewise: what answers at \S+ is not the admin address of a gateway \(HTTP \d+\)\. .*\n$/,
      );
      expect(code).toBe(1);
    }
  });

  it("finds a gateway below a path of a proxy", async () => {
    const url = await admin();
    const proxy = createServer((request, response) => {
      const path = request.url!.replace(/^\/ops\/gateway/, "");
      get(new URL(path, url), (answer) => answer.pipe(response));
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void proxy.close());
    await once(proxy, "listening");
    const { port } = proxy.address() as AddressInfo;
    const { stdout } = await run(["status", "--admin", `http://127.0.0.1:${port}/ops/gateway`]);
    expect(stdout).toMatch(/^Closewise 0\.1\.0\n/);
  });
});

import { describe, expect, it } from "vitest";
import { ClusterError } from "../../../src/cluster/index.ts";
import { TOKEN, admin, ask } from "./asking.ts";
import { EJECTED, HEALTHY, fakeTarget } from "./fake-target.ts";

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
const JSON_TYPE = { "Content-Type": "application/json" };

describe("health", () => {
  it("/healthz says that the process works, /readyz whether it takes connections", async () => {
    const url = await admin();
    expect(await ask(url, "/healthz")).toMatchObject({ status: 200, json: { status: "ok" } });
    expect(await ask(url, "/readyz")).toMatchObject({ status: 200, json: { status: "ready" } });
  });

  it("/readyz is 503 while it drains, and /healthz is not", async () => {
    const usual = fakeTarget().status();
    const url = await admin(fakeTarget({ status: () => ({ ...usual, draining: true }) }));
    expect(await ask(url, "/readyz")).toMatchObject({ status: 503, json: { status: "draining" } });
    expect(await ask(url, "/healthz")).toMatchObject({ status: 200 });
  });

  it("is for everybody: probes have neither a token nor a loopback name", async () => {
    const url = await admin(undefined, { token: TOKEN });
    for (const path of ["/healthz", "/readyz"]) {
      expect(await ask(url, path, { headers: { Host: "10.1.2.3:8081" } })).toMatchObject({
        status: 200,
      });
    }
  });
});

describe("what an operator reads", () => {
  it("/api/status", async () => {
    const target = fakeTarget();
    const { status, json, headers } = await ask(await admin(target), "/api/status");
    expect(status).toBe(200);
    expect(json).toEqual(target.status());
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });

  it("/api/upstreams, with null where there is nothing", async () => {
    const { json } = await ask(await admin(), "/api/upstreams?x=y");
    expect(json).toEqual({
      routes: [
        {
          route: "chat",
          panic: false,
          upstreams: [{ ...HEALTHY, lastFailure: null, verified: null }, EJECTED],
        },
      ],
    });
  });

  it("HEAD has the headers alone", async () => {
    const url = await admin();
    const whole = await ask(url, "/api/status");
    const head = await ask(url, "/api/status", { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, text: "" });
    expect(head.headers["content-length"]).toBe(String(whole.text.length));
  });
});

describe("/api/reload", () => {
  it.each([{ body: {} }, { method: "POST", headers: JSON_TYPE }])("with %j", async (asking) => {
    const target = fakeTarget();
    const answer = await ask(await admin(target), "/api/reload", asking);
    expect(answer).toMatchObject({ status: 200, json: { adopted: 12, ended: 1, unseen: 2 } });
    expect(target.asked).toEqual([["reload"]]);
  });

  it("of a configuration with problems is 409, with each of them", async () => {
    const problems = ["c.yaml:1:2: a: b. Write c.", "c.yaml:3:4: d: e. Write f."];
    const url = await admin(fakeTarget({ reload: async () => ({ ok: false, problems }) }));
    const { status, json, headers } = await ask(url, "/api/reload", { body: {} });
    expect(status).toBe(409);
    expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(json).toEqual({
      type: "about:blank",
      title: "Conflict",
      status: 409,
      code: "ERR_ADMIN_CONFIG",
      detail: "The configuration has problems, so nothing was changed.",
      wayOut: "Correct it, and ask again.",
      problems,
    });
  });
});

describe("/api/revoke", () => {
  const NOTHING_ELSE = { issuer: undefined, issuedBefore: undefined, until: undefined };

  it.each([
    [{ user: "u-42" }, { by: "user", value: "u-42", ...NOTHING_ELSE }],
    [{ subject: "s" }, { by: "subject", value: "s", ...NOTHING_ELSE }],
    [{ token: "j" }, { by: "token", value: "j", ...NOTHING_ELSE }],
    [
      { session: "a", issuer: "https://id.example", issuedBefore: 5, until: 9 },
      { by: "session", value: "a", issuer: "https://id.example", issuedBefore: 5, until: 9 },
    ],
  ])("%j", async (body, request) => {
    const target = fakeTarget();
    const answer = await ask(await admin(target), "/api/revoke", { body });
    expect(answer).toMatchObject({ status: 200, json: { ended: 3, kept: true } });
    expect(target.asked).toEqual([["revoke", request]]);
  });

  it.each([
    ["{}", /Nobody is named/],
    ["", /Nobody is named/],
    ["[]", /not a JSON object/],
    ["null", /not a JSON object/],
    ['{"user":', /not a JSON object/],
    ['{"user":"a","subject":"b"}', /user and subject are named at once/],
    ['{"user":42}', /user is not a text/],
    ['{"user":null}', /user is not a text/],
    ['{"user":""}', /user is not a text/],
    ['{"user":"a","isuer":"i"}', /field that is not known.*Did you mean issuer\?/],
    ['{"user":"a","__proto__":{}}', /field that is not known/],
    ['{"user":"a","issuer":7}', /issuer is not a text/],
    ['{"user":"a","until":"tomorrow"}', /until is not a moment/],
    ['{"user":"a","issuedBefore":1.5}', /issuedBefore is not a moment/],
  ])("%s is 400, and revokes nobody", async (body, message) => {
    const target = fakeTarget();
    const answer = await ask(await admin(target), "/api/revoke", {
      body,
      headers: JSON_TYPE,
      method: "POST",
    });
    expect(answer).toMatchObject({ status: 400, json: { code: "ERR_ADMIN_REQUEST" } });
    expect(answer.text).toMatch(message);
    expect(target.asked).toEqual([]);
  });

  it("a request that makes no sense to the revocations is 400", async () => {
    const error = new ClusterError("until is later than now");
    const url = await admin(fakeTarget({ revoke: () => Promise.reject(error) }));
    const answer = await ask(url, "/api/revoke", { body: { user: "a", until: 1 } });
    expect(answer).toMatchObject({ status: 400 });
    expect(answer.text).toContain("until is later than now");
  });
});

describe("/api/upstreams/drain and /undrain", () => {
  it("say what they did", async () => {
    const target = fakeTarget();
    const url = await admin(target);
    const body = { url: HEALTHY.url };
    expect(await ask(url, "/api/upstreams/drain", { body })).toMatchObject({
      status: 200,
      json: { url: HEALTHY.url, drained: true, connections: 12 },
    });
    expect(await ask(url, "/api/upstreams/undrain", { body })).toMatchObject({
      status: 200,
      json: { url: HEALTHY.url, drained: false },
    });
    expect(target.asked).toEqual([
      ["drain", HEALTHY.url],
      ["undrain", HEALTHY.url],
    ]);
  });

  it.each(["/api/upstreams/drain", "/api/upstreams/undrain"])(
    "%s of one that is not there is 404, with those that are",
    async (path) => {
      const body = { url: "ws://127.0.0.1:9999/" };
      expect(await ask(await admin(), path, { body })).toMatchObject({
        status: 404,
        json: { code: "ERR_ADMIN_UPSTREAM", known: [HEALTHY.url, EJECTED.url] },
      });
    },
  );

  it.each([{}, { url: 7 }, { url: "nowhere" }, { url: HEALTHY.url, route: "chat" }])(
    "%j is 400",
    async (body) => {
      const target = fakeTarget();
      const answer = await ask(await admin(target), "/api/upstreams/drain", { body });
      expect(answer).toMatchObject({ status: 400 });
      expect(target.asked).toEqual([]);
    },
  );

  it("an address may be written in another way", async () => {
    const target = fakeTarget();
    await ask(await admin(target), "/api/upstreams/drain", {
      body: { url: "WS://127.0.0.1:9000/x/../chat" },
    });
    expect(target.asked).toEqual([["drain", HEALTHY.url]]);
  });
});

describe("/backchannel-logout", () => {
  const logout = (url: URL, body: string, headers: Record<string, string> = FORM) =>
    ask(url, "/backchannel-logout", { body, headers });

  it("is 200 without a word, with or without an admin token, under any name", async () => {
    const target = fakeTarget();
    const url = await admin(target, { token: TOKEN });
    const headers = { ...FORM, Host: "gateway.example", Origin: "https://id.example" };
    const answer = await logout(url, "logout_token=a.b.c&state=ignored", headers);
    expect(answer).toMatchObject({ status: 200, text: "" });
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(target.asked).toEqual([["logout", "a.b.c"]]);
  });

  it("of a token that does not count is 400, with the reason", async () => {
    const message = 'the token is not a "logout token"…';
    const url = await admin(fakeTarget({ logout: async () => ({ kind: "invalid", message }) }));
    const answer = await logout(url, "logout_token=a.b.c");
    expect(answer).toMatchObject({
      status: 400,
      json: { error: "invalid_request", error_description: "the token is not a 'logout token'?" },
    });
    expect(answer.headers).toMatchObject({
      "cache-control": "no-store",
      "content-type": "application/json; charset=utf-8",
    });
  });

  it.each([
    [
      "the keys are out of reach",
      "temporarily_unavailable",
      async () => ({ kind: "unavailable", message: "id.internal refused" }) as const,
    ],
    ["it fails", "server_error", () => Promise.reject(new Error("id.internal refused"))],
  ])("where %s, is 400, and tells the operator alone why", async (_name, error, logoutOf) => {
    const faults: unknown[] = [];
    const url = await admin(fakeTarget({ logout: logoutOf }), {
      onFault: (fault) => faults.push(fault),
    });
    const answer = await logout(url, "logout_token=a.b.c");
    expect(answer).toMatchObject({ status: 400, json: { error } });
    expect(answer.text).not.toContain("internal");
    expect(faults.map(String)).toEqual([expect.stringContaining("id.internal refused")]);
  });

  it.each([
    ["no token", "", FORM],
    ["an empty one", "logout_token=", FORM],
    ["two", "logout_token=a&logout_token=b", FORM],
    ["JSON", '{"logout_token":"a"}', JSON_TYPE],
    ["no type", "logout_token=a", {}],
    ["too much", `logout_token=${"a".repeat(65_536)}`, FORM],
  ])("with %s is 400, and logs nobody out", async (_name, body, headers) => {
    const target = fakeTarget();
    const answer = await ask(await admin(target), "/backchannel-logout", {
      method: "POST",
      body,
      headers,
    });
    expect(answer).toMatchObject({ status: 400, json: { error: "invalid_request" } });
    expect(target.asked).toEqual([]);
  });
});

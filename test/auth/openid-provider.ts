import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import type { Adapter, JWK } from "oidc-provider";
import { onTestFinished } from "vitest";
import type { Signer } from "./tokens.ts";

/** What its access tokens are for. */
export const RESOURCE = "https://gateway.example";
export const CLIENT = "relay";
const CLIENT_SECRET = "not a secret at all";

/** `oidc-provider` on loopback. */
export interface OpenIdProvider {
  readonly issuer: string;
  readonly jwks: string;
  /** Restarts with another key, at the same address. */
  rotate(key: Signer): void;
  /** Answers nothing but errors from now on, until it is started with a key again. */
  fail(): void;
  /** Sets up client credentials (RFC 6749 4.4) for `RESOURCE`: an access token as JWT (RFC 9068). */
  accessToken(): Promise<string>;
  /** Logs a subject out, and returns the logout token as it was posted to the client. */
  logOut(subject: string, sessionId: string): Promise<string>;
}

/** @param ttl Seconds until its access tokens expire. @default 600 */
export async function openIdProvider(key: Signer, ttl = 600): Promise<OpenIdProvider> {
  let handle = unavailable;
  let provider: Provider;
  const posted: string[] = [];

  const server = createServer((request, response) => {
    void handle(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;

  function rotate(signer: Signer): void {
    provider = create(issuer, signer, posted, ttl);
    handle = provider.callback();
  }
  rotate(key);

  return {
    issuer,
    jwks: `${issuer}/jwks`,
    rotate,
    fail: () => {
      handle = unavailable;
    },
    async accessToken() {
      const response = await fetch(`${issuer}/token`, {
        method: "POST",
        headers: {
          Authorization: `Basic ${btoa(`${CLIENT}:${encodeURIComponent(CLIENT_SECRET)}`)}`,
        },
        body: new URLSearchParams({
          grant_type: "client_credentials",
          resource: RESOURCE,
          scope: "relay",
        }),
      });
      const answer: unknown = await response.json();
      const token: unknown = Reflect.get(Object(answer), "access_token");
      if (typeof token !== "string") throw new Error(JSON.stringify(answer));
      return token;
    },
    async logOut(subject, sessionId) {
      const client = await provider.Client.find(CLIENT);
      const logOut: unknown =
        client === undefined ? undefined : Reflect.get(client, "backchannelLogout");
      if (typeof logOut !== "function") throw new Error("the provider has no back-channel logout");
      await Reflect.apply(logOut, client, [subject, sessionId]);
      return new URLSearchParams(posted.at(-1)).get("logout_token")!;
    },
  };
}

/** Its access tokens hold all there is to know, so nothing needs to be kept. */
const KEEPS_NOTHING: Adapter = {
  upsert: async () => {},
  find: async () => undefined,
  findByUserCode: async () => undefined,
  findByUid: async () => undefined,
  consume: async () => {},
  destroy: async () => {},
  revokeByGrantId: async () => {},
};

/** `posted` gets the body of each request that the provider makes itself, instead of the network. */
function create(
  issuer: string,
  { alg, kid, privateKey }: Signer,
  posted: string[],
  ttl: number,
): Provider {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node and the provider name the same members
  const jwk = { ...privateKey.export({ format: "jwk" }), kid, alg, use: "sig" } as JWK;
  const signing = alg === "RS256" ? "RS256" : "ES256";
  return new Provider(issuer, {
    jwks: { keys: [jwk] },
    adapter: () => KEEPS_NOTHING,
    fetch: async (_url, init) => {
      posted.push(await new Response(init?.body ?? null).text());
      return new Response(null, { status: 204 });
    },
    ttl: { ClientCredentials: ttl },
    cookies: { keys: ["of no use here"] },
    clients: [
      {
        client_id: CLIENT,
        client_secret: CLIENT_SECRET,
        grant_types: ["client_credentials"],
        response_types: [],
        redirect_uris: [],
        id_token_signed_response_alg: signing,
        backchannel_logout_uri: `${issuer}/client/logout`,
        backchannel_logout_session_required: true,
      },
    ],
    scopes: ["relay"],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      backchannelLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: "relay",
          audience: RESOURCE,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: signing } },
        }),
      },
    },
  });
}

async function unavailable(_: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(503).end();
}

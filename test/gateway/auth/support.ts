import { onTestFinished } from "vitest";
import { createAuthenticator } from "../../../src/auth/index.ts";
import type { RevocationSource } from "../../../src/auth/index.ts";
import { MessageInflater } from "../../../src/content/index.ts";
import type { Route } from "../../../src/gateway/index.ts";
import type {
  Authenticator,
  AuthoredAuth,
  AuthoredPolicy,
  TokenOutcome,
} from "../../../src/policy/index.ts";
import { SECRET, hs256 } from "../../auth/tokens.ts";
import { openClient, quickPolicy, startGateway } from "../support/index.ts";
import type { Backend, OpenOptions, StartOptions, Started, Wire } from "../support/index.ts";

export interface StartAuthOptions extends Omit<StartOptions, "backend" | "policy" | "routes"> {
  readonly backend: Pick<Backend, "url">;
  readonly auth?: Partial<AuthoredAuth>;
  readonly policy?: Omit<AuthoredPolicy, "auth">;
  readonly revocations?: RevocationSource;
  /** Stands in front of the authenticator. */
  readonly wrap?: (authenticator: Authenticator) => Authenticator;
}

/** A policy that asks for tokens, and whoever verifies them until the test is over. */
export function authenticated({
  auth,
  policy,
  revocations,
}: {
  readonly auth?: StartAuthOptions["auth"] | undefined;
  readonly policy?: StartAuthOptions["policy"] | undefined;
  readonly revocations?: RevocationSource | undefined;
}) {
  const compiled = quickPolicy({ ...policy, auth: { jwt: { secret: SECRET }, ...auth } });
  const authenticator = createAuthenticator(compiled.settings.auth!, { revocations, claims: [] });
  onTestFinished(() => authenticator.close());
  return { policy: compiled, authenticator };
}

/** A gateway whose one route asks for tokens; they are signed with `SECRET` unless `auth` says otherwise. */
export async function startAuth({
  backend,
  auth,
  policy,
  revocations,
  wrap = (authenticator) => authenticator,
  ...rest
}: StartAuthOptions): Promise<Started & { readonly route: Route }> {
  const { policy: compiled, authenticator } = authenticated({ auth, policy, revocations });
  const route: Route = {
    name: "all",
    match: { path: "/*" },
    upstreams: [new URL("/*", backend.url)],
    policy: compiled,
    authenticator: wrap(authenticator),
    createInflater: (options) => new MessageInflater(options),
  };
  return { ...(await startGateway({ ...rest, routes: [route] })), route };
}

export interface TokenOptions {
  /** Milliseconds from now until it expires. @default an hour */
  readonly in?: number;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A right token of somebody. `exp` may have a fraction (RFC 7519 2, NumericDate). */
export function tokenOf(user: string, { in: ms = 3_600_000, claims }: TokenOptions = {}): string {
  const now = Date.now();
  return hs256({ sub: user, iat: Math.floor(now / 1000), exp: (now + ms) / 1000, ...claims });
}

export const authMessage = (token: string): string => JSON.stringify({ type: "auth", token });

export const bearer = (token: string): OpenOptions => ({
  headers: { authorization: `Bearer ${token}` },
});

export interface Place {
  /** As a policy writes it. */
  readonly from: string;
  /** The request with these tokens in this place, beside what has nothing to do with tokens. */
  readonly put: (...tokens: readonly string[]) => OpenOptions;
}

/** Where an opening handshake can carry a token. */
export const PLACES: readonly (Place & { readonly place: string })[] = [
  {
    place: "the header Authorization",
    from: "header",
    put: (...tokens) => ({ headers: { authorization: tokens.map((token) => `Bearer ${token}`) } }),
  },
  {
    place: "a header",
    from: "header:X-Token",
    put: (...tokens) => ({ headers: { "X-Token": tokens } }),
  },
  {
    place: "a cookie",
    from: "cookie:session",
    put: (...tokens) => ({
      headers: {
        cookie: ["theme=dark", ...tokens.map((one) => `session=${one}`), "a=b"].join("; "),
      },
    }),
  },
  {
    place: "the query",
    from: "query:token",
    put: (...tokens) => ({ path: `/room?a=1${tokens.map((one) => `&token=${one}`).join("")}&b=2` }),
  },
  {
    place: "the subprotocol behind a marker",
    from: "subprotocol:bearer",
    put: (first, ...more) => ({
      headers: {
        "sec-websocket-protocol": [
          "chat.v1",
          "bearer",
          first,
          ...more.map((one) => `bearer.${one}`),
        ].join(", "),
      },
    }),
  },
  {
    place: "a subprotocol with its marker",
    from: "subprotocol:bearer",
    put: (...tokens) => ({
      headers: {
        "sec-websocket-protocol": ["chat.v1", ...tokens.map((one) => `bearer.${one}`)].join(", "),
      },
    }),
  },
];

/** Opens a WebSocket whose first message is to carry the token, and sends that. */
export async function openByMessage(port: number, token: string, options: OpenOptions = {}) {
  const client = await openClient(port, options);
  client.text(authMessage(token));
  return client;
}

/** Both ends go away, neither of them with a Close. */
export function leave({ client, upstream }: { client: Wire; upstream: Wire }): void {
  client.reset();
  upstream.socket.end();
}

/** All that was written, a FIN included, is in the kernel's hands. */
export async function sent({ socket }: Wire): Promise<void> {
  while (socket.writableLength > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** An authenticator that verifies when it is told to. */
export function heldVerifier(): {
  readonly wrap: (inner: Authenticator) => Authenticator;
  /** The same; only from this call on it waits. */
  wrapFrom(call: number): (inner: Authenticator) => Authenticator;
  /** So many outcomes are there, and held back. */
  asked(times?: number): Promise<void>;
  /** How often it was asked. */
  calls(): number;
  /** All that it was asked goes on, and all that it will be. */
  release(): void;
} {
  let calls = 0;
  const waiting: { readonly times: number; readonly resolve: () => void }[] = [];
  const gate = Promise.withResolvers<void>();
  const wrapFrom =
    (from: number) =>
    (inner: Authenticator): Authenticator => ({
      find: (request) => inner.find(request),
      async verify(token): Promise<TokenOutcome> {
        const outcome = await inner.verify(token);
        calls++;
        for (const { times, resolve } of waiting) if (calls >= times) resolve();
        if (calls >= from) await gate.promise;
        return outcome;
      },
      mayBeMessage: (head, tail) => inner.mayBeMessage(head, tail),
      readMessage: (text) => inner.readMessage(text),
      isRevoked: (identity) => inner.isRevoked(identity),
      onRevoked: (listener) => inner.onRevoked(listener),
    });
  return {
    wrap: wrapFrom(1),
    wrapFrom,
    asked(times = 1) {
      return new Promise((resolve) => {
        if (calls >= times) resolve();
        else waiting.push({ times, resolve });
      });
    },
    calls: () => calls,
    release: () => gate.resolve(),
  };
}

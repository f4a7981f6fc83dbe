import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { createVerifier } from "../../src/auth/index.ts";
import type { JwtOptions } from "../../src/auth/index.ts";
import { keyServer, serving } from "./key-server.ts";
import type { Answer } from "./key-server.ts";
import { NOW, sign, signer } from "./tokens.ts";

const key = signer("ES256", "k");
const token = await sign(key);

async function outcome(url: string, options: JwtOptions = {}): Promise<string> {
  const verifier = createVerifier({ jwks: url, ...options });
  onTestFinished(() => verifier.close());
  const result = await verifier.verify(token, NOW);
  return result.kind === "valid" ? "valid" : result.message;
}

/** Promises more than comes. */
const cutOff: Answer = (request, response) => {
  response.writeHead(200, { "Content-Length": 99 });
  response.write("{", () => request.socket.destroy());
};

describe("a key set over the network", () => {
  it.each<[string, Answer, string]>([
    ["is an error", (_, response) => response.writeHead(503).end("{}"), "HTTP 503"],
    ["is not JSON", (_, response) => response.end("<html>"), "not a JWK Set"],
    ["is another JSON", (_, response) => response.end('{"keys":"none"}'), "not a JWK Set"],
    ["is null", (_, response) => response.end("null"), "not a JWK Set"],
    ["is empty", (_, response) => response.end(), "not a JWK Set"],
    ["is cut off", cutOff, "connection failed"],
    ["is hung up on", (request) => request.socket.destroy(), "connection failed"],
  ])("that %s leaves the question open", async (_name, answer, message) => {
    const server = await keyServer(answer);
    const told = await outcome(server.url);
    expect(told).toContain(message);
    expect(told).not.toContain(server.url);
  });

  it("that is nowhere leaves the question open", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    expect(await outcome(`http://127.0.0.1:${port}/jwks`)).toContain(
      "connection failed (ECONNREFUSED)",
    );
  });

  it("may hold what is not understood beside what is", async () => {
    const server = await keyServer((_request, response) => {
      response.end(JSON.stringify({ keys: [null, 7, "x", {}, { kty: "NEW" }, key.publicJwk] }));
    });
    expect(await outcome(server.url)).toBe("valid");
  });

  it("of ten megabytes is given up long before its end", async () => {
    const chunk = Buffer.alloc(64 * 1024, " ");
    let left = 160;
    let cut: Promise<unknown> | undefined;
    const server = await keyServer((_request, response) => {
      cut = once(response, "close");
      const more = (): void => {
        while (left > 0 && !response.destroyed) {
          left -= 1;
          if (!response.write(chunk)) {
            response.once("drain", more);
            return;
          }
        }
        response.end(JSON.stringify({ keys: [key.publicJwk] }));
      };
      more();
    });
    expect(await outcome(server.url)).toContain("larger than 262144 bytes");
    await cut;
  });

  it("of ten megabytes in a few bytes of gzip is given up as well", async () => {
    const body = gzipSync(Buffer.alloc(10 * 1024 * 1024, " "));
    const server = await keyServer((_request, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(body);
    });
    expect(await outcome(server.url)).toContain("larger than 262144 bytes");
  });

  it("somewhere else is not gone after", async () => {
    const elsewhere = await keyServer(serving(key.publicJwk));
    for (const status of [301, 302, 303, 307, 308]) {
      const server = await keyServer((_request, response) => {
        response.writeHead(status, { Location: elsewhere.url }).end();
      });
      expect(await outcome(server.url)).toContain(`HTTP ${status}, and redirects are not followed`);
    }
    expect(elsewhere.requests).toHaveLength(0);
  });

  it("that never comes is waited for as long as was said", async () => {
    const server = await keyServer(() => {});
    expect(await outcome(server.url, { timeoutMs: 50 })).toContain("no answer within 50 ms");
  });

  it("that dribbles is waited for no longer", async () => {
    const server = await keyServer((_request, response) => {
      const timer = setInterval(() => response.write(" "), 5);
      response.once("close", () => clearInterval(timer));
    });
    expect(await outcome(server.url, { timeoutMs: 100 })).toContain("no answer within 100 ms");
  });

  it("is asked for with nothing of the token", async () => {
    const server = await keyServer(serving(key.publicJwk));
    expect(await outcome(server.url)).toBe("valid");
    const { url, rawHeaders } = server.requests[0]!;
    expect(url).toBe("/jwks");
    expect(rawHeaders.join()).not.toContain(token.slice(0, 20));
  });

  it("is let go of while it is being fetched", async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    const server = await keyServer(() => resolve());
    const verifier = createVerifier({ jwks: server.url, timeoutMs: 60_000 });
    const waiting = verifier.verify(token, NOW);
    await asked;
    verifier.close();
    expect(await waiting).toMatchObject({ kind: "unavailable" });
  });
});

import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { JWK } from "jose";
import { onTestFinished } from "vitest";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface KeyServer {
  readonly url: string;
  /** What it answers from now on. */
  answer: Answer;
  readonly requests: readonly IncomingMessage[];
}

/** A provider's address on loopback; it goes when the test does. */
export async function keyServer(answer: Answer): Promise<KeyServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    state.answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on TCP
  const { port } = server.address() as AddressInfo;
  const state: KeyServer = { url: `http://127.0.0.1:${port}/jwks`, answer, requests };
  return state;
}

export function serving(...keys: readonly JWK[]): Answer {
  return (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/jwk-set+json" });
    response.end(JSON.stringify({ keys }));
  };
}

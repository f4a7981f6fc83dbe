import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { createApi } from "../../src/api/index.ts";
import type { ApiOptions } from "../../src/api/index.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
  readonly json: unknown;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Asks, with the path exactly as it is written: nothing is normalised on the way. */
export async function ask(port: number, path: string, asked: Asked = {}): Promise<Answer> {
  const { method = "GET", headers = {}, body } = asked;
  const request = httpRequest({ host: "127.0.0.1", port, path, method, headers, agent: false });
  request.end(body);
  const [response] = await once(request, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const text = bytes.toString();
  return {
    status: response.statusCode,
    headers: response.headers,
    text,
    bytes,
    get json() {
      return JSON.parse(text) as unknown;
    },
  };
}

/** The API alone in a server: what is not its own gets a bare 404. */
export class ApiServer {
  readonly #server;

  constructor(options?: ApiOptions) {
    const api = createApi(options);
    this.#server = createServer((request, response) => {
      if (!api(request, response)) response.writeHead(404).end("not the API's");
    });
  }

  async start(): Promise<void> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  ask(path: string, asked?: Asked): Promise<Answer> {
    return ask(this.port, path, asked);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

import { Arrivals } from "./arrivals.ts";

/** What an API reports when its connection is over. */
export interface Ended {
  readonly code: number;
  readonly reason: string;
}

/** One end of a connection, in the hands of somebody else's library. */
export abstract class End {
  /** Texts as they are; of binary messages, the bytes. */
  readonly messages = new Arrivals<string | Buffer>();
  readonly ended: Promise<Ended>;
  protected readonly over: (ended: Ended) => void;

  constructor() {
    const { promise, resolve } = Promise.withResolvers<Ended>();
    this.ended = promise;
    this.over = resolve;
  }

  /** As negotiated, by name. */
  abstract readonly extensions: string;
  abstract send(data: string | Buffer): Promise<void>;
  /** Without a code, the Close frame is empty. */
  abstract close(code?: number, reason?: string): Promise<void>;
}

/** A library as a client. */
export interface ClientKind {
  readonly name: string;
  /** What has to be installed, where it is not. */
  readonly missing?: string | undefined;
  /** Close codes that its API lets an application send. */
  readonly closeCodes: readonly number[];
  /** Does it answer a Close with the reason that it got? */
  readonly echoesReason: boolean;
  /** Does it compress what it sends, once permessage-deflate is agreed on? */
  readonly compresses: boolean;
  start?(): Promise<void>;
  stop?(): Promise<void>;
  connect(url: string): Promise<End>;
}

/** A library as a server. */
export interface BackendKind {
  readonly name: string;
  readonly missing?: string | undefined;
  start(): Promise<Backend>;
}

export interface Backend {
  readonly url: URL;
  /** The next connection that has been made to it. */
  connection(): Promise<End>;
  stop(): Promise<void>;
}

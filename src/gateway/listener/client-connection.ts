import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Refusal } from "../refusal.ts";
import type { ConnectionFacts } from "./client-request.ts";
import type { Door, SocketOwner } from "./door.ts";

/** One accepted TCP connection: who answers for it, and until when it must have got further. */
export class ClientConnection implements ConnectionFacts {
  readonly socket: Socket;
  /** On the clock of `performance.now`. */
  readonly acceptedAt = performance.now();
  /** The TLS end of it, once there is one. */
  tls: TLSSocket | undefined;
  address: string;
  certificateSubject: string | undefined;
  certificateHeader: string | undefined;
  /** Why no request of this connection is taken, if that is so. */
  refusal: Refusal | undefined;
  readonly #door: Door;
  #owner: SocketOwner | undefined;
  /** The address under which it is counted; `undefined` for a trusted proxy. */
  #counted: string | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #handedOver = false;

  constructor(door: Door, socket: Socket, address: string, counted: string | undefined) {
    this.#door = door;
    this.socket = socket;
    this.address = address;
    this.#counted = counted;
    this.owner = "door";
    socket.on("error", ignore);
    socket.once("close", this.#onClose);
  }

  get encrypted(): boolean {
    return this.tls !== undefined;
  }

  /** Where HTTP is spoken. */
  get outer(): Socket {
    return this.tls ?? this.socket;
  }

  get owner(): SocketOwner | undefined {
    return this.#owner;
  }

  set owner(next: SocketOwner | undefined) {
    if (next === this.#owner) return;
    this.#door.move(this.#counted, this.#owner, next);
    this.#owner = next;
  }

  /** From here on it counts under another address. */
  countAs(counted: string | undefined): void {
    const owner = this.#owner;
    this.#door.move(this.#counted, owner, undefined);
    this.#counted = counted;
    this.#door.move(counted, undefined, owner);
  }

  /** Runs `late` unless `met` is called within the time. What arrives meanwhile does not extend it. */
  mustWithin(ms: number, late: () => void): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(late, ms);
    this.#deadline.unref();
  }

  met(): void {
    clearTimeout(this.#deadline);
  }

  /**
   * A link has it now. A transport may take the handle out of the socket, whose `close` then tells
   * nothing: the link's end is told with what `over` returns.
   */
  handOver(): void {
    this.#handedOver = true;
    this.owner = "websocket";
  }

  /** Tells the door that a connection that was handed over is gone, without this or its socket. */
  over(): () => void {
    const door = this.#door;
    const counted = this.#counted;
    const owner = this.#owner;
    this.met();
    return () => door.move(counted, owner, undefined);
  }

  #release(): void {
    clearTimeout(this.#deadline);
    this.owner = undefined;
  }

  destroy(): void {
    this.tls?.destroy();
    this.socket.destroy();
  }

  readonly #onClose = (): void => {
    if (!this.#handedOver) this.#release();
  };
}

function ignore(): void {}

import { addressKey } from "../../policy/index.ts";

/** How many sockets may be held, in all and for one address (an IPv6 network of 64 bits is one). */
export interface DoorLimits {
  readonly maxConnections: number;
  readonly maxConnectionsPerIp: number;
  /** Sockets that have not yet sent a whole request. */
  readonly maxHandshakes: number;
  /** The same for one address, with those whose upgrade is not yet answered. */
  readonly maxHandshakesPerIp: number;
}

/**
 * Who answers for a socket, and will in the end close it.
 *
 * - `door`: no whole request yet; a deadline is set. - `http`: requests other than upgrades, or an
 * HTTP/2 session. - `opening`: an upgrade is being judged. - `websocket`: a link. - `ending`:
 * answered, and given a moment to close. - `none`: nobody, which is a defect.
 */
export type SocketOwner = "door" | "http" | "opening" | "websocket" | "ending" | "none";

interface Group {
  sockets: number;
  handshakes: number;
}

/** Counts the sockets of all listeners, and says whether one more may come in. */
export class Door {
  readonly #limits: DoorLimits;
  readonly #owners: Record<SocketOwner, number> = {
    door: 0,
    http: 0,
    opening: 0,
    websocket: 0,
    ending: 0,
    none: 0,
  };
  readonly #groups = new Map<string, Group>();
  /** Sockets that were closed at once, since there were too many. */
  turnedAway = 0;

  constructor(limits: DoorLimits) {
    this.#limits = limits;
  }

  /** Sockets by who answers for them: a gauge. `none` is always 0. */
  get sockets(): Readonly<Record<SocketOwner, number>> {
    return { ...this.#owners };
  }

  /** @param address `undefined` where it says nothing about who the client is. */
  hasRoomFor(address: string | undefined): boolean {
    const { maxConnections, maxHandshakes } = this.#limits;
    const owners = this.#owners;
    const open = Object.values(owners).reduce((sum, count) => sum + count, 0);
    if (owners.door >= maxHandshakes || open >= maxConnections + maxHandshakes) return false;
    return address === undefined || this.hasRoomForIp(address);
  }

  hasRoomForIp(address: string): boolean {
    const group = this.#groups.get(addressKey(address));
    if (group === undefined) return true;
    const { maxConnectionsPerIp, maxHandshakesPerIp } = this.#limits;
    return group.sockets < maxConnectionsPerIp && group.handshakes < maxHandshakesPerIp;
  }

  /** One socket moves from one owner to the next; `undefined` is outside. */
  move(
    address: string | undefined,
    from: SocketOwner | undefined,
    to: SocketOwner | undefined,
  ): void {
    if (from !== undefined) this.#owners[from]--;
    if (to !== undefined) this.#owners[to]++;
    if (address !== undefined) this.#count(addressKey(address), from, to);
  }

  #count(key: string, from: SocketOwner | undefined, to: SocketOwner | undefined): void {
    const group = this.#groups.get(key) ?? { sockets: 0, handshakes: 0 };
    group.sockets += Number(to !== undefined) - Number(from !== undefined);
    group.handshakes += Number(isHandshake(to)) - Number(isHandshake(from));
    if (group.sockets === 0) this.#groups.delete(key);
    else this.#groups.set(key, group);
  }
}

function isHandshake(owner: SocketOwner | undefined): boolean {
  return owner === "door" || owner === "opening";
}

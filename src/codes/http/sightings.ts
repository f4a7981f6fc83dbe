import type { HttpEntry } from "./types.ts";

/** What a library tells its application, in its own words. */
export interface LibrarySighting {
  readonly library: string;
  /** Empty where the library gives no message; `null` where the handshake succeeded. */
  readonly message: string | null;
  readonly verified: boolean;
}

interface Library {
  readonly library: string;
  readonly message: (status: number, name: string) => string;
  readonly verified: boolean;
}

/** Measured or read in the sources, November 2026; the console of Chrome is from memory. */
const LIBRARIES: readonly Library[] = [
  {
    library: "ws",
    message: (status) => `Unexpected server response: ${status}`,
    verified: true,
  },
  { library: "undici (Node)", message: () => "", verified: true },
  {
    library: "OkHttp",
    message: (status, name) => `Expected HTTP 101 response but was '${status} ${name}'`,
    verified: true,
  },
  { library: "gorilla/websocket", message: () => "websocket: bad handshake", verified: true },
  {
    library: "Chrome (console)",
    message: (status) => `Error during WebSocket handshake: Unexpected response code: ${status}`,
    verified: false,
  },
];

/** What each library says when this status answers the opening handshake. */
export function sightingsOf({ status, name }: HttpEntry): readonly LibrarySighting[] {
  return LIBRARIES.map(({ library, message, verified }) => ({
    library,
    message: status === OPENED ? null : message(status, name),
    verified,
  }));
}

/** The one status after which there is a connection. */
export const OPENED = 101;

/** A Close frame as it was on the wire. An empty payload has no status code; it is not 1005. */
export interface CloseFrame {
  readonly statusCode: number | undefined;
  /** UTF-8 text after the status code, at most 123 bytes when encoded. Empty when there is none. */
  readonly reason: string;
}

/** As much of `node:http` as the API uses, so that any server of the same shape can carry it. */
export interface ApiRequest {
  readonly method?: string | undefined;
  /** The request target as it came: path and query. */
  readonly url?: string | undefined;
  readonly headers: ApiHeaders;
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "end", listener: () => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
}

export interface ApiHeaders {
  readonly "accept-encoding"?: string | string[] | undefined;
  readonly "accept-language"?: string | undefined;
  readonly "content-type"?: string | undefined;
  readonly "if-none-match"?: string | undefined;
}

export interface ApiResponse {
  /** Headers as a flat list of names and values. */
  writeHead(status: number, headers: string[]): unknown;
  end(body?: Uint8Array): unknown;
}

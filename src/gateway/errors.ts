/** A fault of the gateway's surroundings, not of a connection. Its message is ready to be printed. */
export class GatewayError extends Error {
  override readonly name = "GatewayError";
  readonly code: "ERR_GATEWAY_LISTEN" | "ERR_GATEWAY_OPTIONS";

  constructor(code: GatewayError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

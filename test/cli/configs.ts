/** A configuration of the gateway that is right. */
export function gatewayYaml(options: {
  readonly upstream: string;
  readonly store: string;
  readonly port?: number;
}): string {
  return `listen: { port: ${options.port ?? 0} }
records: { store: ${JSON.stringify(options.store)} }
routes:
  - name: chat
    match: { path: /chat }
    upstreams: [${JSON.stringify(options.upstream)}]
    policy: chat
policies:
  chat:
    limits:
      messages: [ { per: connection, rate: 20/s, burst: 40 } ]
      messageSize: 64KiB
    content: { types: [text] }
`;
}

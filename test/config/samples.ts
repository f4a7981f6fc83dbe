/** A configuration without a problem, of which tests change a part. */
export const GOOD = `listen: { port: 8080 }
routes:
  - name: chat
    match: { path: /chat }
    upstreams: ["ws://127.0.0.1:9000/chat"]
    policy: chat
policies:
  chat: {}
`;

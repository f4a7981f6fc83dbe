import { describe, expect, test } from "vitest";
import { ConfigError, parseConfig } from "../../src/config/index.ts";
import { GOOD } from "./samples.ts";

/** The lines of the error that a text gives. */
function problemsOf(text: string): string[] {
  try {
    parseConfig(text, { file: "c.yaml", env: { PORT: "9090" } });
  } catch (error) {
    if (ConfigError.is(error)) return error.message.split("\n");
    throw error;
  }
  return [];
}

/** The good configuration with one piece of text replaced. */
function broken(piece: string, by: string): string[] {
  expect(GOOD).toContain(piece);
  return problemsOf(GOOD.replace(piece, () => by));
}

test("a good configuration has no problem", () => {
  expect(problemsOf(GOOD)).toEqual([]);
});

describe("syntax", () => {
  test.each([
    [
      "a tab as indentation",
      "listen:\n\tport: 80\n",
      [
        "c.yaml:2:1: a tab is used for indentation. YAML indents with spaces only: replace each tab by two spaces.",
      ],
    ],
    [
      "a key that is written twice",
      "drain: 1s\ndrain: 2s\n",
      [
        "c.yaml:2:1: this key is written twice. Keep one of them: which one counts would be a guess.",
      ],
    ],
    [
      "a key that is written twice in JSON",
      '{\n\t"drain": "1s",\n\t"drain": "2s"\n}',
      [
        "c.yaml:3:2: this key is written twice. Keep one of them: which one counts would be a guess.",
      ],
    ],
    [
      "a second document",
      "drain: 1s\n---\ndrain: 2s\n",
      [
        "c.yaml:2:1: a second document begins here. Write one document per file, without `---` between.",
      ],
    ],
    [
      "an unknown tag",
      "drain: !!js/function x\n",
      ["c.yaml:1:8: this tag is unknown. Remove the word with the `!`."],
    ],
    ["an empty file", "", ["c.yaml:1:1: the file is empty. Write keys and values."]],
    [
      "something else than a map",
      "hello",
      [
        expect.stringMatching(
          /^c\.yaml:1:1: "hello" is not a map\. Write keys and values; known here: /,
        ),
      ],
    ],
    [
      "a list that does not end",
      "routes: [\n",
      [
        expect.stringMatching(
          /^c\.yaml:\d+:\d+: flow sequence .* must .* with a \]\. Mend the YAML here\.$/,
        ),
      ],
    ],
    [
      "nesting without end",
      "[".repeat(100_000),
      [expect.stringMatching(/^c\.yaml:1:\d+: the document is nested too deeply\. /)],
    ],
    [
      "aliases that multiply",
      "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n",
      ["c.yaml:1:1: aliases multiply too much. Write the values out instead of using aliases."],
    ],
    [
      "an alias of nothing",
      "routes: *x\n",
      ["c.yaml:1:1: nothing is named &x. Set the anchor before *x uses it."],
    ],
    [
      "more than a mebibyte",
      `# ${"x".repeat(1024 * 1024)}\n`,
      ["c.yaml:1:1: the file has more than 1 MiB. Write less; a configuration is a few pages."],
    ],
  ])("%s", (_name, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});

const policy = (yaml: string): readonly [string, string] => ["chat: {}", `chat: ${yaml}`];

describe("keys and values", () => {
  test.each([
    [
      "an unknown key",
      ["{ port: 8080 }", "{ prot: 8080 }"],
      "1:11: listen.prot: unknown key. Did you mean port?",
    ],
    [
      "a port out of range",
      ["8080", "70000"],
      "1:17: listen.port: 70000 is not a whole number from 0 to 65535. Write a whole number from 0 to 65535.",
    ],
    [
      "a wrong unit",
      policy("{ limits: { messageSize: 64KB } }"),
      '8:34: policies.chat.limits.messageSize: "64KB" is not a size. Write 64KiB.',
    ],
    [
      "no unit",
      policy("{ lifetime: { idle: 60 } }"),
      "8:29: policies.chat.lifetime.idle: 60 is not a duration. Write the unit: 60ms or 60s.",
    ],
    [
      "a rate in words",
      policy("{ limits: { messages: [{ per: ip, rate: fast }] } }"),
      '8:49: policies.chat.limits.messages[0].rate: "fast" is not a rate of messages. A rate is an amount per time: 20/s, 600/m, 10/5s.',
    ],
    [
      "what is not enforced yet",
      policy("{ limits: { unfinished: 1MiB } }"),
      "8:21: policies.chat.limits.unfinished: this version does not enforce a bound on unfinished messages for each policy, and accepting the key would fail open. Write unfinished at the top of the configuration: it holds for the whole process.",
    ],
    [
      "nothing after a policy's name",
      policy(""),
      "8:9: policies.chat: nothing is written here. Write {} for every default, or remove the key.",
    ],
    [
      "a policy that does not exist",
      ["policy: chat", "policy: caht"],
      '6:13: routes[0].policy: there is no policy "caht". Did you mean chat?',
    ],
    [
      "a policy that is nothing like one that exists",
      ["policy: chat", "policy: warehouse"],
      '6:13: routes[0].policy: there is no policy "warehouse". Known here: chat.',
    ],
    [
      "a route without a policy",
      ["    policy: chat\n", ""],
      "3:5: routes[0]: policy is missing. Add policy: the name of one of the policies.",
    ],
    [
      "a path without its slash",
      ["/chat }", "chat }"],
      '4:20: routes[0].match.path: "chat" is not a path. Write an exact path (/chat), or one with everything below it (/chat/*).',
    ],
    [
      "a host with its port",
      ["{ path: /chat }", "{ path: /chat, host: chat.example:80 }"],
      '4:33: routes[0].match.host: "chat.example:80" is not a host. Write it in lower case, without scheme and port: chat.example.',
    ],
    [
      "a cluster",
      ["listen:", "cluster: {}\nlisten:"],
      "1:1: cluster: this version does not enforce shared counters, and accepting the key would fail open. Run one gateway, or divide the limits by their number; remove the key.",
    ],
    [
      "TLS without a certificate",
      ["{ port: 8080 }", "{ tls: { key: k.pem } }"],
      "1:11: listen.tls: cert is missing. Add cert: the file with the server's certificate, in PEM.",
    ],
    [
      "a client certificate that nothing judges",
      ["{ port: 8080 }", "{ tls: { cert: c, key: k, clientCert: require } }"],
      "1:16: listen.tls: clientCert is require, and nothing says whose certificates are good. Write clientCa: with the file of your authority's certificate.",
    ],
    [
      "an authority for certificates that nobody is asked for",
      ["{ port: 8080 }", "{ tls: { cert: c, key: k, clientCa: ca.pem } }"],
      "1:16: listen.tls: clients are not asked for a certificate, so nothing would judge one. Write clientCert: require (or request), or remove clientCa and clientCertHeader.",
    ],
    [
      "h2c over TLS",
      ["{ port: 8080 }", "{ h2c: true, tls: { cert: c, key: k } }"],
      "1:9: listen: h2c is HTTP/2 without TLS, and this listener speaks TLS. Remove h2c: over TLS, alpn says which HTTP is spoken.",
    ],
    [
      "the PROXY protocol, believed from nobody",
      ["{ port: 8080 }", "{ proxyProtocol: v2 }"],
      "1:9: listen: proxyProtocol is on, and nobody may connect: no proxy is trusted. Write trustedProxies: with the addresses of your proxies.",
    ],
    [
      "two listeners on one address",
      ["{ port: 8080 }", "[{ port: 8080 }, { port: 8080 }]"],
      "1:9: listen: two listeners listen on 127.0.0.1:8080. Give each its own port.",
    ],
    [
      "a problem in the second listener",
      ["{ port: 8080 }", "[{ port: 8080 }, { port: 0, alpn: [h2] }]"],
      "1:37: listen[1].alpn: unknown key. Known here: host, port, tls, h2c, proxyProtocol, trustedProxies, workers.",
    ],
    [
      "no listener at all",
      ["{ port: 8080 }", "[]"],
      "1:9: listen: the list is empty. Write at least one, or remove the key.",
    ],
    [
      "a limit of nothing",
      ["listen:", "limits: { maxHandshakesPerIp: 0 }\nlisten:"],
      "1:31: limits.maxHandshakesPerIp: 0 is not a whole number of at least 1. Write a whole number of at least 1.",
    ],
    [
      "HTTP that is neither refused nor proxied",
      ["policy: chat", "policy: chat\n    http: allow"],
      '7:11: routes[0].http: "allow" is not a map. Write keys and values; known here: body, timeout.',
    ],
    [
      "workers",
      ["{ port: 8080 }", "{ workers: auto }"],
      "1:11: listen.workers: this version does not enforce several worker processes, and accepting the key would fail open. Run one gateway per port behind a load balancer, and remove the key.",
    ],
    [
      "PostgreSQL",
      ["listen:", 'records: { store: "postgres://u:p@h/d" }\nlisten:'],
      "1:19: records.store: this version does not record into PostgreSQL. Write sqlite:./closewise.db.",
    ],
    [
      "a proxy that is everybody",
      ["{ port: 8080 }", "{ trustedProxies: [0.0.0.0/0] }"],
      "1:28: listen.trustedProxies[0]: 0.0.0.0/0 is every address: each client could choose the one that limits count by. Write the addresses of your own proxies.",
    ],
    [
      "a range that is none",
      ["{ port: 8080 }", "{ trustedProxies: [10.0.0.0/33] }"],
      '1:28: listen.trustedProxies[0]: "10.0.0.0/33" is neither an address nor a range. Write 10.0.0.7, 10.0.0.0/8 or fd00::/8.',
    ],
  ] as const)("%s", (_name, [piece, by], expected) => {
    const [problem, ...others] = broken(piece, by);
    expect(problem).toBe(`c.yaml:${expected}`);
    expect(others).toEqual([]);
  });
});

describe("upstreams", () => {
  test.each([
    [
      "http://127.0.0.1:9000/",
      '"http://127.0.0.1:9000/" is not an address of an upstream. Write ws://127.0.0.1:9000/.',
    ],
    [
      "https://app.example/",
      '"https://app.example/" is not an address of an upstream. Write wss://app.example/.',
    ],
    [
      "127.0.0.1:9000",
      '"127.0.0.1:9000" is not an address of an upstream. Write ws://host:port/path.',
    ],
    [
      "ws://u:p@127.0.0.1:9000/",
      "an address must not hold a user or a password. Remove what stands before the @: addresses appear in logs.",
    ],
    [
      "ws://127.0.0.1:9000/#a",
      "an address must not have a fragment (RFC 6455 3). Remove the # and what follows.",
    ],
    [
      "ws://127.0.0.1:70000/",
      '"ws://127.0.0.1:70000/" is not an address of an upstream. Write ws://host:port/path.',
    ],
    ["ws://127.0.0.1:8080/", "the gateway would connect to itself. Write the upstream's own port."],
    ["ws://localhost:8080/", "the gateway would connect to itself. Write the upstream's own port."],
    ["ws://127.0.0.1:9000/*/a", "only the end of a path can be /*. Write ws://host:port/path/*."],
    [
      "ws://127.0.0.1:9000/*",
      "the path ends in /* and the route's (/chat) does not, so nothing can replace it. Write match: { path: /chat/* }, or a fixed path here.",
    ],
  ])("%s", (url, expected) => {
    expect(broken("ws://127.0.0.1:9000/chat", url)).toEqual([
      `c.yaml:5:17: routes[0].upstreams[0]: ${expected}`,
    ]);
  });
});

describe("routes that cannot both be meant", () => {
  test("two of the same name", () => {
    const second = '  - { name: chat, match: { path: /b }, upstreams: ["ws://h/"], policy: chat }';
    expect(broken("policies:", `${second}\npolicies:`)).toEqual([
      "c.yaml:7:13: routes[1].name: two routes are named chat. Give each its own: records tell them apart by it.",
    ]);
  });

  test.each([
    ["/chat", "{ path: /chat }", true],
    ["/chat", "{ path: /chat, host: a.example }", true],
    ["/chat", "{ path: /chat/room }", false],
    ["/chat/*", "{ path: /chat/room }", true],
    ["/chat/*", "{ path: /chat }", true],
    ["/chat/*", "{ path: /chat/a/* }", true],
    ["/chat/*", "{ path: /chatter }", false],
    ["/*", "{ path: /anything/* }", true],
    ["/chat, host: a.example", "{ path: /chat, host: b.example }", false],
    ["/chat, host: a.example", "{ path: /chat }", false],
  ])("after %s, %s is out of reach: %s", (first, match, unreachable) => {
    const route = `  - { name: b, match: ${match}, upstreams: ["ws://h/"], policy: chat }\npolicies:`;
    const text = GOOD.replace("{ path: /chat }", `{ path: ${first} }`).replace("policies:", route);
    const [path] = first.split(",");
    expect(problemsOf(text)).toEqual(
      unreachable
        ? [
            `c.yaml:7:23: routes[1].match: no request can reach this route: chat (${path}) takes them all. Move it before chat.`,
          ]
        : [],
    );
  });
});

test("all problems come at once, in the order of the file", () => {
  const text = GOOD.replace("8080", "70000")
    .replace("/chat }", "chat }")
    .replace("chat: {}", "chat: { mod: 1 }");
  expect(problemsOf(text).map((line) => line.split(": ")[0])).toEqual([
    "c.yaml:1:17",
    "c.yaml:4:20",
    "c.yaml:8:11",
  ]);
});

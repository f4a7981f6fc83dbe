/** Who is measured, and how each is started. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { folder } from "./processes.ts";

export interface Ports {
  readonly listen: number;
  readonly backend: number;
}

export interface Contender {
  readonly name: string;
  /** Why it cannot run on this machine, if so. */
  readonly missing?: string;
  readonly argv: (ports: Ports) => string[];
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function writeConfig(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function program(name: string): string | undefined {
  const places = [...(process.env["PATH"] ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"];
  return places.map((place) => join(place, name)).find((file) => existsSync(file));
}

function installed(name: string, argv: (file: string, ports: Ports) => string[]): Contender {
  const file = program(name);
  if (file !== undefined) return { name, argv: (ports) => argv(file, ports) };
  return { name, missing: `${name} is not installed (apt-get install ${name})`, argv: () => [] };
}

function nginxConfig({ listen, backend }: Ports): string {
  const prefix = join(folder, `nginx-${listen}`);
  mkdirSync(prefix);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `  ${kind}_temp_path ${prefix}/${kind};`)
    .join("\n");
  return `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
pid ${prefix}/pid;
error_log stderr error;
events { worker_connections 16000; }
http {
  access_log off;
${temporary}
  server {
    listen 127.0.0.1:${listen} backlog=4096;
    location / {
      proxy_pass http://127.0.0.1:${backend};
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection "upgrade";
      proxy_buffering off;
      proxy_read_timeout 1h;
      proxy_send_timeout 1h;
    }
  }
}
`;
}

function haproxyConfig({ listen, backend }: Ports): string {
  return `global
  nbthread 1
defaults
  mode http
  timeout connect 5s
  timeout client 1h
  timeout server 1h
  timeout tunnel 1h
listen bench
  bind 127.0.0.1:${listen} backlog 4096
  server echo 127.0.0.1:${backend}
`;
}

/** Rules of every cheap kind are on, and so generous that none of them trips. */
export function closewiseConfig({ listen, backend }: Ports): string {
  return `listen: { host: 127.0.0.1, port: ${listen} }
records: { store: memory }
routes:
  - name: bench
    match: { path: "/*" }
    upstreams: ["ws://127.0.0.1:${backend}/"]
    policy: generous
policies:
  generous:
    mode: enforce
    limits:
      messages: [ { per: connection, rate: 1000000/s, burst: 1000000 } ]
      bytes: [ { per: connection, rate: 100GiB/s, burst: 100GiB } ]
      messageSize: 16MiB
      fragments: 128
    content: { types: [text, binary] }
`;
}

export function closewiseFile(ports: Ports): string {
  return writeConfig(`closewise-${ports.listen}.yaml`, closewiseConfig(ports));
}

const node = (name: string): Contender => ({
  name,
  argv: () => [process.execPath, here(`./contenders/${name}.ts`)],
});

export const builtIn: readonly Contender[] = [
  node("raw-pipe"),
  {
    name: "closewise",
    argv: (ports) => [
      process.execPath,
      here("../src/cli/main.ts"),
      "gateway",
      "--config",
      closewiseFile(ports),
    ],
  },
  installed("haproxy", (file, ports) => [
    file,
    "-db",
    "-f",
    writeConfig(`haproxy-${ports.listen}.cfg`, haproxyConfig(ports)),
  ]),
  installed("nginx", (file, ports) => [
    file,
    "-e",
    "stderr",
    "-c",
    writeConfig(`nginx-${ports.listen}.conf`, nginxConfig(ports)),
  ]),
  node("http-proxy-3"),
  node("ws-relay"),
];

/** `--contender NAME=COMMAND`. */
export function fromCommand(name: string, command: string): Contender {
  return { name, argv: () => ["sh", "-c", command] };
}

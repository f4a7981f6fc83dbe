import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { UpstreamTls } from "../gateway/upstreams/options.ts";
import type { ParsedUpstream } from "./upstreams-shape.ts";

type TlsFiles = NonNullable<ParsedUpstream["tls"]>;

/** Files of the TLS settings are named relative to the configuration that names them. */
export function readPem(file: string, configFile: string): string {
  return readFileSync(resolve(dirname(configFile), file), "utf8");
}

/** The TLS settings with what their files hold. @throws Error when one cannot be read. */
export function readTls(tls: TlsFiles, configFile: string): UpstreamTls {
  const read = (file: string | undefined): string | undefined =>
    file === undefined ? undefined : readPem(file, configFile);
  return {
    ca: read(tls.ca),
    cert: read(tls.cert),
    key: read(tls.key),
    serverName: tls.serverName,
    verify: tls.verify,
  };
}

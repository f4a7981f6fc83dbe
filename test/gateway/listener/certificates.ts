import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A certificate and its key, as files in PEM. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
}

/** Makes certificates with `openssl` (Debian: `apt-get install openssl`), in a folder of the test file's own. */
export class Authority implements Pair {
  readonly folder: string;
  readonly name: string;
  readonly cert: string;
  readonly key: string;

  constructor(folder: string, name: string) {
    this.folder = folder;
    this.name = name;
    this.cert = join(folder, `${name}.crt`);
    this.key = join(folder, `${name}.key`);
    openssl(`req -x509 ${NEW_KEY} -days 2 -subj /CN=${name} -keyout ${this.key} -out ${this.cert}`);
  }

  /** @param subject As `openssl` takes it: `/O=Example/CN=alice`. */
  issue(file: string, subject: string): Pair {
    const pair = { cert: join(this.folder, `${file}.crt`), key: join(this.folder, `${file}.key`) };
    const request = join(this.folder, `${file}.csr`);
    const extensions = join(this.folder, `${file}.ext`);
    writeFileSync(extensions, "subjectAltName=DNS:localhost,IP:127.0.0.1\n");
    openssl(`req ${NEW_KEY} -utf8 -keyout ${pair.key} -out ${request}`, "-subj", subject);
    const issuer = `-CA ${this.cert} -CAkey ${this.key} -CAcreateserial`;
    openssl(`x509 -req -in ${request} ${issuer} -days 2 -extfile ${extensions} -out ${pair.cert}`);
    return pair;
  }
}

const NEW_KEY = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";

/** @param words Separated by spaces; what holds spaces comes behind them. */
function openssl(words: string, ...more: string[]): void {
  execFileSync("openssl", [...words.split(" "), ...more], { stdio: "pipe" });
}

/** For one test file; it is gone afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "closewise-tls-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function pem(file: string): string {
  return readFileSync(file, "utf8");
}

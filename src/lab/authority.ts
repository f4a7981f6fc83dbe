import { generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import forge from "node-forge";

const DAY_MS = 86_400_000;

/** A certificate and its key, in PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** The certificates of a lab: its authority's own, and one for each way to be wrong. */
export interface Certificates {
  readonly authority: string;
  /** In order, but for who does not know the authority. */
  readonly untrusted: Identity;
  readonly expired: Identity;
  readonly wrongName: Identity;
}

/**
 * An authority of the lab's own, made in memory: a client that trusts it sees each certificate fail
 * for its own reason. No key leaves the process.
 *
 * @param host The name or address that the valid certificates are for, beside `localhost`.
 */
export async function makeCertificates(host: string): Promise<Certificates> {
  const [authority, server] = await Promise.all([newKeys(), newKeys()]);
  const names = [...new Set(["localhost", "127.0.0.1", "::1", host])];
  const issuer = subject("Closewise lab authority");
  const now = Date.now();

  function issue(options: Issue): Identity {
    const cert = forge.pki.createCertificate();
    cert.publicKey = options.keys.public;
    // Positive: the first bit of a serial number is its sign.
    cert.serialNumber = `01${randomBytes(15).toString("hex")}`;
    cert.validity.notBefore = new Date(now + options.fromDays * DAY_MS);
    cert.validity.notAfter = new Date(now + options.toDays * DAY_MS);
    cert.setSubject(options.subject);
    cert.setIssuer(issuer);
    cert.setExtensions(options.extensions);
    cert.sign(authority.private, forge.md.sha256.create());
    return { cert: forge.pki.certificateToPem(cert), key: options.keys.pem };
  }

  function issueServer(name: string, toDays: number, altNames: readonly string[]): Identity {
    return issue({
      keys: server,
      subject: subject(name),
      fromDays: toDays - 30,
      toDays,
      extensions: [
        { name: "basicConstraints", cA: false, critical: true },
        { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
        { name: "extKeyUsage", serverAuth: true },
        { name: "subjectAltName", altNames: altNames.map(altName) },
      ],
    });
  }

  return {
    authority: issue({
      keys: authority,
      subject: issuer,
      fromDays: -60,
      toDays: 30,
      extensions: [
        { name: "basicConstraints", cA: true, critical: true },
        { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
        { name: "subjectKeyIdentifier" },
      ],
    }).cert,
    untrusted: issueServer("Closewise lab", 29, names),
    expired: issueServer("Closewise lab, expired", -1, names),
    wrongName: issueServer("Closewise lab, wrong name", 29, ["wrong-name.closewise.invalid"]),
  };
}

interface Keys {
  readonly public: forge.pki.PublicKey;
  readonly private: forge.pki.rsa.PrivateKey;
  readonly pem: string;
}

interface Issue {
  readonly keys: Keys;
  readonly subject: forge.pki.CertificateField[];
  readonly fromDays: number;
  readonly toDays: number;
  readonly extensions: object[];
}

/** From Node: the same keys, at a fraction of the time. */
async function newKeys(): Promise<Keys> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: 2_048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return {
    public: forge.pki.publicKeyFromPem(publicKey),
    private: forge.pki.privateKeyFromPem(privateKey),
    pem: privateKey,
  };
}

function subject(name: string): forge.pki.CertificateField[] {
  return [
    { name: "commonName", value: name },
    { name: "organizationName", value: "Closewise" },
  ];
}

/** Of X.509: 2 is a DNS name, 7 an IP address. */
function altName(name: string): object {
  return /^[\d.]+$|:/.test(name) ? { type: 7, ip: name } : { type: 2, value: name };
}

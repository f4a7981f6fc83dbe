import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { isIP } from "node:net";

/** A certificate and its key, in PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

export interface Authority extends Identity {
  /** An identity that this authority vouches for. */
  issue(options?: IssueOptions): Identity;
}

export interface IssueOptions {
  /** Names and IPv4 addresses that it is for. @default localhost and 127.0.0.1 */
  readonly names?: readonly string[];
  /** @default an hour ago */
  readonly notBefore?: Date;
  /** @default in a day */
  readonly notAfter?: Date;
}

const HOUR_MS = 3_600_000;

/** A certificate authority of this test alone. */
export function createAuthority(name = "Test Authority"): Authority {
  const { publicKey, privateKey } = newKey();
  const cert = certificate({
    subject: name,
    issuer: name,
    publicKey,
    signer: privateKey,
    ca: true,
  });
  return {
    cert,
    key: pem(privateKey),
    issue: (options) => {
      const own = newKey();
      const [subject = "localhost"] = options?.names ?? [];
      return {
        cert: certificate({
          subject,
          issuer: name,
          publicKey: own.publicKey,
          signer: privateKey,
          ...options,
        }),
        key: pem(own.privateKey),
      };
    },
  };
}

/** Vouched for by nobody but itself. */
export function selfSigned(options?: IssueOptions): Identity {
  const { publicKey, privateKey } = newKey();
  const name = "self";
  return {
    cert: certificate({ subject: name, issuer: name, publicKey, signer: privateKey, ...options }),
    key: pem(privateKey),
  };
}

function newKey(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync("ec", { namedCurve: "P-256" });
}

function pem(key: KeyObject): string {
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

// --- X.509 (RFC 5280 4.1) in DER, as much of it as a test needs ---

interface CertificateFields extends IssueOptions {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly ca?: true;
}

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
};
const OID = {
  ecdsaWithSha256: "06082a8648ce3d040302",
  commonName: "0603550403",
  basicConstraints: "0603551d13",
  subjectAltName: "0603551d11",
};

function certificate(fields: CertificateFields): string {
  const { subject, issuer, publicKey, signer, ca, names = ["localhost", "127.0.0.1"] } = fields;
  const { notBefore = new Date(Date.now() - HOUR_MS) } = fields;
  const { notAfter = new Date(Date.now() + 24 * HOUR_MS) } = fields;
  const algorithm = der(TAG.sequence, hex(OID.ecdsaWithSha256));
  const extension =
    ca === true
      ? [hex(OID.basicConstraints), bool(true), der(TAG.octets, der(TAG.sequence, bool(true)))]
      : [hex(OID.subjectAltName), der(TAG.octets, der(TAG.sequence, ...names.map(generalName)))];
  const body = der(
    TAG.sequence,
    der(0xa0, der(TAG.integer, hex("02"))),
    der(TAG.integer, Buffer.concat([hex("01"), randomBytes(8)])),
    algorithm,
    nameOf(issuer),
    der(TAG.sequence, time(notBefore), time(notAfter)),
    nameOf(subject),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(TAG.sequence, der(TAG.sequence, ...extension))),
  );
  const signature = sign("sha256", body, { key: signer, dsaEncoding: "der" });
  const whole = der(
    TAG.sequence,
    body,
    algorithm,
    der(TAG.bits, Buffer.concat([hex("00"), signature])),
  );
  const base64 = whole.toString("base64").replace(/.{1,64}/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${base64}-----END CERTIFICATE-----\n`;
}

function nameOf(commonName: string): Buffer {
  const attribute = der(TAG.sequence, hex(OID.commonName), der(TAG.utf8, Buffer.from(commonName)));
  return der(TAG.sequence, der(TAG.set, attribute));
}

function generalName(name: string): Buffer {
  return isIP(name) === 4
    ? der(0x87, Buffer.from(name.split(".").map(Number)))
    : der(0x82, Buffer.from(name));
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\D/g, "").slice(2, 14);
  return der(TAG.utcTime, Buffer.from(`${digits}Z`));
}

function bool(value: boolean): Buffer {
  return der(TAG.boolean, hex(value ? "ff" : "00"));
}

function hex(text: string): Buffer {
  return Buffer.from(text, "hex");
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

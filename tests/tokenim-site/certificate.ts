import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate made for one run and trusted by nobody but the browser that is started with its `spki`. */
export interface Certificate {
  key: string;
  cert: string;
  /** Base64 SHA-256 of the public key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  spki: string;
}

// DER, X.690: only the handful of types that an X.509 certificate (RFC 5280 §4.1) needs.
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const utcTime = (at: number) =>
  der(
    0x17,
    Buffer.from(
      `${new Date(at)
        .toISOString()
        .replaceAll(/[-:T]|\.\d+/g, '')
        .slice(2, 14)}Z`,
    ),
  );

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const name = (commonName: string) => sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(commonName)))));

/** Self-signed, ECDSA P-256, valid from yesterday for 30 days, for the given DNS names and 127.0.0.1. */
export function makeCertificate(hosts: readonly string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const publicDer = publicKey.export({ type: 'spki', format: 'der' });
  const alternativeNames = sequence(
    ...hosts.map((host) => der(0x82, Buffer.from(host))),
    der(0x87, Buffer.from([127, 0, 0, 1])),
  );
  const serverAuth = sequence(oid('2b06010505070301'));
  const extensions = sequence(
    sequence(oid('551d11'), der(0x04, alternativeNames)),
    sequence(oid('551d25'), der(0x04, serverAuth)),
  );
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40; // positive, no leading zero
  const subject = name(hosts[0] ?? 'localhost');
  const toSign = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, serial),
    ecdsaWithSha256,
    subject,
    sequence(utcTime(Date.now() - 86_400_000), utcTime(Date.now() + 30 * 86_400_000)),
    subject,
    publicDer,
    der(0xa3, extensions),
  );
  const signature = sign('sha256', toSign, privateKey);
  const cert = sequence(toSign, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  const pem = cert.toString('base64').replaceAll(/.{64}/g, '$&\n').trimEnd();
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`,
    spki: createHash('sha256').update(publicDer).digest('base64'),
  };
}

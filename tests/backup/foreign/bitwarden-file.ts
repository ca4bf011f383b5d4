import { createCipheriv, createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';

export const items = [
  {
    type: 1,
    name: 'TokenIM',
    notes: 'my notes',
    login: {
      username: 'mei@example.com',
      password: 'TIM-48-plum-Jx77',
      totp: 'otpauth://totp/x?secret=GEZDGNBV',
      uris: [{ uri: 'https://token.im' }],
    },
    fields: [{ name: 'Hint', value: 'blue' }],
  },
  { type: 2, name: '助记词', notes: 'legal winner thank year wave sausage worth useful legal winner thank yellow' },
  { type: 3, name: 'Card', card: { number: '4111' } },
  { type: 5, name: 'Server', sshKey: { privateKey: '-----BEGIN OPENSSH PRIVATE KEY-----' } },
  { type: 1, name: 'Nothing in it', login: { username: 'x', password: null } },
];

export const plainExport = (): Uint8Array => bytes({ encrypted: false, folders: [], items });
const bytes = (value: unknown) => new Uint8Array(Buffer.from(JSON.stringify(value, undefined, 2)));

export interface Kdf {
  kdfType: 0 | 1;
  kdfIterations: number;
  kdfMemory?: number;
  kdfParallelism?: number;
}

/** As Bitwarden seals an export, by Node's own cryptography. */
export async function sealedExport(password: string, kdf: Kdf, more: object = {}): Promise<Uint8Array> {
  const salt = randomBytes(16).toString('base64');
  const master = await masterOf(password, salt, kdf);
  const expand = (name: string) =>
    createHmac('sha256', master)
      .update(Buffer.concat([Buffer.from(name), Buffer.from([1])]))
      .digest();
  const [enc, mac] = [expand('enc'), expand('mac')];
  const seal = (text: string) => {
    const iv = randomBytes(16);
    const cipher = createCipheriv('aes-256-cbc', enc, iv);
    const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const tag = createHmac('sha256', mac)
      .update(Buffer.concat([iv, data]))
      .digest();
    return `2.${[iv, data, tag].map((part) => part.toString('base64')).join('|')}`;
  };
  return bytes({
    ...{ encrypted: true, passwordProtected: true, salt, ...kdf },
    ...{ encKeyValidation_DO_NOT_EDIT: seal('b1c6'), data: seal(JSON.stringify({ encrypted: false, items })) },
    ...more,
  });
}

async function masterOf(password: string, salt: string, kdf: Kdf): Promise<Buffer> {
  if (kdf.kdfType === 0) return pbkdf2Sync(password, salt, kdf.kdfIterations, 32, 'sha256');
  const how = {
    iterations: kdf.kdfIterations,
    memorySize: (kdf.kdfMemory ?? 0) * 1024,
    parallelism: kdf.kdfParallelism ?? 1,
  };
  const hashed = createHash('sha256').update(salt).digest();
  return Buffer.from(await argon2id({ password, salt: hashed, ...how, hashLength: 32, outputType: 'binary' }));
}

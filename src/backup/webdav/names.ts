/** What the name of a copy in the folder tells. It is a claim: the server could have renamed the file. */
export interface NamedCopy {
  name: string;
  /** `2026-11-27`. */
  day: string;
  /** The manifest's counter. */
  counter: number;
  /** Random, this installation's own. */
  device: string;
  /** First 16 hex digits of the file's SHA-256. */
  digest: string;
}

/** A name is never used for two contents: it holds the digest of what it names, and who made it. */
export const copyName = (
  { madeAt, counter, digest }: { madeAt: number; counter: number; digest: string },
  device: string,
  again = '',
): string => {
  const day = new Date(madeAt).toISOString().slice(0, 10);
  return `tokenim-keys-${day}-${counter}-${device}-${digest.slice(0, 16)}${again && `-${again}`}.age`;
};

const pattern = /^tokenim-keys-(\d{4}-\d\d-\d\d)-(\d{1,12})-([a-z\d]{8})-([\da-f]{16})(?:-[a-z\d]{4})?\.age$/;

export function parseName(name: string): NamedCopy | undefined {
  const [, day, counter, device, digest] = pattern.exec(name) ?? [];
  if (!day || !counter || !device || !digest) return undefined;
  return { name, day, counter: Number(counter), device, digest };
}

/** What is being written; it gets its real name when it is whole. Without a dot in front: some servers hide or refuse those. */
export const partName = (device: string, random: string): string => `tokenim-upload-${device}-${random}.part`;

/** A part that this device left behind when it was interrupted. */
export const isPartOf = (device: string, name: string): boolean =>
  name.startsWith(`tokenim-upload-${device}-`) && /-[a-z\d]{8}\.part$/.test(name);

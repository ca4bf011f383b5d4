import type { CopyKind } from '../copy';
import { ageFile } from './age-file';
import { agePassphrase } from './age-passphrase';
import { kdbx } from './kdbx';

export const copyKinds = [ageFile, agePassphrase, kdbx] as const satisfies readonly CopyKind[];

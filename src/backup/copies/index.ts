import type { CopyKind } from '../copy';
import { ageFile } from './age-file';
import { agePassphrase } from './age-passphrase';
import { kdbx } from './kdbx';
import { paper } from './paper';

export const copyKinds = [ageFile, agePassphrase, kdbx, paper] as const satisfies readonly CopyKind[];

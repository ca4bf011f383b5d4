import type { ListFormat } from '../format';
import { hostsFile } from './hosts-file';
import { metaMask } from './meta-mask';
import { nameArray } from './name-array';
import { plainList } from './plain-list';
import { polkadot } from './polkadot';

/** All formats that are read; the first that knows a text reads it, and a plain list is what nobody else knows. */
export const listFormats: readonly ListFormat[] = [metaMask, polkadot, nameArray, hostsFile, plainList];

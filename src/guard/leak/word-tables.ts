import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';

/** The BIP-39 lists in which phrases are recognised, as they travel in a watch set. For the worker, never for a page's script. */
export const wordTables: readonly string[] = [english, simplified, traditional].map((list) => list.join(' '));

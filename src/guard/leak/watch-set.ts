import type { Mark } from './mark';
import type { Shape } from './shapes';

/** What a page's script watches for. It crosses one message and lives in the script's memory. */
export interface WatchSet {
  /** 32 bytes, base64url without padding. */
  salt: string;
  marks: readonly Mark[];
  /** BIP-39 word lists, each 2048 words joined by one space, in the list's order. See `word-tables.ts`. */
  words: readonly string[];
  /** What is a secret by its looks. */
  shapes: readonly Shape[];
  /** Does the user want recovery phrases, private keys and keystores recognised? */
  phrases: boolean;
  /** In the user's language: the strip shown while a held key is being reported. */
  says: { held: BannerWords };
}

/** A strip over a page: its words in the user's language, and its style sheets; the script has neither. */
export interface BannerWords {
  title: string;
  text: string;
  more: string;
  hide: string;
  /** `cssText` of the host, the strip, the title, the two buttons and the text. */
  look: readonly string[];
}

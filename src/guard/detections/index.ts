import type { Detection } from '../detection';
import { borrowedMark } from './borrowed-mark';
import { brandBelow } from './brand-below';
import { brandInName } from './brand-in-name';
import { brandInNamePerhaps } from './brand-in-name-perhaps';
import { brandMentionedLogin } from './brand-mentioned-login';
import { brandedLogin } from './branded-login';
import { clonedPage } from './cloned-page';
import { downloadLure } from './download-lure';
import { embeddedOfficial } from './embedded-official';
import { foreignLetters } from './foreign-letters';
import { freeHosting } from './free-hosting';
import { lookalikeLetters } from './lookalike-letters';
import { misspeltName } from './misspelt-name';
import { misspeltNamePerhaps } from './misspelt-name-perhaps';
import { officialWithWord } from './official-with-word';
import { officialWithWordPerhaps } from './official-with-word-perhaps';
import { oneLetterOff } from './one-letter-off';
import { phraseAsked } from './phrase-asked';
import { phraseImport } from './phrase-import';
import { sameLook } from './same-look';
import { soundsLike } from './sounds-like';
import { splitName } from './split-name';
import { spreadName } from './spread-name';

/** All of them; the order does not matter. */
export const detections: readonly Detection[] = [
  borrowedMark,
  brandBelow,
  brandInNamePerhaps,
  brandInName,
  brandMentionedLogin,
  brandedLogin,
  clonedPage,
  downloadLure,
  embeddedOfficial,
  foreignLetters,
  freeHosting,
  lookalikeLetters,
  misspeltNamePerhaps,
  misspeltName,
  officialWithWordPerhaps,
  officialWithWord,
  oneLetterOff,
  phraseAsked,
  phraseImport,
  sameLook,
  soundsLike,
  splitName,
  spreadName,
];

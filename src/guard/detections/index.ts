import type { Detection } from '../detection';
import { borrowedMark } from './borrowed-mark';
import { brandAsTitle } from './brand-as-title';
import { brandBelow } from './brand-below';
import { brandInName } from './brand-in-name';
import { brandInNamePerhaps } from './brand-in-name-perhaps';
import { brandedLogin } from './branded-login';
import { clonedPage } from './cloned-page';
import { downloadLure } from './download-lure';
import { embeddedOfficial } from './embedded-official';
import { falseReminder } from './false-reminder';
import { foreignLetters } from './foreign-letters';
import { framedOfficial } from './framed-official';
import { freeHosting } from './free-hosting';
import { insecureLogin } from './insecure-login';
import { lookalikeLetters } from './lookalike-letters';
import { misspeltName } from './misspelt-name';
import { misspeltNamePerhaps } from './misspelt-name-perhaps';
import { officialWithWord } from './official-with-word';
import { officialWithWordPerhaps } from './official-with-word-perhaps';
import { oneLetterOff } from './one-letter-off';
import { phraseAsked } from './phrase-asked';
import { phraseImport } from './phrase-import';
import { sameLook } from './same-look';
import { sentElsewhere } from './sent-elsewhere';
import { soundsLike } from './sounds-like';
import { splitName } from './split-name';
import { spreadName } from './spread-name';

/** All of them; the order does not matter. */
export const detections: readonly Detection[] = [
  borrowedMark,
  brandBelow,
  brandInNamePerhaps,
  brandInName,
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
  brandAsTitle,
  falseReminder,
  framedOfficial,
  insecureLogin,
  sentElsewhere,
  soundsLike,
  splitName,
  spreadName,
];

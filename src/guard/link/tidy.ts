/** Endings that somebody may spell out as "dot com". */
const spelled = 'com|net|org|im|io|cc|cn|top|xyz|vip|app|me|info|site|online';

/**
 * A text with the addresses in it made whole: wide letters and stops as Chinese keyboards write them, `hxxps`, `[.]`,
 * blanks around a dot, lines that a mail program broke. Every pattern is bounded, so the time is linear.
 */
export const tidy = (text: string): string =>
  softBreaks(text)
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff0e\uff0f\uff20\uff3c\uff05]/g, narrow)
    .replace(/：(?=\/\/)/g, ':')
    .replace(/([a-z0-9])[。｡](?=[a-z0-9])/gi, '$1.')
    .replace(/\bh[tx]{2}p(s?)(?=[ \t]{0,3}[:[(])/gi, 'http$1')
    .replace(/[ \t]{0,2}[[({][ \t]{0,2}(?:\.|dot|点|點)[ \t]{0,2}[\])}][ \t]{0,2}/gi, '.')
    .replace(/\[(:\/\/|:|\/)\]/g, '$1')
    .replace(new RegExp(`(?<=[a-z0-9])[ \\t]{1,2}dot[ \\t]{1,2}(?=(?:${spelled})(?![a-z]))`, 'gi'), '.')
    .replace(/([a-z0-9-])[点點](?=[a-z]{2,12}(?![a-z]))/gi, '$1.')
    .replace(/(https?)[ \t]{0,3}:[ \t]{0,3}\/[ \t]{0,3}\/[ \t]{0,3}(?=\S)/gi, '$1://')
    .replace(/(?<=[a-z0-9])[ \t]{1,3}\.[ \t]{0,3}(?=[a-z]{2,})/g, '.');

const narrow = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);

/** Quoted-printable, as in the source of a mail. */
const softBreaks = (text: string): string =>
  /=\r?\n/.test(text) ? text.replace(/=\r?\n/g, '').replace(/=3D/g, '=') : text;

/** White space, what is not seen, and the separators in which keys are written. Any dash, since editors change them. */
const dropped = /[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\-\u2010-\u2015\u2212_.:,]/g;

/** A key is the same however it is spaced, hyphenated or shifted. Both sides of a comparison use this. */
export const normalise = (text: string): string => text.normalize('NFKC').replace(dropped, '').toLowerCase();

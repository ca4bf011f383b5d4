type Twins = readonly (readonly [RegExp, string])[];
const letters: Twins = [
  [/rn|nn/g, 'm'],
  [/vv/g, 'w'],
  [/l/g, 'i'],
];
const digits: Twins = [
  [/1/g, 'i'],
  [/0/g, 'o'],
  [/3/g, 'e'],
];
const merge = (text: string, twins: Twins) => twins.reduce((seen, [from, to]) => seen.replace(from, to), text);

/** Merges ASCII letters that are read as the same: `l` and `i`, `rn` and `m`, `vv` and `w`. Only for comparing. */
export const foldLetters = (ascii: string): string => merge(ascii, letters);

/** The same, and digits are read as the letters that they resemble: `1mt0k3n`. */
export const fold = (ascii: string): string => foldLetters(merge(ascii, digits));

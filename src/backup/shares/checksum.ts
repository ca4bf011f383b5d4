const generator = [
  0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890, 0x3f3f120,
];

/** RS1024: finds up to three wrong words for certain. */
function remainder(values: Iterable<number>): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 20;
    sum = ((sum & 0xfffff) << 10) ^ value;
    for (let bit = 0; bit < 10; bit++) if ((top >> bit) & 1) sum ^= generator[bit] as number;
  }
  return sum;
}

const start = (extendable: boolean) => [...(extendable ? 'shamir_extendable' : 'shamir')].map((l) => l.charCodeAt(0));

export const isWhole = (words: readonly number[], extendable: boolean): boolean =>
  remainder([...start(extendable), ...words]) === 1;

/** The three words that close a share. */
export function closing(words: readonly number[], extendable: boolean): number[] {
  const sum = remainder([...start(extendable), ...words, 0, 0, 0]) ^ 1;
  return [(sum >>> 20) & 1023, (sum >>> 10) & 1023, sum & 1023];
}

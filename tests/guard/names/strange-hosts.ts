/** Hosts that no registry would give out, and that a page, a message or a file may hold all the same. Repeatable. */
export function* strangeHosts(count: number, seed: number): Generator<string> {
  const random = mulberry(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const times = (limit: number, make: () => string) => Array.from({ length: below(limit) }, make).join('');
  const anyCode = () => String.fromCharCode(below(0x10000));
  const makers: (() => string)[] = [
    () => times(60, anyCode),
    () => times(40, () => String.fromCodePoint(below(0x110000))),
    () => times(30, () => pick(controls)) + pick(brandLike),
    () => `xn--${times(70, () => pick([...'abcdefghijklmnopqrstuvwxyz0123456789-']))}.${pick(endings)}`,
    () => `xn--${pick(brandLike)}${times(40, () => pick([...'az09-']))}.${pick(endings)}`,
    () => `${times(8, () => `${pick(brandLike)}${pick(joints)}`)}${pick(endings)}`,
    () =>
      `${times(12, () => pick([...scripts]))}${pick(brandLike)}${times(12, () => pick([...scripts]))}.${pick(endings)}`,
    () => `${pick(brandLike).split('').join(pick(joints))}.${pick(endings)}`,
    () =>
      `${pick(['', 'http://', 'https:///', 'HTTPS://', 'x@', 'a:b@', '[', '//', '\\\\'])}${pick(brandLike)}${pick([':99999', '].im', '%00', '%2e', '#', '?', ':'])}`,
    () =>
      pick(['1.2.3.4', '[::1]', '0x7f.1', '256.256.256.256', '[imtoken]', '1.imtoken.2', '::', '127.1']) +
      times(4, anyCode),
  ];
  const huge: (() => string)[] = [
    () => pick(['a', 'imtoken', 'app', 'l', 'rn', 'to', '-', '\u0301', 'о', '钱']).repeat(100_000 / 7),
    () => `${'a.'.repeat(5_000)}${pick(brandLike)}.${pick(endings)}`,
    () => `${pick(brandLike)}.${'im.'.repeat(3_000)}com`,
    () => `xn--${'9'.repeat(100_000)}`,
    () => `${'imtoken-'.repeat(12_000)}x.im`,
    () => '.'.repeat(100_000),
  ];
  for (let made = 0; made < count; made++) yield made % 500 === 499 ? pick(huge)() : pick(makers)();
}

const brandLike = [
  'imtoken',
  'tokenim',
  'token.im',
  'imt0ken',
  'tokem',
  'lmtoken',
  'im-token',
  'xn--imtken-d1e',
  'IMTOKEN',
  'ｉｍtoken',
];
const endings = [
  'im',
  'com',
  'co.uk',
  'pages.dev',
  'xn--fiqs8s',
  '',
  '.',
  'ck',
  'eth.limo',
  'im.',
  '中国',
  'com.im',
  'x',
];
const joints = ['.', '-', '--', '_', '..', '', '。', '．', '\u00ad', '\u200d', ' ', '%2e'];
const controls = [
  '\0',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udfff',
  '\n',
  '\t',
];
const scripts = 'аеіорсухΑΒοιא١٢あ漢字ក்ᴀ𝓉𝐢ⓣ①ﬁßİıſ';

/** A small generator of numbers from 0 to 1, the same for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

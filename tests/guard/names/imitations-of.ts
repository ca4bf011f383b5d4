import { domainToASCII } from 'node:url';

const beside: Readonly<Record<string, string>> = {
  a: 'qsz', b: 'vghn', c: 'xdfv', d: 'serfc', e: 'wsdr', f: 'drtgv', g: 'ftyhb', h: 'gyujn', i: 'ujko', j: 'huikm',
  k: 'jiolm', l: 'kop', m: 'njk', n: 'bhjm', o: 'iklp', p: 'ol', q: 'wa', r: 'edft', s: 'awedx', t: 'rfgy', u: 'yhji',
  v: 'cfgb', w: 'qase', x: 'zsdc', y: 'tghu', z: 'asx',
}; // biome-ignore format: a keyboard
const twins: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  u: 'ս',
  x: 'х',
  y: 'у',
};
const alike: Readonly<Record<string, string>> = { i: '1', l: '1', o: '0', m: 'rn', w: 'vv' };

/** Names by which an attacker would imitate a host, by class; made the way dnstwist makes them. */
export function imitationsOf(name: string, suffix: string): Record<string, string[]> {
  const letters = [...name];
  const cut = (at: number, put: string, gone: number) => name.slice(0, at) + put + name.slice(at + gone);
  const each = (make: (letter: string, at: number) => string[]) =>
    [...new Set(letters.flatMap(make))].filter((seen) => seen !== name && /^[^-.].*[^-.]$/.test(seen));
  const under = (names: string[]) => names.map((seen) => `${domainToASCII(seen)}.${suffix}`);
  const flips = (letter: string) =>
    [1, 2, 4, 8, 16]
      .map((bit) => String.fromCharCode(letter.charCodeAt(0) ^ bit))
      .filter((other) => /[a-z0-9]/.test(other));
  const plain = name.replaceAll('-', '');
  return {
    omission: under(each((_, at) => [cut(at, '', 1)])),
    repetition: under(each((letter, at) => [cut(at, letter + letter, 1)])),
    transposition: under(each((letter, at) => (letters[at + 1] ? [cut(at, `${letters[at + 1]}${letter}`, 2)] : []))),
    replacement: under(each((letter, at) => [...(beside[letter] ?? '')].map((other) => cut(at, other, 1)))),
    insertion: under(each((letter, at) => [...(beside[letter] ?? '')].map((other) => cut(at, letter + other, 1)))),
    bitsquat: under(each((letter, at) => flips(letter).map((other) => cut(at, other, 1)))),
    hyphenation: under(each((_, at) => (at ? [cut(at, '-', 0)] : []))),
    'ASCII twins': under(each((letter, at) => (alike[letter] ? [cut(at, alike[letter], 1)] : []))),
    'foreign letters': under(each((letter, at) => (twins[letter] ? [cut(at, twins[letter], 1)] : []))),
    'another ending': ['net', 'org', 'cc', 'top', 'vip', 'app', 'co.uk', 'xyz', 'info', 'cn']
      .filter((ending) => ending !== suffix)
      .map((ending) => `${name}.${ending}`),
    'a word beside it': [
      'login',
      'secure',
      'wallet',
      'support',
      'reset',
      'app',
      'verify',
      'qianbao',
      'guanwang',
      '2026',
    ].flatMap((word) => [`${name}-${word}.com`, `${word}${plain}.net`, `${plain}${word}.top`, `${word}-${name}.xyz`]),
    'the address in front': [
      `${name}.${suffix}.session.top`,
      `${name}.${suffix}-login.com`,
      `www.${name}.${suffix}.a.b.xyz`,
    ],
    'free hosting': ['pages.dev', 'vercel.app', 'github.io', 'web.app', 'netlify.app', 'r2.dev'].map(
      (at) => `${name}.${at}`,
    ),
    'below a stranger': [`${name}.example.com`, `login.${name}.auth.example.net`, `${plain}-login.example.cc`],
  };
}

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/guard/leak/edit';
import { marksOf } from '../../../src/guard/leak/marks-of';
import { recogniser } from '../../../src/guard/leak/recogniser';
import { shapes } from '../../../src/guard/leak/shapes';
import { wordTables } from '../../../src/guard/leak/word-tables';

const salt = Uint8Array.from({ length: 32 }, (_, i) => i * 5);
const says = { held: { title: '', text: '', more: '', hide: '', look: [] } };
const watching = (...keys: string[]) =>
  recogniser({
    salt: Buffer.from(salt).toString('base64url'),
    marks: keys.flatMap((key, i) => marksOf(salt, `key${i}`, key) ?? []),
    words: wordTables,
    shapes,
    phrases: true,
    says,
  });

const strong = 'K7F3-M2Q9-X1V8-Z4T6-B5N0-R8W2-H6J4-P3D9';
const weak = 'Tango-7714-blue';
const nothing = watching(strong, weak);
const at = (before: string, inserted: string, after = ''): Edit => ({ before, inserted, after });
const what = (edit: Edit, asked = false) => {
  const hit = nothing.typed([edit], asked, true);
  return hit && ('mark' in hit.what ? `${hit.what.mark}${hit.whole ? '' : ' half'}` : hit.what.shape);
};

/** What a page would see of a text typed character by character, until it is stopped. */
function seen(text: string, asked = false, watch = nothing): string {
  for (let i = 0; i < text.length; i++)
    if (watch.typed([at(text.slice(0, i), text[i] ?? '')], asked, true)) return text.slice(0, i);
  return text;
}

describe('a key', () => {
  test.each<[string, Edit, string | undefined]>([
    ['first half of a strong one', at('K7F3-M2Q9-X1V8-Z4T', '6'), 'key0 half'],
    ['second half alone', at('B5N0-R8W2-H6J4-P3D', '9'), 'key0 half'],
    ['half with what stands before it', at('my key: k7f3m2q9x1v8z4t', '6'), 'key0 half'],
    ['whole of a weak one', at('Tango-7714-blu', 'e'), 'key1'],
    ['in capitals', at('TANGO7714BLU', 'E'), 'key1'],
    ['with other dashes and spaces', at('tango – 7714\u00a0blu', 'e'), 'key1'],
    ['full-width', at('ｔａｎｇｏ７７１４ｂｌｕ', 'ｅ'), 'key1'],
    ['a character put into the middle', at('tango77', '1', '4blue'), 'key1'],
    ['a wrong one taken out', at('tango7', '', '714blue'), 'key1'],
    ['two boxes', at('tango\n7714\nblu', 'e'), 'key1'],
    ['the first of two boxes last', at('tang', 'o', '\n7714blue'), 'key1'],
    ['after much other text', at(`${'lorem ipsum '.repeat(500)}tango7714blu`, 'e', ' dolor'.repeat(900)), 'key1'],
    ['one letter off', at('tango7715blu', 'e'), undefined],
    ['not yet', at('tango7714bl', 'u'), undefined],
    ['next to it, already there', at('tango7714blue and ', 'x'), undefined],
  ])('%s', (_, edit, expected) => expect(what(edit)).toBe(expected));

  test('typed in order, at most half of a strong one is seen', () => {
    expect(seen(strong)).toBe('K7F3-M2Q9-X1V8-Z4T');
    expect(seen(weak)).toBe('Tango-7714-blu');
  });

  test('pasted within a text, short or long', () => {
    for (const words of [0, 5, 3000])
      for (const key of [strong, weak, weak.toLowerCase().replaceAll('-', ' ')]) {
        const text = `${'lorem ipsum '.repeat(words)}"${key}" ${'dolor sit '.repeat(words)}`;
        expect(nothing.given(text, false)?.what, `${words} ${key}`).toBeDefined();
      }
    expect(nothing.given(strong.slice(0, 19), false)).toEqual({ what: { mark: 'key0' }, whole: false });
    expect(nothing.given('lorem ipsum '.repeat(3000), false)).toBeUndefined();
  });

  test('put together from two pastes', () => {
    expect(nothing.given('tango77', false)).toBeUndefined();
    expect(what(at('tango77', '14blue'))).toBe('key1');
    expect(what(at('', 'tango77', '14blue'))).toBe('key1');
    expect(what(at('tango7714', `blue ${'lorem '.repeat(200)}`))).toBe('key1');
  });
});

describe('whatever a person does, the page never has the whole', () => {
  const letters = fc.constantFrom(...'abcdefghjkmnpqrstuvwxyz23456789');
  const keys = fc.array(letters, { minLength: 8, maxLength: 40 }).map((all) => all.join(''));

  test('typed in any order, with slips taken back', () => {
    fc.assert(
      fc.property(keys, fc.infiniteStream(fc.nat(1000)), (key, dice) => {
        const watch = watching(key);
        const mark = marksOf(salt, 'key0', key);
        const next = () => dice.next().value as number;
        /** Places of the key that stand in the field, in order, and slips (-1). */
        let field: { place: number; char: string }[] = [];
        const text = () => field.map(({ char }) => char).join('');
        for (const place of [...key].map((_, i) => i).sort(() => (next() % 3) - 1)) {
          const to = field.findIndex((one) => one.place > place);
          const index = to < 0 ? field.length : to;
          if (next() % 5 === 0) {
            const slip = at(text().slice(0, index), '~', text().slice(index));
            if (watch.typed([slip], false, true)) return;
            field = field.toSpliced(index, 0, { place: -1, char: '~' });
            const out = at(text().slice(0, index), '', text().slice(index + 1));
            if (watch.typed([out], false, true)) return;
            field = field.toSpliced(index, 1);
          }
          const char = key[place] ?? '';
          if (watch.typed([at(text().slice(0, index), char, text().slice(index))], false, true)) return;
          field = field.toSpliced(index, 0, { place, char });
          expect(text()).not.toContain(key);
          if (mark?.halves) expect(text()).not.toContain(key.slice(0, mark.halves.length));
        }
        throw new Error(`typed to the end: ${text()}`);
      }),
      { numRuns: 300 },
    );
  });

  test('in pieces pasted in any order', () => {
    fc.assert(
      fc.property(keys, fc.array(fc.nat(40), { maxLength: 4 }), fc.boolean(), (key, cuts, backwards) => {
        const watch = watching(key);
        const edges = [...new Set([0, ...cuts.filter((cut) => cut < key.length), key.length])].sort((a, b) => a - b);
        const pieces = edges.slice(1).map((to, i) => key.slice(edges[i], to));
        let text = '';
        for (const piece of backwards ? pieces.reverse() : pieces) {
          const edit = backwards ? at('', piece, text) : at(text, piece);
          if (watch.given(piece, false) ?? watch.typed([edit], false, true)) return;
          text = backwards ? piece + text : text + piece;
        }
        throw new Error('pasted to the end');
      }),
      { numRuns: 300 },
    );
  });
});

/** A phrase with its checksum, from one of the lists. */
function phrase(list: number, words = 12, seed = 0): string[] {
  const table = (wordTables[list] ?? '').replaceAll('*', '').split(' ');
  const data = createHash('sha256')
    .update(`${list} ${seed}`)
    .digest()
    .subarray(0, (words / 3) * 4);
  const sum = createHash('sha256').update(data).digest();
  const bits = [...data, ...sum].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: words }, (_, i) => table[Number.parseInt(bits.slice(i * 11, i * 11 + 11), 2)] ?? '');
}

describe('a recovery phrase', () => {
  const typedWords = (words: readonly string[], separator = ' ', asked = false) =>
    seen(words.join(separator), asked).split(separator).length - 1;

  test.each([
    ['English, 12', 0, 12],
    ['English, 24', 0, 24],
    ['simplified, 12', 1, 12],
    ['traditional, 24', 2, 24],
  ])('%s: of two hundred, 196 are stopped within seven words, all before the end', (_, list, words) => {
    const counts = Array.from({ length: 200 }, (_, seed) => typedWords(phrase(list, words, seed)));
    expect(counts.filter((count) => count <= 7).length).toBeGreaterThanOrEqual(196);
    expect(Math.max(...counts)).toBeLessThan(words);
  });

  test('where it is asked for, three words are all that is seen', () => {
    const counts = Array.from({ length: 200 }, (_, seed) => typedWords(phrase(0, 12, seed), ' ', true));
    expect(counts.filter((count) => count <= 3).length).toBeGreaterThanOrEqual(196);
    expect(Math.max(...counts)).toBeLessThanOrEqual(7);
  });

  test.each([' ', '\n', '  ', ' \n '])('however it is laid out: %j', (gap) => {
    const words = 'zebra sketch ladder unknown walnut gospel velvet motion rival trophy input quantum'.split(' ');
    expect(typedWords(words, gap)).toBeLessThanOrEqual(7);
  });
  const zebra = 'zebra sketch ladder unknown walnut gospel velvet motion rival trophy input quantum'.split(' ');
  test.each([
    ['numbered', zebra.map((word, i) => `${i + 1}. ${word}`).join(' ')],
    ['capitalised', zebra.map((word) => word.toUpperCase()).join(' ')],
    ['as a keyboard begins a sentence', `Zebra ${zebra.slice(1).join(' ')}`],
    ['within a sentence', `my words are ${zebra.join(' ')} and that is all`],
  ])('pasted %s', (_, text) => expect(nothing.given(text, false)?.what).toEqual({ shape: 'phrase' }));

  test('with commas, when the checksum fits', () => {
    expect(nothing.given(phrase(0).join(', '), false)?.what).toEqual({ shape: 'phrase' });
  });
});

describe('what is none', () => {
  test.each([
    'all this time you will never find enough',
    'You must always have what you need when you travel with young people',
    'test test test test test test test test test test test junk',
    'abandon ability able about above absent absorb abstract absurd abuse access accident',
    'Home Business Sport Culture Travel Video Music Radio Food Health',
    'apple, banana, bread, butter, cherry, coffee, fish, garlic, lemon, olive, onion, orange, potato',
    '0x9b2055d370f73ec7d8a03e965129118dc8f5bf83b2b5e1a2c6b9a8d7c6e5f4a3',
    '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    '1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
    'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPBdG',
    '6f1ed002-ab55-4d2e-9e0a-6cbb6a9b6a3b',
    'TWFueSBoYW5kcyBtYWtlIGxpZ2h0IHdvcmsuIEFuZCBzbyBpdCBnb2VzIG9uIGFuZCBvbg==',
    '{"name":"crypto","kdf":"scrypt","list":["ciphertext"]}',
    'const cipher = crypto.createCipheriv("aes-128-ctr", key, iv); // kdf, ciphertext',
    '天 地 玄 黄',
    '一 二 三 四 五 六 七 八 九 十',
    '我们今天一起去公园看花，然后再回家吃饭。',
    '请 把 这 个 文 件 发 给 我 ， 谢 谢',
    '这 个 结 构 给 出 了 与 用 户 终 端 联 系 的 文 件 ， 用 户 的 登 录 名 ， 记 录 于 表 中 的 登 录 时 间 。',
    'AGE-SECRET-KEY-1XXXXXXXXXXXXXXXX',
  ])('%s', (text) => {
    expect(nothing.given(text, false)).toBeUndefined();
    expect(seen(text)).toBe(text);
  });

  test('a whole word list, as in an editor', () => {
    for (const list of wordTables) {
      const words = list.replaceAll('*', '').split(' ');
      for (const gap of ['\n', ' ', '", "']) expect(nothing.given(words.join(gap), false)).toBeUndefined();
    }
  });
});

describe('private keys', () => {
  const wif = '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ';
  const hex = 'e9873d79c6d87dc0fb6a5778633389f4453213303da61f20bd67fc233aa33262';
  test.each<[string, string, boolean, string | undefined]>([
    ['WIF', wif, false, 'privateKey'],
    ['WIF with a wrong letter', wif.replace('H', 'J'), false, undefined],
    ['64 hex digits', hex, false, undefined],
    ['64 hex digits where one is asked for', hex, true, 'privateKey'],
    ['an address where a key is asked for', '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045', true, undefined],
    ['a recovery key', 'AGE-SECRET-KEY-1 GFPY YSJX ZGYV 5T8R', false, 'recoveryKey'],
    [
      'an extended key',
      'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
      false,
      'privateKey',
    ],
    [
      'a keystore',
      `{"crypto":{"cipher":"aes-128-ctr","ciphertext":"${hex}","kdf":"scrypt","mac":"${hex}"},"version":3}`,
      false,
      'keystore',
    ],
  ])('%s', (_, text, asked, shape) => {
    const hit = nothing.given(text, asked);
    expect(hit && 'shape' in hit.what ? hit.what.shape : undefined).toBe(shape);
  });
  test('typed where one is asked for: half', () => expect(seen(hex, true)).toHaveLength(31));
  test('a recovery key, typed: the beginning', () => {
    expect(seen('AGE-SECRET-KEY-1GFPYYSJZGPYQXRT9LH2P4KWZFCYYL').length).toBeLessThan(28);
  });
});

test('nothing is recognised that the user switched off', () => {
  const off = recogniser({ salt: 'AAAA', marks: [], words: [], shapes: [], phrases: false, says });
  expect(off.given(phrase(0).join(' '), true)).toBeUndefined();
});

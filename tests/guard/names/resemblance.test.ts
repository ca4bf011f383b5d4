import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayImitate } from '../../../src/content/in-sight';
import { brandOf } from '../../../src/guard/brand';
import { detections } from '../../../src/guard/detections';
import { readHostName } from '../../../src/guard/names/host-name';
import { tokenim } from '../../../src/services/tokenim';

const brand = brandOf(tokenim);
const isWarnedOf = (host: string) =>
  detections.some(({ examine }) => examine({ name: readHostName(host, brand), brand }) !== undefined);

const letter = fc.constantFrom(...'abeiklmnorstuvwx013-.');
const slip = fc.tuple(
  fc.constantFrom('imtoken', 'tokenim', 'token.im'),
  fc.nat(7),
  fc.nat(2),
  fc.string({ unit: letter, maxLength: 2 }),
);
const affix = fc.constantFrom('', '', 'www.', 'wallet', 'app-', 'my', '8', 'login.', 'qianbao');
const ending = fc.constantFrom('', '.com', '.im', '.net.cn', '.pages.dev', '-app.top', '.secure.example');

test('the cheap test says yes to whatever the rules warn of', () => {
  let warned = 0;
  fc.assert(
    fc.property(affix, slip, ending, (before, [word, at, gone, put], after) => {
      const host = `${before}${word.slice(0, at)}${put}${word.slice(at + gone)}${after}`;
      if (!isWarnedOf(host)) return true;
      warned++;
      return brand.mayResemble(host);
    }),
    { numRuns: 1500 },
  );
  expect(warned).toBeGreaterThan(75);
});

test('the content script looks as wide as the worker', () => {
  fc.assert(
    fc.property(affix, slip, ending, (before, [word, at, gone, put], after) => {
      const host = `${before}${word.slice(0, at)}${put}${word.slice(at + gone)}${after}`;
      return mayImitate(host) || !isWarnedOf(host) || /(?:^|\.)token\.im$/.test(host);
    }),
    { numRuns: 2000 },
  );
});

test.each(['www.example.org', 'mail.google.com', 'kitchen.example', 'automation.example', 'taobao.com', 'github.com'])(
  '%s is not even looked at',
  (host) => expect(brand.mayResemble(host)).toBe(false),
);

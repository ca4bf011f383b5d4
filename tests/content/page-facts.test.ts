// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { credentialsIn, fieldsIn, isCredential } from '../../src/content/credential-fields';
import {
  brand,
  brandInSight,
  isOfficial,
  isProvenOfficial,
  isWorthAsking,
  mayBeNear,
  mayImitate,
  ownHost,
} from '../../src/content/in-sight';
import { pageFacts, pageMarks } from '../../src/content/page-facts';
import { somethingInSight } from '../../src/content/something-in-sight';
import { resemblance } from '../../src/guard/names/resemblance';
import { parsePageFacts } from '../../src/guard/page';
import { hostOf, matchesHost } from '../../src/services/belongs';
import { tokenimHosts, tokenimWords } from '../../src/services/tokenim';

const write = (html: string) => {
  document.documentElement.innerHTML = html;
};
beforeEach(() => {
  for (const node of [...document.childNodes]) if (node.nodeType === Node.COMMENT_NODE) node.remove();
  write('<head></head><body></body>');
});

describe('facts of a page', () => {
  test('a quiet page has none', () => {
    write('<head><title>Bread</title></head><body><p>Flour</p><input type="search"></body>');
    const facts = pageFacts(document, false);
    expect(facts).toMatchObject({ title: 'Bread', hasPasswordField: false, asksForPhrase: false, formTargets: [] });
    expect(brandInSight(facts)).toBe(false);
  });

  test('marks, forms and the name of the site', () => {
    write(`<!-- saved from url=(0017)https://token.im/ --><head><title>Sign in</title>
      <meta property="og:site_name" content="imToken"><link rel="canonical" href="https://token.im/login">
      <link rel="alternate" hreflang="zh" href="https://token.im/zh"><link rel="shortcut icon" href="https://support.token.im/f.ico"></head>
      <body><form action="https://collect.example/x"><input type="password"><input name="action"></form></body>`);
    document.insertBefore(document.createComment(' saved from url=(0017)https://token.im/ '), document.documentElement);
    const facts = pageFacts(document, true);
    expect(parsePageFacts(JSON.parse(JSON.stringify(facts)))).toMatchObject({
      siteName: 'imToken',
      hasPasswordField: true,
      formTargets: ['collect.example'],
      canonicalHost: 'token.im',
      translationHosts: ['token.im'],
      iconHosts: ['support.token.im'],
      savedFromHost: 'token.im',
      framed: true,
    });
    expect(brandInSight(facts)).toBe(true);
  });

  test('are read although a field is named like what the form is asked for', () => {
    write('<body><form action="https://collect.example/x"><input type="password"></form></body>');
    // What `<input name="getAttribute">` does in a browser, in the page and in the script's own world alike.
    const form = document.querySelector('form') as HTMLFormElement;
    vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true); // the test's own document asks the form
    Object.defineProperty(form, 'getAttribute', { value: document.createElement('input'), configurable: true });
    const facts = pageFacts(document, false);
    Reflect.deleteProperty(form, 'getAttribute');
    expect(parsePageFacts(facts)).toMatchObject({ hasPasswordField: true, formTargets: ['collect.example'] });
  });

  test('are capped, and hold nothing that was typed', () => {
    write(`<head><title>${'x'.repeat(5000)}</title></head><body><input type="password" value="secret-9"></body>`);
    for (let i = 0; i < 60; i++) {
      const icon = document.createElement('link');
      icon.rel = 'icon';
      icon.href = `https://h${i}.example/`;
      document.head.append(icon);
    }
    const facts = pageFacts(document, false);
    expect(facts.title).toHaveLength(300);
    expect(facts.iconHosts).toHaveLength(40);
    expect(parsePageFacts(facts).iconHosts).toHaveLength(8);
    expect(JSON.stringify(facts)).not.toContain('secret-9');
  });
});

describe('credential fields', () => {
  test.each([
    ['<input type="password">', true],
    ['<input autocomplete="section-a current-password">', true],
    ['<textarea placeholder="请输入助记词"></textarea>', true],
    ['<input name="private_key">', true],
    ['<textarea aria-label="Secret Recovery Phrase"></textarea>', true],
    ['<input type="email" autocomplete="username">', false],
    ['<textarea placeholder="Comment"></textarea>', false],
    ['<div contenteditable></div>', false],
  ])('%s: %s', (html, is) => {
    write(`<body>${html}</body>`);
    expect(isCredential(document.body.firstElementChild)).toBe(is);
  });

  test('a password that is shown stays one', () => {
    write('<body><input type="password"></body>');
    const field = document.querySelector('input') as HTMLInputElement;
    expect(isCredential(field)).toBe(true);
    field.type = 'text';
    expect(isCredential(field)).toBe(true);
  });

  test('twelve numbered fields ask for a phrase', () => {
    write(`<body>${Array.from({ length: 12 }, (_, i) => `<input placeholder="${i + 1}.">`).join('')}</body>`);
    expect(credentialsIn(fieldsIn(document), []).asksForPhrase).toBe(true);
    write('<body><input placeholder="1."><input placeholder="2."></body>');
    expect(credentialsIn(fieldsIn(document), []).asksForPhrase).toBe(false);
  });
});

test.each([
  ['https://tokem.im', 'tokem.im', true],
  ['https://token.im', 'token.im', false],
  ['https://support.token.im', 'support.token.im', false],
  ['https://shop.example', 'shop.example', false],
  ['null', '', false],
])('an origin of %s is host “%s”, may imitate: %s', (origin, host, may) => {
  expect(ownHost({ origin })).toBe(host);
  expect(mayImitate(host)).toBe(may);
});

test.each([
  ['https://token.im', true],
  ['https://support.token.im', true],
  ['http://token.im', false], // anybody on the way can be this
  ['https://tokem.im', false],
  ['null', false],
])('an origin of %s is left alone as the official site: %s', (origin, is) => {
  expect(isProvenOfficial({ origin })).toBe(is);
});

test.each([
  ['https://token.im/', true],
  ['http://token.im:8080/x', true],
  ['https://support.token.im', true],
  ['https://user@token.im/', true],
  ['https://nottoken.im/', false],
  ['https://token.im.example/', false],
  ['https://a.example/token.im', false],
  ['https://a.example/?https://token.im/', false],
  ['ftp://token.im/', false],
])('%s is an address of the shipped official site: %s', (address, is) => {
  expect(isOfficial(address)).toBe(is);
  expect(matchesHost(hostOf(address) ?? '', tokenimHosts)).toBe(is);
});

test('the brand in sight is the shipped one', () => {
  for (const word of [...tokenimWords, ...tokenimHosts]) expect(brand(`now: ${word.replace('*.', '')}!`)).toBe(true);
});

test('the first look at a host passes on whatever could resemble the brand', () => {
  const resembles = resemblance({ words: tokenimWords, domains: [{ compact: 'token', suffix: 'im' }] });
  const letters = 'tokenimlr1037dcgqvxz.-';
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 24 }), fc.nat(30), (noise, at) => {
      for (const word of [...tokenimWords, 'token.im', 'tok3nlm', 'irntoken', 'duken.im', 'tcken1m']) {
        const hosts = [
          `${noise}.com`,
          `${noise}${word}.net`,
          word.slice(0, at % word.length) + noise + word.slice((at % word.length) + 2),
        ];
        for (const host of hosts)
          expect([
            host,
            (mayBeNear(`https://${host}`) && mayImitate(host)) || isOfficial(`https://${host}`) || !resembles(host),
          ]).toEqual([host, true]);
      }
    }),
    { numRuns: 3000 },
  );
});

test.each<[string, boolean]>([
  [
    '<head><title>Bread</title><meta name="generator" content="WordPress"></head><body><h1>Bread</h1><input type="search"></body>',
    false,
  ],
  ['<head></head><body><p>imToken is a wallet, says the text.</p></body>', false],
  ['<head></head><body><input type="password"></body>', true],
  ['<head></head><body><input autocomplete="current-password"></body>', true],
  ['<head></head><body><textarea placeholder="Recovery phrase"></textarea></body>', true],
  ['<head></head><body><label>Your seed phrase <input></label></body>', true],
  ['<head></head><body><h2>Private key</h2><input></body>', true],
  [`<head></head><body>${'<input>'.repeat(12)}</body>`, true],
  ['<head><title>imToken 官网</title></head><body></body>', true],
  ['<head><meta property="og:site_name" content="TokenIM"></head><body></body>', true],
  ['<head><link rel="icon" href="https://token.im/i.png"></head><body></body>', true],
  ['<head><base href="https://token.im/"><link rel="icon" href="i.png"></head><body></body>', true],
  ['<head></head><body><iframe src="https://token.im/"></iframe></body>', true],
  ['<head></head><body><img src="logo.png" alt="TokenIM"></body>', true],
  ['<head><!-- saved from url=(0017)https://token.im/ --></head><body><input></body>', true],
  ['<head></head><body><h3 aria-label="TokenIM"></h3><input></body>', true],
])('the first glance: %s', (html, seen) => {
  write(html);
  expect(somethingInSight(document, false)).toBe(seen);
  if (isWorthAsking(pageMarks(document))) expect(seen).toBe(true);
});

test.each([
  '<head><!-- saved from url=(0017)https://token.im/ --></head><body></body>',
  '<head></head><body><h3 aria-label="TokenIM"></h3></body>',
])('where nobody can type, the first glance stays with title and head: %s', (html) => {
  write(html);
  expect(somethingInSight(document, false)).toBe(false);
  document.body.append(document.createElement('input'));
  expect(somethingInSight(document, false)).toBe(true);
});

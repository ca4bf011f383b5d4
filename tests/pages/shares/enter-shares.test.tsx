// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { speakIn, t } from '../../../src/i18n/t';
import { EnterShares } from '../../../src/pages/shares/enter-shares';
import frozen from '../../vectors/paper-1.json' with { type: 'json' };

const text = () => document.body.textContent ?? '';
const fields = () => [...document.querySelectorAll<HTMLInputElement>('.word-grid input')];
let enough: string[][] = [];

const type = async (at: number, words: string, inputType = 'insertText') => {
  await act(async () => {
    const field = fields()[at] as HTMLInputElement;
    field.value = words;
    field.dispatchEvent(Object.assign(new Event('input', { bubbles: true }), { inputType }));
  });
};
const take = async () => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === t('shares_take'));
  await act(async () => button?.click());
};
const share = (at: number) => frozen.shares[at] as string;

beforeEach(async () => {
  speakIn('en');
  enough = [];
  await act(async () => render(<EnterShares onEnough={(texts) => enough.push(texts)} />, document.body));
});
afterEach(() => render(null, document.body));

describe('typing shares', () => {
  test('a word is completed as soon as one fits, and not while it is being taken back', async () => {
    await type(0, 'acad');
    expect(fields()[0]?.value).toBe('academic');
    await type(0, 'acad', 'deleteContentBackward');
    expect(fields()[0]?.value).toBe('acad');
  });
  test('a word that is on no list is marked', async () => {
    await type(3, 'bitc');
    expect(fields()[3]?.getAttribute('aria-invalid')).toBe('true');
    expect(fields()[2]?.getAttribute('aria-invalid')).toBeNull();
  });
  test('whole shares are pasted; enough of them are told, in the order in which they came', async () => {
    await type(0, share(2));
    expect(fields().at(-1)?.value).toBe(share(2).split(' ').at(-1));
    await take();
    expect(text()).toContain(t('shares_more', { count: 1 }));
    await type(0, share(0));
    await take();
    expect(enough).toEqual([[share(2), share(0)]]);
    expect(fields()).toEqual([]);
  });
  test('the same share again, and one with a wrong word, are refused by name', async () => {
    await type(0, share(1));
    await take();
    await type(0, share(1));
    await take();
    expect(text()).toContain(t('shareError_again'));
    const words = share(0).split(' ');
    words[8] = words[8] === 'academic' ? 'acid' : 'academic';
    await type(0, words.join(' '));
    await take();
    expect(text()).toContain(t('shareError_wrongWord', { at: 9 }));
    expect(fields()[8]?.getAttribute('aria-invalid')).toBe('true');
    expect(enough).toEqual([]);
  });
});

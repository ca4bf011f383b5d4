// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { speakIn, t } from '../../../src/i18n/t';
import { GatherCodes } from '../../../src/pages/paper/gather-codes';
import frozen from '../../vectors/paper-1.json' with { type: 'json' };

const text = () => document.body.textContent ?? '';
let whole: Uint8Array[] = [];

const paste = async (words: string) => {
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { files: [], getData: () => words },
  });
  await act(async () => {
    document.body.dispatchEvent(event);
  });
};

beforeEach(async () => {
  speakIn('en');
  whole = [];
  await act(async () => render(<GatherCodes onWhole={(bytes) => whole.push(bytes)} />, document.body));
});
afterEach(() => render(null, document.body));

describe('codes that are pasted', () => {
  const { codes } = frozen;
  const total = codes.length;

  test('count up in any order until none is missing; then the whole is told once', async () => {
    expect(text()).toContain(t('paper_none'));
    await paste(codes.at(-1) ?? '');
    expect(text()).toContain(t('paper_read', { count: 1, total }));
    expect(document.querySelectorAll('.gather-codes .here')).toHaveLength(1);
    expect(whole).toEqual([]);
    await paste(codes.join('\n'));
    expect(text()).toContain(t('paper_read', { count: total, total }));
    expect(new TextDecoder().decode(whole[0])).toBe(codes.join('\n'));
    await paste(codes[0] ?? '');
    expect(whole).toHaveLength(1);
  });
  test('each that brings nothing says why', async () => {
    await paste(codes[0] ?? '');
    await paste(codes[0] ?? '');
    expect(text()).toContain(t('paper_got_again', { number: 1 }));
    await paste('https://token.im');
    expect(text()).toContain(t('paper_got_notOurs'));
    await paste((codes[1] ?? '').slice(0, -20));
    expect(text()).toContain(t('paper_got_cutOff'));
    expect(text()).toContain(
      t('paper_missing', {
        numbers: codes
          .map((_, at) => at + 1)
          .slice(1)
          .join(', '),
      }),
    );
  });
  test('what is pasted into a field is not taken for a code', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { files: [], getData: () => codes[0] },
    });
    await act(async () => {
      field.dispatchEvent(event);
    });
    field.remove();
    expect(event.defaultPrevented).toBe(false);
    expect(text()).toContain(t('paper_none'));
  });
});

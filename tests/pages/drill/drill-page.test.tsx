// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import en from '../../../public/_locales/en/messages.json';
import { speakIn } from '../../../src/i18n/t';
import { mostBytes } from '../../../src/pages/drill/choose-file';
import { DrillPage } from '../../../src/pages/drill/drill-page';
import { state } from '../../../src/platform/state';
import { all, button, click, settle } from '../review/sign-ins';

const here = vi.hoisted(() => ({
  result: {} as unknown,
  drilled: [] as unknown[][],
  asked: [] as [string, unknown][],
  incident: undefined as unknown,
}));
vi.mock('../../../src/messages/send', () => ({
  ask: async (name: string, data?: unknown) => {
    here.asked.push([name, data]);
    return name === 'readGlance' ? { incident: here.incident } : undefined;
  },
}));
vi.mock('../../../src/platform/tabs', () => ({ openPage: async () => {}, openUrl: async () => {} }));
vi.mock('../../../src/copy-panel', () => ({
  copyPanel: {
    recognise: () => ({ ok: false, why: 'notACopy' }),
    drill: async (...what: unknown[]) => {
      here.drilled.push(what);
      return here.result;
    },
  },
}));

const text = () => document.body.textContent ?? '';
const at = new Date(2026, 5, 1).getTime();
const proof = { at, by: 'recovery-key', digest: 'd'.repeat(64), counter: 3, restorable: 47, total: 50 };
const passed = (change: Record<string, unknown> = {}) => {
  const lists = { newer: [] as string[], missing: [] as string[], damaged: [] as string[], removed: [] as string[] };
  const whole = { ...lists, restorable: 50, total: 50, vaultIsOlder: false, ...change };
  const counts = { newer: whole.newer.length, missing: whole.missing.length, damaged: whole.damaged.length };
  return { ok: true, proof: { ...proof, ...counts }, madeAt: at, fingerprint: 'a1b2 c3d4', ...whole };
};
const choose = async (file: File) => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
};
const secret = () => document.querySelector<HTMLInputElement>('input[type=password]') as HTMLInputElement;
const type = async (words: string) => {
  await act(async () => {
    secret().value = words;
    secret().dispatchEvent(new Event('input', { bubbles: true }));
  });
};
const drill = async (result: unknown) => {
  here.result = result;
  await choose(new File([new Uint8Array([1, 2, 3])], 'vault-copy.age'));
  await type('AGE-SECRET-KEY-1 TYPED');
  await click(button('Start the drill'));
};

beforeEach(async () => {
  speakIn('en');
  Object.assign(here, { drilled: [], asked: [], incident: undefined });
  render(<DrillPage />, document.body);
  await settle();
});
afterEach(() => render(null, document.body));

describe('a drill that passes', () => {
  test('takes the bytes and the typed key, shows the counts and stores no key', async () => {
    await drill(passed());
    expect(here.drilled).toEqual([[new Uint8Array([1, 2, 3]), 'AGE-SECRET-KEY-1 TYPED']]);
    expect(text()).toContain('This copy is proven');
    expect(text()).toContain('50 of 50 keys can be restored from this file.');
    expect(text()).toContain('a1b2 c3d4');
    expect(JSON.stringify([await state.place.read(), here.asked])).not.toContain('TYPED');
    await click(button('Drill another copy'));
    expect(secret().value).toBe('');
  });

  test('says when the next one is due', async () => {
    const copy = { id: 'c', kind: 'age-file' as const, madeAt: at, counter: 3, digest: proof.digest, keys: 50 };
    await state.copies.change(() => [{ ...copy, proof: passed().proof as never, drills: 1 }]);
    await drill(passed());
    expect(text()).toContain('Next drill: Jun 15, 2026');
  });

  test('names what is newer, and counts it apart', async () => {
    await drill(passed({ restorable: 47, newer: ['Phone', 'Tablet', 'Work'] }));
    expect(text()).toContain('Proven, but not up to date');
    expect(text()).toContain('47 of 50 keys can be restored from this file. 3 are newer than the file.');
    for (const name of ['Phone', 'Tablet', 'Work']) expect(all('li').map((one) => one.textContent)).toContain(name);
    expect(text()).toContain('Make a new copy');
  });

  test('is a fact of the open incident', async () => {
    here.incident = { id: 'i' };
    await drill(passed({ newer: ['Phone'] }));
    expect(here.asked).toContainEqual(['changeFacts', { group: 'newKey', set: { drilledAt: at } }]);
  });

  test.each(['missing', 'damaged'])('with keys %s proves no step of the guide', async (what) => {
    here.incident = { id: 'i' };
    await drill(passed({ restorable: 49, [what]: ['Main key'] }));
    expect(text()).toContain('This copy is not complete');
    expect(text()).toContain('Main key');
    expect(here.asked.map(([name]) => name)).not.toContain('changeFacts');
  });

  test('warns when the file is newer than the vault', async () => {
    await drill(passed({ vaultIsOlder: true }));
    expect(text()).toContain('The file is newer than your vault');
  });
});

describe('a drill that is refused', () => {
  const reasons = Object.keys(en).filter((key) => key.startsWith('drillError_'));

  test.each(reasons)('%s has its own words, and the way to try again', async (key) => {
    await drill({ ok: false, why: key.replace('drillError_', '') });
    const said = (en as Record<string, { message: string }>)[key]?.message ?? '';
    expect(text()).toContain(said);
    expect(button('Start the drill').getAttribute('aria-disabled')).toBeNull();
    expect(text()).toContain('vault-copy.age');
  });

  test('no two reasons read the same', () => {
    const words = reasons.map((key) => (en as Record<string, { message: string }>)[key]?.message);
    expect(new Set(words).size).toBe(reasons.length);
  });
});

test('nothing starts without a file and a key', async () => {
  await click(button('Start the drill'));
  await type('AGE-SECRET-KEY-1');
  await click(button('Start the drill'));
  expect(here.drilled).toEqual([]);
});

test('a file far too large is not even read', async () => {
  const huge = new File(['x'], 'film.mkv');
  Object.defineProperty(huge, 'size', { value: mostBytes + 1 });
  const read = vi.spyOn(huge, 'arrayBuffer');
  await choose(huge);
  expect(read).not.toHaveBeenCalled();
  expect(text()).toContain('much larger than any copy');
});

test('a file that cannot be read is told', async () => {
  const gone = new File(['x'], 'copy.age');
  vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new Error('gone'));
  await choose(gone);
  expect(text()).toContain('The file could not be read.');
});

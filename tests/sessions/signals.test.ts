import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessJournal } from '../../src/sessions/assess';
import type { SessionEvent } from '../../src/sessions/event';
import type { Examples } from '../../src/sessions/signal';
import { signals } from '../../src/sessions/signals';

const modules = import.meta.glob<{ examples: Examples }>('../../src/sessions/signals/*.ts', { eager: true });
const spoke = (id: string, events: readonly SessionEvent[]) => {
  const entries = events.map((event, nth) => ({ seq: nth + 1, id: `e${nth}`, event }));
  return [...assessJournal(entries, signals).alerts.values()].some(({ signal }) => signal === id);
};
const camel = (file: string) => file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

test('every file of the folder is on the list', () => {
  const files = readdirSync('src/sessions/signals').filter((file) => file !== 'index.ts');
  expect(signals.map(({ id }) => id)).toEqual(files.map((file) => camel(file.replace('.ts', ''))).sort());
});

describe.each(signals.map(({ id }) => id))('%s', (id) => {
  const [, module] = Object.entries(modules).find(([path]) => camel(path).endsWith(`/${id}.ts`)) ?? [];
  test('speaks after each of its journals, and stays quiet after the others', () => {
    const { raises, quiet } = module?.examples ?? { raises: [], quiet: [] };
    expect(raises.length).toBeGreaterThan(0);
    expect(quiet.length).toBeGreaterThan(0);
    expect(raises.map((events) => spoke(id, events))).toEqual(raises.map(() => true));
    expect(quiet.map((events) => spoke(id, events))).toEqual(quiet.map(() => false));
  });
});

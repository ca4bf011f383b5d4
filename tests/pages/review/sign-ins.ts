import { act } from 'preact/test-utils';
import type { Glance, JudgedRow, SessionsView } from '../../../src/messages/protocol';
import type { ServiceProfile } from '../../../src/services/service';
import type { Alert } from '../../../src/sessions/alert';
import type { SeenRow } from '../../../src/sessions/event';

export const now = new Date(2026, 2, 10, 12, 0).getTime();
export const hourMs = 3_600_000;

export const seen = (id: string, change: Partial<SeenRow> = {}): SeenRow => ({
  id,
  at: now - hourMs,
  granularityMs: 60_000,
  device: { browser: 'Chrome', os: 'Windows' },
  network: null,
  place: null,
  country: null,
  outcome: 'success',
  current: false,
  ...change,
});

export const judged = (
  id: string,
  origin: JudgedRow['origin'] = 'this-browser',
  change: Partial<SeenRow> = {},
  rest: Partial<JudgedRow> = {},
): JudgedRow => ({ row: seen(id, change), origin, ...rest });

export const asking = (id: string, rows: readonly SeenRow[], change: Partial<Alert> = {}): Alert => ({
  id,
  at: now - hourMs,
  level: 2,
  signal: 'unmatchedSignIn',
  rows,
  ...change,
});

export const view = (change: Partial<SessionsView> = {}): SessionsView => {
  const only = {
    alerts: [],
    rows: [],
    watch: { on: true, since: now - 40 * 24 * hourMs, listReadAt: now - 2 * hourMs },
    cannotCheck: [],
    ...change,
  };
  const account = { key: '1', service: 'TokenIM', serviceId: 'tokenim', nth: 1, noted: [], blind: [], ...only };
  return { accounts: [account], ...only };
};

export const service: ServiceProfile = {
  id: 'tokenim',
  name: 'TokenIM',
  officialHosts: ['token.im', '*.token.im'],
  relatedHosts: [],
  brandWords: ['tokenim'],
  urls: {
    home: 'https://token.im/',
    signIn: 'https://token.im/sign-in',
    reset: 'https://token.im/reset',
    signInList: 'https://token.im/security/sign-ins',
    support: 'https://token.im/support',
  },
  recoveryMethods: [],
  secondFactors: [],
};

export const glance = (change: Partial<Glance> = {}): Glance => ({
  shield: 'calm',
  vault: 'none',
  alerts: [],
  copies: [],
  watch: { on: true },
  next: 'nothing',
  ...change,
});

/** A worker that answers from what the test gives it and remembers what it was asked. */
export function worker(answers: Record<string, unknown>) {
  const asked: [name: string, data: unknown][] = [];
  const ask = async (name: string, data?: unknown): Promise<unknown> => {
    asked.push([name, data]);
    const answer = answers[name];
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(data) : answer;
  };
  const told = (name: string) => asked.filter(([one]) => one === name).map(([, data]) => data);
  return { ask, asked, told, answers };
}

/** The element whose words a user reads: by its label for a screen reader, else by its text. */
export function read<T extends Element = HTMLElement>(selector: string, words: string | RegExp): T {
  const found = all<T>(selector).filter((one) => {
    const text = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
    return typeof words === 'string' ? text === words : words.test(text);
  });
  if (!found[0]) throw new Error(`no ${selector} says ${words}; the page reads: ${document.body.textContent}`);
  return found[0];
}
export const all = <T extends Element = HTMLElement>(selector: string): T[] => [
  ...document.querySelectorAll<T>(selector),
];
export const button = (words: string | RegExp) => read<HTMLButtonElement>('button', words);

/** Clicks and lets everything that follows settle. */
export async function click(element: Element): Promise<void> {
  await act(async () => {
    (element as HTMLElement).click();
  });
  await settle();
}
/** Effects run at the end of an act, and what they ask is answered after it. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++)
    await act(async () => {
      for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done));
    });
}

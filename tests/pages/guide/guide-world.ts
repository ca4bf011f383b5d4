import { walkGuide } from '../../../src/flows/walk-guide';
import type { JudgedRow } from '../../../src/messages/protocol';
import { state } from '../../../src/platform/state';
import type { ServiceProfile } from '../../../src/services/service';
import { tokenim } from '../../../src/services/tokenim';
import type { Answer } from '../../../src/sessions/event';
import { judged, view } from '../review/sign-ins';

/** A worker with the real flow of the guide over real stored items; hosts are official by the profile's own list. */
export function guideWorld(change: Partial<ServiceProfile['urls']> = {}) {
  const service = { ...tokenim, urls: { ...tokenim.urls, ...change } };
  const reminders: (number | undefined)[] = [];
  let answers: Record<string, Answer> = {};
  let broken = false;
  let ids = 0;
  const guide = walkGuide({
    changeIncident: (next) => state.incident.change(next),
    keep: async (incident) => void (await state.pastIncidents.change((old) => [...old, incident])),
    remindAt: async (when) => void reminders.push(when),
    newId: () => `incident-${ids++}`,
    now: () => Date.now(),
  });
  const rows = (): JudgedRow[] =>
    [judged('mine'), judged('theirs', 'elsewhere')].map((row) => {
      const answer = answers[row.row.id];
      return answer ? { ...row, answer } : row;
    });
  const handlers: Record<string, (data: never) => unknown> = {
    openIncident: guide.open,
    changeFacts: guide.change,
    closeIncident: guide.close,
    readService: () => service,
    judgeHost: (host: string) => ({
      host,
      severity: /^([\w-]+\.)?token\.im$/.test(host) ? 'official' : 'unknown',
      findings: [],
    }),
    readSessions: () => view({ rows: rows(), watch: { on: true, listReadAt: 1 } }),
    answerRow: ({ rowId, answer }: { rowId: string; answer: Answer }) => {
      answers = { ...answers, [rowId]: answer };
    },
    readGlance: async () => ({ incident: await state.incident.read() }),
  };
  const ask = async (name: string, data?: unknown): Promise<unknown> => {
    const handler = handlers[name];
    if (!handler || broken) throw new Error(`nobody answers ${name}`);
    return handler(data as never);
  };
  return {
    ask,
    reminders,
    /** From now on no message is answered. */
    breakDown: () => {
      broken = true;
    },
    facts: async () => (await state.incident.read())?.facts,
    timeline: async () => (await state.incident.read())?.timeline.map(({ what }) => what) ?? [],
  };
}

/** A vault with what a test says; remembers what was asked of it. */
export function vaultDouble(keys: readonly Record<string, unknown>[] = []) {
  const done: unknown[][] = [];
  return {
    done,
    state: 'unlocked',
    panel: {
      status: async () => ({ state: 'unlocked' }),
      listKeys: async () => ({ ok: true, keys: keys.map((key) => ({ keptAt: [], account: '', ...key })), damage: [] }),
      saveKey: async (draft: unknown) => {
        done.push(['saveKey', draft]);
        return { ok: true, id: 'key-new' };
      },
      retireKey: async (...what: unknown[]) => {
        done.push(['retireKey', ...what]);
        return { ok: true };
      },
      reveal: async () => ({ ok: true, secret: 'old-secret-value' }),
      makeAgeCopy: async () => {
        done.push(['makeAgeCopy']);
        return { ok: true, fileName: 'copy.age', bytes: new Uint8Array([1]), copy: {}, fingerprint: 'ab' };
      },
    },
  };
}

import { keepMarks } from '../../src/flows/keep-marks';
import { keyGotOut, openForLeak } from '../../src/flows/key-got-out';
import { leaveLeak, showLeak } from '../../src/flows/leave-leak';
import { readWatch } from '../../src/flows/read-watch';
import { reportLeak } from '../../src/flows/report-leak';
import type { Exception } from '../../src/guard/held/exception';
import type { Leak, LeakChoice } from '../../src/guard/held/leak';
import type { KeyMarks, MarkedKey } from '../../src/guard/held/marked-key';
import type { LeakReport } from '../../src/guard/leak/leak';
import type { TabPage } from '../../src/guard/tab-page';
import type { Severity } from '../../src/guard/verdict';
import type { Incident } from '../../src/recovery/incident';
import { tokenim } from '../../src/services/tokenim';
import { defaultSettings, type Settings } from '../../src/settings/settings';

const changer =
  <T>(box: { value: T }) =>
  async (next: (old: T) => T | Promise<T>): Promise<T> => {
    box.value = await next(box.value);
    return box.value;
  };

export const mark = (id: string, more: Partial<MarkedKey> = {}): MarkedKey => ({
  id,
  kind: 'account-key',
  length: 12,
  whole: id.length * 1000 + id.charCodeAt(0),
  ...more,
});

/** One browser's memory of guarded keys, held by hand. */
export function leakWorld() {
  const boxes = {
    salt: { value: '' },
    strong: { value: [] as MarkedKey[] },
    session: { value: [] as MarkedKey[] },
    exceptions: { value: [] as Exception[] },
    leaks: { value: [] as Leak[] },
    tabs: { value: [] as TabPage[] },
    incident: { value: undefined as Incident | undefined },
    notes: { value: [] as { key: string; at: number; by: string; host?: string }[] },
    settings: { value: { ...defaultSettings } as Settings },
  };
  const world = { now: 1_000_000, isPrivate: false, severity: 'unknown' as Severity };
  const stops: string[] = [];
  const typed: string[] = [];
  const goes: (string | undefined)[] = [];
  const notices: { id: string; title: string; message: string }[] = [];
  let ids = 0;
  const base = {
    readService: async () => tokenim,
    readTabs: async () => boxes.tabs.value,
    readSettings: async () => boxes.settings.value,
    speak: async () => (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`,
    judgeHost: async (host: string) => ({ host, severity: world.severity, findings: [] }),
    newId: () => `l${++ids}`,
    now: () => world.now,
  };
  const marks = keepMarks({
    ...base,
    changeSalt: changer(boxes.salt),
    changeStrong: changer(boxes.strong),
    changeSession: changer(boxes.session),
    readStrong: async () => boxes.strong.value,
    readSession: async () => boxes.session.value,
    changeExceptions: changer(boxes.exceptions),
    newSalt: () => `${'s'.repeat(42)}${++ids}`,
  });
  const recording = { ...base, changeIncident: changer(boxes.incident), isPrivate: () => world.isPrivate };
  const watching = { ...base, knownMarks: marks.known, readExceptions: async () => boxes.exceptions.value };
  const leaving = {
    ...base,
    changeLeaks: changer(boxes.leaks),
    readLeaks: async () => boxes.leaks.value,
    knownMarks: marks.known,
    allow: marks.allow,
    openIncident: openForLeak(recording),
    changing: (leak: Leak) => `change:${leak.id}`,
    goTo: async (_tab: number, url: string | undefined) => goes.push(url),
  };
  const note = async (key: string, seen: { at: number; by: string; host?: string }) =>
    boxes.notes.value.push({ key, ...seen });
  const watch = readWatch({ ...watching, salt: marks.salt, words: ['one two', '三 四'], speak: base.speak });
  const report = reportLeak({
    ...watching,
    changeLeaks: changer(boxes.leaks),
    typedOn: async (host) => typed.push(host),
    stop: async (_tab, { id }) => stops.push(id),
    gotOut: keyGotOut({ ...recording, note, notify: async (notice) => notices.push(notice) }),
  });
  const at = (url: string, from: object = {}) => ({ url, origin: new URL(url).origin, tabId: 1, frameId: 0, ...from });
  return {
    boxes,
    world,
    stops,
    typed,
    goes,
    notices,
    marks,
    rawWatch: watch,
    rawReport: report,
    set: (given: Partial<KeyMarks>) => marks.set({ strong: [], weak: [], keep: [], ...given }),
    watch: (url: string, from?: object) => watch(undefined, at(url, from)),
    report: (url: string, given: Partial<LeakReport>, from?: object) =>
      report({ what: { mark: 'a' }, got: 'nothing', by: 'typed', trusted: true, ...given }, at(url, from)),
    show: (id: string) => showLeak(leaving)(id),
    leave: (choice: LeakChoice, id = boxes.leaks.value.at(-1)?.id ?? '') => leaveLeak(leaving)({ id, choice }),
  };
}

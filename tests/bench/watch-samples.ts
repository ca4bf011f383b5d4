import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type StreamEvent, translator } from '../../scripts/watch-stream';
import { assess } from '../../src/sessions/assess';
import type { Traits } from '../../src/sessions/risk';
import type { Signal } from '../../src/sessions/signal';
import { emptyWatch } from '../../src/sessions/watch-state';

/** Where the simulated streams lie, one folder per scenario. */
export const dataDir = process.env.SESSIONS_DATA ?? '../shared/data/sessions';

export interface Attack {
  account: string;
  type: string;
  from: number;
  to: number;
  visible: boolean;
  via: string[];
  firstSeen: number | null;
  rows: string[];
}

/** A judged row with what is known of it afterwards. */
export interface Sample {
  scenario: string;
  account: string;
  /** When the list was read. */
  at: number;
  rowId: string;
  traits: Traits;
  score: number;
  attack?: Attack;
}

const baseOf = (rowId: string) => rowId.split('#')[0] as string;

export interface Scenario {
  name: string;
  samples: Sample[];
  attacks: Attack[];
  months: number;
  accounts: string[];
}

export function readScenario(name: string): Scenario {
  const lines = (text: string) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const truth = lines(readFileSync(`${dataDir}/${name}/truth.jsonl`, 'utf8'));
  const attacks: Attack[] = truth.filter(({ type }) => type);
  const users = truth.filter(({ type }) => !type);
  const events: StreamEvent[] = lines(gunzipSync(readFileSync(`${dataDir}/${name}/events.jsonl.gz`)).toString());
  const samples: Sample[] = [];
  const byAccount = groupBy(events, ({ account }) => account);
  for (const [account, own] of byAccount) {
    const mine = attacks.filter((attack) => attack.account === account);
    const collect: Signal = {
      id: 'collect',
      look: ({ at, fresh }) => {
        for (const { row, risk } of fresh)
          if (risk?.traits) {
            const attack = mine.find(({ rows }) => rows.some((id) => baseOf(id) === baseOf(row.id)));
            samples.push({
              scenario: name,
              account,
              at,
              rowId: row.id,
              traits: risk.traits,
              score: risk.score,
              ...(attack ? { attack } : {}),
            });
          }
        return [];
      },
    };
    const state = emptyWatch();
    const translate = translator();
    let seq = 0;
    for (const event of own)
      for (const told of translate(event)) assess(state, [{ seq: ++seq, id: String(seq), event: told }], [collect]);
  }
  return {
    name,
    samples,
    attacks,
    months: users.reduce((sum, { months }) => sum + months, 0),
    accounts: users.map(({ account }) => account),
  };
}

/** Items by key, in order of first appearance. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

import type { AlertLevel } from '../alert';
import type { Sensitivity } from '../event';
import { foreign, learnt, own, reading } from '../example-rows';
import { wasClosed } from '../origin';
import { type Examples, isSignIn, type Signal } from '../signal';
import { type KnownRow, sameDevice, type WatchState } from '../watch-state';

/** Above this score a row is asked about, by the user's choice. Figures per choice: see the reference of the score. */
const asks: Record<Sensitivity, number> = { quiet: 0.5, normal: -0.5, sharp: -2 };
const grave = 2.2;
const termsAbove = 0.3;

/** D5, D6: the list shows a successful sign-in that this browser did not make. */
export const unmatchedSignIn: Signal = {
  id: 'unmatchedSignIn',
  look: ({ fresh, state }) =>
    fresh
      .filter(({ origin, row }) => origin === 'elsewhere' && isSignIn(row))
      .map((known) => ({ key: known.row.id, level: levelOf(known, state), rows: [known.row] })),
};

function levelOf(known: KnownRow, state: WatchState): AlertLevel {
  if (wasTaught(known, state)) return 1;
  const { risk, row } = known;
  // Shows neither network nor device: nothing speaks for it, nothing against it.
  if (!risk || (risk.network === null && risk.device === null)) return 2;
  const claimsUs = state.ownDevices.some((own) => sameDevice(own, row.device));
  // This browser was closed, and yet its name signed in.
  const score = risk.score + (claimsUs && wasClosed(row, state) ? 1 : 0);
  if (score > grave && (risk.network ?? 0) > termsAbove && (risk.device ?? 0) > termsAbove) return 3;
  return score > asks[state.sensitivity] ? 2 : 1;
}

/** "It was me" teaches that device at that network, or at that place where the page shows no address. */
function wasTaught({ row }: KnownRow, { rows }: WatchState): boolean {
  for (const { row: one, answer } of rows.values()) {
    if (answer !== 'me' || !sameDevice(one.device, row.device)) continue;
    if (one.network === row.network && (row.network !== null || one.place === row.place)) return true;
  }
  return false;
}

const t0 = Date.UTC(2026, 2, 2, 9);
export const examples: Examples = {
  raises: [[...learnt(t0), reading(t0 + 9e6, foreign(t0 + 7.2e6))]],
  quiet: [
    learnt(t0),
    [
      ...learnt(t0),
      { kind: 'sign-in-submitted', at: t0 + 7.2e6 },
      { kind: 'signed-in', at: t0 + 7.203e6 },
      reading(t0 + 9e6, own(t0 + 7.2e6)),
    ],
  ],
};

import { learnt, own, reading } from '../example-rows';
import { localAt, wasUnattended } from '../origin';
import type { Examples, Finding, Signal } from '../signal';

const hourMs = 3_600_000;
/** So far from the closing and the opening the browser was closed beyond doubt (ms). */
const deepMs = hourMs / 2;
/** Matched rows that tell the zone in which the page writes. */
const enough = 3;

/** D2: a session of this browser was used while the browser was closed or the screen locked: its cookie is somewhere else. */
export const usedWhileClosed: Signal = {
  id: 'usedWhileClosed',
  look: ({ at, uses, state }) =>
    uses.flatMap(({ known, activeAt }): Finding[] => {
      const { row } = known;
      if (known.origin !== 'this-browser' || row.relative || state.drifts.length === 0) return [];
      if (row.current && state.drifts.length < enough && isNowElsewhere(activeAt - at)) return [];
      const local = localAt({ ...row, at: activeAt }, state);
      // Where the page keeps another zone its clock may have been put forward or back.
      const margin = state.zoneMs === 0 ? 0 : hourMs;
      if (!wasUnattended(local, row, state, margin)) return [];
      const isSure = state.drifts.length >= enough && wasUnattended(local, row, state, margin + deepMs);
      const level = isSure ? 3 : 2;
      return [{ key: row.id, level, rows: [row] }];
    }),
};

/** "Now", printed in a zone that no matched row has told yet: whole hours off (ms). */
function isNowElsewhere(apartMs: number): boolean {
  const hours = Math.round(apartMs / hourMs);
  return hours !== 0 && Math.abs(hours) <= 14 && Math.abs(apartMs - hours * hourMs) <= hourMs / 12;
}

const t0 = Date.UTC(2026, 2, 2, 9);
const session = own(t0 + 60_000);
const closed = {
  kind: 'gap',
  at: t0 + 9 * hourMs,
  from: t0 + hourMs,
  to: t0 + 9 * hourMs,
  why: 'browser-closed',
} as const;
const locked = { ...closed, why: 'screen-locked' } as const;
export const examples: Examples = {
  raises: [
    [...learnt(t0), closed, reading(t0 + 10 * hourMs, { ...session, activeAt: t0 + 5 * hourMs })],
    [...learnt(t0), locked, reading(t0 + 10 * hourMs, { ...session, activeAt: t0 + 5 * hourMs })],
  ],
  quiet: [
    [...learnt(t0), closed, reading(t0 + 10 * hourMs, { ...session, activeAt: t0 + 9.5 * hourMs })],
    [...learnt(t0), locked, reading(t0 + 10 * hourMs, { ...session, activeAt: t0 + hourMs / 2 })],
    [...learnt(t0), reading(t0 + 10 * hourMs, { ...session, activeAt: t0 + 5 * hourMs })],
  ],
};

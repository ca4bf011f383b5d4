import type { RawRow } from '../report';
import { readDevice } from './devices';
import { type ListReading, readPage } from './recognise';
import type { ShownElement, ShownPage } from './shown';

/** At most so much of a paste is looked at (characters). */
export const maxPasted = 200_000;

const element = (tag: string, items: (ShownElement | string)[]): ShownElement => ({ tag, attrs: {}, items });

/** The user says that it is the sign-in list: that stands over it like a heading. */
const under = (items: (ShownElement | string)[], language: string): ShownPage => ({
  title: '',
  language,
  root: element('BODY', [element('H1', ['Sign-in history']), element('DIV', items)]),
});

/** Ways in which copied text keeps its rows: cells by tabs, a line each, blocks between empty lines, cells line by line. */
function layoutsOf(text: string): (ShownElement | string)[][] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const full = lines.filter(Boolean);
  const cells = (line: string) => line.split(/\t+|\s{3,}/).map((cell) => element('TD', [cell]));
  const blocks = text.split(/\n\s*\n/).map((block) =>
    element(
      'DIV',
      block.split('\n').map((line) => element('P', [line])),
    ),
  );
  return [
    [
      element(
        'TABLE',
        full.map((line) => element('TR', cells(line))),
      ),
    ],
    full.map((line) => element('DIV', [element('P', [line])])),
    blocks,
    full.map((line) => element('SPAN', [line])),
  ];
}

const toldBy = ({ rows }: ListReading) =>
  rows.reduce(
    (sum, row) =>
      sum + [row.at, row.activeAt, row.ip, row.place, row.browser, row.os].filter((one) => one !== null).length,
    0,
  );

/**
 * The sign-ins in what the user pasted: the copied page where the clipboard holds one, else its text. `null` where
 * nothing in it can be told to be one.
 */
export function readPasted(text: string, page: ShownPage | null, now: number, language: string): ListReading | null {
  const pages = [
    ...(page ? [under([page.root], page.language || language)] : []),
    ...layoutsOf(text.slice(0, maxPasted)).map((items) => under(items, language)),
  ];
  const readings = pages.flatMap((one) => readPage(one, now).list ?? []);
  return readings.sort((a, b) => toldBy(b) - toldBy(a))[0] ?? null;
}

/** One sign-in in the user's own words. */
export interface WrittenRow {
  /** Epoch ms. */
  at: number;
  device: string;
  ip: string;
  place: string;
}

export function rowByHand({ at, device, ip, place }: WrittenRow): RawRow {
  const text = (value: string) => value.trim().slice(0, 200) || null;
  return {
    at,
    granularityMs: 60_000,
    relative: false,
    activeAt: null,
    ip: text(ip),
    place: text(place),
    ...readDevice(device),
    outcome: 'unknown',
    what: 'sign-in',
    current: false,
    text: [device, place, ip].map(text).filter(Boolean).join(' | '),
  };
}

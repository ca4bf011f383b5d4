import { addressIn } from '../sessions/list/addresses';
import { maxPasted, readPasted, rowByHand, type WrittenRow } from '../sessions/list/pasted';
import type { ListReading } from '../sessions/list/recognise';
import { showPage } from '../sessions/list/show-page';
import type { PageReport, RawRow } from '../sessions/report';

export interface Paste {
  text: string;
  /** What the clipboard holds as HTML; empty where it holds none. */
  html: string;
}

/** Reads what was pasted. The HTML becomes a document that is shown nowhere: nothing in it runs or loads. */
export function readPaste({ text, html }: Paste, now: number, language: string): ListReading | null {
  const page = html ? showPage(new DOMParser().parseFromString(html.slice(0, maxPasted * 5), 'text/html')) : null;
  return readPasted(text, page, now, language);
}

/** `null` where it is no row: without a time, or with an address that is none. */
export function readByHand(written: WrittenRow, now: number): RawRow | null {
  if (!Number.isFinite(written.at) || written.at > now || written.at < Date.UTC(2009, 0, 1)) return null;
  const address = addressIn(written.ip);
  if (written.ip.trim() !== '' && address?.ip !== written.ip.trim()) return null;
  return rowByHand(written);
}

/** The report by which rows travel to the worker, as if the page had shown them. */
export const broughtReport = (rows: readonly RawRow[], by: 'pasted' | 'by-hand', now: number): PageReport => ({
  id: `brought-${crypto.randomUUID()}`,
  at: now,
  kind: 'list',
  language: '',
  own: null,
  partial: true,
  by,
  rows,
});

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../../vault/bytes';

/** One of the numbered codes of a paper copy. */
export interface Part {
  /** Names the copy: the first 16 hexadecimal digits of the SHA-256 of the whole file, in capitals. */
  set: string;
  /** From 1. */
  number: number;
  total: number;
  /** A stretch of the file in base32, always whole groups of eight, so that it needs no padding. */
  data: string;
}

const lead = 'TKG1';
/** Later versions keep these fields and the way in which they are checked, so that they are told from damage. */
const shape = /^(TKG\d)\/([0-9A-F]{16})\/(\d\d)\/(\d\d)\/([0-9A-F]{8})\/([A-Z2-7]{8,2000})\/$/;
/** The beginning of a code, however little of it. */
const beginning =
  /^T?K?G?$|^TKG1(\/([0-9A-F]{0,16}|[0-9A-F]{16}\/(\d{0,2}|\d\d\/(\d{0,2}|\d\d\/([0-9A-F]{0,8}|[0-9A-F]{8}\/[A-Z2-7]*)))))?$/;

const capitals = (bytes: Uint8Array, digits: number): string =>
  bytesToHex(sha256(bytes)).slice(0, digits).toUpperCase();
export const nameOf = (file: Uint8Array): string => capitals(file, 16);

const twoDigits = (count: number): string => String(count).padStart(2, '0');
const checkOf = (rest: string): string => capitals(utf8(rest), 8);

/**
 * The text of a code: `TKG1/<set>/<number>/<total>/<check>/<data>/`. Only letters of QR's denser alphabet; sorted as
 * plain lines, the codes of a copy stand in their order.
 */
export function partText({ set, number, total, data }: Part): string {
  const place = `${lead}/${set}/${twoDigits(number)}/${twoDigits(total)}`;
  return `${place}/${checkOf(`${place}/${data}`)}/${data}/`;
}

export type ReadPart = { ok: true; part: Part } | { ok: false; why: 'notOurs' | 'tooNew' | 'damaged' | 'cutOff' };

export function readPart(text: string): ReadPart {
  const [, form = '', set = '', number = '', total = '', check = '', data = ''] = shape.exec(text) ?? [];
  if (!form) return { ok: false, why: whyNot(text) };
  const part = { set, number: Number(number), total: Number(total), data };
  const fits = checkOf(`${form}/${set}/${number}/${total}/${data}`) === check && data.length % 8 === 0;
  if (!fits || part.number < 1 || part.number > part.total) return { ok: false, why: 'damaged' };
  return form === lead ? { ok: true, part } : { ok: false, why: 'tooNew' };
}

function whyNot(text: string): 'notOurs' | 'damaged' | 'cutOff' {
  if (beginning.test(text)) return 'cutOff';
  const same = [...`${lead}/`].filter((letter, at) => letter === text[at]).length;
  return same >= lead.length ? 'damaged' : 'notOurs';
}

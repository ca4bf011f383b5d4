import { encode } from 'uqr';

/** The cells of a QR code; upper-case letters and digits fit the denser alphanumeric mode. Error correction M (15 %). */
export const qrCells = (text: string): boolean[][] => encode(text, { ecc: 'M', border: 0 }).data;

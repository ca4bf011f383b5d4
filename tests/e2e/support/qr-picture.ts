import type { Page } from '@playwright/test';
import { encode } from 'uqr';

export interface Shot {
  /** Pixels per cell. */
  cell?: number;
  /** Degrees. */
  turned?: number;
  /** The code lies somewhere in a picture of this size. */
  within?: [width: number, height: number];
  noise?: number;
  /** Light on dark. */
  inverted?: boolean;
  type?: 'image/png' | 'image/jpeg' | 'image/webp';
}

/** A picture of a QR code as somebody might get it, drawn by `page`. */
export async function qrPicture(page: Page, text: string, shot: Shot = {}): Promise<Buffer> {
  const cells = encode(text, { ecc: 'M', border: 0 }).data;
  const url = await page.evaluate(
    ([rows, { cell = 6, turned = 0, within, noise = 0, inverted = false, type = 'image/png' }]) => {
      const side = (rows.length + 8) * cell;
      const room = Math.ceil(side * (turned ? 1.5 : 1));
      const [width, height] = within ?? [room, room];
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      const [dark, light] = inverted ? ['#fff', '#000'] : ['#111', '#fff'];
      pen.fillStyle = within ? '#8a9a90' : light;
      pen.fillRect(0, 0, width, height);
      pen.translate(width / 2, height / 2);
      pen.rotate((turned * Math.PI) / 180);
      pen.fillStyle = light;
      pen.fillRect(-side / 2, -side / 2, side, side);
      pen.fillStyle = dark;
      rows.forEach((row, y) => {
        row.forEach((on, x) => {
          if (on) pen.fillRect(-side / 2 + (x + 4) * cell, -side / 2 + (y + 4) * cell, cell, cell);
        });
      });
      if (noise > 0) {
        const image = pen.getImageData(0, 0, width, height);
        let seed = 7;
        for (let at = 0; at < image.data.length; at++) {
          seed = (seed * 1103515245 + 12345) % 2147483648;
          if (at % 4 !== 3) image.data[at] = (image.data[at] ?? 0) + (seed / 2147483648 - 0.5) * noise;
        }
        pen.putImageData(image, 0, 0);
      }
      return canvas.toDataURL(type, 0.8);
    },
    [cells, shot] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

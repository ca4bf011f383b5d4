import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureSize } from '../../../src/pages/link/picture-size';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', '').padEnd(64, '0'), 'hex'));

test.each([
  ['89504e470d0a1a0a 0000000d 49484452 00000140 000000c8 08060000', { type: 'png', width: 320, height: 200 }],
  ['474946383961 4001 c800', { type: 'gif', width: 320, height: 200 }],
  ['424d 00000000 00000000 00000000 28000000 40010000 38ffffff', { type: 'bmp', width: 320, height: 200 }],
  ['ffd8 ffe00004 0000 ffc0 0011 08 00c8 0140 03', { type: 'jpeg', width: 320, height: 200 }],
  ['52494646 00000000 57454250 56503858 0a000000 00000000 3f0100 c70000', { type: 'webp', width: 320, height: 200 }],
  ['3c737667 20786d6c', undefined],
  ['ffd8 ffd9', undefined],
  ['', undefined],
])('%s', (hex, expected) => expect(pictureSize(bytes(hex))).toEqual(expected));

test('any bytes: no throw, no endless search', () => {
  const heads = ['89504e47', '474946383961', '424d', 'ffd8ff', '52494646000000005745425056503820'];
  fc.assert(
    fc.property(fc.constantFrom(...heads, ''), fc.uint8Array({ maxLength: 400 }), (head, rest) => {
      pictureSize(new Uint8Array([...Buffer.from(head, 'hex'), ...rest]));
    }),
    { numRuns: 3000 },
  );
});

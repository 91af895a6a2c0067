import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrLines } from './qr-lines.ts';

test('every dark square of a code is drawn, and nothing else', () => {
  const text = 'https://barometre.example/poll/01a217a8-21d2-7fb9-99ec-4b8c3dbcb0ff#7K3Q-ABCD-9Z1X';
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x = '', y = '', length = ''] of qrLines(text).matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  expect(drawn).toEqual(data);
});

import { at } from '../shared/vector.ts';

const columns = 9;
const rows = 8;

/**
 * Difference hash of a picture (Krawetz, 2013): the picture is shrunk to 9 x 8 by means of areas, and each of the 64 bits
 * says whether a point is darker than its right neighbour. It survives another size, compression and brightness.
 *
 * @param grey one byte a pixel, row after row
 * @returns 16 hex digits. Throws RangeError when the picture is smaller than 9 x 8 or the bytes do not fit.
 */
export function differenceHash(grey: Uint8Array, width: number, height: number): string {
  if (width < columns || height < rows || grey.length !== width * height) throw new RangeError('not a picture that can be hashed');
  let hex = '';
  for (let row = 0; row < rows; row++) {
    const means = Array.from({ length: columns }, (_, column) => meanOf(grey, width, height, column, row));
    let bits = 0;
    for (let column = 0; column + 1 < columns; column++) bits = bits * 2 + (at(means, column) < at(means, column + 1) ? 1 : 0);
    hex += bits.toString(16).padStart(2, '0');
  }
  return hex;
}

function meanOf(grey: Uint8Array, width: number, height: number, column: number, row: number): number {
  const left = Math.floor((column * width) / columns);
  const right = Math.floor(((column + 1) * width) / columns);
  const top = Math.floor((row * height) / rows);
  const bottom = Math.floor(((row + 1) * height) / rows);
  let total = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) total += at(grey, y * width + x);
  return total / ((right - left) * (bottom - top));
}

const shape = /^[0-9a-f]{16}$/;

/** In how many of their 64 bits two pictures differ; null when one of them is no hash. */
export function bitsApart(a: string, b: string): number | null {
  if (!shape.test(a) || !shape.test(b)) return null;
  let apart = 0;
  for (let i = 0; i < 16; i++) {
    let bits = Number.parseInt(a.charAt(i), 16) ^ Number.parseInt(b.charAt(i), 16);
    for (; bits > 0; bits >>= 1) apart += bits & 1;
  }
  return apart;
}

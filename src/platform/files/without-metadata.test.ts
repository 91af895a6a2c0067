import { expect, test } from 'vitest';
import { aPng } from '#tests/harness/picture.ts';
import { withoutMetadata } from './without-metadata.ts';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
/** EXIF as a telephone writes it: which way is up, and a name that stands for the rest. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x010f, 10);
  tiff.writeUInt16LE(0x0112, 22);
  tiff.writeUInt16LE(3, 24);
  tiff.writeUInt32LE(1, 26);
  tiff.writeUInt16LE(orientation, 30);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('48.8566 N 2.3522 E')]));
}
const start = Buffer.from([0xff, 0xd8]);
const jfif = segment(0xe0, Buffer.from('JFIF\0'));
const scan = Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);

test('a JPEG says neither where nor when it was taken any more, and still which way is up', () => {
  const cleaned = withoutMetadata(Buffer.concat([start, jfif, exif(6), segment(0xfe, Buffer.from('comment')), scan]));
  expect(cleaned.toString('latin1')).not.toMatch(/48\.85|comment/);
  const again = withoutMetadata(cleaned);
  expect(again.equals(cleaned)).toBe(true);
  expect(cleaned.readUInt16BE(2 + 28)).toBe(6);
  expect(cleaned.subarray(2 + 36).equals(Buffer.concat([jfif, scan]))).toBe(true);
});

test('a JPEG that stands as it was taken gains nothing, and a PNG loses its words', () => {
  expect(withoutMetadata(Buffer.concat([start, jfif, exif(1), scan])).equals(Buffer.concat([start, jfif, scan]))).toBe(true);
  const png = aPng(4);
  expect(withoutMetadata(png).equals(png)).toBe(true);
  const text = Buffer.concat([Buffer.from([0, 0, 0, 4]), Buffer.from('tEXtGPS!'), Buffer.alloc(4)]);
  expect(withoutMetadata(Buffer.concat([png.subarray(0, 33), text, png.subarray(33)])).equals(png)).toBe(true);
});

test('what is broken comes back as it is', () => {
  for (const broken of [Buffer.concat([start, Buffer.from([0xff, 0xe1, 0xff, 0xff, 1])]), Buffer.from('%PDF-1.7')]) expect(withoutMetadata(broken).equals(broken)).toBe(true);
});

/** What a signed copy may be, told by its first bytes and never by its name. */
export type CopyType = 'application/pdf' | 'image/jpeg' | 'image/png';

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const heicBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif'];
/** A PDF may begin with some other bytes; readers look for its mark in the first kilobyte. */
const pdfMarkWithin = 1024;

/** The type of a file by its content; `heic` is told apart so that its sender can be told what to do; null for the rest. */
export function copyType(bytes: Buffer): CopyType | 'heic' | null {
  if (bytes.subarray(0, pdfMarkWithin).includes('%PDF-')) return 'application/pdf';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (png.every((byte, at) => bytes[at] === byte)) return 'image/png';
  if (bytes.toString('latin1', 4, 8) === 'ftyp' && heicBrands.includes(bytes.toString('latin1', 8, 12))) return 'heic';
  return null;
}

export interface ImageSize {
  width: number;
  height: number;
}

/** The size of an image in points, read from its headers; null when they are broken. */
export function imageSize(bytes: Buffer, type: Exclude<CopyType, 'application/pdf'>): ImageSize | null {
  return type === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
}

function pngSize(bytes: Buffer): ImageSize | null {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return positive({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) });
}

/** Walks the segments of a JPEG up to the frame header (SOF0 to SOF15, but the tables DHT, JPG and DAC). */
function jpegSize(bytes: Buffer): ImageSize | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return positive({ width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) });
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function positive(size: ImageSize): ImageSize | null {
  return size.width > 0 && size.height > 0 ? size : null;
}

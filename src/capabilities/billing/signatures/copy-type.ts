import type { DocumentType } from '#platform/files/document-type.ts';

/** What a signed copy may be. */
export type CopyType = DocumentType;

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

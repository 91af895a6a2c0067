/** Segments of a JPEG without which it would not be drawn as it is: JFIF, colour profile, Adobe's colours. */
const drawnWith = new Set([0xe0, 0xe2, 0xee]);
const pngText = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']);

/**
 * A picture without what it says about where, when and with what it was taken (EXIF, XMP, IPTC, comments); the picture
 * itself is left byte for byte. What is no JPEG or PNG, or is broken, comes back as it is.
 */
export function withoutMetadata(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return withoutJpegSegments(bytes);
  if (bytes.toString('latin1', 1, 4) === 'PNG') return withoutPngChunks(bytes);
  return bytes;
}

function withoutJpegSegments(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // From the scan on there is only the picture.
    if (marker === 0xda) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return bytes;
    const application = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (!application || drawnWith.has(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

function withoutPngChunks(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return bytes;
    if (!pngText.has(bytes.toString('latin1', at + 4, at + 8))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  // What follows the last chunk is drawn by nobody.
  return Buffer.concat(kept);
}

/** Segments of a JPEG without which it would not be drawn as it is: JFIF, colour profile, Adobe's colours. */
const drawnWith = new Set([0xe0, 0xe2, 0xee]);
const pngText = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']);

/**
 * A picture without what it says about where, when and with what it was taken (EXIF, XMP, IPTC, comments); the picture
 * itself is left byte for byte, and which way is up is said again. What is no JPEG or PNG, or is broken, comes back as it is.
 */
export function withoutMetadata(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return withoutJpegSegments(bytes);
  if (bytes.toString('latin1', 1, 4) === 'PNG') return withoutPngChunks(bytes);
  return bytes;
}

function withoutJpegSegments(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let upright = 1;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // From the scan on there is only the picture.
    if (marker === 0xda) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return bytes;
    if (marker === 0xe1) upright = orientationIn(bytes.subarray(at + 4, end)) ?? upright;
    const application = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (!application || drawnWith.has(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const [start = bytes.subarray(0, 2), ...rest] = kept;
  return Buffer.concat([start, ...(upright > 1 ? [orientationSegment(upright)] : []), ...rest, bytes.subarray(at)]);
}

const orientationTag = 0x0112;

/** How a telephone was held, 1..8, as EXIF says it (tag 0x0112 of the first directory); null where it does not. */
function orientationIn(segment: Buffer): number | null {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0' || segment.length < 14) return null;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + 12 * entry;
    if (short(at) === orientationTag) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : null;
    if (at > tiff.length) return null;
  }
  return null;
}

/** An EXIF segment that says which way is up and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const segment = Buffer.from([0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  segment.writeUInt16BE(orientation, 28);
  return segment;
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

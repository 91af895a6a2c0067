import { inflateRawSync } from 'node:zlib';

/** What a ZIP archive says of one of its files. Sizes in bytes. */
export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const longestComment = 65_557;

/** The files of a ZIP archive, by its directory; null when it has none that can be read (also for ZIP64). */
export function zipEntries(content: Uint8Array): ZipEntry[] | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let place = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (place + 46 > view.byteLength || view.getUint32(place, true) !== directoryEntry) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => view.getUint16(place + at, true));
    const nameEnd = place + 46 + (nameLength ?? 0);
    entries.push({
      name: new TextDecoder().decode(content.subarray(place + 46, nameEnd)),
      method: view.getUint16(place + 10, true),
      packed: view.getUint32(place + 20, true),
      unpacked: view.getUint32(place + 24, true),
      offset: view.getUint32(place + 42, true),
    });
    place = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return null;
}

/**
 * Whether the archive can be unpacked within `limit` bytes. A reader stops a file at the size which its entry
 * announces, so the sum of what is announced is an upper bound, provided that no packed file announces nothing.
 */
export function fitsUnpacked(entries: readonly ZipEntry[], limit: number): boolean {
  const silent = entries.some(({ method, packed, unpacked, name }) => method !== 0 && unpacked === 0 && !name.endsWith('/') && packed !== 2);
  const total = entries.reduce((sum, { unpacked, packed }) => sum + Math.max(unpacked, packed), 0);
  return !silent && total <= limit;
}

/** The content of one file of the archive. Throws a `RangeError` beyond the size it announces. */
export function unpack(content: Uint8Array, entry: ZipEntry): Buffer {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = content.subarray(start, start + entry.packed);
  return entry.method === 0 ? Buffer.from(packed) : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
}

import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipMember {
  name: string;
  content: Uint8Array;
}

const utf8Names = 0x0800;
const deflated = 8;
// What is written depends on its content alone: 1 January 1980, the first day that the format knows.
const noDay = 0x0021;

/** A ZIP archive of a few files held in memory (PKWARE APPNOTE 4.3, without ZIP64). */
export function zipFile(members: readonly ZipMember[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of members) {
    const label = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(content);
    const fields = fieldsOf(content, packed.length, label.length);
    const local = Buffer.concat([u32(0x04034b50), u16(20), fields, u16(0), label]);
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), u16(20), fields, u16(0), u16(0), u16(0), u16(0), u32(0), u32(offset), label]));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), u16(members.length), u16(members.length), u32(index.length), u32(offset), u16(0)]);
  return Buffer.concat([...parts, index, end]);
}

/** What the local header and the directory say alike: flags, method, day, checksum, sizes, length of the name. */
function fieldsOf(content: Uint8Array, packed: number, label: number): Buffer {
  return Buffer.concat([u16(utf8Names), u16(deflated), u16(0), u16(noDay), u32(crc32(content)), u32(packed), u32(content.length), u16(label)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

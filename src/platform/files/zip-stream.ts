import { crc32 } from 'node:zlib';
import { streamOf } from './row-stream.ts';

export interface ZipFile {
  name: string;
  content: Uint8Array;
}

// 1 January 1980: the same files give the same archive on any day.
const noTime = 0;
const firstDay = 0x21;
const utf8Names = 0x0800;
const most = 0xffff;

/**
 * An archive written as its files come, so that their number costs no memory. Files are kept as they are, for those we
 * send are compressed already. Throws a `RangeError` beyond 65,535 files or 4 GB, which need another format.
 */
export function zipStream(files: AsyncIterable<ZipFile>): ReadableStream<Uint8Array> {
  return streamOf(zipChunks(files));
}

async function* zipChunks(files: AsyncIterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, content } of files) {
    const header = headerOf(Buffer.from(name), content);
    directory.push(Buffer.concat([directoryStart(header, offset), header.name]));
    const local = Buffer.concat([localStart(header), header.name]);
    yield local;
    yield content;
    offset += local.length + content.length;
    if (directory.length > most || offset > 0xffff_ffff) throw new RangeError('too much for one archive');
  }
  const entries = Buffer.concat(directory);
  yield entries;
  yield endOf(directory.length, entries.length, offset);
}

interface Header {
  name: Buffer;
  size: number;
  check: number;
}

function headerOf(name: Buffer, content: Uint8Array): Header {
  return { name, size: content.length, check: crc32(content) };
}

/** The fields that a file's own header and its entry in the directory share, from the version needed on. */
function shared(into: Buffer, at: number, { name, size, check }: Header): void {
  into.writeUInt16LE(20, at);
  into.writeUInt16LE(utf8Names, at + 2);
  into.writeUInt16LE(noTime, at + 6);
  into.writeUInt16LE(firstDay, at + 8);
  into.writeUInt32LE(check, at + 10);
  into.writeUInt32LE(size, at + 14);
  into.writeUInt32LE(size, at + 18);
  into.writeUInt16LE(name.length, at + 22);
}

function localStart(header: Header): Buffer {
  const start = Buffer.alloc(30);
  start.writeUInt32LE(0x0403_4b50, 0);
  shared(start, 4, header);
  return start;
}

function directoryStart(header: Header, offset: number): Buffer {
  const start = Buffer.alloc(46);
  start.writeUInt32LE(0x0201_4b50, 0);
  start.writeUInt16LE(20, 4);
  shared(start, 6, header);
  start.writeUInt32LE(offset, 42);
  return start;
}

function endOf(files: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

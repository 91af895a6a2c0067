import { z } from 'zod';

/**
 * A backup is one gzip file: lines of JSON, each "rows" line followed by as many bytes of COPY text as it says.
 * `zcat` shows it; the last line holds the counts and SHA-256 hashes of every table.
 */
const table = z.strictObject({ name: z.string(), columns: z.array(z.strictObject({ name: z.string(), type: z.string() })) });
const total = z.strictObject({ name: z.string(), rows: z.number(), sha256: z.string() });
const sequence = z.strictObject({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() });

const frame = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('header'),
    format: z.literal('parvis-backup-1'),
    takenAt: z.string(),
    server: z.string(),
    tables: z.array(table),
  }),
  z.strictObject({ kind: z.literal('table'), name: z.string() }),
  z.strictObject({ kind: z.literal('rows'), bytes: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('end'), totals: z.array(total), sequences: z.array(sequence) }),
]);

export type Frame = z.infer<typeof frame>;
export type Header = Extract<Frame, { kind: 'header' }>;
export type End = Extract<Frame, { kind: 'end' }>;
export type TableShape = z.infer<typeof table>;
export type TableTotal = z.infer<typeof total>;
export type SequenceState = z.infer<typeof sequence>;

export function frameLine(content: Frame): Buffer {
  return Buffer.from(`${JSON.stringify(content)}\n`);
}

const newline = 0x0a;

/** Reads frames and the bytes between them from a stream of buffers. Every method throws when the file ends early. */
export class ArchiveReader {
  readonly #source: AsyncIterator<Buffer>;
  #ahead: Buffer[] = [];

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next frame; throws when the line is not one. */
  async frame(): Promise<Frame> {
    let size = 0;
    for (let index = 0; ; index++) {
      if (index === this.#ahead.length) await this.#more();
      const chunk = this.#ahead[index] ?? Buffer.alloc(0);
      const end = chunk.indexOf(newline);
      if (end >= 0) return frame.parse(JSON.parse((await this.bytes(size + end + 1)).toString()));
      size += chunk.length;
    }
  }

  /** Joins the pieces once, so that a row of many megabytes costs no more than its size. */
  async bytes(count: number): Promise<Buffer> {
    let size = this.#ahead.reduce((sum, chunk) => sum + chunk.length, 0);
    while (size < count) size += await this.#more();
    const all = this.#ahead.length === 1 && this.#ahead[0] ? this.#ahead[0] : Buffer.concat(this.#ahead);
    this.#ahead = all.length > count ? [all.subarray(count)] : [];
    return all.subarray(0, count);
  }

  /** Reads on to the end of the file, where gzip's own checksum stands. */
  async close(): Promise<void> {
    if (this.#ahead.length > 0 || !(await this.#source.next()).done) throw new Error('it goes on after its end');
  }

  async #more(): Promise<number> {
    const { value, done } = await this.#source.next();
    if (done) throw new Error('it ends too early');
    this.#ahead.push(value);
    return value.length;
  }
}

import { Readable, Writable } from 'node:stream';
import type pg from 'pg';

// What node-postgres offers a query object and its types leave out.
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

interface Completion {
  /** e.g. `COPY 12` */
  text: string;
}

function copiedRows(text: string): number {
  return Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0);
}

const highWaterMark = 1 << 20;

/** The rows of a `copy … to stdout`, one line of text each; `rowCount` holds their number at the end. */
export function copyOut(client: pg.ClientBase, text: string): CopyOut {
  return client.query(new CopyOut(text));
}

/** Feeds a `copy … from stdin`; `rowCount` holds the number of rows once it has finished. */
export function copyIn(client: pg.ClientBase, text: string): CopyIn {
  return client.query(new CopyIn(text));
}

export class CopyOut extends Readable implements pg.Submittable {
  rowCount = 0;
  readonly #text: string;
  #connection: pg.Connection | undefined;

  constructor(text: string) {
    super({ highWaterMark });
    this.#text = text;
  }

  submit(connection: pg.Connection): void {
    this.#connection = connection;
    connection.query(this.#text);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The parser writes later messages over these bytes.
    if (!this.push(Buffer.from(chunk))) this.#connection?.stream.pause();
  }

  override _read(): void {
    this.#connection?.stream.resume();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#connection?.stream.resume();
    done(error);
  }

  handleCommandComplete({ text }: Completion): void {
    this.rowCount = copiedRows(text);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  handleReadyForQuery(): void {
    this.push(null);
  }
}

export class CopyIn extends Writable implements pg.Submittable {
  rowCount = 0;
  readonly #text: string;
  #connection: CopyConnection | undefined;
  #accepting = false;
  #onAccept: (() => void) | undefined;
  #onDone: ((error?: Error | null) => void) | undefined;

  constructor(text: string) {
    super({ highWaterMark });
    this.#text = text;
  }

  submit(connection: pg.Connection): void {
    this.#connection = connection as CopyConnection; // the same object, fully typed
    connection.query(this.#text);
  }

  handleCopyInResponse(): void {
    this.#accepting = true;
    this.#onAccept?.();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#onceAccepted((connection) => {
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) connection.stream.once('drain', () => done());
      else done();
    });
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#onDone = done;
    this.#onceAccepted((connection) => connection.endCopyFrom());
  }

  #onceAccepted(act: (connection: CopyConnection) => void): void {
    const go = () => this.#connection && act(this.#connection);
    if (this.#accepting) go();
    else this.#onAccept = go;
  }

  handleCommandComplete({ text }: Completion): void {
    this.rowCount = copiedRows(text);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  handleReadyForQuery(): void {
    this.#onDone?.();
  }
}

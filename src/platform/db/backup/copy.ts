import { Readable, Writable } from 'node:stream';
import type pg from 'pg';

// What node-postgres offers a query object and its types leave out.
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

const highWaterMark = 1 << 20;

/** The rows of a `copy … to stdout`, as PostgreSQL sends them: one line of text each. */
export function copyOut(client: pg.ClientBase, text: string): Readable {
  return client.query(new CopyOut(text));
}

/** Feeds a `copy … from stdin`; `rowCount` holds the number of rows once it has finished. */
export function copyIn(client: pg.ClientBase, text: string): CopyIn {
  return client.query(new CopyIn(text));
}

class CopyOut extends Readable implements pg.Submittable {
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
    if (!this.push(chunk)) this.#connection?.stream.pause();
  }

  override _read(): void {
    this.#connection?.stream.resume();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#connection?.stream.resume();
    done(error);
  }

  handleCommandComplete(): void {}

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

  handleCommandComplete({ text }: { text: string }): void {
    this.rowCount = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  handleReadyForQuery(): void {
    this.#onDone?.();
  }
}

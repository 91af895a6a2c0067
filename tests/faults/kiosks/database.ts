import type { ChildProcess } from 'node:child_process';
import pg from 'pg';
import { z } from 'zod';
import { begin, childrenOf, end, firstLine, signal, untilGone } from './processes.ts';

const opened = z.object({ ownerUrl: z.string(), adminUrl: z.string(), pid: z.number() });

/** The product's own PostgreSQL in a folder, kept by a process that dies with it. */
export class Database {
  readonly #folder: string;
  #keeper: ChildProcess | null = null;
  #pid = 0;
  ownerUrl = '';
  adminUrl = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts it after whatever happened; its addresses stay the same. */
  async start(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      this.#keeper = begin(['tests/harness/embedded-app.ts', this.#folder], {});
      const line = await firstLine(this.#keeper);
      if (line !== null) {
        const { ownerUrl, adminUrl, pid } = opened.parse(JSON.parse(line));
        Object.assign(this, { ownerUrl, adminUrl });
        this.#pid = pid;
        return;
      }
      if (tries > 20) throw new Error('the database does not start');
    }
  }

  /** Ends the server, all that serve connections, and their keeper, with -9. */
  async kill(): Promise<void> {
    signal([this.#pid], 'SIGSTOP');
    const all = [this.#pid, ...childrenOf(this.#pid)];
    signal(all, 'SIGKILL');
    await end(this.#keeper, 'SIGKILL');
    await untilGone(all);
  }

  /** Its processes, to be held still for a while. */
  processes(): number[] {
    return childrenOf(this.#pid);
  }

  async isUp(): Promise<boolean> {
    return (await this.tryQuery('select 1')) !== null;
  }

  /** Rows of a statement of the superuser; null when the server does not answer. */
  async tryQuery<R extends pg.QueryResultRow>(text: string): Promise<R[] | null> {
    try {
      return await this.query<R>(text);
    } catch {
      return null;
    }
  }

  async query<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    const client = new pg.Client({ connectionString: this.adminUrl, connectionTimeoutMillis: 3_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<R>(text, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async stop(): Promise<void> {
    await end(this.#keeper, 'SIGTERM');
  }
}

import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testSecret } from '../../harness/app-settings.ts';
import { Wire } from '../wire.ts';
import { begin, end, firstLine, signal } from './processes.ts';

/** How the servers run: the built site as production serves it, or the door of devices alone, from its sources. */
export type FrontKind = 'built' | 'sources';

/** One server process behind a network of its own, which keeps its address whatever happens behind it. */
export class Front {
  readonly wire = new Wire();
  readonly #kind: FrontKind;
  readonly #stateDir: string;
  readonly #databaseUrl: string;
  /** Name of a defect that is put into the sources as they are loaded. */
  readonly #defect: string | undefined;
  #child: ChildProcess | null = null;
  address = '';

  constructor(kind: FrontKind, folder: string, name: string, databaseUrl: string, defect?: string) {
    this.#kind = kind;
    this.#stateDir = join(folder, name);
    this.#databaseUrl = databaseUrl;
    this.#defect = defect;
    mkdirSync(this.#stateDir);
  }

  async open(): Promise<void> {
    this.address = `http://127.0.0.1:${await this.wire.open()}`;
    await this.start();
  }

  /** Starts it, as a supervisor would: again and again until it runs. `clockOffset`: milliseconds by which its clock is wrong. */
  async start(clockOffset = 0): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const clock = clockOffset === 0 ? [] : ['--import', './tests/faults/wrong-clock.ts'];
      const defect = this.#defect === undefined ? [] : ['--import', './tests/faults/plant-defect.ts'];
      const program = this.#kind === 'built' ? ['server.mjs'] : ['tests/load/kiosks/plain-front.ts', this.#databaseUrl, this.#stateDir];
      this.#child = begin([...clock, ...defect, ...program], {
        DATABASE_URL: this.#databaseUrl, PARVIS_STATE_DIR: this.#stateDir, PARVIS_SECRET: testSecret, PORT: '0', PARVIS_LOG_LEVEL: 'silent', PARVIS_JOBS: 'off',
        CLOCK_OFFSET: String(clockOffset), DEFECT: this.#defect ?? '',
      });
      const address = /http:\/\/\S+/.exec((await firstLine(this.#child)) ?? '')?.[0];
      if (address) return this.wire.leadTo(Number(new URL(address).port));
      if (tries > 40) throw new Error('the server does not start');
      await sleep(250);
    }
  }

  kill(): Promise<void> {
    return end(this.#child, 'SIGKILL');
  }

  hold(): void {
    if (this.#child?.pid) signal([this.#child.pid], 'SIGSTOP');
  }

  resume(): void {
    if (this.#child?.pid) signal([this.#child.pid], 'SIGCONT');
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async close(): Promise<void> {
    await end(this.#child, 'SIGTERM');
    await this.wire.close();
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { end } from './processes.ts';
import type { Command, Counts, KioskOrders } from './kiosk-process.ts';

const none: Counts = { pressed: 0, settled: 0, unanswered: 0, postponed: 0, replayed: 0, forged: 0, resets: 0, idle: false };

/** A process of kiosks that is begun again, from what it had written down, whenever it ended. */
export class Farm {
  readonly #orders: KioskOrders;
  readonly #execArgv: string[];
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  #counts = none;
  /** What processes before this one had counted and do not read from their files. */
  #before = none;
  #closed = false;

  constructor(orders: KioskOrders, defect?: string) {
    this.#orders = orders;
    this.#execArgv = defect === undefined ? [] : ['--import', './tests/faults/plant-defect.ts'];
    this.#env = { ...process.env, DEFECT: defect ?? '' };
  }

  get devices(): string[] {
    return this.#orders.devices.map(({ id }) => id);
  }

  start(): void {
    const child = fork('tests/faults/kiosk-worker.ts', [], { execArgv: this.#execArgv, env: this.#env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#child = child;
    child.send(this.#orders);
    child.on('message', (counts: Counts) => (this.#counts = counts));
    child.on('error', () => undefined);
    child.once('exit', () => {
      this.#before = { ...this.counts, pressed: 0, settled: 0, idle: false };
      this.#counts = { ...none, pressed: this.#counts.pressed, settled: this.#counts.settled };
      if (!this.#closed) this.start();
    });
  }

  get counts(): Counts {
    const sum = (key: Exclude<keyof Counts, 'idle'>) => this.#before[key] + this.#counts[key];
    return {
      pressed: this.#counts.pressed, settled: this.#counts.settled, unanswered: sum('unanswered'), postponed: sum('postponed'), replayed: sum('replayed'), forged: sum('forged'),
      resets: sum('resets'), idle: this.#counts.idle,
    };
  }

  /** Lets kiosks press up to a share of all that they are to press. */
  allow(share: number): void {
    this.tell({ upTo: Math.ceil(this.#orders.quota * share) });
  }

  tell(command: Command): void {
    if ('upTo' in command) this.#orders.upTo = command.upTo;
    if (this.#child?.connected) this.#child.send(command);
  }

  async kill(): Promise<void> {
    await end(this.#child, 'SIGKILL');
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.kill();
  }
}

import { batchOf, type KnownClock } from '#core/kiosk-protocol/device-queue.ts';
import type { BatchAnswer } from '#core/kiosk-protocol/types.ts';
import { nextRun, type EnrolmentQueue } from './enrolments.ts';
import type { KioskDatabase } from './kiosk-database.ts';
import { setAside, settleBatch } from './opinion-store.ts';
import { say, type Heard } from './server-door.ts';

/** About 100 kB. */
const mostAtOnce = 200;

/** `empty`: nothing waits. `divided`: something could not be read, and is being looked for. `untimed`: the clock was set, and only the server tells by how much. */
export type Sent = 'empty' | 'divided' | 'untimed' | { answer: BatchAnswer; settled: number; asked: number } | Exclude<Heard<unknown>, { answer: unknown }>;

/** Sends what waits of a queue, run by run, in the name of the enrolment under which it was given. */
export class Sender {
  readonly #db: KioskDatabase;
  #most = mostAtOnce;

  constructor(db: KioskDatabase) {
    this.#db = db;
  }

  /** `clock`: looks at it; null when nobody knows how far it is off. */
  async next(queue: EnrolmentQueue, clock: () => KnownClock | null): Promise<Sent> {
    const { identity } = queue;
    const run = await nextRun(this.#db, queue, this.#most);
    const known = clock();
    if (!known) return 'untimed';
    const batch = batchOf(run, { device: identity.device, clock: known, waiting: queue.waiting });
    if (!batch) return 'empty';
    const asked = performance.now();
    const heard = await say<BatchAnswer>(identity, 'opinions', batch);
    if ('answer' in heard) {
      this.#most = mostAtOnce;
      return { answer: heard.answer, settled: await settleBatch(this.#db, identity, batch, heard.answer), asked };
    }
    const unreadable = 'refused' in heard && (heard.refused.status === 400 || heard.refused.status === 413 || heard.refused.status === 422);
    if (!unreadable) return heard;
    // It is found by halves and put aside, so that the others get through.
    const [first] = run;
    if (run.length > 1) this.#most = Math.ceil(run.length / 2);
    else if (first) await setAside(this.#db, identity, first, heard.refused.code);
    return 'divided';
  }
}

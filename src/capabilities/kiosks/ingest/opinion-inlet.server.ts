import { fairQueue } from '#core/kiosk-protocol/fair-queue.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { isProblem, problem } from '#platform/http/problem.ts';
import type { Logger } from '#platform/log.ts';
import { receiveOpinions } from './receive-opinions.server.ts';
import type { Receipt, Refused, Submission } from './submission.ts';

/** The way in for opinions of one process: submissions of many are committed together. */
export interface OpinionInlet {
  /**
   * Resolves once the submission is durable. Rejects with `opinions_busy` (wait `seconds`, then send the same again) when
   * too much waits already or the database does not answer, with `kiosk_revoked` or `point_unknown` when it is refused.
   */
  submit(submission: Submission): Promise<Receipt>;
  /** Opinions waiting, groups under way, and how far this process's clock is from the database's. */
  state(): { waiting: number; flights: number; clockDriftMs: number };
  /** Lets what waits go through, then takes nothing more. */
  close(): Promise<void>;
}

export interface InletOptions {
  /** Opens a transaction of the system. */
  run: RunStep;
  log: Logger;
  /** Chance in 0..1 for the jitter of waits. */
  chance?: () => number;
}

const groupSize = 500;
const lingerMs = 3;
const mostFlights = 2;
/** About 1 kB each. */
const capacity = 20_000;
const laneCapacity = 10_000;
const share = 50;
/** A clock further off than this is reported; nothing depends on it. */
const driftToTell = 2_000;

interface Waiting {
  submission: Submission;
  resolve(receipt: Receipt): void;
  reject(error: unknown): void;
}

export function createOpinionInlet({ run, log, chance = Math.random }: InletOptions): OpinionInlet {
  const queue = fairQueue<Waiting>({ capacity, laneCapacity, share });
  const flying = new Set<Promise<void>>();
  let linger: NodeJS.Timeout | null = null;
  let closed = false;
  let clockDriftMs = 0;
  let driftTold = 0;

  const busy = () => problem('opinions_busy', { seconds: waitSeconds(queue.weight, chance()) });

  const submit: OpinionInlet['submit'] = (submission) => {
    const waiting = Promise.withResolvers<Receipt>();
    const weight = Math.max(1, submission.opinions.length + submission.texts.length);
    if (closed || !queue.push(submission.organisationId, { submission, ...waiting }, weight)) return Promise.reject(busy());
    pump();
    return waiting.promise;
  };

  /** A full group leaves at once; a small one waits a moment for company, or for the flight before it to land. */
  function pump(): void {
    while (queue.weight >= groupSize && flying.size < mostFlights) launch();
    if (queue.weight > 0 && flying.size === 0) linger ??= setTimeout(() => {
      linger = null;
      if (flying.size === 0) launch();
    }, lingerMs);
  }

  function launch(): void {
    const group = queue.take(groupSize);
    if (group.length === 0) return;
    const flight = fly(group).finally(() => {
      flying.delete(flight);
      if (queue.weight > 0 && flying.size === 0) launch();
      else pump();
    });
    flying.add(flight);
  }

  async function fly(group: readonly Waiting[]): Promise<void> {
    try {
      answer(group, await run((ctx) => receiveOpinions(ctx, group.map(({ submission }) => submission))));
    } catch (error) {
      if (isProblem(error)) return group.forEach(({ reject }) => reject(busy()));
      // One of them cannot be written: each stands for itself.
      if (group.length > 1) for (const one of group) await fly([one]);
      else group.forEach(({ reject }) => reject(error));
    }
  }

  function answer(group: readonly Waiting[], receipts: readonly (Receipt | Refused)[]): void {
    group.forEach(({ resolve, reject }, i) => {
      const receipt = receipts[i];
      if (!receipt) reject(new Error('a submission without a receipt'));
      else if ('refused' in receipt) reject(problem(receipt.refused));
      else {
        watchClock(receipt.serverTime);
        resolve(receipt);
      }
    });
  }

  function watchClock(serverTime: Date): void {
    clockDriftMs = Date.now() - serverTime.getTime();
    if (Math.abs(clockDriftMs) <= driftToTell || performance.now() - driftTold < 60_000) return;
    driftTold = performance.now();
    log.warn({ clockDriftMs }, 'the clock of this process is not the database’s');
  }

  return {
    submit,
    state: () => ({ waiting: queue.weight, flights: flying.size, clockDriftMs }),
    async close() {
      closed = true;
      while (queue.weight > 0 || flying.size > 0) {
        if (flying.size === 0) launch();
        await Promise.all(flying);
      }
    },
  };
}

/** Seconds to wait when `waiting` opinions are before: the time to write them and as much again by chance, so that many do not come back together. */
export function waitSeconds(waiting: number, chance: number): number {
  const seconds = 1 + waiting / 5_000;
  return Math.ceil(seconds + chance * Math.max(4, seconds));
}

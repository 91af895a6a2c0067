import { createHash, sign, type KeyObject } from 'node:crypto';
import { canonicalOpinion, chainHead, chainStart } from '#core/kiosk-protocol/canonical.ts';
import type { Batch, DeviceOpinion } from '#core/kiosk-protocol/types.ts';
import { uuidv7 } from '#platform/ids.ts';
import type { EpochStory, Journal, Press } from './journal.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What people are asked at a kiosk. */
export interface Asked {
  set: string;
  question: string;
  steps: number;
}

/** A kiosk as software: it numbers, chains and keeps what is pressed, and says what it would send next. */
export class SoftwareKiosk {
  readonly #journal: Journal;
  readonly #asked: readonly Asked[];
  #heads: string[] = [chainStart];
  #offset: number;
  /** Kiosk's clock minus the one that nobody sets. */
  #lag: number;

  constructor(journal: Journal, asked: readonly Asked[]) {
    this.#journal = journal;
    this.#asked = asked;
    this.#offset = journal.story.offset;
    this.#lag = this.now() - performance.now();
    if (journal.story.epochs.length === 0) this.reset();
    for (const { opinion } of this.story.presses) this.#link(opinion);
  }

  /** The epoch that runs. */
  get story(): EpochStory {
    const story = this.#journal.story.epochs.at(-1);
    if (!story) throw new Error('no epoch has begun');
    return story;
  }

  /** The kiosk's own clock, right or wrong. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** Somebody sets the clock. */
  setClock(offset: number): void {
    this.#offset = offset;
  }

  /** Storage is lost: whatever follows is another epoch. */
  reset(): void {
    this.#journal.write({ epoch: uuidv7(new Date(this.now())) });
    this.#heads = [chainStart];
  }

  press(): void {
    this.#watchClock();
    const press = this.#answer();
    this.#journal.write({ press, true: Date.now() });
    this.#link(press);
  }

  /** The process ends while this press is being written down. */
  pressHalf(): void {
    this.#journal.writeHalf({ press: this.#answer(), true: Date.now() });
  }

  settle(seqs: number[]): void {
    this.#journal.write({ settled: seqs });
  }

  /** Presses that await a verdict. */
  pending(): Press[] {
    return this.story.presses.slice(this.#firstPending()).filter(({ opinion }) => !this.story.settled.has(opinion.seq));
  }

  /**
   * Presses as a batch of the kiosk's. They follow on from each other and were written down under one clock; `sentAt` is
   * what that clock would show now, so that its error is known even when it was set since.
   */
  batch(device: string, presses: readonly Press[]): Batch {
    this.#watchClock();
    const [first] = presses;
    const last = presses.at(-1);
    if (!first || !last) throw new Error('nothing to send');
    const since = this.story.jumps.slice(first.clock + 1).reduce((sum, jump) => sum + jump, 0);
    return {
      device, epoch: this.story.epoch, seqFrom: first.opinion.seq, seqTo: last.opinion.seq, sentAt: new Date(this.now() - since).toISOString(),
      prevHash: this.#heads[first.opinion.seq - 1] ?? chainStart, opinions: presses.map(({ opinion }) => opinion),
    };
  }

  #firstPending(): number {
    let settled = 0;
    while (this.story.settled.has(settled + 1)) settled += 1;
    return settled;
  }

  #answer(): DeviceOpinion {
    const seq = this.story.presses.length + 1;
    const at = new Date(this.now());
    const { set, question, steps } = this.#asked[seq % this.#asked.length] ?? { set: '', question: '', steps: 2 };
    const left = seq % 23 === 0 ? { text: { id: uuidv7(at), kind: 'idea' as const, text: `Un banc dehors, ${seq}`, language: 'fr' } } : {};
    return { id: uuidv7(at), seq, at: at.toISOString(), visit: uuidv7(at), set, question, value: (seq * 7) % steps, steps, ...left };
  }

  #link(opinion: DeviceOpinion): void {
    this.#heads[opinion.seq] = chainHead(this.#heads[opinion.seq - 1] ?? chainStart, [sha256(canonicalOpinion(opinion))], sha256);
  }

  /** Against the clock that nobody sets, a kiosk sees that its own was. */
  #watchClock(): void {
    const lag = this.now() - performance.now();
    if (Math.abs(lag - this.#lag) > 500) this.#journal.write({ offset: this.#offset, jump: Math.round(lag - this.#lag) });
    this.#lag = lag;
  }
}

export const contentHash = (opinion: DeviceOpinion) => sha256(canonicalOpinion(opinion));

export interface Letter {
  body: string;
  signature: string;
}

export function sealed(batch: Batch, key: KeyObject): Letter {
  const body = JSON.stringify(batch);
  return { body, signature: sign(null, Buffer.from(body), key).toString('base64') };
}

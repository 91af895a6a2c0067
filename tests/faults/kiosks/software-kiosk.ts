import { createHash, sign, type KeyObject } from 'node:crypto';
import { canonicalOpinion } from '#core/kiosk-protocol/canonical.ts';
import { ClockWatch } from '#core/kiosk-protocol/clock-watch.ts';
import { batchOf, firstPlace, heardOffset, runOf, takePlaces, verdictsOn, type Place, type WaitingOpinion } from '#core/kiosk-protocol/device-queue.ts';
import type { Batch, BatchAnswer, DeviceOpinion, Heartbeat } from '#core/kiosk-protocol/types.ts';
import { uuidv7 } from '#platform/ids.ts';
import type { EpochStory, Journal, Press } from './journal.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const digest = (text: string) => Promise.resolve(sha256(text));

/** What people are asked at a kiosk. */
export interface Asked {
  set: string;
  question: string;
  steps: number;
  /** Those that may be ticked beside the answer. */
  reasons?: string[];
}

/** A kiosk as software: the queue of the kiosks' own page over a file. It numbers, chains and keeps what is pressed, and says what it would send next. */
export class SoftwareKiosk {
  readonly #journal: Journal;
  readonly #asked: readonly Asked[];
  readonly #watch: ClockWatch;
  #place: Place;
  #clock: number;

  constructor(journal: Journal, asked: readonly Asked[]) {
    this.#journal = journal;
    this.#asked = asked;
    this.#clock = journal.story.clock;
    this.#watch = new ClockWatch(this.now(), performance.now());
    this.#place = firstPlace('');
    // As the kiosks' page: its clock may have been set while it was closed.
    if (journal.story.known !== null) journal.write({ clock: this.#clock, known: null });
    if (journal.story.epochs.length === 0) this.reset();
  }

  /** Takes up what it had kept. */
  async open(): Promise<void> {
    const { epoch, presses } = this.story;
    const { place } = await takePlaces(firstPlace(epoch), presses.map(({ opinion }) => opinion), null, digest);
    this.#place = place;
  }

  /** The epoch that runs. */
  get story(): EpochStory {
    const story = this.#journal.story.epochs.at(-1);
    if (!story) throw new Error('no epoch has begun');
    return story;
  }

  /** The kiosk's own clock, right or wrong. */
  now(): number {
    return Date.now() + this.#clock;
  }

  /** Somebody sets the clock. Two settings of which the kiosk heard nothing in between would be one to it: the second is left out. */
  setClock(clock: number): void {
    if (this.offset() !== null) this.#clock = clock;
  }

  /** Server's clock minus the kiosk's as far as it knows: null from the setting of its clock until the server is heard. */
  offset(): number | null {
    if (this.#watch.wasSet(this.now(), performance.now())) this.#journal.write({ clock: this.#clock, known: null });
    return this.#journal.story.known;
  }

  /** The server was heard, by an answer that took so long. */
  hear(serverTime: string, took: number): void {
    const known = heardOffset(serverTime, this.now(), took);
    const before = this.offset();
    if (before === null || Math.abs(known - before) > 1_000) this.#journal.write({ clock: this.#clock, known });
  }

  /** Storage is lost: whatever follows is another epoch. */
  reset(): void {
    this.#place = firstPlace(uuidv7(new Date(this.now())));
    this.#journal.write({ epoch: this.#place.epoch });
  }

  async press(): Promise<void> {
    const { place, waiting } = await this.#answer();
    for (const press of waiting) this.#journal.write({ press, true: Date.now() });
    this.#place = place;
  }

  /** The process ends while this press is being written down. */
  async pressHalf(): Promise<void> {
    const { waiting: [press] } = await this.#answer();
    if (press) this.#journal.writeHalf({ press, true: Date.now() });
  }

  /** Takes the verdicts on what left in; says which were set aside, and how many are settled. */
  settle(left: readonly Press[], answer: Pick<BatchAnswer, 'verdicts'>): { settled: number; aside: WaitingOpinion[] } {
    const { settled, again } = verdictsOn(left, answer);
    const seqs = [...settled, ...again].map(({ seq }) => seq);
    this.#journal.write({ settled: seqs });
    return { settled: seqs.length, aside: again };
  }

  /** Presses that await a verdict. */
  pending(): Press[] {
    return this.story.presses.slice(this.#firstPending()).filter(({ seq }) => !this.story.settled.has(seq));
  }

  /** Of these, what may leave together. */
  run(waiting: readonly Press[], most: number): Press[] {
    return waiting.slice(0, runOf(waiting, most).length);
  }

  /** Null from the setting of its clock until the server is heard. */
  batch(device: string, run: readonly Press[]): Batch | null {
    const offset = this.offset();
    return offset === null ? null : batchOf(run, { device, clock: { now: this.now(), offset }, waiting: this.pending().length });
  }

  heartbeat(device: string): Heartbeat {
    return { device, queued: this.pending().length, sentAt: new Date(this.now()).toISOString() };
  }

  #firstPending(): number {
    let settled = 0;
    while (this.story.settled.has(settled + 1)) settled += 1;
    return settled;
  }

  async #answer(): Promise<{ place: Place; waiting: WaitingOpinion[] }> {
    const offset = this.offset();
    const seq = this.story.presses.length + 1;
    const at = new Date(this.now());
    const id = () => uuidv7(new Date(at.getTime() + (offset ?? 0)));
    const { set, question, steps, reasons = [] } = this.#asked[seq % this.#asked.length] ?? { set: '', question: '', steps: 2 };
    const ticked = reasons.slice(0, seq % (reasons.length + 1));
    const left = seq % 23 === 0 ? { text: { id: id(), kind: 'idea' as const, text: `Un banc dehors, ${seq}`, language: 'fr' } } : {};
    return takePlaces(this.#place, [{ id: id(), at: at.toISOString(), visit: id(), set, question, value: (seq * 7) % steps, steps, ...(ticked.length > 0 && { reasons: ticked }), ...left }], offset, digest);
  }
}

export const contentHash = (opinion: DeviceOpinion) => sha256(canonicalOpinion(opinion));

export interface Letter {
  body: string;
  signature: string;
}

export function sealed(said: Batch | Heartbeat, key: KeyObject): Letter {
  const body = JSON.stringify(said);
  return { body, signature: sign(null, Buffer.from(body), key).toString('base64') };
}

import { createPrivateKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chainStart } from '#core/kiosk-protocol/canonical.ts';
import type { BatchAnswer } from '#core/kiosk-protocol/types.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import { uuidv7 } from '#platform/ids.ts';
import { forge, forgeries } from './forge.ts';
import { note, openJournal, type Press } from './journal.ts';
import { post, type Answer } from './post.ts';
import { sealed, SoftwareKiosk, type Asked } from './software-kiosk.ts';

export interface Device {
  id: string;
  /** PKCS #8, PEM. */
  key: string;
}

/** What a process of kiosks is told at its start. */
export interface KioskOrders {
  folder: string;
  devices: Device[];
  /** A device whose key was revoked. */
  revoked: Device;
  /** Where the servers are reached. */
  addresses: string[];
  asked: Asked[];
  /** Presses of one kiosk in all, those it may make so far, and in a second. */
  quota: number;
  upTo: number;
  rate: number;
  longestBatch: number;
  seed: string;
}

export type Command = { setClock: string; offset: number } | { reset: string } | { dieWhilePressing: string } | { upTo: number };

export interface Counts {
  pressed: number;
  settled: number;
  /** Requests without an answer, and refused for now. */
  unanswered: number;
  postponed: number;
  replayed: number;
  forged: number;
  resets: number;
  idle: boolean;
}

const patienceMs = 6_000;
const longestWaitMs = 4_000;

/** Presses and sends for several kiosks until the process is killed. */
export function runKiosks(orders: KioskOrders, { hear, tell }: { hear(listen: (command: Command) => void): void; tell(counts: Counts): void }): void {
  const kiosks = orders.devices.map((device, i) => new Busy(orders, device, i));
  hear((command) => kiosks.forEach((kiosk) => void kiosk.obey(command)));
  for (const kiosk of kiosks) void kiosk.run();
  setInterval(() => tell(kiosks.map(({ counts }) => counts).reduce(added)), 150);
}

export const added = (a: Counts, b: Counts): Counts => ({
  pressed: a.pressed + b.pressed, settled: a.settled + b.settled, unanswered: a.unanswered + b.unanswered, postponed: a.postponed + b.postponed,
  replayed: a.replayed + b.replayed, forged: a.forged + b.forged, resets: a.resets + b.resets, idle: a.idle && b.idle,
});

class Busy {
  readonly #orders: KioskOrders;
  readonly #device: Device;
  readonly #key: KeyObject;
  readonly #chance: RandomStream;
  readonly #kiosk: SoftwareKiosk;
  /** Numbers of this epoch that ever left. */
  #sent = new Set<number>();
  #due = 0;
  #upTo: number;
  #resetWanted = false;
  readonly counts: Counts = { pressed: 0, settled: 0, unanswered: 0, postponed: 0, replayed: 0, forged: 0, resets: 0, idle: false };

  constructor(orders: KioskOrders, device: Device, index: number) {
    this.#orders = orders;
    this.#device = device;
    this.#upTo = orders.upTo;
    this.#key = createPrivateKey(device.key);
    this.#chance = randomStream('kiosk', orders.seed, device.id, index, process.pid);
    const journal = openJournal(join(orders.folder, `${device.id}.journal`));
    this.#kiosk = new SoftwareKiosk(journal, orders.asked);
    // What left before the process ended is not known any more: it may all have.
    for (const { seq } of this.#kiosk.story.presses) this.#sent.add(seq);
    this.counts.pressed = journal.story.epochs.reduce((sum, { presses }) => sum + presses.length, 0);
    this.counts.settled = journal.story.epochs.reduce((sum, { settled }) => sum + settled.size, 0);
  }

  async run(): Promise<void> {
    await this.#kiosk.open();
    setInterval(() => void this.#press(), 50);
    await this.#send();
  }

  async obey(command: Command): Promise<void> {
    if ('upTo' in command) this.#upTo = command.upTo;
    if ('setClock' in command && command.setClock === this.#device.id) this.#kiosk.setClock(command.offset);
    if ('reset' in command && command.reset === this.#device.id) this.#resetWanted = true;
    if ('dieWhilePressing' in command && command.dieWhilePressing === this.#device.id) {
      await this.#kiosk.pressHalf();
      process.kill(process.pid, 'SIGKILL');
    }
  }

  /** Nothing else happens in between: what a press waits for is done at once. */
  async #press(): Promise<void> {
    this.#due += this.#orders.rate / 20;
    for (; this.#due >= 1 && this.counts.pressed < this.#upTo; this.#due -= 1) {
      await this.#kiosk.press();
      this.counts.pressed += 1;
    }
    this.#due = Math.min(this.#due, 1);
  }

  async #send(): Promise<never> {
    for (;;) {
      const pending = this.#kiosk.pending();
      if (this.#resetWanted && pending.length === 0) this.#reset();
      this.counts.idle = pending.length === 0 && this.counts.pressed >= this.#orders.quota;
      if (pending.length === 0) {
        await sleep(100);
        continue;
      }
      if (this.#kiosk.offset() === null) {
        await this.#beat();
        continue;
      }
      if (this.#chance.uniform() < 0.1) await this.#forge();
      if (this.#chance.uniform() < 0.05) await this.#replay();
      await this.#deliver(this.#choose(pending));
    }
  }

  #reset(): void {
    this.#resetWanted = false;
    this.#kiosk.reset();
    this.#sent = new Set();
    this.counts.resets += 1;
  }

  /** Mostly what comes first; now and then something from the middle, so that there is a gap to tell of. */
  #choose(pending: readonly Press[]): Press[] {
    const begin = pending.length > 3 && this.#chance.uniform() < 0.1 ? 1 + this.#chance.integer(pending.length - 1) : 0;
    const most = 1 + this.#chance.integer(this.#orders.longestBatch);
    return this.#kiosk.run(pending.slice(begin), most);
  }

  /** Says how it does, and learns from the answer how far its clock is off. */
  async #beat(): Promise<void> {
    const asked = performance.now();
    const answer = await post(this.#address(), sealed(this.#kiosk.heartbeat(this.#device.id), this.#key), patienceMs, 'kiosks/heartbeat');
    if (answer?.status === 200) return this.#kiosk.hear(parseAnswer(answer).serverTime, performance.now() - asked);
    if (answer) this.counts.postponed += 1;
    else this.counts.unanswered += 1;
    await sleep(50 + this.#chance.integer(400));
  }

  async #deliver(presses: readonly Press[]): Promise<void> {
    const batch = this.#kiosk.batch(this.#device.id, presses);
    if (!batch) return;
    for (const { seq } of presses) this.#sent.add(seq);
    const asked = performance.now();
    const answer = await post(this.#address(), sealed(batch, this.#key), patienceMs);
    if (!answer) {
      this.counts.unanswered += 1;
      return void (await sleep(50 + this.#chance.integer(400)));
    }
    if (answer.status === 200) return this.#take(presses, parseAnswer(answer), performance.now() - asked);
    if (answer.status === 503 || answer.status === 429) this.counts.postponed += 1;
    else this.#wonder('not_taken', `${answer.status} ${answer.body.slice(0, 200)}`);
    await sleep(Math.min(longestWaitMs, answer.retryAfter === null ? 300 : answer.retryAfter * 1000) * (0.5 + this.#chance.uniform() / 2));
  }

  #take(presses: readonly Press[], said: BatchAnswer, took: number): void {
    this.#kiosk.hear(said.serverTime, took);
    const { settled, aside } = this.#kiosk.settle(presses, said);
    for (const { opinion } of aside) this.#wonder('honest_set_aside', opinion.id);
    if (settled < presses.length) this.#wonder('no_verdict', `${settled} of ${presses.length}`);
    this.counts.settled += settled;
    this.#compareGaps(said);
  }

  /** What never left is no number that the server can hold, and below the highest that it does hold it must say so. */
  #compareGaps({ contiguous, gaps }: BatchAnswer): void {
    const highest = [...this.#kiosk.story.settled].reduce((most, seq) => Math.max(most, seq), 0);
    for (const { seq } of this.#kiosk.pending()) {
      if (seq > highest || this.#sent.has(seq)) continue;
      if (seq <= contiguous || !gaps.some(([from, to]) => seq >= from && seq <= to)) return this.#wonder('gap_not_told', `${seq} of ${contiguous}`);
    }
  }

  /** What was settled long ago, once more. */
  async #replay(): Promise<void> {
    const { presses, settled } = this.#kiosk.story;
    const first = this.#chance.integer(Math.max(1, presses.length));
    const again = this.#kiosk.run(presses.slice(first, first + 5), 5);
    if (again.length < 2 || again.some(({ seq }) => !settled.has(seq))) return;
    const batch = this.#kiosk.batch(this.#device.id, again);
    if (!batch) return;
    const answer = await post(this.#address(), sealed(batch, this.#key), patienceMs);
    if (answer?.status !== 200) return;
    this.counts.replayed += 1;
    for (const { verdict } of parseAnswer(answer).verdicts) if (verdict !== 'duplicate') this.#wonder('replay_taken', verdict);
  }

  async #forge(): Promise<void> {
    const { presses, settled, epoch } = this.#kiosk.story;
    const { revoked, devices } = this.#orders;
    const other = devices.find(({ id }) => id !== this.#device.id);
    const seq = presses.length + 1;
    const [asked] = this.#orders.asked;
    if (!other || !asked) return;
    const at = new Date(this.#kiosk.now());
    const next = { device: this.#device.id, epoch, seqFrom: seq, seqTo: seq, sentAt: at.toISOString(), prevHash: chainStart, opinions: [{ id: uuidv7(at), seq, at: at.toISOString(), visit: uuidv7(at), set: asked.set, question: asked.question, steps: asked.steps, value: 1 }] };
    const kind = this.#chance.pick(forgeries);
    const forged = forge(kind, {
      device: this.#device.id, key: this.#key, next, other: { device: other.id, key: createPrivateKey(other.key) }, revoked: { device: revoked.id, key: createPrivateKey(revoked.key) },
      settled: presses.find(({ seq }) => settled.has(seq))?.opinion,
    });
    if (!forged) return;
    this.counts.forged += 1;
    note(join(this.#orders.folder, `${process.pid}.forged`), { kind, id: forged.id });
    const answer = await post(this.#address(), forged.letter, patienceMs);
    if (answer?.status === 200 && parseAnswer(answer).verdicts.some(({ verdict }) => verdict !== 'quarantined')) this.#wonder('forged_accepted', kind);
    if (answer?.status === 200 && kind !== 'place_taken' && kind !== 'id_reused') this.#wonder('forged_accepted', kind);
  }

  #address(): string {
    return this.#chance.pick(this.#orders.addresses);
  }

  #wonder(what: string, detail: string): void {
    note(join(this.#orders.folder, `${process.pid}.wonders`), { what, device: this.#device.id, detail });
  }
}

const parseAnswer = ({ body }: Answer) => JSON.parse(body) as BatchAnswer; // what the protocol says

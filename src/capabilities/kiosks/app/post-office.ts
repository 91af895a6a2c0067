import { ClockWatch } from '#core/kiosk-protocol/clock-watch.ts';
import { heardOffset, nextAttempt, type KnownClock } from '#core/kiosk-protocol/device-queue.ts';
import type { Heartbeat, HeartbeatAnswer, KioskSettings } from '#core/kiosk-protocol/types.ts';
import { queuesOf, retire, type EnrolmentQueue } from './enrolments.ts';
import type { Identity, KioskDatabase } from './kiosk-database.ts';
import { forgetOffset, learnOffset } from './opinion-store.ts';
import { Sender } from './sender.ts';
import { say, type Heard } from './server-door.ts';

/** How it goes between this device and the server. */
export interface PostState {
  queued: number;
  /** When the server was last heard, by the device's clock. */
  heardAt: number | null;
  /** Server's clock minus the device's, in milliseconds. */
  offset: number | null;
  online: boolean;
  /** The last refusal, in the server's words; null while all goes well. */
  refusal: { code: string; sentence: string } | null;
  /** What still waits of enrolments that this device has left. */
  left: LeftBehind[];
}

export interface LeftBehind {
  pointName: string;
  body: string;
  waiting: number;
  /** Why the server does not take it, in its words; null while it does. */
  refusal: string | null;
}

export const nothingPosted: PostState = { queued: 0, heardAt: null, offset: null, online: true, refusal: null, left: [] };

export interface PostParts {
  db: KioskDatabase;
  identity: Identity;
  version: string;
  onstate(state: PostState): void;
  /** Settings that came with an answer. */
  onsettings(settings: KioskSettings): void;
  /** What else a heartbeat says: battery, storage. */
  signs(): Promise<Pick<Heartbeat, 'battery' | 'charging' | 'details'>>;
}

const heartbeatMs = 240_000;

/** Sends what waits and says how the device does, as often as needed and never all devices at once. */
export class PostOffice {
  readonly #parts: PostParts;
  readonly #clock = new ClockWatch(Date.now(), performance.now());
  readonly #sender: Sender;
  /** One for each enrolment that was left: what one of them cannot send holds no other back. */
  readonly #others = new Map<string, Sender>();
  readonly #refusals = new Map<string, string>();
  #state = nothingPosted;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy: Promise<void> | null = null;
  #failed = 0;
  /** When the next word on how the device does is due, by the clock that nobody sets. */
  #beatAt = 0;
  #closed = false;
  /** The clock was seen to be set, and that is not written down yet. */
  #set = false;

  constructor(parts: PostParts) {
    this.#parts = parts;
    this.#sender = new Sender(parts.db);
  }

  /** Begins; the first word to the server leaves within seconds. */
  async open(): Promise<void> {
    // The clock may have been set while the page was closed.
    await forgetOffset(this.#parts.db);
    await this.#tell({ offset: null });
    this.soon(Math.random() * 2_000);
  }

  /** Nothing more leaves; resolves once what was on its way has its answer or none. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#busy;
  }

  /** To be called before a press is written down: how far a clock is off is not known from its setting until the server is heard. */
  async watchClock(): Promise<void> {
    this.#readClock();
    if (!this.#set) return;
    this.#set = false;
    await forgetOffset(this.#parts.db);
    await this.#tell({ offset: null });
    this.#beatAt = 0;
    this.soon(0);
  }

  /** Something waits, or the network is back. */
  soon(ms = 500 + Math.random() * 2_000): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.round(), ms);
  }

  /** One round now: a word on how the device does when it is due (or `beat`), then all that waits. */
  round(beat = false): Promise<void> {
    if (beat) this.#beatAt = 0;
    return (this.#busy ??= this.#round().finally(() => {
      this.#busy = null;
    }));
  }

  /** Whatever goes wrong on the device itself, the next attempt comes. */
  async #round(): Promise<void> {
    clearTimeout(this.#timer);
    this.soon(await this.#exchange().catch(() => this.#failure({ unheard: true })));
  }

  /** Milliseconds until the next one. */
  async #exchange(): Promise<number> {
    await this.watchClock();
    const due = performance.now() >= this.#beatAt;
    let wait = due ? await this.#heartbeat() : null;
    if (due && this.#state.online && this.#state.offset !== null) await this.#sendLeft();
    while (wait === null && !this.#closed) {
      const sent = await this.#sendNext();
      if (sent === 'empty') break;
      wait = sent;
    }
    await this.#tell({});
    return wait ?? Math.max(1_000, this.#beatAt - performance.now());
  }

  /** Null when the way is free, else milliseconds to wait. */
  async #heartbeat(): Promise<number | null> {
    const { db, identity, version, signs } = this.#parts;
    const { own } = await queuesOf(db, identity);
    const beat: Heartbeat = { device: identity.device, queued: own.waiting, appVersion: version.slice(0, 60), ...(await signs()), sentAt: new Date().toISOString() };
    const asked = performance.now();
    const heard = await say<HeartbeatAnswer>(identity, 'kiosks/heartbeat', beat);
    if (!('answer' in heard)) return this.#failure(heard);
    this.#beatAt = performance.now() + heartbeatMs * (0.75 + Math.random() / 2);
    await this.#heardWell(heard.answer, asked);
    return null;
  }

  /** 'empty' when nothing waits, null after a batch that was settled, else milliseconds to wait. */
  async #sendNext(): Promise<'empty' | number | null> {
    const { own } = await queuesOf(this.#parts.db, this.#parts.identity);
    const sent = await this.#sender.next(own, this.#readClock);
    if (sent === 'empty') return 'empty';
    if (sent === 'untimed') return 0;
    if (sent === 'divided') return null;
    if (!('answer' in sent)) return this.#failure(sent);
    await this.#heardWell(sent.answer, sent.asked);
    // An answer that settles nothing would be asked for again without end.
    if (sent.settled === 0) return this.#failure({ unheard: true });
    return sent.answer.retryAfter ? nextAttempt(0, Math.random(), sent.answer.retryAfter) : null;
  }

  /** What was given before this device was enrolled elsewhere leaves in the name of that time, to where it was given; there it is refused, it stays. */
  async #sendLeft(): Promise<void> {
    for (const { identity: { device } } of await this.#left()) {
      this.#refusals.delete(device);
      while (!this.#closed && (await this.#sendOneLeft(device)));
    }
  }

  /** Whether more may follow. */
  async #sendOneLeft(device: string): Promise<boolean> {
    const queue = (await this.#left()).find((one) => one.identity.device === device);
    if (!queue) return false;
    const sender = this.#others.get(device) ?? new Sender(this.#parts.db);
    this.#others.set(device, sender);
    const sent = await sender.next(queue, this.#readClock);
    if (sent === 'empty') await retire(this.#parts.db, device);
    if (typeof sent === 'string') return sent === 'divided';
    if ('refused' in sent) this.#refusals.set(device, sent.refused.sentence);
    return 'answer' in sent && sent.settled > 0 && !sent.answer.retryAfter;
  }

  /** Null from the setting of the clock until the server is heard. */
  readonly #readClock = (): KnownClock | null => {
    const now = Date.now();
    if (this.#clock.wasSet(now, performance.now())) {
      this.#set = true;
      this.#state = { ...this.#state, offset: null };
    }
    const { offset } = this.#state;
    return offset === null ? null : { now, offset };
  };

  async #left(): Promise<EnrolmentQueue[]> {
    return (await queuesOf(this.#parts.db, this.#parts.identity)).left;
  }

  async #heardWell({ serverTime, settings }: { serverTime: string; settings?: KioskSettings }, asked: number): Promise<void> {
    const offset = heardOffset(serverTime, Date.now(), performance.now() - asked);
    this.#failed = 0;
    if (this.#state.offset === null || Math.abs(offset - this.#state.offset) > 1_000) await learnOffset(this.#parts.db, offset);
    await this.#tell({ heardAt: Date.now(), offset, online: true, refusal: null });
    if (settings) this.#parts.onsettings(settings);
  }

  async #failure(heard: Exclude<Heard<unknown>, { answer: unknown }>): Promise<number> {
    const wait = nextAttempt(this.#failed, Math.random(), 'refused' in heard ? heard.refused.waitSeconds : 0);
    this.#failed += 1;
    await this.#tell('refused' in heard ? { online: true, refusal: { code: heard.refused.code, sentence: heard.refused.sentence } } : { online: false });
    return wait;
  }

  async #tell(change: Partial<PostState>): Promise<void> {
    const { own, left } = await queuesOf(this.#parts.db, this.#parts.identity);
    const behind = left.map(({ identity, body, waiting }) => ({ pointName: identity.pointName, body, waiting, refusal: this.#refusals.get(identity.device) ?? null }));
    this.#state = { ...this.#state, ...change, queued: own.waiting, left: behind.filter(({ waiting }) => waiting > 0) };
    if (!this.#closed) this.#parts.onstate(this.#state);
  }
}

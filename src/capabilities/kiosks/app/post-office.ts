import { batchOf, nextAttempt } from '#core/kiosk-protocol/device-queue.ts';
import type { BatchAnswer, Heartbeat, HeartbeatAnswer, KioskSettings } from '#core/kiosk-protocol/types.ts';
import type { Identity, KioskDatabase } from './kiosk-database.ts';
import { keepOne } from './kiosk-database.ts';
import { nextRun, setAside, settleBatch, waitingCount } from './opinion-store.ts';
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
}

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

/** About 100 kB. */
const mostAtOnce = 200;
const heartbeatMs = 240_000;

/** Sends what waits and says how the device does, as often as needed and never all devices at once. */
export class PostOffice {
  readonly #parts: PostParts;
  #state: PostState = { queued: 0, heardAt: null, offset: null, online: true, refusal: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy: Promise<void> | null = null;
  #failed = 0;
  #most = mostAtOnce;
  /** When the next word on how the device does is due, by the clock that nobody sets. */
  #beatAt = 0;
  #closed = false;

  constructor(parts: PostParts) {
    this.#parts = parts;
  }

  /** Begins; the first word to the server leaves within seconds. */
  async open(): Promise<void> {
    await this.#tell({ offset: (await this.#parts.db.get('offset', 'offset')) ?? null });
    this.soon(Math.random() * 2_000);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
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
    let wait = performance.now() < this.#beatAt ? null : await this.#heartbeat();
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
    const beat: Heartbeat = { device: identity.device, queued: await waitingCount(db), appVersion: version.slice(0, 60), ...(await signs()), sentAt: new Date().toISOString() };
    const asked = performance.now();
    const heard = await say<HeartbeatAnswer>(identity, 'kiosks/heartbeat', beat);
    if (!('answer' in heard)) return this.#failure(heard);
    this.#beatAt = performance.now() + heartbeatMs * (0.75 + Math.random() / 2);
    await this.#heardWell(heard.answer, asked);
    return null;
  }

  /** 'empty' when nothing waits, null after a batch that was settled, else milliseconds to wait. */
  async #sendNext(): Promise<'empty' | number | null> {
    const { db, identity } = this.#parts;
    const run = await nextRun(db, this.#most);
    const batch = batchOf(run, { device: identity.device, now: Date.now(), offset: this.#state.offset });
    if (!batch) return 'empty';
    const asked = performance.now();
    const heard = await say<BatchAnswer>(identity, 'opinions', batch);
    if ('answer' in heard) {
      const settled = await settleBatch(db, batch, heard.answer);
      this.#most = mostAtOnce;
      await this.#heardWell(heard.answer, asked);
      // An answer that settles nothing would be asked for again without end.
      if (settled === 0) return this.#failure({ unheard: true });
      return heard.answer.retryAfter ? nextAttempt(0, Math.random(), heard.answer.retryAfter) : null;
    }
    const unreadable = 'refused' in heard && (heard.refused.status === 400 || heard.refused.status === 413 || heard.refused.status === 422);
    if (!unreadable) return this.#failure(heard);
    // Something in it cannot be read: it is found by halves and put aside, so that the others get through.
    const [first] = run;
    if (run.length > 1) this.#most = Math.ceil(run.length / 2);
    else if (first) await setAside(db, first, heard.refused.code);
    return null;
  }

  async #heardWell({ serverTime, settings }: { serverTime: string; settings?: KioskSettings }, asked: number): Promise<void> {
    const offset = Math.round(Date.parse(serverTime) - Date.now() + (performance.now() - asked) / 2);
    this.#failed = 0;
    if (this.#state.offset === null || Math.abs(offset - this.#state.offset) > 1_000) await keepOne(this.#parts.db, 'offset', offset);
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
    this.#state = { ...this.#state, ...change, queued: await waitingCount(this.#parts.db) };
    if (!this.#closed) this.#parts.onstate(this.#state);
  }
}


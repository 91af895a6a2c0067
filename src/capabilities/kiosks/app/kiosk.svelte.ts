import type { EnrolmentAnswer, Heartbeat, KioskSettings } from '#core/kiosk-protocol/types.ts';
import { opinionsOf, type Visit } from '#core/opinions/visit.ts';
import { openOffline, storageState } from '#platform/browser/offline.ts';
import type { KioskQuestions } from '../devices/kiosk-questions.ts';
import { deviceSigns } from './device-signs.ts';
import { holdQueue } from './hold-queue.ts';
import { keepOne, openKioskDatabase, type Identity, type KioskDatabase } from './kiosk-database.ts';
import { keepWords, queuesOf, takeIdentity } from './enrolments.ts';
import { beginAnew, queueOpinions, refusedCount } from './opinion-store.ts';
import { nothingPosted, PostOffice, type PostState } from './post-office.ts';
import { enrol, say } from './server-door.ts';
import { watchUpdates, type Updates } from './updates.ts';

/** `elsewhere`: another tab holds the queue; `unkept`: the browser lets pages keep nothing. */
export type KioskPhase = 'opening' | 'elsewhere' | 'unkept' | 'unenrolled' | 'ready';

/** The kiosk on this device: what it is, what it asks, what it keeps. One in a tab. */
export class Kiosk {
  phase: KioskPhase = $state('opening');
  identity: Identity | null = $state.raw(null);
  settings: KioskSettings | null = $state.raw(null);
  questions: KioskQuestions | null = $state.raw(null);
  post: PostState = $state.raw(nothingPosted);
  storage: { persistent: boolean; used: number | null } = $state.raw({ persistent: false, used: null });
  /** The device could not keep what was pressed. */
  full = $state(false);
  refused = $state(0);
  /** The visit during which the page was reloaded, to go on with. */
  interrupted: Visit | null = $state.raw(null);

  readonly version: string;
  #db: KioskDatabase | null = null;
  #office: PostOffice | null = null;
  #updates: Updates | null = null;
  #visiting = false;
  /** Whether the words were asked for since the page opened: those of a ready set change with the version of the server. */
  #asked = false;
  #told: KioskSettings | null = null;
  #words: KioskQuestions | null = null;

  constructor(version: string) {
    this.version = version;
  }

  /** Opens the device's storage once this tab is the one that holds the queue, and begins. */
  async open(scope: string): Promise<void> {
    await holdQueue(() => (this.phase = 'elsewhere'));
    this.#db = await openKioskDatabase();
    if (!this.#db) {
      this.phase = 'unkept';
      return;
    }
    const db = this.#db;
    this.storage = await storageState().catch(() => this.storage);
    this.identity = (await db.get('identity', 'identity')) ?? null;
    this.settings = (await db.get('settings', 'settings')) ?? null;
    this.questions = (await db.get('questions', 'questions')) ?? null;
    await this.#takeUpVisit();
    if (this.identity) {
      this.post = { ...this.post, queued: (await queuesOf(db, this.identity)).own.waiting };
      this.refused = await refusedCount(db, this.identity);
    }
    this.phase = this.identity ? 'ready' : 'unenrolled';
    if (this.identity) await this.#openOffice(this.identity);
    const registration = await openOffline(scope);
    if (registration) this.#updates = watchUpdates(registration, () => !this.#visiting);
  }

  close(): void {
    void this.#office?.close();
    this.#updates?.stop();
    this.#db?.close();
  }

  /**
   * The sentence of a refusal, or null once the device is enrolled. What waited under an earlier enrolment leaves under this
   * one when it was given at the same point, and else under the one that it had. `unkept`: there is no room.
   */
  async enrol(code: string, locale: string): Promise<{ sentence: string } | 'unheard' | 'unkept' | null> {
    const db = this.#db;
    if (!db) return 'unheard';
    // What somebody was saying was said here, before.
    const visit = await db.get('visit', 'visit');
    if (visit && !(await this.endVisit(visit))) return 'unkept';
    const heard = await enrol(code, locale);
    if (!('answer' in heard)) return 'refused' in heard ? { sentence: heard.refused.sentence } : 'unheard';
    const { identity, told } = heard.answer;
    await this.#office?.close();
    const before = this.identity;
    if (await takeIdentity(db, identity, this.questions?.organisation ?? '')) {
      if (before) await this.#takeLeave(db, before, identity);
      await this.#begin(db, identity, told);
      return null;
    }
    if (this.identity) await this.#openOffice(this.identity);
    return 'unkept';
  }

  /** Tells the place that this device has left that nothing is wrong with it; where that is not heard, it is called silent. */
  async #takeLeave(db: KioskDatabase, before: Identity, now: Identity): Promise<void> {
    const { left } = await queuesOf(db, now);
    const queued = left.find(({ identity }) => identity.device === before.device)?.waiting ?? 0;
    await say(before, 'kiosks/heartbeat', { device: before.device, queued, sentAt: new Date().toISOString(), details: { moved: true } } satisfies Heartbeat);
  }

  async #begin(db: KioskDatabase, identity: Identity, { settings }: EnrolmentAnswer): Promise<void> {
    this.identity = identity;
    this.#visiting = false;
    this.#asked = false;
    this.#told = null;
    this.#words = null;
    // Gone when they were another point's.
    this.settings = (await db.get('settings', 'settings')) ?? null;
    this.questions = (await db.get('questions', 'questions')) ?? null;
    this.post = { ...this.post, refusal: null };
    await this.#hear(settings);
    await this.#openOffice(identity);
    this.phase = 'ready';
  }

  async #openOffice(identity: Identity): Promise<void> {
    const db = this.#db;
    if (!db) return;
    this.#office = new PostOffice({
      db, identity, version: this.version,
      onstate: (state) => (this.post = state),
      onsettings: (settings) => void this.#hear(settings),
      signs: async () => {
        this.storage = await storageState().catch(() => this.storage);
        this.refused = await refusedCount(db, identity);
        return deviceSigns({ storage: this.storage, full: this.full, refused: this.refused, algorithm: identity.algorithm });
      },
    });
    await this.#office.open();
  }

  /** Keeps what the visitor has said so far. Says whether it is kept. */
  async keepVisit(visit: Visit): Promise<boolean> {
    this.#visiting = true;
    await this.#office?.watchClock();
    const kept = this.#db !== null && (await keepOne(this.#db, 'visit', visit));
    this.#noteRoom(kept);
    return kept;
  }

  /** The visitor has finished or left: what was said goes into the queue. Says whether it is kept. */
  async endVisit(visit: Visit): Promise<boolean> {
    await this.#office?.watchClock();
    const kept = visit.answers.length === 0 || (this.#db !== null && (await queueOpinions(this.#db, opinionsOf(visit))));
    this.#noteRoom(kept);
    // Gone on with once: the same presses would become opinions again.
    this.interrupted = null;
    if (visit.answers.length > 0) this.#office?.soon();
    return kept;
  }

  /** That nothing can be kept any more is told at once. */
  #noteRoom(kept: boolean): void {
    const newly = !kept && !this.full;
    this.full = !kept;
    if (newly) void this.connect();
  }

  /** Nobody is at the screen: settings from afar and new versions take their place now. */
  async rest(): Promise<void> {
    this.#visiting = false;
    await this.#apply();
    this.#updates?.take();
  }

  /** Somebody is at the screen. */
  touched(): void {
    this.#visiting = true;
  }

  /** Says and sends everything now. */
  async connect(): Promise<void> {
    await this.#office?.round(true);
    if (this.#db && this.identity) this.refused = await refusedCount(this.#db, this.identity);
  }

  /** Begins the sequence anew: what waits goes along, under the ids it has. */
  async beginAnew(): Promise<void> {
    if (this.#db && this.identity) await beginAnew(this.#db, this.identity);
    await this.connect();
  }

  /** A visit was under way when the page went: it goes on if that is a moment ago, else what was said counts. */
  async #takeUpVisit(): Promise<void> {
    const visit = await this.#db?.get('visit', 'visit');
    if (!visit) return;
    const last = Math.max(...visit.answers.map(({ at }) => Date.parse(at)));
    const recent = Math.abs(Date.now() - last) < 30_000;
    if (recent && visit.set === this.questions?.set) this.interrupted = visit;
    else await this.endVisit(visit);
  }

  /** Settings that came from afar; the words of their set are fetched before they are followed. */
  async #hear(settings: KioskSettings): Promise<void> {
    if (this.#asked && settings.revision === (this.#told ?? this.settings)?.revision) return;
    const { identity } = this;
    if (!identity || !this.#db) return;
    const heard = await say<KioskQuestions>(identity, 'kiosks/questions', { device: identity.device, sentAt: new Date().toISOString(), set: settings.set });
    if (!('answer' in heard)) return;
    const changed = this.#asked || JSON.stringify(heard.answer) !== JSON.stringify(this.questions) || settings.revision !== this.settings?.revision;
    if (!changed) {
      this.#asked = true;
      return;
    }
    // What comes late for an enrolment that was left would stand beside the identity of another.
    if (!(await keepWords(this.#db, identity, heard.answer, settings))) return;
    this.#asked = true;
    this.#told = settings;
    this.#words = heard.answer;
    if (!this.#visiting) await this.#apply();
  }

  async #apply(): Promise<void> {
    if (this.#told) this.settings = this.#told;
    if (this.#words) this.questions = this.#words;
    this.#told = null;
    this.#words = null;
  }
}

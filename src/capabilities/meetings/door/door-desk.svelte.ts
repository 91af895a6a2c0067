import { readBadge } from '#core/meetings/badge-code.ts';
import type { DoorAnswer, DoorGuest } from './door-answer.ts';
import { openDoorDatabase, type DoorDatabase, type WaitingArrival } from './door-database.ts';

/** What the last badge or name led to. */
export type DoorWord = { kind: 'welcome' | 'already' | 'in_line' | 'undone'; guest: DoorGuest; at: number } | { kind: 'unknown' };

/** An arrival may be undone for so long before it leaves. */
const secondThoughtMs = 6_000;
const roundMs = 15_000;
const dayMs = 86_400_000;

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** A telephone at the door: whom it expects, who came, and what it has yet to tell. Works without network once it was opened with one. */
export class DoorDesk {
  phase = $state<'opening' | 'no_link' | 'closed' | 'ready'>('opening');
  book = $state.raw<DoorAnswer | null>(null);
  waiting = $state.raw<readonly WaitingArrival[]>([]);
  word = $state.raw<DoorWord | null>(null);
  online = $state(true);
  refused = $state(false);
  #db: DoorDatabase | null = null;
  #link = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** When each person came, by this telephone and by all others. */
  readonly arrivals = $derived.by(() => {
    const came = new Map((this.book?.arrivals ?? []).map(({ attendeeId, at }) => [attendeeId, Date.parse(at)]));
    for (const { attendeeId, at } of this.waiting) came.set(attendeeId, Math.min(at, came.get(attendeeId) ?? at));
    return came;
  });

  /** Opens with the link in the address, or with the one kept from before. */
  async open(): Promise<void> {
    this.#db = await openDoorDatabase();
    const db = this.#db;
    if (!db) return void (this.phase = 'closed');
    const given = location.hash.slice(1);
    if (given !== '') await db.put('link', given, 'link');
    this.#link = given !== '' ? given : ((await db.get('link', 'link')) ?? '');
    if (given !== '') history.replaceState(null, '', location.pathname);
    if (this.#link === '') return void (this.phase = 'no_link');
    const book = (await db.get('book', 'book')) ?? null;
    this.waiting = await db.getAll('waiting');
    if (book && this.waiting.length === 0 && Date.now() > Date.parse(book.endsAt) + dayMs) return this.forget();
    this.book = book;
    await this.round();
    this.phase = 'ready';
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  /** What was scanned or typed whole. True when it was a badge. */
  async badge(typed: string): Promise<boolean> {
    const code = readBadge(typed);
    if (code === null) return false;
    const guest = this.book?.guests.find(({ badgeCode }) => badgeCode === code);
    if (!guest) this.word = { kind: 'unknown' };
    else if (guest.waiting && !this.arrivals.has(guest.id)) this.word = { kind: 'in_line', guest, at: Date.now() };
    else await this.letIn(guest);
    return true;
  }

  async letIn(guest: DoorGuest): Promise<void> {
    const before = this.arrivals.get(guest.id);
    if (before !== undefined) return void (this.word = { kind: 'already', guest, at: before });
    const arrival = { attendeeId: guest.id, at: Date.now() };
    await this.#db?.put('waiting', arrival);
    this.waiting = [...this.waiting, arrival];
    this.word = { kind: 'welcome', guest, at: arrival.at };
    this.#soon(secondThoughtMs);
  }

  /** Takes an arrival back that has not left yet. */
  async undo(guest: DoorGuest): Promise<void> {
    await this.#db?.delete('waiting', guest.id);
    this.waiting = this.waiting.filter(({ attendeeId }) => attendeeId !== guest.id);
    this.word = { kind: 'undone', guest, at: Date.now() };
  }

  canUndo(guest: DoorGuest): boolean {
    return this.waiting.some(({ attendeeId }) => attendeeId === guest.id);
  }

  /** People whose name or body begins a word with what was typed. */
  found(typed: string): DoorGuest[] {
    const words = plain(typed).split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) return [];
    return (this.book?.guests ?? []).filter(({ name, bodyName }) => {
      const said = plain(`${name} ${bodyName}`).split(/[\s'’-]+/);
      return words.every((word) => said.some((one) => one.startsWith(word)));
    });
  }

  /** Tells the server what waits, and hears who came elsewhere. */
  async round(): Promise<void> {
    clearTimeout(this.#timer);
    const leaving = this.waiting.filter(({ at }) => Date.now() - at >= secondThoughtMs);
    try {
      const answer = await fetch(`/meetings/door/${encodeURIComponent(this.#link)}`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, credentials: 'omit', signal: AbortSignal.timeout(8_000),
        body: JSON.stringify({ arrivals: leaving.map(({ attendeeId, at }) => ({ attendee: attendeeId, age: Math.max(0, Date.now() - at) })) }),
      });
      this.online = true;
      this.refused = answer.status === 403;
      if (answer.ok) await this.#heard((await answer.json()) as DoorAnswer, leaving); // written by doorHears
    } catch {
      this.online = false;
    }
    this.#soon(roundMs);
  }

  /** Erases everything that this telephone keeps. */
  async forget(): Promise<void> {
    this.close();
    await this.#db?.clear('link');
    await this.#db?.clear('book');
    await this.#db?.clear('waiting');
    [this.book, this.waiting, this.word, this.#link, this.phase] = [null, [], null, '', 'no_link'];
  }

  async #heard(book: DoorAnswer, told: readonly WaitingArrival[]): Promise<void> {
    const tx = this.#db?.transaction(['book', 'waiting'], 'readwrite', { durability: 'strict' });
    await Promise.all([tx?.objectStore('book').put(book, 'book'), ...told.map(({ attendeeId }) => tx?.objectStore('waiting').delete(attendeeId)), tx?.done]);
    const left = new Set(told.map(({ attendeeId }) => attendeeId));
    this.book = book;
    this.waiting = this.waiting.filter(({ attendeeId }) => !left.has(attendeeId));
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.round(), ms);
  }
}

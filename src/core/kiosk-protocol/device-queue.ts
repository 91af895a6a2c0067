import { canonicalOpinion, chainLink, chainStart } from './canonical.ts';
import type { Batch, BatchAnswer, DeviceOpinion } from './types.ts';

/** Where a device stands in its sequence: the epoch, the next number, and the head of the hash chain before it. */
export interface Place {
  epoch: string;
  next: number;
  head: string;
}

/** An opinion as it waits on the device. */
export interface WaitingOpinion {
  epoch: string;
  seq: number;
  /** Head of the chain just before it. */
  before: string;
  /** Server's clock minus the device's at the press, in milliseconds; null until the server is heard for the first time since. */
  offset: number | null;
  opinion: DeviceOpinion;
  /** The server put it aside once: its place may have been taken by another. It asks once more, from a new place. */
  again?: true;
}

export const firstPlace = (epoch: string): Place => ({ epoch, next: 1, head: chainStart });

/** Gives opinions their places, one after the other. `digest`: SHA-256 of UTF-8 text, in hex. */
export async function takePlaces(place: Place, opinions: readonly Omit<DeviceOpinion, 'seq'>[], offset: number | null, digest: (text: string) => Promise<string>): Promise<{ place: Place; waiting: WaitingOpinion[] }> {
  let { next, head } = place;
  const waiting: WaitingOpinion[] = [];
  for (const said of opinions) {
    const opinion: DeviceOpinion = { ...said, seq: next };
    waiting.push({ epoch: place.epoch, seq: next, before: head, offset, opinion });
    head = await digest(chainLink(head, await digest(canonicalOpinion(opinion))));
    next += 1;
  }
  return { place: { epoch: place.epoch, next, head }, waiting };
}

/** Clocks that differ by less are the same clock. */
const sameClock = 30_000;

/**
 * The opinions that leave together: the first ones that wait, of one epoch, without a hole, written down under one clock.
 * `waiting` is in order of epoch and number.
 */
export function runOf(waiting: readonly WaitingOpinion[], most: number): WaitingOpinion[] {
  const [first] = waiting;
  if (!first) return [];
  const end = waiting.findIndex((one, i) => i >= most || one.epoch !== first.epoch || one.seq !== first.seq + i || clocksDiffer(one.offset, first.offset));
  return waiting.slice(0, end === -1 ? most : end);
}

/** Who gives opinions: a device, as it was enrolled at one point of one body. */
export interface Giver {
  device: string;
  organisation: string;
  point: string;
}

/** Whether what was given under one enrolment may be sent under another. Elsewhere it would be counted where nobody gave it. */
export const samePlace = (a: Giver, b: Giver): boolean => a.organisation === b.organisation && a.point === b.point;

/**
 * What a new enrolment does to what waits, by epoch: what was given at the same point goes along under the new device, the
 * rest stays with the enrolment under which it was given. `giverOf`: whose epoch it is.
 */
export function handOver(epochs: readonly string[], giverOf: (epoch: string) => Giver, next: Giver): { along: string[]; stay: string[] } {
  const along = epochs.filter((epoch) => samePlace(giverOf(epoch), next));
  return { along, stay: epochs.filter((epoch) => !along.includes(epoch)) };
}

/**
 * What was written down while nobody knew how far the clock was off, once the server is heard. The clock is taken for the one under
 * which it was written; had it been set twice without a word from the server in between, nobody could tell.
 */
export const knowingTheClock = <W extends WaitingOpinion>(waiting: readonly W[], offset: number): W[] => waiting.filter((one) => one.offset === null).map((one) => ({ ...one, offset }));

const clocksDiffer = (a: number | null, b: number | null) => a !== b && (a === null || b === null || Math.abs(a - b) > sameClock);

/** What a device knows of the time at one instant, in milliseconds: its clock, and the server's minus its own. Both are looked at together, for the clock may be set at any moment. */
export interface KnownClock {
  now: number;
  offset: number;
}

/**
 * A batch of one run. Its `sentAt` is told by the clock under which the opinions were written down: when the device's clock
 * was set right between the press and the sending, the server's shift still falls where it should. `waiting`: opinions that
 * await a verdict, these included.
 */
export function batchOf(run: readonly WaitingOpinion[], { device, clock: { now, offset }, waiting }: { device: string; clock: KnownClock; waiting: number }): Batch | null {
  const [first] = run;
  if (!first) return null;
  const set = first.offset !== null && clocksDiffer(offset, first.offset) ? offset - first.offset : 0;
  return {
    device, epoch: first.epoch, seqFrom: first.seq, seqTo: first.seq + run.length - 1, sentAt: new Date(now + set).toISOString(), prevHash: first.before, queued: Math.max(0, waiting - run.length),
    opinions: run.map(({ opinion }) => opinion),
  };
}

/**
 * What an answer does to opinions that left: those with a verdict are settled, the others go on waiting. One that was set
 * aside for the first time asks once more: its place may have been taken by another.
 */
export function verdictsOn(left: readonly WaitingOpinion[], { verdicts }: Pick<BatchAnswer, 'verdicts'>): { settled: WaitingOpinion[]; again: WaitingOpinion[] } {
  const said = new Map(verdicts.map(({ id, verdict }) => [id, verdict]));
  const asksAgain = (one: WaitingOpinion) => said.get(one.opinion.id) === 'quarantined' && !one.again;
  return { settled: left.filter((one) => said.has(one.opinion.id) && !asksAgain(one)), again: left.filter(asksAgain) };
}

/** Server's clock minus the device's, in milliseconds, from an answer that took so long. */
export const heardOffset = (serverTime: string, now: number, took: number): number => Math.round(Date.parse(serverTime) - now + took / 2);

/**
 * Whether the server has heard numbers of this epoch that the device never gave: its storage went back in time (a tablet
 * put back from a copy). It must go on under another epoch, or what it gives would be taken for what it gave.
 */
export function wentBack(place: Place, epoch: string, { contiguous, gaps }: Pick<BatchAnswer, 'contiguous' | 'gaps'>): boolean {
  return place.epoch === epoch && Math.max(contiguous, ...gaps.map(([, to]) => to)) >= place.next;
}

const longestWait = 600_000;

/** Milliseconds until the next attempt after so many that failed: longer each time, never all devices at once. `asked`: seconds the server asked for. */
export function nextAttempt(failed: number, chance: number, asked = 0): number {
  const wait = Math.min(longestWait, 2_000 * 2 ** Math.min(failed, 12));
  return asked > 0 ? asked * 1000 * (1 + chance / 2) : wait * (0.5 + chance / 2);
}

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalOpinion, chainHead, chainStart } from './canonical.ts';
import { batchOf, firstPlace, handOver, heardOffset, knowingTheClock, nextAttempt, runOf, takePlaces, verdictsOn, wentBack, type WaitingOpinion } from './device-queue.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const digest = (text: string) => Promise.resolve(sha256(text));
const said = (id: string) => ({ id, at: '2026-11-26T08:00:00.000Z', visit: 'v', set: 'library:hall@1', question: 'welcome', value: 2, steps: 4 });
const now = Date.UTC(2026, 10, 26, 9);
const asked = { device: 'd', clock: { now, offset: 0 }, waiting: 5 };

test('opinions take the next places and move the head as the server will', async () => {
  const first = await takePlaces(firstPlace('e'), [said('a'), said('b')], 0, digest);
  const second = await takePlaces(first.place, [said('c')], 0, digest);
  const all = [...first.waiting, ...second.waiting];
  expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(second.place).toEqual({ epoch: 'e', next: 4, head: chainHead(chainStart, all.map(({ opinion }) => sha256(canonicalOpinion(opinion))), sha256) });
  expect(batchOf(second.waiting, asked)).toMatchObject({ seqFrom: 3, seqTo: 3, prevHash: first.place.head });
});

const waits = (seq: number, more: Partial<WaitingOpinion> = {}): WaitingOpinion => ({ epoch: 'e', seq, before: chainStart, offset: 0, opinion: { ...said(`id ${seq}`), seq }, ...more });

test('what leaves together has one epoch, no hole and one clock', () => {
  const numbers = (waiting: WaitingOpinion[], most = 10) => runOf(waiting, most).map(({ seq }) => seq);
  expect(numbers([])).toEqual([]);
  expect(numbers([waits(1), waits(2), waits(3)], 2)).toEqual([1, 2]);
  expect(numbers([waits(1), waits(2), waits(4)])).toEqual([1, 2]);
  expect(numbers([waits(7), waits(1, { epoch: 'f' })])).toEqual([7]);
  expect(numbers([waits(1), waits(2, { offset: 900 }), waits(3, { offset: -259_200_000 })])).toEqual([1, 2]);
  expect(numbers([waits(1, { offset: null }), waits(2)])).toEqual([1]);
});

test('a clock set right between the press and the sending is allowed for', () => {
  const threeDays = 259_200_000;
  // Pressed under a clock three days late, which has been right since.
  expect(batchOf([waits(1, { offset: threeDays })], asked)?.sentAt).toBe(new Date(now - threeDays).toISOString());
  expect(batchOf([waits(1, { offset: threeDays })], { ...asked, clock: { now, offset: threeDays } })?.sentAt).toBe(new Date(now).toISOString());
  expect(batchOf([waits(1, { offset: null })], asked)?.sentAt).toBe(new Date(now).toISOString());
  expect(batchOf([], asked)).toBeNull();
});

test('a clock set again, once the server was heard, takes nothing along that waits from before', () => {
  const hour = 3_600_000;
  const waiting = [waits(1, { offset: 0 }), waits(2, { offset: null })];
  // Heard under a clock an hour late, which is then set right before anything leaves.
  const [learnt, ...others] = knowingTheClock(waiting, hour);
  expect(others).toEqual([]);
  expect(learnt && batchOf([learnt], asked)).toMatchObject({ seqFrom: 2, sentAt: new Date(now - hour).toISOString() });
});

test('a batch says how much waits beside it', () => {
  expect(batchOf([waits(1), waits(2)], asked)?.queued).toBe(3);
  // A press that was written down since the count was taken.
  expect(batchOf([waits(1), waits(2)], { ...asked, waiting: 1 })?.queued).toBe(0);
});

test('what was given at one point never leaves in the name of another point or body, whatever the order of enrolments', () => {
  const givers = { hall: { device: 'd1', organisation: 'A', point: 'hall' }, desk: { device: 'd2', organisation: 'A', point: 'desk' }, elsewhere: { device: 'd3', organisation: 'B', point: 'hall' } };
  const giverOf = (epoch: string) => givers[epoch as keyof typeof givers]; // the epochs named below
  const next = (organisation: string, point: string) => handOver(['hall', 'desk', 'elsewhere'], giverOf, { device: 'd4', organisation, point });
  // Enrolled again at the same point: what waited there goes along.
  expect(next('A', 'hall')).toEqual({ along: ['hall'], stay: ['desk', 'elsewhere'] });
  expect(next('B', 'hall')).toEqual({ along: ['elsewhere'], stay: ['hall', 'desk'] });
  expect(next('C', 'hall')).toEqual({ along: [], stay: ['hall', 'desk', 'elsewhere'] });
});

test('only what has a verdict is settled; what is set aside asks once more', () => {
  const left = [waits(1), waits(2), waits(3), waits(4, { again: true })];
  const { settled, again } = verdictsOn(left, { verdicts: [{ id: 'id 1', verdict: 'stored' }, { id: 'id 3', verdict: 'quarantined' }, { id: 'id 4', verdict: 'quarantined' }] });
  expect([settled, again].map((some) => some.map(({ seq }) => seq))).toEqual([[1, 4], [3]]);
});

test('half of what an answer took has passed since the server looked at its clock', () => {
  expect(heardOffset('2026-11-26T08:00:10.000Z', Date.parse('2026-11-26T08:00:00.000Z'), 3_000)).toBe(11_500);
});

test('a device whose storage went back in time is found out', () => {
  const place = { epoch: 'e', next: 10, head: chainStart };
  expect(wentBack(place, 'e', { contiguous: 9, gaps: [] })).toBe(false);
  expect(wentBack(place, 'e', { contiguous: 12, gaps: [] })).toBe(true);
  expect(wentBack(place, 'e', { contiguous: 3, gaps: [[4, 11]] })).toBe(true);
  expect(wentBack(place, 'before', { contiguous: 400, gaps: [] })).toBe(false);
});

test('attempts come later and later, within ten minutes, and never before the server asked', () => {
  expect([0, 1, 2].map((failed) => nextAttempt(failed, 1))).toEqual([2000, 4000, 8000]);
  expect(nextAttempt(40, 1)).toBe(600_000);
  expect(nextAttempt(0, 0, 30)).toBe(30_000);
  expect(nextAttempt(0, 1, 30)).toBe(45_000);
});

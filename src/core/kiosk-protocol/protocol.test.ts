import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalOpinion, chainHead, chainStart } from './canonical.ts';
import { clockShift, givenAt } from './clock-shift.ts';
import { judge } from './judge.ts';
import { instantOfId, monthOfId, noMonth } from './month.ts';
import { gapsOf, hasHeard, hear, highestHeard, multirangeText, nothingHeard, parseMultirange, type Heard } from './sequence.ts';
import type { DeviceOpinion, Verdict } from './types.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const uuidOf = (n: number) => `01920000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const opinion = (seq: number, value = seq % 4): DeviceOpinion => ({ id: uuidOf(seq), seq, at: '2026-11-20T10:00:00.000Z', visit: uuidOf(seq + 5000), set: 'library:reception@1', question: 'welcome', value, steps: 4 });

/** A store of one device in memory, by the rules of the server. */
interface Store {
  rows: Map<string, string>;
  aside: Set<string>;
  heard: Heard;
}

function receive(store: Store, opinions: readonly DeviceOpinion[]): Verdict[] {
  return opinions.map((one) => {
    const hash = sha256(canonicalOpinion(one));
    const judged = judge(hash, { stored: store.rows.get(one.id) ?? null, placeTaken: hasHeard(store.heard, one.seq) });
    store.heard = hear(store.heard, one.seq);
    if (judged.verdict === 'stored') store.rows.set(one.id, hash);
    if (judged.verdict === 'quarantined') store.aside.add(`${one.id} ${hash}`);
    return judged.verdict;
  });
}

const emptyStore = (): Store => ({ rows: new Map(), aside: new Set(), heard: nothingHeard });

/** Batches that cover 1..n, each sent one time or more, in any order. */
const sendings = fc.integer({ min: 1, max: 60 }).chain((n) =>
  fc.tuple(
    fc.constant(n),
    fc.array(fc.integer({ min: 1, max: n }), { maxLength: 8 }).map((cuts) => [...new Set([...cuts, n])].toSorted((a, b) => a - b)),
  ).chain(([size, ends]) => {
    const batches = ends.map((end, i) => Array.from({ length: end - (ends[i - 1] ?? 0) }, (_, k) => (ends[i - 1] ?? 0) + k + 1));
    const extra = fc.array(fc.integer({ min: 0, max: batches.length - 1 }), { maxLength: 10 });
    return extra.chain((again) => fc.shuffledSubarray([...batches.keys(), ...again], { minLength: batches.length + again.length })).map((order) => ({ size, batches, order }));
  }));

test('batches in any order, any of them any number of times, make the same store: each opinion once, no gap', () => {
  fc.assert(fc.property(sendings, ({ size, batches, order }) => {
    const store = emptyStore();
    const verdicts = order.flatMap((i) => receive(store, (batches[i] ?? []).map((seq) => opinion(seq))));
    const straight = emptyStore();
    receive(straight, Array.from({ length: size }, (_, i) => opinion(i + 1)));
    expect(store).toEqual(straight);
    expect(verdicts.filter((verdict) => verdict === 'stored').length).toBe(size);
    expect(verdicts).not.toContain('quarantined');
    expect(store.heard).toEqual({ contiguous: size, beyond: [] });
  }), { numRuns: 300 });
});

test('another content under a known id, or at a place already settled, is set aside and changes nothing', () => {
  const store = emptyStore();
  receive(store, [opinion(1), opinion(2)]);
  const before = new Map(store.rows);
  expect(receive(store, [opinion(1, 0)])).toEqual(['quarantined']);
  expect(receive(store, [{ ...opinion(2), id: uuidOf(999) }])).toEqual(['quarantined']);
  expect(receive(store, [opinion(1)])).toEqual(['duplicate']);
  expect(store.rows).toEqual(before);
  expect(store.aside.size).toBe(2);
});

test('what is heard and what is missing make up all numbers up to the highest', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 9 })), { maxLength: 20 }), (ranges) => {
    const heard = ranges.reduce((all, [from, more]) => hear(all, from, from + more), nothingHeard);
    const truth = new Set(ranges.flatMap(([from, more]) => Array.from({ length: more + 1 }, (_, i) => from + i)));
    const highest = highestHeard(heard);
    expect(highest).toBe(Math.max(0, ...truth));
    const missing = gapsOf(heard).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
    for (let seq = 1; seq <= highest; seq += 1) {
      expect(hasHeard(heard, seq)).toBe(truth.has(seq));
      expect(missing.includes(seq)).toBe(!truth.has(seq));
    }
    expect(parseMultirange(multirangeText(heard.beyond))).toEqual(heard.beyond);
  }));
});

test('the order in which fields were written does not change what an opinion says; any field does', () => {
  const one: DeviceOpinion = { ...opinion(7), reasons: ['wait'], ageBand: '30-59' };
  expect(canonicalOpinion(Object.fromEntries(Object.entries(one).toReversed()) as unknown as DeviceOpinion)).toBe(canonicalOpinion(one)); // the same fields in another order
  const others: DeviceOpinion[] = [{ ...one, value: 0 }, { ...one, steps: 5 }, { ...one, seq: 8 }, { ...one, at: '2026-11-20T10:00:01.000Z' }, { ...one, reasons: [] }, { ...one, ageBand: '60' }, { ...one, need: 'x' }, { ...one, visit: uuidOf(1) }];
  expect(new Set([one, ...others].map(canonicalOpinion)).size).toBe(others.length + 1);
});

test('the head of the chain is the same however the opinions are cut into batches', () => {
  const hashes = Array.from({ length: 9 }, (_, i) => sha256(canonicalOpinion(opinion(i + 1))));
  const whole = chainHead(chainStart, hashes, sha256);
  expect(chainHead(chainHead(chainStart, hashes.slice(0, 4), sha256), hashes.slice(4), sha256)).toBe(whole);
  expect(chainHead(chainStart, hashes.toReversed(), sha256)).not.toBe(whole);
});

test('a device’s clock, however wrong, does not move an opinion: only what passed between the press and the sending counts', () => {
  fc.assert(fc.property(fc.integer({ min: -400 * 86_400_000, max: 400 * 86_400_000 }), fc.integer({ min: 0, max: 40 * 86_400_000 }), (wrong, waited) => {
    const truth = Date.UTC(2026, 10, 20, 10);
    const pressed = new Date(truth + wrong);
    const sent = new Date(truth + waited + wrong);
    const heard = new Date(truth + waited);
    expect(givenAt(pressed, clockShift(sent, heard), heard).getTime()).toBe(truth);
  }));
});

test('nothing is given after it is heard, even by a clock that was set back in between', () => {
  const heard = new Date('2026-11-20T10:00:00Z');
  expect(givenAt(new Date('2026-11-20T12:00:00Z'), clockShift(new Date('2026-11-20T09:00:00Z'), heard), heard)).toEqual(heard);
});

test('the month follows from the id alone, and ids that tell no credible instant share one', () => {
  const idAt = (at: number) => `${at.toString(16).padStart(12, '0').replace(/^(.{8})/, '$1-')}-7abc-8abc-0123456789ab`;
  expect(instantOfId(idAt(Date.UTC(2026, 10, 30, 23, 59)))).toBe(Date.UTC(2026, 10, 30, 23, 59));
  expect(monthOfId(idAt(Date.UTC(2026, 10, 30, 23, 59)))).toBe('2026-11-01');
  expect(monthOfId(idAt(Date.UTC(2026, 11, 1)))).toBe('2026-12-01');
  expect([monthOfId(idAt(0)), monthOfId(idAt(2 ** 48 - 1)), monthOfId('5e0e6b1c-0000-4000-8000-000000000000')]).toEqual([noMonth, noMonth, noMonth]);
});

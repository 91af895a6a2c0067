import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOfLast, paperTotal, sameCounts, type PaperCounts } from './paper-batch.ts';

const counts = fc.dictionary(fc.constantFrom('a', 'b'), fc.array(fc.nat(6), { minLength: 1, maxLength: 5 }));
const placeText = ({ question, value, ordinal }: { question: string; value: number; ordinal: number }) => `${question} ${value} ${ordinal}`;

test('after any corrections, the places that count are as many as the last version says, and none was ever used twice', () => {
  fc.assert(fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (versions: PaperCounts[]) => {
    const live = new Set<string>();
    const ever = new Set<string>();
    for (let n = 1; n <= versions.length; n++) {
      const { added, retired } = changeOfLast(versions.slice(0, n));
      for (const place of retired) expect(live.delete(placeText(place))).toBe(true);
      for (const place of added) {
        expect(ever.has(placeText(place))).toBe(false);
        ever.add(placeText(place));
        live.add(placeText(place));
      }
      expect(live.size).toBe(paperTotal(versions[n - 1] ?? {}));
    }
  }));
});

test('the same again changes nothing', () => {
  expect(changeOfLast([{ a: [1, 2] }, { a: [1, 2] }])).toEqual({ added: [], retired: [] });
  expect([sameCounts({ a: [1, 0] }, { a: [1] }), sameCounts({ a: [1, 2] }, { a: [2, 1] })]).toEqual([true, false]);
});

test('what a correction takes back and a later one gives again are other places', () => {
  expect(changeOfLast([{ a: [3] }, { a: [1] }]).retired.map(({ ordinal }) => ordinal)).toEqual([2, 3]);
  expect(changeOfLast([{ a: [3] }, { a: [1] }, { a: [2] }]).added.map(({ ordinal }) => ordinal)).toEqual([4]);
});

import { expect, test } from 'vitest';
import { compareGold } from './compare-gold.ts';

const why = { fr: '', en: '' };
const gold = {
  pass: { share: 0.8, ac1: 0.6 },
  answers: [
    ...Array.from({ length: 8 }, (_, i) => ({ item: `y${i}`, value: i % 4 === 0 ? 'no' : 'yes', why })),
    { item: 'wait', value: 11, within: 1, why }, { item: 'tone', value: 'friendly', why },
  ],
};
const yesNo = new Set(gold.answers.slice(0, 8).map(({ item }) => item));
const right = Object.fromEntries(gold.answers.map(({ item, value }) => [item, value]));

test('the experts’ own answers pass with everything equal', () => {
  expect(compareGold(gold, right, yesNo)).toMatchObject({ share: 1, ac1: 1, passed: true });
});

test('a number within the tolerance is equal, beyond it differs', () => {
  const equal = (wait: number) => compareGold(gold, { ...right, wait }, yesNo).items.find(({ item }) => item === 'wait')?.equal;
  expect([10, 11, 12, 13].map(equal)).toEqual([true, true, true, false]);
});

test('“I cannot say” and silence differ from what the experts could say', () => {
  const { tone: _, ...silent } = right;
  expect(compareGold(gold, { ...silent, y1: null }, yesNo)).toMatchObject({ share: 0.8, passed: true });
});

test('ticking yes everywhere agrees by chance: the share alone would let it through', () => {
  const lax = { ...gold, pass: { share: 0.75, ac1: 0.85 } };
  const blind = compareGold(lax, { ...right, ...Object.fromEntries([...yesNo].map((item) => [item, 'yes'])) }, yesNo);
  expect(blind.share).toBe(0.8);
  expect(blind.ac1).toBeLessThan(0.85);
  expect(blind.passed).toBe(false);
});

test('AC1 is Gwet’s: 8 units, 6 agreements, yes and no only', () => {
  const got = compareGold(gold, { ...right, y1: 'no', y2: 'no' }, yesNo).ac1 ?? 0;
  // p(yes) = (6 + 4) / 16, p(no) = 6 / 16, none unsaid; three categories: pe = sum p(1-p) / 2.
  const pe = (0.625 * 0.375 + 0.375 * 0.625) / 2;
  expect(got).toBeCloseTo((0.75 - pe) / (1 - pe), 12);
});

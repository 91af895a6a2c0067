import { expect, test } from 'vitest';
import { randomStream } from '../shared/random.ts';
import { agreementByCriterion, agreementByItem, type Code, type CodedTwice } from './coding-agreement.ts';

/** Audits of two criteria: one coded alike, one in which the second person draws lots. */
function codings(audits: number): CodedTwice[] {
  const random = randomStream('codings');
  return Array.from({ length: audits }, (_, a) => ({
    auditId: `audit-${a}`,
    items: Array.from({ length: 6 }, (__, i) => {
      const first: Code = random.uniform() < 0.7 ? 100 : 0;
      const lots: Code = random.uniform() < 0.5 ? 100 : 0;
      return { itemId: `item-${i}`, criterion: i < 3 ? 'clear' : 'vague', first, second: i < 3 ? first : lots };
    }),
  }));
}

test('a criterion that two people code alike is kept, one coded by lots is to be reworded', () => {
  const [clear, vague] = agreementByCriterion(codings(20), { seed: 's', replicates: 200 });
  expect(clear).toMatchObject({ id: 'clear', audits: 20, units: 60, raw: 1, ac1: 1, verdict: 'keep' });
  expect(vague?.verdict).toBe('reword');
  expect(vague?.ac1 ?? 1).toBeLessThan(0.6);
  expect(vague?.low ?? 1).toBeLessThan(vague?.ac1 ?? 0);
  expect(vague?.high ?? 0).toBeGreaterThan(vague?.ac1 ?? 1);
  expect(agreementByCriterion(codings(20), { seed: 's', replicates: 200 })[1]).toEqual(vague);
});

test('with few audits there is a figure and no verdict', () => {
  const [clear] = agreementByCriterion(codings(3), { seed: 's', replicates: 50 });
  expect(clear).toMatchObject({ audits: 3, verdict: null });
});

test('agreement on fewer than 20 audits never clears a criterion, though it may accuse it', () => {
  const [clear, vague] = agreementByCriterion(codings(19), { seed: 's', replicates: 50 });
  expect(clear).toMatchObject({ audits: 19, ac1: 1, verdict: null });
  expect(vague?.verdict).toBe('reword');
});

test('what was left out or not reached for both is no agreement; what one of them left out is a disagreement', () => {
  const coded: CodedTwice[] = Array.from({ length: 6 }, (_, a) => ({
    auditId: `${a}`,
    items: [
      { itemId: 'left-out', criterion: 'c', first: 'not_applicable', second: 'not_applicable' },
      { itemId: 'unreached', criterion: 'c', first: 'not_reached', second: 'not_reached' },
      { itemId: 'asked', criterion: 'c', first: 100, second: a === 0 ? 'not_reached' : 100 },
      { itemId: 'unknown', criterion: 'c', first: 100, second: null },
    ],
  }));
  expect(agreementByItem(coded, { seed: 's', replicates: 50 }).map(({ id, units }) => [id, units])).toEqual([['asked', 6]]);
  expect(agreementByItem(coded, { seed: 's', replicates: 50 })[0]?.raw).toBeCloseTo(5 / 6, 12);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criterionGain, rankRecommendations, type CriterionLevel, type Effort } from './rank-recommendations.ts';

const ease = { low: 1, medium: 0.7, high: 0.4 };
const level = (criterion: string, value: number, weight: number, target: number): CriterionLevel =>
  ({ criterion, value, weight, target: { value: target, origin: 'peers' } });

test('worked example: courtesy at 60 where the best quarter is at 80, for 10 % of the score, is worth 2 points', () => {
  expect(criterionGain(level('courtesy', 60, 0.1, 80))).toBeCloseTo(2, 12);
  // Its 4 lost points are 3 of a greeting and 1 of a closing word: half of each (20 of 40) is what the best quarter has won.
  const ranked = rankRecommendations(
    [level('courtesy', 60, 0.1, 80)],
    [
      { id: 'greeting', criterion: 'courtesy', recommendation: 'rec-greet', lost: 3, contacts: 5 },
      { id: 'closing', criterion: 'courtesy', recommendation: 'rec-close', lost: 1, contacts: 5 },
    ],
    new Map<string, Effort>([['rec-greet', 'high'], ['rec-close', 'low']]),
    ease,
  );
  expect(ranked.map(({ recommendation, gain, rank }) => [recommendation, gain, rank])).toEqual([
    ['rec-greet', 1.5, 1.5 * 0.4],
    ['rec-close', 0.5, 0.5],
  ]);
});

test('an easier step passes before a larger one when what the effort leaves of its gain is more', () => {
  const ranked = rankRecommendations(
    [level('clarity', 0, 0.1, 100)],
    [{ id: 'a', criterion: 'clarity', recommendation: 'hard', lost: 6, contacts: 5 }, { id: 'b', criterion: 'clarity', recommendation: 'easy', lost: 4, contacts: 5 }],
    new Map<string, Effort>([['hard', 'high'], ['easy', 'low']]),
    ease,
  );
  expect(ranked.map(({ recommendation }) => recommendation)).toEqual(['easy', 'hard']);
});

test('a gap seen in fewer than four contacts comes after the others, however large, and says what it rests on', () => {
  const ranked = rankRecommendations(
    [level('claims', 0, 0.1, 100), level('courtesy', 60, 0.1, 70)],
    [
      { id: 'once', criterion: 'claims', recommendation: 'large', lost: 10, contacts: 1 },
      { id: 'thrice', criterion: 'courtesy', recommendation: 'small', lost: 1, contacts: 3 },
      { id: 'often', criterion: 'courtesy', recommendation: 'firm', lost: 3, contacts: 4 },
    ],
    new Map<string, Effort>([['large', 'low'], ['small', 'low'], ['firm', 'low']]),
    ease,
  );
  expect(ranked.map(({ recommendation, contacts }) => [recommendation, contacts])).toEqual([['firm', 4], ['large', 1], ['small', 3]]);
});

test('a criterion at the level of the best quarter gains nothing, and its recommendations come last', () => {
  const ranked = rankRecommendations(
    [level('courtesy', 90, 0.5, 85), level('clarity', 60, 0.5, 62)],
    [{ id: 'a', criterion: 'courtesy', recommendation: 'further', lost: 5, contacts: 5 }, { id: 'b', criterion: 'clarity', recommendation: 'first', lost: 20, contacts: 5 }],
    new Map<string, Effort>([['further', 'low'], ['first', 'high']]),
    ease,
  );
  expect(ranked.map(({ recommendation, gain, lost }) => [recommendation, gain, lost])).toEqual([['first', 1, 20], ['further', 0, 5]]);
  expect(ranked[1]?.targets).toEqual([]);
});

test('the gains of all recommendations add up to what the global score rises when each criterion reaches its target', () => {
  const body = fc.array(
    fc.record({
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
      target: fc.integer({ min: 0, max: 100 }),
      items: fc.array(fc.record({ share: fc.double({ min: 0.01, max: 1, noNaN: true }), value: fc.integer({ min: 0, max: 100 }), recommendation: fc.integer({ min: 0, max: 5 }) }), { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(fc.property(body, (criteria) => {
    const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
    const losses = criteria.flatMap(({ weight, items }, c) => {
      const shares = items.reduce((sum, { share }) => sum + share, 0);
      return items.map(({ share, value, recommendation }, i) =>
        ({ id: `${c}-${i}`, criterion: String(c), recommendation: String(recommendation), lost: (weight / total) * (share / shares) * (100 - value), contacts: 1 + (i % 6) }));
    });
    const levels = criteria.map(({ weight, target }, c) => {
      const own = weight / total;
      const lost = losses.filter(({ criterion }) => criterion === String(c)).reduce((sum, loss) => sum + loss.lost, 0);
      return level(String(c), 100 - lost / own, own, target);
    });
    const global = levels.reduce((sum, { value, weight }) => sum + weight * value, 0);
    const reached = levels.reduce((sum, { value, weight, target }) => sum + weight * Math.max(value, target.value), 0);
    const ranked = rankRecommendations(levels, losses, new Map(['0', '1', '2', '3', '4', '5'].map((id): [string, Effort] => [id, 'low'])), ease);
    expect(ranked.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(reached - global, 6);
    for (const { gain, lost } of ranked) expect(gain).toBeLessThanOrEqual(lost + 1e-9);
  }));
});

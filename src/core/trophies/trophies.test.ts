import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { randomStream } from '../shared/random.ts';
import { nth } from '../shared/vector.ts';
import type { Estimate } from '../statistics/compare-means.ts';
import { correlation } from '../statistics/correlation.ts';
import { decideCategory, type DecisionRules } from './decide-category.ts';
import { belongsTo, exclusionsOf, type Entrant } from './eligibility.ts';
import { finalistsOf } from './finalists.ts';
import { gainsBeyondPeers } from './improvement.ts';

const measured = (value: number, standardError = 3, degreesOfFreedom = 20): Estimate => ({ value, variance: standardError ** 2, degreesOfFreedom });
const rules: DecisionRules = { floor: { score: 60 }, candidates: 20, candidatesAtLeast: 5, confidence: 0.95 };
const finalRules = { candidatesAtLeast: 5, finalistsAtMost: 8, confidence: 0.95 };

const estimate = fc.record({ value: fc.double({ min: 30, max: 95, noNaN: true }), variance: fc.double({ min: 1, max: 40, noNaN: true }), degreesOfFreedom: fc.double({ min: 5, max: 60, noNaN: true }) });

test('two finalists 20 points apart have one winner, 2 points apart they share the prize', () => {
  expect(decideCategory([measured(70), measured(90)], rules)).toEqual({ outcome: 'single', winners: [1] });
  expect(decideCategory([measured(88), measured(90)], rules)).toEqual({ outcome: 'joint', winners: [1, 0] });
});

test('nobody wins below the floor, with too few candidates, or without a finalist', () => {
  expect(decideCategory([measured(58), measured(40)], rules)).toEqual({ outcome: 'nobody', reason: 'below_floor' });
  expect(decideCategory([measured(88)], { ...rules, candidates: 4 })).toEqual({ outcome: 'nobody', reason: 'too_few_candidates' });
  expect(decideCategory([], rules)).toEqual({ outcome: 'nobody', reason: 'no_finalist_left' });
});

test('the largest of twenty gains must be one that chance does not explain', () => {
  const gain: DecisionRules = { ...rules, floor: { gain: 'beyond_chance' } };
  expect(decideCategory([measured(7), measured(-3)], gain)).toEqual({ outcome: 'nobody', reason: 'no_gain_beyond_chance' });
  expect(decideCategory([measured(14), measured(-3)], gain)).toEqual({ outcome: 'single', winners: [0] });
});

test('the first always wins when somebody does, and winners are those of its distance, whatever the order of the list', () => {
  fc.assert(fc.property(fc.array(estimate, { minLength: 1, maxLength: 8 }), (finalists) => {
    const names = finalists.map((figure) => JSON.stringify(figure));
    const named = (list: readonly Estimate[]) => {
      const decided = decideCategory(list, rules);
      return decided.outcome === 'nobody' ? decided.reason : decided.winners.map((i) => JSON.stringify(nth(list, i))).toSorted();
    };
    const said = named(finalists);
    expect(named(finalists.toReversed())).toEqual(said);
    const best = Math.max(...finalists.map(({ value }) => value));
    expect(typeof said === 'string' ? best < 60 : said.includes(nth(names, finalists.findIndex(({ value }) => value === best)))).toBe(true);
  }), { seed: 10 });
});

test('more certainty never makes more winners', () => {
  fc.assert(fc.property(fc.array(estimate, { minLength: 2, maxLength: 8 }), (finalists) => {
    const count = (share: number) => {
      const decided = decideCategory(finalists.map((one) => ({ ...one, variance: one.variance * share })), rules);
      return decided.outcome === 'nobody' ? 0 : decided.winners.length;
    };
    expect(count(0.25)).toBeLessThanOrEqual(count(1));
  }), { seed: 10 });
});

test('finalists are the first by score, at most eight, the first among them, and nobody where too few compete', () => {
  fc.assert(fc.property(fc.array(estimate, { minLength: 1, maxLength: 30 }), (candidates) => {
    const places = finalistsOf(candidates, finalRules, randomStream('property'));
    if (candidates.length < 5) {
      expect(places).toEqual([]);
      return;
    }
    expect(places.length).toBeGreaterThan(0);
    expect(places.length).toBeLessThanOrEqual(8);
    const scores = places.map((i) => nth(candidates, i).value);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]).toBe(Math.max(...candidates.map(({ value }) => value)));
  }), { seed: 10, numRuns: 60 });
});

test('of the 51 states of the travel survey, the possible winners are those that the published joint region leaves first, or fewer', () => {
  const { input, expected } = knownCase<{ estimate: number[]; moe90: number[] }, { lower_rank: number[] }>('ranks-travel', 'travel-2011');
  // Shortest travel time first: signs turned, so that rank 1 of the survey is the highest score.
  const states = input.estimate.map((value, i): Estimate => ({ value: -value, variance: (nth(input.moe90, i) / 1.645) ** 2, degreesOfFreedom: 1e6 }));
  const places = finalistsOf(states, { ...finalRules, finalistsAtMost: 51, confidence: 0.9 }, randomStream('travel'));
  const region = expected.lower_rank.flatMap((rank, i) => (rank === 1 ? [i] : []));
  expect(places.length).toBeGreaterThan(0);
  expect(places.filter((i) => !region.includes(i))).toEqual([]);
});

test('the batting averages of Efron and Morris: the first half tells who falls back; gains beyond peers no longer follow it', () => {
  const { input } = knownCase<{ hits: number[]; n: number }, unknown>('shrinkage-baseball', 'efron-morris-1977');
  // Remainder of the season 1970 (Efron and Morris 1975, table 1), in the order of the players.
  const rest = [0.346, 0.298, 0.276, 0.222, 0.273, 0.27, 0.263, 0.21, 0.269, 0.23, 0.264, 0.256, 0.303, 0.264, 0.226, 0.285, 0.316, 0.2];
  const early = input.hits.map((hits) => hits / input.n);
  const spread = (0.2654 * 0.7346) / input.n;
  const twice = early.map((value, i) => ({ before: { value, variance: spread, degreesOfFreedom: 44 }, after: { value: nth(rest, i), variance: spread / 8, degreesOfFreedom: 360 } }));
  const plain = twice.map(({ before, after }) => after.value - before.value);
  expect(correlation(early, plain)).toBeLessThan(-0.7);
  const gains = gainsBeyondPeers(twice).map(({ value }) => value);
  expect(Math.abs(correlation(early, gains))).toBeLessThan(0.35);
  // Clemente fell from .400 to .346, and yet nobody did better than his likely level said; Munson's rise from .178 is partly bad luck gone.
  expect(nth(plain, 0)).toBeLessThan(-0.05);
  expect(gains.indexOf(Math.max(...gains))).toBe(0);
  expect(nth(gains, 16)).toBeLessThan(nth(plain, 16));
});

test('gains add up to nothing over all: they are beyond the peers', () => {
  const stream = randomStream('gains');
  const bodies = Array.from({ length: 40 }, () => ({ before: measured(60 + 10 * stream.normal()), after: measured(66 + 10 * stream.normal()) }));
  expect(gainsBeyondPeers(bodies).reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(0, 8);
});

const town: Entrant = {
  organisationId: 'a', kind: 'commune', stratum: '2k-10k', certified: false, sites: 1, audits: { phone: 5, email: 4, letter: 2, website: 1, social: 2 },
  common: measured(70), channels: { phone: measured(75) }, before: null,
};
const eligibility = { auditsAtLeast: 12, requiredChannels: ['phone', 'letter'] as const, weightWithoutAgreementAtMost: 10 };

test('a body measured in full has nothing against it; what lacks is said, all of it', () => {
  const category = { id: 'x', by: 'score', bodies: {} } as const;
  expect(exclusionsOf(eligibility, category, town, 4)).toEqual([]);
  expect(exclusionsOf(eligibility, category, { ...town, audits: { phone: 5, email: 4, social: 2 }, common: null }, 12)).toEqual([
    { code: 'too_few_audits', audits: 11, needed: 12 }, { code: 'channel_missing', channel: 'letter' }, { code: 'agreement', percent: 12, allowed: 10 }, { code: 'no_score' },
  ]);
  expect(exclusionsOf(eligibility, { ...category, by: 'change' }, town, 0)).toEqual([{ code: 'not_before' }]);
  expect(exclusionsOf(eligibility, { ...category, channel: 'email' }, town, 0)).toEqual([{ code: 'no_score' }]);
  // Twelve audits on each of its sites, not on all of them together.
  expect(exclusionsOf(eligibility, category, { ...town, sites: 2 }, 0)).toEqual([{ code: 'too_few_audits', audits: 7, needed: 12 }]);
});

test('a category takes kinds, strata and certified bodies as it says, and everybody when it says nothing', () => {
  expect(belongsTo({ bodies: {} }, town)).toBe(true);
  expect(belongsTo({ bodies: { kinds: ['commune'], strata: ['10k-20k'] } }, town)).toBe(false);
  expect(belongsTo({ bodies: { certified: true } }, town)).toBe(false);
});

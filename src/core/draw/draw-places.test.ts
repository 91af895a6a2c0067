import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawPlaces } from './draw-places.ts';
import type { Candidate, DrawRules } from './draw-rules.ts';
import { shareOut } from './share-out.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const seedOf = (name: string | number) => sha256(`seed ${name}`);

const strata = ['small', 'middle', 'large', 'other'];
const newcomersFirst: DrawRules['passes'] = [
  { who: 'newcomers', within: 'stratum' }, { who: 'newcomers', within: 'all' },
  { who: 'everyone', within: 'stratum' }, { who: 'everyone', within: 'all' },
];
const strataOnly: DrawRules['passes'] = [{ who: 'everyone', within: 'stratum' }];
const targets = [{ stratum: 'small', share: 3 }, { stratum: 'middle', share: 2 }, { stratum: 'large', share: 1 }];

const someCandidates = fc
  .uniqueArray(fc.record({ number: fc.nat(9999), stratum: fc.constantFrom(...strata), newcomer: fc.boolean() }), { selector: ({ number }) => number, maxLength: 60 })
  .map((list): Candidate[] => list.map((one) => ({ ...one, number: String(one.number).padStart(4, '0') })));
const somePasses = fc.constantFrom(newcomersFirst, strataOnly, [{ who: 'everyone' as const, within: 'all' as const }]);
const draws = fc.record({ candidates: someCandidates, places: fc.nat(40), passes: somePasses, seed: fc.nat().map(seedOf), beacon: fc.string() })
  .map(({ candidates, places, passes, seed, beacon }) => ({ rules: { places, targets, passes }, candidates, key: { seed, beacon } }));

test('targets add up to the places, and none is a whole place from its exact share', () => {
  fc.assert(fc.property(fc.nat(500), fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }), (places, shares) => {
    fc.pre(shares.some((share) => share > 0));
    const given = shareOut({ places, targets: shares.map((share, i) => ({ stratum: `s${i}`, share })) });
    const total = shares.reduce((sum, share) => sum + share, 0);
    expect([...given.values()].reduce((sum, one) => sum + one, 0)).toBe(places);
    for (const [i, share] of shares.entries()) expect(Math.abs((given.get(`s${i}`) ?? 0) - (places * share) / total)).toBeLessThan(1);
  }));
});

test('equal remainders are settled by the order of the strata', () => {
  expect(Object.fromEntries(shareOut({ places: 10, targets: strata.map((stratum) => ({ stratum, share: 1 })) }))).toEqual({ small: 3, middle: 3, large: 2, other: 2 });
});

test('each candidate is once in the result, whatever the list', () => {
  fc.assert(fc.property(draws, ({ rules, candidates, key }) => {
    const { places, waiting } = drawPlaces(rules, candidates, key, sha256);
    expect([...places, ...waiting].toSorted()).toEqual(candidates.map(({ number }) => number).toSorted());
    expect(places.length).toBeLessThanOrEqual(rules.places);
  }));
});

test('the order of the list plays no part', () => {
  fc.assert(fc.property(draws, fc.nat(), ({ rules, candidates, key }, shuffle) => {
    const shuffled = candidates.toSorted((a, b) => (sha256(`${shuffle}${a.number}`) < sha256(`${shuffle}${b.number}`) ? -1 : 1));
    expect(drawPlaces(rules, shuffled, key, sha256)).toEqual(drawPlaces(rules, candidates, key, sha256));
  }));
});

test('every place is given while a candidate that may have it waits', () => {
  fc.assert(fc.property(draws, ({ rules, candidates, key }) => {
    fc.pre(rules.passes.some(({ who, within }) => who === 'everyone' && within === 'all'));
    expect(drawPlaces(rules, candidates, key, sha256).places).toHaveLength(Math.min(rules.places, candidates.length));
  }));
});

test('no stratum takes more than its target when places stay in their stratum, and fills it when it can', () => {
  fc.assert(fc.property(draws, ({ rules, candidates, key }) => {
    const { places } = drawPlaces({ ...rules, passes: strataOnly }, candidates, key, sha256);
    const target = shareOut(rules);
    for (const stratum of strata) {
      const asking = candidates.filter((one) => one.stratum === stratum);
      const held = asking.filter(({ number }) => places.includes(number));
      expect(held.length).toBe(Math.min(asking.length, target.get(stratum) ?? 0));
    }
  }));
});

test('no body that took part before gets a place while a newcomer waits', () => {
  fc.assert(fc.property(draws, ({ rules, candidates, key }) => {
    const { places, waiting } = drawPlaces({ ...rules, passes: newcomersFirst }, candidates, key, sha256);
    const newcomer = new Map(candidates.map((one) => [one.number, one.newcomer]));
    if (waiting.some((number) => newcomer.get(number))) expect(places.every((number) => newcomer.get(number))).toBe(true);
    expect(waiting.map((number) => newcomer.get(number))).toEqual(waiting.map((number) => newcomer.get(number)).toSorted((a, b) => Number(b) - Number(a)));
  }));
});

test('a candidate without a place takes nothing from anybody: without it the places are the same', () => {
  fc.assert(fc.property(draws, ({ rules, candidates, key }) => {
    const { places, waiting } = drawPlaces(rules, candidates, key, sha256);
    for (const loser of waiting) {
      const without = drawPlaces(rules, candidates.filter(({ number }) => number !== loser), key, sha256);
      expect(without).toEqual({ places, waiting: waiting.filter((number) => number !== loser) });
    }
  }), { numRuns: 40 });
});

test('one place more takes nobody’s place when places are open to all', () => {
  fc.assert(fc.property(draws, ({ rules, candidates, key }) => {
    const passes = [{ who: 'everyone' as const, within: 'all' as const }];
    const fewer = drawPlaces({ ...rules, passes }, candidates, key, sha256);
    const more = drawPlaces({ ...rules, passes, places: rules.places + 1 }, candidates, key, sha256);
    expect(more.places.slice(0, fewer.places.length)).toEqual(fewer.places);
    expect(more.places[fewer.places.length]).toBe(fewer.waiting[0]);
  }));
});

test('the seed and the public value both decide', () => {
  const candidates = Array.from({ length: 40 }, (_, i) => ({ number: `n${i}`, stratum: 'small', newcomer: true }));
  const rules = { places: 10, targets, passes: newcomersFirst };
  const draw = (seed: string, beacon: string) => drawPlaces(rules, candidates, { seed, beacon }, sha256).places;
  expect(draw(seedOf(1), '1')).not.toEqual(draw(seedOf(2), '1'));
  expect(draw(seedOf(1), '1')).not.toEqual(draw(seedOf(1), '2'));
  expect(draw(seedOf(1), '1')).toEqual(draw(seedOf(1), '1'));
});

test('chance is even: over many seeds equal candidates get a place equally often', () => {
  const candidates = Array.from({ length: 24 }, (_, i) => ({ number: `n${i}`, stratum: i < 12 ? 'small' : 'middle', newcomer: true }));
  const rules = { places: 10, targets: [{ stratum: 'small', share: 3 }, { stratum: 'middle', share: 2 }], passes: newcomersFirst };
  const draws = 4000;
  const won = new Map(candidates.map(({ number }) => [number, 0]));
  for (let i = 0; i < draws; i++) for (const number of drawPlaces(rules, candidates, { seed: seedOf(i), beacon: 'public' }, sha256).places) won.set(number, (won.get(number) ?? 0) + 1);
  // Exactly k of 12 win in each stratum and draw, so a count has variance n·p·(1−p), and the sum of squares scaled by
  // 11/12 follows chi-square with 11 degrees of freedom a stratum: 22 in all, whose 99.9th percentile is 48.27.
  const statistic = [{ from: 0, p: 6 / 12 }, { from: 12, p: 4 / 12 }].reduce((sum, { from, p }) => sum + candidates.slice(from, from + 12)
    .reduce((part, { number }) => part + ((won.get(number) ?? 0) - draws * p) ** 2 / (draws * p * (1 - p)), 0) * (11 / 12), 0);
  expect(statistic).toBeLessThan(48.27);
  // Far below would be as odd: counts too even to be chance (0.1st percentile: 6.98).
  expect(statistic).toBeGreaterThan(6.98);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownCase } from '#tests/known-answers/read.ts';
import { randomStream } from '../../shared/random.ts';
import { hasValue } from '../../shared/outcome.ts';
import { sumOf } from '../../shared/vector.ts';
import { findBursts } from './bursts.ts';
import { decayedMean, effectiveNumber, priorOfPeers, satisfiedShare, weightOfAge } from './decayed-mean.ts';
import { medianReply, replyRate, waitingCurve } from './reply-clock.ts';
import { tellingWords } from './telling-words.ts';
import { findWaves, type DatedText } from './waves.ts';
import { bothWays } from './with-and-without.ts';

const fresh = (values: readonly number[]) => values.map((value) => ({ value, age: 0 }));

test('half of the weight is gone after a year, three quarters after two', () => {
  expect([0, 365, 730, -1].map(weightOfAge)).toEqual([1, 0.5, 0.25, 1]);
});

test('worked example: twelve mentions at 80 and peers at 60 worth 4 give 75; as old as a year they give 72', () => {
  const prior = { mean: 60, worth: 4 };
  // Twelve at 80, one at 0, one at 100: variance (2 x 50²) / 14; 1.96 sqrt(357.1 / 16) = 9.26.
  const now = decayedMean(fresh(Array.from({ length: 12 }, () => 80)), prior);
  expect(hasValue(now) && now.value).toMatchObject({ mean: 75, effective: 12, mentions: 12, low: expect.closeTo(65.74, 2), high: expect.closeTo(84.26, 2) });
  const old = decayedMean(Array.from({ length: 12 }, () => ({ value: 80, age: 365 })), prior);
  expect(hasValue(old) && old.value.mean).toBe(72);
});

test('Kish: weights 1, 3, 1, 3 are worth 3.2; equal weights their number; under ten nothing is shown', () => {
  expect(effectiveNumber([1, 3, 1, 3])).toBeCloseTo(3.2, 12);
  expect(effectiveNumber([])).toBe(0);
  expect(decayedMean(fresh([1, 2, 3, 4, 5, 6, 7, 8, 9]), { mean: 5, worth: 1 })).toEqual({ kind: 'not_enough_data', missing: 'few-mentions' });
  // Twelve mentions of which eleven are ten years old are hardly more than one.
  expect(decayedMean([{ value: 1, age: 0 }, ...Array.from({ length: 11 }, () => ({ value: 1, age: 3650 }))], { mean: 0, worth: 1 }).kind).toBe('not_enough_data');
});

test('the Wilson bounds of the satisfied share are those of Newcombe 1998 where no mention has aged', () => {
  const { input, expected } = knownCase<{ x: number[]; n: number[] }, { lower: number[]; upper: number[] }>('proportions-multiplicity', 'newcombe-wilson');
  input.n.forEach((n, k) => {
    const share = satisfiedShare(Array.from({ length: n }, (_, i) => ({ satisfied: i < (input.x[k] ?? 0), age: 0 })));
    if (!hasValue(share)) throw new Error('hidden');
    expect(Math.abs(share.value.low - (expected.lower[k] ?? NaN))).toBeLessThan(1e-4);
    expect(Math.abs(share.value.high - (expected.upper[k] ?? NaN))).toBeLessThan(1e-4);
  });
});

test('the mean lies between the mentions and the peers, and their order changes nothing', () => {
  const mentions = fc.array(fc.record({ value: fc.double({ min: 0, max: 100, noNaN: true }), age: fc.double({ min: 0, max: 2000, noNaN: true }) }), { minLength: 10, maxLength: 60 });
  fc.assert(fc.property(mentions, fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0.1, max: 100, noNaN: true }), (all, mean, worth) => {
    const found = decayedMean(all, { mean, worth });
    if (!hasValue(found)) return;
    expect(found.value.mean).toBeGreaterThanOrEqual(Math.min(mean, ...all.map(({ value }) => value)) - 1e-9);
    expect(found.value.mean).toBeLessThanOrEqual(Math.max(mean, ...all.map(({ value }) => value)) + 1e-9);
    const turned = decayedMean(all.toReversed(), { mean, worth });
    expect(hasValue(turned) && turned.value.mean).toBeCloseTo(found.value.mean, 8);
  }), { numRuns: 100, seed: 3 });
});

test('what peers are worth: variance within over variance between, as in the analysis of variance of unequal groups', () => {
  // Groups {1, 3}, {4, 6, 8}, {9, 11}: mean 6, within (2 + 8 + 2) / 4 = 3, n0 = (7 - 17 / 7) / 2 = 16 / 7, between groups (64 / 2 - 3) / n0 = 29 x 7 / 16.
  const prior = priorOfPeers([{ n: 2, mean: 2, variance: 2 }, { n: 3, mean: 6, variance: 4 }, { n: 2, mean: 10, variance: 2 }]);
  expect(prior?.mean).toBeCloseTo(6, 12);
  expect(prior?.worth).toBeCloseTo(3 / ((29 * 7) / 16), 12);
  expect(priorOfPeers(Array.from({ length: 5 }, () => ({ n: 10, mean: 5, variance: 1 })))?.worth).toBe(100);
  expect(priorOfPeers([{ n: 10, mean: 5, variance: 1 }, { n: 10, mean: 6, variance: 1 }])).toBeNull();
});

/** 21 patients under 6-mercaptopurine, weeks of remission; negative: still in remission (Freireich and others 1963, as in Cox and Oakes 1984). */
const freireich = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35].map((weeks) => ({ hours: Math.abs(weeks), answered: weeks > 0 }));

test('waiting with censoring: the curve of Freireich 1963 by Kaplan and Meier, with the errors of Greenwood', () => {
  const curve = waitingCurve(freireich);
  expect(curve.map(({ hours, share, error }) => [hours, Number(share.toFixed(3)), Number(error.toFixed(4))])).toEqual([
    [6, 0.857, 0.0764], [7, 0.807, 0.0869], [10, 0.753, 0.0963], [13, 0.69, 0.1068], [16, 0.627, 0.1141], [22, 0.538, 0.1282], [23, 0.448, 0.1346],
  ]);
  expect(medianReply(freireich)).toEqual({ kind: 'value', value: { median: 23, low: 13, high: null } });
});

test('the share answered counts what still waits for as long as it has waited, and is hidden where nobody waited for so long', () => {
  const rate = replyRate(freireich, 10);
  expect(hasValue(rate) && rate.value.rate).toBeCloseTo(1 - 0.7529, 4);
  expect(hasValue(rate) && rate.value.low < rate.value.rate && rate.value.rate < rate.value.high).toBe(true);
  expect(replyRate(freireich, 100).kind).toBe('not_enough_data');
  expect(replyRate(freireich.slice(0, 9), 5).kind).toBe('not_enough_data');
  const none = replyRate(Array.from({ length: 20 }, () => ({ hours: 100, answered: false })), 72);
  expect(hasValue(none) && [none.value.rate, none.value.low, Number(none.value.high.toFixed(3))]).toEqual([0, 0, 0.161]);
});

test('where all are answered, the median reply is the plain median', () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((hours) => ({ hours, answered: true }));
  const found = medianReply(all);
  expect(hasValue(found) && found.value.median).toBe(6);
  expect(medianReply(all.slice(0, 9)).kind).toBe('not_enough_data');
});

/** Weekly counts of a gamma-Poisson of this mean and shape. */
function honestWeeks(weeks: number, mean: number, shape: number, name: string): { n: number; exposure: number }[] {
  const stream = randomStream('honest weeks', name);
  return Array.from({ length: weeks }, () => {
    const rate = (mean / shape) * sumOf(Array.from({ length: shape }, () => stream.uniform()), (u) => -Math.log(1 - u));
    let n = 0;
    for (let left = rate + Math.log(1 - stream.uniform()); left > 0; left += Math.log(1 - stream.uniform())) n += 1;
    return { n, exposure: 1 };
  });
}

test('honest weeks, quiet or busy, hardly ever look like a burst; a week of eight times the usual always does, and so do the two after it', () => {
  let weeks = 0;
  let alarms = 0;
  for (const mean of [0.5, 3, 20]) {
    for (let body = 0; body < 10; body++) {
      weeks += 104;
      alarms += findBursts(honestWeeks(104, mean, 3, `${mean} ${body}`)).length;
    }
  }
  expect(alarms / weeks).toBeLessThan(1e-3);
  const stormy = [...honestWeeks(60, 5, 3, 'storm'), ...[60, 70, 60].map((n) => ({ n, exposure: 1 })), ...honestWeeks(10, 5, 3, 'after')];
  expect(findBursts(stormy).map(({ period }) => period)).toEqual([60, 61, 62]);
});

test('half a week is judged by half of what is expected, and nothing is judged without a past', () => {
  const week = (n: number, exposure = 1) => ({ n, exposure });
  expect(findBursts([week(50), week(50), week(50)])).toEqual([]);
  const usual = Array.from({ length: 30 }, (_, i) => week(8 + (i % 5)));
  expect(findBursts([...usual, week(30, 0.1)]).map(({ period }) => period)).toEqual([30]);
  expect(findBursts([...usual, week(14)])).toEqual([]);
});

const hour = 3_600_000;
const post = (id: string, text: string, hours: number, author: string | null = id): DatedText => ({ id, text, at: hours * hour, author });
const slogan = 'Cette mairie est une honte, deux heures d’attente et un personnel odieux, fuyez !';

test('near copies by several authors within days are one wave; the same words a year later, one author, or short words are none', () => {
  const wave = [post('a', slogan, 0), post('b', slogan.toUpperCase(), 5), post('c', `Franchement. ${slogan}`, 30), post('d', slogan.replace('deux', '2').replace('!', '!!!'), 80)];
  const others = [post('x', 'Très bien reçue par une dame qui a pris le temps de tout m’expliquer, merci', 2), post('y', 'Le site ne marche pas, impossible de prendre un rendez-vous pour un passeport', 3)];
  expect(findWaves([...others, ...wave])).toEqual([{ ids: ['a', 'b', 'c', 'd'], authors: 4 }]);
  expect(findWaves(wave.map((one, i) => ({ ...one, at: i * 24 * 365 * hour })))).toEqual([]);
  expect(findWaves(wave.map((one) => ({ ...one, author: 'same' })))).toEqual([]);
  expect(findWaves(['a', 'b', 'c', 'd', 'e'].map((id, i) => post(id, 'Très bon accueil', i)))).toEqual([]);
});

test('the order in which mentions come changes no wave', () => {
  const texts = Array.from({ length: 30 }, (_, i) => post(`p${String(i).padStart(2, '0')}`, i % 3 === 0 ? `${slogan} ${i}` : `Avis numéro ${i} sur le service des passeports et sur son accueil du ${i} mai dernier`, i));
  const plain = findWaves(texts);
  expect(findWaves(randomStream('waves').shuffle(texts))).toEqual(plain);
});

test('the score is given with and without what is flagged, and nothing is removed', () => {
  const honest = Array.from({ length: 20 }, () => ({ value: 80, age: 0, flagged: false }));
  const storm = Array.from({ length: 20 }, () => ({ value: 0, age: 0, flagged: true }));
  const both = bothWays([...honest, ...storm], { mean: 80, worth: 10 });
  expect(both.flagged).toBe(20);
  expect(hasValue(both.withAll) && both.withAll.value.mean).toBeCloseTo(48, 12);
  expect(hasValue(both.withoutFlagged) && both.withoutFlagged.value.mean).toBeCloseTo(80, 12);
});

test('words that tell one criterion from the others: worked example of the log-odds with a Dirichlet prior', () => {
  // 10 of 40 words against 5 of 160: prior 100 x 15 / 200 = 7.5; log(17.5 / 122.5) - log(12.5 / 247.5) over sqrt(1 / 17.5 + 1 / 12.5).
  const words = [{ word: 'attente', own: 10, others: 5 }, { word: 'mairie', own: 28, others: 155 }, { word: 'dupont', own: 2, others: 0 }];
  expect(tellingWords(words, 5)).toEqual([{ word: 'attente', texts: 10, z: expect.closeTo((Math.log(17.5 / 122.5) - Math.log(12.5 / 247.5)) / Math.sqrt(1 / 17.5 + 1 / 12.5), 9) }]);
  expect(tellingWords([{ word: 'seul', own: 9, others: 0 }], 5)).toEqual([]);
});

import { expect, test } from 'vitest';
import type { PollQuestion } from '../staff-polls/poll.ts';
import { believedVoice, worthOf } from './believed-voice.ts';
import { gapsBetween } from './gaps.ts';
import { largest, mirrorOf } from './mirror.ts';
import { livedVoice, measuredVoices, type VoiceScore, type VoicesOf } from './voices.ts';

const label = { fr: '', en: '' };
const question = (kind: PollQuestion['kind'], options = 0): PollQuestion => ({ id: 'q1', kind, label, criterion: 'courtesy', options: Array.from({ length: options }, (_, i) => ({ id: `o${i + 1}`, label })) });
const scale = question('scale', 5);

test('answers run from the worst, 0, to the best, 100; yes is good; a guess is worth the middle of its band', () => {
  expect([...(worthOf(scale)?.values() ?? [])]).toEqual([0, 25, 50, 75, 100]);
  expect([...(worthOf(question('yes_no')) ?? [])]).toEqual([['yes', 100], ['no', 0]]);
  expect([...(worthOf(question('guess'))?.values() ?? [])].slice(-2)).toEqual([85, 95]);
  expect([worthOf(question('rank', 3)), worthOf(question('text'))]).toEqual([null, null]);
});

test('a mean of some of the agents is that of a sample without replacement: half answered, half the variance', () => {
  const cell = { answers: 20, counts: { o1: 0, o2: 5, o3: 5, o4: 5, o5: 5 } };
  const of = (eligible: number | null) => believedVoice([{ question: scale, cell, eligible }]);
  // Worths 25, 50, 75, 100 five times each: mean 62.5, sum of squares 5 x (1406.25 + 156.25) x 2 = 15625, s^2 = 822.4, s^2 / n = 41.1.
  expect(of(null)?.score).toBe(62.5);
  expect(of(null)?.estimate?.variance).toBeCloseTo(41.118, 3);
  expect(of(40)?.estimate?.variance).toBeCloseTo(20.559, 3);
  expect(of(20)).toMatchObject({ low: 62.5, high: 62.5, estimate: { variance: 0, degreesOfFreedom: 19 } });
  expect((of(40)?.high ?? 0) - (of(40)?.low ?? 0)).toBeLessThan((of(null)?.high ?? 0) - (of(null)?.low ?? 0));
});

test('several questions of a criterion come from the same people: they add no certainty', () => {
  const cell = { answers: 20, counts: { o1: 0, o2: 5, o3: 5, o4: 5, o5: 5 } };
  const one = believedVoice([{ question: scale, cell, eligible: null }]);
  const two = believedVoice([{ question: scale, cell, eligible: null }, { question: scale, cell, eligible: null }]);
  expect(two?.estimate?.variance).toBeCloseTo(one?.estimate?.variance ?? 0, 9);
});

test('fewer than ten answers are shown, not compared; a question without a score says nothing', () => {
  expect(believedVoice([{ question: scale, cell: { answers: 8, counts: { o4: 4, o5: 4 } }, eligible: 30 }])).toMatchObject({ score: 87.5, estimate: null });
  expect(believedVoice([{ question: question('rank', 3), cell: { answers: 20, counts: {} }, eligible: 30 }])).toBeNull();
});

const voice = (score: number, error = 3, n = 40): VoiceScore => ({ score, low: score - 2 * error, high: score + 2 * error, n, estimate: { value: score, variance: error ** 2, degreesOfFreedom: n - 1 } });
const said = (measured: VoiceScore | null, lived: VoiceScore | null, believed: VoiceScore | null): VoicesOf => ({ measured, lived, believed });

test('a voice that is silent or rests on too little is in no test', () => {
  const [gaps] = gapsBetween([said({ ...voice(20), estimate: null }, null, voice(80))]);
  expect(Object.values(gaps ?? {}).map(({ word }) => word)).toEqual(['untested', 'untested', 'untested']);
});

test('a difference under ten points is not named, however sure; a larger one that chance may explain neither', () => {
  const [small, large, far] = gapsBetween([said(voice(70, 0.5), null, voice(78, 0.5)), said(voice(50, 14), null, voice(72, 14)), said(voice(50), null, voice(80))]);
  expect([small, large, far].map((one) => one?.['believed-measured'].word)).toEqual(['near', 'open', 'above']);
});

test('all criteria and pairs are judged together: what would pass alone may not pass among many', () => {
  const close = said(voice(60, 4), null, voice(73, 4));
  const alone = gapsBetween([close])[0]?.['believed-measured'];
  const among = gapsBetween([close, ...Array.from({ length: 19 }, () => said(voice(60, 4), voice(60, 4), voice(60, 4)))])[0]?.['believed-measured'];
  expect([alone?.word, among?.word]).toEqual(['above', 'open']);
});

test('blind spots stand by size, the largest first, apart from hidden strengths', () => {
  const criteria = mirrorOf([
    { criterion: 'courtesy', voices: said(voice(50), voice(52), voice(75)) }, { criterion: 'clarity', voices: said(voice(40), voice(45), voice(85)) },
    { criterion: 'deadlines', voices: said(voice(80), voice(82), voice(50)) }, { criterion: 'listening', voices: said(null, voice(60), null) },
  ]);
  expect(largest(criteria, 'blind_spot').map(({ criterion, size }) => [criterion, Math.round(size ?? 0)])).toEqual([['clarity', 45], ['courtesy', 25]]);
  expect(largest(criteria, 'hidden_strength').map(({ criterion }) => criterion)).toEqual(['deadlines']);
  expect(criteria.at(-1)).toMatchObject({ reading: { kind: 'silent' }, size: null });
});

test('measured variances are never under those of the other criteria; indicative figures are shown and not compared', () => {
  const figure = (standardError: number, indicative = false) => ({ kind: 'value', value: { value: 60, standardError, low: 50, high: 70, degreesOfFreedom: 4, effectiveDegrees: 3, interval: 'logit_t', audits: 6, answers: 40, indicative, weight: 0.05 } } as const);
  const measured = measuredVoices({ courtesy: figure(1), clarity: figure(9), listening: figure(10), deadlines: figure(8), reachability: figure(9, true) });
  expect(measured.get('courtesy')?.estimate?.variance).toBeGreaterThan(4);
  expect(measured.get('listening')?.estimate).toMatchObject({ variance: 100, degreesOfFreedom: 3 });
  expect(measured.get('reachability')).toMatchObject({ score: 60, estimate: null });
});

test('users of under thirty opinions are shown and not compared; without an interval they are silent', () => {
  const lived = { n: 29, days: 9, score: 60, interval: { low: 40, high: 77 }, size: 20 };
  expect(livedVoice(lived)).toMatchObject({ score: 60, estimate: null });
  expect(livedVoice({ ...lived, n: 30 })?.estimate).toMatchObject({ variance: 120, degreesOfFreedom: 8 });
  expect(livedVoice({ ...lived, n: 30, score: 100, interval: { low: 80, high: 100 } })?.estimate?.variance).toBeCloseTo(26.03, 2);
  expect([livedVoice(null), livedVoice({ ...lived, interval: null, size: null })]).toEqual([null, null]);
});

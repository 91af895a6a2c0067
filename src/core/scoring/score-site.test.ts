import { expect, test } from 'vitest';
import { auditCells } from './audit-cells.ts';
import { compilePlan } from './plan.ts';
import { scoreSite } from './score-site.ts';
import { audit, item, source } from './scoring-builders.ts';
import type { AuditInput, Figure, FigureValue, PlanSource, SiteScore } from './types.ts';

const score = (from: PlanSource, audits: readonly AuditInput[]): SiteScore => {
  const plan = compilePlan(from);
  return scoreSite(plan, audits.map((one) => auditCells(plan, one)));
};

const valueOf = (figure: Figure | undefined): FigureValue => {
  if (figure?.kind !== 'value') throw new Error(`no value: ${JSON.stringify(figure)}`);
  return figure.value;
};

/**
 * The worked example of docs/method.md, by hand:
 * phone 60 %: courtesy (criterion weight 1) and speed (weight 2), so 0.2 and 0.4; e-mail 40 %: speed, 0.4.
 * Courtesy by phone: items of weights 2 and 1: (2x100 + 1x0 + 2x100 + 1x100) / 6 = 83.333
 * Speed by phone: calls scored 100 and 50: 75. Speed by e-mail: 20 and 60: 40.
 * Global = 0.2 x 83.333 + 0.4 x 75 + 0.4 x 40 = 62.667
 */
const example = source(
  [
    item('phone-greets', { weight: 2 }),
    item('phone-leave', { weight: 1 }),
    item('phone-rings', { criterion: 'speed' }),
    item('email-delay', { channel: 'email', criterion: 'speed', step: 'processing' }),
  ],
  { phone: 60, email: 40 },
  [
    { id: 'courtesy', weight: 1, determinant: 'courtesy' },
    { id: 'speed', weight: 2, determinant: 'responsiveness' },
  ],
);
const exampleAudits = [
  audit('phone', { 'phone-greets': 'yes', 'phone-leave': 'no', 'phone-rings': 100 }),
  audit('phone', { 'phone-greets': 'yes', 'phone-leave': 'yes', 'phone-rings': 50 }),
  audit('email', { 'email-delay': 20 }),
  audit('email', { 'email-delay': 60 }),
];

test('the worked example gives, in every view, what one finds by hand', () => {
  const site = score(example, exampleAudits);
  expect(valueOf(site.global).value).toBeCloseTo(62.66667, 4);
  expect(valueOf(site.channels.phone).value).toBeCloseTo((0.2 * 83.33333 + 0.4 * 75) / 0.6, 4);
  expect(valueOf(site.channels.email).value).toBeCloseTo(40, 10);
  expect(valueOf(site.steps.information).value).toBeCloseTo(77.77778, 4);
  expect(valueOf(site.criteria['speed']).value).toBeCloseTo(57.5, 10);
  expect(valueOf(site.determinants.responsiveness).value).toBeCloseTo(57.5, 10);
  expect(valueOf(site.cells['courtesy/information/phone']).value).toBeCloseTo(83.33333, 4);
  expect(valueOf(site.criteria['courtesy']).weight).toBeCloseTo(0.2, 12);
});

test('the error of the worked example is the one found by hand', () => {
  // z of the calls: 0.2 x (200 - 250)/6 + 0.4 x (100 - 75)/2 = 3.33333 and its opposite; of the e-mails: -4 and 4.
  const variance = 2 * 2 * (10 / 3) ** 2 + 2 * 2 * 16;
  const global = valueOf(score(example, exampleAudits).global);
  expect(global.standardError).toBeCloseTo(Math.sqrt(variance), 10);
  expect(global.degreesOfFreedom).toBe(2);
  expect(global.interval).toBe('logit_t');
  const half = (4.302652729911275 * Math.sqrt(variance)) / 100 / (0.6266666667 * 0.3733333333);
  const logit = Math.log(0.6266666667 / 0.3733333333);
  expect(global.low).toBeCloseTo(100 / (1 + Math.exp(half - logit)), 6);
  expect(global.high).toBeCloseTo(100 / (1 + Math.exp(-half - logit)), 6);
});

test('a figure says on how many audits and answers it rests, and that few of them only give an indication', () => {
  const global = valueOf(score(example, exampleAudits).global);
  expect(global).toMatchObject({ audits: 4, answers: 8, indicative: true });
});

test('a score carries the version of its grid and of the method, and survives JSON', () => {
  const site = score(example, exampleAudits);
  expect(site).toMatchObject({ gridVersion: '2026.1', methodVersion: '2026.1', audits: { phone: 2, email: 2, letter: 0 } });
  expect(JSON.parse(JSON.stringify(site))).toEqual(site);
});

test('a service that never answers is not rewarded: what was not reached counts zero where the grid says so', () => {
  const grid = source([
    item('phone-answered'),
    item('phone-answer-right', { notReached: 'zero' }),
    item('phone-courteous', { notReached: 'na' }),
  ]);
  const silent = audit('phone', { 'phone-answered': 'no', 'phone-answer-right': 'x', 'phone-courteous': 'x' });
  expect(valueOf(score(grid, [silent]).global)).toMatchObject({ value: 0, answers: 2 });
});

test('a missing answer leaves the ratio and is counted', () => {
  const grid = source([item('phone-a'), item('phone-b')]);
  const site = score(grid, [audit('phone', { 'phone-a': 'yes', 'phone-b': '?' })]);
  expect(valueOf(site.global).value).toBe(100);
  expect(site.missingShare).toBe(0.5);
});

test('without data there is no figure, and the reason is said', () => {
  const grid = source([item('phone-a'), item('letter-a', { channel: 'letter' }), item('counter-a', { channel: 'counter' })], {
    phone: 50,
    letter: 50,
  });
  expect(score(grid, []).global).toEqual({ kind: 'not_enough_data', missing: 'audits' });
  const site = score(grid, [audit('phone', { 'phone-a': null }), audit('letter', { 'letter-a': '?' })]);
  expect(site.channels.phone).toEqual({ kind: 'not_applicable', reason: 'nothing_applicable' });
  expect(site.channels.letter).toEqual({ kind: 'not_enough_data', missing: 'answers' });
  expect(site.counter).toEqual({ kind: 'not_applicable', reason: 'option_not_taken' });
});

test('the paid counter has its own figure and never enters the common score', () => {
  const grid = source([item('phone-a'), item('counter-a', { channel: 'counter', step: 'access' })]);
  const phone = audit('phone', { 'phone-a': 'yes' });
  const counter = audit('counter', { 'counter-a': 'no' });
  const site = score(grid, [phone, counter]);
  expect(site.global).toEqual(score(grid, [phone]).global);
  expect(valueOf(site.counter).value).toBe(0);
  expect(valueOf(site.counterSteps.access).value).toBe(0);
  expect(site.steps.access).toBeUndefined();
});

test('a channel that was not measured leaves, and the others keep their proportions', () => {
  const grid = source(
    [item('phone-a'), item('email-a', { channel: 'email' }), item('letter-a', { channel: 'letter' })],
    { phone: 50, email: 25, letter: 25 },
  );
  const site = score(grid, [audit('phone', { 'phone-a': 60 }), audit('email', { 'email-a': 30 })]);
  expect(valueOf(site.global).value).toBeCloseTo((2 * 60 + 30) / 3, 10);
  expect(site.moved).toEqual([{ cell: 'courtesy/information/letter', weight: 0.25, to: 'other_channels' }]);
});

test('the weight of an empty cell stays in its criterion, in its channel if possible, and the move is reported', () => {
  const grid = source([
    item('phone-a', { step: 'access' }),
    item('phone-b', { step: 'information' }),
    item('phone-c', { step: 'information', criterion: 'speed' }),
  ]);
  const site = score(grid, [audit('phone', { 'phone-a': null, 'phone-b': 'yes', 'phone-c': 'no' })]);
  expect(valueOf(site.global).value).toBeCloseTo(50, 10);
  expect(site.moved).toEqual([{ cell: 'courtesy/access/phone', weight: 0.25, to: 'criterion_in_channel' }]);
});

test('a channel with one audit adds its distance from the whole to the error', () => {
  const grid = source([item('phone-a'), item('website-a', { channel: 'website' })], { phone: 80, website: 20 });
  const audits = [40, 60].map((given) => audit('phone', { 'phone-a': given }));
  const global = valueOf(score(grid, [...audits, audit('website', { 'website-a': 90 })]).global);
  const value = 0.8 * 50 + 0.2 * 90;
  expect(global.value).toBeCloseTo(value, 10);
  expect(global.standardError ** 2).toBeCloseTo(2 * 2 * (0.8 * 5) ** 2 + (0.2 * (90 - value)) ** 2, 10);
  expect(global.degreesOfFreedom).toBe(1);
});

test('a channel with one audit that happens to score like the whole still adds what one audit strays elsewhere', () => {
  const grid = source([item('phone-a'), item('website-a', { channel: 'website' })], { phone: 80, website: 20 });
  const audits = [40, 60].map((given) => audit('phone', { 'phone-a': given }));
  const global = valueOf(score(grid, [...audits, audit('website', { 'website-a': 50 })]).global);
  // Calls of 40 and 60: variance of one audit 200, of their mean 100.
  expect(global.standardError ** 2).toBeCloseTo(0.8 ** 2 * 100 + 0.2 ** 2 * 200, 10);
});

test('at 100 or without spread the interval is that of Wilson on the number of audits, never empty', () => {
  const grid = source([item('phone-a')]);
  const four = Array.from({ length: 4 }, () => audit('phone', { 'phone-a': 'yes' }));
  const global = valueOf(score(grid, four).global);
  expect(global.interval).toBe('wilson');
  expect(global.low).toBeCloseTo(51.0109, 3);
  expect(global.high).toBe(100);
  expect(global.standardError).toBeGreaterThan(10);
});

import { expect, test } from 'vitest';
import { delayBetween } from '#core/calendar/delay.ts';
import { channels, determinants, steps } from '#core/scoring/dimensions.ts';
import { compilePlan } from '#core/scoring/plan.ts';
import { defaultDataDir, listEditionIds, loadEdition, loadHistory, readEdition } from './load-edition.server.ts';
import { problemText } from './problem.texts.ts';
import { questionnaireOf } from './questionnaires.ts';
import { scoringSource } from './scoring-source.ts';

const edition = loadEdition('2026');

test('every edition of the data directory holds together', () => {
  for (const id of listEditionIds()) {
    expect(readEdition(id).problems.map((problem) => problemText(problem, 'en'))).toEqual([]);
  }
});

test('the grid has 400 items, shared over channels and steps as published', () => {
  const counted = Object.fromEntries(
    channels.map((channel) => [
      channel,
      steps.map((step) => edition.grid.items.filter((item) => item.channel === channel && item.step === step).length),
    ]),
  );
  expect(counted).toEqual({
    phone: [22, 46, 14, 16],
    email: [14, 26, 14, 18],
    letter: [10, 22, 24, 0],
    website: [30, 34, 0, 10],
    social: [12, 18, 10, 0],
    counter: [24, 28, 8, 0],
  });
  expect(edition.grid.items).toHaveLength(400);
});

test('the items cover 65 indicators, 20 criteria and the 7 determinants', () => {
  expect(new Set(edition.grid.items.map(({ indicator }) => indicator)).size).toBe(65);
  expect(new Set(edition.grid.items.map(({ criterion }) => criterion)).size).toBe(20);
  expect(new Set(edition.criteria.map(({ determinant }) => determinant))).toEqual(new Set(determinants));
});

test('14 audits a site in the common score, and two counter visits beside it', () => {
  const audits = (option: boolean) =>
    edition.channels
      .filter((channel) => (channel.option ?? false) === option)
      .flatMap((channel) => channel.audits)
      .reduce((sum, { count }) => sum + count, 0);
  expect([audits(false), audits(true)]).toEqual([14, 2]);
});

test('there are at least 40 scenarios and 120 recommendations', () => {
  expect(edition.scenarios.length).toBeGreaterThanOrEqual(40);
  expect(edition.recommendations.length).toBeGreaterThanOrEqual(120);
});

test('the edition compiles into questionnaires and into a scoring plan', () => {
  for (const channel of channels) expect(questionnaireOf(edition.grid, channel).items.length).toBeGreaterThan(0);
  const plan = compilePlan(
    scoringSource(edition, (sent, answered, calendar) => delayBetween(sent, answered, calendar, 'metropole')),
  );
  expect(plan.items.size).toBe(400);
  expect(plan.channelWeights).toMatchObject({ phone: 0.25, letter: 0.15 });
});

test('the next edition takes what it lacks from the one it is based on, and has dates and prices of its own', () => {
  const next = loadEdition('2027');
  expect(next.grid.items).toHaveLength(400);
  expect(next.waves.map(({ from }) => from)).toEqual(['2026-11-16', '2027-04-01']);
  expect(next.prices.review_by).toBe('2027-12-31');
});

test('past editions are told as published', () => {
  const history = loadHistory();
  expect(history.find(({ year }) => year === 2019)).toMatchObject({ participants: 231, global: 68.5 });
  expect(history).toHaveLength(9);
});

test('an edition id is a plain name, never a path', () => {
  expect(() => loadEdition('../2026')).toThrow(RangeError);
  expect(() => loadEdition('1999', defaultDataDir())).toThrow('editions/1999/edition.yaml');
});

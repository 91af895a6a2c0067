import { expect, test } from 'vitest';
import { highsFeasibility } from '#platform/optimisation/highs-feasibility.server.ts';
import { disclosure } from './disclosure.ts';
import { editionDesign } from './edition-design.ts';
import { falseAlarms } from './false-alarms.ts';
import { intervalCoverage } from './interval-coverage.ts';
import { mirrorTrial } from './mirror-gaps.ts';
import { scenarios } from './simulated-structures.ts';
import { trophies } from './trophies.ts';
import { improvementRounds, trophyRounds } from './trophy-rounds.ts';

// The short form; `npm run simulate` is the long one, whose table stands in docs/method.md.
const design = editionDesign();
const typical = scenarios.filter(({ name }) => name === 'typical');

test.each(typical)('$name case: 95 % intervals hold the true score 93.5 to 96.5 times in a hundred', (scenario) => {
  const coverage = intervalCoverage(design, scenario, 600);
  expect(coverage.method).toBeGreaterThan(0.935);
  expect(coverage.method).toBeLessThan(0.965);
  expect(coverage.criteria).toBeGreaterThan(0.91);
  expect(Math.abs(coverage.standardError / coverage.trueError - 1)).toBeLessThan(0.1);
  // What happens when answers of one audit pass for independent.
  expect(coverage.itemsIndependent).toBeLessThan(0.75);
});

test.each(typical)('$name case: without any change, at most one report in ten carries an arrow', (scenario) => {
  const alarms = falseAlarms(design, scenario, 400);
  expect(alarms.reportsWithArrow).toBeLessThan(0.13);
  expect(alarms.falseShare).toBeLessThan(0.1);
  expect(alarms.globalWords).toBeLessThan(0.065);
  expect(alarms.found).toBeGreaterThan(0.1);
});

test('the truly best is among the possible winners, though often not the observed first', () => {
  const category = trophies(20, 7, 3.2, 30);
  expect(category.bestIsPossible).toBeGreaterThanOrEqual(0.95);
  expect(category.allSetsHold).toBeGreaterThanOrEqual(0.95);
  expect(category.firstIsBest).toBeLessThan(0.8);
  expect(category.possibleWinners).toBeLessThan(12);
});

test('an edition of trophies without differences names no single winner; with differences the truly best is among finalists and winners', () => {
  const without = trophyRounds({ name: 'short, no differences', sizes: [7, 12, 20], spread: 0, error: 3.2 }, 40);
  expect(without.editionsWithFalseWinner).toBeLessThanOrEqual(0.05);
  const differing = trophyRounds({ name: 'short, spread 11', sizes: [12, 20], spread: 11, error: 3.2 }, 20);
  expect(differing.bestAmongFinalists).toBeGreaterThanOrEqual(0.95);
  expect(differing.bestAmongWinners).toBeGreaterThanOrEqual(0.9);
  expect(differing.single).toBeGreaterThan(0.1);
});

test('where nobody progressed beyond the others, the most improved goes to nobody; luck of the year before no longer wins', () => {
  const still = improvementRounds(30, 10, 3.2, 0, 60);
  expect(still.awarded).toBeLessThanOrEqual(0.1);
  const gained = improvementRounds(30, 10, 3.2, 25, 8);
  expect(gained.rightlyAwarded).toBeGreaterThan(0.8);
});

test('what the rule of production lets through gives nobody away, neither to outsiders nor to insiders', async () => {
  const audit = disclosure(await highsFeasibility(), 90);
  expect(audit.exposedWithout).toBeGreaterThan(0);
  expect(audit.exposed).toBe(0);
  expect(audit.exposedToInsiders).toBe(0);
  expect(audit.withheldNextYear).toBeGreaterThan(0);
});

test.each(scenarios)('$name case: where audits, users and agents agree, one mirror in ten at most tells a gap, and of the gaps told one in ten is false', (scenario) => {
  const trial = mirrorTrial(design, scenario, { days: 20, perDay: 4, answers: 20, eligible: 40 }, { gap: 25, bodies: 250 });
  expect(trial.bodiesWithGap).toBeLessThan(0.12);
  expect(trial.falseShare).toBeLessThan(0.1);
  // Near the top of the scale agents can hardly be 25 points too sure.
  expect(trial.found['believed-lived']).toBeGreaterThan(scenario.name === 'near ceiling' ? 0.15 : 0.7);
});

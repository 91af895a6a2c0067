import { expect, test } from 'vitest';
import { auditCells } from './audit-cells.ts';
import { compilePlan } from './plan.ts';
import { roundParts } from './round-parts.ts';
import { scoreOrganisation } from './score-organisation.ts';
import { scoreSite } from './score-site.ts';
import { audit, item, source } from './scoring-builders.ts';
import type { SiteScore } from './types.ts';

const plan = compilePlan(source([item('phone-a'), item('email-a', { channel: 'email', criterion: 'speed' })], { phone: 50, email: 50 }));

function site(phone: readonly number[], email: readonly number[]): SiteScore {
  const audits = [
    ...phone.map((given) => audit('phone', { 'phone-a': given })),
    ...email.map((given) => audit('email', { 'email-a': given })),
  ];
  return scoreSite(plan, audits.map((one) => auditCells(plan, one)));
}

test('an organisation is the mean of its sites, with the error of that mean', () => {
  const sites = [site([40, 60], [30, 50]), site([70, 90], [80, 80])];
  const { global } = scoreOrganisation(sites);
  const errors = sites.map(({ global: one }) => (one.kind === 'value' ? one.value.standardError : NaN));
  if (global.kind !== 'value') throw new Error('no value');
  expect(global.value.value).toBeCloseTo((45 + 80) / 2, 10);
  expect(global.value.standardError).toBeCloseTo(Math.hypot(...errors) / 2, 10);
  expect(global.value.audits).toBe(8);
});

test('the parts of an organisation add up to its global score even when a site lacks a channel', () => {
  const { global, channels } = scoreOrganisation([site([40, 60], [30, 50]), site([70, 90], [])]);
  const sum = Object.values(channels).reduce(
    (total, figure) => total + (figure.kind === 'value' ? figure.value.weight * figure.value.value : 0),
    0,
  );
  expect(global.kind === 'value' ? global.value.value : NaN).toBeCloseTo(sum, 10);
});

test('an organisation of one site has the score of its site', () => {
  const only = site([40, 60], [30, 50]);
  const { global, cells } = scoreOrganisation([only]);
  expect(global).toEqual(only.global);
  expect(cells).toEqual(only.cells);
});

test('sites scored with different grids are not averaged, nor is nothing', () => {
  const one = site([40], [50]);
  expect(() => scoreOrganisation([one, { ...one, gridVersion: '2027.1' }])).toThrow(/2026.1.*2027.1/);
  expect(() => scoreOrganisation([])).toThrow(RangeError);
});

test('rounded parts add up exactly to the rounded total', () => {
  expect(roundParts([33.333, 33.333, 33.334])).toEqual([33.3, 33.3, 33.4]);
  expect(roundParts([12.25, 12.25, 12.25, 12.25], 0)).toEqual([13, 12, 12, 12]);
  expect(roundParts([0.1 + 0.2, 0.7], 1)).toEqual([0.3, 0.7]);
});

import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { anAudit, anotherAnswer } from '#tests/harness/audit-builders.ts';
import { aField } from '#tests/harness/builders.ts';
import { reviewAudit, reviewSheet, submitAudit, type ReviewSheet } from './index.server.ts';

const app = await testApp({ clock: fixedClock('2026-05-30T12:00:00Z') });
const field = await aField(app, 3);
const reviewer = await app.person('reviewer');

async function sheetOf(organisationId: string, auditId: string): Promise<ReviewSheet> {
  return app.runAs(reviewer, (ctx) => reviewSheet(ctx, organisationId, auditId));
}

const lineOf = (sheet: ReviewSheet, itemId: string) => sheet.sections.flatMap(({ lines }) => lines).find((line) => line.itemId === itemId);

test('each answer stands in words under its step, with its score, beside the scenario and the full answer', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const audit = anAudit(mission);
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  const sheet = await sheetOf(mission.organisation_id, audit.auditId);
  expect(sheet.sections.map(({ step }) => step)).toEqual(['access', 'information', 'processing', 'complaints']);
  expect(sheet.sections.flatMap(({ lines }) => lines)).toHaveLength(98);
  expect(lineOf(sheet, 'phone-number-found')).toMatchObject({ said: 'Oui', empty: null, score: 100, before: null });
  expect(lineOf(sheet, 'phone-number-clicks')).toMatchObject({ said: '1 clic', score: 100 });
  expect(sheet.brief.scenario.expected.length).toBeGreaterThan(10);
  expect(sheet.obstacle).toBeNull();
});

test('an answer not reached says so and is worth what the grid says', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const audit = anAudit(mission);
  const dependent = new Set(['phone-number-clicks', 'phone-number-purpose', 'phone-hours-published', 'phone-call-price', 'phone-directory-same', 'phone-map-same']);
  const unreached = {
    ...audit,
    answers: audit.answers.flatMap((answer) =>
      answer.itemId === 'phone-number-found' ? [{ ...answer, value: 'no' }] : dependent.has(answer.itemId) ? [] : [answer]),
  };
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, unreached));
  const sheet = await sheetOf(mission.organisation_id, audit.auditId);
  expect(lineOf(sheet, 'phone-number-clicks')).toMatchObject({ said: null, empty: 'not_reached', score: 0 });
  expect(lineOf(sheet, 'phone-call-price')).toMatchObject({ said: null, empty: 'not_reached', score: null });
});

test('a corrected answer shows what it was before, and every version with its decision stays in sight', async () => {
  const { mission, evaluator } = field.freshMission('phone');
  const audit = anAudit(mission);
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  await app.runAs(reviewer, (ctx) =>
    reviewAudit(ctx, { organisationId: mission.organisation_id, auditId: audit.auditId, version: 1, decision: 'returned', reason: 'À revoir' }));
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, anotherAnswer(audit, mission)));
  const sheet = await sheetOf(mission.organisation_id, audit.auditId);
  const changed = sheet.sections.flatMap(({ lines }) => lines).filter(({ before }) => before !== null);
  expect(changed).toHaveLength(1);
  expect(changed[0]?.before).not.toBe(changed[0]?.said);
  expect(sheet.versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(sheet.reviews).toMatchObject([{ version: 1, decision: 'returned', reason: 'À revoir' }]);
});

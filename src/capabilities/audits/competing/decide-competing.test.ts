import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { anAudit, anotherAnswer } from '#tests/harness/audit-builders.ts';
import { aField, idOf, type PlannedMission } from '#tests/harness/builders.ts';
import { answersOf, submitAudit, versionsOf } from '../index.server.ts';
import { competingOf, competingWaiting, decideCompeting } from '../index.field.server.ts';

const app = await testApp({ clock: fixedClock('2026-05-30T12:00:00Z') });
const field = await aField(app, 4);
const reviewer = await app.person('reviewer');

/** Two phones of one evaluator send two versions of one mission. */
async function twoPhones() {
  const { mission, evaluator } = field.freshMission('phone');
  const first = anAudit(mission);
  const second = { ...anotherAnswer(first, mission), auditId: app.app.ids.next(), remarks: 'second téléphone' };
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, first));
  const receipt = await app.runAs(evaluator, (ctx) => submitAudit(ctx, second));
  return { mission, evaluator, first, second, receipt };
}

const listed = (mission: PlannedMission) => app.runAs(reviewer, (ctx) => competingOf(ctx.db, mission.organisation_id, mission.id));

test('two phones on one mission: both versions are kept, the second beside the first, once however often it is sent', async () => {
  const { mission, evaluator, first, second, receipt } = await twoPhones();
  expect(receipt).toEqual({ auditId: second.auditId, version: 1, outcome: 'competing' });
  expect((await app.runAs(evaluator, (ctx) => submitAudit(ctx, second))).outcome).toBe('competing');
  const kept = await listed(mission);
  expect(kept.map(({ audit_id, submission, decision }) => [audit_id, submission?.remarks, decision])).toEqual([[second.auditId, 'second téléphone', null]]);
  expect((await app.runAs(reviewer, (ctx) => competingWaiting(ctx.db))).map(({ mission_id }) => mission_id)).toContain(mission.id);
  expect(await app.system((ctx) => versionsOf(ctx.db, mission.organisation_id, first.auditId))).toHaveLength(1);
  const events = await app.system((ctx) => ctx.db.selectFrom('event').select('name').where('subject_id', '=', mission.id).execute());
  expect(events.map(({ name }) => name)).toEqual(['audit.competing']);
});

test('the version that the reviewer takes becomes the next of the audit, signed by the same person, and waits for review', async () => {
  const { mission, evaluator, first } = await twoPhones();
  const [competing] = await listed(mission);
  const choice = { organisationId: mission.organisation_id, competingId: competing?.id ?? '', decision: 'taken' as const, reason: 'Relue après le second appel' };
  await expect(app.runAs(reviewer, (ctx) => decideCompeting(ctx, { ...choice, reason: ' ' }))).rejects.toMatchObject({ code: 'reason_needed' });
  await app.runAs(reviewer, (ctx) => decideCompeting(ctx, choice));
  await expect(app.runAs(reviewer, (ctx) => decideCompeting(ctx, { ...choice, decision: 'left' }))).rejects.toMatchObject({ code: 'competing_decided' });
  const versions = await app.system((ctx) => versionsOf(ctx.db, mission.organisation_id, first.auditId));
  expect(versions.map(({ version, remarks }) => [version, remarks])).toEqual([[2, 'second téléphone'], [1, null]]);
  expect(await app.system((ctx) => answersOf(ctx.db, mission.organisation_id, first.auditId, 2))).toHaveLength(98);
  const authors = await app.system((ctx) => ctx.db.selectFrom('audit_author').select('author_id').where('audit_id', '=', first.auditId).execute());
  expect(authors.map(({ author_id }) => author_id)).toEqual([idOf(evaluator), idOf(evaluator)]);
});

test('the version left aside stays readable, with the reason', async () => {
  const { mission, first } = await twoPhones();
  const [competing] = await listed(mission);
  await app.runAs(reviewer, (ctx) => decideCompeting(ctx, { organisationId: mission.organisation_id, competingId: competing?.id ?? '', decision: 'left', reason: 'Doublon' }));
  expect((await listed(mission)).map(({ decision }) => decision)).toEqual(['left']);
  expect(await app.system((ctx) => versionsOf(ctx.db, mission.organisation_id, first.auditId))).toHaveLength(1);
});

test('an evaluator decides nothing, and sees competing versions of their own missions only', async () => {
  const { mission, evaluator } = await twoPhones();
  const [competing] = await listed(mission);
  const choice = { organisationId: mission.organisation_id, competingId: competing?.id ?? '', decision: 'left' as const, reason: 'x' };
  await expect(app.runAs(evaluator, (ctx) => decideCompeting(ctx, choice))).rejects.toThrow();
  const other = field.evaluators.find((person) => person !== evaluator);
  if (other) expect(await app.runAs(other, (ctx) => competingOf(ctx.db, mission.organisation_id, mission.id))).toEqual([]);
});

import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { anAudit, anotherAnswer } from '#tests/harness/audit-builders.ts';
import { aField, idOf, type PlannedMission } from '#tests/harness/builders.ts';
import { answersOf, reviewAudit, submitAudit, versionsOf } from '../index.server.ts';
import { competingDesk, competingOf, competingWaiting, decideCompeting, openCompeting, picksIn } from '../index.field.server.ts';

const app = await testApp({ clock: fixedClock('2026-05-30T12:00:00Z') });
const field = await aField(app, 4);
const reviewer = await app.person('reviewer');

/** Two phones of one evaluator send two versions of one mission. */
async function twoPhones() {
  const { mission, evaluator } = field.freshMission('phone');
  const first = anAudit(mission);
  const second = { ...anotherAnswer(first, mission), auditId: app.app.ids.next(), remarks: 'second téléphone', callSeconds: 372 };
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, first, { device: 'Chrome, Android' }));
  const receipt = await app.runAs(evaluator, (ctx) => submitAudit(ctx, second, { device: 'Safari, iPhone' }));
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
  expect(versions.map(({ version, remarks, call_seconds }) => [version, remarks, call_seconds])).toEqual([[2, 'second téléphone', 372], [1, null, null]]);
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

test('both versions are shown side by side: what differs, from which device, and whether one person signed both', async () => {
  const { mission } = await twoPhones();
  const [competing] = await listed(mission);
  const sheet = await app.runAs(reviewer, (ctx) => openCompeting(ctx, { organisationId: mission.organisation_id, competingId: competing?.id ?? '' }));
  expect(sheet).toMatchObject({ standing: 1, samePerson: true, stands: { device: 'Chrome, Android' }, other: { device: 'Safari, iPhone' }, mayWrite: true, mayMerge: true, decided: null, obstacle: null });
  expect(sheet.lines.map(({ id }) => id)).toEqual(['remarks', expect.stringMatching(/^phone-/)]);
  expect(sheet.lines[0]).toMatchObject({ stands: { said: 'Rien' }, other: { said: 'second téléphone' } });
  expect(sheet.alike).toBe(97);
});

test('versions merged line by line are the reviewer’s own: another one decides on them', async () => {
  const { mission, first } = await twoPhones();
  const [competing] = await listed(mission);
  const key = { organisationId: mission.organisation_id, competingId: competing?.id ?? '' };
  const { lines } = await app.runAs(reviewer, (ctx) => openCompeting(ctx, key));
  const item = lines.find(({ id }) => id !== 'remarks')?.id ?? '';
  const choice = { ...key, decision: 'merged' as const, reason: 'Deux clics sur la capture', standing: 1 };
  await expect(app.runAs(reviewer, (ctx) => decideCompeting(ctx, { ...choice, fromOther: [] }))).rejects.toMatchObject({ code: 'merge_needs_choice' });
  await expect(app.runAs(reviewer, (ctx) => decideCompeting(ctx, { ...choice, standing: 9 }))).rejects.toMatchObject({ code: 'audit_already_reviewed' });
  await app.runAs(reviewer, (ctx) => decideCompeting(ctx, { ...choice, fromOther: [item] }));
  const [latest] = await app.system((ctx) => versionsOf(ctx.db, mission.organisation_id, first.auditId));
  expect(latest).toMatchObject({ version: 2, origin: 'correction', remarks: null, reason: choice.reason });
  const answers = await app.system((ctx) => answersOf(ctx.db, mission.organisation_id, first.auditId, 2));
  expect(answers.find(({ item_id: id }) => id === item)?.value).toBe(2);
  const review = { organisationId: mission.organisation_id, auditId: first.auditId, version: 2, decision: 'validated' as const, reason: null };
  await expect(app.runAs(reviewer, (ctx) => reviewAudit(ctx, review))).rejects.toMatchObject({ code: 'own_audit' });
  await app.runAs(await app.person('reviewer'), (ctx) => reviewAudit(ctx, review));
  expect((await listed(mission))[0]).toMatchObject({ decision: 'merged', version: 2, submission: { remarks: 'second téléphone' } });
});

test('nothing is validated while another version awaits a choice; of a mission that is closed, the version in place can only be kept', async () => {
  const { mission, evaluator, first } = await twoPhones();
  const [competing] = await listed(mission);
  const review = { organisationId: mission.organisation_id, auditId: first.auditId, version: 1, decision: 'validated' as const, reason: null };
  await expect(app.runAs(reviewer, (ctx) => reviewAudit(ctx, review))).rejects.toMatchObject({ code: 'competing_waiting' });
  const left = { organisationId: mission.organisation_id, decision: 'left' as const, reason: 'Doublon' };
  await app.runAs(reviewer, (ctx) => decideCompeting(ctx, { ...left, competingId: competing?.id ?? '' }));
  await app.runAs(reviewer, (ctx) => reviewAudit(ctx, review));
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, { ...first, auditId: app.app.ids.next(), remarks: 'troisième' }));
  const late = (await listed(mission)).find(({ decision }) => decision === null);
  await expect(app.runAs(reviewer, (ctx) => decideCompeting(ctx, { ...left, competingId: late?.id ?? '', decision: 'taken' }))).rejects.toMatchObject({ code: 'mission_closed' });
  await app.runAs(reviewer, (ctx) => decideCompeting(ctx, { ...left, competingId: late?.id ?? '' }));
});

test('a forged identifier, that of another body’s version, and one’s own audit are refused', async () => {
  const { mission, evaluator } = await twoPhones();
  const [competing] = await listed(mission);
  const elsewhere = field.missions.find((one) => one.organisation_id !== mission.organisation_id)?.organisation_id ?? '';
  const choice = { organisationId: mission.organisation_id, competingId: competing?.id ?? '', decision: 'left' as const, reason: 'x' };
  await expect(app.runAs(reviewer, (ctx) => decideCompeting(ctx, { ...choice, competingId: app.app.ids.next() }))).rejects.toMatchObject({ code: 'audit_unknown' });
  await expect(app.runAs(reviewer, (ctx) => decideCompeting(ctx, { ...choice, organisationId: elsewhere }))).rejects.toMatchObject({ code: 'audit_unknown' });
  const hat = { ...evaluator, scope: 'reviewer' as const };
  await expect(app.runAs(hat, (ctx) => decideCompeting(ctx, choice))).rejects.toMatchObject({ code: 'own_audit' });
  expect((await app.runAs(hat, competingDesk)).map(({ id }) => id)).not.toContain(choice.competingId);
  expect((await app.runAs(reviewer, competingDesk)).map(({ id }) => id)).toContain(choice.competingId);
});

test('the version whose content was erased with its audit sheet no longer waits', async () => {
  const { mission, first } = await twoPhones();
  await app.app.ownerPool.query(`update competing_audit set content = '{}' where mission_id = $1`, [mission.id]);
  const [competing] = await listed(mission);
  expect(competing?.submission).toBeNull();
  expect((await app.runAs(reviewer, competingDesk)).map(({ id }) => id)).not.toContain(competing?.id);
  await expect(app.runAs(reviewer, (ctx) => openCompeting(ctx, { organisationId: mission.organisation_id, competingId: competing?.id ?? '' }))).rejects.toMatchObject({ code: 'audit_unknown' });
  await app.runAs(reviewer, (ctx) => reviewAudit(ctx, { organisationId: mission.organisation_id, auditId: first.auditId, version: 1, decision: 'validated', reason: null }));
});

test('the form names what is taken from the other version, and nothing else', () => {
  const form = new FormData();
  for (const [name, value] of [['pick:remarks', 'other'], ['pick:phone-rings', 'stands'], ['pick:phone-greeting', 'other'], ['reason', 'other']] as const) form.set(name, value);
  expect(picksIn(form)).toEqual(['remarks', 'phone-greeting']);
});

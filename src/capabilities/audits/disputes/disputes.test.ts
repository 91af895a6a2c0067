import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { editionId, idOf } from '#tests/harness/builders.ts';
import { publishedScores } from '#capabilities/scores/index.server.ts';
import { bodiesToRevise, reviseScores, tellRevision, verifyRevisions } from '#capabilities/scores/index.quality.server.ts';
import { decideDispute, disputes, raiseDispute, withdrawDispute } from '../index.quality.server.ts';
import { tellDispute } from './tell-body.server.ts';

const app = await testApp({ clock: fixedClock('2026-09-20T12:00:00Z') });
const { bodies, missions } = await aFinishedFieldwork(app);
const body = bodies[2] ?? '';
const referent = await app.person('referent', body);
const reader = await app.person('reader', body);
const stranger = await app.person('referent', bodies[3] ?? '');
const reviewer = await app.person('reviewer');
const methodLead = await app.person('method_lead');
const statement = 'Notre ligne a bien été décrochée ce jour-là : le journal d’appels joint le montre.';

const audits = await app.system((ctx) =>
  ctx.db.selectFrom('audit').select(['id', 'mission_id']).where('organisation_id', '=', body).where('channel', '=', 'phone').orderBy('id').execute());
const [audit, another] = audits;
if (!audit || !another) throw new Error('no audit');

const input = { organisationId: body, auditId: audit.id, itemId: 'phone-number-found', statement, proof: null };
const raise = (who: Person, changes = {}) => app.runAs(who, (ctx) => raiseDispute(ctx, { ...input, ...changes }));

test('nothing is contested before results are published, nor after the last day', async () => {
  await expect(raise(referent)).rejects.toMatchObject({ code: 'audit_unknown' });
  await publishResults(app);
  await expect(app.runAs(referent, (ctx) => raiseDispute({ ...ctx, clock: fixedClock('2027-01-20T12:00:00Z') }, input))).rejects.toMatchObject({ code: 'dispute_closed' });
});

test('those who speak for a body contest one of its own answers, once, and say what is wrong', async () => {
  await expect(raise(reader)).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(raise(stranger)).rejects.toMatchObject({ code: 'audit_unknown' });
  await expect(raise(referent, { statement: 'Faux' })).rejects.toMatchObject({ fields: [{ field: 'statement', code: 'statement_too_short' }] });
  await expect(raise(referent, { itemId: 'no-such-item' })).rejects.toMatchObject({ code: 'audit_unknown' });
  await expect(raise(referent, { auditId: 'no such audit' })).rejects.toMatchObject({ code: 'audit_unknown' });
  const { id } = await raise(referent);
  await expect(raise(referent)).rejects.toMatchObject({ code: 'dispute_known' });
  expect(await app.runAs(stranger, (ctx) => disputes(ctx.db, {}))).toEqual([]);
  expect((await app.runAs(referent, (ctx) => disputes(ctx.db, {}))).map((one) => one.id)).toEqual([id]);
  await app.system((ctx) => tellDispute(ctx, { organisationId: body, disputeId: id }));
  const mails = await app.system((ctx) => ctx.db.selectFrom('mail_message').select(['recipient', 'template']).where('template', 'like', 'dispute-%').execute());
  expect(mails).toEqual([{ recipient: referent.actor.email, template: 'dispute-raised' }]);
});

test('nothing that a body can read names or numbers who made, reviewed or decided', async () => {
  const [carrier] = missions.filter(({ id }) => id === audit.mission_id).map(({ evaluatorId }) => evaluatorId ?? '');
  const hidden = ['audit_author', 'mission_assignment', 'audit_review', 'dispute_decider', 'audit_finding', 'audit_finding_resolution', 'double_coding', 'second_coding', 'reviewer_interest', 'tester_severity', 'double_coding_draw'] as const;
  const seen = await app.runAs(referent, async (ctx) => {
    const rows = await Promise.all(hidden.map(async (table) => (await ctx.db.selectFrom(table).selectAll().execute()).length));
    return { rows, disputes: JSON.stringify(await disputes(ctx.db, {})), own: JSON.stringify(await ctx.db.selectFrom('dispute').selectAll().execute()) };
  });
  expect(seen.rows).toEqual(hidden.map(() => 0));
  for (const id of [carrier ?? 'x', idOf(reviewer)]) expect(seen.disputes + seen.own).not.toContain(id);
});

test('a second reviewer decides: not who reviewed the audit, and never without a reason', async () => {
  const [open] = await app.runAs(reviewer, (ctx) => disputes(ctx.db, { open: true }));
  if (!open) throw new Error('no dispute');
  const decision = { organisationId: body, disputeId: open.id, outcome: 'upheld' as const, reason: 'Le journal d’appels le montre', value: 'no' };
  const first = await app.person('reviewer');
  await app.app.ownerPool.query('update audit_review set reviewer_id = $1 where audit_id = $2', [idOf(first), audit.id]);
  await expect(app.runAs(first, (ctx) => decideDispute(ctx, decision))).rejects.toMatchObject({ code: 'second_reviewer_needed' });
  await expect(app.runAs(reviewer, (ctx) => decideDispute(ctx, { ...decision, reason: '' }))).rejects.toMatchObject({ fields: [{ code: 'reason_needed' }] });
  await app.runAs(reviewer, (ctx) => decideDispute(ctx, { ...decision, value: null }));
  await expect(app.runAs(reviewer, (ctx) => decideDispute(ctx, decision))).rejects.toMatchObject({ code: 'dispute_decided' });
  const [decided] = await app.runAs(referent, (ctx) => disputes(ctx.db, {}));
  expect(decided).toMatchObject({ outcome: 'upheld', after: { value: null, empty: 'missing' } });
});

test('a score is revised as a further frozen copy that the method lead signs; what was published stays', async () => {
  const key = { editionId, organisationId: body };
  const read = () => app.runAs(referent, (ctx) => publishedScores(ctx.db, key));
  const before = await read();
  expect(await app.runAs(methodLead, (ctx) => bodiesToRevise(ctx, editionId))).toEqual([{ organisationId: body, audits: [audit.id] }]);
  const revise = (who: Person, organisationId = body) => app.runAs(who, (ctx) => reviseScores(ctx, { editionId, organisationId, reason: 'Contestation admise' }));
  await expect(revise(await app.person('operator'))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(revise(methodLead, bodies[3])).rejects.toMatchObject({ code: 'nothing_to_revise' });
  const revision = await revise(methodLead);
  expect(revision).toMatchObject({ revision: 2, audits: [audit.id] });
  expect(await read()).not.toEqual(before);
  expect(await read()).toHaveLength(before.length);
  const kept = await app.system((ctx) => ctx.db.selectFrom('published_score').select(['subject', 'revision']).where('organisation_id', '=', body).execute());
  expect(kept.filter((row) => row.revision === 1)).toHaveLength(before.length);
  await expect(revise(methodLead)).rejects.toMatchObject({ code: 'nothing_to_revise' });
  expect(await app.system((ctx) => verifyRevisions(ctx, editionId))).toMatchObject({ revisions: 1, broken: [] });
  await app.app.ownerPool.query(`update published_score set result = jsonb_set(result, '{missingShare}', '0.9') where organisation_id = $1 and revision = 2`, [body]);
  expect((await app.system((ctx) => verifyRevisions(ctx, editionId))).broken).toHaveLength(1);
  await app.system((ctx) => tellRevision(ctx, { ...key, revision: 2 }));
  const mails = await app.system((ctx) => ctx.db.selectFrom('mail_message').select('recipient').where('template', '=', 'scores-revised').execute());
  expect(mails).toEqual([{ recipient: referent.actor.email }]);
});

test('a dispute that a body takes back is over', async () => {
  const { id } = await raise(referent, { auditId: another.id });
  await expect(app.runAs(referent, (ctx) => withdrawDispute(ctx, { organisationId: body, disputeId: 'x' }, 'Non'))).rejects.toMatchObject({ code: 'dispute_unknown' });
  await app.runAs(referent, (ctx) => withdrawDispute(ctx, { organisationId: body, disputeId: id }, 'Vérifié : réponse exacte'));
  await expect(app.runAs(reviewer, (ctx) => decideDispute(ctx, { organisationId: body, disputeId: id, outcome: 'dismissed', reason: 'Non', value: null }))).rejects.toMatchObject({ code: 'dispute_decided' });
});

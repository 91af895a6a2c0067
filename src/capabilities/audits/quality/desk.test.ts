import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { anAudit } from '#tests/harness/audit-builders.ts';
import { aField, idOf } from '#tests/harness/builders.ts';
import { answersOf, reviewAudit, submitAudit, versionsOf } from '../index.server.ts';
import { correctAudit, declareInterest, deskQueue, findContradictions, resolveFinding, withdrawInterest } from '../index.quality.server.ts';
import { findingsOf } from './findings.queries.server.ts';

const app = await testApp({ clock: fixedClock('2026-05-30T12:00:00Z') });
const field = await aField(app, 6);
const reviewer = await app.person('reviewer');
const second = await app.person('reviewer');

async function received(channel = 'phone', changes: { contactedAt?: string; remarks?: string } = {}) {
  const { mission, evaluator } = field.freshMission(channel);
  const audit = { ...anAudit(mission, changes.contactedAt), remarks: changes.remarks ?? null };
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  const key = { organisationId: mission.organisation_id, auditId: audit.auditId };
  await app.system((ctx) => findContradictions(ctx, key));
  return { mission, evaluator, audit, key };
}

const queueOf = (who: Person) => app.runAs(who, async (ctx) => (await deskQueue(ctx, { limit: 200 })).audits);

test('what contradicts itself is found when an audit arrives, once, and goes to the top of the queue', async () => {
  const plain = await received();
  const early = await received('phone', { contactedAt: '2026-03-02T09:30:00.000Z' });
  await app.system((ctx) => findContradictions(ctx, early.key));
  const findings = await app.system((ctx) => findingsOf(ctx.db, { ...early.key, version: 1 }));
  const found = findings.find(({ rule }) => rule === 'before-window');
  expect(found?.proofs).toMatchObject([{ kind: 'fact', fact: 'contact_day', value: '2026-03-02' }, { kind: 'fact', fact: 'window_from', value: early.mission.window_from }]);
  const ids = (await queueOf(reviewer)).map(({ id }) => id);
  expect(ids.indexOf(early.audit.auditId)).toBeLessThan(ids.indexOf(plain.audit.auditId));
});

test('the same sentences in two audits are found, with the other one as proof', async () => {
  const remarks = 'La personne a cherché longtemps le formulaire, puis a proposé de l’envoyer par courriel dans l’après-midi.';
  const first = await received('email', { remarks });
  const copy = await received('email', { remarks });
  const [twin] = (await app.system((ctx) => findingsOf(ctx.db, { ...copy.key, version: 1 }))).filter(({ rule }) => rule === 'same-text');
  expect(twin).toMatchObject({ subject: first.audit.auditId, severity: 3 });
});

test('a finding is settled once, by somebody who may read the audit, with a reason', async () => {
  const { key, evaluator } = await received('phone', { contactedAt: '2026-03-03T09:30:00.000Z' });
  const settle = { ...key, version: 1, rule: 'before-window', subject: 'contact_day', verdict: 'explained' as const, reason: 'Mission avancée par l’opérateur' };
  await expect(app.runAs({ ...evaluator, scope: 'reviewer' }, (ctx) => resolveFinding(ctx, settle))).rejects.toMatchObject({ code: 'own_audit' });
  await expect(app.runAs(reviewer, (ctx) => resolveFinding(ctx, { ...settle, reason: ' ' }))).rejects.toMatchObject({ fields: [{ field: 'findingReason', code: 'reason_needed' }] });
  await expect(app.runAs(reviewer, (ctx) => resolveFinding(ctx, { ...settle, rule: 'no-such-rule' }))).rejects.toMatchObject({ code: 'finding_unknown' });
  const before = (await queueOf(reviewer)).find(({ id }) => id === key.auditId)?.effect ?? 0;
  await app.runAs(reviewer, (ctx) => resolveFinding(ctx, settle));
  expect((await queueOf(reviewer)).find(({ id }) => id === key.auditId)?.effect ?? 0).toBeLessThan(before);
  await expect(app.runAs(second, (ctx) => resolveFinding(ctx, settle))).rejects.toMatchObject({ code: 'already_done' });
});

test('a corrected answer is a further version with its author and reason; another reviewer decides on it', async () => {
  const { key } = await received();
  const correction = { ...key, version: 1, itemId: 'phone-number-clicks', value: 3, reason: 'La capture montre trois clics' };
  await expect(app.runAs(reviewer, (ctx) => correctAudit(ctx, { ...correction, reason: '' }))).rejects.toMatchObject({ fields: [{ field: 'correctionReason', code: 'reason_needed' }] });
  await expect(app.runAs(reviewer, (ctx) => correctAudit(ctx, { ...correction, value: 'beaucoup' }))).rejects.toMatchObject({ code: 'audit_invalid' });
  await expect(app.runAs(reviewer, (ctx) => correctAudit(ctx, { ...correction, value: 1 }))).rejects.toMatchObject({ code: 'audit_unchanged' });
  expect(await app.runAs(reviewer, (ctx) => correctAudit(ctx, correction))).toEqual({ version: 2 });
  const [latest, first] = await app.system((ctx) => versionsOf(ctx.db, key.organisationId, key.auditId));
  expect([latest?.origin, latest?.reason, first?.origin]).toEqual(['correction', 'La capture montre trois clics', 'field']);
  const answers = (version: number) => app.system((ctx) => answersOf(ctx.db, key.organisationId, key.auditId, version));
  const changed = (await answers(2)).filter((answer, i, all) => all.length > i && answer.item_id === 'phone-number-clicks');
  expect(changed).toMatchObject([{ value: 3 }]);
  expect((await answers(2)).length).toBe((await answers(1)).length);
  const validation = { ...key, version: 2, decision: 'validated' as const, reason: null };
  await expect(app.runAs(reviewer, (ctx) => reviewAudit(ctx, validation))).rejects.toMatchObject({ code: 'own_audit' });
  expect((await queueOf(reviewer)).map(({ id }) => id)).not.toContain(key.auditId);
  await app.runAs(second, (ctx) => reviewAudit(ctx, validation));
});

test('correcting an answer on which others depend drops theirs', async () => {
  const { key } = await received();
  await app.runAs(reviewer, (ctx) => correctAudit(ctx, { ...key, version: 1, itemId: 'phone-number-found', value: null, reason: 'Aucune capture' }));
  const answers = await app.system((ctx) => answersOf(ctx.db, key.organisationId, key.auditId, 2));
  expect(answers.find(({ item_id: id }) => id === 'phone-number-found')).toMatchObject({ value: null, empty: 'missing' });
  expect(answers.find(({ item_id: id }) => id === 'phone-number-clicks')).toMatchObject({ value: null });
});

test('a tie with a body keeps its audits from a reviewer until it is taken back', async () => {
  const { key } = await received();
  const tied = await app.person('reviewer');
  const tie = { organisationId: key.organisationId, tie: 'employer' as const };
  await app.runAs(tied, (ctx) => declareInterest(ctx, tie));
  await app.runAs(tied, (ctx) => declareInterest(ctx, tie));
  expect((await queueOf(tied)).map(({ id }) => id)).not.toContain(key.auditId);
  const validation = { ...key, version: 1, decision: 'validated' as const, reason: null };
  await expect(app.runAs(tied, (ctx) => reviewAudit(ctx, validation))).rejects.toMatchObject({ code: 'reviewer_interest' });
  await expect(app.runAs(tied, (ctx) => declareInterest(ctx, { ...tie, organisationId: app.app.ids.next() }))).rejects.toMatchObject({ code: 'organisation_unknown' });
  await app.runAs(tied, (ctx) => withdrawInterest(ctx, tie));
  expect((await queueOf(tied)).map(({ id }) => id)).toContain(key.auditId);
  const seen = await app.runAs(reviewer, (ctx) => ctx.db.selectFrom('reviewer_interest').select('person_id').execute());
  expect(seen.every(({ person_id: id }) => id === idOf(reviewer))).toBe(true);
});

test('a rejected audit can be ordered again', async () => {
  const { key, mission } = await received();
  await app.runAs(reviewer, (ctx) => reviewAudit(ctx, { ...key, version: 1, decision: 'rejected', reason: 'Hors scénario', reorder: true }));
  const asked = await app.system((ctx) => ctx.db.selectFrom('event').select(['name', 'payload']).where('subject_id', '=', key.auditId).where('name', '=', 'audit.reorder_asked').execute());
  expect(asked).toMatchObject([{ payload: { missionId: mission.id } }]);
});

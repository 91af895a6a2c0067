import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { anAudit } from '#tests/harness/audit-builders.ts';
import { aField, idOf } from '#tests/harness/builders.ts';
import { deskQueue } from './index.quality.server.ts';
import { reviewAudit, reviewsOf, submitAudit, type Review } from './index.server.ts';

const app = await testApp({ clock: fixedClock('2026-05-30T12:00:00Z') });
const field = await aField(app);
const reviewer = await app.person('reviewer');

/** An audit just received, and the review that validates it. */
async function received(channel?: string) {
  const { mission, evaluator } = field.freshMission(channel);
  const audit = anAudit(mission);
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  const validation: Review = { organisationId: mission.organisation_id, auditId: audit.auditId, version: 1, decision: 'validated', reason: null };
  const state = () => app.system(async (ctx) =>
    (await ctx.db.selectFrom('mission').select('state').where('id', '=', mission.id).executeTakeFirstOrThrow()).state);
  return { mission, evaluator, audit, validation, state };
}

const review = (who: Person, input: Review) => app.runAs(who, (ctx) => reviewAudit(ctx, input));

test('a validated audit closes its mission and tells the rest of the product', async () => {
  const { validation, audit, state } = await received();
  await review(reviewer, validation);
  expect(await state()).toBe('validated');
  const events = await app.system((ctx) =>
    ctx.db.selectFrom('event').select(['name', 'actor_id']).where('subject_id', '=', audit.auditId).where('name', '<>', 'audit.submitted').execute());
  expect(events).toEqual([{ name: 'audit.validated', actor_id: idOf(reviewer) }]);
});

test('returning or rejecting needs a reason, which the evaluator can read', async () => {
  const { validation, evaluator, mission, audit, state } = await received();
  for (const decision of ['returned', 'rejected'] as const) {
    await expect(review(reviewer, { ...validation, decision, reason: '  ' })).rejects.toMatchObject({ fields: [{ field: 'reason', code: 'reason_needed' }] });
  }
  await review(reviewer, { ...validation, decision: 'returned', reason: ' Heure à vérifier ' });
  expect(await state()).toBe('returned');
  const [read] = await app.runAs(evaluator, (ctx) => reviewsOf(ctx.db, mission.organisation_id, audit.auditId));
  expect(read).toMatchObject({ decision: 'returned', reason: 'Heure à vérifier' });
});

test('nobody reviews their own audit, nor sees it in their queue', async () => {
  const { validation, evaluator, audit, state } = await received();
  const sameInReview: Person = { ...evaluator, scope: 'reviewer' };
  await expect(review(sameInReview, validation)).rejects.toMatchObject({ code: 'own_audit' });
  expect(await state()).toBe('submitted');
  const queueOf = (who: Person) => app.runAs(who, async (ctx) => (await deskQueue(ctx, { limit: 100 })).audits.map(({ id }) => id));
  expect(await queueOf(reviewer)).toContain(audit.auditId);
  expect(await queueOf(sameInReview)).not.toContain(audit.auditId);
});

test('of two reviewers who decide at once exactly one wins', async () => {
  const second = await app.person('reviewer');
  for (let round = 0; round < 5; round++) {
    const { validation, mission, audit, state } = await received();
    const outcomes = await Promise.allSettled([
      review(reviewer, validation),
      review(second, { ...validation, decision: 'rejected', reason: 'Hors scénario' }),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: 'audit_already_reviewed' });
    const kept = await app.system((ctx) => reviewsOf(ctx.db, mission.organisation_id, audit.auditId));
    expect(kept).toHaveLength(1);
    expect(await state()).toBe(kept[0]?.decision);
  }
});

test('a decision is on the version that was read', async () => {
  const { validation, evaluator, audit } = await received();
  await review(reviewer, { ...validation, decision: 'returned', reason: 'À compléter' });
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, { ...audit, remarks: 'Complété' }));
  await expect(review(reviewer, validation)).rejects.toMatchObject({ code: 'audit_already_reviewed' });
  await review(reviewer, { ...validation, version: 2 });
  await expect(review(reviewer, { ...validation, version: 2 })).rejects.toMatchObject({ code: 'audit_already_reviewed' });
});

test('an unknown audit cannot be decided on, and an evaluator decides nothing', async () => {
  const { validation, evaluator } = await received();
  await expect(review(reviewer, { ...validation, auditId: app.app.ids.next() })).rejects.toMatchObject({ code: 'audit_unknown' });
  const other = field.evaluators.find((person) => person !== evaluator) ?? evaluator;
  await expect(review(other, validation)).rejects.toMatchObject({ code: 'audit_unknown' });
  await expect(review(evaluator, validation)).rejects.toMatchObject({ code: 'own_audit' });
});

test('the queue gives one channel when asked, and of audits that weigh alike the one that has waited longest', async () => {
  const first = await received('phone');
  await received('email');
  const { audits: queue } = await app.runAs(reviewer, (ctx) => deskQueue(ctx, { channel: 'phone', limit: 100 }));
  expect(queue.every((audit) => audit.channel === 'phone')).toBe(true);
  expect(queue.map(({ id }) => id)).toContain(first.audit.auditId);
  const order = queue.map((audit) => [-audit.effect, audit.submitted_at.getTime()] as const);
  expect(order).toEqual(order.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
});

import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { anAudit } from '#tests/harness/audit-builders.ts';
import { aField } from '#tests/harness/builders.ts';
import { reviewAudit, submitAudit, tellEvaluator, type Review } from './index.server.ts';

const app = await testApp({ clock: fixedClock('2026-05-30T12:00:00Z') });
const field = await aField(app, 2);

async function decided(decision: Review['decision'], reason: string | null) {
  const { mission, evaluator } = field.freshMission();
  const audit = anAudit(mission);
  const reviewer = await app.person('reviewer');
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  await app.runAs(reviewer, (ctx) => reviewAudit(ctx, { organisationId: mission.organisation_id, auditId: audit.auditId, version: 1, decision, reason }));
  await app.system((ctx) => tellEvaluator(ctx, { organisationId: mission.organisation_id, auditId: audit.auditId }));
  return app.system((ctx) =>
    ctx.db.selectFrom('mail_message').select(['template', 'text_body']).where('recipient', '=', evaluator.actor.email ?? '').execute().then((mails) => ({ mails, mission })));
}

test('an evaluator is told of an audit sent back, with the reason and the way to it, without the name of the body', async () => {
  const { mails, mission } = await decided('returned', 'Heure à vérifier');
  expect(mails.map(({ template }) => template)).toEqual(['audit-returned']);
  const text = mails[0]?.text_body ?? '';
  expect(text).toContain('Heure à vérifier');
  expect(text).toContain(`/evaluator/missions/${mission.organisation_id}/${mission.id}`);
  expect(text).not.toMatch(/Commune \d/);
});

test('an audit not kept is told too, a validated one needs no message', async () => {
  expect((await decided('rejected', 'Hors scénario')).mails.at(-1)?.template).toBe('audit-rejected');
  const before = await app.system((ctx) => ctx.db.selectFrom('mail_message').select('id').execute());
  await decided('validated', null);
  expect(await app.system((ctx) => ctx.db.selectFrom('mail_message').select('id').execute())).toHaveLength(before.length);
});

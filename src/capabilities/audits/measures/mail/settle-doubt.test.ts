import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { aField } from '#tests/harness/builders.ts';
import { doubtInput } from '../measures.input.ts';
import { doubtfulMails, settleDoubt, type DoubtDecision } from './settle-doubt.server.ts';
import { approveWords, writeMysteryMail } from './write-mystery-mail.server.ts';

const app = await testApp({ clock: fixedClock('2026-04-01T06:00:00Z') });
Object.assign(app.app.settings, { field: { missionDomain: 'courriel.example' } });
const field = await aField(app, 3);
const reviewer = await app.person('reviewer');
const began = new Date('2026-04-02T09:00:00Z');

/** A mail that a crash left half sent on 2 April at 9. */
async function inDoubt() {
  const { mission, evaluator } = field.freshMission('email');
  const key = { organisationId: mission.organisation_id, missionId: mission.id };
  await app.runAs(evaluator, (ctx) => writeMysteryMail(ctx, key));
  const { id: mailId } = await app.system((ctx) => ctx.db.selectFrom('mystery_mail').select('id').where('mission_id', '=', mission.id).executeTakeFirstOrThrow());
  await app.runAs(evaluator, (ctx) => approveWords(ctx, { ...key, mailId, subject: 'Horaires', body: 'Bonjour, quels sont vos horaires ?' }));
  await app.app.ownerPool.query(`update mystery_mail set state = 'doubtful', sending_at = $2 where id = $1`, [mailId, began]);
  return { evaluator, mission, decision: { ...key, mailId } };
}

const settle = (who: Person, decision: DoubtDecision, at?: string) => app.runAs(who, (ctx: Ctx) => settleDoubt(at ? { ...ctx, clock: fixedClock(at) } : ctx, decision));
const mail = (id: string) => app.system((ctx) => ctx.db.selectFrom('mystery_mail').select(['state', 'send_at', 'sent_at', 'message_id']).where('id', '=', id).executeTakeFirstOrThrow());
const journal = (missionId: string) => app.system((ctx) => ctx.db.selectFrom('event').select('name').where('subject_id', '=', missionId).orderBy('id').execute());

test('a mail held as sent counts from the moment at which it was being handed over, and the journal says so', async () => {
  const { mission, decision } = await inDoubt();
  expect((await app.runAs(reviewer, doubtfulMails)).map(({ id }) => id)).toContain(decision.mailId);
  await settle(reviewer, { ...decision, as: 'sent' });
  expect(await mail(decision.mailId)).toMatchObject({ state: 'sent', sent_at: began });
  expect((await journal(mission.id)).map(({ name }) => name)).toContain('mystery_mail.marked_sent');
  expect((await app.runAs(reviewer, doubtfulMails)).map(({ id }) => id)).not.toContain(decision.mailId);
  await expect(settle(reviewer, { ...decision, as: 'again' })).rejects.toMatchObject({ code: 'mystery_mail_not_in_doubt' });
});

test('a mail sent again leaves within its window under the same identifier; after the window it cannot', async () => {
  const { mission, decision } = await inDoubt();
  const before = await mail(decision.mailId);
  await expect(settle(reviewer, { ...decision, as: 'again' }, '2026-12-01T09:00:00Z')).rejects.toMatchObject({ code: 'mission_window_over' });
  await settle(reviewer, { ...decision, as: 'again' });
  const after = await mail(decision.mailId);
  expect(after).toMatchObject({ state: 'approved', sent_at: null, message_id: before.message_id });
  expect(after.send_at.toISOString().slice(0, 10) >= mission.window_from && after.send_at.toISOString().slice(0, 10) <= mission.window_to).toBe(true);
  expect((await journal(mission.id)).map(({ name }) => name)).toContain('mystery_mail.sent_again');
});

test('who carries the mission does not end the doubt, nor is anything of another mission reached by its identifier', async () => {
  const { evaluator, decision } = await inDoubt();
  await expect(settle(evaluator, { ...decision, as: 'sent' })).rejects.toMatchObject({ code: 'not_allowed' });
  const other = field.freshMission('email').mission;
  await expect(settle(reviewer, { ...decision, missionId: other.id, organisationId: other.organisation_id, as: 'sent' })).rejects.toMatchObject({ code: 'mission_unknown' });
  expect((await mail(decision.mailId)).state).toBe('doubtful');
});

test('the box is ticked, or nothing is decided', () => {
  const said = { mailId: '0198c0de-0000-7000-8000-000000000001', as: 'sent' };
  expect(doubtInput.safeParse(said).error?.issues[0]?.message).toBe('box_needed');
  expect(doubtInput.safeParse({ ...said, confirmed: 'yes' }).success).toBe(true);
});

import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { readAdvice } from '../advice/read-advice.server.ts';
import { changeAction, moveAction } from './change-action.server.ts';
import { commentAction } from './comment-action.server.ts';
import { createAction } from './create-action.server.ts';
import { exportPlan } from './export-plan.server.ts';
import { newActionOf, openNewAction } from './open-new-action.server.ts';
import { closePlanFeed, openPlanFeed, readPlanFeed } from './plan-feed.server.ts';
import { readAction, readPlan } from './read-plan.server.ts';
import { dueDelays, remindOwners } from './remind-owners.server.ts';
import { hashToken } from '#platform/ids.ts';

const app = await testApp({ clock: fixedClock('2026-10-01T09:00:00Z') });
const { bodies: [body = '', free = '', other = ''] } = await aFinishedFieldwork(app);
await publishResults(app);
const referent = await app.person('referent', body);
const decisionMaker = await app.person('decision_maker', body);
const stranger = await app.person('referent', other);

const blank = { detail: '', ownerName: '', ownerEmail: null, dueOn: null, recommendation: null, commitment: null };
const anAction = (title: string, more: Partial<{ ownerEmail: string | null; dueOn: string | null; recommendation: string | null; ownerName: string }> = {}, who: Person = referent) =>
  app.runAs(who, async (ctx) => createAction(ctx, await newActionOf(ctx, who.actor.organisationIds[0] ?? '', { ...blank, title, ...more })));
const content = { title: 'Relire', detail: '', ownerName: '', ownerEmail: null, dueOn: null };

test('the page and the plan start from one ranking: an action takes its effort and its edition from its recommendation', async () => {
  const { advice } = await app.runAs(referent, (ctx) => readAdvice(ctx, body));
  const first = advice?.ranked[0] ?? advice?.further[0];
  expect(first).toBeDefined();
  const start = await app.runAs(referent, (ctx) => openNewAction(ctx, body, { recommendation: first?.recommendation.id ?? '', commitment: null }));
  expect(start).toMatchObject({ editionId, title: first?.recommendation.title.fr });
  expect(start.suggestedOwner).not.toBeNull();
  const id = await anAction('D’après une recommandation', { recommendation: first?.recommendation.id ?? '' });
  const { action } = await app.runAs(referent, (ctx) => readAction(ctx, { organisationId: body, id }));
  expect(action).toMatchObject({ origin: 'recommendation', effort: first?.recommendation.effort, editionId, state: 'to_do', effect: null });
  expect((await app.runAs(referent, (ctx) => readAdvice(ctx, body))).planned.get(first?.recommendation.id ?? '')).toBe(id);
});

test('a free formula has no recommendations, and may still plan actions of its own', async () => {
  const freeReferent = await app.person('referent', free);
  expect((await app.runAs(freeReferent, (ctx) => readAdvice(ctx, free))).advice).toBeNull();
  await anAction('Une action à nous', {}, freeReferent);
  expect((await app.runAs(freeReferent, (ctx) => readPlan(ctx, free))).actions).toHaveLength(1);
});

test('the referent writes, the decision maker reads and comments', async () => {
  const id = await anAction('Relire');
  const key = { organisationId: body, id };
  await expect(app.runAs(decisionMaker, (ctx) => changeAction(ctx, key, { ...content, state: 'done', version: 1 }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(app.runAs(decisionMaker, (ctx) => openNewAction(ctx, body, { recommendation: null, commitment: null }))).rejects.toMatchObject({ code: 'not_allowed' });
  await app.runAs(decisionMaker, (ctx) => commentAction(ctx, key, 'À faire avant l’été.'));
  const reading = await app.runAs(decisionMaker, (ctx) => readAction(ctx, key));
  expect(reading.mayEdit).toBe(false);
  expect(reading.comments.map(({ text, authorName }) => [text, authorName])).toEqual([['À faire avant l’été.', decisionMaker.actor.name]]);
});

test('the database itself refuses a decision maker who writes, and another body altogether', async () => {
  const id = await anAction('Relire');
  const write = (who: Person) => app.runAs(who, (ctx) => ctx.db.updateTable('plan_action').set({ title: 'Changé' }).where('id', '=', id).executeTakeFirst());
  expect((await write(decisionMaker)).numUpdatedRows).toBe(0n);
  expect((await write(stranger)).numUpdatedRows).toBe(0n);
  expect((await write(referent)).numUpdatedRows).toBe(1n);
  await expect(app.runAs(stranger, (ctx) => readAction(ctx, { organisationId: body, id }))).rejects.toMatchObject({ code: 'action_unknown' });
});

test('a change over a version that was replaced meanwhile is refused, and every version is kept', async () => {
  const id = await anAction('Relire');
  const key = { organisationId: body, id };
  await app.runAs(referent, (ctx) => moveAction(ctx, key, { state: 'in_progress', version: 1 }));
  await expect(app.runAs(referent, (ctx) => moveAction(ctx, key, { state: 'done', version: 1 }))).rejects.toMatchObject({ code: 'action_changed_meanwhile' });
  await app.runAs(referent, (ctx) => moveAction(ctx, key, { state: 'done', version: 2 }));
  const { action, versions } = await app.runAs(referent, (ctx) => readAction(ctx, key));
  expect(action).toMatchObject({ state: 'done', completedOn: '2026-10-01', version: 3 });
  expect(versions.map(({ content: { state } }) => state)).toEqual(['to_do', 'in_progress', 'done']);
});

test('a date that comes near, or has passed, writes to the owner once; without an owner, to the referent', async () => {
  await anAction('Répondre en dix jours', { dueOn: '2026-10-03', ownerName: 'Ana', ownerEmail: 'ana@example.org' });
  await anAction('Afficher les horaires', { dueOn: '2026-10-12' });
  await anAction('Plus tard', { dueOn: '2027-03-01' });
  const mails = async () => (await app.system((ctx) => ctx.db.selectFrom('mail_message').select(['recipient', 'subject']).where('template', '=', 'plan-reminder').execute()))
    .map(({ recipient, subject }) => `${recipient} ${subject}`).toSorted();
  await app.system(remindOwners);
  const first = await mails();
  expect(first).toEqual(['ana@example.org Plan d’action\u202f: Répondre en dix jours', `${referent.actor.email} Plan d’action\u202f: Afficher les horaires`].toSorted());
  await app.system(remindOwners);
  expect(await mails()).toEqual(first);
});

test('delays before a date no longer count once it has passed', () => {
  expect(dueDelays('2026-10-10', [14, 3, -7], '2026-09-25')).toEqual([]);
  expect(dueDelays('2026-10-10', [14, 3, -7], '2026-09-26')).toEqual([14]);
  expect(dueDelays('2026-10-10', [14, 3, -7], '2026-10-08')).toEqual([14, 3]);
  expect(dueDelays('2026-10-10', [14, 3, -7], '2026-10-12')).toEqual([]);
  expect(dueDelays('2026-10-10', [14, 3, -7], '2026-10-17')).toEqual([-7]);
});

test('the secret address shows titles and dates, and nothing once it is closed', async () => {
  await anAction('Former l’équipe', { dueOn: '2026-12-01' });
  const address = await app.runAs(referent, (ctx) => openPlanFeed(ctx, body));
  const file = hashToken(address.split('/').at(-1) ?? '');
  const read = () => app.app.run({ ...app.visitor, scope: 'registrant', locale: 'fr', file }, readPlanFeed);
  const calendar = await read();
  expect(calendar).toContain('SUMMARY:Former l’équipe');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20261201');
  expect(calendar).not.toContain('ana@example.org');
  await app.runAs(referent, (ctx) => closePlanFeed(ctx, body));
  await expect(read()).rejects.toMatchObject({ code: 'not_found' });
});

test('the plan is handed out as a table in three formats', async () => {
  for (const format of ['csv', 'json', 'xlsx'] as const) {
    const { body: stream, fileName } = await app.runAs(decisionMaker, (ctx) => exportPlan(ctx, body, format));
    const bytes = Buffer.from(await new Response(stream).arrayBuffer());
    expect(fileName).toBe(`parvis-plan-2026-10-01.${format}`);
    if (format !== 'xlsx') expect(bytes.toString()).toContain('Former l’équipe');
    else expect(bytes.subarray(0, 2).toString()).toBe('PK');
  }
});

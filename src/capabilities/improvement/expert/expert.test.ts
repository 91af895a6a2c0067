import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { readPlan } from '../plan/read-plan.server.ts';
import { answerAgreedAction } from './answer-agreed.server.ts';
import { assignExpert, closeExpertFile } from './assign-expert.server.ts';
import { agreeAction, dateFile, holdPresentation, ownFile, prepareFile } from './keep-file.server.ts';
import { expertDesk, ownFiles, ownPresentationCalendar, presentationOf } from './read-files.server.ts';
import { tellBody } from './tell-presentation.server.ts';

const app = await testApp({ clock: fixedClock('2026-10-06T15:00:00Z') });
const { bodies: [body = '', second = '', third = ''] } = await aFinishedFieldwork(app);
await publishResults(app);
const operator = await app.person('operator');
const referent = await app.person('referent', body);
const decisionMaker = await app.person('decision_maker', body);
const expert = await app.person('expert', body);
const otherExpert = await app.person('expert', third);
const assign = (organisationId: string, expertId: string | null, more: { name?: string; email?: string } = {}) =>
  app.runAs(operator, (ctx) => assignExpert(ctx, { editionId, organisationId, expertId, name: more.name ?? '', email: more.email ?? '' }));
const agreed = { recommendationId: null, title: 'Répondre en cinq jours', detail: '', ownerName: 'Courrier', dueOn: '2027-01-31' };
const fileId = await assign(body, expert.actor.personId);
await assign(third, otherExpert.actor.personId);

test('an expert sees the bodies entrusted to them, and no other: not by the use case, not by the database', async () => {
  expect((await app.runAs(expert, ownFiles)).map(({ organisationId }) => organisationId)).toEqual([body]);
  await expect(app.runAs(expert, (ctx) => ownFile(ctx, third))).rejects.toMatchObject({ code: 'not_found' });
  expect(await app.runAs(expert, (ctx) => ctx.db.selectFrom('presentation').select('organisation_id').execute())).toEqual([{ organisation_id: body }]);
  const change = await app.runAs(otherExpert, (ctx) => ctx.db.updateTable('presentation').set({ notes: 'Lu' }).where('organisation_id', '=', body).executeTakeFirst());
  expect(change.numUpdatedRows).toBe(0n);
  await expect(app.runAs(referent, (ctx) => ownFile(ctx, body))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('a body has one expert for an edition; a new expert is invited', async () => {
  await expect(assign(body, otherExpert.actor.personId)).rejects.toMatchObject({ code: 'expert_file_open' });
  await expect(assign(second, referent.actor.personId)).rejects.toMatchObject({ fields: [{ code: 'expert_unknown' }] });
  await assign(second, null, { name: 'Inès Caron', email: 'ines.caron@example.org' });
  const desk = await app.runAs(operator, (ctx) => expertDesk(ctx, editionId));
  expect(desk.files.find(({ organisationId }) => organisationId === second)?.expertName).toBe('Inès Caron');
  expect(desk.bodies.some(({ id }) => id === second)).toBe(false);
  await expect(app.runAs(decisionMaker, (ctx) => assignExpert(ctx, { editionId, organisationId: second, expertId: null, name: '', email: '' }))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('a presentation is prepared, dated and held in that order, and the body reads it', async () => {
  await expect(app.runAs(expert, (ctx) => holdPresentation(ctx, body, { attendance: 3, notes: null }))).rejects.toMatchObject({ code: 'presentation_not_dated' });
  await app.runAs(expert, (ctx) => prepareFile(ctx, body, { prepared: ['slides-made'], slidesUrl: 'https://supports.example.org/s' }));
  await app.runAs(expert, (ctx) => dateFile(ctx, body, { plannedOn: '2026-10-20', plannedAt: '14:00', remote: false, place: 'Mairie' }));
  await expect(app.runAs(expert, (ctx) => holdPresentation(ctx, body, { attendance: 3, notes: null }))).rejects.toMatchObject({ code: 'presentation_to_come' });
  expect(await app.runAs(expert, ownPresentationCalendar)).toContain('DTSTART:20261020T140000');
  await app.runAs(expert, (ctx) => dateFile(ctx, body, { plannedOn: '2026-10-06', plannedAt: '14:00', remote: false, place: 'Mairie' }));
  await app.runAs(expert, (ctx) => holdPresentation(ctx, body, { attendance: 9, notes: 'Bien reçu.' }));
  const reading = await app.runAs(decisionMaker, (ctx) => presentationOf(ctx, body));
  expect(reading).toMatchObject({ mayAnswer: false, file: { stage: 'held', attendance: 9, notes: 'Bien reçu.', slidesUrl: 'https://supports.example.org/s' } });
});

test('the people who answer for the body are told of the date', async () => {
  await app.system((ctx) => tellBody(ctx, { organisationId: body, id: fileId }, 'dated'));
  const mails = await app.system((ctx) => ctx.db.selectFrom('mail_message').select(['recipient', 'subject']).where('template', '=', 'presentation-dated').execute());
  expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual([decisionMaker.actor.email, referent.actor.email].toSorted());
  expect(mails[0]?.subject).toContain('6 octobre 2026');
});

test('an agreed action enters the plan when the referent accepts it, once; a declined one does not', async () => {
  const [yes, no] = [await app.runAs(expert, (ctx) => agreeAction(ctx, body, agreed)), await app.runAs(expert, (ctx) => agreeAction(ctx, body, { ...agreed, title: 'Autre chose' }))];
  await expect(app.runAs(decisionMaker, (ctx) => answerAgreedAction(ctx, { organisationId: body, id: yes }, 'accepted'))).rejects.toMatchObject({ code: 'not_allowed' });
  const actionId = await app.runAs(referent, (ctx) => answerAgreedAction(ctx, { organisationId: body, id: yes }, 'accepted'));
  await app.runAs(referent, (ctx) => answerAgreedAction(ctx, { organisationId: body, id: no }, 'declined'));
  await expect(app.runAs(referent, (ctx) => answerAgreedAction(ctx, { organisationId: body, id: yes }, 'declined'))).rejects.toMatchObject({ code: 'agreed_action_answered' });
  const { actions } = await app.runAs(referent, (ctx) => readPlan(ctx, body));
  expect(actions).toMatchObject([{ id: actionId, title: 'Répondre en cinq jours', origin: 'presentation', dueOn: '2027-01-31', ownerName: 'Courrier' }]);
});

test('a closed file is no longer the expert’s, and the body may have another', async () => {
  await app.runAs(operator, (ctx) => closeExpertFile(ctx, { organisationId: body, id: fileId }));
  await expect(app.runAs(expert, (ctx) => ownFile(ctx, body))).rejects.toMatchObject({ code: 'not_found' });
  expect(await app.runAs(expert, ownFiles)).toEqual([]);
  await assign(body, otherExpert.actor.personId);
});

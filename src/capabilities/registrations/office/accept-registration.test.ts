import { expect, test } from 'vitest';
import { grantsOf, personByEmail } from '#capabilities/accounts/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, directoryCommune, registered, someContacts } from '../registration-builders.ts';
import { acceptRegistration } from './accept-registration.server.ts';
import { openRegistrationFile } from './open-registration-file.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { system, runAs } = parvis;
const operator = await parvis.person('operator');

test('accepting gives the referent and the decision maker their roles for the body, and tells them', async () => {
  const commune = await directoryCommune(parvis);
  const key = await registered(parvis, commune);
  await runAs(operator, (ctx) => acceptRegistration(ctx, key));
  for (const [email, role] of [['anne.legoff@bruz.example', 'referent'], ['paul.martin@bruz.example', 'decision_maker']] as const) {
    const person = await system((ctx) => personByEmail(ctx.db, email));
    expect(await system((ctx) => grantsOf(ctx.db, person?.id ?? ''))).toEqual([{ role, organisationId: commune }]);
    const mails = await system((ctx) => ctx.db.selectFrom('mail_message').select('text_body').where('recipient', '=', email).where('template', '=', 'registration-accepted').execute());
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text_body).toContain('/sign-in');
  }
});

test('the readers that the body named get access to its results, and are told', async () => {
  const commune = await directoryCommune(parvis);
  const key = await registered(parvis, commune, { contacts: { ...someContacts, readers: [{ name: 'Lise Lecture', email: 'lise@bruz.example' }] } });
  await runAs(operator, (ctx) => acceptRegistration(ctx, key));
  const person = await system((ctx) => personByEmail(ctx.db, 'lise@bruz.example'));
  expect(await system((ctx) => grantsOf(ctx.db, person?.id ?? ''))).toEqual([{ role: 'reader', organisationId: commune }]);
  expect(await system((ctx) => ctx.db.selectFrom('mail_message').select('template').where('recipient', '=', 'lise@bruz.example').execute())).toEqual([{ template: 'invitation' }]);
});

test('one person who is both gets both roles and one message', async () => {
  const commune = await directoryCommune(parvis);
  const key = await registered(parvis, commune, { contacts: { same: 'yes', referent: { name: 'Zoé', email: 'zoe@ville.example' } } });
  await runAs(operator, (ctx) => acceptRegistration(ctx, key));
  const person = await system((ctx) => personByEmail(ctx.db, 'zoe@ville.example'));
  const grants = await system((ctx) => grantsOf(ctx.db, person?.id ?? ''));
  expect(grants.map(({ role }) => role).toSorted()).toEqual(['decision_maker', 'referent']);
  const mails = await system((ctx) => ctx.db.selectFrom('mail_message').select('id').where('recipient', '=', 'zoe@ville.example').where('template', '=', 'registration-accepted').execute());
  expect(mails).toHaveLength(1);
});

test('a decision is a dated row with who took it, and shows in the file', async () => {
  const key = await registered(parvis, await directoryCommune(parvis));
  await runAs(operator, (ctx) => acceptRegistration(ctx, key));
  const file = await runAs(operator, (ctx) => openRegistrationFile(ctx, key));
  expect(file).toMatchObject({ state: 'accepted', possible: ['withdrawn'], body: { newcomer: true } });
  expect(file.history.map(({ what, by }) => [what, by])).toEqual(expect.arrayContaining([['submitted', null], ['accepted', operator.actor.name]]));
});

test('a body has one accepted registration an edition', async () => {
  const commune = await directoryCommune(parvis);
  const first = await registered(parvis, commune);
  const second = await registered(parvis, commune, { contacts: someContacts });
  await runAs(operator, (ctx) => acceptRegistration(ctx, first));
  await expect(runAs(operator, (ctx) => acceptRegistration(ctx, second))).rejects.toMatchObject({ code: 'registration_already_accepted' });
});

test('of two operators at once, the second is told that somebody was quicker', async () => {
  const key = await registered(parvis, await directoryCommune(parvis));
  const accept = () => runAs(operator, (ctx) => acceptRegistration(ctx, key)).then(() => 'accepted', (thrown: { code: string }) => thrown.code);
  expect((await Promise.all([accept(), accept()])).toSorted()).toEqual(['accepted', 'registration_not_pending']);
});

test('the data protection officer reads the file and decides nothing', async () => {
  const key = await registered(parvis, await directoryCommune(parvis));
  const dpo = await parvis.person('dpo');
  expect(await runAs(dpo, (ctx) => openRegistrationFile(ctx, key))).toMatchObject({ state: 'submitted', possible: [] });
  await expect(runAs(dpo, (ctx) => acceptRegistration(ctx, key))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('a participant finds nobody else’s registration', async () => {
  const key = await registered(parvis, await directoryCommune(parvis));
  const stranger = await parvis.person('referent', await directoryCommune(parvis));
  await expect(runAs(stranger, (ctx) => openRegistrationFile(ctx, key))).rejects.toMatchObject({ code: 'registration_unknown' });
});

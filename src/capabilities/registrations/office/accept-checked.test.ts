import { expect, test } from 'vitest';
import { grantsOf, personByEmail } from '#capabilities/accounts/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { commitDraw } from '../draw/commit-draw.server.ts';
import { aDayOfSignUp, directoryCommune, freeOffer, registered, someContacts } from '../registration-builders.ts';
import { acceptanceChecks, acceptChecked } from './accept-checked.server.ts';
import { everyRegistration } from './participants.queries.server.ts';
import { fileDecisions } from './registration-file.queries.server.ts';
import { prepareBulk } from './prepare-bulk.server.ts';
import { withdrawRegistration } from './withdraw-registration.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { runAs, system } = parvis;
const operator = await parvis.person('operator');
type Key = { organisationId: string; registrationId: string };
const accept = (key: Key, looked: { people?: boolean; reason?: string } = {}) => runAs(operator, (ctx) => acceptChecked(ctx, key, { people: looked.people ?? false, reason: looked.reason ?? '' }));
const free = async (changes: { organisationId?: string; contacts?: object } = {}) =>
  registered(parvis, changes.organisationId ?? (await directoryCommune(parvis)), { offer: freeOffer, contacts: changes.contacts ?? someContacts });
const rolesOf = async (email: string, organisationId: string) => {
  const person = await system((ctx) => personByEmail(ctx.db, email));
  return (await system((ctx) => grantsOf(ctx.db, person?.id ?? '00000000-0000-0000-0000-000000000000'))).filter((grant) => grant.organisationId === organisationId).map(({ role }) => role);
};
const refusals = (keys: Key[]) => runAs(operator, async (ctx) => (await prepareBulk(ctx, { action: 'accept', filter: { ...everyRegistration('2027'), ids: keys.map(({ registrationId }) => registrationId) } })).cannot.map(({ refusal }) => refusal));

test('contacts who are nobody that the body is known by are compared and ticked before they see its results', async () => {
  const organisationId = await directoryCommune(parvis);
  await parvis.person('referent', organisationId);
  const stranger = { ...someContacts, referent: { name: 'Inconnu', email: 'inconnu@ailleurs.example' } };
  const key = await free({ organisationId, contacts: stranger });
  const checks = await runAs(operator, (ctx) => acceptanceChecks(ctx, key));
  expect(checks).toMatchObject({ differ: true, known: [{ roles: ['referent'] }] });
  expect(checks.contacts.map(({ known }) => known)).toEqual([false, false]);
  expect(await refusals([key])).toEqual(['contacts_differ']);
  await expect(accept(key)).rejects.toMatchObject({ fields: [{ field: 'people', code: 'contacts_differ' }] });
  expect(await rolesOf('inconnu@ailleurs.example', organisationId)).toEqual([]);
  await accept(key, { people: true });
  expect(await rolesOf('inconnu@ailleurs.example', organisationId)).toEqual(['referent']);
});

test('a body that nobody is known for needs no tick', async () => {
  const key = await free();
  expect(await runAs(operator, (ctx) => acceptanceChecks(ctx, key))).toMatchObject({ differ: false, known: [], against: null });
  await accept(key);
});

test('withdrawing ends the roles that the acceptance gave, and no other', async () => {
  const organisationId = await directoryCommune(parvis);
  const former = await parvis.person('reader', organisationId);
  const key = await free({ organisationId, contacts: { same: 'yes', referent: { name: 'Zoé', email: 'zoe@ville.example' } } });
  await accept(key, { people: true });
  expect(await rolesOf('zoe@ville.example', organisationId)).toHaveLength(2);
  await runAs(operator, (ctx) => withdrawRegistration(ctx, { ...key, reason: 'À sa demande.' }));
  expect(await rolesOf('zoe@ville.example', organisationId)).toEqual([]);
  expect(await rolesOf(former.actor.email ?? '', organisationId)).toEqual(['reader']);
});

test('a paid formula without an accepted order is accepted with a reason only, kept for the office', async () => {
  const key = await registered(parvis, await directoryCommune(parvis));
  expect(await refusals([key])).toEqual(['order_not_accepted']);
  await expect(accept(key)).rejects.toMatchObject({ fields: [{ field: 'reason', code: 'order_not_accepted' }] });
  await accept(key, { reason: 'Bon promis par téléphone.' });
  const decisions = await system((ctx) => fileDecisions(ctx.db, { organisationId: key.organisationId, id: key.registrationId }));
  expect(decisions).toMatchObject([{ what: 'accepted', reason: 'Bon promis par téléphone.' }]);
  const mails = await system((ctx) => ctx.db.selectFrom('mail_message').select('text_body').where('text_body', 'like', `%${key.reference}%`).execute());
  expect(mails.some(({ text_body }) => text_body.includes('promis par téléphone'))).toBe(false);
});

test('while a draw is committed and not made, a free place is given with a reason only', async () => {
  const key = await free();
  await runAs(operator, (ctx) => commitDraw(ctx, '2027'));
  expect(await refusals([key])).toEqual(['draw_pending']);
  await expect(accept(key)).rejects.toMatchObject({ fields: [{ field: 'reason', code: 'draw_pending' }] });
  await accept(key, { reason: 'Engagement de la région.' });
});

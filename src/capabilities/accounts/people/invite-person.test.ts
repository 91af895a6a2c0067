import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { isProblem } from '#platform/http/problem.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { grantsOf, invitationInput, invitePerson, personByEmail } from '../index.server.ts';

const { runAs, system, person } = await testApp();
const operator = await person('operator');
const [body = ''] = await system((ctx) => aPanel(ctx, [{ name: 'Rennes' }]));
const code = (work: Promise<unknown>) => work.then(() => 'done', (error) => (isProblem(error) ? error.code : error));
const invitation = (change: object) =>
  parseInput(invitationInput, { name: 'Anne Le Goff', email: 'anne@ville.example', role: 'reviewer', locale: 'fr', organisationId: null, ...change });
const invite = (change: object, as = operator) => runAs(as, (ctx) => invitePerson(ctx, { ...invitation(change), organisationName: 'Rennes' }));
const mails = () => system((ctx) => ctx.db.selectFrom('mail_message').select(['recipient', 'subject', 'locale', 'text_body']).orderBy('created_at').execute());

test('an invitation opens the account, gives the role and writes where to come in', async () => {
  const id = await invite({});
  expect(await system((ctx) => grantsOf(ctx.db, id))).toEqual([{ role: 'reviewer', organisationId: null }]);
  const [mail] = await mails();
  expect(mail).toMatchObject({ recipient: 'anne@ville.example', locale: 'fr' });
  expect(mail?.text_body).toContain('http://127.0.0.1:4999/sign-in?email=anne%40ville.example');
});

test('the same role twice is refused, and no second mail leaves', async () => {
  expect(await code(invite({ email: 'ANNE@ville.example' }))).toBe('role_held');
  expect(await mails()).toHaveLength(1);
});

test('somebody who is known keeps their name, and the new role is added', async () => {
  const id = await invite({ name: 'A. L.', role: 'referent', organisationId: body, locale: 'en' });
  expect(await system((ctx) => personByEmail(ctx.db, 'anne@ville.example'))).toMatchObject({ id, name: 'Anne Le Goff', locale: 'fr' });
  expect(await system((ctx) => grantsOf(ctx.db, id))).toHaveLength(2);
});

test('a role of a body needs the body, and any other role drops it', () => {
  const refused = (() => { try { return invitation({ role: 'expert' }); } catch (error) { return error; } })();
  expect(isProblem(refused) && refused.fields).toMatchObject([{ field: 'organisationId', code: 'body_of_role_needed' }]);
  expect(invitation({ role: 'dpo', organisationId: body }).organisationId).toBeNull();
});

test('only the operator invites', async () => {
  for (const role of ['method_lead', 'dpo'] as const) expect(await code(invite({ email: 'x@ville.example' }, await person(role)))).toBe('not_allowed');
});

import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { grantsOf, personByEmail } from '#capabilities/accounts/index.server.ts';
import { isProblem } from '#platform/http/problem.ts';
import { profileOf } from '../profile/profile.queries.server.ts';
import { applications } from './applications.queries.server.ts';
import { applyAsEvaluator } from './apply.server.ts';
import { decideApplication, openApplication } from './decide-application.server.ts';

const parvis = await testApp();
const { runAs, system, visitor } = parvis;
const operator = await parvis.person('operator');
await system((ctx) => aPanel(ctx, [{ name: 'Auzeville', inseeCode: '31035' }, { name: 'Saint-Jean', inseeCode: '31488' }, { name: 'Saint-Jory', inseeCode: '31490' }]));
const typed = { name: 'Hugo Martin', email: 'hugo@example.org', commune: '', town: 'Auzeville', motivation: 'Pour voir.', adult: 'yes' as const, locale: 'fr' as const };
const apply = (change: object, trap: unknown = '') => runAs(visitor, (ctx) => applyAsEvaluator(ctx, { ...typed, ...change }, trap));
const code = (work: Promise<unknown>) => work.then(() => 'done', (error) => (isProblem(error) ? [error.code, ...error.fields.map((fault) => fault.code)].join(' ') : error));
const open = () => system((ctx) => applications(ctx.db, { state: 'received' }));
const mailsTo = (email: string) => system((ctx) => ctx.db.selectFrom('mail_message').select(['subject', 'text_body']).where('recipient', '=', email).orderBy('created_at').execute());

test('an application is kept with its town, and the applicant is told', async () => {
  expect(await apply({})).toEqual([]);
  expect(await open()).toMatchObject([{ name: 'Hugo Martin', homeInseeCode: '31035', homeDepartmentCode: '31', state: 'received' }]);
  expect(await mailsTo('hugo@example.org')).toHaveLength(1);
});

test('the answer to a known address is the same, and a second open application changes nothing', async () => {
  expect(await apply({ name: 'Un autre', email: 'HUGO@example.org' })).toEqual([]);
  expect(await open()).toHaveLength(1);
  const [account] = [operator.actor.email ?? ''];
  expect(await apply({ email: account })).toEqual([]);
  expect((await mailsTo(account))[0]?.subject).toBe((await mailsTo('hugo@example.org'))[0]?.subject);
});

test('a name that several towns share asks which one; one that no town has is refused at its field', async () => {
  expect((await apply({ email: 'a@example.org', town: 'Saint J' })).map(({ name }) => name).toSorted()).toEqual(['Saint-Jean', 'Saint-Jory']);
  expect(await apply({ email: 'a@example.org', town: 'Saint J', commune: '31490' })).toEqual([]);
  expect(await code(apply({ email: 'b@example.org', town: 'Nulle-Part' }))).toBe('form_incomplete town_unknown');
  expect(await code(apply({ email: 'b@example.org', town: '' }))).toBe('form_incomplete town_needed');
});

test('a program that fills the hidden field is refused', async () => {
  expect(await code(apply({ email: 'robot@example.org' }, '01 02'))).toBe('looks_automatic');
});

test('a visitor reads no application, not even their own', async () => {
  expect(await runAs(visitor, (ctx) => applications(ctx.db, {}))).toEqual([]);
});

test('accepting makes the account, the role and a profile at home, and mails the invitation', async () => {
  const [application] = await open();
  await runAs(operator, (ctx) => decideApplication(ctx, application?.id ?? '', { decision: 'accepted', reason: '' }));
  const person = await system((ctx) => personByEmail(ctx.db, 'hugo@example.org'));
  expect(await system((ctx) => grantsOf(ctx.db, person?.id ?? ''))).toMatchObject([{ role: 'evaluator' }]);
  expect(await system((ctx) => profileOf(ctx.db, person?.id ?? ''))).toMatchObject({ homeInseeCode: '31035', homeName: 'Auzeville' });
  expect((await mailsTo('hugo@example.org')).at(-1)?.text_body).toContain('/sign-in?email=hugo%40example.org');
  expect(await code(runAs(operator, (ctx) => decideApplication(ctx, application?.id ?? '', { decision: 'declined', reason: 'Non.' })))).toBe('application_decided');
});

test('a refusal needs its reason, which the person reads; waiting can be decided again', async () => {
  await apply({ email: 'zoe@example.org', name: 'Zoé' });
  const id = (await open()).find(({ email }) => email === 'zoe@example.org')?.id ?? '';
  const decide = (decision: 'waiting' | 'declined', reason: string) => runAs(operator, (ctx) => decideApplication(ctx, id, { decision, reason }));
  expect(await code(decide('declined', ''))).toBe('form_incomplete reason_needed');
  await decide('waiting', 'Au printemps.');
  await decide('declined', 'Trop loin.');
  expect((await mailsTo('zoe@example.org')).at(-1)?.text_body).toContain('Trop loin.');
  expect((await runAs(operator, (ctx) => openApplication(ctx, id))).decisions.map(({ decision }) => decision)).toEqual(['declined', 'waiting']);
});

test('only those who run the edition decide', async () => {
  await apply({ email: 'eve@example.org' });
  const id = (await open()).find(({ email }) => email === 'eve@example.org')?.id ?? '';
  const evaluator = await parvis.person('evaluator');
  expect(await code(runAs(evaluator, (ctx) => decideApplication(ctx, id, { decision: 'accepted', reason: '' })))).toBe('not_allowed');
});

import { expect, test } from 'vitest';
import { isProblem } from '#platform/http/problem.ts';
import { appRole, createPool } from '#platform/db/connect.ts';
import { createLimits } from '#platform/limits/limits.server.ts';
import { afterFile } from '#tests/harness/after-file.ts';
import { testApp } from '#tests/harness/app.ts';
import { idOf } from '#tests/harness/builders.ts';
import { signedIn, type Signed } from '#tests/harness/signed-in.ts';
import { confirmCodes, giveCode, offerCodes, removeCodes, renewRecoveryCodes, resetSecondFactor } from '../index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { giveCodePaced } from './give-code-paced.server.ts';
import { stepOf, totpCode } from './totp.server.ts';

const product = await testApp();
const { person, system, runAs } = product;
const code = (work: Promise<unknown>) => work.then(() => 'done', (error) => (isProblem(error) ? error.code : error));
const limitsPool = createPool({ url: product.app.settings.databaseUrl ?? '', max: 2, settings: { role: appRole, 'parvis.scope': 'auth' } });
const limits = createLimits(limitsPool);
afterFile(() => limitsPool.end());
const codeOf = (secret: string, shift = 0) => totpCode(secret, stepOf(new Date()) + shift);

async function setUp(who: Signed): Promise<{ secret: string; recovery: string[] }> {
  const { secret } = await who.as(offerCodes);
  return { secret, recovery: await who.as((ctx) => confirmCodes(ctx, codeOf(secret, -1))) };
}

test('an application is taken into use once it shows the right code, and gives ten recovery codes', async () => {
  const who = await signedIn(product, await person('operator'));
  const { secret } = await who.as(offerCodes);
  expect((await who.as(offerCodes)).secret).toBe(secret);
  expect(await code(who.as((ctx) => confirmCodes(ctx, '000000')))).toBe('code_wrong');
  expect((await who.actor()).secondFactor).toBe('missing');
  const recovery = await who.as((ctx) => confirmCodes(ctx, codeOf(secret)));
  expect(new Set(recovery).size).toBe(10);
  expect(recovery.every((one) => /^[A-Z2-7]{5}-[A-Z2-7]{5}$/.test(one))).toBe(true);
  expect((await who.actor()).secondFactor).toBe('passed');
});

test('each new session is asked, and a code serves once, whatever the session', async () => {
  const operator = await person('operator');
  const { secret } = await setUp(await signedIn(product, operator));
  const [one, two] = [await signedIn(product, operator), await signedIn(product, operator)];
  expect((await one.actor()).secondFactor).toBe('due');
  await one.as((ctx) => giveCode(ctx, codeOf(secret)));
  expect((await one.actor()).secondFactor).toBe('passed');
  expect((await two.actor()).secondFactor).toBe('due');
  expect(await code(two.as((ctx) => giveCode(ctx, codeOf(secret))))).toBe('code_wrong');
  await two.as((ctx) => giveCode(ctx, codeOf(secret, 1)));
});

test('the same code sent twice at the same moment passes once', async () => {
  const operator = await person('operator');
  const { secret } = await setUp(await signedIn(product, operator));
  const sessions = await Promise.all([1, 2, 3].map(() => signedIn(product, operator)));
  const answers = await Promise.all(sessions.map((session) => code(session.as((ctx) => giveCode(ctx, codeOf(secret))))));
  expect(answers.toSorted()).toEqual(['code_wrong', 'code_wrong', 'done']);
});

test('a recovery code replaces the application once, however it is typed, and its owner is told', async () => {
  const operator = await person('operator');
  const { recovery } = await setUp(await signedIn(product, operator));
  const [first = '', second = ''] = recovery;
  const session = await signedIn(product, operator);
  await session.as((ctx) => giveCode(ctx, first.toLowerCase().replace('-', ' ')));
  expect((await session.actor()).secondFactor).toBe('passed');
  const another = await signedIn(product, operator);
  expect(await code(another.as((ctx) => giveCode(ctx, first)))).toBe('code_wrong');
  const renewed = await session.as(renewRecoveryCodes);
  expect(await code(another.as((ctx) => giveCode(ctx, second)))).toBe('code_wrong');
  expect(await code(another.as((ctx) => giveCode(ctx, renewed[0] ?? '')))).toBe('done');
  const mails = await system((ctx) => ctx.db.selectFrom('mail_message').select('text_body').where('recipient', '=', operator.actor.email ?? '').execute());
  expect(mails.some(({ text_body }) => text_body.includes('Il vous en reste 9.'))).toBe(true);
});

test('nothing kept in the database shows a secret or a recovery code', async () => {
  const { secret, recovery } = await setUp(await signedIn(product, await person('dpo')));
  const kept = JSON.stringify(await system(async (ctx) => [await ctx.db.selectFrom('authenticator').selectAll().execute(), await ctx.db.selectFrom('recovery_code').selectAll().execute()]));
  expect(kept).not.toContain(secret);
  for (const one of recovery) expect(kept).not.toContain(one.replace('-', ''));
});

test('the application of an operator stays while it is their only second factor, and that of others goes', async () => {
  const operator = await signedIn(product, await person('operator'));
  await setUp(operator);
  expect(await code(operator.as(removeCodes))).toBe('second_factor_kept');
  const claire = await person('evaluator');
  const evaluator = await signedIn(product, claire);
  await setUp(evaluator);
  expect((await (await signedIn(product, claire)).actor()).secondFactor).toBe('due');
  await evaluator.as(removeCodes);
  expect((await (await signedIn(product, claire)).actor()).secondFactor).toBe('not_needed');
});

test('another operator erases a lost second factor: devices are signed out, the person told, the journal written', async () => {
  const [lost, other] = [await person('operator'), await person('operator')];
  const session = await signedIn(product, lost);
  await setUp(session);
  expect(await code(runAs(lost, (ctx) => resetSecondFactor(ctx, idOf(lost))))).toBe('reset_by_another');
  expect(await code(runAs(await person('dpo'), (ctx) => resetSecondFactor(ctx, idOf(lost))))).toBe('not_allowed');
  await runAs(other, (ctx) => resetSecondFactor(ctx, idOf(lost)));
  expect((await session.actor()).kind).toBe('anonymous');
  expect((await (await signedIn(product, lost)).actor()).secondFactor).toBe('missing');
  const names = await system((ctx) => ctx.db.selectFrom('event').select('name').where('subject_id', '=', idOf(lost)).execute());
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['codes.set', 'second_factor.reset']));
});

test('a secret shown in one session serves in no other: whoever looked first does not know what the owner takes into use', async () => {
  const owner = await person('operator');
  const [intruder, own] = [await signedIn(product, owner), await signedIn(product, owner)];
  const { secret: seen } = await intruder.as(offerCodes);
  const { secret } = await own.as(offerCodes);
  expect(secret).not.toBe(seen);
  expect(await code(intruder.as((ctx) => confirmCodes(ctx, codeOf(secret))))).toBe('code_wrong');
  expect(await code(own.as((ctx) => confirmCodes(ctx, codeOf(seen))))).toBe('code_wrong');
  expect(await own.as((ctx) => confirmCodes(ctx, codeOf(secret)))).toHaveLength(10);
});

test('a secret that was shown and not confirmed within fifteen minutes is of no use, and another is shown', async () => {
  const who = await signedIn(product, await person('operator'));
  const later = new Date(Date.now() + 15 * 60_000 + 1000);
  const { secret } = await who.as(offerCodes);
  const code15 = totpCode(secret, stepOf(later));
  expect(await code(who.as((ctx) => confirmCodes({ ...ctx, clock: fixedClock(later.toISOString()) }, code15)))).toBe('code_wrong');
  expect((await who.as((ctx) => offerCodes({ ...ctx, clock: fixedClock(later.toISOString()) }))).secret).not.toBe(secret);
});

test('fifty wrong codes in a day, from wherever, close codes for an hour and tell the owner; recovery codes still serve', async () => {
  const owner = await person('operator');
  const who = await signedIn(product, owner);
  const { secret, recovery } = await setUp(who);
  const personId = idOf(owner);
  const give = (given: string) => code(giveCodePaced({ limits, own: who.as, system }, personId, given));
  const wrong = codeOf(secret) === '000000' ? '111111' : '000000';
  for (let i = 0; i < 50; i++) expect(await give(wrong)).toBe('code_wrong');
  expect(await give(codeOf(secret))).toBe('codes_paused');
  expect(await give(recovery[0] ?? '')).toBe('done');
  const told = await system((ctx) => ctx.db.selectFrom('mail_message').select('text_body').where('template', '=', 'sign-in-change').where('recipient', '=', owner.actor.email ?? '').execute());
  expect(told.filter(({ text_body }) => text_body.includes('faux codes'))).toHaveLength(1);
});

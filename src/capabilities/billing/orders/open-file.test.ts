import { expect, test } from 'vitest';
import { heldFile, revokeFileLinks } from '#capabilities/registrations/index.server.ts';
import { aDayOfSignUp, directoryCommune, registered } from '#capabilities/registrations/registration-builders.ts';
import { fixedClock } from '#platform/clock.ts';
import { hashToken, secretToken } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { holding, ordered, orderOfKey, prepared, signedCopy, tokenMailedTo, twoSites } from './order-builders.ts';
import { openFile } from './open-file.server.ts';
import { sendFileLink } from './send-file-link.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { system, runAs } = parvis;
const decider = 'paul.martin@bruz.example';
const operator = await parvis.person('operator');

test('the confirmation carries a link of its own to each contact, and only its digest is kept', async () => {
  const key = await ordered(parvis);
  const tokens = await Promise.all(['anne.legoff@bruz.example', decider].map((to) => tokenMailedTo(parvis, to, key.reference)));
  expect(new Set(tokens).size).toBe(2);
  expect(tokens.every((token) => token.length === 43)).toBe(true); // 256 bits in base64url
  const links = await system((ctx) => ctx.db.selectFrom('file_link').select(['token_hash', 'contact_role']).where('registration_id', '=', key.registrationId).orderBy('contact_role').execute());
  expect(links.map(({ contact_role }) => contact_role)).toEqual(['decision_maker', 'referent']);
  expect(links.map(({ token_hash }) => token_hash).toSorted()).toEqual(tokens.map(hashToken).toSorted());
});

test('who holds the link sees where the registration stands', async () => {
  const key = await ordered(parvis);
  const file = await holding(parvis, await tokenMailedTo(parvis, decider, key.reference), async (ctx) => openFile(ctx, await heldFile(ctx)));
  expect(file).toMatchObject({ name: 'Bruz', reference: key.reference, takesCopies: true, mayWithdraw: true, preparing: false });
  expect(file.steps.map(({ id, state }) => `${id} ${state}`)).toEqual(['submitted done', 'order done', 'signature current', 'answer todo', 'audits todo', 'results todo']);
});

test('before the order form is made, the file says that it is coming; several sites await a quotation', async () => {
  const fresh = await registered(parvis, await directoryCommune(parvis));
  const open = (key: typeof fresh) => tokenMailedTo(parvis, decider, key.reference).then((token) => holding(parvis, token, async (ctx) => openFile(ctx, await heldFile(ctx))));
  expect(await open(fresh)).toMatchObject({ preparing: true, order: null });
  const several = await ordered(parvis, { sites: twoSites });
  expect((await open(several)).steps[1]).toMatchObject({ id: 'quote_awaited', state: 'current' });
});

test('an unknown, an ended and a revoked link are all the same: not found', async () => {
  const key = await ordered(parvis);
  const token = await tokenMailedTo(parvis, decider, key.reference);
  const tried = (given: string) => holding(parvis, given, heldFile).then(() => 'seen', (thrown: { code: string }) => thrown.code);
  expect(await tried(secretToken().token)).toBe('not_found');
  expect(await tried(token)).toBe('seen');
  await runAs(operator, (ctx) => revokeFileLinks(ctx, { ...key, editionId: '2027' }));
  expect(await tried(token)).toBe('not_found');
  const later = await testApp({ clock: fixedClock('2027-11-14T09:00:00Z') });
  const late = await ordered(later).catch(() => null);
  expect(late).toBeNull(); // sign-up is closed then
});

test('a link ends sixty days after the results', async () => {
  const key = await ordered(parvis);
  const { expires_at } = await system((ctx) => ctx.db.selectFrom('file_link').select('expires_at').where('registration_id', '=', key.registrationId).executeTakeFirstOrThrow());
  expect(expires_at.toISOString().slice(0, 10)).toBe('2027-11-13');
  const token = await tokenMailedTo(parvis, decider, key.reference);
  const at = (now: string) => holding(parvis, token, (ctx) => heldFile({ ...ctx, clock: fixedClock(now) })).then(() => 'seen', (thrown: { code: string }) => thrown.code);
  expect(await at('2027-11-13T20:00:00Z')).toBe('seen');
  expect(await at('2027-11-14T00:00:00Z')).toBe('not_found');
});

test('the operator sends a new link and the ones before open nothing', async () => {
  const key = await ordered(parvis);
  const old = await tokenMailedTo(parvis, decider, key.reference);
  await runAs(operator, (ctx) => sendFileLink(ctx, key));
  const fresh = await tokenMailedTo(parvis, decider, key.reference);
  expect(fresh).not.toBe(old);
  await expect(holding(parvis, old, heldFile)).rejects.toMatchObject({ code: 'not_found' });
  expect(await holding(parvis, fresh, heldFile)).toMatchObject({ registrationId: key.registrationId, contactRole: 'decision_maker' });
});

test('a link shows one registration and nothing else: not another of the same body, nor of others, nor scores, people, missions', async () => {
  const commune = await directoryCommune(parvis);
  const key = await registered(parvis, commune);
  await prepared(parvis, key);
  await signedCopy(parvis, key);
  const twin = await registered(parvis, commune);
  await prepared(parvis, twin);
  await signedCopy(parvis, twin);
  await ordered(parvis);
  const token = await tokenMailedTo(parvis, decider, key.reference);
  const order = await orderOfKey(parvis, key);
  const seen = await holding(parvis, token, async ({ db }) => ({
    registrations: await db.selectFrom('registration').select('id').execute(),
    contacts: await db.selectFrom('registration_contact').select('registration_id').execute(),
    sites: await db.selectFrom('site').select('id').execute(),
    orders: await db.selectFrom('purchase_order').select('id').execute(),
    copies: await db.selectFrom('signed_copy').select('order_id').execute(),
    links: await db.selectFrom('file_link').select('token_hash').execute(),
    hidden: [
      await db.selectFrom('score').select('organisation_id').execute(), await db.selectFrom('published_score').select('organisation_id').execute(),
      await db.selectFrom('mission').select('id').execute(), await db.selectFrom('audit').select('id').execute(), await db.selectFrom('person').select('id').execute(),
      await db.selectFrom('mail_message').select('id').execute(), await db.selectFrom('event').select('id').execute(), await db.selectFrom('registration_draft').select('token_hash').execute(),
      await db.selectFrom('role_grant').select('id').execute(), await db.selectFrom('invoice').select('id').execute(), await db.selectFrom('order_reminder').select('moment').execute(),
    ].flat(),
  }));
  expect(seen).toEqual({
    registrations: [{ id: key.registrationId }], contacts: [{ registration_id: key.registrationId }, { registration_id: key.registrationId }], sites: [{ id: expect.any(String) }],
    orders: [{ id: order?.id }], copies: [{ order_id: order?.id }], links: [{ token_hash: hashToken(token) }], hidden: [],
  });
});

test('a link changes nothing of another registration, and cannot accept its own', async () => {
  const key = await ordered(parvis);
  const other = await ordered(parvis);
  const token = await tokenMailedTo(parvis, decider, key.reference);
  const update = (id: string, state: string) => holding(parvis, token, ({ db }) => db.updateTable('purchase_order').set({ state }).where('registration_id', '=', id).executeTakeFirst()).then((done) => done.numUpdatedRows, () => 'refused');
  expect(await update(other.registrationId, 'withdrawn')).toBe(0n);
  expect(await update(key.registrationId, 'accepted')).toBe('refused');
  const accept = holding(parvis, token, ({ db }) => db.updateTable('registration').set({ state: 'accepted' }).where('id', '=', key.registrationId).executeTakeFirst());
  await expect(accept).rejects.toThrow(/row-level security/);
});

test('signed in, the people of a body see its own file and no other', async () => {
  const key = await ordered(parvis);
  const referent = await parvis.person('referent', key.organisationId);
  expect(await runAs(referent, (ctx) => openFile(ctx, key))).toMatchObject({ reference: key.reference });
  const stranger = await parvis.person('referent', await directoryCommune(parvis));
  await expect(runAs(stranger, (ctx) => openFile(ctx, key))).rejects.toMatchObject({ code: 'not_found' });
});

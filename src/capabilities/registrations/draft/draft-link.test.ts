import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { hashToken } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, aSite, browser, directoryCommune, fillDraft } from '../registration-builders.ts';
import { register } from '../sign-up/register.server.ts';
import { lookAtDraftLink, openDraftLink, sendDraftLink } from './draft-link.server.ts';
import { draftByHash } from './drafts.queries.server.ts';
import { saveSite } from './edit-sites.server.ts';

const clock = { ...fixedClock(aDayOfSignUp) };
const parvis = await testApp({ clock });
const seenWith = <T>(hash: string, work: Parameters<typeof parvis.app.run<T>>[1]) => parvis.app.run({ ...parvis.visitor, locale: 'fr', draft: hash }, work);

async function mailedLink(email: string): Promise<string> {
  const { text_body } = await parvis.system((ctx) => ctx.db.selectFrom('mail_message').select('text_body').where('recipient', '=', email).orderBy('id', 'desc').executeTakeFirstOrThrow());
  return hashToken(/\/register\/resume\/([\w-]+)/.exec(text_body)?.[1] ?? '');
}

test('a mailed link opens the draft on another device, where it can be completed and sent; the first one sees it', async () => {
  const first = browser(parvis);
  await fillDraft(first, await directoryCommune(parvis));
  await first.run((ctx) => sendDraftLink(ctx, { draft: first.hash, email: 'anne@bruz.example' }));
  const link = await mailedLink('anne@bruz.example');
  expect(await seenWith(link, (ctx) => lookAtDraftLink(ctx, { link }))).not.toBeNull();
  const other = browser(parvis);
  await seenWith(link, (ctx) => openDraftLink(ctx, { link, browser: other.hash }));
  await other.run((ctx) => saveSite(ctx, { draft: other.hash, place: 0, typed: { ...aSite, name: 'Hôtel de ville' } }));
  expect((await first.run((ctx) => draftByHash(ctx.db, first.hash)))?.data.sites[0]?.name).toBe('Hôtel de ville');
  const { reference } = await other.run((ctx) => register(ctx, { draft: other.hash, confirmed: true }));
  expect(await first.run((ctx) => register(ctx, { draft: first.hash, confirmed: true }))).toEqual({ reference });
});

test('a link stands in the database only as a hash, opens nothing by itself, and not after thirty days', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  await visitor.run((ctx) => sendDraftLink(ctx, { draft: visitor.hash, email: 'paul@bruz.example' }));
  const link = await mailedLink('paul@bruz.example');
  expect(await seenWith(link, (ctx) => draftByHash(ctx.db, link))).toBeNull();
  const late = await testApp({ clock: fixedClock('2026-12-26T09:00:00Z') });
  const rows = await parvis.system((ctx) => ctx.db.selectFrom('registration_draft_link').selectAll().where('token_hash', '=', link).execute());
  expect(rows[0]?.expires_at?.toISOString()).toBe('2026-12-25T09:00:00.000Z');
  await expect(late.runAs(late.visitor, (ctx) => openDraftLink(ctx, { link, browser: 'x' }))).rejects.toMatchObject({ code: 'draft_link_expired' });
  const stranger = browser(parvis);
  expect(await stranger.run((ctx) => lookAtDraftLink(ctx, { link }))).toBeNull();
});

test('the answer and the mail are the same for any address and any body', async () => {
  const mails = await Promise.all(['Rennes', 'Vern'].map(async (name) => {
    const visitor = browser(parvis);
    await fillDraft(visitor, await directoryCommune(parvis, { name }));
    const email = `${name.toLowerCase()}@nowhere.example`;
    expect(await visitor.run((ctx) => sendDraftLink(ctx, { draft: visitor.hash, email }))).toBeUndefined();
    const mail = await parvis.system((ctx) => ctx.db.selectFrom('mail_message').select(['subject', 'text_body']).where('recipient', '=', email).executeTakeFirstOrThrow());
    return { ...mail, text_body: mail.text_body.replace(/resume\/[\w-]+/, 'resume/…') };
  }));
  expect(mails[0]).toEqual(mails[1]);
});

test('without a draft there is nothing to send', async () => {
  const visitor = browser(parvis);
  await expect(visitor.run((ctx) => sendDraftLink(ctx, { draft: visitor.hash, email: 'a@b.example' }))).rejects.toMatchObject({ code: 'draft_lost' });
});

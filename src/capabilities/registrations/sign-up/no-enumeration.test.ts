import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, browser, directoryCommune, fillDraft, freeOffer, registered } from '../registration-builders.ts';
import { register } from './register.server.ts';
import { searchDirectory } from './search-directory.server.ts';
import { signUpPage } from './sign-up-page.server.ts';
import { sentRegistration } from './welcome.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });

/** Everything that a visitor sees and receives while signing a body up, with what must differ taken out. */
async function seenBySigningUp(organisationId: string, name: string): Promise<string> {
  const visitor = browser(parvis);
  const email = `${name.toLowerCase()}@ville.example`;
  const found = await visitor.run((ctx) => searchDirectory(ctx, name));
  await fillDraft(visitor, organisationId, { offer: freeOffer, contacts: { same: 'yes', referent: { name: 'Anne', email } } });
  const pages = await Promise.all((['sites', 'contacts', 'formula', 'summary'] as const).map((step) => visitor.run((ctx) => signUpPage(ctx, { draft: visitor.hash, step, check: true }))));
  const { reference } = await visitor.run((ctx) => register(ctx, { draft: visitor.hash, confirmed: true }));
  const sent = await visitor.run((ctx) => sentRegistration(ctx, { draft: visitor.hash }));
  const mails = await parvis.system((ctx) => ctx.db.selectFrom('mail_message').select(['subject', 'text_body', 'html_body']).where('recipient', '=', email).execute());
  return JSON.stringify({ found, pages, sent, mails })
    .replaceAll(organisationId, 'ID').replaceAll(reference, 'REFERENCE').replaceAll(name, 'NAME').replaceAll(name.toLowerCase(), 'name').replace(/\/file\/[\w-]+/g, '/file/TOKEN');
}

test('signing up a body that takes part and one that does not look the same, page by page and mail by mail', async () => {
  const participant = await directoryCommune(parvis, { name: 'Vezin' });
  const other = await directoryCommune(parvis, { name: 'Laille' });
  const first = await registered(parvis, participant);
  await parvis.system((ctx) => ctx.db.updateTable('registration').set({ state: 'accepted' }).where('id', '=', first.registrationId).execute());
  expect(await seenBySigningUp(participant, 'Vezin')).toBe(await seenBySigningUp(other, 'Laille'));
});

import { expect, test } from 'vitest';
import { acceptRegistration } from '#capabilities/registrations/index.server.ts';
import { aDayOfSignUp, browser, directoryCommune, fillDraft, freeOffer, registered } from '#capabilities/registrations/registration-builders.ts';
import { register, sentRegistration } from '#capabilities/registrations/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { seal } from '#platform/secrets/seal.ts';
import { testApp } from '#tests/harness/app.ts';
import { fileLinkAsked } from './ask-file-link.server.ts';
import { openFile } from './open-file.server.ts';
import { mailsOf } from './order-builders.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const asked = (reference: string, email: string) => parvis.system((ctx) => fileLinkAsked(ctx, { sealed: seal(ctx.settings.secret, 'file-link', JSON.stringify({ reference, email })) }));

test('a link asked again goes to a contact of the registration, and to nobody else', async () => {
  const key = await registered(parvis, await directoryCommune(parvis), { offer: freeOffer });
  await asked(key.reference, 'curieux@ailleurs.example');
  expect(await mailsOf(parvis, 'fileLink', key.reference)).toEqual([]);
  await asked(key.reference, 'Paul.Martin@bruz.example');
  expect((await mailsOf(parvis, 'fileLink', key.reference)).map(({ recipient }) => recipient)).toEqual(['paul.martin@bruz.example']);
});

test('whoever asks for a free place is told the day of the answer and the page of the draw, on the page and by mail', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis), { offer: freeOffer });
  const { reference } = await visitor.run((ctx) => register(ctx, { draft: visitor.hash, confirmed: true }));
  expect(await visitor.run((ctx) => sentRegistration(ctx, { draft: visitor.hash }))).toMatchObject({ draw: { answered: '2027-03-10', edition: '2027' } });
  const [mail] = await mailsOf(parvis, 'registration-received', reference);
  expect(mail?.text_body).toContain('10 mars 2027');
  expect(mail?.text_body).toContain('/draw/2027');
});

test('the file of an accepted body says so with the date, without an order too', async () => {
  const key = await registered(parvis, await directoryCommune(parvis), { offer: freeOffer });
  expect((await parvis.system((ctx) => openFile(ctx, key))).acceptedAt).toBeNull();
  const operator = await parvis.person('operator');
  await parvis.runAs(operator, (ctx) => acceptRegistration(ctx, key));
  const file = await parvis.system((ctx) => openFile(ctx, key));
  expect(file.acceptedAt).toEqual(new Date(aDayOfSignUp));
  expect(file.steps.find(({ id }) => id === 'answer')).toMatchObject({ state: 'done', at: new Date(aDayOfSignUp) });
});

import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { saveOffer } from '../draft/save-offer.server.ts';
import { aDayOfSignUp, aSite, browser, directoryCommune, fillDraft, paidOffer, type Browser } from '../registration-builders.ts';
import { register } from './register.server.ts';
import { signUpPage, type StepRequest } from './sign-up-page.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const open = (visitor: Browser, step: StepRequest['step'], check = false) => visitor.run((ctx) => signUpPage(ctx, { draft: visitor.hash, step, check }));

test('before a body is chosen, every later step leads back to it', async () => {
  const visitor = browser(parvis);
  expect(await open(visitor, 'contacts')).toEqual({ goTo: 'organisation' });
  expect(await open(visitor, 'organisation')).toMatchObject({ body: null, audits: 14 });
});

test('faults are shown only once the visitor has tried to go on', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis), { sites: [{ ...aSite, phone: '' }] });
  expect(await open(visitor, 'sites')).toMatchObject({ faults: [] });
  expect(await open(visitor, 'sites', true)).toMatchObject({ faults: [{ field: 'sites.0.phone', code: 'field_required' }] });
  expect(await open(visitor, 'summary')).toMatchObject({ missing: [{ step: 'sites' }], steps: [
    { step: 'organisation', state: 'done' }, { step: 'sites', state: 'todo' }, { step: 'contacts', state: 'done' }, { step: 'formula', state: 'done' }, { step: 'summary', state: 'current' },
  ] });
});

test('the price follows the formula, the options and the population, each with its reason', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis, { population: 10_000 }));
  const priced = await open(visitor, 'formula');
  expect(priced).toMatchObject({
    offer: { price: { net: 179_000, gross: 214_800, lines: [{ reason: { code: 'population_up_to', limit: 10_000 } }, { item: 'option:presentation' }] } },
    quoteNeeded: false,
  });
  await visitor.run((ctx) => saveOffer(ctx, { draft: visitor.hash, typed: { ...paidOffer, counter: ['0'] } }));
  expect(await open(visitor, 'formula')).toMatchObject({ offer: { price: { quotation: [{ code: 'option_on_quotation', option: 'counter' }] } }, quoteNeeded: true });
});

test('once sent, every step leads to the last page', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  await visitor.run((ctx) => register(ctx, { draft: visitor.hash, confirmed: true }));
  expect(await open(visitor, 'sites')).toEqual({ goTo: 'done' });
});

test('when no edition is open, every step leads to the first page, which says so', async () => {
  const late = await testApp({ clock: fixedClock('2027-06-01T09:00:00Z') });
  expect(await open(browser(late), 'organisation')).toEqual({ goTo: 'welcome' });
});

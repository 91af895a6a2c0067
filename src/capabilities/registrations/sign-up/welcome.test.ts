import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, browser, directoryCommune, fillDraft } from '../registration-builders.ts';
import { register } from './register.server.ts';
import { sentRegistration, welcome } from './welcome.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });

test('a visitor begins, then takes up at the first step that is not right yet', async () => {
  const visitor = browser(parvis);
  const first = () => visitor.run((ctx) => welcome(ctx, { draft: visitor.hash }));
  expect(await first()).toMatchObject({ edition: { label: { fr: 'Édition 2027' } }, resume: null, opensOn: null });
  await fillDraft(visitor, await directoryCommune(parvis), { contacts: { same: '', referent: { name: 'Anne' } } });
  expect((await first()).resume?.step).toBe('contacts');
  await fillDraft(visitor, await directoryCommune(parvis));
  expect((await first()).resume?.step).toBe('summary');
});

test('the last page is this browser’s own, and tells the dates to come', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  const { reference } = await visitor.run((ctx) => register(ctx, { draft: visitor.hash, confirmed: true }));
  expect(await visitor.run((ctx) => sentRegistration(ctx, { draft: visitor.hash }))).toMatchObject({ reference, published: '2027-09-14' });
  const other = browser(parvis);
  expect(await other.run((ctx) => sentRegistration(ctx, { draft: visitor.hash }))).toBeNull();
});

test('between two editions the page says when the next one opens', async () => {
  const between = await testApp({ clock: fixedClock('2026-06-01T09:00:00Z') });
  const seen = await between.runAs(between.visitor, (ctx) => welcome(ctx, { draft: null }));
  expect(seen).toMatchObject({ edition: null, opensOn: '2026-10-01' });
});

import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, aSite, browser, directoryCommune, fillDraft } from '../registration-builders.ts';
import { draftByHash } from './drafts.queries.server.ts';
import { editSites } from './edit-sites.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const draftOf = (hash: string) => parvis.system((ctx) => draftByHash(ctx.db, hash));

test('what was typed is kept even when it is wrong', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  const { faults } = await visitor.run((ctx) => editSites(ctx, { draft: visitor.hash, typed: { sites: [{ ...aSite, phone: 'mairie', siret: '1' }] }, edit: { do: 'save' } }));
  expect(faults.map(({ field }) => field)).toEqual(['sites.0.siret', 'sites.0.phone']);
  expect((await draftOf(visitor.hash))?.data.sites[0]).toMatchObject({ phone: 'mairie', siret: '1' });
});

test('a site added begins in the same town; its details are its own', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  await visitor.run((ctx) => editSites(ctx, { draft: visitor.hash, typed: { sites: [aSite] }, edit: { do: 'add' } }));
  expect((await draftOf(visitor.hash))?.data.sites[1]).toMatchObject({ role: 'annex', city: 'Bruz', name: '', phone: '' });
});

test('counter visits follow the sites that stay when one is removed', async () => {
  const visitor = browser(parvis);
  const sites = ['A', 'B', 'C'].map((name) => ({ ...aSite, name }));
  await fillDraft(visitor, await directoryCommune(parvis), { sites, offer: { formula: 'free', certified: 'no', counter: ['0', '1', '2'] } });
  await visitor.run((ctx) => editSites(ctx, { draft: visitor.hash, typed: { sites }, edit: { do: 'remove', site: 1 } }));
  const draft = await draftOf(visitor.hash);
  expect(draft?.data.sites.map(({ name }) => name)).toEqual(['A', 'C']);
  expect(draft?.data.offer?.counter).toEqual(['0', '1']);
});

test('beyond forty sites the operator imports the list', async () => {
  const visitor = browser(parvis);
  const sites = Array.from({ length: 40 }, () => aSite);
  await expect(visitor.run((ctx) => editSites(ctx, { draft: visitor.hash, typed: { sites }, edit: { do: 'add' } }))).rejects.toMatchObject({ code: 'sites_too_many' });
});

test('a browser without a draft loses nothing: one is begun with what it sends', async () => {
  const visitor = browser(parvis);
  await visitor.run((ctx) => editSites(ctx, { draft: visitor.hash, typed: { sites: [aSite] }, edit: { do: 'save' } }));
  expect((await draftOf(visitor.hash))?.data.sites).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, aSite, browser, directoryCommune, fillDraft, fillSites } from '../registration-builders.ts';
import { draftByHash } from './drafts.queries.server.ts';
import { addSite, removeSite, saveSite } from './edit-sites.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const draftOf = (hash: string) => parvis.system((ctx) => draftByHash(ctx.db, hash));

test('what was typed is kept even when it is wrong', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  const typed = { ...aSite, phone: 'mairie', siret: '1', hours: { mon: 'le matin' }, closures: 'août', phones: 'x' };
  const { faults } = await visitor.run((ctx) => saveSite(ctx, { draft: visitor.hash, place: 0, typed }));
  expect(faults.map(({ field, code }) => [field, code])).toEqual([
    ['sites.0.siret', 'siret_invalid'], ['sites.0.phone', 'phone_invalid'], ['sites.0.phones', 'phone_invalid'],
    ['sites.0.hours.mon', 'hours_invalid'], ['sites.0.closures', 'closure_invalid'],
  ]);
  expect((await draftOf(visitor.hash))?.data.sites[0]).toMatchObject({ phone: 'mairie', siret: '1', hours: { mon: 'le matin' }, closures: 'août' });
});

test('a SIRET of another body is kept only once somebody has confirmed that very SIRET', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  const save = (typed: object) => visitor.run((ctx) => saveSite(ctx, { draft: visitor.hash, place: 0, typed: { ...aSite, ...typed } }));
  expect((await save({ siret: '213 502 388 00019' })).faults).toMatchObject([{ field: 'sites.0.siret', code: 'siret_of_other_body', params: { siren: '213\u202f502\u202f388', own: '213\u202f500\u202f473' } }]);
  expect((await save({ siret: '213 502 388 00019', siretConfirmed: '21350238800019' })).faults).toEqual([]);
  expect((await save({ siret: '213 502 388 00019', siretConfirmed: '21350238800027' })).faults).toHaveLength(1);
  expect((await save({ siret: '213 500 473 00011' })).faults).toEqual([]);
});

test('a site added begins in the same town; its details are its own', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  expect(await visitor.run((ctx) => addSite(ctx, { draft: visitor.hash }))).toBe(2);
  expect((await draftOf(visitor.hash))?.data.sites[1]).toMatchObject({ role: 'annex', city: 'Bruz', name: '', phone: '' });
});

test('counter visits follow the sites that stay when one is removed', async () => {
  const visitor = browser(parvis);
  const sites = ['A', 'B', 'C'].map((name) => ({ ...aSite, name }));
  await fillDraft(visitor, await directoryCommune(parvis), { sites, offer: { formula: 'free', certified: 'no', counter: ['0', '1', '2'] } });
  await visitor.run((ctx) => removeSite(ctx, { draft: visitor.hash, place: 1 }));
  const draft = await draftOf(visitor.hash);
  expect(draft?.data.sites.map(({ name }) => name)).toEqual(['A', 'C']);
  expect(draft?.data.offer?.counter).toEqual(['0', '1']);
});

test('beyond sixty sites the operator imports the list', async () => {
  const visitor = browser(parvis);
  await fillSites(visitor, Array.from({ length: 60 }, () => aSite));
  await expect(visitor.run((ctx) => addSite(ctx, { draft: visitor.hash }))).rejects.toMatchObject({ code: 'sites_too_many' });
});

test('a browser without a draft loses nothing: one is begun with what it sends', async () => {
  const visitor = browser(parvis);
  await visitor.run((ctx) => saveSite(ctx, { draft: visitor.hash, place: 3, typed: aSite }));
  expect((await draftOf(visitor.hash))?.data.sites).toMatchObject([{ name: 'Mairie' }]);
});

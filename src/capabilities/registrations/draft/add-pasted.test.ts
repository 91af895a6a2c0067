import { expect, test } from 'vitest';
import { saveOrganisations } from '#capabilities/organisations/index.server.ts';
import { searchKey, searchTokens } from '#capabilities/organisations/index.ts';
import { fixedClock } from '#platform/clock.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, browser, directoryCommune, fillDraft, type Browser } from '../registration-builders.ts';
import { addPasted, keepPasted } from './add-pasted.server.ts';
import { draftByHash } from './drafts.queries.server.ts';
import { pastedLines } from './pasted-lines.ts';
import { sortPasted } from './sort-pasted.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const town = (name: string, departmentCode: string, postcode: string, siren: string) => parvis.system((ctx) => saveOrganisations(ctx.db, [{
  id: uuidv7(), kind: 'commune', name, siren, inseeCode: null, population: 900, departmentCode, regionCode: '53', postcodes: [postcode], source: 'directory',
  searchKey: searchKey(name), searchTokens: searchTokens([name], [postcode]),
}]));
await town('Chavagne', '35', '35310', '213500762');
await town('Saint-Denis', '93', '93200', '219300662');
await town('Saint-Denis', '974', '97400', '219740115');

const draftData = async (visitor: Browser) => (await visitor.run((ctx) => draftByHash(ctx.db, visitor.hash)))?.data ?? { sites: [] };

const list = `Médiathèque du centre
Mairie de Chavagne
médiathèque  DU centre
Piscine ; 213 500 473 00011
213 502 388 00019\tGymnase prêté
Saint-Denis
Crèche ; 213 502 388 00018

Mairie`;

test('a line is a name, a SIRET or both, in any order', () => {
  expect(pastedLines('Piscine ; 213 500 473 00011\n21350047300011\n"Mairie"\tx\n12345678901234 Halle').map(({ name, siret, wrongSiret }) => [name, siret, wrongSiret])).toEqual([
    ['Piscine', '21350047300011', false], ['', '21350047300011', false], ['Mairie x', null, false], ['Halle', null, true],
  ]);
});

test('each line of a list is found, doubtful, a duplicate or not found', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  await visitor.run((ctx) => keepPasted(ctx, { draft: visitor.hash, text: list }));
  const sorted = await visitor.run(async (ctx) => sortPasted(ctx, await draftData(visitor)));
  expect(sorted.map(({ name, verdict }) => [name, verdict.kind, 'why' in verdict ? verdict.why : ''])).toEqual([
    ['Médiathèque du centre', 'not_found', 'name_only'], ['Mairie de Chavagne', 'found', 'town'], ['médiathèque DU centre', 'duplicate', ''],
    ['Piscine', 'found', 'own_siret'], ['Gymnase prêté', 'doubtful', 'other_body'], ['Saint-Denis', 'doubtful', 'far_town'],
    ['Crèche', 'not_found', 'wrong_siret'], ['Mairie', 'duplicate', ''],
  ]);
});

test('lines are added as chosen, or as usual; the SIRET of another body waits for a choice', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  await visitor.run((ctx) => keepPasted(ctx, { draft: visitor.hash, text: list }));
  expect(await visitor.run((ctx) => addPasted(ctx, { draft: visitor.hash, choices: new Map([[4, 'add']]) }))).toBe(6);
  const data = await draftData(visitor);
  expect(data.pasted).toBeUndefined();
  expect(data.sites.map(({ name, siret, city }) => [name, siret, city])).toEqual([
    ['Mairie', '', 'Bruz'], ['Médiathèque du centre', '', 'Bruz'], ['Mairie de Chavagne', '', 'Chavagne'], ['Piscine', '21350047300011', 'Bruz'],
    ['Gymnase prêté', '21350238800019', 'Bruz'], ['Saint-Denis', '', 'Bruz'], ['Crèche', '', 'Bruz'],
  ]);
});

test('too many sites are refused and the list stays; so is a list without end', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  await visitor.run((ctx) => keepPasted(ctx, { draft: visitor.hash, text: Array.from({ length: 60 }, (_, i) => `Lieu ${i}`).join('\n') }));
  await expect(visitor.run((ctx) => addPasted(ctx, { draft: visitor.hash, choices: new Map() }))).rejects.toMatchObject({ code: 'sites_too_many' });
  expect((await draftData(visitor)).pasted).toContain('Lieu 59');
  await expect(visitor.run((ctx) => keepPasted(ctx, { draft: visitor.hash, text: 'x'.repeat(20_001) }))).rejects.toMatchObject({ fields: [{ field: 'list', code: 'list_too_long' }] });
});

test('a line in columns is read into the fields of the site', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  const text = 'Médiathèque ; 2 rue Haute, 35310 Chavagne ; 02 99 05 44 00 ; media@bruz.example\nPiscine\t14 bis rue Basse\t35170\tBruz\t+33 2 99 05 44 09';
  await visitor.run((ctx) => keepPasted(ctx, { draft: visitor.hash, text }));
  const sorted = await visitor.run(async (ctx) => sortPasted(ctx, await draftData(visitor)));
  expect(sorted.map(({ verdict }) => verdict)).toEqual([{ kind: 'found', why: 'read' }, { kind: 'found', why: 'read' }]);
  await visitor.run((ctx) => addPasted(ctx, { draft: visitor.hash, choices: new Map() }));
  expect((await draftData(visitor)).sites.slice(-2)).toMatchObject([
    { name: 'Médiathèque', address: '2 rue Haute', postcode: '35310', city: 'Chavagne', phone: '02 99 05 44 00', email: 'media@bruz.example' },
    { name: 'Piscine', address: '14 bis rue Basse', postcode: '35170', city: 'Bruz', phone: '+33 2 99 05 44 09', email: '' },
  ]);
});

test('a town of that name in another département is doubtful, and the line is added under its own name unless said', async () => {
  await town('Le Rheu-Lointain', '24', '24000', '212400014');
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  await visitor.run((ctx) => keepPasted(ctx, { draft: visitor.hash, text: 'Le Rheu-Lointain' }));
  const [line] = await visitor.run(async (ctx) => sortPasted(ctx, await draftData(visitor)));
  expect(line).toMatchObject({ verdict: { kind: 'doubtful', why: 'far_town' }, candidates: [{ departmentCode: '24' }] });
  await visitor.run((ctx) => addPasted(ctx, { draft: visitor.hash, choices: new Map() }));
  expect((await draftData(visitor)).sites.at(-1)).toMatchObject({ name: 'Le Rheu-Lointain', city: 'Bruz', postcode: '35170' });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDb, createPool } from '#platform/db/connect.ts';
import { createTestDatabase } from '#tests/harness/database.ts';
import { directoryId, loadDirectory } from './load-directory.server.ts';
import { organisationById } from './organisations.queries.server.ts';
import { searchOrganisations } from './search-organisations.server.ts';

const database = await createTestDatabase();
const pool = createPool({ url: database.url, max: 2 });
const db = createDb(pool);
const steps: { done: number; total: number }[] = [];

beforeAll(async () => {
  await loadDirectory(db, (step) => steps.push(step));
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const names = async (text: string, kinds?: string[]) =>
  (await searchOrganisations(db, text, kinds ? { kinds } : {})).map((body) => body.name);

test('loading tells how far it is', () => {
  const total = steps.at(-1)?.total ?? 0;
  expect(total).toBeGreaterThan(36_000);
  expect(steps.at(-1)).toEqual({ done: total, total });
});

test('loading again writes what has changed and nothing else', async () => {
  const id = directoryId('commune', '75056');
  await db.updateTable('organisation').set({ name: 'Lutèce' }).where('id', '=', id).execute();
  expect((await loadDirectory(db)).changed).toBe(1);
  expect((await organisationById(db, id))?.name).toBe('Paris');
});

test.each([
  ['ren', 'Rennes'],
  ['étréc', 'Étréchy'],
  ['ETREC', 'Étréchy'],
  ['st den', 'Saint-Denis'],
  ['saint-den', 'Saint-Denis'],
  ['stra', 'Strasbourg'],
  ['denis saint', 'Saint-Denis'],
  ['laye ger', 'Saint-Germain-en-Laye'],
  ['l’hay', 'L’Haÿ-les-Roses'],
  ['lhay', 'L’Haÿ-les-Roses'],
  ['le hav', 'Le Havre'],
  ['havre', 'Le Havre'],
  ['mairie de quim', 'Quimper'],
  ['chalon s/ s', 'Chalon-sur-Saône'],
  ['giron', 'Département de la Gironde'],
  ['departement giron', 'Département de la Gironde'],
  ['cd 33', 'Département de la Gironde'],
  ['region bret', 'Région Bretagne'],
  ['pays de blain', 'Communauté de communes du Pays de Blain'],
  ['cc blain', 'Communauté de communes du Pays de Blain'],
  ['metro lyon', 'Métropole de Lyon'],
  ['st martin 38', 'Saint-Martin-d’Hères'],
])('"%s" shows %s among the first five', async (text, name) => {
  expect(await names(text)).toContain(name);
});

test('SIREN and SIRET find their body, spaced or not, from the sixth digit on', async () => {
  expect(await names('213502388')).toEqual(['Rennes']);
  expect(await names('213 502 388 00019')).toEqual(['Rennes']);
  expect(await names('21350238')).toContain('Rennes');
  expect(await names('223 300 013')).toEqual(['Département de la Gironde']);
});

test('an official code comes before the bodies of that postcode, communes before wider bodies', async () => {
  expect((await names('35238'))[0]).toBe('Rennes');
  expect((await names('35000'))[0]).toBe('Rennes');
  expect(await names('35000')).toContain('Rennes Métropole');
  expect((await names('2A004'))[0]).toBe('Ajaccio');
});

test('a search can be kept to some kinds of body, and to as many as asked', async () => {
  expect(await names('lyon', ['intercommunal'])).not.toContain('Lyon');
  expect(await names('lyon', ['intercommunal'])).toContain('Métropole de Lyon');
  expect(await searchOrganisations(db, 'saint', { limit: 12 })).toHaveLength(12);
  expect(await searchOrganisations(db, 'saint', { limit: 10_000 })).toHaveLength(50);
});

test.each(['', '   ', '-', '’', 'zzzzzz', ':*', '\\', '%', '💧', '00000000000000', "zz') | ('zz"])(
  'nothing is found, and nothing breaks, with "%s"',
  async (text) => {
    expect(await names(text)).toEqual([]);
  },
);

test('what is found says where it comes from', async () => {
  const [rennes] = await searchOrganisations(db, '213502388');
  expect(rennes).toMatchObject({
    id: directoryId('commune', '35238'),
    kind: 'commune',
    inseeCode: '35238',
    departmentCode: '35',
    regionCode: '53',
    source: 'directory',
  });
  expect(rennes?.postcodes).toContain('35000');
});

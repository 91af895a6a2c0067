import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { streamRows } from '#platform/files/row-stream.ts';
import { missionsOfEdition } from '#capabilities/campaigns/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import { rescoreOrganisations } from '#capabilities/scores/index.server.ts';
import { testApp, type TestApp } from '#tests/harness/app.ts';
import { editionOfImport, examineImport, exportAudits, importAudits, previewImport, readImportFiles } from '../index.server.ts';
import type { ImportSummary } from './import-summary.ts';
import { csvFile, exampleCommunes, someCommunes } from './import-builders.ts';

const example = (name: string) => readImportFiles([{ name, content: readFileSync(`examples/${name}`) }]);
const editionId = '2026';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await app.system((ctx) => someCommunes(ctx, [...exampleCommunes, 'Saint-Denis']));
});

/** A fresh product that knows the communes of the examples. */
async function freshApp(): Promise<TestApp> {
  const fresh = await testApp();
  await fresh.system((ctx) => someCommunes(ctx, exampleCommunes));
  return fresh;
}

const examine = (lines: Parameters<typeof csvFile>[1], name = 'audits') =>
  readImportFiles([csvFile(name, lines)]).then((tables) => app.system((ctx) => examineImport(ctx, { editionId, tables })));

const codes = ({ findings }: ImportSummary) => findings.map(({ line, column, code }) => [line, column, code]);
const headings = ['structure', 'canal', 'scénario', 'date'];
const contact = ['213500473', 'téléphone', 'démarche', '14/04/2026'];

test('the example workbook is understood without a fault: bodies, sites, audits and their answers', async () => {
  const tables = await example('audits-exemple.xlsx');
  const summary = await app.system((ctx) => examineImport(ctx, { editionId, tables }));
  expect(summary.findings).toEqual([]);
  expect(summary.sheets.map(({ kind, lines }) => [kind, lines])).toEqual([['bodies', 6], ['sites', 6], ['audits', 84], ['answers', 0]]);
  expect(summary.bodies.map(({ name, isNew, audits }) => [name, isNew, audits])).toEqual(exampleCommunes.map((name) => [name, false, 14]));
  expect(summary.audits).toMatchObject({ read: 84, fresh: 84, known: 0, refused: 0, simulated: 84 });
});

test('an import enrols bodies, records validated audits and can be scored', async () => {
  const fresh = await freshApp();
  const operator = await fresh.person('operator');
  const tables = await example('audits-exemple.xlsx');
  const { outcome } = await fresh.runAs(operator, (ctx) => importAudits(ctx, { editionId, tables }));
  expect(outcome).toMatchObject({ bodies: 6, enrolled: 6, created: 0, audits: 84, unchanged: 0 });
  const panel = await fresh.system((ctx) => panelSites(ctx.db, editionId));
  expect(panel.map(({ siteName }) => siteName)).toContain('Hôtel de ville d’Aubagne');
  const missions = await fresh.system((ctx) => missionsOfEdition(ctx.db, { editionId, state: 'validated', limit: 100, offset: 0 }));
  expect(missions.total).toBe(84);
  expect(await fresh.system((ctx) => rescoreOrganisations(ctx, editionId, outcome.organisationIds))).toBe(6);
  const [score] = await fresh.system((ctx) => ctx.db.selectFrom('score').select(['audits', 'global_value', 'simulated']).where('subject', '=', 'organisation').execute());
  expect(score).toMatchObject({ audits: 14, simulated: true });
  expect(score?.global_value).toBeGreaterThan(20);
});

test('the same file again changes nothing; an audit whose content has changed is reported and not replaced', async () => {
  const fresh = await freshApp();
  const tables = await example('audits-exemple.csv');
  const importAgain = (given = tables) => fresh.system((ctx) => importAudits(ctx, { editionId, tables: given, acceptPartial: true }));
  const first = await importAgain();
  expect(first.outcome.audits).toBe(84);
  const rows = () => fresh.system((ctx) => ctx.db.selectFrom('answer').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow());
  const before = await rows();
  expect((await importAgain()).outcome).toMatchObject({ enrolled: 0, created: 0, audits: 0, unchanged: 84 });
  expect(await rows()).toEqual(before);
  // One audit no longer said to be invented, another called at another hour of the day.
  const invented = tables[0]?.rows[0]?.indexOf('simule');
  const changed = tables.map(({ name, rows }) => ({
    name, rows: rows.map((row, i) => row.map((cell, at) => (i === 2 && at === invented ? 'non' : i === 3 && /^\d+:\d\d$/.test(String(cell)) ? '13:13' : cell))),
  }));
  const { summary, outcome } = await importAgain(changed);
  expect(outcome).toMatchObject({ audits: 0, unchanged: 82 });
  expect(codes(summary)).toEqual([[3, 'numero', 'audit_changed'], [4, 'numero', 'audit_changed']]);
});

test('every fault of a file is told with its line, its column, its value and a remedy in both languages', async () => {
  const tables = await example('audits-avec-erreurs.csv');
  const summary = await app.system((ctx) => examineImport(ctx, { editionId, tables }));
  expect(codes(summary)).toEqual([
    [1, 'phone-ringz', 'column_unknown_near'],
    [4, 'structure', 'siren_invalid'],
    [5, 'canal', 'cell_choice_near'],
    [6, 'date', 'cell_date'],
    [7, 'scenario', 'cell_choice_near'],
    [8, 'phone-number-found', 'cell_yes_no'],
    [9, 'phone-number-clicks', 'answer_whole_expected'],
    [10, 'numero', 'audit_number_twice'],
    [11, 'date', 'contact_in_future'],
    [12, 'email-contact-published', 'item_of_other_channel'],
    [13, 'structure', 'cell_needed'],
    [14, 'profil', 'cell_choice_near'],
  ]);
  expect(summary.audits).toMatchObject({ read: 12, refused: 11, fresh: 1 });
});

test('a faulty file is imported as a whole or not at all, unless its good lines are asked for', async () => {
  const fresh = await freshApp();
  const request = { editionId, tables: await example('audits-avec-erreurs.csv') };
  await expect(fresh.system((ctx) => importAudits(ctx, request))).rejects.toMatchObject({ code: 'import_faulty', params: { errors: 11 } });
  const count = () => fresh.system((ctx) => ctx.db.selectFrom('audit').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow());
  expect(await count()).toEqual({ count: 0 });
  const { outcome } = await fresh.system((ctx) => importAudits(ctx, { ...request, acceptPartial: true }));
  // Bodies all of whose audits are refused stay out as well.
  expect(outcome).toMatchObject({ audits: 1, bodies: 1, enrolled: 1 });
  expect(await count()).toEqual({ count: 1 });
});

test('a body is found by SIREN, SIRET, INSEE code or name; namesakes and strangers are told', async () => {
  const audit = (body: string) => [body, 'téléphone', 'démarche', '14/04/2026'];
  const named = await examine([headings, audit('21350047300011'), audit('35047'), audit('Mairie de Bruz'), audit('5113'), audit('Saint-Denis'), audit('Zzyzx')]);
  expect(named.bodies.map(({ name, audits }) => [name, audits])).toEqual([['Bruz', 3]]);
  expect(codes(named).filter(([, , code]) => code !== 'audit_many_missing')).toEqual([
    [5, 'structure', 'body_unknown'], [6, 'structure', 'body_ambiguous'], [7, 'structure', 'body_name_unknown'],
  ]);
});

test('a body that the directory does not list is created from its name and kind, once', async () => {
  const fresh = await freshApp();
  const bodies = csvFile('structures', [['code', 'nom', 'type', 'siren', 'population'], ['MED', 'Médiathèque de Bruz', 'Bibliothèque ou médiathèque', '', '19 500'], ['X', 'Inconnue', '', '', '']]);
  const audits = csvFile('audits', [headings, ['MED', 'téléphone', 'démarche', '14/04/2026'], ['X', 'téléphone', 'démarche', '14/04/2026'], ['Y', 'téléphone', 'démarche', '14/04/2026']]);
  const tables = await readImportFiles([bodies, audits]);
  const run = () => fresh.system((ctx) => importAudits(ctx, { editionId, tables, acceptPartial: true }));
  const { summary, outcome } = await run();
  expect(outcome).toMatchObject({ created: 1, enrolled: 1, audits: 1 });
  expect(summary.findings.filter(({ severity }) => severity === 'error').map(({ sheet, line, code }) => [sheet, line, code])).toEqual([
    ['structures', 3, 'body_name_unknown'], ['audits', 4, 'body_not_listed'],
  ]);
  expect((await run()).outcome).toMatchObject({ created: 0, enrolled: 0, audits: 0, unchanged: 1 });
});

test('an audit without a site is put at the only one of its body; among several it must be said', async () => {
  const sites = csvFile('lieux', [['structure', 'nom'], ['35047', 'Mairie'], ['35047', 'Annexe de Pont-Réan'], ['31149', 'Mairie']]);
  const audits = csvFile('audits', [[...headings, 'lieu'], ['31149', ...contact.slice(1), ''], ['35047', ...contact.slice(1), ''], ['35047', ...contact.slice(1), 'annexe de pont réan'], ['35047', ...contact.slice(1), 'Piscine']]);
  const tables = await readImportFiles([sites, audits]);
  const summary = await app.system((ctx) => examineImport(ctx, { editionId, tables }));
  expect(codes(summary).filter(([, , code]) => code !== 'audit_many_missing')).toEqual([[3, 'lieu', 'site_ambiguous'], [5, 'lieu', 'site_unknown']]);
  expect(summary.bodies.map(({ name, sites: names }) => [name, names])).toEqual([['Bruz', ['Mairie', 'Annexe de Pont-Réan']], ['Colomiers', ['Mairie']]]);
});

test('a sheet without a needed column, or with one twice, is not read line by line', async () => {
  expect(codes(await examine([['structure', 'canal', 'scénario'], ['35047', 'téléphone', 'démarche']]))).toEqual([[1, null, 'column_missing']]);
  expect(codes(await examine([[...headings, 'Canal'], [...contact, 'courriel']]))).toEqual([[1, 'Canal', 'column_twice']]);
});

test('a file without any sheet of ours is refused with the names it may use', async () => {
  await expect(examine([['recette', 'farine'], ['crêpes', 250]], 'cuisine')).rejects.toMatchObject({ code: 'sheet_unknown' });
  const recipe = { name: 'cuisine.csv', content: new TextEncoder().encode('recette;farine\ncrêpes;250\n') };
  await expect(app.system((ctx) => previewImport(ctx, { editionId: null, files: [recipe] }))).rejects.toMatchObject({ code: 'sheet_unknown' });
});

test('an answer to a question that is not asked, and "not applicable" to one that is, are told with the reason', async () => {
  const summary = await examine([
    [...headings, 'phone-number-found', 'phone-number-clicks', 'phone-answered'],
    [...contact, 'non', '2', 'oui'], [...contact.slice(0, 3), '15/04/2026', 'NA', '', 'oui'], [...contact.slice(0, 3), '16/04/2026', 'non', 'NA', 'oui'],
  ]);
  expect(codes(summary).filter(([, , code]) => code !== 'audit_many_missing')).toEqual([
    [2, 'phone-number-clicks', 'answer_not_asked'], [3, 'phone-number-found', 'answer_asked'], [4, 'phone-number-clicks', 'answer_reason_recomputed'],
  ]);
});

test('the edition of a file is the one in whose fieldwork its audits were made', async () => {
  const tables = await example('audits-exemple.csv');
  expect(editionOfImport(app.app, tables)?.id).toBe(editionId);
  expect(editionOfImport(app.app, await readImportFiles([csvFile('audits', [headings, contact.with(3, '14/04/1999')])]))).toBeNull();
});

test('an export of audits can be imported: it changes nothing where it came from, and says the same elsewhere', async () => {
  const [from, elsewhere] = [await freshApp(), await freshApp()];
  const tables = await example('audits-exemple.xlsx');
  await from.system((ctx) => importAudits(ctx, { editionId, tables }));
  for (const locale of ['fr', 'en'] as const) {
    const stream = streamRows('csv', exportAudits(from.app.runAsSystem, loadEdition(editionId), locale), locale);
    const exported = await readImportFiles([{ name: 'audits.csv', content: new Uint8Array(await new Response(stream).arrayBuffer()) }]);
    const again = await from.system((ctx) => importAudits(ctx, { editionId, tables: exported }));
    expect(again.outcome).toMatchObject({ audits: 0, unchanged: 84, created: 0 });
    const there = await elsewhere.system((ctx) => importAudits(ctx, { editionId, tables: exported }));
    expect(there.outcome).toMatchObject(locale === 'fr' ? { audits: 84, unchanged: 0 } : { audits: 0, unchanged: 84 });
  }
});

import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aScoredPanel, panelEdition } from '#tests/harness/panel-builders.ts';
import { temporaryFolder } from '#tests/harness/temporary-folder.ts';
import { buildPeerGroups } from '../build-peer-groups.server.ts';
import { nationalCells } from '../national/national-cells.ts';
import { nationalRelease } from '../national/release.server.ts';
import { exportNational } from '../export-national.server.ts';
import { nationalView } from '../national-view.ts';
import { nationalResults } from '../national-results.server.ts';
import { publishEdition } from '../publish-edition.server.ts';
import { fileLines, openFile, openVersions } from './open-data.queries.server.ts';
import { sha256 } from './open-files.ts';
import { changedOpenTables, releaseOpenData } from './release-open-data.server.ts';
import { replayOpenData } from './replay.ts';

const app = await testApp();
const next = '2027';
const criterion = 'courtesy';
const parts = (more: number) => [
  { kind: 'commune', population: 5_000, count: 30, certified: true }, { kind: 'commune', population: 5_000, count: 40 + more },
  { kind: 'commune', population: 30_000, count: 27 }, { kind: 'hospital', count: 21 },
];

/** Files of a version as a visitor downloads them. */
const download = (editionId: string, version = 1) => app.runAs(app.visitor, async (ctx) => {
  const files = new Map<string, Uint8Array>();
  for (const { name } of await fileLines(ctx.db, { editionId, version })) {
    const file = await openFile(ctx.db, { editionId, version, name });
    if (file) files.set(name, new Uint8Array(file.content));
  }
  return files;
});

const edited = (files: ReadonlyMap<string, Uint8Array>, name: string, edit: (text: string) => string): Map<string, Uint8Array> =>
  new Map([...files].map(([own, content]) => [own, own === name ? new TextEncoder().encode(edit(new TextDecoder().decode(content))) : content]));

/** The same, with its sums made right again: a careful forger. */
const forged = (files: ReadonlyMap<string, Uint8Array>, name: string, edit: (text: string) => string): Map<string, Uint8Array> => {
  const one = edited(files, name, edit);
  const [old, now] = [sha256(files.get(name) ?? new Uint8Array()), sha256(one.get(name) ?? new Uint8Array())];
  const two = edited(one, 'datapackage.json', (text) => text.replace(old, now));
  const sum = sha256(two.get('datapackage.json') ?? new Uint8Array());
  return edited(two, 'SHA256SUMS', (text) => text.replace(old, now).replace(/^\w+(?= {2}datapackage)/m, sum));
};

beforeAll(async () => {
  await aScoredPanel(app, parts(0));
  await app.system((ctx) => buildPeerGroups(ctx, panelEdition));
  await app.system((ctx) => publishEdition(ctx, panelEdition));
  await aScoredPanel(app, parts(8), { editionId: next });
  await app.system((ctx) => buildPeerGroups(ctx, next));
  await app.system((ctx) => publishEdition(ctx, next));
});

describe('open data of a published edition', () => {
  test('give every published figure back to the last digit, without a database', async () => {
    for (const editionId of [panelEdition, next]) {
      const replay = replayOpenData(await download(editionId));
      expect(replay.mismatches).toEqual([]);
      expect(replay.figures).toBeGreaterThan(200);
    }
  });

  test('hold every number that a page, a report or the API can show', async () => {
    const files = await download(next);
    const release = await app.runAs(app.visitor, (ctx) => nationalRelease(ctx.db, next));
    const cells = release ? nationalCells(release) : [];
    const figures = new TextDecoder().decode(files.get('figures.csv'));
    const lines = new Map(figures.trim().split('\r\n').slice(1).map((line) => line.split(',')).map(([group, view, key, n, , mean]) => [`${next}/${group}/${view}/${key}`, { n, mean }]));
    for (const { id, value } of cells.filter((cell) => cell.id.endsWith('/mean'))) expect(lines.get(id.replace(/\/mean$/, ''))?.mean).toBe(String(value));
    const shown = await app.runAs(app.visitor, (ctx) => nationalResults(ctx));
    expect(cells.find(({ id }) => id === `${next}/national/global/global/mean`)?.value).toBe(shown?.national.global.mean);
    expect(cells.find(({ id }) => id === `${next}/change/bodies-entered`)?.value).toBe(8);
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  });

  test('name no body, and no value of them rests on fewer than five', async () => {
    const files = await download(panelEdition);
    const ids = await app.system((ctx) => ctx.db.selectFrom('organisation').select(['id', 'name']).execute());
    const text = [...files.values()].map((content) => new TextDecoder().decode(content)).join('\n');
    expect(ids.filter(({ id, name }) => text.includes(id) || text.includes(name))).toEqual([]);
    const bodies = new TextDecoder().decode(files.get('values.csv')).trim().split('\r\n').slice(1).map((line) => Number(line.split(',')[4]));
    expect(Math.min(...bodies)).toBeGreaterThanOrEqual(5);
  });

  test('are told apart from files that somebody changed, even with sums made right', async () => {
    const files = await download(panelEdition);
    const wrong = (changed: ReadonlyMap<string, Uint8Array>) => replayOpenData(changed).mismatches.map(({ file }) => file);
    const raise = (text: string) => text.replace(/(national,global,global,\d+,\d+,)(\d+)/, (_, before: string, mean: string) => before + (Number(mean) + 1));
    expect(wrong(edited(files, 'figures.csv', raise))).toContain('figures.csv');
    expect(wrong(forged(files, 'figures.csv', raise))).toEqual(['figures.csv']);
    expect(wrong(forged(files, 'values.csv', (text) => text.replace(/(national,global,global,1,\d+,)[\d.]+/, '$199.9')))).toContain('figures.csv');
    expect(wrong(forged(files, 'certified.csv', (text) => text.replace(/\d+\r\n$/, '99\r\n')))).toEqual(['certified.csv']);
    expect(wrong(new Map([...files].filter(([name]) => name !== 'values.csv')))).toContain('values.csv');
    expect(wrong(new Map([...files, ['more.csv', new Uint8Array(1)]]))).toEqual(['more.csv']);
    expect(wrong(new Map())).toEqual(['datapackage.json']);
  });
});

describe('a criterion that two people code too differently', () => {
  test('is published with that said in every file of national figures and on the page, and replays all the same', async () => {
    const other = await testApp();
    await aScoredPanel(other, parts(0));
    await other.system((ctx) => buildPeerGroups(ctx, panelEdition));
    await other.system((ctx) => ctx.db.insertInto('criterion_agreement').values({
      edition_id: panelEdition, criterion, audits: 12, units: 60, raw: 0.6, ac1: 0.51, low: 0.3, high: 0.7, alpha: 0.4, out_of_rankings: true, computed_at: new Date('2026-09-01T08:00:00Z'),
    }).execute());
    await other.system((ctx) => publishEdition(ctx, panelEdition));
    const { codes, csv, view, figures } = await other.runAs(other.visitor, async (ctx) => {
      const files = new Map<string, Uint8Array>();
      for (const { name } of await fileLines(ctx.db, { editionId: panelEdition, version: 1 })) {
        const file = await openFile(ctx.db, { editionId: panelEdition, version: 1, name });
        if (file) files.set(name, new Uint8Array(file.content));
      }
      const results = await nationalResults(ctx);
      if (!results) throw new Error('the edition is published');
      const table = await exportNational(ctx, results.edition, 'fr');
      expect(table.headings.at(-1)).toBe('Hors comparaison');
      expect(replayOpenData(files).mismatches).toEqual([]);
      return {
        codes: new TextDecoder().decode(files.get('codes.csv')).trim().split('\r\n'), csv: await Array.fromAsync(table.rows), view: nationalView(results, 'fr'), figures: results.national.figures,
      };
    });
    expect(figures.some(({ view: own, key }) => own === 'criteria' && key === criterion)).toBe(true);
    expect(codes[0]).toBe('view,key,label_fr,label_en,out_of_rankings');
    expect(codes.filter((line) => line.endsWith(',true')).map((line) => line.split(',').slice(0, 2))).toEqual([['criteria', criterion]]);
    expect(new Set(csv.filter((line) => line.at(-1) === true).map((line) => line[3]))).toEqual(new Set([criterion]));
    const noted = view.criteria.flatMap(({ rows }) => rows).filter(({ note }) => note !== undefined);
    expect(noted.map(({ key, note }) => [key, note?.startsWith('Hors comparaison')])).toEqual([[criterion, true]]);
    expect(view.determinants.filter(({ note }) => note?.startsWith('Comprend un critère hors comparaison'))).toHaveLength(1);
  });
});

describe('versions', () => {
  test('the first comes with publication; a second one only when a table changes', async () => {
    expect(await app.runAs(app.visitor, (ctx) => openVersions(ctx.db, panelEdition))).toMatchObject([{ version: 1, whatChanged: { fr: 'Première publication.' } }]);
    expect(await app.system((ctx) => releaseOpenData(ctx, panelEdition, { fr: 'Rien.', en: 'Nothing.' }))).toBeNull();
  });

  test('a correction gives a further version, in the journal, and leaves the first as it was', async () => {
    const dataDir = temporaryFolder('open-data');
    await cp(app.app.settings.dataDir, dataDir, { recursive: true });
    const history = join(dataDir, 'history.yaml');
    await writeFile(history, (await readFile(history, 'utf8')).replace(/participants: (\d+)/, (_, n: string) => `participants: ${Number(n) + 1}`));
    const whatChanged = { fr: 'Un nombre de participants corrigé.', en: 'A number of participants corrected.' };
    const first = await download(panelEdition);
    const version = await app.system(async (own) => {
      const ctx = { ...own, settings: { ...own.settings, dataDir } };
      expect(await changedOpenTables(ctx, panelEdition)).toEqual(['history.csv']);
      return releaseOpenData(ctx, panelEdition, whatChanged);
    });
    expect(version).toBe(2);
    expect(await app.runAs(app.visitor, (ctx) => openVersions(ctx.db, panelEdition))).toMatchObject([{ version: 2, whatChanged }, { version: 1 }]);
    expect(await download(panelEdition)).toEqual(first);
    expect(replayOpenData(await download(panelEdition, 2)).mismatches).toEqual([]);
    expect(await app.system((ctx) => ctx.db.selectFrom('event').select('edition_id').where('name', '=', 'open_data.corrected').execute())).toEqual([{ edition_id: panelEdition }]);
  });

  test('nobody reads them before the edition is published, and nobody changes them', async () => {
    const other = await testApp();
    await aScoredPanel(other, parts(0));
    await other.system((ctx) => buildPeerGroups(ctx, panelEdition));
    await expect(other.system((ctx) => releaseOpenData(ctx, panelEdition))).rejects.toMatchObject({ code: 'results_not_published' });
    await expect(app.system((ctx) => ctx.db.updateTable('open_data_file').set({ sha256: 'f'.repeat(64) }).execute())).rejects.toThrow('permission denied');
  });
});

import { expect, test } from 'vitest';
import { leftOut, type ImportMapping } from '#core/opinions/exports/mapping.ts';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPoint } from '../kiosk-builders.ts';
import { askImport, askUndo } from './ask-import.server.ts';
import { instantOf } from './imported-opinions.ts';
import { previewOpinionImport } from './preview-import.server.ts';
import { readImport, runImport, runUndo } from './run-import.server.ts';

const app = await testApp();
const progress = { report: () => Promise.resolve() };

async function aBody() {
  const place = await aPoint(app);
  const referent = await app.person('referent', place.organisationId);
  const run = <T>(work: (ctx: Ctx) => Promise<T>) => app.runAs(referent, work);
  const preview = (text: string, mapping: ImportMapping | null = null) => run((ctx) => previewOpinionImport(ctx, place.organisationId, { name: 'avis.csv', content: Buffer.from(text) }, mapping));
  /** Examines a file and imports it as it was understood. */
  const imported = async (text: string, change: Partial<ImportMapping> = {}) => {
    const { file, mapping } = await preview(text);
    const id = await run((ctx) => askImport(ctx, place.organisationId, { file: file.name, sha256: file.sha256 }, { ...mapping, ...change }));
    await runImport((step) => app.system(step), { organisationId: place.organisationId, id }, progress);
    return run((ctx) => readImport(ctx, { organisationId: place.organisationId, id }));
  };
  const counted = () => app.system(async ({ db }) => {
    const rows = await db.selectFrom('opinion_organisation_day').select(['day', 'n', 'marked_n']).where('organisation_id', '=', place.organisationId).orderBy('day').execute();
    return rows.map(({ day, n, marked_n }) => [day, n, marked_n]);
  });
  const texts = () => app.system(({ db }) => db.selectFrom('text_case').select(['moderation', 'clocked']).where('organisation_id', '=', place.organisationId).execute());
  return { ...place, run, preview, imported, counted, texts };
}

const lines = (rows: string[]) => `Date;Heure;Note;Commentaire\n${rows.join('\n')}\n`;

test('a file is understood, its bad lines are told where they stand, and its opinions stand on their true day', async () => {
  const body = await aBody();
  const file = lines(['12/03/2025;10:04;4;', '13/03/2025;11:00;1;Trop long', 'hier;;2;', '14/03/2025;;9;', '15/03/2025;9:00;4;']);
  const shown = await body.preview(file, null);
  expect(shown.mapping.columns).toEqual(['date', 'time', 'value', 'comment']);
  expect([shown.lines, shown.good, shown.opinions, shown.comments]).toEqual([5, 4, 4, 1]);
  const { mapping } = shown;
  const strict = await body.preview(file, { ...mapping, scale: { steps: 4, figures: { worst: 1, best: 4 }, words: {} } });
  expect(strict.faults.map(({ line, column, code }) => [line, column, code])).toEqual([[4, 0, 'import_date_unreadable'], [5, 2, 'import_value_outside']]);
  const done = await body.imported(file, { scale: { steps: 4, figures: { worst: 1, best: 4 }, words: {} } });
  expect(done).toMatchObject({ state: 'done', storedCount: 3, knownCount: 0, faultCount: 2, textCount: 1 });
  expect(await body.counted()).toEqual([['2025-03-12', 1, 0], ['2025-03-13', 1, 0], ['2025-03-15', 1, 0]]);
  expect(await body.texts()).toEqual([{ moderation: 'private', clocked: false }]);
  expect((await body.preview(file, null)).remembered).toBe(true);
});

test('the same file twice is nothing twice; a corrected file adds its new lines alone; alike lines of one file are two opinions', async () => {
  const body = await aBody();
  const first = ['01/02/2025;9:00;1;', '01/02/2025;9:00;1;', '02/02/2025;9:00;5;'];
  expect(await body.imported(lines(first))).toMatchObject({ storedCount: 3, knownCount: 0 });
  expect(await body.imported(lines(first))).toMatchObject({ storedCount: 0, knownCount: 3 });
  expect(await body.imported(lines([...first, '03/02/2025;9:00;5;']))).toMatchObject({ storedCount: 1, knownCount: 3 });
  expect(await body.counted()).toEqual([['2025-02-01', 2, 0], ['2025-02-02', 1, 0], ['2025-02-03', 1, 0]]);
});

test('an import is taken back as a whole and nothing of others with it; the same file may then come again', async () => {
  const body = await aBody();
  await body.imported(lines(['01/02/2025;9:00;5;']));
  const wrong = await body.imported(lines(['01/02/2025;9:00;5;', '02/02/2025;9:00;1;Une idée']));
  expect(wrong).toMatchObject({ storedCount: 1, knownCount: 1, textCount: 1 });
  await body.run((ctx) => askUndo(ctx, body.organisationId, wrong.id));
  await runUndo((step) => app.system(step), { organisationId: body.organisationId, id: wrong.id }, progress);
  expect(await body.counted()).toEqual([['2025-02-01', 1, 0], ['2025-02-02', 1, 1]]);
  expect(await body.texts()).toEqual([{ moderation: 'withdrawn', clocked: false }]);
  await expect(body.run((ctx) => askUndo(ctx, body.organisationId, wrong.id))).rejects.toMatchObject({ code: 'import_not_done' });
  expect(await body.imported(lines(['01/02/2025;9:00;5;', '02/02/2025;9:00;1;Une idée']))).toMatchObject({ storedCount: 1, knownCount: 1, textCount: 1 });
  expect(await body.counted()).toEqual([['2025-02-01', 1, 0], ['2025-02-02', 2, 1]]);
});

test('an import that was cut short goes on where it was', async () => {
  const body = await aBody();
  const rows = Array.from({ length: 1_200 }, (_, i) => `0${1 + (i % 9)}/02/2025;9:${String(i % 60).padStart(2, '0')};${1 + (i % 5)};`);
  const { file, mapping } = await body.preview(lines(rows));
  const id = await body.run((ctx) => askImport(ctx, body.organisationId, { file: file.name, sha256: file.sha256 }, mapping));
  const key = { organisationId: body.organisationId, id };
  let steps = 0;
  await expect(runImport((step) => ((steps += 1) > 2 ? Promise.reject(new Error('killed')) : app.system(step)), key, progress)).rejects.toThrow('killed');
  expect((await body.run((ctx) => readImport(ctx, key))).readCount).toBe(500);
  await runImport((step) => app.system(step), key, progress);
  expect(await body.run((ctx) => readImport(ctx, key))).toMatchObject({ state: 'done', readCount: 1_200, storedCount: 1_200 });
  expect((await body.counted()).reduce((sum, [, n]) => sum + Number(n), 0)).toBe(1_200);
});

test('nothing is imported while a place of the file has no point; it may be left out', async () => {
  const body = await aBody();
  const file = 'Date;Lieu;Note\n12/03/2025;Annexe Nord;4\n13/03/2025;Accueil;5\n';
  const { mapping } = await body.preview(file);
  expect(mapping.places).toEqual({ 'Annexe Nord': '', Accueil: body.pointId });
  await expect(body.imported(file)).rejects.toMatchObject({ code: 'import_places_open' });
  expect(await body.imported(file, { places: { ...mapping.places, 'Annexe Nord': leftOut } })).toMatchObject({ storedCount: 1, faultCount: 1 });
});

test('times are those of the place, in summer and in winter, on islands too', () => {
  expect(instantOf({ date: '2025-07-01', minutes: 600, instant: null }, 'Europe/Paris').toISOString()).toBe('2025-07-01T08:00:00.000Z');
  expect(instantOf({ date: '2025-01-15', minutes: null, instant: null }, 'Europe/Paris').toISOString()).toBe('2025-01-15T11:00:00.000Z');
  expect(instantOf({ date: '2025-01-15', minutes: 600, instant: null }, 'Indian/Reunion').toISOString()).toBe('2025-01-15T06:00:00.000Z');
});

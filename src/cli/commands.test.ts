import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleCommunes, someCommunes } from '#capabilities/audits/import/import-builders.ts';
import { runBackup } from './backup/run-backup.ts';
import { runRestore } from './backup/run-restore.ts';
import { runExport } from './export/run-export.ts';
import { createTestDatabase, type TestDatabase } from '#tests/harness/database.ts';
import { testApp, type TestApp } from '#tests/harness/app.ts';

/** The commands as a person runs them: a process each, on the database of DATABASE_URL. */
// A process takes a second to start, ten on a machine that is busy elsewhere.
const patience = 120_000;

let app: TestApp;
let folder: string;
let empty: TestDatabase;

beforeAll(async () => {
  app = await testApp();
  await app.system((ctx) => someCommunes(ctx, exampleCommunes));
  folder = await mkdtemp(join(tmpdir(), 'parvis-cli-'));
  empty = await createTestDatabase();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await empty.drop();
});

interface Ended {
  code: number;
  out: string;
  said: string;
}

function parvis(args: string[], databaseUrl = app.app.settings.databaseUrl): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, PARVIS_STATE_DIR: folder, LANG: 'fr_FR.UTF-8' };
  return new Promise((done) => {
    execFile(process.execPath, [resolve('bin/parvis.mjs'), ...args], { env }, (error, out, said) =>
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, said }));
  });
}

const audits = () => app.system((ctx) => ctx.db.selectFrom('audit').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow());

test('a wrong call ends with 2, an edition or a wave that is not known with 1 and what is known', async () => {
  expect(await parvis(['export', '--what', 'secrets'])).toMatchObject({ code: 2 });
  expect(await parvis(['import'])).toMatchObject({ code: 2 });
  const wave = await parvis(['plan', '--edition', '2026', '--wave', 'nope']);
  expect(wave.code).toBe(1);
  expect(wave.said).toContain('Vagues connues\u202f: main');
  expect(wave.said).toContain('Known waves: main');
}, patience);

test('a faulty file is told line by line, ends with 1 and writes nothing', async () => {
  const report = join(folder, 'erreurs.csv');
  const { code, out, said } = await parvis(['import', 'examples/audits-avec-erreurs.csv', '--report', report]);
  expect(code).toBe(1);
  expect(out).toContain('ligne 5, colonne «\u202fcanal\u202f», valeur «\u202ftéléfone\u202f»');
  expect(said).toContain('[import_faulty]');
  expect(readFileSync(report, 'utf8').split('\r\n')[0]).toBe('\ufeffgravité;feuille;ligne;colonne;valeur;que faire');
  expect(await audits()).toEqual({ count: 0 });
});

test('from a spreadsheet of audits to the pages of results in one command; the same again changes nothing', async () => {
  const { code, out } = await parvis(['import', 'examples/audits-exemple.xlsx', '--publish', '--yes', '--reader', 'moi@ville.example']);
  expect(code).toBe(0);
  expect(out).toMatch(/Bruz +\d\d,\d .*\/participant\/[\da-f-]{36}\?edition=2026/);
  expect(out).toMatch(/\/sign-in\/confirm\?token=/);
  expect(await audits()).toEqual({ count: 84 });
  const again = await parvis(['import', 'examples/audits-exemple.xlsx', '--publish', '--yes']);
  expect(again.code).toBe(0);
  expect(again.out).toContain('Tout est déjà là');
  expect(await audits()).toEqual({ count: 84 });
}, patience);

/** The same work in this process, where it need not be started anew. */
async function on<T>(databaseUrl: string | undefined, work: () => Promise<T>): Promise<T> {
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = databaseUrl ?? '';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
  }
}

const common = { lang: 'fr' as const, edition: '2026' };

test('every table is exported, in French with semicolons and decimal commas', async () => {
  for (const [what, heading] of [['participants', 'Référence'], ['scores', 'Structure'], ['audits', 'numero'], ['national', 'Groupe']] as const) {
    const out = join(folder, `${what}.csv`);
    await on(app.app.settings.databaseUrl, () => runExport({ ...common, stateDir: folder, what, format: 'csv', out }));
    const [first, second] = readFileSync(out, 'utf8').split('\r\n');
    expect(first?.startsWith(`\ufeff${heading};`)).toBe(true);
    expect(second?.split(';').length).toBeGreaterThan(5);
  }
  expect(readFileSync(join(folder, 'scores.csv'), 'utf8')).toMatch(/;\d+,\d+;/);
  const out = join(folder, 'scores.json');
  await on(app.app.settings.databaseUrl, () => runExport({ ...common, stateDir: folder, what: 'scores', format: 'json', out }));
  expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveLength(12);
});

test('a backup is put back elsewhere, and replaces what is there only when somebody says so', async () => {
  const file = join(folder, 'tout.parvis');
  await on(app.app.settings.databaseUrl, () => runBackup(file, { ...common, stateDir: folder }));
  await on(empty.url, () => runRestore(file, { ...common, stateDir: folder }));
  await expect(on(empty.url, () => runRestore(file, { ...common, stateDir: folder }))).rejects.toMatchObject({ code: 'restore_target_not_empty' });
  await on(empty.url, () => runRestore(file, { ...common, stateDir: folder, yes: true }));
  const out = join(folder, 'audits-restored.csv');
  await on(empty.url, () => runExport({ ...common, stateDir: folder, what: 'audits', format: 'csv', out }));
  expect(readFileSync(out, 'utf8')).toBe(readFileSync(join(folder, 'audits.csv'), 'utf8'));
});

test('a file that the system refuses is a clear problem', async () => {
  writeFileSync(join(folder, 'fichier'), '');
  const { code, said } = await parvis(['backup', join(folder, 'fichier', 'x')]);
  expect(code).toBe(1);
  expect(said).toContain('[file_refused]');
});

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { showCountFile, showOpenFile, showResults } from '#capabilities/consultations/index.results.server.ts';
import { showReceipts } from '#capabilities/consultations/index.server.ts';
import { createApp, type App } from '#app';
import type { Frame } from '#platform/app-kit.ts';
import { anonymous } from '#platform/context.ts';
import { createPool } from '#platform/db/connect.ts';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { createLogger } from '#platform/log.ts';
import { testSettings } from '../harness/app-settings.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { costHeading, costLine, isTooDear, streamCost, type StreamCost } from './stream-memory.ts';

/**
 * The open data of a consultation of 100,000 participations, as a visitor takes them, each file in a process of its own; then its pages, and
 * the count made again from the file. Fails when memory grows with the number of participations, a page takes a second or the count does not
 * hold. `node tests/bench/consultation-export.ts [participations]`.
 */
const [first = '100000', databaseUrl, what] = process.argv.slice(2);
const participations = Number(first);
const log = createLogger('silent');
const visitor: Frame = { actor: anonymous, scope: 'public', locale: 'fr' };
const slug = 'banc-cent-mille';
const files = ['count', '1-answers.csv', '1-answers.xlsx', '1-answers.json'] as const;

const fileOf = (app: App, name: string) => (): Promise<ReadableStream<Uint8Array>> =>
  app.run(visitor, async (ctx) => (name === 'count' ? await showCountFile(ctx, (step) => app.run(visitor, step), slug) : await showOpenFile(ctx, (step) => app.run(visitor, step), { slug, fileName: name })).body);

if (databaseUrl && what) await measure(databaseUrl, what);
else await runAll();

async function measure(url: string, name: string): Promise<void> {
  const app = await createApp({ settings: testSettings('/nonexistent', url), databaseUrl: url, log, poolSize: 2 });
  console.log(JSON.stringify(await streamCost(fileOf(app, name))));
  await app.close();
}

async function runAll(): Promise<void> {
  const folder = temporaryFolder('consultation-export');
  const server = await startEmbedded({ stateDir: folder, log });
  const pool = createPool({ url: server.ownerUrl, max: 1, log });
  await migrate(pool, migrationsFolder('.'));
  await seed(pool);
  await pool.end();
  console.log(`${participations} participations\nfile           ${costHeading}`);
  for (const name of files) {
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--max-semi-space-size=8', fileURLToPath(import.meta.url), first, server.ownerUrl, name], { encoding: 'utf8' });
    const found = stdout.trim().split('\n').at(-1);
    if (!found) throw new Error(stderr);
    const cost = JSON.parse(found) as StreamCost; // written above
    console.log(`${name.padEnd(15)}${costLine(cost)}`);
    if (isTooDear(cost)) process.exitCode = 1;
  }
  const app = await createApp({ settings: testSettings('/nonexistent', server.ownerUrl), databaseUrl: server.ownerUrl, log, poolSize: 2 });
  await pages(app);
  await countAgain(app, join(folder, 'count.json'));
  await app.close();
  await server.stop();
}

async function pages(app: App): Promise<void> {
  for (const [name, show] of [['results', () => app.run(visitor, (ctx) => showResults(ctx, slug))], ['receipts, page 250', () => app.run(visitor, (ctx) => showReceipts(ctx, slug, 250))]] as const) {
    const took: number[] = [];
    for (let i = 0; i < 8; i++) {
      const began = performance.now();
      await show();
      took.push(performance.now() - began);
    }
    const [fastest = 0, median = 0] = [Math.min(...took), took.toSorted((a, b) => a - b)[4]];
    console.log(`page ${name}: first ${(took[0] ?? 0).toFixed(0)} ms, fastest ${fastest.toFixed(0)} ms, median ${median.toFixed(0)} ms`);
    if (median > 1000) process.exitCode = 1;
  }
}

async function countAgain(app: App, path: string): Promise<void> {
  await writeFile(path, await fileOf(app, 'count')());
  const began = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ['bin/parvis.mjs', 'recount', path], { encoding: 'utf8' });
  console.log(`recount of ${(statSync(path).size / 1e6).toFixed(1)} MB: ${((performance.now() - began) / 1000).toFixed(1)} s\n${stdout}`);
  if (status !== 0) process.exitCode = 1;
}

/** One survey of ten questions; one participation in two hundred was taken back. */
async function seed(pool: pg.Pool): Promise<void> {
  const body = '01900000-0000-7000-8000-000000000001';
  const options = [1, 2, 3, 4, 5].map((n) => ({ id: `o${n}`, label: { fr: `Réponse ${n}`, en: `Answer ${n}` } }));
  const questions = Array.from({ length: 10 }, (_, i) => ({ id: `q${i + 1}`, kind: i % 3 === 2 ? 'choices' : 'choice', label: { fr: `Question ${i + 1}`, en: `Question ${i + 1}` }, options, required: false }));
  const words = { title: 'Cent mille avis', what: 'Un banc.', why: '', decides: '', canChange: '', calendar: '' };
  await pool.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', 'Ville du banc', 'ville du banc', 'manual')`, [body]);
  await pool.query(`insert into consultation (organisation_id, id, slug, content, state, created_at) values ($1, $1, $2, $3, 'closed', now())`, [body, slug, JSON.stringify({ fr: words })]);
  await pool.query(`insert into consultation_step (organisation_id, id, consultation_id, kind, position, content, proof) values ($1, $1, $1, 'survey', 1, $2, 'none')`, [body, JSON.stringify({ questions })]);
  const id = `('00000000-0000-7' || substr(md5(n::text), 1, 3) || '-8' || substr(md5(n::text), 4, 3) || '-' || substr(md5(n::text), 7, 12))::uuid`;
  const hash = (of: string) => `encode(sha256((n || '${of}')::bytea), 'hex')`;
  await pool.query(`insert into participation (organisation_id, id, step_id, voter, proof, received_at) select $1, ${id}, $1, ${hash('v')}, 'none', now() from generate_series(1, $2) n`, [body, participations]);
  await pool.query(`insert into participation_receipt (organisation_id, step_id, receipt_hash) select $1, $1, ${hash('r')} from generate_series(1, $2) n`, [body, participations]);
  const answers = questions.map(({ id: q, kind }, i) => (kind === 'choices' ? `'${q}', jsonb_build_array('o' || (n % 3 + 1), 'o' || (n % 2 + 4))` : `'${q}', 'o' || ((n * ${i + 7}) % 5 + 1)`)).join(', ');
  await pool.query(`insert into survey_response (organisation_id, participation_id, step_id, answers) select $1, ${id}, $1, jsonb_build_object(${answers}) from generate_series(1, $2) n where n % 200 > 0`, [body, participations]);
  await pool.query(`insert into participation_withdrawal (organisation_id, participation_id, withdrawn_at) select $1, ${id}, now() from generate_series(1, $2) n where n % 200 = 0`, [body, participations]);
  await pool.query('analyze');
}

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openJournalExport } from '#capabilities/operations/index.server.ts';
import { createApp } from '#app';
import { rowFormats, type RowFormat } from '#platform/files/row-stream.ts';
import type { Actor } from '#platform/context.ts';
import type { Frame } from '#platform/app-kit.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { createPool } from '#platform/db/connect.ts';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import { createLogger } from '#platform/log.ts';
import { testSettings } from '../harness/app-settings.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { costHeading, costLine, isTooDear, streamCost, type StreamCost } from './stream-memory.ts';

/**
 * The journal, the longest table of the product, exported from a database of our own: a million rows, each format in a
 * process of its own. Every other export reads the same way, a slice by its key at a time (`row-stream.ts`). Fails when the
 * first byte takes a second or the memory grows with the rows. `node tests/bench/export-million.ts [rows]`.
 */
const [first = '1000000', databaseUrl, format] = process.argv.slice(2);
const rows = Number(first);
const log = createLogger('silent');
const operator: Actor = { kind: 'person', personId: null, name: 'Banc', email: null, roles: ['operator'], organisationIds: [], secondFactor: 'passed' };

if (databaseUrl && format) await measure(databaseUrl, format as RowFormat); // given by ourselves, below
else await runAll();

async function measure(url: string, asked: RowFormat): Promise<void> {
  const app = await createApp({ settings: testSettings('/nonexistent', url), databaseUrl: url, log, poolSize: 2 });
  const frame: Frame = { actor: operator, scope: 'office', locale: 'fr' };
  const open = () => app.run(frame, (ctx) => openJournalExport(ctx, (step) => app.run(frame, step), { filter: { name: '', body: '', person: '' }, format: asked, roles: {} }));
  console.log(JSON.stringify(await streamCost(async () => (await open()).body)));
  await app.close();
}

async function runAll(): Promise<void> {
  const server = await startEmbedded({ stateDir: temporaryFolder('export-million'), log });
  const pool = createPool({ url: server.ownerUrl, max: 1, log });
  await migrate(pool, migrationsFolder('.'));
  await pool.query(
    `insert into event (id, name, subject_type, subject_id, payload, occurred_at)
     select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'scores.revised', 'edition', '2026', jsonb_build_object('revision', n), timestamptz '2026-01-01' + n * interval '1 second'
     from generate_series(1, $1) n`, [rows]);
  await pool.query('analyze event');
  await pool.end();
  console.log(`${rows} rows\nformat${costHeading}`);
  for (const one of rowFormats) {
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--max-semi-space-size=8', fileURLToPath(import.meta.url), first, server.ownerUrl, one], { encoding: 'utf8' });
    const found = stdout.trim().split('\n').at(-1);
    if (!found) throw new Error(stderr);
    const cost = JSON.parse(found) as StreamCost; // written above
    console.log(`${one.padEnd(6)}${costLine(cost)}`);
    if (isTooDear(cost)) process.exitCode = 1;
  }
  await server.stop();
}

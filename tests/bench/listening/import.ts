import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#app';
import { declareSource, importMentions, sourceInput } from '#capabilities/listening/index.server.ts';
import { createPool } from '#platform/db/connect.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { uuidv7 } from '#platform/ids.ts';
import { createLogger } from '#platform/log.ts';
import { testSettings } from '../../harness/app-settings.ts';
import { startTestServer } from '../../harness/postgres.ts';

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
const processor = (): number => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;

/**
 * A file of `mentions` reviews taken over whole: read, masked, told from copies, understood, written to a database of its own; then the same file again.
 * Target: 100,000 within 5 minutes on 2 cores, memory that does not grow with their number (the text of the file aside).
 */
export async function benchImport(mentions: number, textOf: (i: number) => string): Promise<void> {
  const database = await startTestServer();
  const stateDir = await mkdtemp(join(tmpdir(), 'parvis-bench-'));
  const pool = createPool({ url: database.ownerUrl, max: 1 });
  await migrate(pool, migrationsFolder('.'));
  const organisationId = uuidv7();
  await pool.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', 'Ville', 'ville', 'manual')`, [organisationId]);
  await pool.end();
  const app = await createApp({ settings: testSettings(stateDir, database.ownerUrl), databaseUrl: database.ownerUrl, log: createLogger('silent'), poolSize: 4 });
  const sourceId = await app.runAsSystem((ctx) => declareSource(ctx, organisationId, sourceInput.parse({ name: 'Avis', adapter: 'table', basis: 'public_task', licence: 'Export', keepMonths: '24', mayReply: 'yes' })));
  const day = (i: number) => new Date(Date.UTC(2025, 0, 1) + Math.floor((i * 600) / mentions) * 86_400_000).toISOString().slice(0, 10);
  const lines = Array.from({ length: mentions }, (_, i) => `${i};${day(i)};Auteur ${(i * 7919) % 60_000};${1 + ((i * 7) % 5)};"${textOf(i).replaceAll('"', '""')}"`);
  const file = { name: 'avis.csv', content: Buffer.from(`Numéro;Date;Auteur;Note;Commentaire\n${lines.join('\n')}\n`) };
  lines.length = 0;
  console.log(`import: ${mentions} mentions, ${megabytes(file.content.length)}, load ${loadavg()[0]?.toFixed(1)}`);
  for (const what of ['taken over', 'the same file again']) {
    let most = 0;
    const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().heapUsed); }, 200);
    const [began, started] = [performance.now(), processor()];
    const done = await importMentions((step) => app.runAsSystem(step), { organisationId, sourceId, file, capturedOn: '2026-11-26' });
    clearInterval(watch);
    console.log(`${what.padEnd(20)} ${((performance.now() - began) / 1000).toFixed(1)} s, ${(processor() - started).toFixed(1)} s of processor; stored ${done.stored}, known ${done.known}, to mask by hand ${done.doubtful}, faulty ${done.faulty}; heap at most ${megabytes(most)}, resident ${megabytes(process.memoryUsage().rss)}`);
  }
  const { rows: [row] } = await app.ownerPool.query<{ findings: string; chains: string; size: string }>(`select (select count(*) from mention_finding) as findings, (select count(distinct copies_of) from mention) as chains,
    pg_size_pretty(pg_total_relation_size('mention') + pg_total_relation_size('mention_finding')) as size`);
  console.log(`findings ${row?.findings}, chains of copies ${row?.chains}, ${row?.size} in the database`);
  await app.close();
  await database.stop();
  await rm(stateDir, { recursive: true, force: true });
}

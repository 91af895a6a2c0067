import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#app';
import { askImport, previewOpinionImport, readImport } from '#capabilities/kiosks/index.answering.server.ts';
import { systemActor, type Ctx } from '#platform/context.ts';
import { createPool } from '#platform/db/connect.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { uuidv7 } from '#platform/ids.ts';
import { createLogger } from '#platform/log.ts';
import { testSettings } from '../harness/app-settings.ts';
import { startTestServer } from '../harness/postgres.ts';

/** An export of 100,000 lines of another kiosk: time to examine it, to take it over, and to take the same over again; memory. */
const lines = 100_000;

const database = await startTestServer();
const stateDir = await mkdtemp(join(tmpdir(), 'parvis-bench-'));
const pool = createPool({ url: database.ownerUrl, max: 1 });
await migrate(pool, migrationsFolder('.'));
const [organisationId, siteId, pointId] = [uuidv7(), uuidv7(), uuidv7()];
await pool.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', 'Ville', 'ville', 'manual')`, [organisationId]);
await pool.query(`insert into site (organisation_id, id, name) values ($1, $2, 'Mairie')`, [organisationId, siteId]);
await pool.query(`insert into collection_point (organisation_id, id, site_id, kind, name, set_ref, time_zone, token, made_at) values ($1, $2, $3, 'desk', 'Accueil', 'library:reception@1', 'Europe/Paris', 'banc234567', now())`, [organisationId, pointId, siteId]);
await pool.end();
const app = await createApp({ settings: testSettings(stateDir, database.ownerUrl), databaseUrl: database.ownerUrl, log: createLogger('silent'), poolSize: 4 });
await app.startJobs();
const run = <T>(work: (ctx: Ctx) => Promise<T>) => app.run({ actor: systemActor, scope: 'system', locale: 'fr' }, work);

const day = (i: number) => new Date(Date.UTC(2024, 0, 1) + i * 420_000).toISOString().slice(0, 16).replace('T', ' ');
const text = `Date;Note;Commentaire\n${Array.from({ length: lines }, (_, i) => `${day(i)};${1 + ((i * 7) % 5)};${i % 20 === 0 ? `Commentaire numéro ${i}` : ''}`).join('\n')}\n`;
const file = { name: 'avis.csv', content: Buffer.from(text) };

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const done = await work();
  console.log(`${what.padEnd(24)} ${((performance.now() - began) / 1000).toFixed(1)} s   memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  return done;
}

async function imported(): Promise<void> {
  const { file: kept, mapping } = await run((ctx) => previewOpinionImport(ctx, organisationId, file, null));
  const id = await run((ctx) => askImport(ctx, organisationId, { file: kept.name, sha256: kept.sha256 }, mapping));
  for (;;) {
    const found = await run((ctx) => readImport(ctx, { organisationId, id }));
    if (found.state === 'done') return void console.log(`  stored ${found.storedCount}, known ${found.knownCount}, comments ${found.textCount}, faults ${found.faultCount}`);
    await new Promise((later) => setTimeout(later, 200));
  }
}

console.log(`${lines} lines, ${(file.content.length / 1e6).toFixed(1)} MB`);
await timed('examined', () => run((ctx) => previewOpinionImport(ctx, organisationId, file, null)));
await timed('taken over', imported);
await timed('the same file again', imported);
await app.close();
await database.stop();
await rm(stateDir, { recursive: true, force: true });

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createApp, type App } from '#app';
import { buildReport } from '#capabilities/reports/index.server.ts';
import { compose } from '#capabilities/reports/document/compose.ts';
import { layOut } from '#capabilities/reports/lay-out.server.ts';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import type { ReportModel } from '#capabilities/reports/report.ts';
import { createPool } from '#platform/db/connect.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { createLogger } from '#platform/log.ts';
import { createPdfCompiler } from '#platform/pdf/compile-pdf.ts';
import { testSettings } from '#tests/harness/app-settings.ts';
import { startTestServer } from '#tests/harness/postgres.ts';
import { playEdition } from '../../src/cli/demo/play-edition.ts';

/**
 * What one personalised report costs, all of the same edition and each different: reading and composing it, laying
 * it out. Target: a median under 600 ms of CPU for about 30 pages, so that 231 take under five minutes, with flat memory.
 * Pages, bytes and memory beside; then the other readings.
 */
const warmUp = 5;
const measured = Number(process.env['REPORTS'] ?? 60);
const others = ['elected', 'easy', 'slides', 'notes', 'deck'] as const;
const imprint = { code: '0000-0000-0000', verifyAt: 'https://parvis.example/verify' };

const cpuOf = async <T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> => {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
};

const quantile = (values: readonly number[], q: number): number => values.toSorted((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? Number.NaN;
const line = (name: string, values: readonly number[], unit = 'ms'): void =>
  console.log(`${name.padEnd(28)} min ${quantile(values, 0).toFixed(0)}  median ${quantile(values, 0.5).toFixed(0)}  p95 ${quantile(values, 0.95).toFixed(0)} ${unit}`);

async function measure(app: App): Promise<void> {
  const ids = await app.runAsSystem(async (ctx) =>
    (await ctx.db.selectFrom('registration').select('organisation_id').where('formula', '=', 'personalised').where('edition_id', '=', '2026').orderBy('organisation_id').execute()).map((row) => row.organisation_id));
  const compile = createPdfCompiler(resolve('templates'));
  const costs = { build: [] as number[], compose: [] as number[], layOut: [] as number[], all: [] as number[], kilobytes: [] as number[], pages: [] as number[], memory: [] as number[] };
  for (const [i, organisationId] of ids.slice(0, warmUp + measured).entries()) {
    const built = await cpuOf(() => app.runAsSystem((ctx): Promise<ReportModel> => buildReport(ctx, { organisationId, editionId: '2026' })));
    const composed = await cpuOf(() => JSON.stringify(compose('personalised', built.result, imprint, 'fr').data));
    const laidOut = await cpuOf(() => compile({ template: 'report', data: composed.result, files: {} }));
    await nextTurn();
    if (i < warmUp) continue;
    costs.build.push(built.ms);
    costs.compose.push(composed.ms);
    costs.layOut.push(laidOut.ms);
    costs.all.push(built.ms + composed.ms + laidOut.ms);
    costs.kilobytes.push(laidOut.result.length / 1000);
    costs.pages.push(readPdf(laidOut.result).pages.length);
    costs.memory.push(process.memoryUsage.rss() / 1e6);
  }
  line('read and explain', costs.build);
  line('compose', costs.compose);
  line('lay out', costs.layOut);
  line('one report, CPU', costs.all);
  line('pages', costs.pages, '');
  line('size', costs.kilobytes, 'kB');
  line('memory, first half', costs.memory.slice(0, measured / 2), 'MB');
  line('memory, second half', costs.memory.slice(measured / 2), 'MB');
  await measureOthers(app, ids.slice(0, 8), compile);
}

/** The other readings of a few bodies: composed and laid out. */
async function measureOthers(app: App, ids: readonly string[], compile: ReturnType<typeof createPdfCompiler>): Promise<void> {
  for (const kind of others) {
    const costs: number[] = [];
    for (const organisationId of ids) {
      const model = await app.runAsSystem((ctx) => buildReport(ctx, { organisationId, editionId: '2026' }));
      const composed = compose(kind, model, imprint, 'fr');
      const made = await cpuOf(() => (composed.template === 'pptx' ? layOut('.', composed) : compile({ template: composed.template, data: JSON.stringify(composed.data), files: {} })));
      await nextTurn();
      costs.push(made.ms);
    }
    line(kind, costs);
  }
}

const server = await startTestServer();
const stateDir = await mkdtemp(join(tmpdir(), 'parvis-bench-'));
try {
  const pool = createPool({ url: server.ownerUrl });
  await migrate(pool, migrationsFolder('.'));
  await pool.end();
  const app = await createApp({ settings: testSettings(stateDir, server.ownerUrl), databaseUrl: server.ownerUrl, log: createLogger('silent') });
  try {
    await playEdition(app, () => undefined);
    await measure(app);
  } finally {
    await app.close();
  }
} finally {
  await server.stop();
  await rm(stateDir, { recursive: true, force: true });
}

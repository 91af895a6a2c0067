import { loadavg, tmpdir } from 'node:os';
import { createApp } from '#app';
import { boardPage, criterionPage, verbatimPage, workOutBoard } from '#capabilities/listening/index.reading.server.ts';
import type { Ctx } from '#platform/context.ts';
import { createPool } from '#platform/db/connect.ts';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { uuidv7 } from '#platform/ids.ts';
import { createLogger } from '#platform/log.ts';
import { testSettings } from '../harness/app-settings.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

/**
 * The pages of listening over 100,000 mentions of one body: working its board out, then each page, every one under 60 ms (95th percentile). Mentions are made inside the database, two sentences each, about
 * the twenty criteria, over two years. `node tests/bench/listening-boards.ts [mentions]`.
 */
const [mentions = 100_000] = process.argv.slice(2).map(Number);
const [timed, limitMs] = [200, 60];
const criteria = ['courtesy', 'reachability', 'immediate-waiting', 'deadlines', 'clarity', 'listening', 'digital-access', 'reply-obtained', 'answer-fitness', 'premises-access'];

const stateDir = temporaryFolder('listening-boards', tmpdir());
const database = await startEmbedded({ stateDir, log: { info: () => undefined, warn: (message) => console.warn(message) } });
const owner = createPool({ url: database.ownerUrl, max: 2 });
await migrate(owner, migrationsFolder('.'));
const app = await createApp({ settings: testSettings(stateDir, database.ownerUrl), databaseUrl: database.ownerUrl, log: createLogger('silent'), poolSize: 4 });
const [body, source, taken] = [uuidv7(), uuidv7(), uuidv7()];
const seed = `
  insert into organisation (id, kind, name, search_key, source) values ('${body}', 'commune', 'Bench', 'bench', 'manual');
  insert into listening_source (organisation_id, id, name, adapter, legal_basis, licence, keep_months, may_reply, created_at) values ('${body}', '${source}', 'Avis', 'table', 'public_task', 'Export', 24, true, now());
  insert into listening_import (organisation_id, id, source_id, file_name, file_sha256, captured_on, mapping, state, asked_at) values ('${body}', '${taken}', '${source}', 'avis.csv', '${'e'.repeat(64)}', current_date, '{}', 'done', now());
  insert into mention (organisation_id, id, source_id, import_id, said_at, said_on, author, author_period, rating, body, content_digest, language, understood, replied_at, expires_on)
  select '${body}', gen_random_uuid(), '${source}', '${taken}', now() - d * interval '1 day', current_date - d, gen_random_uuid(), '2026-Q4', case when i % 3 = 0 then null else (i % 5) / 4.0 end,
    'Accueil numéro ' || md5(i::text) || ' plutôt réussi. Attente ' || md5((i * 7)::text) || ' bien trop longue.', 'x', 'fr', true, case when i % 4 = 0 then now() - d * interval '1 day' + (i % 200) * interval '1 hour' end, current_date + 300
  from (select i, (i * 7919) % 720 as d from generate_series(1, ${mentions}) i) m;
  insert into mention_finding (organisation_id, mention_id, sentence, subject, said_on, place_from, place_to, criterion, polarity, sure, sure_polarity, doubtful, because)
  select organisation_id, id, s, 0, said_on, case s when 0 then 0 else 64 end, case s when 0 then 63 else length(body) end, (array['${criteria.join("','")}'])[1 + abs(hashtext(id::text || s)) % 10], case s when 0 then 1 else -1 end, 0.9, 0.9, abs(hashtext(id::text)) % 3 = 0,
    '{"criterion":[{"from":0,"to":7,"share":0.6}],"polarity":[]}'
  from mention cross join generate_series(0, 1) s where organisation_id = '${body}';
  analyze;`;
await owner.query(seed);

const load = () => `load ${loadavg()[0]?.toFixed(1)}`;
const began = performance.now();
const board = await workOutBoard(app.runAsSystem, body);
console.log(`${mentions} mentions: board worked out in ${((performance.now() - began) / 1000).toFixed(1)} s (waves, words and all), heap ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)} MiB, ${load()}`);
console.log(`score ${board.withAll?.mean.toFixed(1)}, ${board.criteria.length} criteria, ${board.months.length} months`);

const reader = { actor: { kind: 'person' as const, personId: uuidv7(), name: 'Bench', email: null, roles: ['reader' as const], organisationIds: [body] }, scope: 'participant' as const, locale: 'fr' as const };
const pages: [string, (ctx: Ctx, i: number) => Promise<unknown>][] = [
  ['overview', (ctx) => boardPage(ctx, body)],
  ['criterion', (ctx, i) => criterionPage(ctx, body, criteria[i % criteria.length] ?? '')],
  ['sentences', (ctx) => verbatimPage(ctx, body, new URLSearchParams())],
  ['sentences, filtered', (ctx, i) => verbatimPage(ctx, body, new URLSearchParams({ criterion: criteria[i % criteria.length] ?? '', polarity: i % 2 ? 'negative' : 'positive', source }))],
  ['sentences, flagged', (ctx) => verbatimPage(ctx, body, new URLSearchParams({ flagged: 'only' }))],
];
for (const [name, read] of pages) {
  const times: number[] = [];
  for (let i = 0; i < timed; i++) {
    const start = performance.now();
    await app.run(reader, (ctx) => read(ctx, i));
    times.push(performance.now() - start);
  }
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(0.95 * timed)] ?? 0;
  console.log(`${name}: median ${(times.toSorted((a, b) => a - b)[timed / 2] ?? 0).toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms, ${load()}`);
  if (p95 > limitMs) process.exitCode = 1;
}
await app.close();
await owner.end();
await database.stop();

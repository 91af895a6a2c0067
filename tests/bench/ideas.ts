import { loadavg } from 'node:os';
import { createApp, type App } from '#app';
import { showStep } from '#capabilities/consultations/index.server.ts';
import { ideaSearch, saysTheSame } from '#core/consultations/idea-search.ts';
import { randomStream } from '#core/shared/random.ts';
import type { Frame } from '#platform/app-kit.ts';
import { anonymous } from '#platform/context.ts';
import { createPool } from '#platform/db/connect.ts';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { createLogger } from '#platform/log.ts';
import { testSettings } from '../harness/app-settings.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { aProposal, type Proposal } from './ideas/proposals.ts';

/**
 * Ideas as visitors meet them. Targets: similar ideas found while one types, p95 under 50 ms on 10,000 ideas, visibility judged by the
 * database each time; pages of a step of 900 ideas and 20,000 supports, p95 under 100 ms and under 60 kB. And how well the same idea
 * said in other words is found. `node tests/bench/ideas.ts [ideas searched] [ideas of the page]`.
 */
const [searched = 10_000, listed = 900] = process.argv.slice(2).map(Number);
const log = createLogger('silent');
const visitor: Frame = { actor: anonymous, scope: 'public', locale: 'fr' };
const body = '00000000-0000-7000-8000-000000000001';
const quantile = (values: readonly number[], q: number): number => values.toSorted((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? Number.NaN;
const said = (took: readonly number[]): string => `p50 ${quantile(took, 0.5).toFixed(1)} ms, p95 ${quantile(took, 0.95).toFixed(1)} ms, longest ${Math.max(...took).toFixed(1)} ms`;

const chance = randomStream('bench', 'ideas');
const proposals = Array.from({ length: searched }, () => aProposal(chance));
console.log(`load ${loadavg().map((one) => one.toFixed(1)).join(' ')}`);
recall(proposals);
const folder = temporaryFolder('ideas');
const server = await startEmbedded({ stateDir: folder, log });
const pool = createPool({ url: server.ownerUrl, max: 1, log });
await migrate(pool, migrationsFolder('.'));
await pool.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', 'Banc', 'banc', 'manual')`, [body]);
await seed('typing', proposals, 0);
await seed('page', proposals.slice(0, listed), 20_000);
await pool.query('vacuum analyze');
await pool.end();
const app = await createApp({ settings: testSettings('/nonexistent', server.ownerUrl), databaseUrl: server.ownerUrl, log, poolSize: 2 });
await typing(app);
await pages(app);
await app.close();
await server.stop();

/** Of ideas said again in other words, how many are among the four shown; and how many that nobody proposed find something all the same. */
function recall(ideas: readonly Proposal[]): void {
  const search = ideaSearch();
  for (const [i, { title, body: words }] of ideas.entries()) search.put({ id: String(i), title, body: words });
  const again = ideas.filter(({ otherwise }) => otherwise !== null).slice(0, 500);
  const found = again.filter(({ otherwise, subject }) => search.find(otherwise ?? '', 4).some(({ id, likeness }) => likeness >= saysTheSame && ideas[Number(id)]?.subject === subject));
  const news = Array.from({ length: 300 }, () => aProposal(chance, true).title);
  const alarms = news.filter((title) => search.find(title, 1).some(({ likeness }) => likeness >= saysTheSame));
  console.log(`the same idea in other words: ${found.length} of ${again.length} found; ideas that are new: ${alarms.length} of ${news.length} shown another one`);
}

async function seed(slug: string, ideas: readonly Proposal[], supports: number): Promise<void> {
  const id = (kind: string, i: number): string => `${kind}-0000-7000-8000-${String(i).padStart(12, '0')}`;
  const [consultation, step] = [id(slug === 'page' ? '00000002' : '00000003', 0), id(slug === 'page' ? '00000004' : '00000005', 0)];
  await pool.query(`insert into consultation (organisation_id, id, slug, content, state, created_at) values ($1, $2, $3, $4, 'open', now())`, [body, consultation, slug, JSON.stringify({ fr: { title: 'Le quartier', what: 'Ce qui change', why: '', decides: '', canChange: '', calendar: '' } })]);
  await pool.query(`insert into consultation_step (organisation_id, id, consultation_id, kind, position, content, proof) values ($1, $2, $3, 'ideas', 1, $4, 'none')`,
    [body, step, consultation, JSON.stringify({ asks: { fr: 'Que faut-il changer ?', en: 'What should change?' }, themes: [{ id: 't1', label: { fr: 'Rues', en: 'Streets' } }], moderation: 'before', photos: false, map: { kind: 'none' } })]);
  const kind = slug === 'page' ? '00000006' : '00000007';
  await pool.query(
    `insert into idea (organisation_id, id, step_id, state, title, body, language, theme_id, received_at, published_at, changed_at)
     select $1, ($2 || '-0000-7000-8000-' || lpad((n - 1)::text, 12, '0'))::uuid, $3, 'published', title, body, 'fr', 't1', now() - interval '40 days', now() - interval '40 days' + n * interval '1 minute', now() - interval '30 days'
     from unnest($4::text[], $5::text[]) with ordinality as given (title, body, n)`,
    [body, kind, step, ideas.map(({ title }) => title), ideas.map((one) => one.body)]);
  if (supports === 0) return;
  await pool.query(
    `insert into idea_support (organisation_id, idea_id, voter, step_id, given_at)
     select $1, ($2 || '-0000-7000-8000-' || lpad((n % $4)::text, 12, '0'))::uuid, encode(sha256(n::text::bytea), 'hex'), $3, now() from generate_series(1, $5::integer) n`, [body, kind, step, ideas.length, supports]);
  await pool.query(
    `insert into idea_merge (organisation_id, id, step_id, from_idea, into_idea, made_at)
     select $1, gen_random_uuid(), $3, ($2 || '-0000-7000-8000-' || lpad((2 * n + 1)::text, 12, '0'))::uuid, ($2 || '-0000-7000-8000-' || lpad((2 * n)::text, 12, '0'))::uuid, now() from generate_series(0, 39) n`, [body, kind, step]);
}

async function typing(on: App): Promise<void> {
  const took: number[] = [];
  let first = 0;
  for (const { otherwise, title } of proposals.slice(0, 20)) {
    const text = otherwise ?? title;
    for (let length = 4; length <= text.length; length += 3) {
      const began = performance.now();
      await on.run(visitor, (ctx) => showStep(ctx, { slug: 'typing', position: 1 }, { rest: ['similar'], query: new URLSearchParams({ q: text.slice(0, length) }), token: null }));
      if (first === 0) first = performance.now() - began;
      else took.push(performance.now() - began);
    }
  }
  console.log(`typing among ${searched} ideas (${took.length} searches): ${said(took)}; the first one of a process, which reads them all, ${first.toFixed(0)} ms`);
  if (quantile(took, 0.95) > 50) process.exitCode = 1;
}

async function pages(on: App): Promise<void> {
  const views = [['list', [], {}], ['page 20', [], { page: '20' }], ['newest', [], { order: 'new' }], ['searched', [], { q: 'banc à l’ombre' }], ['one idea', ['idea', '00000006-0000-7000-8000-000000000000'], {}]] as const;
  for (const [name, rest, query] of views) {
    const took: number[] = [];
    let size = 0;
    for (let round = 0; round < 40; round += 1) {
      const began = performance.now();
      const { html } = await on.run(visitor, (ctx) => showStep(ctx, { slug: 'page', position: 1 }, { rest, query: new URLSearchParams(query), token: null }));
      took.push(performance.now() - began);
      size = Buffer.byteLength(html);
    }
    console.log(`${listed} ideas, ${name}: ${said(took.slice(3))}, ${(size / 1000).toFixed(1)} kB`);
    if (quantile(took.slice(3), 0.95) > 100 || size > 60_000) process.exitCode = 1;
  }
}

import { request } from 'node:http';
import { loadavg } from 'node:os';
import { drawMap } from '../../src/capabilities/consultations/steps/statements/draw-map.server.ts';
import { statementsKind } from '../../src/capabilities/consultations/steps/statements/statements-kind.server.ts';
import { addStep, consultationInput, makeConsultation, moveConsultation, stepInput } from '#capabilities/consultations/index.server.ts';
import { simulateVotes } from '#core/opinion-map/opinion-map-builders.ts';
import { systemActor, type Ctx } from '#platform/context.ts';
import { uuidv7 } from '#platform/ids.ts';
import type { App } from '#app';
import { startBuiltServer } from '../harness/built-server.ts';
import { databaseSeconds, quantile, useOf } from '../load/kiosks/processor-use.ts';
import { SeededSite } from '../load/kiosks/seeded-site.ts';

/**
 * Votes on statements over HTTP, each durable on a disk before its answer, from people on networks of their own: 200 a second is the
 * target. Then the map of 2,000 people and 1,000 statements, read from the database and drawn: under a second of processor.
 */
const [voters, votesEach, lines] = [240, 15, 32];
const site = new SeededSite();

const asSystem = (app: App) => <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.run({ actor: systemActor, scope: 'system', locale: 'fr' }, work);

async function aStep(app: App, slug: string, statements: number): Promise<{ organisationId: string; stepId: string }> {
  const run = asSystem(app);
  const organisationId = uuidv7();
  await app.ownerPool.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', 'Ville', 'ville', 'manual')`, [organisationId]);
  const id = await run((ctx) => makeConsultation(ctx, organisationId, consultationInput.parse({ slug, title: 'Banc', what: 'Banc', opensAt: '', closesAt: '' })));
  const fields = { proof: 'none', statements: Array.from({ length: statements }, (_, i) => `Voici la phrase numéro ${i + 1}, de longueur ordinaire, sur laquelle donner son avis.`).join('\n') };
  const stepId = await run((ctx) => addStep(ctx, { organisationId, id }, { kind: statementsKind, input: stepInput(statementsKind).parse(fields) }));
  await run((ctx) => moveConsultation(ctx, { organisationId, id }, 'open'));
  return { organisationId, stepId };
}

const { small, large } = await site.seed(async (app) => ({ small: await aStep(app, 'banc', 100), large: await aStep(app, 'grand-banc', 1000) }));
const server = await startBuiltServer(site.stateDir);

/** One request from a network of its own; its page. */
function ask(path: string, voter: number, body?: string): Promise<string> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(server.address);
    const asked = request({ hostname, port, path, method: body === undefined ? 'GET' : 'POST', localAddress: `127.${10 + (voter >> 8)}.${voter & 255}.1`, headers: { origin: server.address, ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('end', () => (answer.statusCode === 200 ? done(text) : failed(new Error(`${answer.statusCode}: ${text.slice(0, 200)}`))));
    });
    asked.on('error', failed).end(body);
  });
}

const waits: number[] = [];
/** One person: the first card, then votes, each on the card that the answer to the last one brought. */
async function person(voter: number): Promise<void> {
  let html = await ask('/c/banc/1', voter);
  for (let i = 0; i < votesEach; i++) {
    const [, k = ''] = /name=k value="([^"]+)"/.exec(html) ?? [];
    const [, s = ''] = /name=s value=(\d+)/.exec(html) ?? [];
    const began = performance.now();
    html = await ask('/c/banc/1', voter, new URLSearchParams({ k, s, v: String((i % 3) - 1) }).toString());
    waits.push(performance.now() - began);
  }
}

try {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  for (let voter = 0; voter < 8; voter++) await person(60_000 + voter);
  waits.length = 0;
  const pid = server.child.pid ?? 0;
  const before = { ...useOf(pid), database: databaseSeconds(site.databaseFolder) };
  const began = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: lines }, async () => {
    while (next < voters) await person(next++);
  }));
  const seconds = (performance.now() - began) / 1000;
  const after = { ...useOf(pid), database: databaseSeconds(site.databaseFolder) };
  const votes = voters * votesEach;
  const each = (used: number): string => ((used * 1000) / votes).toFixed(2);
  console.log(`${votes} votes by ${voters} people in ${seconds.toFixed(1)} s = ${Math.round(votes / seconds)}/s; answer p50 ${quantile(waits, 0.5).toFixed(0)} ms, p95 ${quantile(waits, 0.95).toFixed(0)}, p99 ${quantile(waits, 0.99).toFixed(0)}; of processor a vote, ms: site ${each(after.cpu - before.cpu)}, database ${each(after.database - before.database)}`);
} finally {
  await server.stop();
}

await site.seed(async (app) => {
  const { rows } = await app.ownerPool.query<{ n: number }>(`select count(*)::int as n from statement_vote where step_id = $1`, [small.stepId]);
  console.log(`stored ${rows[0]?.n}, expected ${(voters + 8) * votesEach}`);
  const { votes } = simulateVotes([800, 700, 500], 1000, { seen: Number(process.argv[2] ?? 1), loyalty: 0.75 });
  const people = [...new Set(votes.map(({ person }) => person))];
  const ids = new Map(people.map((one) => [one, uuidv7()]));
  const voter = (one: string): string => one.slice(1).padStart(64, '0');
  await app.ownerPool.query(`insert into participation (organisation_id, id, step_id, voter, proof, received_at) select $1, one.id, $2, one.voter, 'none', now() from unnest($3::uuid[], $4::text[]) as one (id, voter)`, [large.organisationId, large.stepId, [...ids.values()], people.map(voter)]);
  for (let from = 0; from < votes.length; from += 100_000) {
    const some = votes.slice(from, from + 100_000);
    await app.ownerPool.query(`insert into statement_vote (organisation_id, participation_id, step_id, statement, vote) select $1, one.id, $2, one.statement, one.vote from unnest($3::uuid[], $4::int[], $5::int[]) as one (id, statement, vote)`,
      [large.organisationId, large.stepId, some.map(({ person: one }) => ids.get(one)), some.map(({ statement }) => Number(statement.slice(1)) + 1), some.map(({ vote }) => vote)]);
  }
  await app.ownerPool.query('analyze statement_vote');
  for (let round = 0; round < 3; round++) {
    const before = { own: process.cpuUsage(), database: databaseSeconds(site.databaseFolder), at: performance.now() };
    await drawMap(asSystem(app), large);
    const { user, system } = process.cpuUsage(before.own);
    console.log(`map of ${people.length} people x 1000 statements, ${votes.length} votes, from the database${round === 0 ? '' : ', started from the last'}: ${((performance.now() - before.at) / 1000).toFixed(2)} s; of processor: here ${((user + system) / 1e6).toFixed(2)} s, database ${(databaseSeconds(site.databaseFolder) - before.database).toFixed(2)} s`);
  }
});
site.remove();

import { readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { createApp } from '#app';
import { givenOpinion } from '#capabilities/kiosks/ingest/given-opinion.server.ts';
import { receiveOpinions } from '#capabilities/kiosks/ingest/receive-opinions.server.ts';
import { readBoard } from '#capabilities/kiosks/reading/read-board.server.ts';
import { systemClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { createPool } from '#platform/db/connect.ts';
import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { uuidv7 } from '#platform/ids.ts';
import { createLogger } from '#platform/log.ts';
import { randomStream } from '#core/shared/random.ts';
import { testSettings } from '../harness/app-settings.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { sql } from 'kysely';
import { rollUpLot, seedPlaces, seedRaw, withoutIndexes, type SeededPoint } from './boards/seed-opinions.ts';
import { boardQueries, bothReadings, randomSlice, type Slice } from './boards/slices.ts';

/**
 * Boards over ten million opinions, and what receiving one costs with one, three and ten million there. Opinions are made inside
 * the database; roll-ups come from them by the functions that receive opinions. Every query of a board under 50 ms (95th
 * percentile), and equal to the opinions themselves on 200 random slices. Beside the time on the clock stands the time of processor of the
 * database (Linux), which a busy machine does not lengthen; the limit holds for that one. `node tests/bench/boards.ts [millions…]`.
 */
const stages = process.argv.slice(2).map(Number);
const millions = stages.length > 0 ? stages : [1, 3, 10];
const compared = Number(process.env['PARVIS_BENCH_SLICES'] ?? 200);
const timed = 400;
const limitMs = 50;

const stateDir = temporaryFolder('boards', tmpdir());
const database = await startEmbedded({ stateDir, log: { info: () => undefined, warn: (message) => console.warn(message) } });
const owner = createPool({ url: database.ownerUrl, max: 2 });
await migrate(owner, migrationsFolder('.'));
const app = await createApp({ settings: testSettings(stateDir, database.ownerUrl), databaseUrl: database.ownerUrl, log: createLogger('silent'), poolSize: 4 });
// The largest body has 120 points, the others 2 to 8; ten million are about a hundred opinions a day at each point.
const points = await seedPlaces(owner, Array.from({ length: 40 }, (_, body) => (body === 0 ? 120 : 2 + (body % 7))));
const chance = randomStream('bench boards');
const quantile = (values: readonly number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const load = () => `load ${loadavg()[0]?.toFixed(1)}`;

/** Milliseconds of processor that the server's process of a connection has used; 0 where the system does not say. */
function processorOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

const serverOf = async ({ db }: Pick<Ctx, 'db'>): Promise<number> => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid ?? 0;

interface Spent {
  clock: number;
  /** Of the database. */
  processor: number;
}

/** What work on a connection takes. */
async function spentOn(pid: number, work: () => Promise<unknown>): Promise<Spent> {
  const [began, before] = [performance.now(), processorOf(pid)];
  await work();
  return { clock: performance.now() - began, processor: processorOf(pid) - before };
}

/** What an opinion costs to receive in groups of 500, microseconds: medians of 40 groups. */
async function receivingCost(): Promise<string> {
  const costs: (Spent & { own: number })[] = [];
  for (let group = 0; group < 45; group++) {
    const submissions = Array.from({ length: 50 }, () => submissionAt(chance.pick(points)));
    await app.runAsSystem(async (ctx) => {
      const pid = await serverOf(ctx);
      const own = process.cpuUsage();
      const spent = await spentOn(pid, () => receiveOpinions(ctx, submissions));
      const { user, system } = process.cpuUsage(own);
      if (group >= 5) costs.push({ ...spent, own: (user + system) / 1000 });
    });
  }
  const each = (of: (cost: Spent & { own: number }) => number) => (2 * quantile(costs.map(of), 0.5)).toFixed(0);
  return `${each(({ processor }) => processor)} µs of the database's processor, ${each(({ own }) => own)} µs of ours, ${each(({ clock }) => clock)} µs on the clock an opinion`;
}

const asked = { id: 'welcome', steps: 4, criterion: 'courtesy' };

function submissionAt({ organisationId, pointId }: SeededPoint) {
  const opinions = Array.from({ length: 10 }, () => {
    const id = uuidv7();
    return givenOpinion({ id, visit: id, set: 'library:reception@1', question: 'welcome', value: chance.integer(4), steps: 4 }, asked);
  });
  return { organisationId, pointId, source: 'scan' as const, opinions, texts: [], heardAt: performance.now() };
}

const asReader = <T>({ place: { organisationId } }: Slice, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  app.run({ actor: { kind: 'person', personId: null, name: 'Banc', email: null, roles: ['reader'], organisationIds: [organisationId] }, scope: 'participant', locale: 'fr' }, work);

const today = systemClock.today();
let seeded = 0;
let slow = 0;
for (const stage of millions) {
  const began = performance.now();
  const each = Math.round((stage * 1e6) / points.length);
  const lot = await withoutIndexes(owner, () => seedRaw(owner, points, seeded, each));
  const made = performance.now();
  const count = await rollUpLot(app, owner, points, lot);
  seeded = each;
  await owner.query('vacuum analyze opinion_point_day, opinion_point_hour, opinion_organisation_day, opinion_detail_day, opinion_mark, opinion_text');
  await owner.query('analyze opinion');
  console.log(`${stage} M: ${count} opinions added in ${((made - began) / 1000).toFixed(0)} s, rolled up in ${((performance.now() - made) / 1000).toFixed(0)} s; ${load()}`);
  console.log(`  receiving: ${await receivingCost()}; ${load()}`);
  slow = await timeBoards();
}
const { rows: sizes } = await owner.query<{ table: string; rows: number }>(`select relname as table, sum(n_live_tup)::int as rows from pg_stat_user_tables where relname like 'opinion%' group by 1 having sum(n_live_tup) > 0 and relname !~ '_[0-9]{4}_' order by 1`);
console.log(sizes.map(({ table, rows }) => `${table} ${rows}`).join(', '));

/** Times boards and each of their queries; returns how many queries take more of the processor than they may. */
async function timeBoards(): Promise<number> {
  const spent = new Map<string, Spent[]>();
  const note = (name: string, one: Spent) => spent.set(name, [...(spent.get(name) ?? []), one]);
  for (let i = 0; i < timed; i++) {
    const slice = randomSlice(chance, points, today);
    await asReader(slice, async (ctx) => {
      const pid = await serverOf(ctx);
      for (const [name, ask] of Object.entries(boardQueries)) note(name, await spentOn(pid, () => ask(ctx, slice)));
      note('whole board', await spentOn(pid, () => readBoard(ctx, slice)));
    });
  }
  const lines = [...spent].map(([name, all]) => ({ name, clock: all.map(({ clock }) => clock), processor: all.map(({ processor }) => processor) }));
  const three = (times: readonly number[]) => `median ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}, most ${ms(Math.max(...times))} ms`;
  for (const { name, clock, processor } of lines) console.log(`  ${name.padEnd(12)} processor: ${three(processor)}; clock: ${three(clock)}`);
  console.log(`  ${timed} boards; ${load()}`);
  return lines.filter(({ name, processor }) => name !== 'whole board' && quantile(processor, 0.95) > limitMs).length;
}

let different = 0;
for (let i = 0; i < compared; i++) {
  const slice = randomSlice(chance, points, today);
  const { read, raw } = await asReader(slice, (ctx) => bothReadings(ctx, owner, slice));
  if (JSON.stringify(sorted(read)) !== JSON.stringify(sorted(raw))) different += 1;
}
console.log(`${compared} random slices against the opinions themselves: ${different} different`);

/** The same object with its keys in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

const ratios: number[] = [];
for (let i = 0; i < 30; i++) {
  const { place, period, source, asked: question } = randomSlice(chance, points, today);
  const slice = { place: { organisationId: place.organisationId }, period, source, asked: question };
  await asReader(slice, async (ctx) => {
    const pid = await serverOf(ctx);
    const plain = await spentOn(pid, () => sql`select day, count(*), avg(score), stddev(score) from opinion
      where organisation_id = ${place.organisationId}::uuid and question = ${question.question} and day between ${period.from}::date and ${period.to}::date group by day order by day`.execute(ctx.db));
    const rolled = await spentOn(pid, () => boardQueries.days(ctx, slice));
    ratios.push(plain.processor > 0 ? plain.processor / rolled.processor : plain.clock / rolled.clock);
  });
}
console.log(`a body's days, plain GROUP BY over opinions against roll-ups: median ratio ${quantile(ratios, 0.5).toFixed(0)}, quartiles ${quantile(ratios, 0.25).toFixed(0)} to ${quantile(ratios, 0.75).toFixed(0)}; ${load()}`);

await app.close();
await owner.end();
await database.stop();
rmSync(stateDir, { recursive: true, force: true });
if (different > 0 || slow > 0) process.exitCode = 1;

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { loadRetention } from '#capabilities/grids/index.server.ts';
import { addDays } from '#core/calendar/date.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { aFinishedFieldwork } from '#tests/harness/results-builders.ts';
import { personalData } from '../../personal-data.ts';
import { applyRetention, forecastRetention, periodOf, retentionCases } from './apply-retention.server.ts';
import { aProspect } from './privacy-builders.ts';
import { everyRetainedRow } from './retained-rows-builders.ts';

const parvis = await testApp();
const at = (day: string) => (ctx: Ctx) => ({ ...ctx, clock: fixedClock(`${day}T12:00:00Z`) });
const run = (day: string) => parvis.system((ctx) => applyRetention(at(day)(ctx), personalData));

test('a prospect last active on 15 March 2025 is erased on 15 March 2028, not the day before', async () => {
  const [organisationId = ''] = await parvis.system((ctx) => aPanel(ctx, [{ name: 'Prospect' }]));
  await parvis.system((ctx) => aProspect(ctx, { organisationId, name: 'Paul Prospect', email: 'paul@prospect.example', at: '2025-03-15T10:00:00Z' }));
  const contact = () => parvis.system((ctx) => ctx.db.selectFrom('registration_contact').select(['name', 'email', 'phone']).where('organisation_id', '=', organisationId).execute());
  await run('2028-03-14');
  expect(await contact()).toEqual([{ name: 'Paul Prospect', email: 'paul@prospect.example', phone: null }]);
  const done = await run('2028-03-15');
  expect(done.filter(({ table_name }) => table_name === 'registration_contact')).toMatchObject([{ rule: 'prospect', action: 'mask', rows_done: 1 }]);
  expect((await contact())[0]).toMatchObject({ name: 'Contact effacé', email: expect.stringContaining('@efface.invalid') });
  // Logged without a word of the person.
  const log = await parvis.system((ctx) => ctx.db.selectFrom('retention_log').selectAll().execute());
  expect(JSON.stringify(log)).not.toMatch(/paul|prospect\.example/i);
});

test('a mail that was opened, or sent to them, does not prolong anything', async () => {
  const { personId } = (await parvis.person('reader', (await parvis.system((ctx) => aPanel(ctx, [{ name: 'Lecture' }])))[0])).actor;
  await parvis.system(async (ctx) => {
    await sql`update person set created_at = '2024-01-10', last_sign_in_at = '2025-01-10' where id = ${personId}`.execute(ctx.db);
    await sql`update role_grant set granted_at = '2024-01-10' where person_id = ${personId}`.execute(ctx.db);
    await ctx.mail({ to: 'reader.1@example.org', template: 'test', locale: 'fr', subject: 'Nouvelles', text: '…', html: '…' });
  });
  const name = () => parvis.system(async (ctx) => (await ctx.db.selectFrom('person').select('name').where('id', '=', personId ?? '').executeTakeFirst())?.name);
  await run('2027-01-09');
  expect(await name()).toBe('reader 1');
  await run('2027-01-10');
  expect(await name()).toBe('Personne effacée');
});

test('signing in counts as activity', async () => {
  const { personId } = (await parvis.person('reviewer')).actor;
  await parvis.system((ctx) => sql`insert into session (id, person_id, token_hash, expires_at, created_at) values (gen_random_uuid(), ${personId}, 'seen', '2031-01-01', '2030-12-24T10:00:00Z')`.execute(ctx.db));
  const { rows } = await parvis.system((ctx) => sql<{ last: Date }>`select parvis_last_activity(${personId}) as last`.execute(ctx.db));
  expect(rows[0]?.last.toISOString()).toBe('2030-12-24T10:00:00.000Z');
});

test('every rule erases on its day, and not the day before', { timeout: 120_000 }, async () => {
  const other = await testApp();
  await aFinishedFieldwork(other);
  await everyRetainedRow(other);
  const cases = retentionCases(personalData, loadRetention());
  expect(cases.length).toBeGreaterThan(25);
  const gone = goneOn(other);
  for (const { rule, table, use } of cases) {
    const where = use.only ? `where (${use.only})` : '';
    const { rows } = await other.app.ownerPool.query<{ due: string | null }>(`select (min(((${use.since}) at time zone 'Europe/Paris')::date) + '${periodOf(rule)}'::interval)::date::text as due from ${table.table} ${where}`);
    const due = rows[0]?.due;
    expect(due, `no row of ${table.table} for ${rule.id}`).toBeTruthy();
    if (!due) continue;
    const count = async (day: string) => (await gone(day)).find((line) => line.rule === rule.id && line.table === table.table && line.how === use.how)?.rows ?? 0;
    expect(await count(addDays(due, -1)), `${table.table} ${rule.id} on the day before ${due}`).toBe(0);
    expect(await count(due), `${table.table} ${rule.id} on ${due}`).toBeGreaterThan(0);
  }
});

type Forecast = Awaited<ReturnType<typeof forecastAt>>;

/** What would go on a day, worked out once for all rules that look at that day. */
function goneOn(place: Awaited<ReturnType<typeof testApp>>): (day: string) => Promise<Forecast> {
  const known = new Map<string, Forecast>();
  return async (day) => {
    const before = known.get(day);
    if (before) return before;
    const forecast = await place.system((ctx) => forecastAt(ctx, day));
    known.set(day, forecast);
    return forecast;
  };
}

/** What would go on this very day: the run itself, undone. */
async function forecastAt(ctx: Ctx, day: string): Promise<{ rule: string; table: string; how: string; rows: number }[]> {
  await sql`savepoint dry`.execute(ctx.db);
  const done = await applyRetention({ ...ctx, clock: fixedClock(`${day}T12:00:00Z`), record: async () => undefined }, personalData);
  await sql`rollback to savepoint dry`.execute(ctx.db);
  return done.map(({ rule, table_name, action, rows_done }) => ({ rule, table: table_name, how: action, rows: rows_done }));
}

test('the preview tells what the run of the same day then does', async () => {
  const before = await digests();
  const preview = await parvis.system((ctx) => forecastRetention(at('2031-05-20')(ctx), personalData));
  expect(preview.until).toBe('2031-06-20');
  const done = await run('2031-06-20');
  const predicted = preview.forecast.filter(({ rows }) => rows > 0).map(({ rule, table, rows }) => [rule.id, table.table, rows]);
  expect(predicted.length).toBeGreaterThan(0);
  expect(predicted).toEqual(expect.arrayContaining(done.map(({ rule, table_name, rows_done }) => [rule, table_name, rows_done])));
  // Nothing else moved.
  const moved = new Set([...done.map(({ table_name }) => table_name), 'retention_log', 'event']);
  const still = (all: Map<string, string>) => [...all].filter(([table]) => !moved.has(table));
  expect(still(await digests())).toEqual(still(before));
  expect(await run('2031-06-20')).toEqual([]);
});

/** A digest of each table's contents. */
async function digests(): Promise<Map<string, string>> {
  const { rows: tables } = await parvis.app.ownerPool.query<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`);
  const all = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await parvis.app.ownerPool.query<{ digest: string }>(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`);
    all.set(name, rows[0]?.digest ?? '');
  }
  return all;
}

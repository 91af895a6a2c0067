import { expect, test } from 'vitest';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { aKiosk, aPoint, send } from '../kiosk-builders.ts';
import { keepMonths } from './keep-months.server.ts';

const parvis = await testApp();
const { ownerPool } = parvis.app;

const dayMs = 86_400_000;
const partOf = async (organisationId: string) =>
  (await ownerPool.query<{ part: string }>('select tableoid::regclass::text as part from opinion where organisation_id = $1 order by given_at', [organisationId])).rows.map(({ part }) => part);
const monthPart = (at: Date) => `opinion_${at.toISOString().slice(0, 7).replace('-', '_')}`;

/** An opinion whose id was made at `idAt`; given now unless moved. */
async function anOpinion(point: { organisationId: string; pointId: string }, idAt: Date): Promise<void> {
  const kiosk = await aKiosk(parvis, point);
  await send(parvis, kiosk, kiosk.batch(kiosk.press(1, { id: uuidv7(idAt), at: idAt.toISOString() }), idAt));
}

test('an opinion whose device was a year ahead waits in the rest; its month takes it in once it is made, and a retry still meets it', async () => {
  const point = await aPoint(parvis);
  const kiosk = await aKiosk(parvis, point);
  const later = new Date(Date.now() + 400 * dayMs);
  const batch = kiosk.batch(kiosk.press(1, { id: uuidv7(later), at: later.toISOString() }), later);
  await send(parvis, kiosk, batch);
  expect(await partOf(point.organisationId)).toEqual(['opinion_elsewhen']);
  await ownerPool.query('select parvis_make_opinion_month($1)', [`${later.toISOString().slice(0, 7)}-01`]);
  expect(await partOf(point.organisationId)).toEqual([monthPart(later)]);
  expect((await send(parvis, kiosk, batch)).verdicts[0]?.verdict).toBe('duplicate');
});

test('months to come have a partition before they begin; making them again changes nothing', async () => {
  await keepMonths(parvis.system);
  expect((await keepMonths(parvis.system)).made).toBe(0);
  const { rows } = await ownerPool.query<{ name: string }>(`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'opinion'::regclass`);
  const names = rows.map(({ name }) => name);
  const now = new Date();
  for (const ahead of [0, 1, 2, 3]) expect(names).toContain(monthPart(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1))));
});

test('opinions older than the edition keeps them go with their marks, a month at a time; their counts by the day stay, and young ones with old ids too', async () => {
  const point = await aPoint(parvis);
  const old = new Date(Date.now() - 900 * dayMs);
  await ownerPool.query('select parvis_make_opinion_month($1)', [`${old.toISOString().slice(0, 7)}-01`]);
  await anOpinion(point, old);
  await anOpinion(point, old);
  await keepMonths(parvis.system);
  expect(await partOf(point.organisationId)).toEqual([monthPart(old), monthPart(old)]);
  // Both were given long ago, as far as the database knows: one in that month's partition and marked.
  await ownerPool.query('update opinion set given_at = $2 where organisation_id = $1', [point.organisationId, old]);
  await ownerPool.query(`insert into opinion_mark (organisation_id, opinion_id, month, rule, made_at) select organisation_id, id, month, 'x', now() from opinion where organisation_id = $1`, [point.organisationId]);
  expect((await keepMonths(parvis.system)).opinions).toBe(2);
  expect(await partOf(point.organisationId)).toEqual([]);
  const { rows } = await ownerPool.query<{ gone: boolean; marks: number; days: number }>(
    `select to_regclass($2) is null as gone, (select count(*)::int from opinion_mark where organisation_id = $1) as marks, (select sum(n)::int from opinion_point_day where organisation_id = $1) as days`,
    [point.organisationId, monthPart(old)]);
  expect(rows).toEqual([{ gone: true, marks: 0, days: 2 }]);
});

test('counts by the hour go after 60 days', async () => {
  const point = await aPoint(parvis);
  await anOpinion(point, new Date());
  await ownerPool.query(`update opinion_point_hour set hour = hour - interval '61 days' where organisation_id = $1`, [point.organisationId]);
  expect((await keepMonths(parvis.system)).hours).toBeGreaterThanOrEqual(1);
  const { rows } = await ownerPool.query('select 1 from opinion_point_hour where organisation_id = $1', [point.organisationId]);
  expect(rows).toEqual([]);
});

test('only the system may make or drop months, and nobody else reaches the partitions', async () => {
  const stranger = await parvis.person('referent', (await aPoint(parvis)).organisationId);
  await expect(keepMonths((step) => parvis.runAs(stranger, step))).rejects.toThrow();
  const { rows } = await ownerPool.query<{ open: boolean }>(`select bool_or(has_table_privilege('parvis_app', inhrelid, 'select, insert, update, delete')) as open from pg_inherits where inhparent = 'opinion'::regclass`);
  expect(rows).toEqual([{ open: false }]);
});

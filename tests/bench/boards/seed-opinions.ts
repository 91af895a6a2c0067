import { createHash } from 'node:crypto';
import type pg from 'pg';
import { addToRollups } from '#capabilities/kiosks/ingest/rollup.queries.server.ts';
import { rollupsOf, type Rollups } from '#core/opinions/rollup.ts';
import type { Opinion } from '#core/opinions/types.ts';
import type { App } from '#app';

export interface SeededPoint {
  organisationId: string;
  siteId: string;
  pointId: string;
  seed: number;
}

const uuid = (...name: (string | number)[]) => {
  const hex = createHash('sha256').update(name.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const pointsASite = 5;

/** Bodies of very different sizes, the first the largest: so many points for each number given. */
export async function seedPlaces(owner: pg.Pool, pointCounts: readonly number[]): Promise<SeededPoint[]> {
  const points = pointCounts.flatMap((count, body) => Array.from({ length: count }, (_, i): SeededPoint => {
    const organisationId = uuid('body', body);
    return { organisationId, siteId: uuid('site', body, Math.floor(i / pointsASite)), pointId: uuid('point', body, i), seed: body * 1_000 + i };
  }));
  const rows = JSON.stringify(points);
  await owner.query(`insert into organisation (id, kind, name, search_key, source) select distinct "organisationId", 'commune', "organisationId"::text, "organisationId"::text, 'manual' from json_to_recordset($1::json) as a("organisationId" uuid)`, [rows]);
  await owner.query(`insert into site (organisation_id, id, name) select distinct "organisationId", "siteId", 'Mairie' from json_to_recordset($1::json) as a("organisationId" uuid, "siteId" uuid)`, [rows]);
  await owner.query(`insert into collection_point (organisation_id, id, site_id, kind, name, set_ref, token, made_at)
    select "organisationId", "pointId", "siteId", 'desk', 'Point ' || seed, case when seed % 2 = 0 then 'library:reception@1' else 'library:waiting-room@1' end, 'p' || lpad(seed::text, 9, '0'), now()
    from json_to_recordset($1::json) as a("organisationId" uuid, "siteId" uuid, "pointId" uuid, seed int)`, [rows]);
  return points;
}

/** Days of the past over which opinions are spread. */
export const seededDays = 365;

/**
 * Opinions `from`..`to` (numbers, `to` not in) of each point, made inside the database from hashes: the same numbers give the same
 * opinions. Every 200th bears a mark, every 100th leaves words. Returns when they were received: the name of this lot.
 */
export async function seedRaw(owner: pg.Pool, points: readonly SeededPoint[], from: number, to: number): Promise<Date> {
  await owner.query(`select parvis_make_opinion_month((date_trunc('month', now()) - make_interval(months => n))::date) from generate_series(2, 13) as n`);
  const { rows: [lot] } = await owner.query<{ at: Date }>('select clock_timestamp() as at');
  const at = lot?.at ?? new Date();
  for (const body of new Set(points.map(({ organisationId }) => organisationId))) {
    const own = JSON.stringify(points.filter(({ organisationId }) => organisationId === body));
    await owner.query(`
      insert into opinion (organisation_id, id, month, point_id, site_id, visit, source, set_ref, question, criterion, value, steps, score, reasons, given_at, day, received_at, content_hash)
      select o, id, date_trunc('month', given_at at time zone 'UTC'), p, s, id, source, 'library:reception@1', question, criterion, value, steps, round(100.0 * value / (steps - 1)),
        case when value * 2 < steps - 1 and mixed % 5 < 3 then array[(array['wait', 'tone', 'answer'])[1 + mixed % 3]] else '{}' end, given_at, day, $2, '\\x00'
      from (select b.*, least(steps - 1, greatest(0, floor(steps * (mixed % 1000) / 1000.0 + case when extract(hour from given_at) = 10 then -0.6 else 0.4 end)))::smallint as value
        from (select a.*, (day + make_interval(hours => 7 + ((h >> 12) % 10)::int, mins => ((h >> 20) % 60)::int, secs => ((h >> 28) % 60)::int)) at time zone 'UTC' as given_at,
            (array['kiosk', 'scan'])[1 + ((h >> 36) % 2)::int] as source, ((h >> 8) & 1048575)::int as mixed,
            case when seed % 2 = 0 then case when k % 3 = 0 then 'answer-obtained' else 'welcome' end else case when k % 3 = 0 then 'comfort' else 'waiting' end end as question,
            case when seed % 2 = 0 then case when k % 3 = 0 then 'answer-fitness' else 'courtesy' end else case when k % 3 = 0 then 'premises-access' else 'immediate-waiting' end end as criterion,
            (case when seed % 2 = 0 then case when k % 3 = 0 then 2 else 4 end else 5 end)::smallint as steps,
            (lpad(to_hex((extract(epoch from day) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(seed & 4095), 3, '0') || '8' || lpad(to_hex(k & 4095), 3, '0') || lpad(to_hex((h >> 5) & 281474976710655), 12, '0'))::uuid as id
          from (select w.*, (d - case when extract(isodow from d) = 7 then 1 else 0 end)::date as day
            from (select "organisationId" as o, "siteId" as s, "pointId" as p, seed, k, h, current_date - (h % ${seededDays})::int as d
              from json_to_recordset($1::json) as x("organisationId" uuid, "siteId" uuid, "pointId" uuid, seed int)
              cross join generate_series($3::int, $4::int - 1) as k cross join lateral (select hashint8extended(k, seed) & 9007199254740991 as h) as hashed) w) a) b) c`, [own, at, from, to]);
  }
  await owner.query(`insert into opinion_mark (organisation_id, opinion_id, month, rule, strength, made_at) select organisation_id, id, month, 'rate', 1, $1 from opinion where received_at = $1 and hashtext(id::text) % 200 = 0`, [at]);
  await owner.query(`insert into opinion_text (organisation_id, id, visit, point_id, site_id, kind, text, language, given_at, received_at, content_hash)
    select organisation_id, id, visit, point_id, site_id, 'comment', (array['L’attente est longue', 'Accueil très souriant', 'Le formulaire est difficile', 'Merci pour l’accueil'])[1 + abs(hashtext(id::text)) % 4], 'fr', given_at, $1, '\\x00'
    from opinion where received_at = $1 and hashtext(id::text) % 100 = 1`, [at]);
  return at;
}

/** Hours are kept for so many days, as the nightly job keeps them. */
const hoursKeptMs = 60 * 24 * 3_600_000;
const cellsATime = 20_000;

/** Brings a lot of opinions into the roll-ups, a body at a time, by the functions that receive opinions. */
export async function rollUpLot(app: App, owner: pg.Pool, points: readonly SeededPoint[], lot: Date): Promise<number> {
  let count = 0;
  const siteOf = new Map(points.map(({ pointId, siteId }) => [pointId, siteId]));
  for (const organisationId of new Set(points.map((point) => point.organisationId))) {
    const { rows: marks } = await owner.query<{ id: string; rule: string }>('select opinion_id as id, rule from opinion_mark where organisation_id = $1 and made_at = $2', [organisationId, lot]);
    const marked = new Map(marks.map(({ id, rule }) => [id, [rule]]));
    const { rows } = await owner.query<Pick<Opinion, 'pointId' | 'id' | 'source' | 'question' | 'criterion' | 'value' | 'steps' | 'score' | 'reasons' | 'givenAt' | 'day'>>(
      'select point_id as "pointId", id, source, question, criterion, value, steps, score, reasons, given_at as "givenAt", day from opinion where organisation_id = $1 and received_at = $2', [organisationId, lot]);
    const unknown = { visit: '', set: '', ageBand: null, need: null };
    const rollups = rollupsOf(rows.map((row) => ({ ...row, ...unknown, organisationId, siteId: siteOf.get(row.pointId) ?? '' })), ({ id }) => marked.get(id) ?? []);
    await addInParts(app, { ...rollups, hours: rollups.hours.filter(({ hour }) => hour.getTime() >= Date.now() - hoursKeptMs) });
    count += rows.length;
  }
  return count;
}

async function addInParts(app: App, { hours, days, organisationDays, details }: Rollups): Promise<void> {
  const longest = Math.max(hours.length, days.length, organisationDays.length, details.length);
  for (let at = 0; at < longest; at += cellsATime) {
    const part = <C>(cells: readonly C[]) => cells.slice(at, at + cellsATime);
    await app.runAsSystem(({ db }) => addToRollups(db, { hours: part(hours), days: part(days), organisationDays: part(organisationDays), details: part(details) }));
  }
}

/** Sets the indexes of opinions aside while many are made, and builds them again after. */
export async function withoutIndexes<T>(owner: pg.Pool, work: () => Promise<T>): Promise<T> {
  await owner.query('alter table opinion drop constraint opinion_pkey');
  await owner.query('drop index opinion_point_index');
  const done = await work();
  await owner.query('alter table opinion add constraint opinion_pkey primary key (organisation_id, id, month)');
  await owner.query('create index opinion_point_index on opinion (organisation_id, point_id, given_at)');
  return done;
}

import { sql, type Selectable } from 'kysely';
import type { CollectionPoint as PointTable } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { keyTurnOf, nextQuestionOf, storedHours, storedSettings } from './point.input.ts';
import type { NextQuestion } from './next-question.ts';
import type { CollectionPoint, PointState } from './point.ts';

const columns = ['organisation_id', 'id', 'site_id', 'kind', 'name', 'set_ref', 'languages', 'time_zone', 'hours', 'settings', 'state', 'token'] as const;

type PointRow = Pick<Selectable<PointTable>, (typeof columns)[number]>;

// The check constraints hold the lists of kinds and states.
const asPoint = (row: PointRow): CollectionPoint => ({
  organisationId: row.organisation_id, id: row.id, siteId: row.site_id, kind: row.kind as CollectionPoint['kind'], name: row.name, setRef: row.set_ref, languages: row.languages,
  timeZone: row.time_zone, hours: storedHours.parse(row.hours), settings: storedSettings.parse(row.settings), state: row.state as PointState, token: row.token, keyTurn: keyTurnOf(row.settings), next: nextQuestionOf(row.settings),
});

/** The points of a body, those in use first. */
export async function pointsOf(db: Tx, organisationId: string): Promise<CollectionPoint[]> {
  const rows = await db.selectFrom('collection_point').select(columns).where('organisation_id', '=', organisationId)
    .orderBy('site_id').orderBy('state').orderBy('name').orderBy('id').execute();
  return rows.map(asPoint);
}

/** The points of every body that the reader may see. */
export async function allPoints(db: Tx): Promise<CollectionPoint[]> {
  const rows = await db.selectFrom('collection_point').select(columns).orderBy('organisation_id').orderBy('name').orderBy('id').execute();
  return rows.map(asPoint);
}

export async function pointOf(db: Tx, key: { organisationId: string; id: string }): Promise<CollectionPoint | undefined> {
  const row = await db.selectFrom('collection_point').select(columns).where('organisation_id', '=', key.organisationId).where('id', '=', key.id).executeTakeFirst();
  return row && asPoint(row);
}

/** The point of that name. A visitor sees it, and its questions, until the end of the transaction: row-level security asks for the name. */
export async function pointByToken(db: Tx, token: string): Promise<CollectionPoint | undefined> {
  await sql`select set_config('parvis.point', ${token}, true)`.execute(db);
  const row = await db.selectFrom('collection_point').select(columns).where('token', '=', token).executeTakeFirst();
  return row && asPoint(row);
}

export async function insertPoint(db: Tx, point: CollectionPoint, at: Date): Promise<void> {
  await db.insertInto('collection_point').values({
    organisation_id: point.organisationId, id: point.id, site_id: point.siteId, kind: point.kind, name: point.name, set_ref: point.setRef, languages: point.languages, time_zone: point.timeZone,
    hours: point.hours && JSON.stringify(point.hours), settings: JSON.stringify(point.settings), state: point.state, token: point.token, made_at: at,
  }).onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing()).execute();
}

export async function updatePoint(db: Tx, point: CollectionPoint, closedAt: Date | null): Promise<void> {
  await db.updateTable('collection_point').set({
    kind: point.kind, name: point.name, set_ref: point.setRef, languages: point.languages, hours: point.hours && JSON.stringify(point.hours),
    // Its turn is the row's own: a kiosk may be taken out of use meanwhile.
    settings: sql`${JSON.stringify(point.settings)}::jsonb || jsonb_build_object('keyTurn', coalesce(settings -> 'keyTurn', '0'), 'next', settings -> 'next')`, state: point.state, closed_at: closedAt,
  }).where('organisation_id', '=', point.organisationId).where('id', '=', point.id).execute();
}

export async function updateNext(db: Tx, { organisationId, id }: { organisationId: string; id: string }, next: NextQuestion | null): Promise<void> {
  await db.updateTable('collection_point').set({ settings: sql`settings || jsonb_build_object('next', ${JSON.stringify(next)}::jsonb)` }).where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

/** Points of a body that ask an earlier version of one of its sets. */
export async function pointsAsking(db: Tx, of: { organisationId: string; setId: string }): Promise<CollectionPoint[]> {
  const rows = await db.selectFrom('collection_point').select(columns).where('organisation_id', '=', of.organisationId)
    .where('set_ref', 'like', `own:${of.setId}@%`).where('state', '<>', 'closed').execute();
  return rows.map(asPoint);
}

export interface PointActivity {
  pointId: string;
  n: number;
  lastDay: string | null;
}

/** How many opinions each point of a body has had, and on which day the last ones. */
export async function pointActivity(db: Tx, organisationId: string): Promise<Map<string, PointActivity>> {
  return activityOf(await activity(db).where('organisation_id', '=', organisationId).execute());
}

/** The same of every body that the reader may see. */
export async function allPointActivity(db: Tx): Promise<Map<string, PointActivity>> {
  return activityOf(await activity(db).execute());
}

const activity = (db: Tx) =>
  db.selectFrom('opinion_point_day').select(({ fn }) => ['point_id', fn.sum<string>('n').as('n'), fn.max('day').as('last')]).groupBy('point_id');

const activityOf = (rows: readonly { point_id: string; n: string; last: string }[]) =>
  new Map(rows.map(({ point_id, n, last }) => [point_id, { pointId: point_id, n: Number(n), lastDay: last }]));
